"""What a pick means when it is measured: a place, and what of an edge it stands for.

A round edge is measured from its centre, along its axis; near an end of an edge from that corner.
Where a section plane cuts the part, the outline of the cut comes before what lies behind it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from app.tools.tool import PART, Hit, Pointer
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.edge_shapes import circle_through, edge_points, length_mm
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.section_outline import CutEdge
from fixtures_lib.job.model import Job

_CORNER_SHARE = 0.06  # of an edge's length
_STRAIGHT = 1e-4  # of its length: how far a straight edge's points may lie beside it
_REACH_PX = 6.0


@dataclass(frozen=True)
class Meant:
    """A place that a pick stands for. `round` says that it is the centre of a circle."""

    point: Vector
    normal: Vector
    edge: int | None = None
    body_key: str = PART
    face: int | None = None
    way: Vector | None = None  # of a straight edge, along it
    vertex: int | None = None
    round: bool = False
    cut: CutEdge | None = None  # of the section's outline, in the fixture frame


def meant_by(event: Pointer, part: LoadedPart, job: Job) -> Hit | None:
    """What is measured from: an edge of the cut, of the part, else the pick as it is."""
    hit = event.pick
    cut = _on_cut(event)
    if cut is not None or hit is None or hit.body_key != PART or hit.edge is None:
        return cut or hit
    points = edge_points(part.edges, hit.edge)
    pose = job.setup.pose
    circle = circle_through(points)
    if circle is not None:
        centre, axis = pose.points(circle.centre), pose.vectors(circle.axis)
        return Meant(as_vector(centre), as_vector(axis), hit.edge, round=True)
    placed = pose.points(points) if len(points) else points
    at = _corner_or(hit.point, placed, length_mm(points))
    return Meant(at, hit.normal, hit.edge, way=_way(placed))


def _on_cut(event: Pointer) -> Meant | None:
    """The edge of the cut at the pointer: all that lay before the plane is taken away."""
    outline = event.cut
    if outline is None or float(np.dot(event.ray.direction, outline.normal)) >= 0.0:
        return None
    place = event.ray.on_plane(outline.point, outline.normal)
    if place is None:
        return None
    found = outline.edge_at(place, _REACH_PX * event.mm_per_px(place))
    if found is None:
        return None
    edge, near = found
    if edge.circle is not None:
        centre, axis = as_vector(edge.circle.centre), as_vector(edge.circle.axis)
        return Meant(centre, axis, round=True, cut=edge)
    at = _corner_or(near, edge.points, edge.length_mm)
    return Meant(at, outline.normal, way=edge.way, cut=edge)


def _corner_or(place: Vector, points: Floats, length: float) -> Vector:
    """The end of an edge where the place is near one."""
    ends = [as_vector(end) for end in points[[0, -1]]] if len(points) else []
    near = min(ends, key=lambda end: math.dist(end, place), default=place)
    return near if math.dist(near, place) <= _CORNER_SHARE * length else place


def _way(points: Floats) -> Vector | None:
    """The direction of an edge's points (n, 3); None where they are not in a line."""
    if len(points) < 2:
        return None
    along = points[-1] - points[0]
    length = float(np.linalg.norm(along))
    if length == 0.0:
        return None
    way = along / length
    off = points - points[0]
    beside = np.linalg.norm(off - np.outer(off @ way, way), axis=1)
    return as_vector(way) if float(beside.max()) <= _STRAIGHT * length else None
