"""The thinnest wall: an estimate from rays that start on faces and go straight into the material.

A wall is where a ray leaves the material again through a surface that is nearly parallel to the
one it came in by (18 degrees) and that has no edge in common with it: neither corners, chamfers,
wedges nor the diameter of a pin count.
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.thin_walls import WallSamples
from fixtures_lib.kernel.recognition.mesh_rays import MeshRays

RAYS = 12_000  # about 0.3 s
_LEAST_A_FACE = 4
_PARALLEL = 0.95  # cosine between the ray and the normal where it leaves
_SKIP = 1e-6  # of the part's size: the ray's own face


def thinnest_wall(rays: MeshRays, beside: dict[int, frozenset[int]]) -> float | None:
    """In mm; None where no ray leaves through a parallel surface (a ball, a tetrahedron).

    `beside` has the numbers of the faces that share an edge with each face. Curved faces are off
    by their deflection.
    """
    thickness = wall_samples(rays, beside).thickness_mm
    best = float(thickness.min(initial=np.inf))
    return best if np.isfinite(best) else None


def wall_samples(rays: MeshRays, beside: dict[int, frozenset[int]]) -> WallSamples:
    """The wall below each of some thousand points of the surface."""
    points, triangles = _samples(rays.mesh)
    thickness = [
        _wall_below(rays, beside, point, int(triangle))
        for point, triangle in zip(points, triangles, strict=True)
    ]
    return WallSamples(points, np.array(thickness))


def _wall_below(
    rays: MeshRays, beside: dict[int, frozenset[int]], point: Floats, triangle: int
) -> float:
    mesh, normals = rays.mesh, rays.normals
    inwards, face = -normals[triangle], int(mesh.faces[triangle])
    if not inwards.any():
        return np.inf
    found = rays.ray(point, inwards, _SKIP * rays.size)
    if len(found.depth) == 0 or found.entering[0]:
        return np.inf
    other = int(mesh.faces[found.triangles[0]])
    if other == face or other in beside.get(face, frozenset()):
        return np.inf
    leaves_straight = normals[found.triangles[0]] @ inwards > _PARALLEL
    return float(found.depth[0]) if leaves_straight else np.inf


def _samples(mesh: TriangleMesh) -> tuple[Floats, Ints]:
    """Points (n, 3) in triangles, and the triangles' indices: some on each face, the rest by area.

    The same points every time for the same mesh.
    """
    chance = np.random.default_rng(20_240_101)
    areas = mesh.areas
    wanted = chance.choice(len(areas), size=RAYS // 2, p=areas / areas.sum())
    order = chance.permutation(len(areas))
    each = _some_of_each_face(mesh.faces[order], areas[order])
    triangles = np.concatenate([wanted, order[each]])[:RAYS]
    weights = chance.dirichlet((2.0, 2.0, 2.0), size=len(triangles))
    corners = mesh.points[mesh.triangles[triangles]]
    return np.einsum("ni,nij->nj", weights, corners), triangles


def _some_of_each_face(faces: Ints, areas: Floats) -> Ints:
    """Indices of a few triangles of each face, the largest of it first."""
    order = np.lexsort((-areas, faces))
    starts = np.flatnonzero(np.diff(faces[order], prepend=-1))
    rank = np.arange(len(order)) - np.repeat(starts, np.diff(np.append(starts, len(order))))
    share = max(_LEAST_A_FACE, RAYS // 2 // max(1, len(starts)))
    return order[rank < share]
