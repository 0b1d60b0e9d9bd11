"""Solves the small problem of contact forces and six rigid motions (see small_problem).

A Newton method over the contacts' statuses (P. Alart, A. Curnier, Comput. Methods Appl. Mech.
Eng. 92, 1991), with a slow and sure iteration to bring it near where it does not settle.
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.deflection.small_problem import Balance, Mode, SmallProblem, Status
from fixtures_lib.deflection.splitting import Splitting
from fixtures_lib.geometry.arrays import Floats, Ints

_NEWTON_STEPS = 16
_QUICK_ROUNDS = (60, 120)
_PATIENT_ROUNDS = (60, 120, 240, 480, 960, 1920, 3840)
_HOLD = 1e-9  # of a typical contact stiffness: steadies motions that nothing holds or drives
_PRECISION = 1e-8  # of the largest force, where Newton's method does not settle on statuses


def balanced(problem: SmallProblem, before: Balance, *, patient: bool = True) -> Balance:
    """The forces that balance, from the state `before` (`at_rest` for the first).

    Newton's method first; where it goes round in a circle, operator splitting brings it near,
    and Newton finishes. Not converged where the loads move the part; without `patient` it may also
    give up on what only takes long.
    """
    anchor = before.place[:, 1:]
    answer = _newton(problem, anchor, before.motion, _all_closed(problem))
    if answer.converged:
        return answer
    splitting = Splitting(problem, anchor)
    for steps in _PATIENT_ROUNDS if patient else _QUICK_ROUNDS:
        splitting.run(steps)
        answer = _newton(problem, anchor, splitting.motion, *splitting.statuses())
        if answer.converged:
            return answer
        if splitting.error <= _PRECISION:
            return splitting.balance()
    return answer


def _newton(
    problem: SmallProblem, anchor: Floats, motion: Floats, status: Ints,
    slide: Floats | None = None, bound: Floats | None = None, reach: Floats | None = None,
) -> Balance:  # fmt: skip
    # Compiled loops load for half a second: not before there is something to solve.
    from fixtures_lib.deflection.contact_loops import newton

    m = problem.count
    scale = 1.0 / np.maximum(np.diag(problem.flexibility).reshape(-1, 3), 1e-30)
    p, q, w, statuses, settled, steps = newton(
        problem.flexibility,
        problem.motions,
        problem.shift,
        problem.resultant,
        problem.friction,
        problem.mode,
        problem.given_n,
        np.ascontiguousarray(anchor),
        scale,
        _HOLD * float(np.median(scale)),
        motion,
        status,
        np.zeros((m, 2)) if slide is None else slide,
        np.zeros(m) if bound is None else bound,
        np.zeros(m) if reach is None else reach,
        _NEWTON_STEPS,
    )
    return Balance(p, q, w, statuses, bool(settled), int(steps))


def _all_closed(problem: SmallProblem) -> Ints:
    status = np.where(problem.friction > 0.0, Status.STICKS, Status.SLIPS)
    return np.where(problem.mode == Mode.ABSENT, Status.OPEN, status).astype(np.int64)
