"""Where a plane cuts a triangle mesh: closed lines for a closed mesh, at any plane.

        /|\\            a triangle with corners on both sides gives one segment; its ends lie on
    ---x-|-x---  plane  two of its sides. A side belongs to two triangles, and its end is worked
      /__|__\\           out once for both, so that the segments of a closed mesh join exactly.

A corner exactly on the plane counts as before it: no triangle is then cut in a corner.
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Ints, Vector
from fixtures_lib.geometry.meshes import TriangleMesh


def cut_by_plane(
    mesh: TriangleMesh,
    point: Floats | Vector,
    normal: Floats | Vector,
    points: Floats | None = None,
) -> tuple[Floats, Ints]:
    """The ends (n, 3) mm and the segments (m, 2), pairs of ends.

    `points` (as many as the mesh has) are where its points are now, on a bent shape.
    """
    where = mesh.points if points is None else points
    height = (where - np.asarray(point, dtype=float)) @ np.asarray(normal, dtype=float)
    before = height >= 0.0
    sides = before[mesh.triangles]
    crossing = np.flatnonzero(sides.any(axis=1) & ~sides.all(axis=1))
    if not len(crossing):
        return np.empty((0, 3)), np.empty((0, 2), dtype=np.int64)
    places = mesh.places
    corners = mesh.triangles[crossing]
    starts, ends = corners[:, [0, 1, 2]].ravel(), corners[:, [1, 2, 0]].ravel()
    cut = before[starts] != before[ends]
    starts, ends = starts[cut], ends[cut]  # two for each triangle, one after the other
    low = np.where(places[starts] < places[ends], starts, ends)
    high = np.where(places[starts] < places[ends], ends, starts)
    keys = places[low] * (int(places.max()) + 1) + places[high]
    _, first, numbers = np.unique(keys, return_index=True, return_inverse=True)
    a, b = low[first], high[first]
    share = height[a] / (height[a] - height[b])
    found = where[a] + share[:, None] * (where[b] - where[a])
    return np.asarray(found), np.asarray(numbers.reshape(-1, 2), dtype=np.int64)
