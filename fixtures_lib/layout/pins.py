"""A round and a diamond pin in two holes of the part, far apart: when its sides can't locate it."""

from __future__ import annotations

import math

import msgspec
import numpy as np
from scipy.spatial.distance import cdist

from fixtures_lib.catalog.items import PinItem
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.part_shape import Hole, PartShape
from fixtures_lib.job.model import Pin

_UPRIGHT = math.cos(math.radians(0.1))
_CLEARANCE_MM = 0.02
_LEAST_DIAMETER_MM = 2.0


def pins_in_holes(
    shape: PartShape, pose: Pose, pins: tuple[PinItem, ...], seat_mm: float
) -> tuple[Pin, Pin] | None:
    """The two farthest holes that open downwards at the seat, with a pin turned to fit each."""
    holes = [h for h in shape.holes if _opens_down(h, pose, seat_mm)]
    if len(holes) < 2:
        return None
    mouths = pose.points(np.array([hole.mouth for hole in holes]))
    apart = cdist(mouths[:, :2], mouths[:, :2])
    i, j = sorted(int(k) for k in np.unravel_index(np.argmax(apart), apart.shape))
    first, second, a, b = holes[i], holes[j], mouths[i], mouths[j]
    if apart[i, j] < 2.0 * first.diameter_mm:
        return None
    across = math.degrees(math.atan2(b[1] - a[1], b[0] - a[0])) + 90.0
    return (
        _pin("pin-1", "Round pin 1", "round", first, pose, pins, seat_mm, 0.0),
        _pin("pin-2", "Diamond pin 2", "diamond", second, pose, pins, seat_mm, across % 360.0),
    )


def _opens_down(hole: Hole, pose: Pose, seat_mm: float) -> bool:
    direction = pose.vectors(hole.direction)
    mouth, end = (pose.points(p)[2] for p in _ends(hole))
    upright = abs(direction[2]) > _UPRIGHT
    lowest = min(mouth, end) if hole.through else (mouth if direction[2] > 0 else math.inf)
    near = abs(lowest - seat_mm) < 0.25 * hole.diameter_mm + 0.05
    return bool(upright and near and hole.diameter_mm >= _LEAST_DIAMETER_MM)


def _ends(hole: Hole) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    (x, y, z), (dx, dy, dz), d = hole.mouth, hole.direction, hole.depth_mm
    return hole.mouth, (x + dx * d, y + dy * d, z + dz * d)


def _pin(
    pin_id: str,
    name: str,
    form: str,
    hole: Hole,
    pose: Pose,
    pins: tuple[PinItem, ...],
    seat_mm: float,
    angle: float,
) -> Pin:
    diameter = round(hole.diameter_mm - _CLEARANCE_MM, 3)
    nearest = min((p for p in pins if p.shape == form), key=lambda p: abs(p.diameter_mm - diameter))
    height = seat_mm + min(hole.depth_mm, max(2.0, hole.diameter_mm))
    item = msgspec.structs.replace(
        nearest, name=f"{nearest.name}, turned to {diameter:g} mm", diameter_mm=diameter,
        height_mm=height,
    )  # fmt: skip
    place = pose.points(hole.mouth)
    return Pin(
        id=pin_id,
        name=name,
        item=item,
        x_mm=float(place[0]),
        y_mm=float(place[1]),
        base_mm=0.0,
        angle_deg=angle,
    )
