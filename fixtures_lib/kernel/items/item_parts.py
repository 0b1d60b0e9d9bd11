"""What an item is drawn of: named, coloured pieces, and the few shapes that they are made from."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from OCP.BRepBuilderAPI import BRepBuilderAPI_Transform
from OCP.gp import gp_Ax1, gp_Dir, gp_Pnt, gp_Trsf
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.geometry.arrays import Point2, Vector
from fixtures_lib.geometry.loops import Loop, circle
from fixtures_lib.kernel.plane_shapes import flat_face, prism, turned_solid, wire_of

Colour = tuple[float, float, float]

ALUMINIUM: Colour = (0.78, 0.80, 0.82)
ALLOY = (0.62, 0.64, 0.70)
ADAPTER_ALUMINIUM: Colour = (0.66, 0.73, 0.80)
GROUND_STEEL: Colour = (0.70, 0.72, 0.75)
BLACK_STEEL: Colour = (0.30, 0.31, 0.33)
ZINC: Colour = (0.70, 0.71, 0.69)
BRASS: Colour = (0.79, 0.64, 0.30)
RED_GRIP: Colour = (0.74, 0.14, 0.12)
RUBBER: Colour = (0.13, 0.13, 0.14)
SEAL: Colour = (0.83, 0.33, 0.16)
PART: Colour = (0.55, 0.66, 0.80)


@dataclass(frozen=True, eq=False)
class ItemPart:
    """One piece of an item, in the item's own axes."""

    name: str
    colour: Colour
    shape: TopoDS_Shape


def turned(profile: Sequence[Point2], at: Vector = (0.0, 0.0, 0.0)) -> TopoDS_Shape:
    """Turned about the vertical through `at`: (height, radius) from bottom to top, closed on it."""
    return turned_along(profile, at, (0.0, 0.0, 1.0))


def turned_along(profile: Sequence[Point2], at: Vector, axis: Vector) -> TopoDS_Shape:
    """Turned about `axis` through `at`: (along, radius) in order, closed on the axis."""
    first, last = profile[0][0], profile[-1][0]
    corners = [(first, 0.0), *profile, (last, 0.0)]
    ring = [c for i, c in enumerate(corners) if i == 0 or c != corners[i - 1]]
    return turned_solid(Loop(tuple((s, r, 0.0) for s, r in ring)), at, axis)


def rod(radius: float, low: float, high: float, chamfer: float = 0.0) -> list[Point2]:
    """The profile of a pin with a chamfer at its top."""
    c = min(chamfer, radius * 0.8, (high - low) * 0.8)
    if c <= 0.0:
        return [(low, radius), (high, radius)]
    return [(low, radius), (high - c, radius), (high, radius - c)]


def domed(radius: float, sphere: float, low: float, high: float) -> Loop:
    """The profile of a pin whose top is a part of a sphere."""
    edge = min(radius, 0.98 * sphere)
    crown = sphere - math.sqrt(sphere**2 - edge**2)
    low = min(low, high - crown - 0.1)
    bulge = -math.tan(math.asin(edge / sphere) / 4.0)
    start = [(low, 0.0, 0.0), (low, radius, 0.0)]
    step = [] if edge == radius else [(high - crown, radius, 0.0)]
    return Loop((*start, *step, (high - crown, edge, bulge), (high, 0.0, 0.0)))


def level(outline: Loop, low: float, high: float) -> TopoDS_Shape:
    """An outline in plan, from one height to another."""
    return prism(flat_face(wire_of(outline, low), [], low), high - low)


def side_view(outline: Loop | Sequence[Point2], half_width: float, y: float = 0.0) -> TopoDS_Shape:
    """An outline in (x, z), as wide as `half_width` to both sides of the plane at `y`."""
    loop = outline if isinstance(outline, Loop) else polygon(outline)
    flat = level(loop, -half_width - y, half_width - y)
    turn = gp_Trsf()
    turn.SetRotation(gp_Ax1(gp_Pnt(0.0, 0.0, 0.0), gp_Dir(1.0, 0.0, 0.0)), math.pi / 2.0)
    return BRepBuilderAPI_Transform(flat, turn, True).Shape()


def polygon(points: Sequence[Point2]) -> Loop:
    return Loop(tuple((x, z, 0.0) for x, z in points))


def hexagon(across_flats: float, centre: Point2 = (0.0, 0.0)) -> Loop:
    """A hexagon with two flats square to x."""
    corner = across_flats / math.sqrt(3.0)
    angles = [math.radians(30.0 + 60.0 * i) for i in range(6)]
    return polygon(
        [(centre[0] + corner * math.cos(a), centre[1] + corner * math.sin(a)) for a in angles]
    )


def stadium(x0: float, x1: float, half_width: float, y: float = 0.0) -> Loop:
    """A slot in plan with two round ends, whose length over all is from x0 to x1."""
    a, b = x0 + half_width, x1 - half_width
    if b - a < 1e-6:
        return circle(((x0 + x1) / 2.0, y), half_width)
    return Loop(
        ((a, y - half_width, 0.0), (b, y - half_width, 1.0), (b, y + half_width, 0.0),
         (a, y + half_width, 1.0))
    )  # fmt: skip
