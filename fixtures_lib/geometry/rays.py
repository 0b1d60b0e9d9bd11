"""Rays against a triangle mesh, with numpy: for some hundred rays; exact picks are the kernel's."""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.geometry.meshes import TriangleMesh

_ALONG_AXIS = 1e-9
_NEAR = 1e-6  # a hit closer than this is the surface that the ray starts on


def first_hits(mesh: TriangleMesh, origins: Floats, directions: Floats) -> tuple[Floats, Ints]:
    """Distance to the first triangle ahead of each ray, and that triangle's index.

    origins (k, 3), directions (k, 3) of length one. No hit: distance inf, index -1.
    """
    origins, directions = np.atleast_2d(origins), np.atleast_2d(directions)
    corners = mesh.points[mesh.triangles]
    low, high = corners.min(axis=1), corners.max(axis=1)
    distance = np.full(len(origins), np.inf)
    index = np.full(len(origins), -1, dtype=np.int64)
    for ray, (origin, direction) in enumerate(zip(origins, directions, strict=True)):
        near = _in_the_way(low, high, origin, direction)
        lengths = _lengths(corners[near], origin, direction)
        if len(lengths) and np.isfinite(lengths.min()):
            distance[ray], index[ray] = lengths.min(), near[int(lengths.argmin())]
    return distance, index


def _in_the_way(low: Floats, high: Floats, origin: Floats, direction: Floats) -> Ints:
    """Indices of triangles whose box the ray can meet, judged axis by axis."""
    keep = np.ones(len(low), dtype=bool)
    for axis in range(3):
        if abs(direction[axis]) < _ALONG_AXIS:
            keep &= (low[:, axis] <= origin[axis]) & (high[:, axis] >= origin[axis])
        elif direction[axis] > 0.0:
            keep &= high[:, axis] >= origin[axis]
        else:
            keep &= low[:, axis] <= origin[axis]
    return np.flatnonzero(keep)


def _lengths(corners: Floats, origin: Floats, direction: Floats) -> Floats:
    """Distance to each triangle (m, 3, 3), inf where it is missed.

    Möller and Trumbore, "Fast, minimum storage ray/triangle intersection" (1997).
    """
    edge1, edge2 = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    across = np.cross(direction, edge2)
    with np.errstate(divide="ignore", invalid="ignore"):
        inverse = 1.0 / np.einsum("mi,mi->m", edge1, across)
        to_origin = origin - corners[:, 0]
        u = np.einsum("mi,mi->m", to_origin, across) * inverse
        turned = np.cross(to_origin, edge1)
        v = turned @ direction * inverse
        t = np.einsum("mi,mi->m", edge2, turned) * inverse
        inside = (u >= -1e-9) & (v >= -1e-9) & (u + v <= 1.0 + 1e-9) & (t > _NEAR)
    return np.where(inside, t, np.inf)
