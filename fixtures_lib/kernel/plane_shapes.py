"""Exact faces and prisms from loops: the flat stock that plates, grooves and cords are made of."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from OCP.BRepBuilderAPI import (
    BRepBuilderAPI_MakeEdge,
    BRepBuilderAPI_MakeFace,
    BRepBuilderAPI_MakeWire,
)
from OCP.BRepPrimAPI import BRepPrimAPI_MakePrism, BRepPrimAPI_MakeRevol
from OCP.GC import GC_MakeArcOfCircle
from OCP.gp import gp_Ax1, gp_Ax2, gp_Circ, gp_Dir, gp_Pln, gp_Pnt, gp_Vec
from OCP.TopoDS import TopoDS, TopoDS_Edge, TopoDS_Face, TopoDS_Shape, TopoDS_Wire

from fixtures_lib.geometry.arrays import Point2, Vector, unit
from fixtures_lib.geometry.loops import Arc, Line, Loop

_UP = gp_Dir(0.0, 0.0, 1.0)


def wire_of(loop: Loop, z_mm: float) -> TopoDS_Wire:
    """The loop at a height, counter-clockwise; lines and circular arcs stay what they are."""
    maker = BRepBuilderAPI_MakeWire()
    ring = loop if loop.area_mm2 > 0.0 else loop.reversed()
    for piece in ring.pieces():
        if piece.length > 1e-7:
            maker.Add(_edge(piece, lambda point: gp_Pnt(*point, z_mm)))
    return maker.Wire()


def _edge(piece: Line | Arc, corner: Callable[[Point2], gp_Pnt]) -> TopoDS_Edge:
    start, end = corner(piece.start), corner(piece.end)
    if isinstance(piece, Line):
        return BRepBuilderAPI_MakeEdge(start, end).Edge()
    middle = corner(piece.point(0.5))
    return BRepBuilderAPI_MakeEdge(GC_MakeArcOfCircle(start, middle, end).Value()).Edge()


def circle_wire(centre: Point2, radius_mm: float, z_mm: float) -> TopoDS_Wire:
    """A full circle as one edge."""
    circle = gp_Circ(gp_Ax2(gp_Pnt(*centre, z_mm), _UP), radius_mm)
    return BRepBuilderAPI_MakeWire(BRepBuilderAPI_MakeEdge(circle).Edge()).Wire()


def flat_face(outer: TopoDS_Wire, inner: Sequence[TopoDS_Wire], z_mm: float) -> TopoDS_Face:
    """A level face inside `outer` and outside each of `inner` (all counter-clockwise)."""
    maker = BRepBuilderAPI_MakeFace(gp_Pln(gp_Pnt(0.0, 0.0, z_mm), _UP), outer, True)
    for wire in inner:
        maker.Add(TopoDS.Wire_s(wire.Reversed()))
    return maker.Face()


def prism(face: TopoDS_Face, height_mm: float) -> TopoDS_Shape:
    return BRepPrimAPI_MakePrism(face, gp_Vec(0.0, 0.0, height_mm)).Shape()


def ring_prism(outer: Loop, inner: Loop, low_mm: float, high_mm: float) -> TopoDS_Shape:
    """The band between two loops, from one height up to another."""
    face = flat_face(wire_of(outer, low_mm), [wire_of(inner, low_mm)], low_mm)
    return prism(face, high_mm - low_mm)


def turned_solid(profile: Loop, origin: Vector, axis: Vector) -> TopoDS_Shape:
    """A solid of revolution: `profile` runs in (along the axis, radius) from `origin`.

    radius
      |  ____
      | |    |____
      |_|_________|__ along
    """
    along, across = unit(axis), _across(axis)

    def corner(point: Point2) -> gp_Pnt:
        s, r = point[0], max(0.0, point[1])
        return gp_Pnt(*(origin[i] + s * along[i] + r * across[i] for i in range(3)))

    maker = BRepBuilderAPI_MakeWire()
    for piece in profile.pieces():
        if piece.length > 1e-7:
            maker.Add(_edge(piece, corner))
    face = BRepBuilderAPI_MakeFace(maker.Wire(), True).Face()
    line = gp_Ax1(gp_Pnt(*origin), gp_Dir(*(float(v) for v in along)))
    return BRepPrimAPI_MakeRevol(face, line, 2.0 * math.pi).Shape()


def stepped_cylinder(
    steps: Sequence[tuple[float, float]], origin: Vector, axis: Vector, start: float = 0.0
) -> TopoDS_Shape:
    """Coaxial cylinders one after another: each step is (where it ends along the axis, radius)."""
    profile: list[tuple[float, float, float]] = [(start, 0.0, 0.0)]
    at = start
    for end, radius in steps:
        profile += [(at, radius, 0.0), (end, radius, 0.0)]
        at = end
    return turned_solid(Loop((*profile, (at, 0.0, 0.0))), origin, axis)


def _across(axis: Vector) -> Vector:
    """A direction square to the axis; seams of vertical cylinders then look along x."""
    x, y, z = (float(v) for v in unit(axis))
    if abs(z) > 0.9:
        return (1.0, 0.0, 0.0)
    flat = math.hypot(x, y)
    return (0.0, 0.0, 1.0) if abs(z) < 1e-9 else (-y / flat, x / flat, 0.0)
