"""The last resort: a mesh of cubes cut into tetrahedra, its skin pulled onto the part's surface.

It needs no more than triangles that show the part, so it also takes solids that no mesher reads.
Walls thinner than a cell may be lost or thickened: what is kept has the part's volume.
"""

from __future__ import annotations

import numpy as np
from scipy.ndimage import label

from fixtures_lib.deflection.block_mesh import kuhn_corners, second_order
from fixtures_lib.deflection.mesh_size import MeshSize
from fixtures_lib.deflection.solidity import inside
from fixtures_lib.deflection.surface_samples import SurfaceSamples
from fixtures_lib.deflection.tet_mesh import TetMesh, outer_sides
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Flags, Floats, Ints
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.wording import worded

_UNKNOWNS_PER_CELL = 33.0
_FINER = 3  # points a cell and axis at which the inside is tried
_FARTHEST_PULL = 0.75  # of a cell
_LEAST_VOLUME = 0.06  # of a tetrahedron after its corners were pulled, over before


def voxel_meshed(surface: TriangleMesh, size: MeshSize) -> TetMesh:
    """The part inside `surface`; FixtureError where nothing is inside."""
    low, high = surface.box
    cell, counts = _grid(low, high, surface, size)
    filled = _largest_piece(_filled(surface, low, cell, counts))
    points, corners = _tetrahedra(low, cell, filled)
    samples = SurfaceSamples(surface, float(cell.max()) / 3.0)
    points, off = _pulled(points, corners, samples, float(cell.min()))
    points, tets = second_order(points, corners)
    skin = outer_sides(tets)
    sides = points[skin[:, :3]]
    normals = np.cross(sides[:, 1] - sides[:, 0], sides[:, 2] - sides[:, 0])
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-300)
    faces = samples.faces_at(sides.mean(axis=1), normals)
    left_out = np.setdiff1d(surface.faces, faces)
    return TetMesh(
        points,
        tets,
        skin,
        faces,
        remarks=(
            worded(
                "The part's surface is meshed roughly, by blocks of {cell:.3g} mm: its solid "
                "can't be meshed exactly",
                cell=cell.max(),
            ),
        ),
        fineness=size.fineness,
        left_out=tuple(int(face) for face in left_out),
        skin_error_mm=off,
    )


def _grid(
    low: Floats, high: Floats, surface: TriangleMesh, size: MeshSize
) -> tuple[Floats, tuple[int, int, int]]:
    """Cells that fit the part's box exactly, as many as the wanted unknowns allow."""
    extent = np.maximum(high - low, 1e-9 * float((high - low).max()))
    if size.unknowns_low > 0:
        wanted = np.sqrt(size.unknowns_low * float(size.unknowns_high))
    else:  # the coarse one of two meshes
        wanted = size.unknowns_high / 6.0
    rough = (float(np.prod(extent)) * 24.0**-3) ** (1.0 / 3.0)
    counts = _counts(extent, rough)
    share = float(_cells_inside(surface, low, extent / counts, counts).mean())
    volume = max(share, 0.01) * float(np.prod(extent))
    edge = (volume * _UNKNOWNS_PER_CELL / wanted) ** (1.0 / 3.0)
    counts = _counts(extent, edge)
    return extent / counts, counts


def _counts(extent: Floats, edge: float) -> tuple[int, int, int]:
    x, y, z = (int(np.clip(np.ceil(e / edge - 1e-9), 1, 400)) for e in extent)
    return x, y, z


def _cells_inside(
    surface: TriangleMesh, low: Floats, cell: Floats, counts: tuple[int, int, int]
) -> Flags:
    return inside(surface.points[surface.triangles], low, cell, counts)


def _filled(
    surface: TriangleMesh, low: Floats, cell: Floats, counts: tuple[int, int, int]
) -> Flags:
    """The fullest cells, as many as make up the part's volume."""
    nx, ny, nz = counts
    fine = _cells_inside(surface, low, cell / _FINER, (nx * _FINER, ny * _FINER, nz * _FINER))
    blocks = fine.reshape(nx, _FINER, ny, _FINER, nz, _FINER)
    share = blocks.mean(axis=(1, 3, 5))
    count = round(float(share.sum()))
    if count == 0:
        raise FixtureError(
            "the part's surface encloses nothing that can be meshed", mend="heal the part first"
        )
    least = np.sort(share.ravel())[-count]
    return np.asarray(share >= max(least, 1e-9))


def _largest_piece(filled: Flags) -> Flags:
    pieces, count = label(filled)
    if count <= 1:
        return filled
    sizes = np.bincount(pieces.ravel())
    sizes[0] = 0
    return np.asarray(pieces == int(np.argmax(sizes)))


def _tetrahedra(low: Floats, cell: Floats, filled: Flags) -> tuple[Floats, Ints]:
    axes = [low[i] + cell[i] * np.arange(filled.shape[i] + 1) for i in range(3)]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    nx, ny, nz = filled.shape
    corners = kuhn_corners((nx, ny, nz))[np.tile(filled.ravel(), 6)]
    used, places = np.unique(corners, return_inverse=True)
    return grid[used], places.reshape(-1, 4)


def _pulled(
    points: Floats, corners: Ints, samples: SurfaceSamples, cell: float
) -> tuple[Floats, float]:
    """Corners on the skin moved to the surface, as far as no tetrahedron is crushed.

    And how far off the surface one is left at most.
    """
    on_skin = _skin_nodes(corners)
    target = samples.nearest(points[on_skin])
    step = target - points[on_skin]
    length = np.linalg.norm(step, axis=1, keepdims=True)
    step *= np.minimum(1.0, _FARTHEST_PULL * cell / np.maximum(length, 1e-300))
    before = _volumes(points, corners)
    share = np.ones(len(points))
    move = np.zeros_like(points)
    move[on_skin] = step
    for trial in range(20):
        moved = points + share[:, None] * move
        crushed = _volumes(moved, corners) < _LEAST_VOLUME * before
        if not crushed.any():
            break
        share[np.unique(corners[crushed])] *= 0.75 if trial < 16 else 0.0
    moved = points + share[:, None] * move
    off = np.linalg.norm(moved[on_skin] - target, axis=1)
    return moved, float(off.max(initial=0.0))


def _skin_nodes(corners: Ints) -> Ints:
    sides = np.sort(corners[:, [[0, 2, 1], [0, 1, 3], [1, 2, 3], [0, 3, 2]]].reshape(-1, 3), axis=1)
    unique, counts = np.unique(sides, axis=0, return_counts=True)
    return np.unique(unique[counts == 1])


def _volumes(points: Floats, corners: Ints) -> Floats:
    x = points[corners]
    return np.asarray(np.linalg.det(x[:, 1:] - x[:, :1]))
