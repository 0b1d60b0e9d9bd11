"""Several placed things brought into order: in line, evenly spaced.

Along "x" or "y" of the fixture frame. A vacuum zone's groove belongs to its face, so zones are
left where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.elements import element_of, handle_of, moved
from fixtures_lib.job.model import AnyElement, Job, Nest, Potting, VacuumZone
from fixtures_lib.wording import worded

Axis = Literal["x", "y"]
_FOLLOWS_A_FACE = (VacuumZone, Nest, Potting)


def aligned(job: Job, ids: Sequence[str], axis: Axis) -> Job:
    """In line: all get the first one's coordinate along `axis`."""
    first, *others = movable(job, ids, 2)
    for element in others:
        job = _shifted_along(job, element, axis, _place(first, axis) - _place(element, axis))
    return job


def distributed(job: Job, ids: Sequence[str], axis: Axis) -> Job:
    """Evenly spaced between the outermost two."""
    in_order = sorted(movable(job, ids, 3), key=lambda element: _place(element, axis))
    low, high = _place(in_order[0], axis), _place(in_order[-1], axis)
    step = (high - low) / (len(in_order) - 1)
    for number, element in enumerate(in_order):
        job = _shifted_along(job, element, axis, low + number * step - _place(element, axis))
    return job


def movable(job: Job, ids: Sequence[str], least: int) -> list[AnyElement]:
    """Those that don't follow a face; FixtureError where they are fewer than `least`."""
    found = [element_of(job, key) for key in ids]
    free: list[AnyElement] = [
        element for element in found if not isinstance(element, _FOLLOWS_A_FACE)
    ]
    if len(free) < least:
        raise FixtureError(
            worded(
                "{count} of what is selected can be arranged, {least} are needed",
                count=len(free),
                least=least,
            ),
            mend="select rests, side locators, pins or clamps",
        )
    return free


def _place(element: AnyElement, axis: Axis) -> float:
    return handle_of(element)[0 if axis == "x" else 1]


def _shifted_along(job: Job, element: AnyElement, axis: Axis, way_mm: float) -> Job:
    return moved(job, element.id, *((way_mm, 0.0) if axis == "x" else (0.0, way_mm)))
