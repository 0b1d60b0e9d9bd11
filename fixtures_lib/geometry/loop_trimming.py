"""Offsets of loops with steps, necks and narrow corners: cut everywhere, keep what is far enough.

Every shifted piece and every arc round a corner is cut where it meets another. A part of a piece
belongs to the offset if no point of the loop is nearer to it than the offset's distance; the parts
that are kept are chained to rings.

        ____ shifted pieces cross here
       /  \\/____
      |   /\\    the loops beyond the crossings are too near, and go
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import shapely

from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.crossings import Piece, crossings, fraction_on, part_of
from fixtures_lib.geometry.loops import Arc, Line

_NEAR_MM = 1e-5
_END = 1e-9  # fractions this near to an end are the end
_CHAIN_MM = 1e-4
_ROOM_MM = 1e-3  # round boxes: pieces that only touch are found too
_ARC_PLACES = 8


def kept_rings(raw: Sequence[Piece], loop: Sequence[Piece], distance: float) -> list[list[Piece]]:
    """The rings that the raw pieces leave at `distance` from the loop's own pieces."""
    meeting = shapely.STRtree([_box(piece) for piece in raw])
    parts = [part for i in range(len(raw)) for part in _parts(i, raw, meeting)]
    around = shapely.STRtree([_box(piece) for piece in loop])
    kept = [part for part in parts if _is_clear(_middle(part), loop, around, distance - _NEAR_MM)]
    return _chained(kept)


def _box(piece: Piece) -> shapely.Geometry:
    """Holds the whole piece."""
    if isinstance(piece, Line):
        places, room = [piece.start, piece.end], _ROOM_MM
    else:
        places = [piece.point(k / _ARC_PLACES) for k in range(_ARC_PLACES + 1)]
        room = _ROOM_MM + piece.radius * (1.0 - math.cos(piece.sweep / _ARC_PLACES / 2.0))
    xs, ys = zip(*places, strict=True)
    return shapely.box(min(xs) - room, min(ys) - room, max(xs) + room, max(ys) + room)


def _parts(index: int, raw: Sequence[Piece], tree: shapely.STRtree) -> list[Piece]:
    piece, cuts = raw[index], {0.0, 1.0}
    for other_index in sorted(tree.query(tree.geometries[index]).tolist()):
        if other_index != index:
            other = raw[other_index]
            for point in crossings(piece, other):
                fraction = fraction_on(piece, point)
                if fraction is not None and fraction_on(other, point) is not None:
                    cuts.add(fraction)
    marks = sorted(cuts)
    return [part_of(piece, a, b) for a, b in pairwise(marks) if b - a > _END]


def _is_clear(
    middle: Point2, loop: Sequence[Piece], tree: shapely.STRtree, distance: float
) -> bool:
    """Whether no piece of the loop is nearer; only those whose boxes are can be."""
    near = tree.query(shapely.Point(middle), "dwithin", distance).tolist()
    return all(_distance(middle, loop[i]) >= distance for i in near)


def _middle(part: Piece) -> Point2:
    if isinstance(part, Arc):
        return part.point(0.5)
    return ((part.start[0] + part.end[0]) / 2.0, (part.start[1] + part.end[1]) / 2.0)


def _distance(point: Point2, piece: Piece) -> float:
    if isinstance(piece, Line):
        (x0, y0), (x1, y1) = piece.start, piece.end
        along = ((point[0] - x0) * (x1 - x0) + (point[1] - y0) * (y1 - y0)) / piece.length**2
        t = min(1.0, max(0.0, along))
        return math.dist(point, (x0 + t * (x1 - x0), y0 + t * (y1 - y0)))
    ends = min(math.dist(point, piece.start), math.dist(point, piece.end))
    away = math.dist(point, piece.centre)
    if away > 0.0:
        scale = piece.radius / away
        (cx, cy), (x, y) = piece.centre, point
        if fraction_on(piece, (cx + (x - cx) * scale, cy + (y - cy) * scale)) is not None:
            return min(ends, abs(away - piece.radius))
    return ends


def _chained(parts: list[Piece]) -> list[list[Piece]]:
    """Closed rings; parts that don't close are left out."""
    left = list(parts)
    rings: list[list[Piece]] = []
    while left:
        ring = [left.pop()]
        while math.dist(ring[-1].end, ring[0].start) > _CHAIN_MM or ring[-1].length < _CHAIN_MM:
            following = min(left, key=lambda p: math.dist(p.start, ring[-1].end), default=None)
            if following is None or math.dist(following.start, ring[-1].end) > _CHAIN_MM:
                break
            left.remove(following)
            ring.append(following)
        if math.dist(ring[-1].end, ring[0].start) <= _CHAIN_MM:
            rings.append(ring)
    return rings
