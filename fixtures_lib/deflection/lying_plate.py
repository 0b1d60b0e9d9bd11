"""Where a plate touches its table while it carries the part: found in turn with the contacts.

The contacts' forces say which places of the plate lift off the table, and those say what the plate
gives under the contacts, so each is found for the other until nothing changes. It is done once, for
the last state before cutting at the soft end, and kept for all states.
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.deflection.elastic_body import Columns
from fixtures_lib.deflection.elastic_plate import ElasticPlate, PlateGive
from fixtures_lib.deflection.ends import Ends, FloatingBody, Outcome
from fixtures_lib.deflection.wiring import Wiring
from fixtures_lib.geometry.arrays import Flags
from fixtures_lib.wording import worded

_ROUNDS = 8


def plate_under(
    plate: ElasticPlate, body: FloatingBody, wiring: Wiring, columns: Columns
) -> tuple[PlateGive, tuple[str, ...]]:
    """What the plate gives, and remarks. FixtureError where it does not stay on the table."""
    under = plate.under(wiring)
    touching = under.supported.everywhere
    give = under.give(touching)
    if not plate.mounting.lies:
        return give, ()
    carried = plate.weight_with(body, np.array(wiring.case.gravity_m_s2))
    for _ in range(_ROUNDS):
        held = _held(Ends(body, wiring, columns, "soft", plate=give), wiring)
        if held is None:
            return give, ()
        now = under.touching(held.balance.forces, held.loads, carried)
        if np.array_equal(now, touching):
            return give, (_told(touching, under.supported.always),)
        touching, give = now, under.give(now)
    return give, (_told(touching, under.supported.always),)


def _held(end: Ends, wiring: Wiring) -> Outcome | None:
    """The last state before cutting; None where nothing holds the part in it."""
    name = [state.name for state in wiring.case.states if not state.cutting][-1]
    outcome = end.outcomes()[name]
    return outcome if outcome.moves is None else None


def _told(touching: Flags, always: int) -> str:
    cells = touching[: len(touching) - always]
    if cells.all():
        return worded("The plate lies on the table everywhere")
    return worded(
        "The plate lies on {share:.0%} of its underside and is clear of the table elsewhere",
        share=cells.mean(),
    )
