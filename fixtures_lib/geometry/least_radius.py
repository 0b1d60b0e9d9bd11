"""Regions whose outline never bends tighter than a radius, as polygons.

bends towards the outside of the region   rounded off: the region loses its corner
bends towards its inside                  the region is pulled back from the corner that pokes
                                          into it, far enough to pass it in a wider bend

  corner rounded off     ________            ________
                        /                   |        pulled back:   .-
                       |                    |___           the line ( swings out to pass
                                                |           the corner  `-.
"""

from __future__ import annotations

import math

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.clipping import clipped

QUADRANT = 64  # chords to a quarter circle: 20 mm arcs within 0.002 mm
TIP_MM = 0.02  # a disc may leave this much of a tip uncovered
_REACH_MM = 0.005  # a tip that stands out less is a bend of a few degrees in the line
_ROUNDS = 12
_THIN_MM2 = 1e-3
_SIMPLE_MM = 5e-4


def grown(region: BaseGeometry, distance: float) -> BaseGeometry:
    """All within `distance` of the region; a negative distance takes that much off it."""
    return region.buffer(distance, quad_segs=QUADRANT)


def opened(region: BaseGeometry, radius: float) -> BaseGeometry:
    """What a disc of this radius reaches inside the region."""
    return grown(grown(region, -radius), radius)


def polygons_of(region: BaseGeometry) -> list[Polygon]:
    """Its pieces with an area, largest first."""
    parts = region.geoms if isinstance(region, MultiPolygon) else [region]
    kept = [p for p in parts if isinstance(p, Polygon) and p.area > _THIN_MM2]
    return sorted(kept, key=lambda polygon: -polygon.area)


def rounded_inside(region: BaseGeometry, radius: float) -> BaseGeometry:
    """A part of `region`, as large as it comes out, that bends nowhere tighter than `radius`.

    Holes in the region are kept as obstacles. It may come out empty or in pieces.
    """
    if radius <= 0.0 or region.is_empty:
        return region
    frame = grown(shapely.box(*region.bounds), 6.0 * radius)
    for _ in range(_ROUNDS):
        region = opened(region, radius)
        if region.is_empty:
            return region
        obstacle = frame.difference(region)
        smooth = opened(obstacle, radius * (1.0 - 1e-4))
        covers = []
        for tip in polygons_of(obstacle.difference(smooth)):
            near = _near(smooth, tip, radius)
            if _reach(tip, near)[0] > _REACH_MM:
                covers.append(_cover(tip, near, radius))
        if not covers:
            return region
        region = region.difference(shapely.union_all(covers))
    return opened(region, radius)


def rounded_around(shape: Polygon, radius: float) -> Polygon:
    """A region around `shape`, not much larger, that bends nowhere tighter than `radius`."""
    if radius <= 0.0:
        return shape
    shape = _filled(shape.simplify(_SIMPLE_MM))
    low, high = 0.0, radius
    for _ in range(12):  # the most that can be taken off before it is put on again
        middle = (low + high) / 2.0
        low, high = (middle, high) if _covered(shape, middle, radius) else (low, middle)
    around = grown(grown(shape, -low), radius)
    closed = grown(grown(around, radius), -radius)
    return _filled(polygons_of(closed)[0])


def _covered(shape: Polygon, taken: float, radius: float) -> bool:
    core = grown(shape, -taken)
    if core.is_empty:
        return False
    return bool(shape.difference(grown(core, radius + 1e-6)).area < _THIN_MM2)


def _filled(polygon: Polygon) -> Polygon:
    return Polygon(polygon.exterior)


def _near(smooth: BaseGeometry, tip: Polygon, radius: float) -> BaseGeometry:
    """What of the smooth part can matter to a tip: distances to few lines are quick."""
    near = clipped(smooth, tip, 2.0 * radius)
    return smooth if near.is_empty else near


def _reach(tip: Polygon, smooth: BaseGeometry) -> tuple[float, Floats]:
    """How far a tip stands out of the smooth part, and where it does."""
    points = np.asarray(tip.exterior.coords)
    if smooth.is_empty:
        return math.inf, points[0]
    distances = shapely.distance(shapely.points(points), smooth)
    furthest = int(np.argmax(distances))
    return float(distances[furthest]), points[furthest]


def _cover(tip: Polygon, smooth: BaseGeometry, radius: float) -> BaseGeometry:
    """A disc that touches the tip's point from inside, if it covers the tip, else a wider cover."""
    _, apex = _reach(tip, smooth)
    if not smooth.is_empty:
        near = np.asarray(shapely.shortest_line(smooth, shapely.Point(apex)).coords[0])
        inwards = near - apex
        length = float(np.linalg.norm(inwards))
        if length > 1e-9:
            disc = grown(shapely.Point(apex + inwards / length * radius), radius)
            if tip.difference(disc.buffer(TIP_MM / 2.0)).is_empty:
                return disc
    return rounded_around(tip, radius)
