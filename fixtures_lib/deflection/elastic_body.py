"""An elastic body that floats free, and its compliance at patches of its skin.

Every load column is balanced by a uniform push of the whole body (inertia relief) before it is
solved for, and rigid motion is taken out of every answer:

    b' = b - W (R'W)^-1 R'b        K c = b'        W'c = 0

R (3n, 6) are the rigid motions, W their mass-weighted counterpart. Where the loads of a layout
balance, the uniform pushes cancel, so the sum of columns is exact and no column depends on where
the matrix was grounded. Gravity's own column is zero: it is such a uniform push.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from fixtures_lib.deflection.case import ElasticMaterial
from fixtures_lib.deflection.factor import BLOCK, Factor, factorised, grounding, held_fast
from fixtures_lib.deflection.memory import told
from fixtures_lib.deflection.patches import Functional
from fixtures_lib.deflection.skin import Skin
from fixtures_lib.deflection.stiffness import inertia_columns, upper_stiffness
from fixtures_lib.deflection.tet_mesh import TetMesh
from fixtures_lib.geometry.arrays import Floats, Ints, Singles
from fixtures_lib.progress import Progress, silent
from fixtures_lib.wording import worded


@dataclass(frozen=True, eq=False)
class Columns:
    """What is known of a set of functionals: all that a layout needs, and nothing of size n.

    loads (m, ...) the functionals; skin (m, 3s) float32 displacement of the skin's nodes for a
    unit of each, self-balanced; flexibility (m, m) mm/N; wrench (6, m) in the body's rigid basis.
    """

    functionals: tuple[Functional, ...]
    skin: Singles
    flexibility: Floats
    wrench: Floats

    @cached_property
    def places(self) -> dict[str, int]:
        """The row of each functional, by its key."""
        return {f.key: i for i, f in enumerate(self.functionals)}

    def only(self, keys: set[str]) -> Columns:
        """The columns of these keys."""
        at = [i for i, f in enumerate(self.functionals) if f.key in keys]
        return Columns(
            tuple(self.functionals[i] for i in at),
            self.skin[at],
            self.flexibility[np.ix_(at, at)],
            self.wrench[:, at],
        )


class ElasticBody:
    """Mesh and material with the factor made when it is first needed."""

    def __init__(self, mesh: TetMesh, material: ElasticMaterial) -> None:
        self.mesh = mesh
        self.material = material
        self.skin = Skin(mesh)
        self.timings_s: dict[str, float] = {"stiffness": 0.0, "factor": 0.0, "compliance": 0.0}

    @cached_property
    def centre(self) -> Floats:
        """(3,) centre of mass."""
        volume, first = self._volume_moments
        return np.asarray(first / volume)

    @property
    def volume_mm3(self) -> float:
        return self._volume_moments[0]

    @property
    def mass_kg(self) -> float:
        return self.volume_mm3 * 1e-9 * self.material.density_kg_m3

    @cached_property
    def arm_mm(self) -> float:
        """The length that turns are scaled with, so that all six rigid motions are in mm."""
        return max(self.mesh.diagonal_mm / 4.0, 1e-12)

    def rigid_motions(self, points: Floats) -> Floats:
        """(3k, 6) displacement of points (k, 3): three shifts, and turns by 1 / arm."""
        offsets = (points - self.centre) / self.arm_mm
        out = np.zeros((len(points), 3, 6))
        out[:, :, :3] = np.eye(3)
        for axis in range(3):
            out[:, :, 3 + axis] = np.cross(np.eye(3)[axis], offsets)
        return out.reshape(-1, 6)

    @cached_property
    def skin_points(self) -> Floats:
        """(s, 3) the nodes that displacements are known at."""
        return np.asarray(self.mesh.points[self.mesh.skin_nodes])

    @cached_property
    def skin_motions(self) -> Floats:
        return self.rigid_motions(self.skin_points)

    def gravity_wrench(self, gravity_m_s2: Floats) -> Floats:
        """(6,) the weight in N in the body's rigid basis: at the centre, so no moment."""
        return np.concatenate([self.mass_kg * gravity_m_s2, np.zeros(3)])

    def columns(
        self, functionals: list[Functional], known: Columns | None, progress: Progress = silent
    ) -> Columns:
        """`known` with the columns of `functionals` added, where they were not in it."""
        have = {f.key for f in known.functionals} if known else set()
        fresh = list({f.key: f for f in functionals if f.key not in have}.values())
        if not fresh:
            return known or _none(3 * len(self.mesh.skin_nodes))
        if "factor" not in self.__dict__:
            progress(worded("stiffness, {told}", told=told(self.mesh.unknowns)))
        _ = self.factor
        started = time.perf_counter()
        everything = (*(known.functionals if known else ()), *fresh)
        skin, cross = self._solved(fresh, everything, progress)
        wrench = np.column_stack([self.wrench(f) for f in fresh])
        columns = _joined(known, fresh, skin, cross, wrench)
        self.timings_s["compliance"] += time.perf_counter() - started
        return columns

    def wrench(self, functional: Functional) -> Floats:
        """(6,) resultant of a unit of the load in the body's rigid basis."""
        motions = self.rigid_motions(self.mesh.points[functional.nodes])
        return np.asarray(motions.T @ functional.vectors.ravel())

    @cached_property
    def factor(self) -> Factor:
        started = time.perf_counter()
        upper = upper_stiffness(self.mesh, self.material.youngs_mpa, self.material.poisson)
        held = held_fast(upper, self._grounded)
        between = time.perf_counter()
        factor = factorised(held)
        self.timings_s["stiffness"] += between - started
        self.timings_s["factor"] += time.perf_counter() - between
        return factor

    @cached_property
    def _grounded(self) -> Ints:
        return grounding(self.mesh.points)

    @cached_property
    def _volume_moments(self) -> tuple[float, Floats]:
        """Volume, and its first moments (3,)."""
        middle = self.mesh.points.mean(axis=0)
        spread = np.zeros((self.mesh.unknowns, 1))
        spread[0::3] = 1.0
        weights = inertia_columns(self.mesh, spread)[0::3, 0]
        volume = float(weights.sum())
        return volume, np.asarray(weights @ (self.mesh.points - middle) + volume * middle)

    @cached_property
    def _all_motions(self) -> Floats:
        return self.rigid_motions(self.mesh.points)

    @cached_property
    def _weighted_motions(self) -> Floats:
        return inertia_columns(self.mesh, self._all_motions)

    @cached_property
    def _inertia(self) -> Floats:
        return np.asarray(self._all_motions.T @ self._weighted_motions)

    def _solved(
        self, fresh: list[Functional], everything: tuple[Functional, ...], progress: Progress
    ) -> tuple[Singles, Floats]:
        """Skin rows (k, 3s) of the fresh columns, and their products (all, k) with all loads."""
        dofs = (3 * self.mesh.skin_nodes[:, None] + np.arange(3)).ravel()
        pushed, motions = self._pushed, self._all_motions
        rows = np.empty((len(fresh), len(dofs)), dtype=np.float32)
        cross = np.empty((len(everything), len(fresh)))
        for start in range(0, len(fresh), BLOCK):
            progress("compliance", start / len(fresh))
            block = fresh[start : start + BLOCK]
            solution = self._grounded_response(block)
            push, shift = self._floating(block)
            here = slice(start, start + len(block))
            rows[here] = (solution[dofs] - pushed[dofs] @ push - motions[dofs] @ shift).T
            for i, functional in enumerate(everything):
                at = _unknowns_of(functional)
                answer = solution[at] - pushed[at] @ push - motions[at] @ shift
                cross[i, here] = functional.vectors.ravel() @ answer
        return rows, cross

    def _grounded_response(self, functionals: list[Functional]) -> Floats:
        """(3n, k) displacement of the grounded body, not balanced."""
        loads = np.zeros((self.mesh.unknowns, len(functionals)))
        for column, functional in enumerate(functionals):
            loads[_unknowns_of(functional), column] = functional.vectors.ravel()
        loads[self._grounded] = 0.0
        return self.factor.solved(loads)

    def _floating(self, functionals: list[Functional]) -> tuple[Floats, Floats]:
        """(6, k) uniform pushes that balance, and rigid shifts that take rigid motion out.

        A load is balanced by pushing the whole body with W a, W the mass-weighted rigid motions R:
        c = X - Z a - R q with X, Z the grounded responses to the loads and to W. By symmetry
        W'X = Z'b, so only products with six columns are needed.
        """
        push = np.linalg.solve(
            self._inertia, np.column_stack([self.wrench(f) for f in functionals])
        )
        met = np.column_stack(
            [self._pushed[_unknowns_of(f)].T @ f.vectors.ravel() for f in functionals]
        )
        met -= self._weighted_motions.T @ self._pushed @ push
        return np.asarray(push), np.asarray(np.linalg.solve(self._inertia, met))

    @cached_property
    def _pushed(self) -> Floats:
        """(3n, 6) displacement of the grounded body by the mass-weighted rigid motions."""
        loads = self._weighted_motions.copy()
        loads[self._grounded] = 0.0
        return self.factor.solved(loads)


def _unknowns_of(functional: Functional) -> Ints:
    return np.asarray((3 * functional.nodes[:, None] + np.arange(3)).ravel())


def _none(width: int) -> Columns:
    return Columns((), np.zeros((0, width), np.float32), np.zeros((0, 0)), np.zeros((6, 0)))


def _joined(
    known: Columns | None, fresh: list[Functional], skin: Singles, cross: Floats, wrench: Floats
) -> Columns:
    if known is None:
        flexibility = (cross + cross.T) / 2.0
        return Columns(tuple(fresh), skin, flexibility, wrench)
    old = len(known.functionals)
    flexibility = np.empty((old + len(fresh),) * 2)
    flexibility[:old, :old] = known.flexibility
    flexibility[:old, old:] = cross[:old]
    flexibility[old:, :old] = cross[:old].T
    flexibility[old:, old:] = (cross[old:] + cross[old:].T) / 2.0
    return Columns(
        (*known.functionals, *fresh),
        np.vstack([known.skin, skin]),
        flexibility,
        np.hstack([known.wrench, wrench]),
    )
