"""Solves the small problem of contact forces and six rigid motions (see small_problem).

A Newton method over the contacts' statuses (P. Alart, A. Curnier, Comput. Methods Appl. Mech.
Eng. 92, 1991), with a slow and sure iteration to bring it near where it does not settle.
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.deflection.small_problem import Balance, Mode, SmallProblem, Status
from fixtures_lib.deflection.splitting import Care, Split, as_balance, split, statuses
from fixtures_lib.geometry.arrays import Floats, Ints

_NEWTON_STEPS = 16
_HOLD = 1e-9  # of a typical contact stiffness: steadies motions that nothing holds or drives


def balanced(problem: SmallProblem, before: Balance, care: Care = "quick") -> Balance:
    """The forces that balance, from the state `before` (`at_rest` for the first).

    Newton's method first; where it goes round in a circle, operator splitting brings it near, and
    Newton finishes. Not converged where the loads move the part, or where more care is needed.
    """
    anchor = before.place[:, 1:]
    answer = _newton(problem, anchor, before.motion, _all_closed(problem))
    if answer.converged:
        return answer
    found = split(problem, anchor, care)
    answer = _newton(problem, anchor, found.motion, *statuses(problem, anchor, found))
    if answer.converged and _agree(answer, found):
        return answer
    return as_balance(problem, anchor, found, exact=True)


def straight(problem: SmallProblem, before: Balance, near: Balance | None = None) -> Balance:
    """By Newton's method alone: not converged where that goes round in a circle.

    `near` is the answer of a problem that is nearly the same: tried first.
    """
    if near is not None:
        anchor, known = before.place[:, 1:], Split(near.forces, near.motion, True)
        answer = _newton(problem, anchor, near.motion, *statuses(problem, anchor, known))
        if answer.converged:
            return answer
    return _newton(problem, before.place[:, 1:], before.motion, _all_closed(problem))


def nearly_balanced(problem: SmallProblem, before: Balance) -> Balance:
    """Forces that balance inside the friction cones, where `balanced` finds none that also slip
    as Coulomb has it. Not converged where the part moves far before it is held."""
    anchor = before.place[:, 1:]
    found = split(problem, anchor, "opening")
    return as_balance(problem, anchor, found, exact=False)


def _agree(answer: Balance, found: Split) -> bool:
    """Where splitting settled, Newton must not have gone to another place."""
    size = max(float(np.abs(found.forces).max()), 1e-6)
    return not found.met or float(np.abs(answer.forces - found.forces).max()) < 0.05 * size


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
