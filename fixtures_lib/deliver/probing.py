"""Where to probe a setup: the plate's datums for the work offset, then the part.

The work offset's zero is the plate's datum corner on its top face, as in the drawing.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Vector, as_vector
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.model import Job

_IN = 0.08  # of the plate's length: a probe keeps away from the corners
_EDGE_DEPTH_MM = 5.0
_UPWARD = 0.95


class ProbePoint(msgspec.Struct, frozen=True, kw_only=True):
    """A point in the fixture frame and the axis along which it is touched ("-Z" is downwards)."""

    name: str
    on: str
    at: Vector
    along: str


def plate_points(job: Job) -> list[ProbePoint]:
    """Two on the front edge, one on the left edge, three on the top face: 3-2-1."""
    length, width = job.plate.length_mm, job.plate.width_mm
    depth = -min(_EDGE_DEPTH_MM, job.plate.thickness_mm / 2.0)
    x, y = _IN * length, _IN * width
    spots = [
        ("front edge (B)", (x, 0.0, depth), "+Y"),
        ("front edge (B)", (length - x, 0.0, depth), "+Y"),
        ("left edge (C)", (0.0, width / 2.0, depth), "+X"),
        ("top face", (x, y, 0.0), "-Z"),
        ("top face", (length - x, y, 0.0), "-Z"),
        ("top face", (length / 2.0, width - y, 0.0), "-Z"),
    ]
    return [
        ProbePoint(name=f"Q{number}", on=on, at=at, along=along)
        for number, (on, at, along) in enumerate(spots, start=1)
    ]


def part_points(job: Job, shape: PartShape, first: int) -> list[ProbePoint]:
    """The part's lowest and highest corner sides, then the faces that have a tolerance."""
    found = [*_box_points(job, shape), *_feature_points(job, shape)]
    return [
        msgspec.structs.replace(point, name=f"Q{number}")
        for number, point in enumerate(found, start=first)
    ]


def part_box(job: Job, shape: PartShape) -> tuple[Vector, Vector]:
    """The part's box in the fixture frame, from the corners of its own box."""
    low, high = shape.box_low, shape.box_high
    corners = np.array(
        [[(low, high)[i][0], (low, high)[j][1], (low, high)[k][2]]
         for i in (0, 1) for j in (0, 1) for k in (0, 1)]
    )  # fmt: skip
    placed = job.setup.pose.points(corners)
    return as_vector(placed.min(axis=0)), as_vector(placed.max(axis=0))


def _box_points(job: Job, shape: PartShape) -> Iterator[ProbePoint]:
    """The highest plane face that looks up tells how high the part stands."""
    tops = []
    for face in shape.faces:
        if face.kind == "plane":
            normal = job.setup.pose.vectors(face.normal)
            centre = as_vector(job.setup.pose.points(face.centre))
            if normal[2] > _UPWARD:
                tops.append((centre[2], face.number, centre))
    if tops:
        _, number, centre = max(tops)
        yield ProbePoint(name="", on=f"part, highest face ({number})", at=centre, along="-Z")


def _feature_points(job: Job, shape: PartShape) -> Iterator[ProbePoint]:
    """Plane faces with a tolerance that a probe reaches from above or from a side."""
    by_number = {face.number: face for face in shape.faces}
    for feature in job.features.values():
        for number in feature.faces[:1]:
            face = by_number.get(number)
            if face is None or face.kind != "plane":
                continue
            normal = job.setup.pose.vectors(face.normal)
            axis = int(np.argmax(np.abs(normal)))
            if abs(normal[axis]) > _UPWARD and not (axis == 2 and normal[2] < 0.0):
                sign = "-" if normal[axis] > 0.0 else "+"
                at = as_vector(job.setup.pose.points(face.centre))
                yield ProbePoint(name="", on=feature.name, at=at, along=f"{sign}{'XYZ'[axis]}")
