"""Does a load that presses down land between the supports.

      r3
      /\\        at: inside, 12 mm from the nearest edge  ->  +12
     / at\\
    r1----r2     outside of the edge by 5 mm             ->   -5
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Point2


def convex_hull(points: Sequence[Point2]) -> Floats:
    """(n, 2) corners counter-clockwise (Andrew's chains); two where all are in line."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return np.array(ordered, dtype=float).reshape(-1, 2)
    lower, upper = _chain(ordered), _chain(ordered[::-1])
    return np.array(lower[:-1] + upper[:-1], dtype=float)


def inside_by_mm(supports: Sequence[Point2], at: Point2) -> float:
    """Distance of `at` to the edge of the supports' polygon: positive inside, negative outside.

    Fewer than three supports, or all in line, make no polygon: zero or negative. Without any
    support it is minus infinity.
    """
    hull = convex_hull(supports)
    if len(hull) == 0:
        return -np.inf
    starts, ends = hull, np.roll(hull, -1, axis=0)
    distances = _to_segments(np.asarray(at, dtype=float), starts, ends)
    inside = len(hull) > 2 and bool(np.all(_left_of(np.asarray(at), starts, ends) > 0.0))
    return float(distances.min()) * (1.0 if inside else -1.0) + 0.0


def _chain(ordered: list[Point2]) -> list[Point2]:
    chain: list[Point2] = []
    for point in ordered:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0.0:
            chain.pop()
        chain.append(point)
    return chain


def _turn(a: Point2, b: Point2, c: Point2) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _left_of(at: Floats, starts: Floats, ends: Floats) -> Floats:
    along, to = ends - starts, at - starts
    return np.asarray(along[:, 0] * to[:, 1] - along[:, 1] * to[:, 0])


def _to_segments(at: Floats, starts: Floats, ends: Floats) -> Floats:
    along = ends - starts
    lengths = np.maximum(np.sum(along * along, axis=1), 1e-300)
    share = np.clip(np.sum((at - starts) * along, axis=1) / lengths, 0.0, 1.0)
    return np.asarray(np.linalg.norm(starts + share[:, None] * along - at, axis=1))
