"""A body that is held still, or that lies on a flat table and may lift off it.

         f               x    what pushes the body: forces in N, at functionals
     ____v___________
    |________________|   u_x = W x    with the supports held
    ^  ^         ^  ^
    supports: on a table each pushes or is clear of it, lambda >= 0, u >= 0, lambda u = 0

F (n, n) are flexibilities of all functionals of the floating body, G (n, 6) its rigid motions; the
first `count` functionals are pushed, the others are supports. The last `always` of the supports
hold both ways: what keeps the body from sliding about.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import nnls

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Flags, Floats

_NOTHING = 1e-9  # of the largest force
_TRACE = 1e-9  # of give at each support: keeps rigid motions regular
_STIFF = 1e3  # how much more balance counts than energy, over the supports' own flexibility
_UNBALANCED = 1e-2


@dataclass(frozen=True, eq=False)
class Supported:
    """See the module. `weight` (6,) is the wrench of the body's own weight."""

    flexibility: Floats
    motions: Floats
    count: int
    always: int
    weight: Floats

    @property
    def supports(self) -> int:
        return len(self.motions) - self.count

    @property
    def everywhere(self) -> Flags:
        """All supports touch."""
        return np.ones(self.supports, dtype=bool)

    def compliance(self, touching: Flags) -> Floats:
        """(count, count) W with those supports held that touch."""
        at = self._held(touching)
        across = np.hstack([self.flexibility[: self.count][:, at], self.motions[: self.count]])
        answer = np.linalg.lstsq(self._system(at), across.T, rcond=1e-12)[0]
        ways = self.flexibility[: self.count, : self.count] - across @ answer
        return np.asarray((ways + ways.T) / 2.0)

    def moved(self, pushes_n: Floats, touching: Flags) -> Floats:
        """(count,) displacements in mm where it is pushed, by `pushes_n` and the weight."""
        return self._answer(pushes_n, touching)[1][: self.count]

    def lying(self, pushes_n: Floats, resultant: Floats | None = None) -> Flags:
        """Which supports touch under `pushes_n` (count,) and the weight.

        `resultant` (6,) is their sum, for where it is known better than from the pushes: large
        ones that nearly balance leave little but their own rounding.

        The elastic energy is least there, with forces that push and balance the rest: a problem
        of non-negative least squares (C. Lawson, R. Hanson, Solving Least Squares Problems, 1974,
        chapter 23). FixtureError where the body would fall off its supports.
        """
        first, cells = self.count, self.supports - self.always
        held = self.flexibility[first:, first:]
        own = np.diag(held).mean()
        root = np.linalg.cholesky(held + _TRACE * own * np.eye(len(held)))
        stiff = _STIFF * np.sqrt(np.diag(held).max())
        if resultant is None:
            resultant = self.motions[:first].T @ pushes_n + self.weight
        without = self.flexibility[first:, :first] @ pushes_n
        system = np.vstack([root.T, stiff * self.motions[first:].T])
        right = -np.concatenate([np.linalg.solve(root, without), stiff * resultant])
        # What holds both ways is two that push, against each other.
        answer = nnls(np.hstack([system, -system[:, cells:]]), right)[0]
        forces = answer[: len(held)].copy()
        forces[cells:] -= answer[len(held) :]
        left = np.abs(self.motions[first:].T @ forces + resultant).max()
        if left > _UNBALANCED * max(np.abs(resultant).max(), np.abs(self.weight).max()):
            raise FixtureError(
                "the plate does not stay on the table: the clamps or the part lift or tip it",
                mend="bolt the plate down",
            )
        touching = forces > _NOTHING * np.abs(forces).max()
        touching[cells:] = True
        return np.asarray(touching)

    def _answer(self, pushes_n: Floats, touching: Flags) -> tuple[Floats, Floats]:
        """(s,) forces of supports, and (n,) displacements of all functionals."""
        at, first = self._held(touching), self.count
        free = self.flexibility[:, :first] @ pushes_n
        right = np.concatenate([free[at], self.motions[:first].T @ pushes_n + self.weight])
        answer = np.linalg.lstsq(self._system(at), -right, rcond=1e-12)[0]
        held, motion = answer[: len(at)], answer[len(at) :]
        forces = np.zeros(self.supports)
        forces[touching] = held
        return forces, free + self.flexibility[:, at] @ held + self.motions @ motion

    def _held(self, touching: Flags) -> Floats:
        return np.asarray(self.count + np.flatnonzero(touching))

    def _system(self, at: Floats) -> Floats:
        size = len(at)
        system = np.zeros((size + 6, size + 6))
        system[:size, :size] = self.flexibility[np.ix_(at, at)]
        system[:size, size:] = self.motions[at]
        system[size:, :size] = self.motions[at].T
        return system
