"""The exact outline of a cut through a solid: the kernel's own lines and circles."""

from __future__ import annotations

import math

import numpy as np
from OCP.BRepAdaptor import BRepAdaptor_Curve
from OCP.BRepAlgoAPI import BRepAlgoAPI_Section
from OCP.GCPnts import GCPnts_AbscissaPoint, GCPnts_TangentialDeflection
from OCP.GeomAbs import GeomAbs_Circle, GeomAbs_Line
from OCP.gp import gp_Dir, gp_Pln, gp_Pnt
from OCP.TopoDS import TopoDS_Edge, TopoDS_Shape

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector, unit
from fixtures_lib.geometry.edge_shapes import Circle
from fixtures_lib.geometry.section_outline import CutEdge, SectionOutline
from fixtures_lib.kernel.topology import diagonal_of, edges_of, xyz

_TURN_RAD = 0.1
_SAG_SHARE = 1e-4  # of the solid's size
_LEAST_MM = 1e-6
_LENGTH_MM = 1e-6  # how well lengths are worked out


def section_outline(solid: TopoDS_Shape, point: Vector, normal: Vector) -> SectionOutline:
    """Where the plane through `point` cuts the solid, in the solid's own coordinates.

    A plane that only touches a face has that face's border. Raises FixtureError where the kernel
    can't cut the solid.
    """
    plane = gp_Pln(gp_Pnt(*point), gp_Dir(*normal))
    cut = BRepAlgoAPI_Section(solid, plane, False)
    cut.Approximation(False)
    cut.Build()
    if not cut.IsDone():
        raise FixtureError(
            "the kernel can't cut the part here", mend="move the section plane a little"
        )
    sag = _SAG_SHARE * diagonal_of(solid)
    edges = (_cut_edge(edge, sag) for edge in edges_of(cut.Shape()))
    kept = tuple(edge for edge in edges if edge is not None)
    return SectionOutline(point, as_vector(unit(normal)), kept)


def _cut_edge(edge: TopoDS_Edge, sag: float) -> CutEdge | None:
    curve = BRepAdaptor_Curve(edge)
    first, last = curve.FirstParameter(), curve.LastParameter()
    if not (math.isfinite(first) and math.isfinite(last)):
        return None
    length = float(GCPnts_AbscissaPoint.Length_s(curve, first, last, _LENGTH_MM))
    if length < _LEAST_MM:
        return None
    if curve.GetType() == GeomAbs_Line:
        ends = np.array([xyz(curve.Value(first)), xyz(curve.Value(last))])
        return CutEdge(ends, length, way=as_vector(unit(ends[1] - ends[0])))
    points = _points(curve, sag)
    if curve.GetType() != GeomAbs_Circle:
        return CutEdge(points, length)
    circle = curve.Circle()
    middle, axis = xyz(circle.Location()), xyz(circle.Axis().Direction())
    return CutEdge(points, length, circle=Circle(middle, axis, 2.0 * float(circle.Radius())))


def _points(curve: BRepAdaptor_Curve, sag: float) -> Floats:
    sampled = GCPnts_TangentialDeflection(curve, _TURN_RAD, sag, 2, 1e-7)
    return np.array([xyz(sampled.Value(i)) for i in range(1, sampled.NbPoints() + 1)])
