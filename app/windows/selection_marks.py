"""What is selected but has no body of its own: pads milled from the plate, grooves, loads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from app.session import Selected
from app.viewport import Dot, Line, Marker
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.loops import Loop, circle
from fixtures_lib.job.model import Job, Nest, Potting, Rest, VacuumZone

_ORANGE = (0.95, 0.45, 0.02)
_WIDTH_PX = 4.0


def selection_marks(job: Job, selection: Iterable[Selected]) -> list[Marker]:
    """Drawn over everything, so that what lies under the part is seen."""
    return [mark for thing in selection for mark in _marks(job, thing)]


def ring(loop: Loop, z: float) -> Floats:
    """(n, 3) points of a closed line at this height."""
    flat = loop.polyline(0.1)
    closed = np.vstack([flat, flat[:1]])
    return np.column_stack([closed, np.full(len(closed), z)])


def _marks(job: Job, thing: Selected) -> Iterator[Marker]:
    if thing.kind == "load" and thing.id in job.loads:
        yield Dot(job.loads[thing.id].at, _ORANGE, size_px=13.0)
    if thing.kind in ("pass", "feature") and thing.point is not None:
        yield Dot(thing.point, _ORANGE, size_px=13.0)  # the worst place of a problem
    element = job.elements.get(thing.id) if thing.kind == "element" else None
    match element:
        case Rest():
            pad = circle((element.x_mm, element.y_mm), 0.5 * element.item.diameter_mm)
            yield Line(ring(pad, element.top_mm), _ORANGE, _WIDTH_PX)
        case Nest() | Potting():
            line = element.outline.moved(element.x_mm, element.y_mm, element.angle_deg)
            yield Line(ring(line, element.seat_mm), _ORANGE, _WIDTH_PX)
        case VacuumZone():
            for loop in (element.outer, *element.islands):
                yield Line(ring(loop, element.seat_mm), _ORANGE, _WIDTH_PX)
        case _:
            return
