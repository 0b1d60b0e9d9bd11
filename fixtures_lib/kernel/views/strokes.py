"""The kernel's flat edges as strokes."""

from __future__ import annotations

import math
from collections.abc import Callable

from OCP.BRepAdaptor import BRepAdaptor_Curve
from OCP.GCPnts import GCPnts_TangentialDeflection
from OCP.GeomAbs import GeomAbs_Circle, GeomAbs_Line
from OCP.TopoDS import TopoDS_Edge

from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.line_work import Polyline, Stroke, full_circle
from fixtures_lib.geometry.looking import TOP, Looking
from fixtures_lib.geometry.loops import Arc, Line

_TURN_RAD = 0.15
_SAG_MM = 0.02


def stroke_of(edge: TopoDS_Edge, looking: Looking = TOP) -> Stroke | None:
    """An edge that lies in the view's plane, as seen there; None for one without length.

    Edges from hidden-line removal lie in the plane z = 0 already: they are seen from the top.
    """
    curve = BRepAdaptor_Curve(edge)
    first, last = curve.FirstParameter(), curve.LastParameter()
    if not (math.isfinite(first) and math.isfinite(last)) or last - first < 1e-12:
        return None

    def at(parameter: float) -> Point2:
        p = curve.Value(parameter)
        xyz = (p.X(), p.Y(), p.Z())
        u = sum(a * b for a, b in zip(xyz, looking.right, strict=True))
        v = sum(a * b for a, b in zip(xyz, looking.up, strict=True))
        return (u, v)

    kind = curve.GetType()
    if kind == GeomAbs_Line:
        return Line(at(first), at(last))
    if kind == GeomAbs_Circle:
        return _arc(curve, at, first, last, looking)
    sampled = GCPnts_TangentialDeflection(curve, _TURN_RAD, _SAG_MM, 2, 1e-7)
    if sampled.NbPoints() < 2:
        return None
    points = tuple(at(sampled.Parameter(i)) for i in range(1, sampled.NbPoints() + 1))
    return Polyline(points)


def _arc(
    curve: BRepAdaptor_Curve,
    at: Callable[[float], Point2],
    first: float,
    last: float,
    looking: Looking,
) -> Stroke:
    circle = curve.Circle()
    middle, axis = circle.Location(), circle.Axis().Direction()
    centre_xyz = (middle.X(), middle.Y(), middle.Z())
    centre = (
        sum(a * b for a, b in zip(centre_xyz, looking.right, strict=True)),
        sum(a * b for a, b in zip(centre_xyz, looking.up, strict=True)),
    )
    eye = looking.towards_eye
    facing = axis.X() * eye[0] + axis.Y() * eye[1] + axis.Z() * eye[2]
    sweep = (last - first) if facing > 0.0 else first - last
    if abs(sweep) > 2.0 * math.pi - 1e-9:
        return full_circle(centre, circle.Radius())
    return Arc(at(first), at(last), centre, sweep)
