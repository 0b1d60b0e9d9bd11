"""Plane faces and their boundaries as loops of lines and arcs, exact where the edges are."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from OCP.BRep import BRep_Tool
from OCP.BRepAdaptor import BRepAdaptor_Curve
from OCP.BRepTools import BRepTools_WireExplorer
from OCP.GCPnts import GCPnts_QuasiUniformDeflection
from OCP.GeomAbs import GeomAbs_CurveType as Curve
from OCP.TopAbs import TopAbs_EDGE, TopAbs_REVERSED, TopAbs_WIRE
from OCP.TopoDS import TopoDS, TopoDS_Edge, TopoDS_Face, TopoDS_Shape

from fixtures_lib.geometry.arrays import Floats, as_vector
from fixtures_lib.geometry.loops import Loop, Vertex
from fixtures_lib.geometry.part_shape import PlanarFace
from fixtures_lib.kernel.recognition.arc_fitting import with_arcs
from fixtures_lib.kernel.recognition.surfaces import Described
from fixtures_lib.kernel.topology import explored, xyz

CURVE_MM = 0.01  # how far a polyline may lie from a curve that is neither line nor arc


@dataclass(frozen=True, eq=False)
class _Trace:
    """How edges are written down: in `axes` (2, 3) at `origin`, splines within `tolerance`."""

    origin: Floats
    axes: Floats
    tolerance: float


def planar_face(d: Described) -> PlanarFace | None:
    """A plane face with its loops; None where its boundary can't be followed.

    The outer loop runs counter-clockwise seen from outside the material, the inner ones clockwise.
    """
    normal, x_axis = d.normal, d.x_axis
    axes = np.array([x_axis, np.cross(normal, x_axis)])
    trace = _Trace(d.origin, axes, min(CURVE_MM, 2e-3 * math.sqrt(max(d.area, 0.0))) / 2.0)
    loops = [_loop(TopoDS.Wire_s(wire), d.face, trace) for wire in explored(d.face, TopAbs_WIRE)]
    found = sorted(
        (loop for loop in loops if loop is not None), key=lambda loop: -abs(loop.area_mm2)
    )
    if not found:
        return None
    return PlanarFace(
        number=d.number,
        origin=as_vector(d.origin),
        normal=as_vector(normal),
        x_axis=as_vector(x_axis),
        area_mm2=d.area,
        outer=_turning(found[0], left=True),
        inner=tuple(_turning(loop, left=False) for loop in found[1:]),
    )


def _turning(loop: Loop, *, left: bool) -> Loop:
    return loop if (loop.area_mm2 > 0.0) == left else loop.reversed()


def _loop(wire: TopoDS_Shape, face: TopoDS_Face, trace: _Trace) -> Loop | None:
    ring: list[Vertex] = []
    for edge in _in_order(wire, face):
        if not BRep_Tool.Degenerated_s(edge):
            ring.extend(_pieces(edge, trace))
    # an edge starts where the one before ends, so its end is not repeated
    return Loop(tuple(ring)) if len(ring) >= 2 else None


def _in_order(wire: TopoDS_Shape, face: TopoDS_Face) -> list[TopoDS_Edge]:
    walk, edges = BRepTools_WireExplorer(wire, face), []
    while walk.More():
        edges.append(walk.Current())
        walk.Next()
    everything = explored(wire, TopAbs_EDGE)
    if len(edges) == len(everything):
        return edges
    return [TopoDS.Edge_s(edge) for edge in everything]


def _pieces(edge: TopoDS_Edge, trace: _Trace) -> list[Vertex]:
    """The edge from its start up to, not including, its end."""
    curve = BRepAdaptor_Curve(edge)
    first, last = curve.FirstParameter(), curve.LastParameter()
    backwards = edge.Orientation() == TopAbs_REVERSED
    start, end = (last, first) if backwards else (first, last)
    if curve.GetType() == Curve.GeomAbs_Line:
        return [(*_flat(curve, start, trace), 0.0)]
    if curve.GetType() == Curve.GeomAbs_Circle:
        return _arc(curve, start, end, trace)
    return _sampled(curve, backwards, trace)


def _flat(curve: BRepAdaptor_Curve, parameter: float, trace: _Trace) -> tuple[float, float]:
    x, y = trace.axes @ (xyz(curve.Value(parameter)) - trace.origin)
    return float(x), float(y)


def _arc(curve: BRepAdaptor_Curve, start: float, end: float, trace: _Trace) -> list[Vertex]:
    """Pieces of half a turn at most."""
    upwards = xyz(curve.Circle().Axis().Direction()) @ np.cross(trace.axes[0], trace.axes[1])
    sweep = (end - start) * (1.0 if upwards > 0.0 else -1.0)
    count = max(1, math.ceil(abs(sweep) / math.pi - 1e-9))
    bulge = math.tan(sweep / count / 4.0)
    places = [start + (end - start) * i / count for i in range(count)]
    return [(*_flat(curve, p, trace), bulge) for p in places]


def _sampled(curve: BRepAdaptor_Curve, backwards: bool, trace: _Trace) -> list[Vertex]:
    points = GCPnts_QuasiUniformDeflection(curve, trace.tolerance)
    if not points.IsDone():
        return []
    line = np.array([xyz(points.Value(i)) for i in range(1, points.NbPoints() + 1)])
    flat = (line - trace.origin) @ trace.axes.T
    return with_arcs(flat[::-1] if backwards else flat, trace.tolerance)[:-1]
