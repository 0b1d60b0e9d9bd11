"""Surface by surface: which of the new part is which of the old one, once the parts lie together.

What lies on its like is the same. The rest is paired so that the sum of differences is least
(place, size), and what is too different from everything is lost, or new.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from fixtures_lib.geometry.arrays import Flags, Floats, Ints
from fixtures_lib.shop.mapping.landmarks import PLANE, Landmarks
from fixtures_lib.shop.mapping.registration import Motion, on_their_like

TOO_DIFFERENT = 0.5
_CHANGED = 0.02  # for not being the same: what is untouched outweighs what is spread evenly
_SIZE_WEIGHT = 0.15  # of a logarithm of areas, against a distance by the part's size
_RADIUS_WEIGHT = 0.6
_TILTED = 1.0 - np.cos(np.radians(1.0))


@dataclass(frozen=True, eq=False)
class Pairing:
    """`pairs` (k, 2) indices of old and new landmarks, `same` (k,) whether they are alike; `cost`
    sums what is different, a lost surface counted as `TOO_DIFFERENT`, all by the old weights."""

    pairs: Ints
    same: Flags
    lost: Ints
    fresh: Ints
    cost: float


def least_cost(share: float) -> float:
    """No pairing costs less in a motion that lays this share of the surfaces onto their like."""
    return _CHANGED * max(1.0 - share, 0.0)


def paired(old: Landmarks, new: Landmarks, motion: Motion) -> Pairing:
    exact = _exact(old, new, motion)
    rest_old = np.setdiff1d(np.arange(old.count), exact[:, 0])
    rest_new = np.setdiff1d(np.arange(new.count), exact[:, 1])
    costs = _differences(old, new, motion, rest_old, rest_new)
    rows, columns = linear_sum_assignment(np.minimum(costs, TOO_DIFFERENT))
    fit = costs[rows, columns] < TOO_DIFFERENT
    rows, columns = rows[fit], columns[fit]
    changed = np.column_stack([rest_old[rows], rest_new[columns]]).astype(np.int64)
    lost = np.setdiff1d(rest_old, changed[:, 0])
    weights = old.weights
    cost = weights[changed[:, 0]] @ costs[rows, columns] + TOO_DIFFERENT * weights[lost].sum()
    return Pairing(
        pairs=np.vstack([exact, changed]),
        same=np.arange(len(exact) + len(changed)) < len(exact),
        lost=lost,
        fresh=np.setdiff1d(rest_new, changed[:, 1]),
        cost=float(cost),
    )


def _exact(old: Landmarks, new: Landmarks, motion: Motion) -> Ints:
    """(k, 2) those that lie on their like, each new one once."""
    index, like = on_their_like(old, new, motion)
    pairs = np.column_stack([np.flatnonzero(like), index[like]])
    _, first = np.unique(pairs[:, 1], return_index=True)
    return np.asarray(pairs[np.sort(first)], dtype=np.int64)


def _differences(
    old: Landmarks, new: Landmarks, motion: Motion, rows: Ints, columns: Ints
) -> Floats:
    """(rows, columns) how different; infinite for another kind or another direction."""
    size = max(old.size_mm, new.size_mm)
    way = new.places[columns][None, :, :] - motion.points(old.places[rows])[:, None, :]
    directions = motion.vectors(old.directions[rows])
    planes = (old.kinds[rows] == PLANE)[:, None]
    along = np.abs(np.einsum("rci,ri->rc", way, directions))
    across = np.sqrt(np.maximum((way**2).sum(axis=2) - along**2, 0.0))
    # a wall that grew moves along its normal, a hole that grew deeper along its axis: that's less
    # of a difference than to be elsewhere
    reach = np.sqrt(old.areas[rows])[:, None] + np.sqrt(new.areas[columns])[None, :]
    aside = np.where(across < 0.5 * reach, 0.5, 1.5) * across  # less where the faces overlap
    place = np.where(planes, along + aside, across + 0.3 * along) / size
    areas = np.abs(np.log(_ratio(old.areas[rows], new.areas[columns])))
    radii = np.abs(np.log(_ratio(old.radii[rows], new.radii[columns])))
    cost = _CHANGED + place + _SIZE_WEIGHT * areas + _RADIUS_WEIGHT * radii
    return np.asarray(np.where(_comparable(old, new, directions, rows, columns), cost, np.inf))


def _comparable(
    old: Landmarks, new: Landmarks, directions: Floats, rows: Ints, columns: Ints
) -> Flags:
    kind = old.kinds[rows][:, None] == new.kinds[columns][None, :]
    side = old.concave[rows][:, None] == new.concave[columns][None, :]
    cosine = directions @ new.directions[columns].T
    planes = (old.kinds[rows] == PLANE)[:, None]
    aligned = np.where(planes, cosine, np.abs(cosine)) > 1.0 - _TILTED
    undirected = (np.linalg.norm(old.directions[rows], axis=1) < 0.5)[:, None]
    return np.asarray(kind & side & (aligned | undirected))


def _ratio(old: Floats, new: Floats) -> Floats:
    """(rows, columns) of sizes, 1 where there is none."""
    below, above = np.maximum(old[:, None], 1e-12), np.maximum(new[None, :], 1e-12)
    return np.asarray(above / below)
