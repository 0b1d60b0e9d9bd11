"""Are free-form faces of two files one and the same surface?

A file gives the borders of a spline face twice, in space and on the surface, and they may differ by
hundredths of a millimetre: the area and the middle that the kernel finds for such a face then go
by who wrote the file. The surface itself does not: points of each part lie on the other.

    old   o-------o-------o      points lie on the other's triangles to within their sagitta; that
    new     x-------x-------x    is the same both ways, so what remains of the two means is a shift
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.distances import surface_of
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.shop.mapping.registration import Motion

_SAGITTA = 1e-3  # of the part's diagonal: twice what the tessellation is asked to keep to
_SHIFT = 0.1  # of that, between the means of both ways
_MOST_POINTS = 4000


def one_surface(
    old: TriangleMesh,
    new: TriangleMesh,
    faces: tuple[set[int], set[int]],
    motion: Motion,
    size_mm: float,
) -> bool:
    """Do these faces of the old part, moved, lie on the new part's surface, and those on the old's?

    `faces` are numbers in the old part and in the new one.
    """
    back = Motion(motion.rotation.T, -motion.rotation.T @ motion.shift)
    there = _away(motion.points(_points(old, faces[0])), new)
    here = _away(back.points(_points(new, faces[1])), old)
    if there is None or here is None:
        return False
    limit = _SAGITTA * size_mm
    shift = abs(float(there[1].mean() - here[1].mean())) / 2.0
    return bool(max(there[0].max(), here[0].max()) <= limit and shift <= _SHIFT * limit)


def _points(mesh: TriangleMesh, faces: set[int]) -> Floats:
    """(n, 3) corners of the faces' triangles, evenly thinned."""
    of_faces = np.isin(mesh.faces, sorted(faces))
    corners = mesh.points[np.unique(mesh.triangles[of_faces])]
    step = max(1, len(corners) // _MOST_POINTS)
    return np.asarray(corners[::step])


def _away(points: Floats, mesh: TriangleMesh) -> tuple[Floats, Floats] | None:
    """Distances (n,) from the surface, and how far outside of it (n,); None without points."""
    if len(points) == 0:
        return None
    found = surface_of(mesh).nearest(points)
    normals = mesh.normals[found.triangles]
    return found.distances, np.einsum("ni,ni->n", points - found.points, normals)
