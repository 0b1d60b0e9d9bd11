"""The sure way through the small problem: operator splitting.

Forces p that balance and fit together elastically, and forces z that contacts can give, are found
in turn and pulled together (S. Boyd et al., Found. Trends Mach. Learn. 3, 2011, section 3). For
given friction bounds the problem is convex and this converges from anywhere; the bounds follow
the normal forces as it goes.
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.deflection.small_problem import Balance, Mode, SmallProblem, classified
from fixtures_lib.geometry.arrays import Floats, Ints


class Splitting:
    """An iteration that can be continued. `error` is how far p and z are apart, over the forces."""

    def __init__(self, problem: SmallProblem, anchor: Floats) -> None:
        self.problem = problem
        m = problem.count
        self._shift = problem.shift.copy()
        self._shift.reshape(m, 3)[:, 1:] -= anchor
        self._step = np.maximum(np.diag(problem.flexibility), 1e-30)
        self._balance = np.linalg.inv(_saddle(problem, self._step))
        self._z = np.zeros(3 * m)
        self._pull = np.zeros(3 * m)
        self._last = np.zeros(3 * m)
        self.motion = np.zeros(6)
        self.error = np.inf

    def run(self, steps: int) -> None:
        from fixtures_lib.deflection.contact_loops import split_steps

        problem = self.problem
        self._z, self._pull, self._last, self.motion, self.error = split_steps(
            self._balance,
            self._step,
            self._shift,
            problem.resultant,
            problem.friction,
            problem.mode,
            problem.given_n,
            self._z,
            self._pull,
            steps,
        )

    def statuses(self) -> tuple[Ints, Floats, Floats, Floats]:
        trial = self._last.reshape(-1, 3)
        return classified(self.problem, _given_or(self.problem, trial[:, 0]), trial[:, 1:])

    def balance(self) -> Balance:
        p = self._z
        w = self.problem.flexibility @ p + self.problem.motions @ self.motion + self.problem.shift
        status = self.statuses()[0]
        return Balance(p.reshape(-1, 3), self.motion, w.reshape(-1, 3), status, True)


def _saddle(problem: SmallProblem, step: Floats) -> Floats:
    """Flexibility with the pull's own, and balance; a trace of give keeps it regular."""
    n = len(step)
    out = np.zeros((n + 6, n + 6))
    out[:n, :n] = problem.flexibility + np.diag(step)
    out[:n, n:] = problem.motions
    out[n:, :n] = problem.motions.T
    out[n:, n:] = -1e-9 / float(np.median(step)) * np.eye(6)
    return out


def _given_or(problem: SmallProblem, normal: Floats) -> Floats:
    return np.where(problem.mode == Mode.GIVEN, problem.given_n, normal)
