"""Moments of a part's volume, and what of them tells it from its mirror image.

Axes are the principal ones, the largest second moment first, right-handed. That leaves four frames:
each pair of axes may look the other way. A third moment M_abc = integral of x^a y^b z^c takes the
sign s1^a s2^b s3^c with s1 s2 s3 = 1; so M_111, and products of one moment odd in x alone, one odd
in y alone and one odd in z alone, are the same in all four frames, and change sign in a mirror.
Where two second moments are equal the axes are not known, and those numbers are left at zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations_with_replacement, permutations

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape

EQUAL_MOMENTS = 2e-3  # second moments closer than this share have no axes of their own


@dataclass(frozen=True, eq=False)
class Moments:
    """About the centroid: `second` (3, 3) mm2 and `third` (3, 3, 3) mm3, both by volume."""

    centroid: Floats
    second: Floats
    third: Floats

    @property
    def gyration(self) -> Floats:
        """(3,) mm, the largest first."""
        return np.asarray(np.sqrt(np.maximum(np.linalg.eigvalsh(self.second)[::-1], 0.0)))

    @property
    def axes(self) -> Floats:
        """(3, 3) principal axes as rows, right-handed, the largest moment first."""
        rows = np.linalg.eigh(self.second)[1].T[::-1].copy()
        rows[2] = np.cross(rows[0], rows[1])
        return np.asarray(rows)

    def mirrored(self) -> Moments:
        """Those of the part's mirror image in x."""
        flip = np.diag([-1.0, 1.0, 1.0])
        third = np.einsum("ai,bj,ck,ijk->abc", flip, flip, flip, self.third)
        return Moments(flip @ self.centroid, flip @ self.second @ flip, third)

    @property
    def scale(self) -> float:
        """The radius of gyration about a point, mm."""
        return max(float(np.sqrt(np.trace(self.second))), 1e-300)


def moments_of(shape: PartShape, mesh: TriangleMesh) -> Moments:
    """Second moments exactly as the kernel has them, third ones from the triangles."""
    centroid = np.asarray(shape.centroid)
    volume = abs(shape.volume_mm3) or 1.0
    second, third = _mesh_moments(mesh, centroid)
    if shape.second_moments_mm5 is not None:
        xx, yy, zz, xy, xz, yz = shape.second_moments_mm5
        second = np.array([[xx, xy, xz], [xy, yy, yz], [xz, yz, zz]])
        second = second * np.sign(shape.volume_mm3 or 1.0)
    return Moments(centroid, second / volume, third / volume)


def skewness(moments: Moments) -> Floats:
    """(3,) sizes of the third moments, the same for a mirror image: the part's lean to one side,
    that lean measured along the axes, and what remains without any direction."""
    third = moments.third / moments.scale**3
    lean = np.einsum("ijj->i", third)
    along = np.einsum("ijk,jk->i", third, moments.second / moments.scale**2)
    return np.array([np.linalg.norm(lean), np.linalg.norm(along), np.linalg.norm(third)])


def handedness(moments: Moments) -> Floats:
    """(5,) pseudo-scalars, of order one for a plainly handed part."""
    size = moments.gyration**2
    gaps = -np.diff(size) / max(float(size.sum()), 1e-300)
    if gaps.min() < EQUAL_MOMENTS:
        return np.zeros(5)
    axes = moments.axes
    m = np.einsum("ijk,ai,bj,ck->abc", moments.third, axes, axes, axes) / moments.scale**3
    x = np.array([m[0, 0, 0], m[0, 1, 1], m[0, 2, 2]])
    y = np.array([m[1, 1, 1], m[1, 2, 2], m[1, 0, 0]])
    z = np.array([m[2, 2, 2], m[2, 0, 0], m[2, 1, 1]])
    triples = [*zip(x, y, z, strict=True), (x.sum(), y.sum(), z.sum())]
    return np.array([6.0 * m[0, 1, 2], *(_joint(np.array(triple)) for triple in triples)])


def _joint(three: Floats) -> float:
    """Of the size of the smallest of three, with the sign of their product."""
    largest = float(np.abs(three).max())
    return float(np.prod(three)) / largest**2 if largest > 0.0 else 0.0


def _mesh_moments(mesh: TriangleMesh, centroid: Floats) -> tuple[Floats, Floats]:
    """Integrals over the tetrahedra between the centroid and each triangle, their signs included.

    Over a tetrahedron with one corner at 0 and volume V, a product of coordinates is integrated as
    a sum over its corners: V/20 for two, V/120 for three, each corner that is repeated counted by
    its permutations (Lasserre and Avrachenkov, American Mathematical Monthly 108, 2001).
    """
    corners = mesh.points[mesh.triangles] - centroid
    volume = np.linalg.det(corners) / 6.0
    total = corners.sum(axis=1)
    second = np.einsum("n,ni,nj->ij", volume, total, total)
    second += np.einsum("n,nai,naj->ij", volume, corners, corners)
    third = np.zeros((3, 3, 3))
    for i, j, k in combinations_with_replacement(range(3), 3):
        value = _third(volume, corners, total, (i, j, k))
        for place in set(permutations((i, j, k))):
            third[place] = value
    return second / 20.0, third / 120.0


def _third(volume: Floats, corners: Floats, total: Floats, axes: tuple[int, int, int]) -> float:
    """Sum over ordered triples of corners, weighted by the multiplicity of each monomial."""
    i, j, k = axes
    a, b, c = corners[:, :, i], corners[:, :, j], corners[:, :, k]
    s, t, u = total[:, i], total[:, j], total[:, k]
    pairs = (a * b).sum(axis=1) * u + (a * c).sum(axis=1) * t + (b * c).sum(axis=1) * s
    return float(volume @ (s * t * u + pairs + 2.0 * (a * b * c).sum(axis=1)))
