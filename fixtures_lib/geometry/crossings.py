"""Where lines and arcs cross, and parts of them."""

from __future__ import annotations

import math

from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.loops import Arc, Line

Piece = Line | Arc

_SAME_MM = 1e-6
_SLACK_MM = 1e-6


def crossings(a: Piece, b: Piece) -> list[Point2]:
    """Where the carriers (endless lines, full circles) cross; none where they coincide."""
    if isinstance(a, Line):
        return _line_line(a, b) if isinstance(b, Line) else _line_circle(a, b)
    return _line_circle(b, a) if isinstance(b, Line) else _circle_circle(a, b)


def fraction_on(piece: Piece, point: Point2, slack_mm: float = _SLACK_MM) -> float | None:
    """Where along a piece a point of its carrier is, 0 to 1; None where it lies beyond."""
    if piece.length <= 0.0:
        return None
    if isinstance(piece, Line):
        ux, uy = towards(piece.start, piece.end)
        along = (point[0] - piece.start[0]) * ux + (point[1] - piece.start[1]) * uy
    else:
        along = _turned(piece, point) * piece.radius
        if along > 2.0 * math.pi * piece.radius - slack_mm:
            along = 0.0
    if not -slack_mm <= along <= piece.length + slack_mm:
        return None
    return min(1.0, max(0.0, along / piece.length))


def part_of(piece: Piece, a: float, b: float) -> Piece:
    """From fraction `a` to fraction `b`."""
    if isinstance(piece, Arc):
        return Arc(piece.point(a), piece.point(b), piece.centre, piece.sweep * (b - a))
    (x0, y0), (x1, y1) = piece.start, piece.end
    start, end = ((x0 + t * (x1 - x0), y0 + t * (y1 - y0)) for t in (a, b))
    return Line(start, end)


def towards(start: Point2, end: Point2) -> Point2:
    """The direction from one point to another, length one."""
    length = math.dist(start, end) or 1.0
    return ((end[0] - start[0]) / length, (end[1] - start[1]) / length)


def _turned(arc: Arc, point: Point2) -> float:
    """The angle from the arc's start to a point, in the arc's own sense, 0 to 2 pi."""
    (cx, cy), sense = arc.centre, math.copysign(1.0, arc.sweep)
    start = math.atan2(arc.start[1] - cy, arc.start[0] - cx)
    return (math.atan2(point[1] - cy, point[0] - cx) - start) * sense % (2.0 * math.pi)


def _line_line(a: Line, b: Line) -> list[Point2]:
    (ux, uy), (vx, vy) = towards(a.start, a.end), towards(b.start, b.end)
    cross = ux * vy - uy * vx
    if abs(cross) < 1e-12:
        return []
    t = ((b.start[0] - a.start[0]) * vy - (b.start[1] - a.start[1]) * vx) / cross
    return [(a.start[0] + ux * t, a.start[1] + uy * t)]


def _line_circle(line: Line, arc: Arc) -> list[Point2]:
    ux, uy = towards(line.start, line.end)
    dx, dy = arc.centre[0] - line.start[0], arc.centre[1] - line.start[1]
    along, away = dx * ux + dy * uy, dx * uy - dy * ux
    square = arc.radius**2 - away**2
    if square < -_SAME_MM * arc.radius:
        return []
    half = math.sqrt(max(0.0, square))
    return [(line.start[0] + ux * t, line.start[1] + uy * t) for t in (along - half, along + half)]


def _circle_circle(a: Arc, b: Arc) -> list[Point2]:
    gap = math.dist(a.centre, b.centre)
    beyond = max(gap - a.radius - b.radius, abs(a.radius - b.radius) - gap)
    if gap < _SAME_MM or beyond > _SAME_MM:
        return []
    ux, uy = towards(a.centre, b.centre)
    along = (gap**2 + a.radius**2 - b.radius**2) / (2.0 * gap)
    half = math.sqrt(max(0.0, a.radius**2 - along**2))
    x, y = a.centre[0] + ux * along, a.centre[1] + uy * along
    return [(x - uy * half, y + ux * half), (x + uy * half, y - ux * half)]
