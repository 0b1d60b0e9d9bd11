"""Places on a plane face whose columns are known, and the shares of those round a point.

o-----o-----o     o  places with columns, solved for in the background
|    /|    /|     x  a contact: its column is that of the triangle's corners, by their shares
|  /  | x/  |
o-----o-----o
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.spatial import Delaunay, QhullError

from fixtures_lib.deflection.skin_integrals import plane_axes
from fixtures_lib.geometry.arrays import Floats, Ints

_OUTSIDE = 0.35  # of a triangle's size, how far beyond the places a contact may go
_SAME_WAY = 0.999
_OFF_PLANE_MM = 0.5


@dataclass(frozen=True, eq=False)
class Places:
    """Centres (k, 3) of discs of one radius on one plane face, `normal` out of the part; rows (k,)
    the first of each place's three rows in the tables; triangles (t, 3) between the places."""

    normal: Floats
    radius_mm: float
    centres: Floats
    rows: Ints
    triangles: Ints

    def take(self, point: Floats, direction: Floats, radius_mm: float) -> bool:
        """Whether a contact there, which pushes along `direction`, is one of these."""
        return bool(
            direction @ self.normal < -_SAME_WAY
            and abs(radius_mm - self.radius_mm) < 1e-9
            and abs((point - self.centres[0]) @ self.normal) < _OFF_PLANE_MM
        )

    def shares(self, point: Floats) -> tuple[Ints, Floats] | None:
        """First rows and shares of the places round `point`; None where it is too far out."""
        if not len(self.triangles):
            return None
        origins, inverses = self._frames
        first = np.einsum("tij,tj->ti", inverses, self._axes @ point - origins)
        shares = np.column_stack([1.0 - first.sum(axis=1), first])
        # Inside one triangle, and nearest to inside beyond them all.
        best = int(np.argmax(shares.min(axis=1)))
        if shares[best].min() < -_OUTSIDE:
            return None
        return self.rows[self.triangles[best]], shares[best]

    @cached_property
    def _axes(self) -> Floats:
        return plane_axes(self.normal)

    @cached_property
    def _frames(self) -> tuple[Floats, Floats]:
        """(t, 2) a corner of each triangle, (t, 2, 2) from offsets to the others' shares."""
        corners = (self.centres @ self._axes.T)[self.triangles]
        sides = np.swapaxes(corners[:, 1:] - corners[:, :1], 1, 2)
        return corners[:, 0], np.asarray(np.linalg.inv(sides))


def triangles_between(centres: Floats, normal: Floats) -> Ints:
    """(t, 3) Delaunay triangles; none where the places lie on a line."""
    flat = centres @ plane_axes(normal).T
    try:
        triangles = np.asarray(Delaunay(flat).simplices, dtype=np.int64)
    except QhullError:
        return np.zeros((0, 3), dtype=np.int64)
    a, b, c = (flat[triangles[:, i]] for i in range(3))
    u, v = b - a, c - a
    area = np.abs(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0])
    size = np.maximum((u**2).sum(axis=1), (v**2).sum(axis=1))
    return np.asarray(triangles[area > 1e-6 * size])  # not those flat as a line at the edges
