"""Where alloy touches a part: its surface below a level, in patches of about equal area."""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Ints, as_vector, unit
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.potted_patch import PottedPatch

MOST = 40  # patches: what the contact problem takes beside locators and clamps
_WAYS = np.vstack([np.eye(3), -np.eye(3)])
_LEAST_SHARE = 0.002  # of what is wetted: smaller patches hold nothing
_PIECE_MM, _PIECE_SHARE = 0.5, 0.01  # of a piece: its size, or this share of the part's
_MOST_SPLITS = 120


def potted_patches(
    posed: TriangleMesh, seat_mm: float, level_mm: float, most: int = MOST
) -> tuple[PottedPatch, ...]:
    """`posed` is in the fixture; patches are about the fixture's origin and the seat.

    The surface is taken in pieces much smaller than a patch; those below the level are grouped by
    the axis that they face and by the cell of a grid. A group's patch is its piece nearest to the
    group's middle, with the group's area.
    """
    middles, normals, areas = _pieces(posed, level_mm)
    if not len(areas):
        return ()
    groups = _groups(middles, normals, areas, most)
    made = [_patch(middles[g], normals[g], areas[g], seat_mm) for g in groups]
    least = _LEAST_SHARE * float(areas.sum())
    return tuple(patch for patch in made if patch.area_mm2 >= least)


def _pieces(posed: TriangleMesh, level_mm: float) -> tuple[Floats, Floats, Floats]:
    """Middles (n, 3), outward normals (n, 3) and areas (n,) of small pieces below the level."""
    corners = posed.points[posed.triangles]
    corners = corners[corners[:, :, 2].min(axis=1) < level_mm]
    if not len(corners):
        return np.zeros((0, 3)), np.zeros((0, 3)), np.zeros(0)
    low, high = posed.box
    size = max(_PIECE_MM, float(np.linalg.norm(high - low)) * _PIECE_SHARE)
    longest = np.linalg.norm(corners - np.roll(corners, 1, axis=1), axis=2).max(axis=1)
    splits = np.clip(np.ceil(longest / size), 1, _MOST_SPLITS).astype(int)
    middles, crosses = [], []
    for n in np.unique(splits):
        own = corners[splits == n]
        cross = np.cross(own[:, 1] - own[:, 0], own[:, 2] - own[:, 0]) / float(n * n)
        for u, v in _barycentric(int(n)):
            middles.append(own[:, 0] + u * (own[:, 1] - own[:, 0]) + v * (own[:, 2] - own[:, 0]))
            crosses.append(cross)
    at, across = np.vstack(middles), np.vstack(crosses)
    areas = np.linalg.norm(across, axis=1) / 2.0
    kept = (at[:, 2] < level_mm) & (areas > 1e-9)
    return at[kept], across[kept] / (2.0 * areas[kept, None]), areas[kept]


def _barycentric(n: int) -> list[tuple[float, float]]:
    """The middles of the n x n equal pieces of a triangle."""
    up = [((i + 1 / 3) / n, (j + 1 / 3) / n) for i in range(n) for j in range(n - i)]
    down = [((i + 2 / 3) / n, (j + 2 / 3) / n) for i in range(n - 1) for j in range(n - 1 - i)]
    return up + down


def _groups(middles: Floats, normals: Floats, areas: Floats, most: int) -> list[Ints]:
    """Indices of each group, the cells as small as `most` groups allow."""
    facing = np.argmax(normals @ _WAYS.T, axis=1)
    low, size = middles.min(axis=0), np.maximum(np.ptp(middles, axis=0), 1e-6)
    for cells in (5, 4, 3, 2, 1):
        step = size.max() / cells
        keys = np.column_stack([facing, np.floor((middles - low) / (step + 1e-9))]).astype(int)
        _, group = np.unique(keys, axis=0, return_inverse=True)
        count = int(group.max()) + 1
        if count <= most or cells == 1:
            break
    order = np.argsort(-np.bincount(group.ravel(), weights=areas, minlength=count))[:most]
    return [np.flatnonzero(group.ravel() == g).astype(np.int64) for g in order]


def _patch(middles: Floats, normals: Floats, areas: Floats, seat_mm: float) -> PottedPatch:
    normal = unit((normals * areas[:, None]).sum(axis=0) + 1e-12)
    centre = (middles * areas[:, None]).sum(axis=0) / areas.sum()
    near = int(np.argmin(np.linalg.norm(middles - centre, axis=1)))
    x, y, z = (round(float(v), 4) for v in middles[near])
    return PottedPatch(
        x_mm=x,
        y_mm=y,
        z_mm=z - seat_mm,
        normal=as_vector(np.round(normal if areas.size > 1 else normals[near], 6)),
        area_mm2=round(float(areas.sum()), 3),
    )
