"""Where an element's body goes while its element is dragged, until it is built again."""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.frames import Pose, pose_of
from fixtures_lib.job.model import Adapter, AnyElement, Clamp, PartScrew, Pin, Rest, SideLocator


def shift_of(before: AnyElement, now: AnyElement) -> Pose:
    """The motion that brings the body of `before` to where `now` is; none where it is another."""
    if type(before) is not type(now):
        return Pose()
    turn = _angle(now) - _angle(before)
    rotation = Pose(rz_deg=turn).rotation
    old, new = np.asarray(_place(before)), np.asarray(_place(now))
    return pose_of(rotation, new - rotation @ old)


def _place(element: AnyElement) -> Vector:
    match element:
        case Rest():
            return (element.x_mm, element.y_mm, element.top_mm)
        case SideLocator() | Clamp():
            return (element.x_mm, element.y_mm, element.z_mm)
        case Pin():
            return (element.x_mm, element.y_mm, element.base_mm)
        case PartScrew():
            return (element.x_mm, element.y_mm, element.seat_mm)
        case Adapter():
            return (element.x_mm, element.y_mm, 0.0)
        case _:
            return (0.0, 0.0, 0.0)


def _angle(element: AnyElement) -> float:
    return element.angle_deg if isinstance(element, (SideLocator, Clamp, Pin)) else 0.0
