"""What of a part or an item rises above a height, seen from above: where no cutter gets."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import shapely

from fixtures_lib.geometry.arrays import Flags
from fixtures_lib.geometry.meshes import TriangleMesh

ABOVE_MM = 0.05  # what stands out less of a face is not in the way


@lru_cache(maxsize=256)
def shadow(mesh: TriangleMesh, above_mm: float) -> shapely.Geometry:
    """What of the mesh rises above a height, seen from above; kept for meshes in use.

    A mesh is known by its identity: a height is asked for again and again while items move.
    """
    heights = mesh.points[mesh.triangles][:, :, 2]
    return shadow_of(mesh, heights.max(axis=1) > above_mm)


def shadows(meshes: Iterable[TriangleMesh], above_mm: float) -> shapely.Geometry:
    """Of several meshes together."""
    return shapely.union_all([shadow(mesh, above_mm) for mesh in meshes])


def shadow_of(mesh: TriangleMesh, chosen: Flags) -> shapely.Geometry:
    """The union of the chosen triangles that look up, in (x, y)."""
    corners = mesh.points[mesh.triangles[chosen]][:, :, :2]
    a, b, c = (corners[:, i] for i in range(3))
    twice = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    return shapely.union_all(shapely.polygons(corners[twice > 1e-9]))
