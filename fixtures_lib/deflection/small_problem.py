"""The small problem: contact forces and six rigid motions of one state.

    w = F p + G q + s          where the part is at each contact, with the contact's own give
    G'p + r = 0                the forces balance the loads' resultant r
    0 <= p_n  |  w_n >= 0      a contact pushes or is open, never both
    |p_t| <= mu p_n            it sticks to where it was (w_t = anchor) or slips against its force

F (3m, 3m) flexibility in each contact's own axes (normal, two across), G (3m, 6) rigid motions,
s (3m,) displacement by the loads alone, m contacts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Ints


class Mode(IntEnum):
    """What a contact is in a state."""

    PUSHES = 0
    TWO_SIDED = 1
    GIVEN = 2  # a clamp: its normal force is a load
    ABSENT = 3


class Status(IntEnum):
    OPEN = 0
    STICKS = 1
    SLIPS = 2


@dataclass(frozen=True, eq=False)
class SmallProblem:
    flexibility: Floats
    motions: Floats
    shift: Floats
    resultant: Floats
    friction: Floats
    mode: Ints
    given_n: Floats

    @property
    def count(self) -> int:
        return len(self.friction)


@dataclass(frozen=True, eq=False)
class Balance:
    """forces (m, 3) in contact axes; motion (6,); place (m, 3) = w; status (m,).

    Where it is not `exact`, slip opens contacts a little, which Coulomb's law doesn't have.
    """

    forces: Floats
    motion: Floats
    place: Floats
    status: Ints
    converged: bool
    iterations: int = 0
    exact: bool = True


def at_rest(problem: SmallProblem) -> Balance:
    zero = np.zeros((problem.count, 3))
    open_ = np.full(problem.count, Status.OPEN)
    return Balance(zero, np.zeros(6), zero, open_, True)


def classified(
    problem: SmallProblem, normal: Floats, sideways: Floats
) -> tuple[Ints, Floats, Floats, Floats]:
    """Statuses, slip directions (m, 2), friction bounds (m,), lengths of the trial force (m,)."""
    load = np.where(problem.mode == Mode.TWO_SIDED, np.abs(normal), np.maximum(normal, 0.0))
    bound = problem.friction * load
    reach = np.linalg.norm(sideways, axis=1)
    status = np.where((reach <= bound * (1.0 + 1e-12)) & (bound > 0.0), Status.STICKS, Status.SLIPS)
    is_open = (problem.mode == Mode.PUSHES) & (normal <= 0.0)
    status = np.where(is_open | (problem.mode == Mode.ABSENT), Status.OPEN, status).astype(np.int64)
    slips = (status == Status.SLIPS) & (reach > 0.0)
    slide = np.where(slips[:, None], sideways / np.maximum(reach, 1e-300)[:, None], 0.0)
    return status, slide, bound, reach
