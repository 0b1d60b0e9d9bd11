"""Closed plane curves of lines and arcs.

A loop is a ring of vertices (x, y, bulge). The bulge says how the curve goes on from its vertex to
the next: 0 is a straight line, otherwise tan(a / 4) of an arc that turns through the angle a,
positive to the left (the DXF convention).

        (0,10,0) ---- (20,10,0)          four lines: a rectangle
           |              |
        (0,0,0) ----- (20,0,0)           two vertices with bulge 1: a full circle
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Floats, Point2

Vertex = tuple[float, float, float]
STEP_RAD = 0.02  # of a polyline along an arc, at least


class Line(msgspec.Struct, frozen=True):
    start: Point2
    end: Point2

    @property
    def length(self) -> float:
        return math.dist(self.start, self.end)


class Arc(msgspec.Struct, frozen=True):
    """Turns from `start` about `centre` through `sweep` radians, positive to the left."""

    start: Point2
    end: Point2
    centre: Point2
    sweep: float

    @property
    def radius(self) -> float:
        return math.dist(self.start, self.centre)

    @property
    def length(self) -> float:
        return self.radius * abs(self.sweep)

    def point(self, fraction: float) -> Point2:
        angle = self.sweep * fraction
        dx, dy = self.start[0] - self.centre[0], self.start[1] - self.centre[1]
        c, s = math.cos(angle), math.sin(angle)
        return (self.centre[0] + c * dx - s * dy, self.centre[1] + s * dx + c * dy)


class Loop(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    vertices: tuple[Vertex, ...]

    def pieces(self) -> Iterator[Line | Arc]:
        ring = self.vertices
        for (x, y, bulge), (x2, y2, _) in zip(ring, ring[1:] + ring[:1], strict=True):
            yield _piece((x, y), (x2, y2), bulge)

    @property
    def length_mm(self) -> float:
        return sum(piece.length for piece in self.pieces())

    @property
    def area_mm2(self) -> float:
        """Signed: positive where the loop runs to the left (counter-clockwise)."""
        return sum(_swept_area(piece) for piece in self.pieces())

    @property
    def smallest_radius_mm(self) -> float:
        """Of its arcs, infinite where there is none; a corner between pieces is not seen."""
        return min((p.radius for p in self.pieces() if isinstance(p, Arc)), default=math.inf)

    def polyline(self, tolerance_mm: float = 0.02, least_rad: float = STEP_RAD) -> Floats:
        """(n, 2) points on the loop, first not repeated; arcs within `tolerance_mm`, but never in
        steps smaller than `least_rad`."""
        if least_rad == STEP_RAD:
            return _polyline(self, tolerance_mm).copy()
        return _points(self, tolerance_mm, least_rad)

    def reversed(self) -> Loop:
        ring = self.vertices[::-1]
        bulges = [-v[2] for v in ring[1:] + ring[:1]]
        return Loop(tuple((x, y, b) for (x, y, _), b in zip(ring, bulges, strict=True)))

    def moved(self, dx: float, dy: float, turn_deg: float = 0.0) -> Loop:
        """Turned about the origin, then shifted."""
        c, s = math.cos(math.radians(turn_deg)), math.sin(math.radians(turn_deg))
        return Loop(tuple((c * x - s * y + dx, s * x + c * y + dy, b) for x, y, b in self.vertices))

    def mapped(self, origin: Point2, u_axis: Point2, v_axis: Point2) -> Loop:
        """The loop whose axes are these unit vectors at `origin`; a mirrored map turns the arcs."""
        sign = 1.0 if u_axis[0] * v_axis[1] - u_axis[1] * v_axis[0] >= 0.0 else -1.0
        (ox, oy), (ux, uy), (vx, vy) = origin, u_axis, v_axis
        return Loop(
            tuple(
                (ox + x * ux + y * vx, oy + x * uy + y * vy, sign * b) for x, y, b in self.vertices
            )
        )


def circle(centre: Point2, radius: float) -> Loop:
    x, y = centre
    return Loop(((x - radius, y, 1.0), (x + radius, y, 1.0)))


def rectangle(low: Point2, high: Point2, corner_radius: float = 0.0) -> Loop:
    (x0, y0), (x1, y1), r = low, high, corner_radius
    if r <= 0.0:
        return Loop(((x0, y0, 0.0), (x1, y0, 0.0), (x1, y1, 0.0), (x0, y1, 0.0)))
    q = math.tan(math.pi / 8.0)
    return Loop(
        (
            (x0 + r, y0, 0.0), (x1 - r, y0, q), (x1, y0 + r, 0.0), (x1, y1 - r, q),
            (x1 - r, y1, 0.0), (x0 + r, y1, q), (x0, y1 - r, 0.0), (x0, y0 + r, q),
        )
    )  # fmt: skip


@lru_cache(maxsize=1024)
def _polyline(loop: Loop, tolerance_mm: float) -> Floats:
    """Kept: grooves are asked for theirs by many checks at every edit."""
    return _points(loop, tolerance_mm, STEP_RAD)


def _points(loop: Loop, tolerance_mm: float, least_rad: float) -> Floats:
    points: list[Point2] = []
    for piece in loop.pieces():
        points.extend(_sampled(piece, tolerance_mm, least_rad))
    return np.array(points, dtype=float)


def _piece(start: Point2, end: Point2, bulge: float) -> Line | Arc:
    if bulge == 0.0:
        return Line(start, end)
    dx, dy = end[0] - start[0], end[1] - start[1]
    offset = (1.0 - bulge * bulge) / (4.0 * bulge)  # chord middle to centre, in chords, to the left
    centre = (
        (start[0] + end[0]) / 2.0 - dy * offset,
        (start[1] + end[1]) / 2.0 + dx * offset,
    )
    return Arc(start, end, centre, 4.0 * math.atan(bulge))


def _swept_area(piece: Line | Arc) -> float:
    (x0, y0), (x1, y1) = piece.start, piece.end
    triangle = (x0 * y1 - x1 * y0) / 2.0
    if isinstance(piece, Line):
        return triangle
    return triangle + piece.radius**2 * (piece.sweep - math.sin(piece.sweep)) / 2.0


def _sampled(piece: Line | Arc, tolerance: float, least: float) -> list[Point2]:
    if isinstance(piece, Line):
        return [piece.start]
    step = 2.0 * math.acos(max(0.0, 1.0 - min(tolerance / max(piece.radius, 1e-12), 1.0)))
    count = max(2, math.ceil(abs(piece.sweep) / max(step, least)))
    return [piece.point(i / count) for i in range(count)]
