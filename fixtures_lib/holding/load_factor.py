"""How far a load can grow before the contacts can't balance it. Exact for contacts that only push.

    greatest t with   generators @ f + free @ g + steady + t growing = 0,   f >= 0, g of any sign

Non-negative least squares at a t that is too great leaves a residual y. It is a motion that no
contact hinders (y . generator >= 0) and that the load drives (y . load > 0): the load can't be held
beyond the t where y . (steady + t growing) = 0. That t is tried next; it falls to the answer in a
few steps, and the last y is the motion with which the part gives way.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.optimize import nnls

from fixtures_lib.geometry.arrays import Floats

_BALANCED = 1e-8
_STEPS = 100


@dataclass(frozen=True, eq=False)
class Contacts:
    """What the contacts can do: (m, n) pushing generators, and (m, k) that act both ways."""

    pushing: Floats
    both_ways: Floats

    def residual(self, load: Floats) -> Floats:
        """(m,) what of `load` the contacts can't balance; zero where they can."""
        scale = float(np.linalg.norm(load))
        if scale == 0.0:
            return np.zeros_like(load)
        rest, columns = self._one_sided
        target = rest.T @ (-load / scale)
        if columns.shape[1] == 0 or columns.shape[0] == 0:
            return np.asarray(-scale * (rest @ target))
        forces, _ = nnls(columns, target, maxiter=50 * columns.shape[1] + 50)
        return np.asarray(scale * (rest @ (columns @ forces - target)))

    @cached_property
    def _one_sided(self) -> tuple[Floats, Floats]:
        """(m, j) basis of what acts one way only, and the generators in it."""
        rest = _complement(self.both_ways)
        return rest, rest.T @ self.pushing

    def balance(self, load: Floats) -> bool:
        return bool(np.linalg.norm(self.residual(load)) <= _BALANCED * np.linalg.norm(load))


def load_factor(contacts: Contacts, steady: Floats, growing: Floats) -> tuple[float, Floats]:
    """The greatest t, and the motion (m,) that ends it.

    t is infinite (and the motion zero) where no growth moves the part, 0 where already `steady`
    is not balanced.
    """
    still = contacts.residual(steady)
    if np.linalg.norm(still) > _BALANCED * np.linalg.norm(steady):
        return 0.0, still
    factor, motion = math.inf, np.zeros_like(growing)
    load = growing
    for _ in range(_STEPS):
        left = contacts.residual(load)
        if np.linalg.norm(left) <= _BALANCED * np.linalg.norm(load):
            break
        drive = float(left @ growing)
        lower = max(0.0, -float(left @ steady) / drive) if drive > 0.0 else 0.0
        if lower >= factor * (1.0 - 1e-9):
            break
        factor, motion = lower, left
        load = steady + factor * growing
    return factor, motion


def _complement(columns: Floats) -> Floats:
    """(m, j) orthonormal basis of what is perpendicular to the columns."""
    rows = columns.shape[0]
    if columns.shape[1] == 0:
        return np.eye(rows)
    left, sizes, _ = np.linalg.svd(columns, full_matrices=True)
    return np.asarray(left[:, int(np.sum(sizes > 1e-9 * max(sizes))) :])
