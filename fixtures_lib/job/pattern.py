"""The holes of a plate's own pattern, at their places."""

from __future__ import annotations

import math
from typing import Literal

import msgspec
import numpy as np

from fixtures_lib.catalog.items import PatternHole
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.hole_patterns import grid_points, nearest_point
from fixtures_lib.job.model import Plate


class GridHole(msgspec.Struct, frozen=True, kw_only=True):
    """One hole of the pattern."""

    x_mm: float
    y_mm: float
    hole: PatternHole


def family_points(plate: Plate, hole: PatternHole) -> Floats:
    """(n, 2) places of one family of holes on this plate, row by row from the datum corner."""
    return grid_points(
        plate.length_mm,
        plate.width_mm,
        plate.item.pitch_mm,
        margin_mm=plate.item.margin_mm,
        offset=hole.offset,
        edge_mm=max(hole.diameter_mm, hole.counterbore_diameter_mm),
    )


def pattern_holes(plate: Plate) -> tuple[GridHole, ...]:
    """All holes of the plate's pattern, family by family."""
    return tuple(
        GridHole(x_mm=float(x), y_mm=float(y), hole=hole)
        for hole in plate.item.holes
        for x, y in family_points(plate, hole)
    )


def nearest_hole(
    plate: Plate,
    x_mm: float,
    y_mm: float,
    *,
    reach_mm: float = math.inf,
    kind: Literal["tapped", "reamed"] | None = None,
) -> GridHole | None:
    """The nearest hole of the pattern within reach, of one kind if asked; None without one."""
    best: tuple[float, GridHole] | None = None
    for hole in plate.item.holes:
        if kind is not None and hole.kind != kind:
            continue
        points = family_points(plate, hole)
        index, distance = nearest_point(points, x_mm, y_mm)
        if distance <= reach_mm and (best is None or distance < best[0]):
            x, y = np.asarray(points[index], dtype=float)
            best = distance, GridHole(x_mm=float(x), y_mm=float(y), hole=hole)
    return best[1] if best else None
