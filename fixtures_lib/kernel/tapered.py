"""Solids between two loops at two heights whose vertices belong together: planes and cones alone.

Where both loops have an arc about one axis there is a cone, or a cylinder for equal radii; between
lines a plane. (The kernel's own loft makes splines of most of these.)
"""

from __future__ import annotations

import math

from OCP.BRepBuilderAPI import BRepBuilderAPI_MakeFace, BRepBuilderAPI_MakePolygon
from OCP.gp import gp_Ax3, gp_Cone, gp_Cylinder, gp_Dir, gp_Pnt
from OCP.TopoDS import TopoDS_Face, TopoDS_Shape

from fixtures_lib.geometry.loops import Arc, Line
from fixtures_lib.job.plate_features import Taper
from fixtures_lib.kernel.plane_shapes import flat_face, wire_of
from fixtures_lib.kernel.sewing import sewn, solid_of_shell
from fixtures_lib.kernel.topology import shells_of

_SEW_MM = 1e-5
_UPRIGHT = 1e-9


def tapered(taper: Taper) -> TopoDS_Shape:
    """Both loops run counter-clockwise."""
    low, high = taper.low_mm, taper.high_mm
    faces: list[TopoDS_Shape] = [
        flat_face(wire_of(taper.low, low), [], low),
        flat_face(wire_of(taper.high, high), [], high),
    ]
    for below, above in zip(taper.low.pieces(), taper.high.pieces(), strict=True):
        if isinstance(below, Arc) and isinstance(above, Arc):
            faces.append(_round_side(below, above, low, high))
        elif below.length > _SEW_MM or above.length > _SEW_MM:
            faces.append(_flat_side(below, above, low, high))
    (shell,) = shells_of(sewn(faces, _SEW_MM))
    return solid_of_shell(shell)


def _flat_side(below: Line | Arc, above: Line | Arc, low: float, high: float) -> TopoDS_Face:
    corners = [(*below.start, low), (*below.end, low), (*above.end, high), (*above.start, high)]
    polygon = BRepBuilderAPI_MakePolygon()
    for corner in corners:
        polygon.Add(gp_Pnt(*corner))
    polygon.Close()
    return BRepBuilderAPI_MakeFace(polygon.Wire(), True).Face()


def _round_side(below: Arc, above: Arc, low: float, high: float) -> TopoDS_Face:
    """Its angles count from x, to the left."""
    axis = gp_Ax3(gp_Pnt(*below.centre, low), gp_Dir(0.0, 0.0, 1.0), gp_Dir(1.0, 0.0, 0.0))
    first = below.start if below.sweep > 0.0 else below.end
    start = math.atan2(first[1] - below.centre[1], first[0] - below.centre[0])
    end, rise = start + abs(below.sweep), high - low
    slope = math.atan2(above.radius - below.radius, rise)
    if abs(slope) < _UPRIGHT:
        side = gp_Cylinder(axis, below.radius)
        return BRepBuilderAPI_MakeFace(side, start, end, 0.0, rise).Face()
    cone = gp_Cone(axis, slope, below.radius)
    return BRepBuilderAPI_MakeFace(cone, start, end, 0.0, rise / math.cos(slope)).Face()
