"""Bodies cut from slabs of one thickness, sewn into one body: no boolean over the whole plate.

A group of features stands in a slab of its own, and its slab's outline is let go: what is left of
the slab's top and underside are the outlines of what was cut or added there.

    .--------------.        .--------------.
    |   .--.       |        |          .-. |          wires of the carriers, one a level: they
    |   '--'       |   +    |          '-' |   ...    become inner wires of the common face that
    '--------------'        '--------------'          holds them; all other faces come as they are

A level is z = 0, seen from above, or z = -thickness, seen from below. A piece may bring regions of
a level of its own, such as the ground inside a groove: what stands there goes into them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import shapely
from OCP.BRep import BRep_Builder, BRep_Tool
from OCP.BRepAdaptor import BRepAdaptor_Curve, BRepAdaptor_Surface
from OCP.BRepLib import BRepLib
from OCP.BRepTools import BRepTools, BRepTools_WireExplorer
from OCP.GCPnts import GCPnts_TangentialDeflection
from OCP.Geom import Geom_Plane
from OCP.GeomAbs import GeomAbs_Plane
from OCP.gp import gp_Dir, gp_Pln, gp_Pnt
from OCP.TopAbs import TopAbs_EDGE, TopAbs_REVERSED, TopAbs_VERTEX, TopAbs_WIRE
from OCP.TopoDS import TopoDS, TopoDS_Face, TopoDS_Shape, TopoDS_Shell, TopoDS_Solid, TopoDS_Wire
from OCP.TopTools import TopTools_IndexedMapOfShape

from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.kernel.topology import diagonal_of, explored, faces_of, shape_map

_LEVEL_MM = 1e-7
_CHORD_MM, _TURN_RAD = 0.01, 0.05
_SIDES = 4  # of a slab
_TOP, _UNDER = 0, 1


class _Region(NamedTuple):
    """A part of a level: its outer wire, and what is left out of it."""

    outer: TopoDS_Wire
    inner: tuple[TopoDS_Wire, ...]


class SlabShape(NamedTuple):
    """Faces off the levels; for each level its regions, and the wires for a region of others."""

    faces: tuple[TopoDS_Face, ...]
    regions: tuple[tuple[_Region, ...], tuple[_Region, ...]]
    loose: tuple[tuple[TopoDS_Wire, ...], tuple[TopoDS_Wire, ...]]


def taken_apart(slab: TopoDS_Shape, thickness_mm: float) -> SlabShape | None:
    """Without the outline of its slab; None where features have changed the outline."""
    on_top, under, others = _by_level(slab, thickness_mm)
    if not on_top or not under:
        return None
    (top, *tops), (floor, *floors) = (
        sorted(map(_region, level), key=_spread, reverse=True) for level in (on_top, under)
    )
    rims = [shape_map(carrier.outer, TopAbs_EDGE) for carrier in (top, floor)]
    kept = tuple(face for face in others if not any(_meets(face, rim) for rim in rims))
    if len(others) - len(kept) != _SIDES or any(rim.Size() != _SIDES for rim in rims):
        return None
    return SlabShape(kept, (tuple(tops), tuple(floors)), (top.inner, floor.inner))


def joined(
    rim: TopoDS_Solid, pieces: Sequence[SlabShape], thickness_mm: float
) -> TopoDS_Solid | None:
    """`rim` with the pieces in it, which touch neither it nor one another.

    None where that is not a closed body.
    """
    top, under, faces = _by_level(rim, thickness_mm)
    for piece in pieces:
        faces += piece.faces
    for level, own in ((_TOP, top), (_UNDER, under)):
        regions = [_region(face) for face in own]
        regions += [region for piece in pieces for region in piece.regions[level]]
        loose = [wire for piece in pieces for wire in piece.loose[level]]
        filled = _filled(regions, loose)
        if filled is None:
            return None
        faces += [_face(region, level, thickness_mm) for region in filled]
    return _solid(faces)


def _filled(regions: Sequence[_Region], loose: Sequence[TopoDS_Wire]) -> list[_Region] | None:
    """Each loose wire, and each wire of a region, in the smallest region that holds it."""
    if not loose:
        return list(regions)
    if len(regions) == 1:
        return [_Region(regions[0].outer, (*regions[0].inner, *loose))]
    grounds = [shapely.Polygon(_outline(region.outer)) for region in regions]
    given: list[list[TopoDS_Wire]] = [list(region.inner) for region in regions]
    tree = shapely.STRtree(grounds)
    for wire in loose:
        around = tree.query(shapely.Point(_corner(wire)), predicate="within")
        if not len(around):
            return None
        given[min(around, key=lambda i: grounds[i].area)].append(wire)
    return [_Region(r.outer, tuple(inner)) for r, inner in zip(regions, given, strict=True)]


def _by_level(
    body: TopoDS_Shape, thickness_mm: float
) -> tuple[list[TopoDS_Face], list[TopoDS_Face], list[TopoDS_Face]]:
    """On top, on the underside, all others; each face as it is oriented in the body."""
    found: tuple[list[TopoDS_Face], list[TopoDS_Face], list[TopoDS_Face]] = ([], [], [])
    for face in faces_of(body):
        found[_level(face, thickness_mm)].append(face)
    return found


def _level(face: TopoDS_Face, thickness_mm: float) -> int:
    surface = BRepAdaptor_Surface(face, False)
    if surface.GetType() != GeomAbs_Plane:
        return 2
    plane = surface.Plane()
    up = plane.Axis().Direction().Z()
    if abs(abs(up) - 1.0) > _LEVEL_MM:
        return 2
    # a right-handed plane's own normal, unless its axes run the other way
    up = (up if plane.Direct() else -up) * (-1.0 if face.Orientation() == TopAbs_REVERSED else 1.0)
    z = plane.Location().Z()
    if up > 0.0 and abs(z) < _LEVEL_MM:
        return _TOP
    return _UNDER if up < 0.0 and abs(z + thickness_mm) < _LEVEL_MM else 2


def _region(face: TopoDS_Face) -> _Region:
    outer = BRepTools.OuterWire_s(face)
    wires = [TopoDS.Wire_s(wire) for wire in explored(face, TopAbs_WIRE)]
    inner = tuple(wire for wire in wires if not wire.IsSame(outer))
    return _Region(next(wire for wire in wires if wire.IsSame(outer)), inner)


def _spread(region: _Region) -> float:
    """Larger for the outline of a slab than for all that is cut or stands inside it."""
    return diagonal_of(region.outer)


def _meets(face: TopoDS_Face, rim: TopTools_IndexedMapOfShape) -> bool:
    return any(rim.Contains(edge) for edge in explored(face, TopAbs_EDGE))


def _corner(wire: TopoDS_Wire) -> Point2:
    """One point of it."""
    point = BRep_Tool.Pnt_s(TopoDS.Vertex_s(explored(wire, TopAbs_VERTEX)[0]))
    return point.X(), point.Y()


def _outline(wire: TopoDS_Wire) -> list[Point2]:
    """Points along the wire, from above."""
    points: list[Point2] = []
    walk = BRepTools_WireExplorer(wire)
    while walk.More():
        edge = walk.Current()
        samples = GCPnts_TangentialDeflection(BRepAdaptor_Curve(edge), _TURN_RAD, _CHORD_MM)
        along = [samples.Value(i) for i in range(1, samples.NbPoints() + 1)]
        if edge.Orientation() == TopAbs_REVERSED:
            along.reverse()
        points += [(point.X(), point.Y()) for point in along[:-1]]
        walk.Next()
    return points


def _face(region: _Region, level: int, thickness_mm: float) -> TopoDS_Face:
    """Its wires run as their own faces had them, which look the same way.

    Each edge gets its curve in the plane, once: views and sections ask for it again and again.
    """
    builder, face = BRep_Builder(), TopoDS_Face()
    builder.MakeFace(face, _plane(level, thickness_mm), _LEVEL_MM)
    for wire in (region.outer, *region.inner):
        builder.Add(face, wire)
        for edge in explored(wire, TopAbs_EDGE):
            BRepLib.BuildPCurveForEdgeOnPlane_s(TopoDS.Edge_s(edge), face)
    return face


@lru_cache(maxsize=32)
def _plane(level: int, thickness_mm: float) -> Geom_Plane:
    """The same one for all bodies: an edge that is sewn in again has its curve there already."""
    z, up = (0.0, 1.0) if level == _TOP else (-thickness_mm, -1.0)
    return Geom_Plane(gp_Pln(gp_Pnt(0.0, 0.0, z), gp_Dir(0.0, 0.0, up)))


def _solid(faces: Sequence[TopoDS_Face]) -> TopoDS_Solid | None:
    builder, shell, solid = BRep_Builder(), TopoDS_Shell(), TopoDS_Solid()
    builder.MakeShell(shell)
    for face in faces:
        builder.Add(shell, face)
    if not BRep_Tool.IsClosed_s(shell):
        return None
    shell.Closed(True)
    builder.MakeSolid(solid)
    builder.Add(solid, shell)
    return solid
