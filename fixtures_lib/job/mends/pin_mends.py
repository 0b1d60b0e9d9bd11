"""Pins: into a hole of the part, and one that fits it."""

from __future__ import annotations

from fixtures_lib.catalog.items import PinItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.edits.elements import host_top_mm, with_element
from fixtures_lib.job.mends.mend import Offers, Situation
from fixtures_lib.job.model import Pin
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.snapping import HoleSnap, snapped_hole
from fixtures_lib.wording import worded

_PLAY_MM = 0.2  # more is loose


def into_the_hole(at: Situation, problem: Problem) -> Offers:
    """To the axis of the nearest hole, the pin as it is; else with one that fits it."""
    pin, hole = _pin_and_hole(at, problem)
    if pin is None or hole is None:
        return
    place = {"x_mm": hole.x_mm, "y_mm": hole.y_mm}
    label = worded(
        "Move {name} into the hole of {diameter_mm:g} mm",
        name=pin.name,
        diameter_mm=hole.hole.diameter_mm,
    )
    yield label, with_element(at.job, pin.id, **place)
    for item in _fitting(pin, hole):
        yield (
            worded("{label} and take {item}", label=label, item=item.name),
            with_element(at.job, pin.id, item=item, **place),
        )


def a_pin_that_fits(at: Situation, problem: Problem) -> Offers:
    pin, hole = _pin_and_hole(at, problem)
    if pin is None or hole is None:
        return
    for item in _fitting(pin, hole):
        yield worded("Take {item}", item=item.name), with_element(at.job, pin.id, item=item)


def up_into_the_hole(at: Situation, problem: Problem) -> Offers:
    """Its collar on the face that it stands on, else just under the part."""
    pin, hole = _pin_and_hole(at, problem)
    if pin is None or hole is None:
        return
    top = host_top_mm(at.job, pin.host)
    for base in (top, hole.mouth_mm):
        yield (
            worded("Raise {name} into its hole", name=pin.name),
            with_element(at.job, pin.id, base_mm=base),
        )


def a_longer_pin(at: Situation, problem: Problem) -> Offers:
    pin, hole = _pin_and_hole(at, problem)
    if pin is None or hole is None:
        return
    for item in _fitting(pin, hole):
        if item.height_mm > pin.item.height_mm:
            yield worded("Take {item}", item=item.name), with_element(at.job, pin.id, item=item)


def _pin_and_hole(at: Situation, problem: Problem) -> tuple[Pin | None, HoleSnap | None]:
    pin = at.job.elements.get(problem.ids[0]) if problem.ids else None
    if not isinstance(pin, Pin) or pin.item.shape == "bush":
        return None, None
    return pin, snapped_hole(at.job, at.shape, pin.x_mm, pin.y_mm)


def _fitting(pin: Pin, hole: HoleSnap) -> list[PinItem]:
    """Of the same shape, the least play first."""
    play = {
        item.id: hole.hole.diameter_mm - item.diameter_mm
        for item in load_catalog().pins.values()
        if item.shape == pin.item.shape
    }
    shelf = [i for i in load_catalog().pins.values() if 0.0 <= play.get(i.id, -1.0) <= _PLAY_MM]
    return sorted(shelf, key=lambda item: play[item.id])
