"""Where clamps go when there is no vacuum: above the rests, on flat tops that a clamp can reach.

stance   which clamp, turned which way, stands on a spot with its body clear of the part
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import msgspec
import numpy as np
import shapely

from fixtures_lib.catalog.items import ClampItem
from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.layout.clamp_stances import JudgedFace, stances
from fixtures_lib.layout.relief import steepness, tops
from fixtures_lib.layout.support import best_triangle

_LEVEL = math.cos(math.radians(3.0))
_TURNS_DEG = (0.0, 30.0, -30.0, 60.0, -60.0, 90.0, -90.0, 120.0, -120.0, 150.0, -150.0, 180.0)
_MOST_STANCES = 24  # of one spot
_GRID = 44  # spots along the part's longer side
_MOST_SPOTS = 500


@dataclass(frozen=True)
class Stance:
    """A clamp, and the direction in the plane from its body to its tip."""

    item: ClampItem
    angle_deg: float
    blocking: bool  # it is in the way of the cutter that goes over the judged face


@dataclass(frozen=True)
class ClampPlace:
    """A point on the part's top, and the ways in which clamps can stand there, the best first."""

    x: float
    y: float
    z: float
    stances: tuple[Stance, ...]

    @property
    def blocking(self) -> bool:
        return self.stances[0].blocking


@lru_cache(maxsize=16)
def clampable(
    mesh: TriangleMesh, foot_radius: float, items: tuple[ClampItem, ...], face: JudgedFace | None
) -> tuple[ClampPlace, ...]:
    """The flat tops on which one of these clamps can stand with its body clear of the part.

    Clamps with tips up to `foot_radius`, the shortest first. The mesh by its identity: several
    ways of holding ask.
    """
    spots = np.array(flat_tops(mesh, foot_radius)).reshape(-1, 3)
    spots = spots[:: 1 + len(spots) // _MOST_SPOTS]
    found: list[list[tuple[bool, int, Stance]]] = [[] for _ in spots]
    outline = shapely.MultiPoint(mesh.points[:, :2]).convex_hull
    ways = np.array([_way_out(outline, spot) for spot in spots]).reshape(-1, 1)
    angles = np.round((ways + np.array(_TURNS_DEG)) % 360.0, 1)
    for item, drawn, mine in _by_height(items, spots):
        known = stances(mesh, drawn, spots[mine], angles[mine], face)
        for row, turn in np.argwhere(known.free).tolist():
            blocking = bool(known.blocking[row, turn])
            stance = Stance(item, float(angles[mine[row], turn]), blocking)
            found[mine[row]].append((blocking, turn, stance))
    return tuple(
        ClampPlace(x, y, z, tuple(stance for *_, stance in _best_first(ways_there)))
        for (x, y, z), ways_there in zip(spots.tolist(), found, strict=True)
        if ways_there
    )


def _best_first(found: list[tuple[bool, int, Stance]]) -> list[tuple[bool, int, Stance]]:
    """Out of the cutter's way, then those that swing off the part, then the least turned; of
    equals the shortest, which came first."""
    return sorted(found, key=lambda f: (f[0], f[2].item.style == "screw", f[1]))[:_MOST_STANCES]


def _by_height(
    items: Sequence[ClampItem], spots: Floats
) -> list[tuple[ClampItem, ClampItem, Ints]]:
    """Clamps, the shortest first, each with the indices of the spots that it is high enough for.

    Where none is, the highest strap on step blocks; where none is as low, the lowest. The second
    one is the catalogue's, whose body has the same outline.
    """
    if not len(spots):
        return []
    items = sorted(items, key=lambda c: (c.reach_mm, c.force_n))
    z = spots[:, 2]
    found = [
        (c, c, np.flatnonzero((z >= c.height_min_mm - 1e-6) & (z <= c.height_max_mm)))
        for c in items
    ]
    lowest = min(items, key=lambda c: c.height_min_mm)
    found.append((lowest, lowest, np.flatnonzero(z < lowest.height_min_mm - 1e-6)))
    straps = [c for c in items if c.style == "strap"] or items
    highest = max(straps, key=lambda c: c.height_max_mm)
    reached = max(c.height_max_mm for c in items)
    for height in sorted({math.ceil(v) for v in z[z > reached].tolist()}):
        raised = msgspec.structs.replace(
            highest,
            name=f"{highest.name}, on step blocks to {height:g} mm",
            height_max_mm=float(height),
        )
        found.append((raised, highest, np.flatnonzero((z > reached) & (np.ceil(z) == height))))
    return [choice for choice in found if len(choice[2])]


def near_rests(places: Sequence[ClampPlace], rests: Floats, foot_radius: float) -> list[ClampPlace]:
    """One place near each rest (rests: (n, 2)); fewer where there are none far enough apart."""
    taken: list[ClampPlace] = []
    for rest in rests:
        free = [p for p in places if _clear_of(p, taken, 4.0 * foot_radius)]
        if free:
            taken.append(min(free, key=lambda p: math.dist((p.x, p.y), rest)))
    return taken


def central_place(places: Sequence[ClampPlace], rests: Floats, centre: Floats) -> list[ClampPlace]:
    """The place between the rests that is nearest to `centre`, for one clamp alone."""
    between = shapely.MultiPoint(rests).convex_hull
    inside = [p for p in places if between.contains(shapely.Point(p.x, p.y))]
    nearest = min(inside, key=lambda p: math.dist((p.x, p.y), centre[:2]), default=None)
    return [] if nearest is None else [nearest]


def places_over_support(
    places: Sequence[ClampPlace], support: shapely.Geometry, centre: Floats
) -> list[ClampPlace] | None:
    """Three places with support straight below, so that clamping squeezes and doesn't bend.

    Those out of the cutter's way come first. None where there are no three that hold `centre`
    between them.
    """
    over = [p for p in places if shapely.contains_xy(support, p.x, p.y)]
    for choice in ([p for p in over if not p.blocking], over):
        points = np.array([(p.x, p.y) for p in choice]).reshape(-1, 2)
        corners = best_triangle(points, centre[None, :2])
        if corners is not None and shapely.Polygon(corners).contains(shapely.Point(*centre[:2])):
            by_spot = {(p.x, p.y): p for p in choice}
            return [by_spot[x, y] for x, y in corners.tolist()]
    return None


def _clear_of(spot: ClampPlace, taken: list[ClampPlace], room: float) -> bool:
    return all(math.hypot(spot.x - t.x, spot.y - t.y) > room for t in taken)


def _way_out(outline: shapely.Geometry, spot: Floats) -> float:
    """The angle from the nearest place of the outline to the spot."""
    here = shapely.Point(spot[0], spot[1])
    edge = outline.exterior.interpolate(outline.exterior.project(here))
    return round(math.degrees(math.atan2(spot[1] - edge.y, spot[0] - edge.x)), 1) % 360.0


def flat_tops(mesh: TriangleMesh, foot: float) -> list[Floats]:
    """(3,) points with flat, unobstructed material all round under a foot of this radius."""
    low, high = mesh.box
    span = high - low
    step = max(float(max(span[:2])) / _GRID, foot / 2.0)
    xs = np.arange(low[0] + foot, high[0] - foot + 1e-9, step)
    ys = np.arange(low[1] + foot, high[1] - foot + 1e-9, step)
    if not len(xs) or not len(ys):
        return []
    grid = np.array(np.meshgrid(xs, ys)).reshape(2, -1).T
    heights = _tops(mesh, grid)
    turns = np.arange(8) * math.pi / 4.0
    ring = foot * np.column_stack([np.cos(turns), np.sin(turns)])
    grid, heights = grid[np.isfinite(heights)], heights[np.isfinite(heights)]
    level = np.ones(len(grid), dtype=bool)
    for offset in ring:
        level &= np.abs(_tops(mesh, grid + offset) - heights) < 0.02 + 1e-3 * foot
    return [np.array([x, y, z]) for (x, y), z in zip(grid[level], heights[level], strict=True)]


def _tops(mesh: TriangleMesh, grid: Floats) -> Floats:
    """(k,) height of the part's top above each point; nan where there is none or it is steep."""
    heights, index = tops(mesh, grid)
    flat = (index >= 0) & (steepness(mesh)[np.maximum(index, 0)] > _LEVEL)
    return np.where(flat, heights, np.nan)
