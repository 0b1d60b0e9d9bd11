"""Integrals of the shape functions over parts of the skin, exact for flat triangles.

A triangle cut by an outline is a polygon, maybe with holes. Its moments 1, x, y, xx, xy, yy come
from sums over its boundary, and every shape function is a quadratic in x and y: no sampling, so
a patch that is dragged changes smoothly and may be smaller than one triangle.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely

from fixtures_lib.geometry.arrays import Floats, Ints, unit


def plane_axes(normal: Floats) -> Floats:
    """(2, 3) two unit axes across `normal`, right-handed with it; the same for equal normals."""
    n = unit(normal)
    first = unit(np.cross(n, np.eye(3)[int(np.argmin(np.abs(n)))]))
    return np.array([first, np.cross(n, first)])


def cut_integrals(corners: Floats, origin: Floats, axes: Floats, outline: Any) -> Floats:
    """(k, 6) integrals in mm2 of the shape functions over (triangles (k, 3, 3) and `outline`).

    `outline` is a shapely area in the plane of `axes` (2, 3) through `origin`. Triangles are
    projected on that plane; a tilted one counts with its own area, not the projected one.
    """
    flat = (corners - origin) @ axes.T
    triangles = shapely.polygons(flat)
    pieces = shapely.intersection(triangles, outline)
    moments = _moments(pieces, len(corners), flat.mean(axis=1))
    stretch = _true_over_projected(corners, flat)
    return np.asarray(_shape_integrals(flat - flat.mean(axis=1, keepdims=True), moments)) * stretch


def whole_integrals(corners: Floats) -> Floats:
    """(k, 6) over whole triangles: a third of the area at each middle node, none at corners."""
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(cross, axis=1) / 2.0
    return np.outer(area, [0.0, 0.0, 0.0, 1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0])


def shape_values_at(corners: Floats, point: Floats) -> Floats:
    """(6,) shape functions of the triangle (3, 3) at a point on it."""
    matrix = np.column_stack([corners[1] - corners[0], corners[2] - corners[0]])
    s, t = np.linalg.lstsq(matrix, point - corners[0], rcond=None)[0]
    bary = np.array([1.0 - s - t, s, t])
    return _six(bary)


def _six(bary: Floats) -> Floats:
    a, b, c = bary
    return np.array(
        [a * (2 * a - 1), b * (2 * b - 1), c * (2 * c - 1), 4 * a * b, 4 * b * c, 4 * c * a]
    )


def _moments(pieces: Any, count: int, centres: Floats) -> Floats:
    """(count, 6) moments 1, x, y, xx, xy, yy of each piece about its triangle's centre."""
    out = np.zeros((count, 6))
    parts, owner = shapely.get_parts(pieces, return_index=True)
    areal = shapely.get_dimensions(parts) == 2
    parts, owner = parts[areal], owner[areal]
    if len(parts) == 0:
        return out
    rings, part = shapely.get_rings(parts, return_index=True)
    outer = np.concatenate([[True], part[1:] != part[:-1]])
    for ring, piece, is_outer in zip(rings, part, outer, strict=True):
        index = int(owner[piece])
        values = _ring_moments(shapely.get_coordinates(ring) - centres[index])
        sign = np.sign(values[0]) * (1.0 if is_outer else -1.0)
        out[index] += sign * values
    return out


def _ring_moments(ring: Floats) -> Floats:
    x, y, x2, y2 = ring[:-1, 0], ring[:-1, 1], ring[1:, 0], ring[1:, 1]
    cross = x * y2 - x2 * y
    return np.array(
        [
            cross.sum() / 2.0,
            ((x + x2) * cross).sum() / 6.0,
            ((y + y2) * cross).sum() / 6.0,
            ((x * x + x * x2 + x2 * x2) * cross).sum() / 12.0,
            ((2 * x * y + x * y2 + x2 * y + 2 * x2 * y2) * cross).sum() / 24.0,
            ((y * y + y * y2 + y2 * y2) * cross).sum() / 12.0,
        ]
    )


def _shape_integrals(flat: Floats, moments: Floats) -> Floats:
    """Contract the quadratics of the shape functions with the moments; flat (k, 3, 2) centred."""
    ones = np.ones((len(flat), 3, 1))
    system = np.concatenate([ones, flat], axis=2)
    flatness = np.abs(np.linalg.det(system))
    usable = flatness > 1e-12 * np.maximum(1e-300, (flat**2).sum(axis=(1, 2)))
    system[~usable] = np.eye(3)
    lines = np.linalg.inv(system)  # column a: the coefficients of barycentric a on 1, x, y
    second = np.empty((len(flat), 3, 3))
    for row, picks in enumerate(((0, 1, 2), (1, 3, 4), (2, 4, 5))):
        second[:, row] = moments[:, picks]
    first = np.einsum("kca,kc->ka", lines, moments[:, :3])
    pairs = np.einsum("kca,kcd,kdb->kab", lines, second, lines)
    square = np.einsum("kaa->ka", pairs)
    middles = 4.0 * np.stack([pairs[:, 0, 1], pairs[:, 1, 2], pairs[:, 2, 0]], axis=1)
    out = np.concatenate([2.0 * square - first, middles], axis=1)
    out[~usable] = 0.0
    return np.asarray(out)


def _true_over_projected(corners: Floats, flat: Floats) -> Floats:
    u, v = flat[:, 1] - flat[:, 0], flat[:, 2] - flat[:, 0]
    projected = np.abs(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0])
    true = np.linalg.norm(
        np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1
    )
    return np.asarray(true / np.maximum(projected, 1e-12 * np.maximum(true, 1e-300)))[:, None]


def summed(nodes: Ints, values: Floats) -> tuple[Ints, Floats]:
    """Values of equal nodes added up, nodes ascending; those without any value left out."""
    unique, place = np.unique(nodes.ravel(), return_inverse=True)
    totals: Floats = np.zeros(len(unique))
    np.add.at(totals, place.ravel(), values.ravel())
    kept = np.abs(totals) > 0.0
    return unique[kept], totals[kept]
