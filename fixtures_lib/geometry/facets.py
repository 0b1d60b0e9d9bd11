"""Triangles made ready for drawing: smooth within a face, sharp at its borders.

A vertex that several faces share becomes one vertex a face, each with that face's own normal.
Vertices at one place and on one face become one (the seam of a cylinder), so that no seam shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fixtures_lib.geometry.arrays import Floats, Ints, Singles

if TYPE_CHECKING:  # a mesh makes its own facets
    from fixtures_lib.geometry.meshes import TriangleMesh


@dataclass(frozen=True, eq=False)
class Facets:
    """points (n, 3); normals (n, 3); triangles (m, 3) in the mesh's order; sources (n,): the index
    of each vertex in the mesh's points; closed: no place shows the back of a triangle."""

    points: Floats
    normals: Singles
    triangles: Ints
    sources: Ints
    closed: bool


def facets(mesh: TriangleMesh) -> Facets:
    """The mesh with a vertex for each face at each point, and their normals."""
    faces = np.asarray(mesh.faces, dtype=np.int64)
    corners = np.asarray(mesh.triangles, dtype=np.int64)
    owner = np.zeros(len(mesh.points), dtype=np.int64)
    owner[corners] = faces[:, None]
    if (owner[corners] == faces[:, None]).all():  # no point is on two faces, as kernels make it
        sources, triangles = _one_vertex_a_key(place_keys(mesh.points, owner), corners)
    else:
        flat = corners.ravel()
        keys = place_keys(mesh.points, np.zeros_like(owner))[flat]
        first, triangles = _one_vertex_a_key(
            _mixed(keys, np.repeat(faces, 3).view(np.uint64)), np.arange(flat.size).reshape(-1, 3)
        )
        sources = flat[first]
    points = np.asarray(mesh.points[sources], dtype=float)
    sides, areas = _sides(points, triangles)
    normals = _vertex_normals(len(points), triangles, sides, areas)
    return Facets(points, normals, triangles, sources, _is_closed(points, triangles, areas))


def merged_points(points: Floats) -> Ints:
    """(n,) the same number for points at exactly the same place."""
    keys = place_keys(points, np.zeros(len(points), dtype=np.int64))
    return np.asarray(np.unique(keys, return_inverse=True)[1], dtype=np.int64)


def place_keys(points: Floats, owners: Ints) -> NDArray[np.uint64]:
    """(n,) a 64-bit key for each place and owner; two of a million share one once in 1e7."""
    exact = np.ascontiguousarray(np.asarray(points, dtype=float) + 0.0)  # no negative zeros
    x, y, z = exact.view(np.uint64).T
    return _mixed(_mixed(_mixed(x, y), z), owners.view(np.uint64))


def _one_vertex_a_key(keys: NDArray[np.uint64], corners: Ints) -> tuple[Ints, Ints]:
    """The first index of each key, and `corners` numbered by them."""
    _, first, renumbered = np.unique(keys, return_index=True, return_inverse=True)
    return np.asarray(first, dtype=np.int64), np.asarray(renumbered, dtype=np.int64)[corners]


def _mixed(a: NDArray[np.uint64], b: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A hash of two words. `a` is scrambled first: places often differ by nothing but signs."""
    return np.asarray(_scrambled(a) + b, dtype=np.uint64)


def _scrambled(h: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Each bit depends on all (the finaliser of splitmix64)."""
    h = h + np.uint64(0x9E3779B97F4A7C15)
    h = (h ^ (h >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    h = (h ^ (h >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.asarray(h ^ (h >> np.uint64(31)), dtype=np.uint64)


def _cross(a: Floats, b: Floats) -> Floats:
    """(3, m) cross products of columns: half the time of numpy's own on rows."""
    return np.array(
        [
            a[1] * b[2] - a[2] * b[1],
            a[2] * b[0] - a[0] * b[2],
            a[0] * b[1] - a[1] * b[0],
        ]
    )


def _sides(points: Floats, triangles: Ints) -> tuple[Floats, Floats]:
    """(3, 3, m) the triangles' sides, each from a corner to the next, by corner and coordinate;
    and (3, m) their area vectors, twice as long as the areas."""
    columns = np.ascontiguousarray(points.T)
    corners = [columns[:, triangles[:, i]] for i in range(3)]
    sides = np.array([corners[(i + 1) % 3] - corners[i] for i in range(3)])
    return sides, _cross(sides[0], sides[1])


def _vertex_normals(count: int, triangles: Ints, sides: Floats, areas: Floats) -> Singles:
    """(count, 3) unit normals, each the mean of its triangles weighted by their angle there."""
    lengths = np.maximum(np.sqrt(np.einsum("kcm,kcm->km", sides, sides)), 1e-300)
    normals = areas / np.maximum(np.sqrt(np.einsum("cm,cm->m", areas, areas)), 1e-300)
    sums = np.zeros((3, count))
    for corner in range(3):
        before = (corner + 2) % 3
        cosine = -np.einsum("cm,cm->m", sides[corner], sides[before])
        cosine /= lengths[corner] * lengths[before]
        angle = np.arccos(np.clip(cosine, -1.0, 1.0))
        for axis in range(3):
            sums[axis] += np.bincount(triangles[:, corner], angle * normals[axis], count)
    size = np.sqrt(np.einsum("cn,cn->n", sums, sums))
    sums[2, size == 0.0] = 1.0  # a vertex of triangles without area: any direction will do
    return np.asarray((sums / np.where(size > 0.0, size, 1.0)).T, dtype=np.float32)


def _is_closed(points: Floats, triangles: Ints, areas: Floats) -> bool:
    """Whether the surface is closed and wound outwards, so that its backs are never seen.

    The area vectors of a closed surface add up to nothing, and its volume is positive.
    """
    if not len(triangles):
        return False
    total = float(np.sqrt(np.einsum("cm,cm->m", areas, areas)).sum())
    open_share = float(np.linalg.norm(areas.sum(axis=1))) / max(total, 1e-300)
    corner = (points - points.mean(axis=0)).T[:, triangles[:, 0]]
    return open_share < 1e-6 and float(np.einsum("cm,cm->", corner, areas)) > 0.0


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
