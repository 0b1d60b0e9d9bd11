"""Loops at a distance from a loop, exact: lines stay lines and arcs stay arcs.

The offset is the path of a round cutter's edge whose centre runs along the loop. On the outside of
a corner it goes round the corner in an arc; on the inside the neighbours are trimmed where they
meet. An arc that is tighter than the offset vanishes and its neighbours are trimmed instead.

        .------------.
       /  ________    \\        outside: arcs about the corners
      |  | loop   |    |
      |  |  ____  |    |        inside: trimmed
      |  | |    | |    |
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.crossings import Piece, towards
from fixtures_lib.geometry.loop_trimming import kept_rings
from fixtures_lib.geometry.loops import Arc, Line, Loop, Vertex
from fixtures_lib.wording import worded

_LEAST_MM = 1e-6
_SMOOTH_MM = 2e-3  # ends this close are one point: the loop is meant to be smooth there
_CHECK_MM = 0.002


def offset_loop(loop: Loop, distance_mm: float) -> Loop:
    """`loop` moved outwards by `distance_mm`, inwards where it is negative.

    Raises FixtureError, with the place, where the offset runs into itself or vanishes.
    """
    if abs(distance_mm) < _LEAST_MM:
        return loop
    left = -distance_mm if loop.area_mm2 > 0.0 else distance_mm
    pieces = [piece for piece in loop.pieces() if piece.length > _LEAST_MM]
    raw = _raw(pieces, left)
    smooth = _closed(raw)
    if smooth is not None and _fault(loop, smooth, distance_mm) is None:
        return smooth
    return _trimmed(loop, pieces, raw, distance_mm)


@lru_cache(maxsize=512)
def band(loop: Loop, width_mm: float) -> tuple[Loop, Loop]:
    """The outer and the inner edge of a groove or a wall of this width along `loop`."""
    return offset_loop(loop, width_mm / 2.0), offset_loop(loop, -width_mm / 2.0)


def _raw(pieces: Sequence[Piece], left: float) -> list[Piece]:
    """All pieces shifted, with an arc round each corner that gapes; not yet trimmed."""
    raw: list[Piece] = []
    for piece, following in zip(pieces, [*pieces[1:], pieces[0]], strict=True):
        shifted = _shifted(piece, left)
        if shifted is not None:
            raw.append(shifted)
        if _opens(piece, following, left):
            raw.append(_corner_arc(piece, following, left))
    return [piece for piece in raw if piece.length > 0.0]


def _shifted(piece: Piece, left: float) -> Piece | None:
    """The piece moved to its left; None where its arc is too tight for that."""
    if isinstance(piece, Line):
        (x0, y0), (x1, y1) = piece.start, piece.end
        nx, ny = -(y1 - y0) / piece.length * left, (x1 - x0) / piece.length * left
        return Line((x0 + nx, y0 + ny), (x1 + nx, y1 + ny))
    radius = piece.radius - math.copysign(left, left * piece.sweep)
    if radius <= _LEAST_MM:
        return None
    scale = radius / piece.radius
    start, end = (_from_centre(piece.centre, point, scale) for point in (piece.start, piece.end))
    return Arc(start, end, piece.centre, piece.sweep)


def _from_centre(centre: Point2, point: Point2, scale: float) -> Point2:
    (cx, cy), (x, y) = centre, point
    return (cx + (x - cx) * scale, cy + (y - cy) * scale)


def _opens(a: Piece, b: Piece, left: float) -> bool:
    """Whether the shifted pieces gape at the corner: it turns away from the side of the offset."""
    (ax, ay), (bx, by) = _direction(a, at_end=True), _direction(b, at_end=False)
    turn = (ax * by - ay * bx) * left
    return turn < 0.0 and abs(turn) > _LEAST_MM


def _direction(piece: Piece, *, at_end: bool) -> Point2:
    if isinstance(piece, Line):
        return towards(piece.start, piece.end)
    x, y = towards(piece.centre, piece.end if at_end else piece.start)
    return (-y, x) if piece.sweep > 0.0 else (y, -x)


def _corner_arc(a: Piece, b: Piece, left: float) -> Arc:
    x, y = a.end
    (ax, ay), (bx, by) = _direction(a, at_end=True), _direction(b, at_end=False)
    turn = math.atan2(ax * by - ay * bx, ax * bx + ay * by)
    start, end = (x - ay * left, y + ax * left), (x - by * left, y + bx * left)
    return Arc(start, end, (x, y), turn)


def _closed(raw: Sequence[Piece]) -> Loop | None:
    """The pieces as they are, where each ends at the next one's start."""
    ring = list(zip(raw, [*raw[1:], *raw[:1]], strict=True))
    if not raw or any(math.dist(a.end, b.start) > _SMOOTH_MM for a, b in ring):
        return None
    return _loop_of(raw)


def _loop_of(pieces: Sequence[Piece]) -> Loop:
    """Without pieces too short to be meant."""
    long = [piece for piece in pieces if piece.length > _SMOOTH_MM]
    return Loop(tuple(_vertex(piece) for piece in long))


def _vertex(piece: Piece) -> Vertex:
    bulge = 0.0 if isinstance(piece, Line) else math.tan(piece.sweep / 4.0)
    return (piece.start[0], piece.start[1], bulge)


def _trimmed(loop: Loop, pieces: list[Piece], raw: list[Piece], distance: float) -> Loop:
    rings = [_loop_of(ring) for ring in kept_rings(raw, pieces, abs(distance))]
    rings = [ring for ring in rings if len(ring.vertices) >= 2]
    if not rings:
        raise _too_tight(loop, distance, loop.vertices[0][:2])
    offset = max(rings, key=lambda ring: abs(ring.area_mm2))
    place = _fault(loop, offset, distance)
    if place is not None:
        raise _too_tight(loop, distance, place)
    return offset


def _fault(loop: Loop, offset: Loop, distance: float) -> Point2 | None:
    """Where the offset is not the buffered polygon that it has to be; None where it is."""
    if len(offset.vertices) < 2:
        return loop.vertices[0][:2]
    polygon, line = shapely.Polygon(offset.polyline(_CHECK_MM)), loop.polyline(_CHECK_MM)
    wanted = shapely.Polygon(line).buffer(distance, quad_segs=64)
    slack = 3.0 * _CHECK_MM * loop.length_mm + 1e-3
    if polygon.is_valid and polygon.symmetric_difference(wanted).area <= slack:
        return None
    return _narrowest(shapely.Polygon(line), wanted, distance)


def _narrowest(polygon: shapely.Polygon, wanted: shapely.Geometry, distance: float) -> Point2:
    """Where the loop is too narrow: what is lost on the way there and back."""
    back = wanted.buffer(-distance, quad_segs=64)
    lost = polygon.symmetric_difference(back)
    parts = [p for p in getattr(lost, "geoms", [lost]) if not p.is_empty]
    biggest = max(parts, key=lambda part: part.area, default=polygon)
    place = biggest.representative_point()
    return (float(place.x), float(place.y))


def _too_tight(loop: Loop, distance: float, at: Sequence[float]) -> FixtureError:
    side = "outwards" if distance > 0.0 else "inwards"
    return FixtureError(
        worded(
            "the loop of {length_mm:.1f} mm can't be moved {distance:.2f} mm {side} at X "
            "{at:.1f} Y {at2:.1f}",
            length_mm=loop.length_mm,
            distance=abs(distance),
            side=side,
            at=at[0],
            at2=at[1],
        ),
        mend="make its corners rounder or its narrow places wider there",
    )
