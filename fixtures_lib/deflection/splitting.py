"""The sure way through the small problem: operator splitting.

Forces p that balance and fit together elastically, and forces z inside the friction cones, are
found in turn and pulled together (S. Boyd et al., Found. Trends Mach. Learn. 3, 2011, section 3).
Cones ask for a normal opening of friction times slip, which real contacts don't have: it is added
to the gap as the slip becomes known (V. Acary, F. Cadoux, C. Lemarechal, J. Malick, ZAMM 91, 2011,
155-175), so that the problem is convex in between. Without that correction there is an answer
wherever forces inside the cones can balance the loads.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np

from fixtures_lib.deflection.small_problem import Balance, Mode, SmallProblem, classified
from fixtures_lib.geometry.arrays import Floats, Ints

Care = Literal["quick", "patient", "opening"]
# rounds; how many between changes of the opening by slip; share of each change
_WAYS: dict[Care, tuple[int, int, float]] = {
    "quick": (2_000, 5, 1.0),
    "patient": (10_000, 40, 0.3),
    "opening": (12_000, 1_000_000, 0.0),
}


class Split(NamedTuple):
    """forces (m, 3), motion (6,), and whether the two kinds of forces came together."""

    forces: Floats
    motion: Floats
    met: bool


def split(problem: SmallProblem, anchor: Floats, care: Care) -> Split:
    """With `opening` slip opens the contacts, as the cones have it: not Coulomb's law exactly."""
    # Compiled loops load for half a second: not before there is something to solve.
    from fixtures_lib.deflection.contact_loops import split as split_loop

    m = problem.count
    gap = problem.shift.copy()
    gap.reshape(m, 3)[:, 1:] -= anchor
    base = np.maximum(np.diag(problem.flexibility).reshape(m, 3), 1e-30)
    z, motion, met = split_loop(
        problem.flexibility,
        problem.motions,
        gap,
        problem.resultant,
        problem.friction,
        problem.mode,
        problem.given_n,
        np.repeat(np.exp(np.log(base).mean(axis=1)), 3),
        *_WAYS[care],
    )
    return Split(z.reshape(m, 3), motion, bool(met))


def place_of(problem: SmallProblem, found: Split) -> Floats:
    """(m, 3) where the part is at each contact."""
    p, q = found.forces.ravel(), found.motion
    place = problem.flexibility @ p + problem.motions @ q + problem.shift
    return np.asarray(place.reshape(-1, 3))


def statuses(
    problem: SmallProblem, anchor: Floats, found: Split
) -> tuple[Ints, Floats, Floats, Floats]:
    """Statuses that belong to these forces and places, for Newton's method to start from."""
    place = place_of(problem, found)
    flexible = np.diag(problem.flexibility).reshape(-1, 3).max(axis=1)
    stiffness = 1.0 / np.maximum(flexible, 1e-30)
    normal = found.forces[:, 0] - stiffness * place[:, 0]
    sideways = found.forces[:, 1:] - stiffness[:, None] * (place[:, 1:] - anchor)
    normal = np.where(problem.mode == Mode.GIVEN, problem.given_n, normal)
    return classified(problem, normal, sideways)


def as_balance(problem: SmallProblem, anchor: Floats, found: Split, *, exact: bool) -> Balance:
    status = statuses(problem, anchor, found)[0]
    place = place_of(problem, found)
    return Balance(found.forces, found.motion, place, status, found.met, exact=exact)
