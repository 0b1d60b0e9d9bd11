"""Grids of holes, as positions.

  margin   pitch
 |------|--------|
 +-----------------------+
 |      o        o       |      o  a node of the grid
 |          x        x   |      x  the same grid, shifted by an offset
 |      o        o       |
 +-----------------------+
(0, 0) is the plate's datum corner
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Point2

_ROUNDING_MM = 1e-6


def grid_points(
    length_mm: float,
    width_mm: float,
    pitch_mm: float,
    *,
    margin_mm: float = 0.0,
    offset: Point2 = (0.0, 0.0),
    edge_mm: float = 0.0,
) -> Floats:
    """(n, 2) positions, row by row from the datum corner; (0, 2) where the pitch is 0.

    The first node is `margin_mm` from both edges (half a pitch if that is 0), and the last one at
    least as far from the far edges. A shifted position is dropped where it comes nearer to an edge
    than `edge_mm`, or than the margin if that is less.
    """
    if pitch_mm <= 0.0:
        return np.empty((0, 2))
    margin = margin_mm if margin_mm > 0.0 else pitch_mm / 2.0
    along = [_nodes(size, pitch_mm, margin) for size in (length_mm, width_mm)]
    x, y = np.meshgrid(along[0] + offset[0], along[1] + offset[1])
    points = np.column_stack([x.ravel(), y.ravel()])
    size = np.array([length_mm, width_mm])
    room = np.minimum(points, size - points).min(axis=1)
    return np.asarray(points[room >= min(edge_mm, margin) - _ROUNDING_MM])


def _nodes(size_mm: float, pitch_mm: float, margin_mm: float) -> Floats:
    last = int(np.floor((size_mm - 2.0 * margin_mm) / pitch_mm + _ROUNDING_MM))
    return margin_mm + pitch_mm * np.arange(last + 1, dtype=float)


def nearest_point(points: Floats, x: float, y: float) -> tuple[int, float]:
    """Index of the nearest of (n, 2) positions, and its distance; (-1, inf) where there is none."""
    if len(points) == 0:
        return -1, float("inf")
    distances = np.hypot(points[:, 0] - x, points[:, 1] - y)
    index = int(np.argmin(distances))
    return index, float(distances[index])
