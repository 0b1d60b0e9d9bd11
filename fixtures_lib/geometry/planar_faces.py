"""Questions about the part's planar faces, as it sits in the fixture.

A face is asked in its own plane: (u, v) are along its x_axis and (normal x x_axis) from its origin.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Point2, Vector, as_vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape, PlanarFace
from fixtures_lib.wording import worded

LEVEL_DEG = 0.05  # a face is level or upright within this: 0.1 mm on 115 mm
_OUTLINE_MM = 0.005


def planar_face(shape: PartShape, number: int) -> PlanarFace:
    """The planar face with this number, or FixtureError."""
    for face in shape.planar_faces:
        if face.number == number:
            return face
    if 1 <= number <= len(shape.faces):
        kind = shape.faces[number - 1].kind
        raise FixtureError(
            worded("face {number} is not flat ({kind})", number=number, kind=kind),
            mend="choose a flat face",
        )
    raise FixtureError(
        worded("the part has no face {number}", number=number),
        mend=worded("choose a face from 1 to {count}", count=len(shape.faces)),
    )


def y_axis(face: PlanarFace) -> Floats:
    return np.cross(face.normal, face.x_axis)


def in_face(face: PlanarFace, point: Floats | Vector) -> Point2:
    """(u, v) of a point of the part's frame, dropped square onto the face's plane."""
    away = np.asarray(point, dtype=float) - np.asarray(face.origin)
    return float(away @ np.asarray(face.x_axis)), float(away @ y_axis(face))


def on_face(face: PlanarFace, uv: Point2) -> Vector:
    """The point of the part's frame at (u, v) of the face's plane."""
    x_axis, origin = np.asarray(face.x_axis), np.asarray(face.origin)
    return as_vector(origin + uv[0] * x_axis + uv[1] * y_axis(face))


@lru_cache(maxsize=4096)
def polygon_of(face: PlanarFace) -> shapely.Polygon:
    """The face with its holes, in (u, v), its arcs as chords."""
    outer = face.outer.polyline(_OUTLINE_MM)
    polygon = shapely.Polygon(outer, [loop.polyline(_OUTLINE_MM) for loop in face.inner])
    return polygon if polygon.is_valid else shapely.make_valid(polygon)


def outward(face: PlanarFace, pose: Pose) -> Floats:
    """(3,) the face's outward normal in the fixture frame."""
    return pose.vectors(face.normal)


def is_down(face: PlanarFace, pose: Pose) -> bool:
    return bool(outward(face, pose)[2] < -math.cos(math.radians(LEVEL_DEG)))


def is_up(face: PlanarFace, pose: Pose) -> bool:
    return bool(outward(face, pose)[2] > math.cos(math.radians(LEVEL_DEG)))


def is_upright(face: PlanarFace, pose: Pose) -> bool:
    return bool(abs(outward(face, pose)[2]) < math.sin(math.radians(LEVEL_DEG)))


def height_of(face: PlanarFace, pose: Pose) -> float:
    """z of a level face in the fixture frame."""
    return float(pose.points(face.origin)[2])


def covers(face: PlanarFace, pose: Pose, x: float, y: float, *, slack_mm: float = 0.0) -> bool:
    """Does a level face have material straight above or below (x, y) of the fixture frame?"""
    point = shapely.Point(in_face(face, pose.points_back((x, y, height_of(face, pose)))))
    return bool(polygon_of(face).distance(point) <= slack_mm)


def face_below(shape: PartShape, pose: Pose, x: float, y: float) -> PlanarFace | None:
    """The level underside face that a rest coming up at (x, y) meets first."""
    found = [f for f in shape.planar_faces if is_down(f, pose) and covers(f, pose, x, y)]
    return min(found, key=lambda face: height_of(face, pose), default=None)


def face_above(shape: PartShape, pose: Pose, x: float, y: float) -> PlanarFace | None:
    """The level top face that a clamp coming down at (x, y) meets first."""
    found = [f for f in shape.planar_faces if is_up(f, pose) and covers(f, pose, x, y)]
    return max(found, key=lambda face: height_of(face, pose), default=None)


def main_direction(face: PlanarFace) -> Vector | None:
    """The direction in the part's frame that most of the face's straight edges follow or cross."""
    ring = face.outer.vertices
    lengths: dict[int, float] = {}
    longest: dict[int, tuple[float, float]] = {}
    for (x, y, bulge), (x2, y2, _) in zip(ring, ring[1:] + ring[:1], strict=True):
        length = math.hypot(x2 - x, y2 - y)
        if bulge != 0.0 or length < 1e-6:
            continue
        angle = math.degrees(math.atan2(y2 - y, x2 - x))
        key = round((angle % 90.0) * 100.0) % 9000
        lengths[key] = lengths.get(key, 0.0) + length
        if length > longest.get(key, (0.0, 0.0))[0]:
            longest[key] = (length, angle)
    if not lengths:
        return None
    angle = math.radians(longest[max(lengths, key=lambda key: lengths[key])][1])
    return as_vector(math.cos(angle) * np.asarray(face.x_axis) + math.sin(angle) * y_axis(face))


def posed_box(
    shape: PartShape, pose: Pose, mesh: TriangleMesh | None = None
) -> tuple[Floats, Floats]:
    """Lowest and highest corner in the fixture frame, each (3,).

    Without a mesh the part's own box is turned: exact for a part that sits square, too large
    otherwise.
    """
    if mesh is not None:
        points = pose.points(mesh.points)
    else:
        low, high = np.array(shape.box_low), np.array(shape.box_high)
        picks = np.array([[i & 1, i >> 1 & 1, i >> 2 & 1] for i in range(8)], dtype=bool)
        points = pose.points(np.where(picks, high, low))
    return points.min(axis=0), points.max(axis=0)
