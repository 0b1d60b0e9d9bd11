"""A V on a round outer wall of the part: it touches along two lines, and fixes two motions.

          . - - .             axis    of the round wall, R / sin(half) ahead of the V's root
  \\    (    +    )   /        n1, n2  the flanks' normals, half the V's angle off square
   \\   a.      .b  /         a, b    where the flanks touch, R / tan(half) up from the root
n1->\\    ' - '   /<-n2
      \\        /
        \\____/    root at (x_mm, y_mm); it pushes along angle_deg, up in this drawing
"""

from __future__ import annotations

import math

import msgspec
import numpy as np

from fixtures_lib.catalog.items import SideLocatorItem
from fixtures_lib.geometry.arrays import Point2, Vector
from fixtures_lib.geometry.part_shape import Face, PartShape
from fixtures_lib.job.contacts import in_plane, vee_axis_mm
from fixtures_lib.job.model import Job, SideLocator

MOUTH_SHARE = 0.42  # of the block's width: half of the V's mouth
RELIEF_MM = 1.5  # half of the slot at the root of the V
_UPRIGHT = 1.0 - 1e-6


class RoundWall(msgspec.Struct, frozen=True, kw_only=True):
    """An upright outer cylinder of the part, in the fixture; `middle_mm` is half way up it."""

    face: int
    x_mm: float
    y_mm: float
    middle_mm: float
    diameter_mm: float

    def distance_mm(self, at: Point2) -> float:
        """From a place to the wall."""
        return abs(math.dist((self.x_mm, self.y_mm), at) - self.diameter_mm / 2.0)


def round_walls(job: Job, shape: PartShape) -> tuple[RoundWall, ...]:
    return tuple(wall for face in shape.faces if (wall := _wall(job, face)) is not None)


def snapped_wall(
    job: Job, shape: PartShape, at: Point2, *, face: int | None = None, reach_mm: float = math.inf
) -> RoundWall | None:
    """The wall of this face, or the one nearest to a place."""
    walls = round_walls(job, shape)
    if face is not None:
        return next((wall for wall in walls if wall.face == face), None)
    near = min(walls, key=lambda wall: wall.distance_mm(at), default=None)
    return near if near is not None and near.distance_mm(at) <= reach_mm else None


def root_at(wall: RoundWall, item: SideLocatorItem, angle_deg: float) -> Point2:
    """Where the root of the V stands when it pushes against the wall along this angle."""
    ux, uy, _ = in_plane(angle_deg)
    far = vee_axis_mm(item, wall.diameter_mm)
    return (round(wall.x_mm - far * ux, 6), round(wall.y_mm - far * uy, 6))


def embraced(locator: SideLocator) -> Point2:
    """The axis of the wall that a V stands against, in the fixture."""
    ux, uy, _ = in_plane(locator.angle_deg)
    far = vee_axis_mm(locator.item, locator.round_mm)
    return (locator.x_mm + far * ux, locator.y_mm + far * uy)


def mouth_mm(item: SideLocatorItem) -> Vector:
    """Half the width of the V's mouth, how far it is ahead of the root, half the relief there."""
    half = MOUTH_SHARE * item.diameter_mm
    return (half, half / math.tan(math.radians(item.vee_deg) / 2.0), RELIEF_MM)


def diameters_mm(item: SideLocatorItem) -> Point2:
    """The least and the greatest round wall that touches the flanks of this V with its whole tip
    contacts: aside of the middle they are at R cos(half)."""
    aside = math.cos(math.radians(item.vee_deg) / 2.0)
    mouth, _, relief = mouth_mm(item)
    tip = item.tip.radius_mm
    return (2.0 * (relief + tip) / aside, 2.0 * (mouth - tip) / aside)


def _wall(job: Job, face: Face) -> RoundWall | None:
    if face.kind != "cylinder" or face.concave or face.axis is None or face.origin is None:
        return None
    if abs(float(job.setup.pose.vectors(face.axis)[2])) < _UPRIGHT or face.radius_mm is None:
        return None
    x, y, _ = np.round(job.setup.pose.points(face.origin), 6)
    return RoundWall(
        face=face.number,
        x_mm=float(x),
        y_mm=float(y),
        middle_mm=round(float(job.setup.pose.points(face.centre)[2]), 6),
        diameter_mm=2.0 * face.radius_mm,
    )
