"""Where placed items stand on the plate: their bodies, their holes, pads milled for the part."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import shapely

from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.job.model import AnyElement, Clamp, PartScrew, Pin, Rest, SideLocator

BESIDE_A_PAD_MM = 1.0  # between a pad's wall and a hole, so that neither cuts the other


def body_axes(element: AnyElement) -> list[Point2]:
    """(x, y) of each; none for what is milled from the plate."""
    match element:
        case SideLocator():
            return [_behind(element.x_mm, element.y_mm, element.angle_deg, element.item.reach_mm)]
        case Clamp():
            return [_behind(element.x_mm, element.y_mm, element.angle_deg, element.stud_mm)]
        case Pin() | PartScrew():
            return [(element.x_mm, element.y_mm)]
        case _:
            return []


def _behind(x: float, y: float, angle_deg: float, reach: float) -> Point2:
    angle = math.radians(angle_deg)
    return (x - reach * math.cos(angle), y - reach * math.sin(angle))


def hole_areas(elements: Iterable[AnyElement], room_mm: float) -> shapely.Geometry:
    """Where the items' holes are, in (x, y), and `room_mm` round each."""
    return shapely.union_all([hole.buffer(room_mm) for e in elements for hole in _holes(e)])


def pad_areas(elements: Iterable[AnyElement], room_mm: float) -> shapely.Geometry:
    """Where pads are milled from the plate, in (x, y), and `room_mm` round each."""
    pads = [e for e in elements if isinstance(e, Rest) and not e.item.mount]
    return shapely.union_all(
        [shapely.Point(e.x_mm, e.y_mm).buffer(e.item.diameter_mm / 2.0 + room_mm) for e in pads]
    )


def _holes(element: AnyElement) -> Iterator[shapely.Geometry]:
    if isinstance(element, PartScrew):
        wide = max(element.ring_mm, element.item.tap_drill_mm)
        yield shapely.Point(element.x_mm, element.y_mm).buffer(wide / 2.0)
        return
    if not isinstance(element, Rest | SideLocator | Clamp | Pin):
        return
    turn = 0.0 if isinstance(element, Rest) else math.radians(element.angle_deg)
    c, s = math.cos(turn), math.sin(turn)
    for hole in element.item.mount:
        slide = element.slide_mm if isinstance(element, Clamp) else 0.0
        x, y = hole.at[0] - slide, hole.at[1]
        wide = max(hole.diameter_mm, hole.counterbore_diameter_mm)
        place = shapely.Point(element.x_mm + c * x - s * y, element.y_mm + s * x + c * y)
        yield place.buffer(wide / 2.0)
