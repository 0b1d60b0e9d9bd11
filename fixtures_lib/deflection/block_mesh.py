"""Regular meshes of rectangular blocks, without the mesher: for targets with a closed form.

Faces are numbered 1 -x, 2 +x, 3 -y, 4 +y, 5 -z, 6 +z, the order of the kernel's box.
"""

from __future__ import annotations

from itertools import permutations

import numpy as np

from fixtures_lib.deflection.tet_mesh import EDGES, TetMesh, outer_sides
from fixtures_lib.geometry.arrays import Floats, Ints, Vector


def block(low: Vector, high: Vector, counts: tuple[int, int, int]) -> TetMesh:
    """`counts` equal cells along x, y and z."""
    return graded_block(
        *(np.linspace(a, b, n + 1) for a, b, n in zip(low, high, counts, strict=True))
    )


def graded_block(xs: Floats, ys: Floats, zs: Floats) -> TetMesh:
    """Cells between ascending places, each of six tetrahedra about its diagonal (Kuhn)."""
    places = (xs, ys, zs)
    corners = kuhn_corners((len(xs) - 1, len(ys) - 1, len(zs) - 1))
    low, high = (np.array([p[end] for p in places]) for end in (0, -1))
    grid = np.stack(np.meshgrid(*places, indexing="ij"), axis=-1).reshape(-1, 3)
    points, tets = second_order(grid, corners)
    skin = outer_sides(tets)
    return TetMesh(points, tets, skin, _faces(points[skin[:, :3]], low, high))


def kuhn_corners(counts: tuple[int, int, int]) -> Ints:
    """(6 cells, 4) corner nodes, right-handed: the first tetrahedron of each cell, the second..."""
    nx, ny, nz = counts
    i, j, k = (a.ravel() for a in np.meshgrid(range(nx), range(ny), range(nz), indexing="ij"))
    strides = np.array([(ny + 1) * (nz + 1), nz + 1, 1])
    base = np.stack([i, j, k], axis=1) @ strides
    pieces = []
    for order in permutations(range(3)):
        steps = np.cumsum([0, *strides[list(order)]])
        tets = base[:, None] + steps
        odd = np.linalg.det(np.eye(3)[list(order)]) < 0
        pieces.append(tets[:, [0, 2, 1, 3]] if odd else tets)
    return np.vstack(pieces)


def second_order(grid: Floats, corners: Ints) -> tuple[Floats, Ints]:
    """Points and tetrahedra with a node in the middle of every edge."""
    ends = np.sort(corners[:, EDGES].reshape(-1, 2), axis=1)
    edges, place = np.unique(ends, axis=0, return_inverse=True)
    middles = (grid[edges[:, 0]] + grid[edges[:, 1]]) / 2.0
    tets = np.hstack([corners, len(grid) + place.reshape(-1, 6)])
    return np.vstack([grid, middles]), tets


def _faces(corners: Floats, low: Floats, high: Floats) -> Ints:
    centre = corners.mean(axis=1)
    gaps = np.stack([centre - low, high - centre], axis=2).reshape(-1, 6)
    return np.asarray(np.argmin(np.abs(gaps), axis=1) + 1)
