"""A solid as tetrahedra of second order, and the skin of that solid.

Node order of a tetrahedron (that of CalculiX and VTK) and of a triangle of the skin:

            3
           /|\\               corners 0 1 2 3           2
          7 | 9              middles 4: 0-1  5: 1-2     | \\
         /  8  \\                     6: 2-0  7: 0-3     5   4     corners 0 1 2, wound outwards
        0---6---2                   8: 1-3  9: 2-3     |     \\   middles 3: 0-1  4: 1-2  5: 2-0
         \\  |  /                                        0--3--1
          4 | 5
           \\|/
            1
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from fixtures_lib.geometry.arrays import Flags, Floats, Ints

EDGES = np.array([[0, 1], [1, 2], [2, 0], [0, 3], [1, 3], [2, 3]])
# The four sides of a tetrahedron as 6-node triangles that look outwards.
SIDES = np.array(
    [[0, 2, 1, 6, 5, 4], [0, 1, 3, 4, 8, 7], [1, 2, 3, 5, 9, 8], [0, 3, 2, 7, 9, 6]],
)
UNKNOWNS_PER_NODE = 3


@dataclass(frozen=True, eq=False)
class TetMesh:
    """points (n, 3) mm; tets (m, 10); skin (k, 6); skin_faces (k,) face numbers from 1."""

    points: Floats
    tets: Ints
    skin: Ints
    skin_faces: Ints
    remarks: tuple[str, ...] = ()  # what was simplified to get a mesh, as sentences
    fineness: float = 1.0  # of MeshSize, as it came out
    left_out: tuple[int, ...] = ()  # faces of the part that the mesh does without
    skin_error_mm: float = 0.0  # how far the skin may be off the part's surface

    @property
    def unknowns(self) -> int:
        return UNKNOWNS_PER_NODE * len(self.points)

    @cached_property
    def skin_nodes(self) -> Ints:
        """(s,) the nodes on the skin, ascending."""
        return np.unique(self.skin)

    @cached_property
    def skin_corners(self) -> Floats:
        """(k, 3, 3) corners of the skin's triangles."""
        return np.asarray(self.points[self.skin[:, :3]])

    @cached_property
    def skin_normals(self) -> Floats:
        """(k, 3) outward unit normals of the triangles' planes."""
        a, b, c = (self.skin_corners[:, i] for i in range(3))
        cross = np.cross(b - a, c - a)
        length = np.linalg.norm(cross, axis=1, keepdims=True)
        return np.asarray(cross / np.maximum(length, 1e-300))

    @cached_property
    def diagonal_mm(self) -> float:
        return float(np.linalg.norm(self.points.max(axis=0) - self.points.min(axis=0)))


def with_skin(
    points: Floats,
    tets: Ints,
    corners: Ints,
    faces: Ints,
    remarks: tuple[str, ...] = (),
    fineness: float = 1.0,
) -> TetMesh:
    """The mesh with its skin wound outwards; face numbers come from `corners` (k, 3), `faces` (k,).

    A side of the solid that no given triangle names gets face 0.
    """
    skin = outer_sides(tets)
    known = {
        tuple(key): int(face) for key, face in zip(np.sort(corners, axis=1), faces, strict=True)
    }
    keys = np.sort(skin[:, :3], axis=1)
    numbers = np.array([known.get(tuple(key), 0) for key in keys], dtype=np.int64)
    return TetMesh(points, tets, skin, numbers, remarks, fineness)


def outer_sides(tets: Ints) -> Ints:
    """(k, 6) sides that belong to one tetrahedron only."""
    sides = tets[:, SIDES].reshape(-1, 6)
    keys = np.sort(sides[:, :3], axis=1)
    order = np.lexsort(keys.T[::-1])
    same = np.all(keys[order][1:] == keys[order][:-1], axis=1)
    paired = np.concatenate([[False], same]) | np.concatenate([same, [False]])
    return np.asarray(sides[np.sort(order[~paired])])


def with_safe_middles(points: Floats, tets: Ints) -> tuple[Floats, int]:
    """Points where no tetrahedron is inside out, and how many middle nodes were straightened.

    Middle nodes on curved faces can fold thin elements. Those elements, and only those, get
    straight edges; their neighbours share the nodes, so this repeats until all are sound.
    """
    points, straightened = points.copy(), 0
    for _ in range(12):
        bad = ~_sound(points, tets)
        if not bad.any():
            break
        edges = np.unique(
            np.column_stack(
                [tets[bad][:, EDGES[:, 0]].ravel(), tets[bad][:, EDGES[:, 1]].ravel(),
                 tets[bad][:, 4:].ravel()]
            ),
            axis=0,
        )  # fmt: skip
        straight = (points[edges[:, 0]] + points[edges[:, 1]]) / 2.0
        moved = np.linalg.norm(points[edges[:, 2]] - straight, axis=1) > 0.0
        if not moved.any():
            break
        points[edges[:, 2]] = straight
        straightened += int(moved.sum())
    return points, straightened


def _sound(points: Floats, tets: Ints) -> Flags:
    """Whether the Jacobian at all ten nodes keeps a tenth of the straight element's."""
    x = points[tets]
    straight = np.linalg.det(x[:, 1:4] - x[:, :1])
    worst = np.full(len(tets), np.inf)
    for gradients in _NODE_GRADIENTS:
        jacobian = np.einsum("ai,eaj->eij", gradients, x)
        worst = np.minimum(worst, np.linalg.det(jacobian))
    return np.asarray(worst > 0.1 * straight)


def shape_gradients(xi: Floats) -> Floats:
    """(10, 3) derivatives of the shape functions by the three natural coordinates at `xi`."""
    r, s, t = (float(v) for v in xi)
    bary = np.array([1.0 - r - s - t, r, s, t])
    slopes = np.array([[-1.0, -1.0, -1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    corners = (4.0 * bary - 1.0)[:, None] * slopes
    middles = [4.0 * (bary[i] * slopes[j] + bary[j] * slopes[i]) for i, j in EDGES]
    return np.vstack([corners, np.array(middles)])


def shape_values(xi: Floats) -> Floats:
    """(10,) shape functions at the natural coordinates `xi`."""
    r, s, t = (float(v) for v in xi)
    bary = np.array([1.0 - r - s - t, r, s, t])
    return np.concatenate([bary * (2.0 * bary - 1.0), [4.0 * bary[i] * bary[j] for i, j in EDGES]])


_NODES = np.vstack(
    [[[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]],
     [[0.5, 0, 0], [0.5, 0.5, 0], [0, 0.5, 0], [0, 0, 0.5], [0.5, 0, 0.5], [0, 0.5, 0.5]]]
)  # fmt: skip
_NODE_GRADIENTS = [shape_gradients(xi) for xi in _NODES]
