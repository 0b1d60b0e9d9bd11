"""What a seal groove goes round, besides the edge of the face that it seals on.

open    it leaks: never inside the zone without an island of its own (a hole right through)
solid   it may lie inside the zone or outside it, but not under the groove or the land's wall
        (a pad, a blind hole, a hole of the pattern, which is plugged where it is inside)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec
import numpy as np
import shapely

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loops import Loop, circle
from fixtures_lib.geometry.part_shape import Hole, PartShape
from fixtures_lib.job.hole_checks import segment_distance
from fixtures_lib.job.model import Job
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole
from fixtures_lib.job.plate_plan import PLATE, plate_plan
from fixtures_lib.wording import worded

PAD_ROOM_MM = 1.0  # between a pad and the land, so that a cutter gets round the pad
_HOLE_ROOM_MM = 0.5  # between a hole's mouth and the land's wall
_CHORD_MM = 0.02


class Obstacle(msgspec.Struct, frozen=True, kw_only=True):
    """A place on the plate, in (x, y) of the fixture, with the room that it wants beside it."""

    kind: Literal["pad", "hole", "groove", "part"]
    name: str
    outline: Loop
    room_mm: float
    leaks: bool = False

    def area(self, clearance_mm: float = 0.0) -> shapely.Geometry:
        """Where nothing may be that needs this much clearance from it to its middle."""
        ring = shapely.Polygon(self.outline.polyline(_CHORD_MM))
        return ring.buffer(self.room_mm + clearance_mm)


def obstacles_on(job: Job, host: str | None) -> tuple[Obstacle, ...]:
    """Pads, holes and other zones' walls of the body that carries a new zone.

    Raises FixtureError where what is placed already can't be cut.
    """
    plan = plate_plan(job)
    body = next((b for b in plan.bodies if b.id == (host or PLATE)), plan.plate)
    return tuple(_obstacles(body))


def _obstacles(body: BodyPlan) -> Iterator[Obstacle]:
    x, y, _ = body.position
    for pad in body.pads:
        ring = circle((pad.at[0] + x, pad.at[1] + y), pad.diameter_mm / 2.0)
        yield Obstacle(
            kind="pad",
            name=worded("the pad of {name}", name=pad.element),
            outline=ring,
            room_mm=PAD_ROOM_MM,
        )
    for hole in body.holes:
        if hole.vertical and hole.direction[2] < 0.0:
            yield _hole(hole, (x, y))
    for groove, wall in [(g, _land_of(g.element, body)) for g in body.grooves]:
        ring = (wall or groove.outer).moved(x, y)
        yield Obstacle(
            kind="groove",
            name=worded("the groove of {name}", name=groove.element),
            outline=ring,
            room_mm=PAD_ROOM_MM,
        )


def _land_of(element: str, body: BodyPlan) -> Loop | None:
    return next((land.outer for land in body.lands if land.element == element), None)


def _hole(hole: PlannedHole, origin: tuple[float, float]) -> Obstacle:
    at = (hole.mouth[0] + origin[0], hole.mouth[1] + origin[1])
    return Obstacle(
        kind="hole",
        name=worded("hole {tag} ({size})", tag=hole.tag, size=hole.size),
        outline=circle(at, hole.widest_mm / 2.0),
        room_mm=_HOLE_ROOM_MM,
        leaks=hole.through and hole.purpose != "pattern",
    )


def blind_loops(shape: PartShape, pose: Pose, loops: Sequence[Loop], z_mm: float) -> set[int]:
    """Which of a face's inner boundaries (by index, in the fixture) are mouths of blind holes.

    A blind hole that meets another one may lead outside, and is not counted.
    """
    rings = [shapely.Polygon(loop.polyline(_CHORD_MM)) for loop in loops]
    blind: set[int] = set()
    for hole in shape.holes:
        x, y, z = (float(v) for v in pose.points(hole.mouth))
        up = float(pose.vectors(hole.direction)[2])
        if hole.through or up < 0.999 or abs(z - z_mm) > hole.diameter_mm:
            continue
        if not _meets_another(hole, shape.holes):
            spot = shapely.Point(x, y)
            blind |= {i for i, ring in enumerate(rings) if _is_mouth(ring, spot, hole)}
    return blind


def _is_mouth(ring: shapely.Polygon, spot: shapely.Point, hole: Hole) -> bool:
    """A rim about the hole's own axis, its chamfer or counterbore at the widest."""
    wide = max(
        hole.diameter_mm,
        hole.countersink_diameter_mm or 0.0,
        hole.counterbore.diameter_mm if hole.counterbore else 0.0,
    )
    near = float(ring.centroid.distance(spot)) < 0.1
    return near and float(ring.area) < 1.3 * np.pi * (wide / 2.0 + 0.5) ** 2


def _meets_another(hole: Hole, holes: Sequence[Hole]) -> bool:
    start, end = _axis(hole)
    for other in holes:
        if other.id != hole.id:
            gap = segment_distance(start, end, *_axis(other))
            if gap < (hole.diameter_mm + other.diameter_mm) / 2.0:
                return True
    return False


def _axis(hole: Hole) -> tuple[Floats, Floats]:
    start = np.array(hole.mouth)
    return start, start + hole.depth_mm * np.array(hole.direction)
