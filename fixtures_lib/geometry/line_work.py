"""Flat line work: what a view or a section of a solid is drawn with, in mm on the view's plane.

stroke      a line, an arc (a full circle is an arc that ends where it starts) or a polyline
line work   the strokes of one view, those in sight and those behind material
region      a face of a section: rings of strokes, the outer one first
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Floats, Point2
from fixtures_lib.geometry.loops import Arc, Line

_SAME_MM = 1e-4
_FULL = 2.0 * math.pi
_CHORD_RAD = math.radians(6.0)


class Polyline(msgspec.Struct, frozen=True):
    """Points of a curve that is neither line nor circle, near enough to draw."""

    points: tuple[Point2, ...]


Stroke = Line | Arc | Polyline


class LineWork(msgspec.Struct, frozen=True, kw_only=True):
    visible: tuple[Stroke, ...] = ()
    hidden: tuple[Stroke, ...] = ()


class Region(msgspec.Struct, frozen=True, kw_only=True):
    """Closed rings of strokes; material lies inside the first and outside the others."""

    rings: tuple[tuple[Stroke, ...], ...]


class SectionView(msgspec.Struct, frozen=True, kw_only=True):
    """What a cut shows: the faces cut, and what is in sight behind them."""

    regions: tuple[Region, ...]
    beyond: LineWork


def full_circle(centre: Point2, radius: float) -> Arc:
    start = (centre[0] + radius, centre[1])
    return Arc(start, start, centre, _FULL)


def is_full(arc: Arc) -> bool:
    return abs(arc.sweep) > _FULL - 1e-6


def points_of(stroke: Stroke) -> Floats:
    """(n, 2) points along a stroke, its ends among them."""
    match stroke:
        case Line():
            return np.array([stroke.start, stroke.end])
        case Arc():
            count = max(2, math.ceil(abs(stroke.sweep) / _CHORD_RAD))
            return np.array([stroke.point(i / count) for i in range(count + 1)])
        case Polyline():
            return np.array(stroke.points)


def box_of(strokes: Iterable[Stroke]) -> tuple[float, float, float, float]:
    """Least x, least y, greatest x, greatest y. ValueError where there are no strokes."""
    points = np.vstack([points_of(stroke) for stroke in strokes])
    (x0, y0), (x1, y1) = points.min(axis=0), points.max(axis=0)
    return float(x0), float(y0), float(x1), float(y1)


def placed(stroke: Stroke, scale: float, shift: Point2) -> Stroke:
    """Scaled about the origin, then shifted."""

    def at(point: Point2) -> Point2:
        return (point[0] * scale + shift[0], point[1] * scale + shift[1])

    match stroke:
        case Line():
            return Line(at(stroke.start), at(stroke.end))
        case Arc():
            return Arc(at(stroke.start), at(stroke.end), at(stroke.centre), stroke.sweep)
        case Polyline():
            return Polyline(tuple(at(p) for p in stroke.points))


def tidied(strokes: Iterable[Stroke]) -> tuple[Stroke, ...]:
    """Pieces of one line or one circle joined, and what lies twice drawn once."""
    lines: dict[tuple[int, ...], list[Line]] = {}
    arcs: dict[tuple[int, ...], list[Arc]] = {}
    rest: list[Stroke] = []
    for stroke in strokes:
        if isinstance(stroke, Line):
            lines.setdefault(_line_key(stroke), []).append(stroke)
        elif isinstance(stroke, Arc):
            arcs.setdefault(_arc_key(stroke), []).append(stroke)
        else:
            rest.append(stroke)
    joined: list[Stroke] = [line for group in lines.values() for line in _joined_lines(group)]
    joined += [arc for group in arcs.values() for arc in _joined_arcs(group)]
    return (*joined, *rest)


def without_covered(hidden: Sequence[Stroke], visible: Sequence[Stroke]) -> tuple[Stroke, ...]:
    """Hidden circles and lines that no visible one lies on whole."""
    circles = {_arc_key(s) for s in visible if isinstance(s, Arc) and is_full(s)}
    lines: dict[tuple[int, ...], list[Line]] = {}
    for stroke in visible:
        if isinstance(stroke, Line):
            lines.setdefault(_line_key(stroke), []).append(stroke)
    return tuple(
        stroke
        for stroke in hidden
        if not (isinstance(stroke, Arc) and _arc_key(stroke) in circles)
        and not (isinstance(stroke, Line) and _covered(stroke, lines.get(_line_key(stroke), [])))
    )


def _covered(line: Line, others: Sequence[Line]) -> bool:
    axis = _axis(line)
    low, high = _span(line, axis)
    return any(
        a <= low + _SAME_MM and high <= b + _SAME_MM for a, b in (_span(o, axis) for o in others)
    )


def _whole(value: float) -> int:
    return round(value / _SAME_MM / 10.0)


def _axis(line: Line) -> Point2:
    """The line's direction, turned so that opposite lines agree."""
    dx, dy = line.end[0] - line.start[0], line.end[1] - line.start[1]
    length = math.hypot(dx, dy) or 1.0
    ux, uy = round(dx / length, 9) + 0.0, round(dy / length, 9) + 0.0
    return (-ux, -uy) if ux < 0.0 or (ux == 0.0 and uy < 0.0) else (ux, uy)


def _line_key(line: Line) -> tuple[int, ...]:
    ux, uy = _axis(line)
    offset = line.start[0] * uy - line.start[1] * ux
    return (round(ux * 1e5), round(uy * 1e5), _whole(offset))


def _span(line: Line, axis: Point2) -> tuple[float, float]:
    a = line.start[0] * axis[0] + line.start[1] * axis[1]
    b = line.end[0] * axis[0] + line.end[1] * axis[1]
    return (a, b) if a <= b else (b, a)


def _joined_lines(group: list[Line]) -> list[Line]:
    axis = _axis(group[0])
    offset = group[0].start[0] * axis[1] - group[0].start[1] * axis[0]

    def at(s: float) -> Point2:
        return (s * axis[0] + offset * axis[1], s * axis[1] - offset * axis[0])

    return [
        Line(at(low), at(high))
        for low, high in _united([_span(line, axis) for line in group])
        if high - low > _SAME_MM
    ]


def _united(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Spans that touch or overlap become one."""
    united: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if united and low <= united[-1][1] + _SAME_MM:
            united[-1] = (united[-1][0], max(united[-1][1], high))
        else:
            united.append((low, high))
    return united


def _arc_key(arc: Arc) -> tuple[int, ...]:
    return (_whole(arc.centre[0]), _whole(arc.centre[1]), _whole(arc.radius))


def _joined_arcs(group: list[Arc]) -> list[Arc]:
    """Their angles united; what closes, also across the start, is one full circle."""
    first = group[0]
    radius, centre = first.radius, first.centre
    slack = _SAME_MM / max(radius, _SAME_MM)
    spans: list[tuple[float, float]] = []
    for arc in group:
        start = math.atan2(arc.start[1] - centre[1], arc.start[0] - centre[0])
        low = start if arc.sweep > 0.0 else start + arc.sweep
        low %= _FULL
        high = low + abs(arc.sweep)
        spans += [(low, min(high, _FULL))] + ([(0.0, high - _FULL)] if high > _FULL else [])
    united: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if united and low <= united[-1][1] + slack:
            united[-1] = (united[-1][0], max(united[-1][1], high))
        else:
            united.append((low, high))
    if len(united) > 1 and united[0][0] < slack and united[-1][1] > _FULL - slack:
        united[-1] = (united[-1][0], united[0][1] + _FULL)
        united.pop(0)
    return [_arc(centre, radius, low, high) for low, high in united if high - low > slack]


def _arc(centre: Point2, radius: float, low: float, high: float) -> Arc:
    if high - low > _FULL - 1e-6:
        return full_circle(centre, radius)
    ends = [
        (centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in (low, high)
    ]
    return Arc(ends[0], ends[1], centre, high - low)
