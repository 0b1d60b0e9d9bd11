"""Loops at a distance from a loop, exact: lines stay lines and arcs stay arcs.

The offset is the path of a round cutter's edge whose centre runs along the loop. On the outside of
a corner it goes round the corner in an arc; on the inside the two neighbours are trimmed where they
meet. An arc that is tighter than the offset vanishes and its neighbours are trimmed instead.

        .------------.
       /  ________    \\        outside: arcs about the corners
      |  | loop   |    |
      |  |  ____  |    |        inside: trimmed
      |  | |    | |    |
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.loops import Arc, Line, Loop, Vertex

Piece = Line | Arc

_SAME_MM = 1e-6
_SMOOTH_MM = 2e-3  # two ends this close are one point: the loop is meant to be smooth there
_CHECK_MM = 0.002


def offset_loop(loop: Loop, distance_mm: float) -> Loop:
    """`loop` moved outwards by `distance_mm`, inwards where it is negative.

    Raises FixtureError, with the place, where the offset runs into itself or vanishes.
    """
    if distance_mm == 0.0:
        return loop
    left = -distance_mm if loop.area_mm2 > 0.0 else distance_mm
    pieces = [(piece, _shifted(piece, left)) for piece in loop.pieces() if piece.length > _SAME_MM]
    kept = [(old, new) for old, new in pieces if new is not None]
    if not kept:
        raise _too_tight(loop, distance_mm, loop.vertices[0][:2])
    offset = _loop_of(_joined(kept, left, loop, distance_mm))
    _check(loop, offset, distance_mm)
    return offset


def band(loop: Loop, width_mm: float) -> tuple[Loop, Loop]:
    """The outer and the inner edge of a groove or a wall of this width along `loop`."""
    return offset_loop(loop, width_mm / 2.0), offset_loop(loop, -width_mm / 2.0)


def _shifted(piece: Piece, left: float) -> Piece | None:
    """The piece moved to its left; None where its arc is too tight for that."""
    if isinstance(piece, Line):
        (x0, y0), (x1, y1) = piece.start, piece.end
        nx, ny = -(y1 - y0) / piece.length * left, (x1 - x0) / piece.length * left
        return Line((x0 + nx, y0 + ny), (x1 + nx, y1 + ny))
    radius = piece.radius - math.copysign(left, left * piece.sweep)
    if radius <= _SAME_MM:
        return None
    scale = radius / piece.radius
    start, end = (_from_centre(piece.centre, point, scale) for point in (piece.start, piece.end))
    return Arc(start, end, piece.centre, piece.sweep)


def _from_centre(centre: Point2, point: Point2, scale: float) -> Point2:
    (cx, cy), (x, y) = centre, point
    return (cx + (x - cx) * scale, cy + (y - cy) * scale)


def _joined(
    kept: Sequence[tuple[Piece, Piece]], left: float, loop: Loop, distance: float
) -> list[Piece]:
    """The shifted pieces as a ring: snapped, rounded or trimmed where two of them meet."""
    ring = [new for _, new in kept]
    extra: dict[int, Piece] = {}
    for i in range(len(kept)):
        j = (i + 1) % len(kept)
        old_end, old_start = kept[i][0].end, kept[j][0].start
        a, b = ring[i], ring[j]
        if math.dist(a.end, b.start) <= _SMOOTH_MM:
            middle = _middle(a.end, b.start)
            ring[i] = _with_ends(a, a.start, middle)
            ring[j] = _with_ends(ring[j], middle, ring[j].end)
            continue
        neighbours = math.dist(old_end, old_start) <= _SMOOTH_MM
        if neighbours and _opens(kept[i][0], kept[j][0], left):
            extra[i] = _corner_arc(old_end, a.end, b.start, left)
            continue
        meeting = _meeting(a, b, old_end)
        if meeting is None:
            raise _too_tight(loop, distance, old_end)
        ring[i] = _with_ends(ring[i], ring[i].start, meeting)
        ring[j] = _with_ends(ring[j], meeting, ring[j].end)
    return [piece for i, own in enumerate(ring) for piece in (own, extra.get(i)) if piece]


def _opens(a: Piece, b: Piece, left: float) -> bool:
    """Whether the shifted pieces gape at the corner: it turns away from the side of the offset."""
    (ax, ay), (bx, by) = _direction(a, at_end=True), _direction(b, at_end=False)
    return (ax * by - ay * bx) * left < 0.0


def _direction(piece: Piece, *, at_end: bool) -> Point2:
    if isinstance(piece, Line):
        return _towards(piece.start, piece.end)
    x, y = _towards(piece.centre, piece.end if at_end else piece.start)
    return (-y, x) if piece.sweep > 0.0 else (y, -x)


def _towards(start: Point2, end: Point2) -> Point2:
    length = math.dist(start, end) or 1.0
    return ((end[0] - start[0]) / length, (end[1] - start[1]) / length)


def _corner_arc(corner: Point2, start: Point2, end: Point2, left: float) -> Arc:
    a = math.atan2(start[1] - corner[1], start[0] - corner[0])
    b = math.atan2(end[1] - corner[1], end[0] - corner[0])
    turn = (b - a) % (2.0 * math.pi)
    return Arc(start, end, corner, turn if left < 0.0 else turn - 2.0 * math.pi)


def _with_ends(piece: Piece, start: Point2, end: Point2) -> Piece:
    if isinstance(piece, Line):
        return Line(start, end)
    (cx, cy) = piece.centre
    a = math.atan2(start[1] - cy, start[0] - cx)
    turn = math.atan2(end[1] - cy, end[0] - cx) - a
    full = 2.0 * math.pi
    sweep = turn % full if piece.sweep > 0.0 else turn % full - full
    if abs(abs(sweep) - full) < 1e-9 and abs(piece.sweep) < math.pi:
        sweep = 0.0
    return Arc(start, end, piece.centre, sweep)


def _meeting(a: Piece, b: Piece, near: Point2) -> Point2 | None:
    """Where two pieces cross, nearest to `near`; None where they don't."""
    points = [p for p in _crossings(a, b) if _lies_on(a, p) and _lies_on(b, p)]
    return min(points, key=lambda p: math.dist(p, near), default=None)


def _crossings(a: Piece, b: Piece) -> list[Point2]:
    if isinstance(a, Line):
        return _line_line(a, b) if isinstance(b, Line) else _line_circle(a, b)
    return _line_circle(b, a) if isinstance(b, Line) else _circle_circle(a, b)


def _line_line(a: Line, b: Line) -> list[Point2]:
    (ux, uy), (vx, vy) = _towards(a.start, a.end), _towards(b.start, b.end)
    cross = ux * vy - uy * vx
    if abs(cross) < 1e-12:
        return []
    t = ((b.start[0] - a.start[0]) * vy - (b.start[1] - a.start[1]) * vx) / cross
    return [(a.start[0] + ux * t, a.start[1] + uy * t)]


def _line_circle(line: Line, arc: Arc) -> list[Point2]:
    ux, uy = _towards(line.start, line.end)
    dx, dy = arc.centre[0] - line.start[0], arc.centre[1] - line.start[1]
    along, away = dx * ux + dy * uy, dx * uy - dy * ux
    square = arc.radius**2 - away**2
    if square < 0.0:
        return []
    half = math.sqrt(square)
    return [(line.start[0] + ux * t, line.start[1] + uy * t) for t in (along - half, along + half)]


def _circle_circle(a: Arc, b: Arc) -> list[Point2]:
    gap = math.dist(a.centre, b.centre)
    if gap < _SAME_MM or gap > a.radius + b.radius or gap < abs(a.radius - b.radius):
        return []
    ux, uy = _towards(a.centre, b.centre)
    along = (gap**2 + a.radius**2 - b.radius**2) / (2.0 * gap)
    half = math.sqrt(max(0.0, a.radius**2 - along**2))
    x, y = a.centre[0] + ux * along, a.centre[1] + uy * along
    return [(x - uy * half, y + ux * half), (x + uy * half, y - ux * half)]


def _lies_on(piece: Piece, point: Point2) -> bool:
    if isinstance(piece, Line):
        ux, uy = _towards(piece.start, piece.end)
        t = (point[0] - piece.start[0]) * ux + (point[1] - piece.start[1]) * uy
        return -_SMOOTH_MM <= t <= piece.length + _SMOOTH_MM
    (cx, cy), turn = piece.centre, math.copysign(1.0, piece.sweep)
    start = math.atan2(piece.start[1] - cy, piece.start[0] - cx)
    angle = (math.atan2(point[1] - cy, point[0] - cx) - start) * turn % (2.0 * math.pi)
    slack = _SMOOTH_MM / piece.radius
    return angle <= abs(piece.sweep) + slack or angle >= 2.0 * math.pi - slack


def _middle(a: Point2, b: Point2) -> Point2:
    return ((a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0)


def _loop_of(pieces: Sequence[Piece]) -> Loop:
    return Loop(tuple(_vertex(piece) for piece in pieces if _extent(piece) > _SAME_MM))


def _extent(piece: Piece) -> float:
    return piece.length


def _vertex(piece: Piece) -> Vertex:
    bulge = 0.0 if isinstance(piece, Line) else math.tan(piece.sweep / 4.0)
    return (piece.start[0], piece.start[1], bulge)


def _check(loop: Loop, offset: Loop, distance: float) -> None:
    """The exact offset against a buffered polygon: they differ where the offset crosses itself."""
    if len(offset.vertices) < 2:
        raise _too_tight(loop, distance, loop.vertices[0][:2])
    polygon = shapely.Polygon(offset.polyline(_CHECK_MM))
    wanted = shapely.Polygon(loop.polyline(_CHECK_MM)).buffer(distance, quad_segs=64)
    slack = 3.0 * _CHECK_MM * loop.length_mm + 1e-3
    if polygon.is_valid and polygon.symmetric_difference(wanted).area <= slack:
        return
    raise _too_tight(loop, distance, _worst_place(polygon, wanted, loop))


def _worst_place(polygon: shapely.Polygon, wanted: shapely.Geometry, loop: Loop) -> Point2:
    difference = shapely.make_valid(polygon).symmetric_difference(wanted)
    if difference.is_empty:
        return loop.vertices[0][:2]
    biggest = max(getattr(difference, "geoms", [difference]), key=lambda part: part.area)
    place = biggest.representative_point()
    return (float(place.x), float(place.y))


def _too_tight(loop: Loop, distance: float, at: Sequence[float]) -> FixtureError:
    side = "outwards" if distance > 0.0 else "inwards"
    return FixtureError(
        f"the loop of {loop.length_mm:.1f} mm can't be moved {abs(distance):.2f} mm {side} "
        f"at X {at[0]:.1f} Y {at[1]:.1f}",
        mend="make its corners rounder or its narrow places wider there",
    )


def polyline_pairs(loop: Loop, tolerance_mm: float = 0.02) -> list[tuple[Point2, Point2]]:
    """The loop's polyline as its straight steps, closed."""
    points = [(float(x), float(y)) for x, y in loop.polyline(tolerance_mm)]
    return list(pairwise([*points, points[0]]))
