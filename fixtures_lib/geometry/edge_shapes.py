"""What an edge is, told from its polyline: a circle with its centre, or something long."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fixtures_lib.geometry.arrays import Floats, unit
from fixtures_lib.geometry.meshes import EdgeLines

_LEAST_POINTS = 5
_FLAT, _ROUND = 1e-3, 1e-3
_SAME_MM = 1e-4


@dataclass(frozen=True, eq=False)
class Circle:
    """centre (3,), axis (3,) of length one, of the axes that the points were in."""

    centre: Floats
    axis: Floats
    diameter_mm: float


def edge_points(edges: EdgeLines, number: int) -> Floats:
    """(n, 3) points along the edge with this number, from 1; none for a number that is not."""
    if not 0 < number < len(edges.offsets):
        return np.empty((0, 3))
    return edges.points[edges.offsets[number - 1] : edges.offsets[number]]


def corner_points(edges: EdgeLines) -> Floats:
    """(n, 3) the solid's corners: where edges end, each once; number k + 1 is the k-th.

    A full circle begins and ends where its file happens to say: that is no corner.
    """
    if len(edges.offsets) < 2 or not len(edges.points):
        return np.empty((0, 3))
    starts, ends = edges.points[edges.offsets[:-1]], edges.points[edges.offsets[1:] - 1]
    open_ones = np.linalg.norm(starts - ends, axis=1) > _SAME_MM
    both = np.vstack([starts[open_ones], ends[open_ones]])
    if not len(both):
        return np.empty((0, 3))
    _, first = np.unique(np.round(both / _SAME_MM).astype(np.int64), axis=0, return_index=True)
    return np.asarray(both[np.sort(first)])


def length_mm(points: Floats) -> float:
    return float(np.linalg.norm(np.diff(points, axis=0), axis=1).sum())


def circle_through(points: Floats) -> Circle | None:
    """The circle that (n, 3) points on an edge lie on; None where they don't, or are too few.

    The centre is where all points are equally far from: linear in it, by least squares.
    """
    if len(points) < _LEAST_POINTS:
        return None
    middle = points.mean(axis=0)
    apart = points - middle
    _, sizes, axes = np.linalg.svd(apart, full_matrices=False)
    if sizes[1] < _FLAT * sizes[0] or sizes[2] > _FLAT * sizes[0]:
        return None  # straight, or not in a plane
    flat = apart @ axes[:2].T
    system = np.column_stack([2.0 * flat, np.ones(len(flat))])
    x, y, rest = np.linalg.lstsq(system, (flat**2).sum(axis=1), rcond=None)[0]
    radius = float(np.sqrt(max(rest + x * x + y * y, 0.0)))
    miss = float(np.abs(np.hypot(flat[:, 0] - x, flat[:, 1] - y) - radius).max())
    if miss > _ROUND * radius:
        return None
    centre = middle + np.array([x, y]) @ axes[:2]
    return Circle(np.asarray(centre), unit(np.cross(axes[0], axes[1])), 2.0 * radius)
