"""The factorised stiffness matrix, behind one small interface."""

from __future__ import annotations

import os
from typing import Any, Protocol

import numpy as np
import scipy.sparse as sp
from scipy.sparse.linalg import splu

from fixtures_lib.deflection.memory import check_fits
from fixtures_lib.deflection.stiffness import full_symmetric
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Ints

BLOCK = 64  # right-hand sides solved at once: measured best on 140,000 unknowns


class Factor(Protocol):
    """A factorised symmetric matrix."""

    name: str

    def solved(self, loads: Floats) -> Floats:
        """(n, k) solutions for (n, k) loads."""
        ...


class RslabFactor:
    """L D L' by rslab; the result does not depend on the number of threads.

    FixtureError where its analysis says that the machine's memory is not enough.
    """

    name = "rslab"

    def __init__(self, upper: sp.csr_array) -> None:
        import rslab  # here, because the window knows columns but never factors

        lower = sp.csc_array((upper.data, upper.indices, upper.indptr), shape=upper.shape)
        threads = os.cpu_count() or 1
        analysed: Any = rslab.analyze(lower, path="ldlt", threads=threads)
        check_fits(analysed.memory_plan(nrhs=BLOCK)["peak_bytes"], upper.shape[0])
        self._handle: Any = analysed.factor(lower)

    def solved(self, loads: Floats) -> Floats:
        return np.asarray(self._handle.solve_many(np.ascontiguousarray(loads)))


class SuperLuFactor:
    """The fall-back and cross-check: slower by a factor of 20 on large parts, but everywhere."""

    name = "SuperLU"

    def __init__(self, upper: sp.csr_array) -> None:
        self._handle: Any = splu(full_symmetric(upper), permc_spec="MMD_AT_PLUS_A")

    def solved(self, loads: Floats) -> Floats:
        return np.asarray(self._handle.solve(np.asfortranarray(loads)))


def factorised(upper: sp.csr_array) -> Factor:
    """By rslab, and by SuperLU where rslab gives up."""
    try:
        return RslabFactor(upper)
    except RuntimeError:
        pass
    try:
        return SuperLuFactor(upper)
    except RuntimeError as fault:
        raise FixtureError(
            "the part's stiffness can't be solved: the mesh has loose or flat pieces",
            mend="heal the part or ask for a finer mesh",
        ) from fault


def held_fast(upper: sp.csr_array, unknowns: Ints) -> sp.csr_array:
    """The matrix with these unknowns fixed at zero: only their diagonal is left."""
    held = np.zeros(upper.shape[0], dtype=bool)
    held[unknowns] = True
    rows = np.repeat(np.arange(upper.shape[0]), np.diff(upper.indptr))
    diagonal = rows == upper.indices
    data = np.where(held[rows] | held[upper.indices], 0.0, upper.data)
    data[diagonal & held[rows]] = upper.data[diagonal].mean()
    return sp.csr_array((data, upper.indices, upper.indptr), shape=upper.shape)


def grounding(points: Floats) -> Ints:
    """Six unknowns that stop all rigid motions and strain nothing: a plane, a line, a point.

    The first node is held in three directions, the second (far away) in the two across the line
    between them, the third (far from that line) in one; in axes of the part, so what is held is
    chosen to give the best-conditioned six.
    """
    first = int(np.argmax(np.linalg.norm(points - points.mean(axis=0), axis=1)))
    second = int(np.argmax(np.linalg.norm(points - points[first], axis=1)))
    line = points[second] - points[first]
    third = int(np.argmax(np.linalg.norm(np.cross(points - points[first], line), axis=1)))
    along = int(np.argmax(np.abs(line)))
    across = [axis for axis in range(3) if axis != along]
    normal = np.cross(line, points[third] - points[first])
    last = across[int(np.argmax(np.abs(normal[across])))]
    held = [3 * first, 3 * first + 1, 3 * first + 2, *(3 * second + axis for axis in across)]
    return np.array([*held, 3 * third + last], dtype=np.int64)
