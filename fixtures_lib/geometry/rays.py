"""Rays against a triangle mesh, all at once with numpy.

For many rays over a small mesh or few over a large one; exact picks are the kernel's.
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.geometry.meshes import TriangleMesh

_CHUNK = 4_000_000  # ray-triangle pairs at a time


def first_hits(mesh: TriangleMesh, origins: Floats, directions: Floats) -> tuple[Floats, Ints]:
    """Distance to the first triangle ahead of each ray, and that triangle's index.

    origins (k, 3), directions (k, 3) of length one. No hit: distance inf, index -1.
    Möller and Trumbore, "Fast, minimum storage ray/triangle intersection" (1997).
    """
    origins, directions = np.atleast_2d(origins), np.atleast_2d(directions)
    distance = np.full(len(origins), np.inf)
    index = np.full(len(origins), -1, dtype=np.int64)
    corners = tuple(mesh.points[mesh.triangles[:, i]] for i in range(3))
    step = max(1, _CHUNK // max(1, len(mesh.triangles)))
    for start in range(0, len(origins), step):
        rows = slice(start, start + step)
        lengths = _lengths(corners, origins[rows], directions[rows])
        nearest = lengths.argmin(axis=1)
        found = lengths[np.arange(len(nearest)), nearest]
        distance[rows] = found
        index[rows] = np.where(np.isfinite(found), nearest, -1)
    return distance, index


def _lengths(corners: tuple[Floats, ...], origins: Floats, directions: Floats) -> Floats:
    a, b, c = corners
    edge1, edge2 = b - a, c - a
    across = np.cross(directions[:, None, :], edge2[None, :, :])
    determinant = np.einsum("mi,kmi->km", edge1, across)
    with np.errstate(divide="ignore", invalid="ignore"):
        inverse = 1.0 / determinant
        to_origin = origins[:, None, :] - a[None, :, :]
        u = np.einsum("kmi,kmi->km", to_origin, across) * inverse
        turned = np.cross(to_origin, edge1[None, :, :])
        v = np.einsum("ki,kmi->km", directions, turned) * inverse
        t = np.einsum("mi,kmi->km", edge2, turned) * inverse
        inside = (u >= -1e-9) & (v >= -1e-9) & (u + v <= 1.0 + 1e-9) & (t > 1e-6)
    return np.where(inside, t, np.inf)
