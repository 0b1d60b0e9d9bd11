"""The part from above as line segments: every edge thin, its outline thick.

The outline is where surface that looks up meets surface that does not. Segments are in the part's
axes turned into the fixture's, not shifted: a part that is dragged over the plate keeps them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.background.in_thread import InThread
from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import EdgeLines, TriangleMesh

_WELD_MM = 1e-4
_SHORT_MM = 0.01  # an edge that runs up is a point from above
_LARGE = 20_000  # triangles: from here on it takes longer than a frame
_MIX = np.uint64(0x9E3779B97F4A7C15)
_UP = 0.02  # share of z in the normal of a surface that looks up


@dataclass(frozen=True, eq=False)
class PartOutline:
    """Line segments, each (n, 2, 2) in mm."""

    edges: Floats
    outline: Floats


class OutlineStore:
    """Makes the outline anew only for another part or another turn of it, a large one in a thread:
    `ready` is called when that has ended."""

    def __init__(self, ready: Callable[[], None]) -> None:
        self._ready = ready
        self._thread = InThread()
        self._part: LoadedPart | None = None
        self._rotation: Floats = np.zeros((3, 3))
        self._made: PartOutline | None = None

    def outline(self, part: LoadedPart, rotation: Floats) -> PartOutline | None:
        """`rotation` (3, 3) turns the part's axes into the fixture's. None: not known yet."""
        if part is self._part and np.allclose(rotation, self._rotation):
            return self._made
        self._part, self._rotation, self._made = part, rotation, None
        if len(part.mesh.triangles) < _LARGE:
            self._made = part_outline(part, rotation)
        else:
            self._thread.run(
                lambda: (part, rotation, part_outline(part, rotation)), self._take, _unexpected
            )
        return self._made

    def _take(self, outcome: tuple[LoadedPart, Floats, PartOutline]) -> None:
        part, rotation, made = outcome
        if part is self._part and rotation is self._rotation:  # else it is of an earlier turn
            self._made = made
            self._ready()


def part_outline(part: LoadedPart, rotation: Floats) -> PartOutline:
    return PartOutline(edge_segments(part.edges, rotation), outline_segments(part.mesh, rotation))


def _unexpected(fault: Exception) -> None:
    raise fault


def edge_segments(edges: EdgeLines, rotation: Floats) -> Floats:
    """(n, 2, 2) the solid's edges from above, each place once."""
    count = len(edges.points)
    if count < 2:
        return np.zeros((0, 2, 2))
    flat = (edges.points @ rotation.T)[:, :2]
    last_of_edge = np.zeros(count, dtype=bool)
    last_of_edge[np.asarray(edges.offsets[1:]) - 1] = True
    starts = np.flatnonzero(~last_of_edge[:-1])
    return _distinct(np.stack([flat[starts], flat[starts + 1]], axis=1))


def outline_segments(mesh: TriangleMesh, rotation: Floats) -> Floats:
    """(n, 2, 2) where what looks up meets what doesn't."""
    cells = np.round(mesh.points / _WELD_MM).astype(np.int64)
    _, first, welded = np.unique(_keys(cells), return_index=True, return_inverse=True)
    corners = welded.reshape(-1)[mesh.triangles]
    up = (mesh.normals @ rotation.T)[:, 2] > _UP
    sides = np.sort(np.concatenate([corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [2, 0]]]))
    looks_up = np.tile(up, 3)
    _, one, which = np.unique(
        sides[:, 0] * len(first) + sides[:, 1], return_index=True, return_inverse=True
    )
    pairs, which = sides[one], which.reshape(-1)
    ups = np.bincount(which, looks_up, minlength=len(pairs))
    others = np.bincount(which, ~looks_up, minlength=len(pairs))
    kept = pairs[(ups > 0) & (others > 0)]
    flat = (mesh.points[first] @ rotation.T)[:, :2]
    return _distinct(flat[kept])


def _distinct(segments: Floats) -> Floats:
    """Without what is a point from above and without what lies over another."""
    length = np.linalg.norm(segments[:, 1] - segments[:, 0], axis=1)
    segments = segments[length > _SHORT_MM]
    if len(segments) == 0:
        return np.zeros((0, 2, 2))
    cells = np.round(segments / _SHORT_MM).astype(np.int64)
    turned = (cells[:, 0, 0] > cells[:, 1, 0]) | (
        (cells[:, 0, 0] == cells[:, 1, 0]) & (cells[:, 0, 1] > cells[:, 1, 1])
    )
    cells[turned] = cells[turned][:, ::-1]
    _, index = np.unique(_keys(cells.reshape(-1, 4)), return_index=True)
    return np.asarray(segments[np.sort(index)])


def _keys(cells: Ints) -> NDArray[np.uint64]:
    """One number for each row of whole numbers; two rows share one only by a rare chance."""
    keys = np.zeros(len(cells), dtype=np.uint64)
    for column in cells.T:
        keys = (keys ^ column.astype(np.uint64)) * _MIX
        keys ^= keys >> np.uint64(29)
    return keys
