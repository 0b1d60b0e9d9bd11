"""Where a thing that is dragged comes to rest: on the grid, against the part, under it.

Each function answers None where there is nothing within reach; the tool then leaves the thing where
the hand put it.
"""

from __future__ import annotations

import math

import msgspec
import numpy as np
import shapely

from fixtures_lib.catalog.items import ClampItem
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.part_shape import Hole, PartShape, PlanarFace
from fixtures_lib.geometry.planar_faces import (
    face_above,
    face_below,
    height_of,
    in_face,
    is_upright,
    on_face,
    outward,
    planar_face,
    polygon_of,
)
from fixtures_lib.job.model import Job
from fixtures_lib.job.pattern import GridHole, nearest_hole

_EDGE_MM = 1.0  # of room beyond a tip, and beside what stands outside the part
_AT_THE_EDGE_MM = 1e-3  # nearer to the edge than this the way to it is not known
_STUD = 0.6  # of a tapped hole's drill: half of the stud in it
_UPRIGHT = 0.02  # share of z in the normal of a face that a side locator can push on


class Snap(msgspec.Struct, frozen=True, kw_only=True):
    """A contact: its point in the fixture frame, the direction of push in the plane, the face."""

    point: Vector
    angle_deg: float = 0.0
    face: int | None = None


class HoleSnap(msgspec.Struct, frozen=True, kw_only=True):
    """An upright hole of the part that is open downwards: its axis and the height of its mouth."""

    hole: Hole
    x_mm: float
    y_mm: float
    mouth_mm: float


def snapped_to_grid(job: Job, x_mm: float, y_mm: float, *, reach_mm: float) -> GridHole | None:
    """The nearest hole of the plate's pattern."""
    return nearest_hole(job.plate, x_mm, y_mm, reach_mm=reach_mm)


def snapped_rest(job: Job, shape: PartShape, x_mm: float, y_mm: float) -> Snap | None:
    """A rest's contact straight above (x, y), on the level underside that it meets first."""
    face = face_below(shape, job.setup.pose, x_mm, y_mm)
    if face is None:
        return None
    return Snap(point=(x_mm, y_mm, height_of(face, job.setup.pose)), face=face.number)


def snapped_top_clamp(job: Job, shape: PartShape, x_mm: float, y_mm: float) -> Snap | None:
    """A clamp's contact straight below (x, y), on the level top face that it meets first.

    The angle points from the nearest side of the part's box inwards: where its body can stand.
    """
    face = face_above(shape, job.setup.pose, x_mm, y_mm)
    if face is None:
        return None
    point = (x_mm, y_mm, height_of(face, job.setup.pose))
    away = _to_nearest_edge(face, job.setup.pose, point)
    angle = 0.0 if away is None else angle_of(-away)
    return Snap(point=point, angle_deg=angle, face=face.number)


def clamp_at_its_reach(job: Job, shape: PartShape, item: ClampItem, snap: Snap) -> Snap:
    """The contact of `snapped_top_clamp` as near its edge as the clamp's stand is outside, and as
    far from it as its tip is whole on the face; as it was where that is off the face."""
    assert snap.face is not None  # of a top clamp it is known
    away = _to_nearest_edge(planar_face(shape, snap.face), job.setup.pose, snap.point)
    distance = 0.0 if away is None else float(np.hypot(away[0], away[1]))
    if away is None or distance < _AT_THE_EDGE_MM:
        return snap
    least = item.tip.radius_mm + _EDGE_MM
    further = distance - min(max(distance, least), max(_reach_over(item), least))
    x, y = (float(p + further * a / distance) for p, a in zip(snap.point[:2], away, strict=False))
    moved = snapped_top_clamp(job, shape, round(x, 3), round(y, 3))
    return moved if moved is not None and moved.face == snap.face else snap


def _reach_over(item: ClampItem) -> float:
    """How far in from the part's edge it can press with what stands on the plate outside."""
    screws = max((hole.diameter_mm for hole in item.mount), default=0.0)
    stand = _STUD * screws if item.style == "strap" else item.body_width_mm / 2.0
    return item.reach_mm - stand - _EDGE_MM


def _to_nearest_edge(face: PlanarFace, pose: Pose, point: Vector) -> Floats | None:
    """From a point of a face to the nearest place of its outer edge, in the fixture frame."""
    outline = getattr(polygon_of(face), "exterior", None)
    if outline is None:
        return None
    here = shapely.Point(in_face(face, pose.points_back(point)))
    edge = outline.interpolate(outline.project(here))
    away: Floats = pose.points(on_face(face, (edge.x, edge.y))) - np.array(point)
    return away


def snapped_side(
    job: Job, shape: PartShape, near: Vector, *, reach_mm: float = math.inf
) -> Snap | None:
    """A side contact on the upright flat face nearest to a point of the fixture frame.

    The contact is the face's point nearest to `near`; it pushes against the face.
    """
    pose = job.setup.pose
    best: tuple[float, Snap] | None = None
    for face in shape.planar_faces:
        if not is_upright(face, pose):
            continue
        point = pose.points(_nearest_on(face, pose.points_back(near)))
        distance = float(np.linalg.norm(point - np.asarray(near)))
        if distance <= reach_mm and (best is None or distance < best[0]):
            angle = angle_of(-outward(face, pose))
            best = distance, Snap(point=_clean(point), angle_deg=angle, face=face.number)
    return best[1] if best else None


def side_contact(point: Vector, normal: Vector, *, face: int | None = None) -> Snap | None:
    """A side contact at a picked point of any surface with this outward normal (fixture frame).

    None where the surface is not upright there: a side locator can't push on it squarely.
    """
    direction = np.asarray(normal, dtype=float)
    length = float(np.linalg.norm(direction))
    if length == 0.0 or abs(direction[2]) > _UPRIGHT * length:
        return None
    return Snap(point=point, angle_deg=angle_of(-direction), face=face)


def snapped_hole(
    job: Job,
    shape: PartShape,
    x_mm: float,
    y_mm: float,
    *,
    reach_mm: float = math.inf,
    through: bool = False,
) -> HoleSnap | None:
    """The nearest upright hole that a pin can enter from below; for a screw, one right through."""
    pose = job.setup.pose
    best: tuple[float, HoleSnap] | None = None
    for hole in shape.holes:
        axis = pose.vectors(hole.direction)
        if abs(abs(axis[2]) - 1.0) > 1e-6 or (axis[2] < 0.0 and not hole.through):
            continue
        if through and not hole.through:
            continue
        mouth = pose.points(hole.mouth)
        low = float(mouth[2]) if axis[2] > 0.0 else float(mouth[2]) - hole.depth_mm
        distance = math.hypot(float(mouth[0]) - x_mm, float(mouth[1]) - y_mm)
        if distance <= reach_mm and (best is None or distance < best[0]):
            x, y, _ = _clean(mouth)
            best = distance, HoleSnap(hole=hole, x_mm=x, y_mm=y, mouth_mm=round(low, 9))
    return best[1] if best else None


def angle_of(direction: Floats) -> float:
    """The angle of a horizontal direction in [0, 360), exact along the axes."""
    angle = math.degrees(math.atan2(float(direction[1]), float(direction[0])))
    nearest = float(round(angle))
    return (nearest if abs(angle - nearest) < 1e-7 else angle) % 360.0


def _nearest_on(face: PlanarFace, point: Floats) -> Vector:
    polygon = polygon_of(face)
    here = shapely.Point(in_face(face, point))
    nearest = shapely.shortest_line(polygon, here).coords[0]
    return on_face(face, (float(nearest[0]), float(nearest[1])))


def _clean(point: Floats) -> Vector:
    return as_vector(np.round(point, 9) + 0.0)
