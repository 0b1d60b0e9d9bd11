"""The part from above as line segments: every edge thin, its outline thick.

The outline is where surface that looks up meets surface that does not. Segments are in the part's
axes turned into the fixture's, not shifted: a part that is dragged over the plate keeps them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from pyqtgraph.functions import arrayToQPath
from PySide6.QtGui import QPainterPath

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import EdgeLines, TriangleMesh

_WELD_MM = 1e-4
_SHORT_MM = 0.01  # an edge that runs up is a point from above
_UP = 0.02  # share of z in the normal of a surface that looks up


@dataclass(frozen=True, eq=False)
class PartOutline:
    edges: QPainterPath
    outline: QPainterPath


class OutlineStore:
    """Makes the outline anew only for another part or another turn of it."""

    def __init__(self) -> None:
        self._part: LoadedPart | None = None
        self._rotation: Floats = np.zeros((3, 3))
        self._made: PartOutline | None = None

    def outline(self, part: LoadedPart, rotation: Floats) -> PartOutline:
        """`rotation` (3, 3) turns the part's axes into the fixture's."""
        if (
            self._made is None
            or part is not self._part
            or not np.allclose(rotation, self._rotation)
        ):
            self._part, self._rotation = part, rotation
            self._made = PartOutline(
                _path(edge_segments(part.edges, rotation)),
                _path(outline_segments(part.mesh, rotation)),
            )
        return self._made


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
    _, first, welded = np.unique(cells, axis=0, return_index=True, return_inverse=True)
    corners = welded.reshape(-1)[mesh.triangles]
    up = (mesh.normals @ rotation.T)[:, 2] > _UP
    sides = np.concatenate([corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [2, 0]]])
    looks_up = np.tile(up, 3)
    pairs, which = np.unique(np.sort(sides, axis=1), axis=0, return_inverse=True)
    which = which.reshape(-1)
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
    _, index = np.unique(cells.reshape(-1, 4), axis=0, return_index=True)
    return np.asarray(segments[np.sort(index)])


def _path(segments: Floats) -> QPainterPath:
    points = segments.reshape(-1, 2)
    if len(points) == 0:
        return QPainterPath()
    path: QPainterPath = arrayToQPath(points[:, 0], points[:, 1], connect="pairs")
    return path
