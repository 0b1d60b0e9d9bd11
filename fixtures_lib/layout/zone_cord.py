"""The cord for a zone: the thickest usual one that finds room and lets the part seat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from fixtures_lib.catalog.items import CordItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.holding.vacuum import zone_holding
from fixtures_lib.job.model import Conditions, VacuumZone
from fixtures_lib.layout.zones import default_inset, tight_inset
from fixtures_lib.wording import worded

Draw = Callable[[CordItem, float], VacuumZone]  # with this cord, at this distance from the edge


def usual_cords(cords: Sequence[CordItem]) -> list[CordItem]:
    """Solid cord from 4 mm down, then sponge, which pushes back less."""
    order = ("solid", "sponge")
    fit = [c for c in cords if c.construction in order and c.diameter_mm <= 4.0 and c.force_n_mm]
    return sorted(fit, key=lambda c: (order.index(c.construction), -c.diameter_mm))


def zone_that_fits(draw: Draw, cords: Sequence[CordItem], conditions: Conditions) -> VacuumZone:
    """The zone with the first of the cords that has room and seats; where none seats, the one that
    presses the part down best.

    Raises FixtureError, with what the thinnest cord lacks, where none has room.
    """
    if not cords:
        raise FixtureError("the catalogue has no seal cord", mend="add one to it")
    drawn, lack = _smallest(draw, cords)
    for cord in cords:
        insets = (default_inset(cord), tight_inset(cord))
        for inset in insets if drawn else insets[:1]:
            with suppress(FixtureError):
                zone = draw(cord, inset)
                if zone_holding(zone, conditions).seats:
                    return zone
                drawn.append(zone)
    if not drawn:
        raise FixtureError(
            worded("no cord of the catalogue finds room: {lack}", lack=lack),
            mend="hold this face with clamps, or choose another face",
        )
    return max(drawn, key=lambda zone: zone_holding(zone, conditions).net_force_n)


def _smallest(draw: Draw, cords: Sequence[CordItem]) -> tuple[list[VacuumZone], str]:
    """With the cord that needs the least room, or what it lacks: then a wider one hardly fits."""
    cord = min(cords, key=lambda c: tight_inset(c) + c.corner_radius_min_mm)
    try:
        return [draw(cord, tight_inset(cord))], ""
    except FixtureError as fault:
        return [], fault.what
