"""Exact sections of a solid by an upright plane."""

from __future__ import annotations

from OCP.BRepBuilderAPI import BRepBuilderAPI_MakeFace
from OCP.BRepPrimAPI import BRepPrimAPI_MakePrism
from OCP.BRepTools import BRepTools, BRepTools_WireExplorer
from OCP.gp import gp_Dir, gp_Pln, gp_Pnt, gp_Vec
from OCP.TopAbs import TopAbs_WIRE
from OCP.TopoDS import TopoDS, TopoDS_Face, TopoDS_Shape, TopoDS_Wire

from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.line_work import LineWork, Region, SectionView, Stroke
from fixtures_lib.geometry.looking import Looking
from fixtures_lib.kernel.booleans import common, cut
from fixtures_lib.kernel.topology import diagonal_of, explored, faces_of
from fixtures_lib.kernel.views.hidden_lines import seen
from fixtures_lib.kernel.views.strokes import stroke_of


def section(
    solid: TopoDS_Shape, at: Vector, looking: Looking, *, beyond: bool = True
) -> SectionView:
    """The solid cut by the plane through `at` square to the view, the half nearer the eye away.

    Raises FixtureError where the kernel can't cut it.
    """
    plane = _large_face(at, looking, 2.0 * diagonal_of(solid))
    faces = faces_of(common(plane, [solid], "section"))
    regions = tuple(_region(face, looking) for face in faces)
    if not beyond:
        return SectionView(regions=regions, beyond=LineWork())
    reach = 2.0 * diagonal_of(solid)
    near = BRepPrimAPI_MakePrism(plane, gp_Vec(*(reach * v for v in looking.towards_eye))).Shape()
    far_half = cut(solid, [near], "section")
    return SectionView(regions=regions, beyond=seen(far_half, looking))


def _large_face(at: Vector, looking: Looking, reach: float) -> TopoDS_Face:
    plane = gp_Pln(gp_Pnt(*at), gp_Dir(*looking.towards_eye))
    return BRepBuilderAPI_MakeFace(plane, -reach, reach, -reach, reach).Face()


def _region(face: TopoDS_Face, looking: Looking) -> Region:
    outer = BRepTools.OuterWire_s(face)
    wires = [TopoDS.Wire_s(wire) for wire in explored(face, TopAbs_WIRE)]
    inner = [wire for wire in wires if not wire.IsSame(outer)]
    return Region(rings=tuple(_ring(wire, looking) for wire in (outer, *inner)))


def _ring(wire: TopoDS_Wire, looking: Looking) -> tuple[Stroke, ...]:
    """Its strokes, end to end."""
    walk = BRepTools_WireExplorer(wire)
    strokes: list[Stroke] = []
    while walk.More():
        stroke = stroke_of(walk.Current(), looking)
        if stroke is not None:
            strokes.append(stroke)
        walk.Next()
    return tuple(strokes)
