"""Blocks bent into other shapes, for targets that aren't blocks.

    disc: a quarter from the square by x = u sqrt(1 - v v / 2), y likewise, then mirrored twice

Middle nodes are put on the shape too, so curved edges are curved elements.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.tet_mesh import TetMesh, outer_sides
from fixtures_lib.geometry.arrays import Floats, Ints

_MIRRORED = [0, 2, 1, 3, 6, 5, 4, 7, 9, 8]  # corners 1 and 2 change places: right-handed again
TOP, BOTTOM, RIM = 6, 5, 2


def mapped(mesh: TetMesh, shape: Callable[[Floats], Floats]) -> TetMesh:
    """The same elements and faces with `shape` of their points; it must keep the handedness."""
    return replace(mesh, points=np.ascontiguousarray(shape(mesh.points)))


def quarter_disc(radius_mm: float, thick_mm: float, cells: int) -> TetMesh:
    """x, y, z >= 0, its middle at the origin; faces 1 x = 0, 3 y = 0, 2 and 4 the rim."""
    square = block((0.0, 0.0, 0.0), (1.0, 1.0, thick_mm), (cells, cells, 1))

    def rounded(p: Floats) -> Floats:
        u, v, z = p.T
        x, y = u * np.sqrt(1.0 - v * v / 2.0), v * np.sqrt(1.0 - u * u / 2.0)
        return np.column_stack([radius_mm * x, radius_mm * y, z])

    return mapped(square, rounded)


def disc(radius_mm: float, thick_mm: float, cells: int) -> TetMesh:
    """All four quarters; faces 5 bottom, 6 top, 2 the rim."""
    quarter = quarter_disc(radius_mm, thick_mm, cells)
    points, tets = quarter.points, quarter.tets
    for axis in (0, 1):
        points, tets = _with_mirror_image(points, tets, axis)
    skin = outer_sides(tets)
    level = points[skin[:, :3], 2]
    faces = np.full(len(skin), RIM)
    faces[(level > thick_mm - 1e-9).all(axis=1)] = TOP
    faces[(level < 1e-9).all(axis=1)] = BOTTOM
    return TetMesh(points, tets, skin, faces)


def _with_mirror_image(points: Floats, tets: Ints, axis: int) -> tuple[Floats, Ints]:
    other = points.copy()
    other[:, axis] *= -1.0
    on_plane = np.abs(points[:, axis]) < 1e-9
    number = np.where(on_plane, np.arange(len(points)), 0)
    number[~on_plane] = len(points) + np.arange(int((~on_plane).sum()))
    return np.vstack([points, other[~on_plane]]), np.vstack([tets, number[tets][:, _MIRRORED]])
