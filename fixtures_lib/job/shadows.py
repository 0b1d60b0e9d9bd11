"""What of a part or an item rises above a height, seen from above: where no cutter gets."""

from __future__ import annotations

from functools import lru_cache

import shapely

from fixtures_lib.geometry.arrays import Flags
from fixtures_lib.geometry.meshes import TriangleMesh

ABOVE_MM = 0.05  # what stands out less of a face is not in the way


def shadow(mesh: TriangleMesh, above_mm: float) -> shapely.Geometry:
    """What of the part rises above a height, seen from above; kept while the part is in use."""
    return _kept_shadow(_Once(mesh), round(above_mm, 4))


def rising(mesh: TriangleMesh, above_mm: float) -> shapely.Geometry:
    heights = mesh.points[mesh.triangles][:, :, 2]
    return shadow_of(mesh, heights.max(axis=1) > above_mm)


class _Once:
    """A mesh by its identity: equal meshes need not be compared."""

    def __init__(self, mesh: TriangleMesh) -> None:
        self.mesh = mesh

    def __hash__(self) -> int:
        return id(self.mesh)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Once) and other.mesh is self.mesh


@lru_cache(maxsize=128)
def _kept_shadow(once: _Once, above_mm: float) -> shapely.Geometry:
    return rising(once.mesh, above_mm)


def shadow_of(mesh: TriangleMesh, chosen: Flags) -> shapely.Geometry:
    """The union of the chosen triangles that look up, in (x, y)."""
    corners = mesh.points[mesh.triangles[chosen]][:, :, :2]
    a, b, c = (corners[:, i] for i in range(3))
    twice = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    return shapely.union_all(shapely.polygons(corners[twice > 1e-9]))
