"""Rests straight below clamps: clamping then squeezes the part and doesn't bend it.

    clamp
   ___v____________
  |   _________   |     Where the part is hollow at its seat, the pad is as high as the underside
  |   | pad    |  |     that the clamp presses on from above.
__|___|________|__|__
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from fixtures_lib.catalog.items import RestItem
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.model import AnyElement, Clamp, Rest
from fixtures_lib.layout.draft import Draft
from fixtures_lib.layout.relief import crossings, steepness

_LEVEL = math.cos(math.radians(3.0))
_FLAT_MM = 0.02
_RING = 8
_MOST_HEIGHT = 2.5  # of a milled pad, over its diameter: a higher one is too slender


def add_rests_under_clamps(draft: Draft, pads: list[RestItem]) -> None:
    """One under each clamp that presses down and has none, where the underside is flat there."""
    for clamp in clamps_from_above(draft.elements.values()):
        if not stands_over_a_rest(clamp, draft.elements.values()):
            rest = _rest_below(draft, clamp, pads)
            if rest is not None:
                draft.add(rest)


def clamps_from_above(elements: Iterable[AnyElement]) -> list[Clamp]:
    return [e for e in elements if isinstance(e, Clamp) and e.item.style != "side"]


def stands_over_a_rest(clamp: Clamp, elements: Iterable[AnyElement]) -> bool:
    rests = [e for e in elements if isinstance(e, Rest)]
    return any(
        math.hypot(clamp.x_mm - r.x_mm, clamp.y_mm - r.y_mm)
        < r.item.diameter_mm / 2.0 + clamp.item.tip.radius_mm
        for r in rests
    )


def _rest_below(draft: Draft, clamp: Clamp, pads: list[RestItem]) -> Rest | None:
    found = pad_below(draft.seating.mesh, (clamp.x_mm, clamp.y_mm, clamp.z_mm), pads)
    if found is None:
        return None
    pad, level = found
    number = 1 + sum(isinstance(e, Rest) for e in draft.elements.values())
    return Rest(
        id=f"rest-{number}", name=f"Rest {number}", item=pad,
        x_mm=clamp.x_mm, y_mm=clamp.y_mm, top_mm=round(level, 4),
    )  # fmt: skip


def pad_below(
    mesh: TriangleMesh, spot: Vector, pads: list[RestItem]
) -> tuple[RestItem, float] | None:
    """The largest pad that finds flat material below a spot, with nothing hollow up to it; and
    the height of that material."""
    for pad in pads:
        level = solid_below(mesh, spot, pad.diameter_mm / 2.0)
        if level is not None and level < _MOST_HEIGHT * pad.diameter_mm:
            return pad, level
    return None


def solid_below(mesh: TriangleMesh, spot: Vector, radius: float) -> float | None:
    """Height of the flat underside below a spot on top; None where it is hollow or not flat."""
    x, y, z = spot
    level = _underside(mesh, x, y, radius)
    if level is None:
        return None
    _, heights, triangles = crossings(mesh, np.array([[x, y]]))
    under = heights < z - 1e-3
    if not under.any():
        return None
    first = int(np.flatnonzero(under)[heights[under].argmax()])
    flat = abs(steepness(mesh)[triangles[first]]) >= _LEVEL
    return level if flat and abs(level - heights[first]) < _FLAT_MM else None


def _underside(mesh: TriangleMesh, x: float, y: float, radius: float) -> float | None:
    """Height of the flat underside over a whole pad; None where it is not flat."""
    turns = np.arange(_RING) * 2.0 * math.pi / _RING
    ring = np.array([x, y]) + radius * np.column_stack([np.cos(turns), np.sin(turns)])
    owner, heights, triangles = crossings(mesh, np.vstack([[x, y], ring]))
    lowest = np.full(_RING + 1, np.inf)
    np.minimum.at(lowest, owner, heights)
    if not np.isfinite(lowest).all() or np.ptp(lowest) >= _FLAT_MM:
        return None
    level = np.abs(steepness(mesh)[triangles[heights <= lowest[owner] + 1e-9]]) >= _LEVEL
    return float(lowest[0]) if level.all() else None
