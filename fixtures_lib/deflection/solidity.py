"""Which cells of a grid lie inside a triangulated surface that may have gaps and doubled sides.

Along each axis a ray goes through every column of cells; where it has crossed the surface an odd
number of times it is inside. A gap spoils single rays, so the three axes vote.
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import Flags, Floats, Ints

_SIDESTEP = (0.00137, 0.00093)  # of a cell: rays miss the edges of triangles in regular patterns


def inside(corners: Floats, low: Floats, cell: Floats, counts: tuple[int, int, int]) -> Flags:
    """(nx, ny, nz) whether the middle of each cell is inside triangles `corners` (k, 3, 3) mm."""
    votes = np.zeros(counts, dtype=np.int64)
    for axis in range(3):
        order = [(axis + 1) % 3, (axis + 2) % 3, axis]
        turned = tuple(counts[i] for i in order)
        hit = _along_last_axis(corners[:, :, order], low[order], cell[order], turned)
        votes += np.transpose(hit, np.argsort(order))
    return np.asarray(votes >= 2)


def _along_last_axis(corners: Floats, low: Floats, cell: Floats, counts: tuple[int, ...]) -> Flags:
    nu, nv, nw = counts
    columns, heights = _crossings(corners, low, cell, nu, nv)
    first = np.clip(np.ceil((heights - low[2]) / cell[2] - 0.5), 0, nw).astype(np.int64)
    flips = np.zeros((nu * nv, nw + 1), dtype=np.int64)
    np.add.at(flips, (columns, first), 1)
    return np.asarray((np.cumsum(flips, axis=1)[:, :nw] % 2 == 1).reshape(nu, nv, nw))


def _crossings(corners: Floats, low: Floats, cell: Floats, nu: int, nv: int) -> tuple[Ints, Floats]:
    """Columns that triangles cross, and at which height; a piece of the triangles at a time."""
    flat = (corners[:, :, :2] - low[:2]) / cell[:2] - 0.5 - np.array(_SIDESTEP)
    first = np.clip(np.ceil(flat.min(axis=1)), 0, [nu, nv]).astype(np.int64)
    last = np.clip(np.floor(flat.max(axis=1)), -1, [nu - 1, nv - 1]).astype(np.int64)
    spans = np.maximum(last - first + 1, 0)
    totals = spans[:, 0] * spans[:, 1]
    found_columns, found_heights = [np.zeros(0, np.int64)], [np.zeros(0)]
    for piece in _pieces(totals):
        owner = np.repeat(piece, totals[piece])
        rank = np.arange(len(owner)) - np.repeat(
            np.cumsum(totals[piece]) - totals[piece], totals[piece]
        )
        u = first[owner, 0] + rank // np.maximum(spans[owner, 1], 1)
        v = first[owner, 1] + rank % np.maximum(spans[owner, 1], 1)
        heights, hit = _heights(flat[owner], corners[owner, :, 2], u, v)
        found_columns.append((u * nv + v)[hit])
        found_heights.append(heights[hit])
    return np.concatenate(found_columns), np.concatenate(found_heights)


def _pieces(totals: Ints) -> list[Ints]:
    """Triangles in groups of at most about a million pairs with columns."""
    used = np.flatnonzero(totals > 0)
    groups = np.cumsum(totals[used]) // 1_000_000
    return [used[groups == g] for g in np.unique(groups)]


def _heights(flat: Floats, heights: Floats, u: Ints, v: Ints) -> tuple[Floats, Flags]:
    """Height of the triangle over (u, v), and whether it is there at all."""
    a, b, c = flat[:, 0], flat[:, 1], flat[:, 2]
    ab, ac = b - a, c - a
    area = ab[:, 0] * ac[:, 1] - ab[:, 1] * ac[:, 0]
    safe = np.where(area == 0.0, 1.0, area)
    pu, pv = u - a[:, 0], v - a[:, 1]
    s = (pu * ac[:, 1] - pv * ac[:, 0]) / safe
    t = (ab[:, 0] * pv - ab[:, 1] * pu) / safe
    hit = (area != 0.0) & (s >= 0.0) & (t >= 0.0) & (s + t <= 1.0)
    z = heights[:, 0] + s * (heights[:, 1] - heights[:, 0]) + t * (heights[:, 2] - heights[:, 0])
    return z, hit
