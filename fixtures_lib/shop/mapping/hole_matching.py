"""Hole by hole: the same, moved, another size, lost, new.

A hole is taken as its axis and its sizes: which end of a through hole is called its mouth goes by
how the part is turned in its file.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from fixtures_lib.geometry.arrays import Flags, Floats, Vector, as_vector
from fixtures_lib.geometry.part_shape import Hole, PartShape
from fixtures_lib.shop.mapping.registration import Motion
from fixtures_lib.wording import worded

_TOO_DIFFERENT = 0.4
_STRAIGHT = 1.0 - 1e-4
_SIZE_MM = 2e-3  # diameters and depths agree to this


@dataclass(frozen=True, eq=False)
class HolePair:
    """`moved` is the way of the axis, in the new part's coordinates; `changes` are words."""

    old: Hole | None
    new: Hole | None
    moved: Vector
    changes: tuple[str, ...]


def paired_holes(old: PartShape, new: PartShape, motion: Motion, near_mm: float) -> list[HolePair]:
    """Every hole of both parts once; those of the old part first, in their order."""
    size = float(np.linalg.norm(np.subtract(old.box_high, old.box_low)))
    costs = _differences(_measures(old.holes), _measures(new.holes), motion, size)
    rows, columns = linear_sum_assignment(np.minimum(costs, _TOO_DIFFERENT))
    partner = {
        int(r): int(c) for r, c in zip(rows, columns, strict=True) if costs[r, c] < _TOO_DIFFERENT
    }
    told = [
        _pair(hole, new.holes[partner[i]], motion, near_mm)
        if i in partner
        else HolePair(hole, None, (0.0, 0.0, 0.0), ())
        for i, hole in enumerate(old.holes)
    ]
    taken = set(partner.values())
    fresh = [hole for i, hole in enumerate(new.holes) if i not in taken]
    return told + [HolePair(None, hole, (0.0, 0.0, 0.0), ()) for hole in fresh]


@dataclass(frozen=True, eq=False)
class _Measures:
    """n holes in arrays: thousands are compared with thousands."""

    middles: Floats  # (n, 3) mm
    directions: Floats  # (n, 3)
    diameters: Floats  # (n,) mm
    heads: Floats  # (n, 3) mm
    through: Flags  # (n,)


def _measures(holes: tuple[Hole, ...]) -> _Measures:
    return _Measures(
        middles=np.array([_middle(hole) for hole in holes]).reshape(-1, 3),
        directions=np.array([hole.direction for hole in holes], dtype=float).reshape(-1, 3),
        diameters=np.array([hole.diameter_mm for hole in holes], dtype=float),
        heads=np.array([_head(hole) for hole in holes], dtype=float).reshape(-1, 3),
        through=np.array([hole.through for hole in holes], dtype=bool),
    )


def _differences(old: _Measures, new: _Measures, motion: Motion, size: float) -> Floats:
    """(n_old, n_new) how different; infinite for another direction."""
    axes = motion.vectors(old.directions)
    cosine = axes @ new.directions.T
    way = new.middles[None, :, :] - motion.points(old.middles)[:, None, :]
    along = np.einsum("onk,ok->on", way, axes)
    across = np.sqrt(np.maximum(np.einsum("onk,onk->on", way, way) - along**2, 0.0))
    ratio = np.log(new.diameters[None, :] / old.diameters[:, None])
    other_head = (np.abs(old.heads[:, None, :] - new.heads[None, :, :]) > _SIZE_MM).any(axis=2)
    cost = (
        across / size
        + 0.2 * np.abs(along) / size
        + 0.6 * np.abs(ratio)
        + 0.05 * (old.through[:, None] != new.through[None, :])
        + 0.02 * other_head
    )
    both_through = old.through[:, None] & new.through[None, :]
    aligned = (np.abs(cosine) >= _STRAIGHT) & ((cosine > 0.0) | both_through)
    return np.asarray(np.where(aligned, cost, np.inf))


def _pair(old: Hole, new: Hole, motion: Motion, near_mm: float) -> HolePair:
    axis = motion.vectors(np.asarray(old.direction))
    way = _middle(new) - motion.points(_middle(old))
    across = way - (way @ axis) * axis
    moved = across if np.linalg.norm(across) > near_mm else np.zeros(3)
    return HolePair(old, new, as_vector(np.round(moved, 6) + 0.0), tuple(_changes(old, new)))


def _changes(old: Hole, new: Hole) -> list[str]:
    said = []
    if abs(old.diameter_mm - new.diameter_mm) > _SIZE_MM:
        said.append(
            worded("diameter {old:g} -> {new:g} mm", old=old.diameter_mm, new=new.diameter_mm)
        )
    if old.through != new.through:
        said.append(worded("now through") if new.through else worded("now blind"))
    elif abs(old.depth_mm - new.depth_mm) > _SIZE_MM:
        said.append(worded("depth {old:g} -> {new:g} mm", old=old.depth_mm, new=new.depth_mm))
    if not np.allclose(_head(old), _head(new), atol=_SIZE_MM):
        said.append(worded("another counterbore or countersink"))
    return said


def _head(hole: Hole) -> tuple[float, float, float]:
    bore = hole.counterbore
    sizes = (bore.diameter_mm, bore.depth_mm) if bore is not None else (0.0, 0.0)
    return (*sizes, hole.countersink_diameter_mm or 0.0)


def _middle(hole: Hole) -> Floats:
    """Halfway down: the same whichever end is the mouth."""
    return np.asarray(hole.mouth) + 0.5 * hole.depth_mm * np.asarray(hole.direction)
