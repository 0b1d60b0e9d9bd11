"""Solves the small problem of contact forces and six rigid motions (see small_problem).

A Newton method over the contacts' statuses (P. Alart, A. Curnier, Comput. Methods Appl. Mech.
Eng. 92, 1991), with a slow and sure iteration to bring it near where it does not settle.
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.deflection.small_problem import Balance, Mode, SmallProblem, Status, classified
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
    m = problem.count
    scale = 1.0 / np.maximum(np.diag(problem.flexibility).reshape(-1, 3), 1e-30)
    hold = _HOLD * float(np.median(scale))
    slide = np.zeros((m, 2)) if slide is None else slide
    bound = np.zeros(m) if bound is None else bound
    reach = np.zeros(m) if reach is None else reach
    p = w = np.zeros((m, 3))
    for iteration in range(_NEWTON_STEPS):
        p, q, w = _linear(problem, status, slide, bound, reach, anchor, scale, hold, motion)
        trial = _trial(problem, p, w, anchor, scale)
        new_status, new_slide, bound, reach = classified(problem, *trial)
        settled = np.array_equal(new_status, status) and _same_slide(status, slide, new_slide)
        if settled and _at_peace(hold, q, motion, p):
            return Balance(p, q, w, status, True, iteration + 1)
        if settled:
            motion = q
        status, slide = new_status, new_slide
    return Balance(p, motion, w, status, False, _NEWTON_STEPS)


def _at_peace(hold: float, q: Floats, q0: Floats, p: Floats) -> bool:
    """Whether the steadying force has died out against the contact forces."""
    return bool(hold * np.abs(q - q0).max() <= 1e-9 * max(float(np.abs(p).max()), 1e-6))


def _all_closed(problem: SmallProblem) -> Ints:
    status = np.where(problem.friction > 0.0, Status.STICKS, Status.SLIPS)
    return np.where(problem.mode == Mode.ABSENT, Status.OPEN, status)


def _trial(
    problem: SmallProblem, p: Floats, w: Floats, anchor: Floats, scale: Floats
) -> tuple[Floats, Floats]:
    normal = p[:, 0] - scale[:, 0] * w[:, 0]
    normal = np.where(problem.mode == Mode.GIVEN, problem.given_n, normal)
    sideways = p[:, 1:] - scale[:, 1:].min(axis=1)[:, None] * (w[:, 1:] - anchor)
    return normal, sideways


def _same_slide(status: Ints, old: Floats, new: Floats) -> bool:
    slips = status == Status.SLIPS
    return not slips.any() or float(np.abs(old[slips] - new[slips]).max()) < 1e-9


def _linear(
    problem: SmallProblem, status: Ints, slide: Floats, bound: Floats, reach: Floats,
    anchor: Floats, scale: Floats, hold: float, q0: Floats,
) -> tuple[Floats, Floats, Floats]:  # fmt: skip
    """One Newton step: forces (m, 3), motion (6,), place (m, 3) for the given statuses."""
    m = problem.count
    rows = scale.ravel()[:, None] * np.hstack([problem.flexibility, problem.motions])
    right = -scale.ravel() * problem.shift
    closed = status != Status.OPEN
    normal, first = 3 * np.arange(m), 3 * np.arange(m) + 1
    given = (problem.mode == Mode.GIVEN) & closed
    _fix(rows, right, normal[~closed], 0.0)
    _fix(rows, right, first[~closed], 0.0)
    _fix(rows, right, first[~closed] + 1, 0.0)
    _fix(rows, right, normal[given], problem.given_n[given])
    for i in np.flatnonzero(status == Status.STICKS):
        right[3 * i + 1 : 3 * i + 3] += scale[i, 1:] * anchor[i]
    for i in np.flatnonzero(status == Status.SLIPS):
        _slip_rows(problem, rows, right, int(i), slide[i], bound[i], reach[i], anchor[i], scale[i])
    system = np.zeros((3 * m + 6, 3 * m + 6))
    system[: 3 * m] = rows
    system[3 * m :, : 3 * m] = problem.motions.T
    system[3 * m :, 3 * m :] = -hold * np.eye(6)
    answer = np.linalg.solve(system, np.concatenate([right, -problem.resultant - hold * q0]))
    p, q = answer[: 3 * m], answer[3 * m :]
    w = problem.flexibility @ p + problem.motions @ q + problem.shift
    return p.reshape(m, 3), q, w.reshape(m, 3)


def _fix(rows: Floats, right: Floats, at: Ints, value: Floats | float) -> None:
    rows[at] = 0.0
    rows[at, at] = 1.0
    right[at] = value


def _slip_rows(
    problem: SmallProblem, rows: Floats, right: Floats, i: int, slide: Floats, bound: float,
    reach: float, anchor: Floats, scale: Floats,
) -> None:  # fmt: skip
    """p_t = mu p_n s(z), with the change of the slip direction s to first order."""
    at = slice(3 * i + 1, 3 * i + 3)
    place = np.hstack([problem.flexibility[at], problem.motions[at]])
    turn = np.zeros((2, 2))
    if reach > 0.0 and bound > 0.0:
        turn = min(1.0, bound / reach) * (np.eye(2) - np.outer(slide, slide))
    stiffness = float(scale[1:].min())
    rows[at] = turn @ (stiffness * place)
    rows[at, at] += np.eye(2) - turn
    rows[at, 3 * i] -= problem.friction[i] * slide
    right[at] = turn @ (stiffness * (anchor - problem.shift[at]))
