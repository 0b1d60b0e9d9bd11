"""Where the bodies of placed items stand on the plate: the middle of their holes."""

from __future__ import annotations

import math

from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.job.model import AnyElement, Clamp, Pin, SideLocator


def body_axes(element: AnyElement) -> list[Point2]:
    """(x, y) of each; none for what is milled from the plate."""
    match element:
        case SideLocator() | Clamp():
            return [_behind(element.x_mm, element.y_mm, element.angle_deg, element.item.reach_mm)]
        case Pin():
            return [(element.x_mm, element.y_mm)]
        case _:
            return []


def _behind(x: float, y: float, angle_deg: float, reach: float) -> Point2:
    angle = math.radians(angle_deg)
    return (x - reach * math.cos(angle), y - reach * math.sin(angle))
