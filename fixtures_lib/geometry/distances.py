"""The nearest place on a triangle mesh, for many points, fast enough for a part that is dragged.

Triangles are sorted into classes of like size, each with a tree of their centres: a large flat
face's few long triangles don't widen the search among the small ones of a fillet.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np
from scipy.spatial import cKDTree

from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.geometry.meshes import TriangleMesh


@dataclass(frozen=True, eq=False)
class Nearest:
    """For n points: distances (n,), nearest points (n, 3), and their triangles' indices (n,)."""

    distances: Floats
    points: Floats
    triangles: Ints


@dataclass(frozen=True, eq=False)
class _SizeClass:
    triangles: Ints
    radius: float  # of the largest triangle about its centre
    tree: cKDTree


class Surface:
    """A mesh prepared for the question; keep it as long as the mesh."""

    def __init__(self, mesh: TriangleMesh) -> None:
        self.mesh = mesh
        self._corners = mesh.points[mesh.triangles]
        centres = self._corners.mean(axis=1)
        radii = np.linalg.norm(self._corners - centres[:, None, :], axis=2).max(axis=1)
        self._classes = tuple(_size_classes(centres, radii))

    def nearest(self, points: Floats) -> Nearest:
        """The nearest place on the surface for each of (n, 3) points."""
        points = np.atleast_2d(np.asarray(points, dtype=float))
        within = np.min([c.tree.query(points)[0] + c.radius for c in self._classes], axis=0)
        pairs = [self._pairs(c, points, within) for c in self._classes]
        owner = np.concatenate([pair[0] for pair in pairs])
        triangle = np.concatenate([pair[1] for pair in pairs])
        close = closest_on_triangles(points[owner], self._corners[triangle])
        distance = np.linalg.norm(close - points[owner], axis=1)
        order = np.lexsort((distance, owner))
        _, first = np.unique(owner[order], return_index=True)
        best = order[first]
        return Nearest(distance[best], close[best], triangle[best])

    def _pairs(self, size: _SizeClass, points: Floats, within: Floats) -> tuple[Ints, Ints]:
        """Which points may have their nearest place on which triangles of this class."""
        found = size.tree.query_ball_point(points, within + size.radius)
        counts = np.array([len(f) for f in found], dtype=np.int64)
        owner = np.repeat(np.arange(len(points), dtype=np.int64), counts)
        members = np.fromiter(chain.from_iterable(found), dtype=np.int64, count=counts.sum())
        return owner, size.triangles[members]


@lru_cache(maxsize=4)
def surface_of(mesh: TriangleMesh) -> Surface:
    """The prepared surface of a mesh, kept for the last few meshes."""
    return Surface(mesh)


def _size_classes(centres: Floats, radii: Floats) -> list[_SizeClass]:
    """Triangles by size, in steps of four."""
    smallest = max(float(radii.max()) * 1e-4, 1e-9)
    level = np.floor(np.log(np.maximum(radii, smallest) / smallest) / np.log(4.0)).astype(int)
    classes = []
    for number in np.unique(level):
        members = np.flatnonzero(level == number)
        radius = float(radii[members].max())
        classes.append(_SizeClass(members, radius, cKDTree(centres[members])))
    return classes


def closest_on_triangles(points: Floats, corners: Floats) -> Floats:
    """(n, 3) nearest points of n triangles (n, 3, 3) to n points (n, 3).

    By the regions of the plane that belong to corners, edges and the inside (Ericson, Real-Time
    Collision Detection, 5.1.5).
    """
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    ab, ac = b - a, c - a
    d1, d2 = _dot(ab, points - a), _dot(ac, points - a)
    d3, d4 = _dot(ab, points - b), _dot(ac, points - b)
    d5, d6 = _dot(ab, points - c), _dot(ac, points - c)
    va, vb, vc = d3 * d6 - d5 * d4, d5 * d2 - d1 * d6, d1 * d4 - d3 * d2
    total = va + vb + vc
    inside = np.where(np.abs(total) > 0.0, total, 1.0)
    close = a + ab * (vb / inside)[:, None] + ac * (vc / inside)[:, None]
    for here, place in (
        (_on_edge(va, d4 - d3, d5 - d6), b + (c - b) * _share(d4 - d3, d5 - d6)),
        (_on_edge(vb, d2, -d6), a + ac * _share(d2, -d6)),
        (_on_edge(vc, d1, -d3), a + ab * _share(d1, -d3)),
        ((d6 >= 0.0) & (d5 <= d6), c),
        ((d3 >= 0.0) & (d4 <= d3), b),
        ((d1 <= 0.0) & (d2 <= 0.0), a),
    ):
        close = np.where(here[:, None], place, close)
    return np.asarray(close)


def _on_edge(area: Floats, before: Floats, after: Floats) -> Floats:
    return np.asarray((area <= 0.0) & (before >= 0.0) & (after >= 0.0))


def _share(before: Floats, after: Floats) -> Floats:
    total = before + after
    return np.asarray((before / np.where(total > 0.0, total, 1.0))[:, None])


def _dot(a: Floats, b: Floats) -> Floats:
    return np.asarray(np.einsum("ij,ij->i", a, b))
