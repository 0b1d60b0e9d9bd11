"""Triangles made ready for drawing: smooth within a face, sharp at its borders.

A vertex that several faces share becomes one vertex a face, each with that face's own normal.
Vertices at one place and on one face become one (the seam of a cylinder), so that no seam shows.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Ints, Singles
from fixtures_lib.geometry.meshes import TriangleMesh


@dataclass(frozen=True, eq=False)
class Facets:
    """points (n, 3); normals (n, 3); triangles (m, 3) in the mesh's order; sources (n,): the index
    of each vertex in the mesh's points; order, starts: triangles sorted by face number."""

    points: Floats
    normals: Singles
    triangles: Ints
    sources: Ints
    order: Ints
    numbers: Ints
    starts: Ints

    def triangles_of(self, face: int) -> Ints:
        """Indices of the triangles on a face; empty where there is no such face."""
        place = int(np.searchsorted(self.numbers, face))
        if place == len(self.numbers) or self.numbers[place] != face:
            return np.empty(0, dtype=np.int64)
        return self.order[self.starts[place] : self.starts[place + 1]]


def facets(mesh: TriangleMesh) -> Facets:
    """The mesh with a vertex for each face at each point, and their normals."""
    places = merged_points(mesh.points)
    faces = np.asarray(mesh.faces, dtype=np.int64)
    span = int(faces.max(initial=0)) + 1
    keys = places[mesh.triangles] * span + faces[:, None]
    _, first, corners = np.unique(keys.ravel(), return_index=True, return_inverse=True)
    triangles = np.asarray(corners, dtype=np.int64).reshape(-1, 3)
    sources = np.asarray(mesh.triangles, dtype=np.int64).ravel()[first]
    points = np.asarray(mesh.points[sources], dtype=float)
    order = np.argsort(faces, kind="stable")
    numbers, starts = np.unique(faces[order], return_index=True)
    return Facets(
        points=points,
        normals=vertex_normals(points, triangles),
        triangles=triangles,
        sources=sources,
        order=order,
        numbers=numbers,
        starts=np.append(starts, len(faces)),
    )


def merged_points(points: Floats) -> Ints:
    """(n,) the same number for points at exactly the same place."""
    if not len(points):
        return np.empty(0, dtype=np.int64)
    exact = np.ascontiguousarray(np.asarray(points, dtype=float) + 0.0)  # no negative zeros
    rows = exact.view([("x", float), ("y", float), ("z", float)]).ravel()
    _, number = np.unique(rows, return_inverse=True)
    return np.asarray(number, dtype=np.int64)


def vertex_normals(points: Floats, triangles: Ints) -> Singles:
    """(n, 3) unit normals, each the mean of its triangles weighted by their angle there."""
    corners = points[triangles]
    ahead = corners[:, [1, 2, 0]] - corners
    flat = np.cross(ahead[:, 0], -ahead[:, 2])
    flat = _normalised(flat)
    along = _normalised(ahead)
    cosines = -np.einsum("tij,tij->ti", along, along[:, [2, 0, 1]])
    angles = np.arccos(np.clip(cosines, -1.0, 1.0))
    sums = np.empty((len(points), 3))
    for axis in range(3):
        weights = (angles * flat[:, axis : axis + 1]).ravel()
        sums[:, axis] = np.bincount(triangles.ravel(), weights, minlength=len(points))
    return _normalised(sums, fallback=(0.0, 0.0, 1.0)).astype(np.float32)


def outline(points: Floats, triangles: Ints) -> Ints:
    """(k, 2) vertex pairs that bound these triangles: the sides that only one of them has."""
    places = merged_points(points)
    sides = triangles[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2)
    named = np.sort(places[sides], axis=1)
    keys = named[:, 0] * (int(places.max(initial=0)) + 1) + named[:, 1]
    _, first, counts = np.unique(keys, return_index=True, return_counts=True)
    return np.asarray(sides[first[counts == 1]])


def creases(mesh: TriangleMesh) -> Ints:
    """(k, 2) pairs of point indices on the borders between faces, and on open borders."""
    places = merged_points(mesh.points)
    sides = np.asarray(mesh.triangles)[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2)
    owners = np.repeat(np.asarray(mesh.faces), 3)
    named = np.sort(places[sides], axis=1)
    keys = named[:, 0] * (int(places.max(initial=0)) + 1) + named[:, 1]
    order = np.argsort(keys, kind="stable")
    _, starts, counts = np.unique(keys[order], return_index=True, return_counts=True)
    lowest = np.minimum.reduceat(owners[order], starts) if len(starts) else starts
    highest = np.maximum.reduceat(owners[order], starts) if len(starts) else starts
    return np.asarray(sides[order[starts[(lowest != highest) | (counts == 1)]]])


def _normalised(vectors: Floats, fallback: tuple[float, float, float] | None = None) -> Floats:
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    unit = vectors / np.where(length > 0.0, length, 1.0)
    if fallback is not None:
        unit[length[..., 0] == 0.0] = fallback
    return np.asarray(unit)
