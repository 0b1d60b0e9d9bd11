"""Faces of a section as polygons, and the thin lines that fill them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
import shapely
from shapely import affinity

from fixtures_lib.geometry.arrays import Floats, Point2
from fixtures_lib.geometry.line_work import Region, Stroke, points_of
from fixtures_lib.geometry.loops import Line

_ANGLE_DEG = 45.0


def polygon_of(region: Region) -> shapely.Geometry:
    """A region with its holes; arcs are chords of a few degrees."""
    outer, *inner = (_chained(ring) for ring in region.rings)
    return shapely.Polygon(outer, inner).buffer(0.0)


def _chained(ring: Sequence[Stroke]) -> Floats:
    """Points round a ring; a stroke that runs backwards is turned."""
    parts = [points_of(stroke) for stroke in ring]
    if len(parts) > 1 and _far(parts[0][-1], parts[1]) > _far(parts[0][0], parts[1]):
        parts[0] = parts[0][::-1]
    for index in range(1, len(parts)):
        last = parts[index - 1][-1]
        if math.dist(last, parts[index][0]) > math.dist(last, parts[index][-1]):
            parts[index] = parts[index][::-1]
    return np.vstack(parts)


def _far(point: Floats, other: Floats) -> float:
    return min(math.dist(point, other[0]), math.dist(point, other[-1]))


def hatched(polygons: Iterable[shapely.Geometry], pitch: float) -> list[Line]:
    """Parallel lines in the polygons, at 45 degrees."""
    whole = shapely.unary_union(list(polygons))
    if whole.is_empty:
        return []
    turned = affinity.rotate(whole, -_ANGLE_DEG, origin=(0.0, 0.0))
    x0, y0, x1, y1 = turned.bounds
    rows = np.arange(math.ceil(y0 / pitch), math.floor(y1 / pitch) + 1) * pitch
    rules = shapely.linestrings([[(x0 - 1.0, y), (x1 + 1.0, y)] for y in rows])
    cut = affinity.rotate(
        shapely.MultiLineString(_pieces(shapely.intersection(rules, turned))),
        _ANGLE_DEG, origin=(0.0, 0.0),
    )  # fmt: skip
    return [Line(_point(piece.coords[0]), _point(piece.coords[-1])) for piece in cut.geoms]


def _pieces(found: Iterable[shapely.Geometry]) -> list[shapely.Geometry]:
    return [
        piece
        for geometry in found
        for piece in shapely.get_parts(geometry)
        if piece.geom_type == "LineString" and piece.length > 0.05
    ]


def _point(at: Sequence[float]) -> Point2:
    return (float(at[0]), float(at[1]))
