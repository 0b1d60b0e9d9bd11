"""A closed sampled curve, cut greedily into the longest runs on one line or one arc."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.biarcs import circle_of

_ARC_MM = 0.003  # the points of an arc are as near to it
_CHORD_MM = 0.005  # a chord of an arc leaves it by no more
_LINE_MM = 3e-4
_SAME_MM = 1e-6
_LONGEST_ARC_RAD = math.radians(175.0)


@dataclass(frozen=True)
class Run:
    """(n, 2) points on a line (bulge 0) or an arc, and the directions of travel at both ends."""

    points: Floats
    bulge: float
    start: Floats
    end: Floats

    @property
    def first(self) -> Floats:
        return np.asarray(self.points[0])

    @property
    def last(self) -> Floats:
        return np.asarray(self.points[-1])


def runs_of(ring: Floats) -> list[Run]:
    """The runs of (n, 2) points of a closed curve, from its first point on."""
    closed = np.vstack([ring, ring[:1]])
    runs: list[Run] = []
    start, last = 0, len(closed) - 1
    while start < last:
        line_end = _furthest(closed, start, last, _fits_line)
        arc_end = _furthest(closed, start, last, _fits_arc)
        end = max(line_end, arc_end)
        bulge = _bulge_of(closed[start : end + 1]) if arc_end > line_end else None
        runs.append(_run(closed[start : end + 1], bulge or 0.0))
        start = end
    return runs


def _run(points: Floats, bulge: float) -> Run:
    chord = (points[-1] - points[0]) / np.linalg.norm(points[-1] - points[0])
    half = 2.0 * math.atan(bulge)
    return Run(points, bulge, _turned(chord, -half), _turned(chord, half))


def _turned(direction: Floats, angle: float) -> Floats:
    c, s = math.cos(angle), math.sin(angle)
    return np.array([c * direction[0] - s * direction[1], s * direction[0] + c * direction[1]])


def _furthest(ring: Floats, start: int, last: int, fits: Callable[[Floats], bool]) -> int:
    """The furthest point that a run from `start` can reach: doubling, then halving."""
    good, step = start + 1, 2
    while good < last and fits(ring[start : min(good + step, last) + 1]):
        good = min(good + step, last)
        step *= 2
    bad = min(good + step, last + 1)
    while bad - good > 1:
        middle = (good + bad) // 2
        if fits(ring[start : middle + 1]):
            good = middle
        else:
            bad = middle
    return good


def _fits_line(points: Floats) -> bool:
    chord = points[-1] - points[0]
    length = float(np.linalg.norm(chord))
    if length < _SAME_MM:
        return len(points) == 2
    away = points - points[0]
    across = (away[:, 0] * chord[1] - away[:, 1] * chord[0]) / length
    along = np.diff(away @ chord)
    return bool(np.abs(across).max() <= _LINE_MM and along.min() >= 0.0)


def _fits_arc(points: Floats) -> bool:
    bulge = _bulge_of(points)
    if bulge is None or abs(4.0 * math.atan(bulge)) > _LONGEST_ARC_RAD:
        return False
    centre, radius = circle_of(points[0], points[-1], bulge)
    distances = np.linalg.norm(points - centre, axis=1)
    edges = np.linalg.norm(np.diff(points, axis=0), axis=1)
    return bool(
        np.abs(distances - radius).max() <= _ARC_MM
        and edges.max() ** 2 <= 8.0 * radius * _CHORD_MM
        and _turns_one_way(points - centre, bulge)
    )


def _turns_one_way(spokes: Floats, bulge: float) -> bool:
    turn = spokes[:-1, 0] * spokes[1:, 1] - spokes[:-1, 1] * spokes[1:, 0]
    return bool((turn * math.copysign(1.0, bulge)).min() >= 0.0)


def _bulge_of(points: Floats) -> float | None:
    """The bulge of the arc through the ends and the point furthest from their chord."""
    chord = points[-1] - points[0]
    length = float(np.linalg.norm(chord))
    if len(points) < 3 or length < _SAME_MM:
        return None
    away = points[1:-1] - points[0]
    heights = (away[:, 0] * chord[1] - away[:, 1] * chord[0]) / length  # to the right
    top = int(np.argmax(np.abs(heights)))
    height = float(heights[top])
    if abs(height) < 1e-9:
        return None
    along = float(away[top] @ chord) / length
    # the point sees the chord under half the angle that is left of the full turn
    seen = math.atan2(abs(height) * length, along * (along - length) + height**2)
    return math.copysign(math.tan((math.pi - seen) / 2.0), height)
