"""A chain of points turned into lines and arcs that pass within a tolerance of every point.

Greedy: from each point the longest run that lies on one circle is taken; a run needs at least
five points and a turn of 20 degrees, otherwise it stays a line.
"""

from __future__ import annotations

import math

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.loops import Vertex

_FEWEST = 5
_LEAST_TURN = math.radians(20.0)
_LARGEST_TURN = math.radians(170.0)
_SAGITTA = 2.0  # of the tolerance: farther apart, points lie on a circle by chance


def with_arcs(points: Floats, tolerance: float) -> list[Vertex]:
    """(n, 2) points of an open chain as vertices with bulges; the last vertex has bulge 0."""
    vertices: list[Vertex] = []
    at = 0
    while at < len(points) - 1:
        end, bulge = _longest_arc(points, at, tolerance)
        if end is None:
            end, bulge = at + 1, 0.0
        vertices.append((float(points[at, 0]), float(points[at, 1]), bulge))
        at = end
    vertices.append((float(points[-1, 0]), float(points[-1, 1]), 0.0))
    return vertices


def _longest_arc(points: Floats, start: int, tolerance: float) -> tuple[int | None, float]:
    """The end of the longest run from `start` that is an arc, by doubling and then halving."""
    good, bulge = start + _FEWEST - 1, None
    step, last = 1, len(points) - 1
    if good <= last:
        bulge = _arc_bulge(points[start : good + 1], tolerance)
    if bulge is None:
        return None, 0.0
    growing = True
    while step > 0:
        end = min(good + step, last)
        longer = _arc_bulge(points[start : end + 1], tolerance) if end > good else None
        if longer is not None:
            good, bulge = end, longer
        else:
            growing = False
        step = step * 2 if growing else step // 2
    enough = abs(bulge) >= math.tan(_LEAST_TURN / 4.0)
    return (good, bulge) if enough else (None, 0.0)


def _arc_bulge(run: Floats, tolerance: float) -> float | None:
    """The bulge of the arc through first, middle and last point, if all points lie on it."""
    first, middle, last = run[0], run[len(run) // 2], run[-1]
    steps = np.linalg.norm(np.diff(run, axis=0), axis=1)
    circle = _circle(first, middle, last)
    if circle is None:
        return None
    centre, radius = circle
    if np.abs(np.linalg.norm(run - centre, axis=1) - radius).max() > tolerance:
        return None
    sagitta = radius - math.sqrt(max(radius**2 - (steps.max() / 2.0) ** 2, 0.0))
    if sagitta > _SAGITTA * tolerance:
        return None
    arms = run - centre
    turns = np.arctan2(
        arms[:-1, 0] * arms[1:, 1] - arms[:-1, 1] * arms[1:, 0],
        np.einsum("ij,ij->i", arms[:-1], arms[1:]),
    )
    sweep = float(turns.sum())
    if (turns * sweep <= 0.0).any() or abs(sweep) > _LARGEST_TURN:
        return None
    return math.tan(sweep / 4.0)


def _circle(a: Floats, b: Floats, c: Floats) -> tuple[Floats, float] | None:
    (bx, by), (cx, cy) = b - a, c - a
    twice = 2.0 * (bx * cy - by * cx)
    if abs(twice) < 1e-12 * (bx * bx + by * by + cx * cx + cy * cy):
        return None
    bb, cc = bx * bx + by * by, cx * cx + cy * cy
    centre = np.array([(cy * bb - by * cc) / twice, (bx * cc - cx * bb) / twice])
    return a + centre, float(np.linalg.norm(centre))
