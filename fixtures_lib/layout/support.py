"""Where rests go: three points under a part, far apart, with the centre of gravity between them."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import shapely

from fixtures_lib.geometry.arrays import Floats

_SAMPLES = 64
_INSIDE = 0.08  # least barycentric share of the centre of gravity that counts as well inside


def rest_places(usable: shapely.Geometry, centres: Floats) -> Floats | None:
    """(3, 2) places in `usable` for three rests, or None where there is no room for three.

    The triangle is the largest one that holds every centre (k, 2) of a force well inside: that of
    gravity, that of a vacuum.
    """
    return best_triangle(samples(usable), centres, least_area=1e-6 * max(usable.area, 1e-12))


def best_triangle(points: Floats, centres: Floats, least_area: float = 1e-9) -> Floats | None:
    """(3, 2): of the points (n, 2), those three that make the largest triangle about `centres`."""
    points = _spread_out(points, _SAMPLES)
    if len(points) < 3:
        return None
    triples = np.array(list(combinations(range(len(points)), 3)))
    a, b, c = (points[triples[:, i]] for i in range(3))
    doubled = _cross(b - a, c - a)
    area = np.abs(doubled) / 2.0
    solid = area > least_area
    if not solid.any():
        return None
    least = np.min([_least_share(a, b, c, doubled, centre) for centre in centres], axis=0)
    score = np.where(solid, area * np.clip(least / _INSIDE, 1e-6, 1.0), -1.0)
    return np.asarray(points[triples[int(score.argmax())]])


def _least_share(a: Floats, b: Floats, c: Floats, doubled: Floats, centre: Floats) -> Floats:
    """The least barycentric share of `centre` in each triangle; negative where it is outside."""
    safe = np.where(doubled == 0.0, np.inf, doubled)
    first = _cross(b - centre, c - centre) / safe
    second = _cross(c - centre, a - centre) / safe
    return np.asarray(np.minimum(np.minimum(first, second), 1.0 - first - second))


def _cross(a: Floats, b: Floats) -> Floats:
    return np.asarray(a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0])


def samples(usable: shapely.Geometry) -> Floats:
    """Points of the area: its outermost ones, and others spread over it."""
    if usable.is_empty:
        return np.empty((0, 2))
    corners = shapely.get_coordinates(shapely.convex_hull(usable))
    spread = _grid_inside(usable)
    points = np.vstack([corners, spread]) if len(spread) else corners
    return np.unique(_rounded(points, usable), axis=0)


def _rounded(points: Floats, usable: shapely.Geometry) -> Floats:
    """Each point on the nearest whole millimetre that is still in the area, if there is one."""
    steps = np.array([(0, 0), (1, 0), (0, 1), (1, 1)])
    around = np.floor(points)[:, None, :] + steps
    inside = shapely.contains_xy(usable, around[:, :, 0], around[:, :, 1])
    distance = np.where(inside, np.linalg.norm(around - points[:, None, :], axis=2), np.inf)
    nearest = around[np.arange(len(points)), distance.argmin(axis=1)]
    return np.asarray(np.where(inside.any(axis=1)[:, None], nearest, points))


def _grid_inside(usable: shapely.Geometry) -> Floats:
    x0, y0, x1, y1 = usable.bounds
    step = max(np.sqrt(max(usable.area, 1e-12) / 200.0), max(x1 - x0, y1 - y0) / 60.0)
    xs, ys = np.arange(x0, x1 + step, step), np.arange(y0, y1 + step, step)
    grid = np.array(np.meshgrid(xs, ys)).reshape(2, -1).T
    return np.asarray(grid[shapely.contains_xy(usable, grid[:, 0], grid[:, 1])])


def _spread_out(points: Floats, count: int) -> Floats:
    """At most `count` of the points, each next one farthest from those chosen."""
    if len(points) <= count:
        return points
    chosen = [int(np.argmin(points.sum(axis=1)))]
    distance = np.linalg.norm(points - points[chosen[0]], axis=1)
    while len(chosen) < count:
        chosen.append(int(distance.argmax()))
        distance = np.minimum(distance, np.linalg.norm(points - points[chosen[-1]], axis=1))
    return np.asarray(points[chosen])
