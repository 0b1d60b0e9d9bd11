"""Where clamps go when there is no vacuum: above the rests, on flat tops that a clamp can reach."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.rays import first_hits
from fixtures_lib.layout.support import best_triangle

_BELOW_TOP_MM = 0.5
_LEVEL = math.cos(math.radians(3.0))


@dataclass(frozen=True)
class ClampPlace:
    """A point on the part's top, and the direction in the plane from the clamp's body to it."""

    x: float
    y: float
    z: float
    angle_deg: float
    overhang_mm: float  # from the point to outside the part, against that direction


def clamp_places(
    mesh: TriangleMesh, rests: Floats, foot_radius: float, wanted: Callable[[Floats], bool]
) -> list[ClampPlace]:
    """One place near each rest (rests: (n, 2)); fewer where the part has no flat top to press.

    On `wanted` spots (3,), if there are as many.
    """
    spots = flat_tops(mesh, foot_radius)
    good = [spot for spot in spots if wanted(spot)]
    spots = good if len(good) >= 3 * len(rests) else spots
    outline = shapely.MultiPoint(mesh.points[:, :2]).convex_hull
    taken: list[ClampPlace] = []
    for rest in rests:
        free = [s for s in spots if _clear_of(s, taken, 4.0 * foot_radius)]
        if free:
            distances = np.linalg.norm(np.array(free)[:, :2] - rest, axis=1)
            overhangs = np.array([_way_out(outline, s)[0] for s in free])
            best = free[int(np.argmin(distances + overhangs))]
            taken.append(_place(outline, best))
    return taken


def central_place(
    mesh: TriangleMesh, rests: Floats, centre: Floats, foot_radius: float
) -> list[ClampPlace]:
    """The flat top between the rests that is nearest to `centre`, for one clamp alone."""
    spots = np.array(flat_tops(mesh, foot_radius)).reshape(-1, 3)
    between = shapely.MultiPoint(rests).convex_hull
    spots = spots[shapely.contains_xy(between, spots[:, 0], spots[:, 1])]
    if not len(spots):
        return []
    nearest = spots[np.linalg.norm(spots[:, :2] - centre[:2], axis=1).argmin()]
    return [_place(shapely.MultiPoint(mesh.points[:, :2]).convex_hull, nearest)]


def places_over_support(
    mesh: TriangleMesh, support: shapely.Geometry, centre: Floats, foot_radius: float
) -> list[ClampPlace] | None:
    """Three places with support straight below, so that clamping squeezes and doesn't bend.

    Faces below the part's top come first: the top is what is cut. None where there are no three
    that hold `centre` between them.
    """
    spots = np.array(flat_tops(mesh, foot_radius)).reshape(-1, 3)
    spots = spots[shapely.contains_xy(support, spots[:, 0], spots[:, 1])]
    below_top = spots[spots[:, 2] < mesh.box[1][2] - _BELOW_TOP_MM]
    outline = shapely.MultiPoint(mesh.points[:, :2]).convex_hull
    for choice in (below_top, spots):
        corners = best_triangle(choice[:, :2], centre[None, :2])
        if corners is not None and shapely.Polygon(corners).contains(shapely.Point(*centre[:2])):
            heights = {(x, y): z for x, y, z in choice.tolist()}
            return [_place(outline, np.array([x, y, heights[x, y]])) for x, y in corners.tolist()]
    return None


def _clear_of(spot: Floats, taken: list[ClampPlace], room: float) -> bool:
    return all(math.hypot(spot[0] - t.x, spot[1] - t.y) > room for t in taken)


def _place(outline: shapely.Geometry, spot: Floats) -> ClampPlace:
    distance, angle = _way_out(outline, spot)
    x, y, z = (float(v) for v in spot)
    return ClampPlace(x=x, y=y, z=z, angle_deg=angle, overhang_mm=distance)


def _way_out(outline: shapely.Geometry, spot: Floats) -> tuple[float, float]:
    """Distance to the outline, and the angle from there back to the spot."""
    here = shapely.Point(spot[0], spot[1])
    edge = outline.exterior.interpolate(outline.exterior.project(here))
    dx, dy = spot[0] - edge.x, spot[1] - edge.y
    return float(math.hypot(dx, dy)), round(math.degrees(math.atan2(dy, dx)), 1) % 360.0


def flat_tops(mesh: TriangleMesh, foot: float) -> list[Floats]:
    """(3,) points with flat, unobstructed material all round under a foot of this radius."""
    low, high = mesh.box
    span = high - low
    step = max(float(max(span[:2])) / 22.0, foot / 2.0)
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
    start = float(mesh.box[1][2]) + 1.0
    origins = np.column_stack([grid, np.full(len(grid), start)])
    down = np.tile([0.0, 0.0, -1.0], (len(grid), 1))
    distance, index = first_hits(mesh, origins, down)
    flat = (index >= 0) & (mesh.normals[np.maximum(index, 0), 2] > _LEVEL)
    return np.where(flat, start - distance, np.nan)
