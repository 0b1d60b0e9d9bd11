"""Choose which way the part sits: by a face, flipped, turned, on the grid, on its rests.

All keep the part where it is in the plane, as far as they can.
"""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Vector, unit
from fixtures_lib.geometry.frames import Pose, pose_of, turn_onto
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.geometry.planar_faces import (
    face_below,
    height_of,
    is_down,
    main_direction,
    planar_face,
    posed_box,
)
from fixtures_lib.job.edits.posing import Carry, with_pose, with_shift
from fixtures_lib.job.model import Job, Rest
from fixtures_lib.job.pattern import nearest_hole

_LEVEL_MM = 0.002


def laid_on_face(
    job: Job,
    shape: PartShape,
    face_number: int,
    seat_mm: float,
    *,
    mesh: TriangleMesh | None = None,
) -> Job:
    """With this flat face of the part looking down, at the height `seat_mm`, and the part square:
    most of the face's straight edges along x and y."""
    face = planar_face(shape, face_number)
    before = job.setup.pose
    turn = turn_onto(before.vectors(face.normal), (0.0, 0.0, -1.0)) @ before.rotation
    along = main_direction(face) or _least(face.normal)
    rotation = _squared(turn, along)
    pose = _kept_in_place(shape, before, rotation, mesh)
    pose = replace(pose, z_mm=_clean(pose.z_mm + seat_mm - height_of(face, pose)))
    moved = with_pose(job, pose)
    return replace(moved, setup=replace(moved.setup, down_face=face_number))


def turned(
    job: Job,
    shape: PartShape,
    degrees: float = 90.0,
    *,
    carry: Carry = "zones",
    mesh: TriangleMesh | None = None,
) -> Job:
    """With the part turned to the left, seen from above, about the middle of its box."""
    before = job.setup.pose
    rotation = Pose(rz_deg=degrees).rotation @ before.rotation
    return with_pose(job, _kept_in_place(shape, before, rotation, mesh), carry=carry)


def tilted(
    job: Job,
    shape: PartShape,
    axis: Literal["x", "y"],
    degrees: float = 90.0,
    *,
    mesh: TriangleMesh | None = None,
) -> Job:
    """With the part rolled about the fixture's x or y axis; its lowest point keeps its height."""
    before = job.setup.pose
    roll = Pose(rx_deg=degrees) if axis == "x" else Pose(ry_deg=degrees)
    pose = _kept_in_place(shape, before, roll.rotation @ before.rotation, mesh)
    lowest = float(posed_box(shape, before, mesh)[0][2])
    lift = lowest - float(posed_box(shape, pose, mesh)[0][2])
    moved = with_pose(job, replace(pose, z_mm=_clean(pose.z_mm + lift)))
    return replace(moved, setup=replace(moved.setup, down_face=lowest_face(shape, moved)))


def flipped(
    job: Job, shape: PartShape, axis: Literal["x", "y"] = "x", *, mesh: TriangleMesh | None = None
) -> Job:
    """With the part turned over."""
    return tilted(job, shape, axis, 180.0, mesh=mesh)


def centred_on_plate(
    job: Job, shape: PartShape, *, carry: Carry = "zones", mesh: TriangleMesh | None = None
) -> Job:
    """With the middle of the part's box over the middle of the plate."""
    low, high = posed_box(shape, job.setup.pose, mesh)
    middle = (low + high) / 2.0
    dx = job.plate.length_mm / 2.0 - float(middle[0])
    dy = job.plate.width_mm / 2.0 - float(middle[1])
    return with_shift(job, dx, dy, carry=carry)


def aligned_to_grid(
    job: Job,
    shape: PartShape,
    *,
    point: Vector | None = None,
    carry: Carry = "zones",
    mesh: TriangleMesh | None = None,
) -> Job:
    """Square to the plate, with a point of the part over the nearest hole of its pattern.

    `point` is in the part's own frame (a hole's mouth, say); without it the lower left corner of
    the part's box is taken. FixtureError where the plate has no pattern.
    """
    before = job.setup.pose
    rotation = _squared(before.rotation, main_direction_of_part(shape, job))
    job = with_pose(job, _kept_in_place(shape, before, rotation, mesh), carry=carry)
    pose = job.setup.pose
    anchor = posed_box(shape, pose, mesh)[0] if point is None else pose.points(point)
    hole = nearest_hole(job.plate, float(anchor[0]), float(anchor[1]))
    if hole is None:
        raise FixtureError(
            "the plate has no hole pattern to align to",
            where=job.plate.item.name,
            mend="choose a plate with a pattern",
        )
    return with_shift(job, hole.x_mm - float(anchor[0]), hole.y_mm - float(anchor[1]), carry=carry)


def seated_on_rests(job: Job, shape: PartShape) -> Job:
    """With the part lowered or lifted until it lies on the rests under it."""
    rests = [e for e in job.elements.values() if isinstance(e, Rest)]
    if not rests:
        raise FixtureError("there is no rest to seat the part on", mend="place three rests first")
    gaps: list[float] = []
    for rest in rests:
        face = face_below(shape, job.setup.pose, rest.x_mm, rest.y_mm)
        if face is not None:
            gaps.append(rest.top_mm - height_of(face, job.setup.pose))
    if not gaps:
        raise FixtureError(
            "no rest stands under a level face of the part",
            mend="move the rests under the part, or lay the part on a flat face",
        )
    return with_shift(job, 0.0, 0.0, max(gaps))


def lowest_face(shape: PartShape, job: Job) -> int | None:
    """The level face that the part would lie on: the largest one at its lowest height."""
    pose = job.setup.pose
    down = [face for face in shape.planar_faces if is_down(face, pose)]
    if not down:
        return None
    floor = min(height_of(face, pose) for face in down)
    lowest = [face for face in down if height_of(face, pose) < floor + _LEVEL_MM]
    return max(lowest, key=lambda face: face.area_mm2).number


def main_direction_of_part(shape: PartShape, job: Job) -> Vector:
    """The direction that is brought square: of the face it lies on, else an axis of its file."""
    number = job.setup.down_face or lowest_face(shape, job)
    along = main_direction(planar_face(shape, number)) if number is not None else None
    return along or _least(as_part_direction(job.setup.pose))


def as_part_direction(pose: Pose) -> Vector:
    """The fixture's z axis in the part's frame."""
    x, y, z = (float(v) for v in pose.vectors_back((0.0, 0.0, 1.0)))
    return (x, y, z)


def _least(normal: Vector) -> Vector:
    """The axis of the part's frame that lies nearest to the plane across `normal`."""
    axes = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    return axes[int(np.argmin(np.abs(np.asarray(normal))))]


def _squared(rotation: Floats, along: Vector) -> Floats:
    """`rotation`, turned about z by the least angle that brings `along` onto x or y."""
    x, y, _ = unit(rotation @ np.asarray(along))
    angle = math.degrees(math.atan2(y, x))
    back = round(angle / 90.0) * 90.0 - angle
    return np.asarray(Pose(rz_deg=back).rotation @ rotation)


def _kept_in_place(
    shape: PartShape, before: Pose, rotation: Floats, mesh: TriangleMesh | None
) -> Pose:
    """The pose with this rotation whose box has its middle where that of `before` is."""
    turned_only = pose_of(rotation, (0.0, 0.0, 0.0))
    here, there = (np.mean(posed_box(shape, pose, mesh), axis=0) for pose in (before, turned_only))
    x, y, z = (_clean(float(v)) for v in here - there)
    return replace(turned_only, x_mm=x, y_mm=y, z_mm=z)


def _clean(mm: float) -> float:
    return round(mm, 9) + 0.0
