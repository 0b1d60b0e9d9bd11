"""How high the part is at each place of a grid, seen from above: where clamps have room.

rows of the grid               -inf where there is none of the part
 . . 12 12 12 . .
 . . 12 30 12 . .              A body over a place must be higher than the part is there.
 . . 12 12 12 . .
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from scipy.ndimage import maximum_filter

from fixtures_lib.geometry.arrays import Flags, Floats, Ints
from fixtures_lib.geometry.meshes import TriangleMesh

_CELLS = 144  # along the longer side
_AT_ONCE = 4096  # points, so that long slivers don't fill the memory
_FLAT = 1e-9  # |nz| of a triangle that has an extent from above


@dataclass(frozen=True, eq=False)
class Relief:
    """heights and faces (nx, ny): of the highest triangle at each cell's middle."""

    low: Floats  # (2,) corner of the first cell
    cell_mm: float
    heights: Floats
    faces: Ints

    @property
    def wide(self) -> Floats:
        """Heights of the highest of each cell and those about it."""
        return np.asarray(maximum_filter(self.heights, size=3))

    def cells(self, points: Floats) -> tuple[Ints, Ints]:
        """Of (..., 2) points; those outside of the part are in its empty border."""
        at = np.floor((points - self.low) / self.cell_mm).astype(np.int64)
        last = np.array(self.heights.shape) - 1
        at = np.clip(at, 0, last)
        return at[..., 0], at[..., 1]


@lru_cache(maxsize=8)
def relief_of(mesh: TriangleMesh) -> Relief:
    """By the mesh's identity."""
    low, high = (corner[:2] for corner in mesh.box)
    cell = max(float((high - low).max()) / _CELLS, 1e-6)
    count = np.ceil((high - low) / cell).astype(int) + 4  # two empty ones on each side
    start = low - 2.0 * cell
    middles = [start[i] + (np.arange(count[i]) + 0.5) * cell for i in (0, 1)]
    grid = np.stack(np.meshgrid(*middles, indexing="ij"), axis=-1)
    heights, index = tops(mesh, grid.reshape(-1, 2))
    faces = np.where(index >= 0, mesh.faces[np.maximum(index, 0)], 0)
    heights = heights.reshape(*count)
    # thin walls between the cells' middles
    x, y = np.floor((mesh.points[:, :2] - start) / cell).astype(np.int64).T
    np.maximum.at(heights, (x, y), mesh.points[:, 2])
    return Relief(start, cell, heights, faces.reshape(*count))


@lru_cache(maxsize=8)
def _tree(mesh: TriangleMesh) -> tuple[shapely.STRtree, Ints]:
    chosen = np.flatnonzero(np.abs(steepness(mesh)) > _FLAT)
    corners = mesh.points[mesh.triangles[chosen]][:, :, :2]
    (x0, y0), (x1, y1) = corners.min(axis=1).T, corners.max(axis=1).T
    return shapely.STRtree(shapely.box(x0, y0, x1, y1)), chosen


def tops(mesh: TriangleMesh, places: Floats) -> tuple[Floats, Ints]:
    """Height of the highest triangle at each of (k, 2) places, and its index; -inf and -1: none."""
    blocks = [_tops(mesh, places[i : i + _AT_ONCE]) for i in range(0, len(places), _AT_ONCE)]
    if not blocks:
        return np.zeros(0), np.zeros(0, dtype=np.int64)
    return np.concatenate([b[0] for b in blocks]), np.concatenate([b[1] for b in blocks])


def _tops(mesh: TriangleMesh, places: Floats) -> tuple[Floats, Ints]:
    owner, heights, triangle = crossings(mesh, places)
    order = np.argsort(heights, kind="stable")  # the last one written is the highest
    top, index = np.full(len(places), -np.inf), np.full(len(places), -1, dtype=np.int64)
    top[owner[order]], index[owner[order]] = heights[order], triangle[order]
    return top, index


def crossings(mesh: TriangleMesh, places: Floats) -> tuple[Ints, Floats, Ints]:
    """Where upright lines through places (k, 2) pass through the part's surface.

    For each passage: the index of its place, its height, its triangle.
    """
    tree, chosen = _tree(mesh)
    owner, found = tree.query(shapely.points(places))
    triangle = chosen[found]
    heights, inside = _heights(mesh.points[mesh.triangles[triangle]], places[owner])
    return owner[inside], heights[inside], triangle[inside]


@lru_cache(maxsize=8)
def steepness(mesh: TriangleMesh) -> Floats:
    """(m,) z of each triangle's outward normal."""
    return np.asarray(mesh.normals[:, 2])


def _heights(corners: Floats, places: Floats) -> tuple[Floats, Flags]:
    """Of triangles (m, 3, 3) at places (m, 2), and whether each place is over its triangle."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    twice = _cross(b - a, c - a)
    v = _cross(places - a[:, :2], c - a) / twice
    w = _cross(b - a, places - a[:, :2]) / twice
    inside = (v >= -1e-9) & (w >= -1e-9) & (v + w <= 1.0 + 1e-9)
    return a[:, 2] + v * (b[:, 2] - a[:, 2]) + w * (c[:, 2] - a[:, 2]), inside


def _cross(one: Floats, other: Floats) -> Floats:
    return np.asarray(one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0])
