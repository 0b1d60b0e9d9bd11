"""Straight lines across an area, and the pieces that they leave of it.

  angle_deg = 90: a line x = const          2 x 2, turned by 0
 ______|______                            ______.______
|      |      |                          |  3   |  4   |     pieces are counted from the
|  1   |   2  |                          |------+------|     front left, row by row
|______|______|                          |__1___|__2___|
       |
"""

from __future__ import annotations

import math

import msgspec
import numpy as np
import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Point2
from fixtures_lib.geometry.least_radius import polygons_of
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.wording import worded

MOST_PIECES = 36


class CutLine(msgspec.Struct, frozen=True):
    """Through a point in (x, y), along this angle from x: 90 is a line x = const."""

    through: Point2
    angle_deg: float


def grid_lines(
    outline: Loop, columns: int, rows: int, turn_deg: float = 0.0
) -> tuple[CutLine, ...]:
    """Lines that divide the extent of an outline evenly, turned by an angle.

    Raises FixtureError for a count that is out of range.
    """
    if columns < 1 or rows < 1 or not 2 <= columns * rows <= MOST_PIECES:
        raise FixtureError(
            worded("{columns} × {rows} pieces can't be cut", columns=columns, rows=rows),
            mend=worded("take from 2 to {most} in all", most=MOST_PIECES),
        )
    turn = math.radians(turn_deg)
    along = np.array([math.cos(turn), math.sin(turn)])
    across = np.array([-along[1], along[0]])
    points = outline.polyline()
    lines: list[CutLine] = []
    for count, axis, other, angle in (
        (columns, along, across, turn_deg + 90.0),
        (rows, across, along, turn_deg),
    ):
        far, side = points @ axis, points @ other
        middle = other * (side.min() + side.max()) / 2.0
        for number in range(1, count):
            at = axis * (far.min() + (far.max() - far.min()) * number / count) + middle
            lines.append(CutLine((round(float(at[0]), 6), round(float(at[1]), 6)), angle))
    return tuple(lines)


def ends_across(line: CutLine, points: Floats) -> Floats:
    """(2, 2) two places on the line, farther apart than all these points (n, 2) reach."""
    low, high = points.min(axis=0), points.max(axis=0)
    turn = math.radians(line.angle_deg)
    along = np.array([math.cos(turn), math.sin(turn)])
    start = np.array(line.through)
    foot = start + along * float(((low + high) / 2.0 - start) @ along)
    reach = float(np.linalg.norm(high - low))
    return np.array([foot - reach * along, foot + reach * along])


def parted(
    area: shapely.Geometry, lines: tuple[CutLine, ...], gap_mm: float
) -> list[shapely.Polygon]:
    """What is left of an area where a strip of `gap_mm` is taken out along each line, from the
    front left, row by row."""
    corners = np.array(area.bounds).reshape(2, 2)
    strips = [
        shapely.LineString(ends_across(line, corners)).buffer(gap_mm / 2.0, cap_style="flat")
        for line in lines
    ]
    pieces = polygons_of(area.difference(shapely.union_all(strips)))
    return _in_rows(pieces)


def _in_rows(pieces: list[shapely.Polygon]) -> list[shapely.Polygon]:
    """Pieces whose middles are nearly as far from the front are of one row."""
    if not pieces:
        return []
    rows: list[list[shapely.Polygon]] = []
    for piece in sorted(pieces, key=lambda p: float(p.centroid.y)):
        first = rows[-1][0] if rows else None
        height = 0.0 if first is None else first.bounds[3] - first.bounds[1]
        if first is not None and piece.centroid.y - first.centroid.y < 0.3 * height:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [piece for row in rows for piece in sorted(row, key=lambda p: float(p.centroid.x))]
