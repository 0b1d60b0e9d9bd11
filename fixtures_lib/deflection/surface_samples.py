"""A triangulated surface as a cloud of points: the way to its nearest point from many at once."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.spatial import cKDTree

from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.geometry.meshes import TriangleMesh

_MOST_STEPS = 64


class SurfaceSamples:
    """Points on the surface about `spacing_mm` apart, each with its face and outward normal."""

    def __init__(self, surface: TriangleMesh, spacing_mm: float) -> None:
        corners = surface.points[surface.triangles]
        edges = np.linalg.norm(corners - np.roll(corners, 1, axis=1), axis=2).max(axis=1)
        steps = np.clip(np.ceil(edges / spacing_mm), 1, _MOST_STEPS).astype(np.int64)
        owners, points = [], []
        for count in np.unique(steps):
            chosen = np.flatnonzero(steps == count)
            weights = _barycentric(int(count))
            points.append(np.einsum("sc,tci->tsi", weights, corners[chosen]).reshape(-1, 3))
            owners.append(np.repeat(chosen, len(weights)))
        self._owner = np.concatenate(owners)
        self._corners = corners
        self._normals, self._faces = surface.normals, surface.faces
        self._tree: Any = cKDTree(np.vstack(points))

    def nearest(self, points: Floats) -> Floats:
        """(k, 3) nearest points of the surface, exact up to the triangle that is chosen."""
        _, found = self._tree.query(points)
        return _on_triangles(points, self._corners[self._owner[found]])

    def faces_at(self, points: Floats, outward: Floats) -> Ints:
        """(k,) the face near each point that looks most nearly the same way."""
        distance, found = self._tree.query(points, k=min(12, self._tree.n))
        distance = distance.reshape(len(points), -1)
        owner = self._owner[found].reshape(len(points), -1)
        agreement = np.einsum("ksi,ki->ks", self._normals[owner], outward)
        spread = np.maximum(distance[:, :1] + distance.mean(), 1e-12)
        best = np.argmin(distance / spread - 1.5 * agreement, axis=1)
        return np.asarray(self._faces[owner[np.arange(len(points)), best]])


def _barycentric(steps: int) -> Floats:
    i, j = np.meshgrid(np.arange(steps + 1), np.arange(steps + 1), indexing="ij")
    kept = i + j <= steps
    a, b = i[kept] / steps, j[kept] / steps
    return np.column_stack([1.0 - a - b, a, b])


def _on_triangles(p: Floats, corners: Floats) -> Floats:
    """The nearest point of one triangle each."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    normal = np.cross(b - a, c - a)
    size = np.einsum("ki,ki->k", normal, normal)
    safe = np.where(size > 0.0, size, 1.0)
    plumb = p - normal * (np.einsum("ki,ki->k", p - a, normal) / safe)[:, None]
    inside = size > 0.0
    for u, v in ((a, b), (b, c), (c, a)):
        inside &= np.einsum("ki,ki->k", np.cross(v - u, plumb - u), normal) >= 0.0
    on_edges = np.stack([_on_edges(p, u, v) for u, v in ((a, b), (b, c), (c, a))])
    nearest = np.argmin(np.linalg.norm(on_edges - p, axis=2), axis=0)
    return np.asarray(np.where(inside[:, None], plumb, on_edges[nearest, np.arange(len(p))]))


def _on_edges(p: Floats, a: Floats, b: Floats) -> Floats:
    along = b - a
    length = np.einsum("ki,ki->k", along, along)
    share = np.einsum("ki,ki->k", p - a, along) / np.where(length > 0.0, length, 1.0)
    return np.asarray(a + np.clip(share, 0.0, 1.0)[:, None] * along)
