"""Does a cutter's flank get along the upright faces that it mills?

  clamp   ( )  cutter         Its middle runs beside the face, its radius away. Whatever rises
 |_____|  face                above the face's lower edge and comes nearer to that path than
===================           the radius is in the way; so is what rises above the stick-out
                              within the holder's radius.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely

from fixtures_lib.catalog.items import CutterItem
from fixtures_lib.geometry.clipping import clipped
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.model import CuttingPass
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.shadows import ABOVE_MM, shadow, shadows
from fixtures_lib.wording import worded

Owner = tuple[str, str]  # an element's id and its name
_UPRIGHT = 0.02  # |nz| of an upright face
_ASIDE_MM = 0.05  # the path's play, so that what only touches the face does not count
_GRID_MM = 0.01  # in a bore as wide as the cutter the path is a knot of tiny pieces
_SHORT_MM = 0.5  # a shorter length that is left is rounding of the curves


def upright_problems(
    cut: CuttingPass,
    number: int,
    part: TriangleMesh,
    items: Mapping[Owner, Sequence[TriangleMesh]],
    tool: CutterItem,
) -> Iterator[Problem]:
    """For one face; nothing where it is not upright. Meshes are in the fixture frame."""
    course = _course(
        part, number, cut.diameter_mm / 2.0, tool.holder_diameter_mm / 2.0, tool.stick_out_mm
    )
    if course is None:
        return
    if course.corners.length > _SHORT_MM:
        yield _corner_left(cut, number, course.corners, course.low)
    if course.beside.length > _SHORT_MM:
        yield _holder_hits_part(cut, number, course.beside, course.head, tool)
    for owner, surfaces in items.items():
        in_the_way = _kept_by(course, tuple(surfaces))
        if in_the_way.length > _SHORT_MM:
            yield _hits_item(cut, number, owner, in_the_way, course.low)


@dataclass(frozen=True, eq=False)
class _Course:
    """The path of a cutter's middle along one face, in (x, y), and what of it the part leaves."""

    low: float  # of the face
    head: float  # where the holder begins
    radius: float
    holder: float
    corners: shapely.Geometry  # where the cutter meets the part
    beside: shapely.Geometry  # where only its holder does
    free: shapely.Geometry


@lru_cache(maxsize=64)
def _course(
    part: TriangleMesh, number: int, radius: float, holder: float, stick_out: float
) -> _Course | None:
    """Kept for a part in use, by its identity; None for a face that is not upright."""
    found = _path(part, number, radius + _ASIDE_MM)
    if found is None:
        return None
    path, low = found
    head = low + stick_out
    corners = _blocked(path, shadow(part, low + ABOVE_MM), radius)
    free = path.difference(_around(corners))
    beside = _blocked(free, shadow(part, head), holder)
    if beside.length > _SHORT_MM:
        free = free.difference(_around(beside))
    return _Course(low, head, radius, holder, corners, beside, free)


@lru_cache(maxsize=256)
def _kept_by(course: _Course, surfaces: tuple[TriangleMesh, ...]) -> shapely.Geometry:
    """Where an item with these surfaces is in the way."""
    return shapely.union_all(
        [
            _blocked(course.free, shadows(surfaces, height), distance)
            for height, distance in (
                (course.low + ABOVE_MM, course.radius),
                (course.head, course.holder),
            )
        ]
    )


def _path(part: TriangleMesh, number: int, beside: float) -> tuple[shapely.Geometry, float] | None:
    """Where the cutter's middle runs, in (x, y), and the face's lowest height."""
    mine = part.faces == number
    corners, normals = part.points[part.triangles[mine]], part.normals[mine]
    if not len(corners) or np.abs(normals[:, 2]).max() > _UPRIGHT:
        return None
    along = np.column_stack([-normals[:, 1], normals[:, 0]])
    places = np.einsum("tci,ti->tc", corners[:, :, :2], along)
    rows = np.arange(len(corners))
    ends = np.stack(
        [corners[rows, places.argmin(axis=1), :2], corners[rows, places.argmax(axis=1), :2]], axis=1
    )
    shifted = ends + beside * normals[:, None, :2]
    path = shapely.union_all(shapely.linestrings(shifted), grid_size=_GRID_MM)
    return path, float(corners[:, :, 2].min())


def _blocked(path: shapely.Geometry, over: shapely.Geometry, distance: float) -> shapely.Geometry:
    if over.is_empty or path.is_empty:
        return shapely.LineString()
    near = clipped(over, path, distance + 1.0)
    return path.intersection(near.buffer(distance)) if not near.is_empty else near


def _around(lines: shapely.Geometry) -> shapely.Geometry:
    """Piece by piece: a knot of lines, buffered at once, takes GEOS minutes."""
    return shapely.union_all(shapely.buffer(shapely.get_parts(lines), _SHORT_MM, quad_segs=2))


def _corner_left(cut: CuttingPass, number: int, left: shapely.Geometry, low: float) -> Problem:
    return Problem(
        code="corners-not-reached",
        severity="info",
        message=worded(
            "{name}: an end mill of {diameter_mm:g} mm leaves {length:.1f} mm of the "
            "upright face {number} to the walls beside it.",
            name=cut.name,
            diameter_mm=cut.diameter_mm,
            length=left.length,
            number=number,
        ),
        ids=(cut.id,),
        at=_place(left, low),
        mend="Cut them with a smaller end mill.",
    )


def _holder_hits_part(
    cut: CuttingPass, number: int, left: shapely.Geometry, height: float, tool: CutterItem
) -> Problem:
    return Problem(
        code="holder-hits-part",
        severity="warning",
        message=worded(
            "{name}: its end mill sticks out {stick_out_mm:g} mm, and the part rises "
            "higher above the lower edge of face {number}: its holder hits it.",
            name=cut.name,
            stick_out_mm=tool.stick_out_mm,
            number=number,
        ),
        ids=(cut.id,),
        at=_place(left, height),
        mend="Take a longer end mill or a slimmer holder.",
    )


def _hits_item(
    cut: CuttingPass, number: int, owner: Owner, left: shapely.Geometry, low: float
) -> Problem:
    return Problem(
        code="cutter-hits-item",
        severity="warning",
        message=worded(
            "{owner} is in the way of {name} on face {number}: its cutter or its holder "
            "does not get along {length:.0f} mm of it.",
            owner=owner[1],
            name=cut.name,
            number=number,
            length=left.length,
        ),
        ids=tuple(i for i in (owner[0], cut.id) if i),
        at=_place(left, low),
        mend="Move it away from the face, take a lower one, or a thinner or longer cutter.",
    )


def _place(line: shapely.Geometry, height: float) -> tuple[float, float, float]:
    spot = line.representative_point()
    return (float(spot.x), float(spot.y), height)
