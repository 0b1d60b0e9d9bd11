"""Short lines that follow a curve, end to end, as one polyline: a tenth of the strokes to draw.

  .--.--.
 /       \\      two lines meet at each place inside a chain, and turn little there; where
.         .     three meet, or two at a corner, the chain ends
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.line_work import Polyline, Stroke
from fixtures_lib.geometry.loops import Line

_SAME_MM = 1e-3
_LEAST_COSINE = math.cos(math.radians(30.0))

_Place = tuple[int, int]


def chained(strokes: Iterable[Stroke]) -> tuple[Stroke, ...]:
    """The same picture; strokes that are no lines, and lines that end at corners, as they are."""
    kept = list(strokes)
    lines = [stroke for stroke in kept if isinstance(stroke, Line)]
    at: dict[_Place, list[int]] = {}
    for index, line in enumerate(lines):
        for end in (line.start, line.end):
            at.setdefault(_place(end), []).append(index)
    used: set[int] = set()
    found: list[Stroke] = []
    for index, line in enumerate(lines):
        if index in used:
            continue
        used.add(index)
        ahead = _followed([line.start, line.end], lines, at, used)
        points = _followed(ahead[::-1], lines, at, used)
        found.append(line if len(points) == 2 else Polyline(tuple(points)))
    return (*found, *(stroke for stroke in kept if not isinstance(stroke, Line)))


def _followed(
    points: list[Point2], lines: list[Line], at: dict[_Place, list[int]], used: set[int]
) -> list[Point2]:
    """On from the last point, as far as one smooth way leads."""
    while True:
        here = at[_place(points[-1])]
        following = [i for i in here if i not in used]
        if len(here) != 2 or len(following) != 1:
            return points
        line = lines[following[0]]
        away = line.end if _place(line.start) == _place(points[-1]) else line.start
        if _cosine(points[-2], points[-1], away) < _LEAST_COSINE:
            return points
        used.add(following[0])
        points.append(away)


def _place(point: Point2) -> _Place:
    return (round(point[0] / _SAME_MM), round(point[1] / _SAME_MM))


def _cosine(a: Point2, b: Point2, c: Point2) -> float:
    """Of the turn at b, on the way from a to c."""
    (ux, uy), (vx, vy) = (b[0] - a[0], b[1] - a[1]), (c[0] - b[0], c[1] - b[1])
    lengths = math.hypot(ux, uy) * math.hypot(vx, vy)
    return (ux * vx + uy * vy) / lengths if lengths > 0.0 else 1.0
