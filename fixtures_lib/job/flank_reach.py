"""Does a cutter's flank get along the upright faces that it mills?

  clamp   ( )  cutter         Its middle runs beside the face, its radius away. Whatever rises
 |_____|  face                above the face's lower edge and comes nearer to that path than
===================           the radius is in the way; so is what rises above the stick-out
                              within the holder's radius.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import shapely

from fixtures_lib.catalog.items import CutterItem
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.model import CuttingPass
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.shadows import ABOVE_MM, rising, shadow
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
    found = _path(part, number, cut.diameter_mm / 2.0 + _ASIDE_MM)
    if found is None:
        return
    path, low = found
    radius, holder = cut.diameter_mm / 2.0, tool.holder_diameter_mm / 2.0
    foot, head = low + ABOVE_MM, low + tool.stick_out_mm
    corners = _blocked(path, shadow(part, foot), radius)
    if corners.length > _SHORT_MM:
        yield _corner_left(cut, number, corners, low)
    free = path.difference(_around(corners))
    beside = _blocked(free, shadow(part, head), holder)
    if beside.length > _SHORT_MM:
        yield _holder_hits_part(cut, number, beside, head, tool)
        free = free.difference(_around(beside))
    for owner, surfaces in items.items():
        in_the_way = shapely.union_all(
            [
                _blocked(free, shapely.union_all([rising(s, height) for s in surfaces]), distance)
                for height, distance in ((foot, radius), (head, holder))
            ]
        )
        if in_the_way.length > _SHORT_MM:
            yield _hits_item(cut, number, owner, in_the_way, low)


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
    x0, y0, x1, y1 = path.bounds
    room = distance + 1.0
    near = shapely.clip_by_rect(over, x0 - room, y0 - room, x1 + room, y1 + room)
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
