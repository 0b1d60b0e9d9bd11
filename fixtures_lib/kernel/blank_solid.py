"""A part with stock on chosen plane faces: what is printed or sawn before it is cut.

Each chosen face is raised along its normal. Along a convex edge between two chosen faces a kite
fills the gap, at a corner of three of them a hexahedron, so that the stock is whole:

      ______ ___
     |raised|kite|      stock t on two faces that meet at an edge
     |______|____|
     |      |    |
     | part |    | raised

Holes in a chosen face go on through its stock.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from OCP.BRepAdaptor import BRepAdaptor_Curve, BRepAdaptor_Surface
from OCP.BRepBuilderAPI import (
    BRepBuilderAPI_MakeFace,
    BRepBuilderAPI_MakePolygon,
    BRepBuilderAPI_MakeSolid,
    BRepBuilderAPI_Sewing,
)
from OCP.BRepLib import BRepLib
from OCP.BRepPrimAPI import BRepPrimAPI_MakePrism
from OCP.GeomAbs import GeomAbs_Line, GeomAbs_Plane
from OCP.gp import gp_Pnt, gp_Vec
from OCP.TopAbs import TopAbs_EDGE, TopAbs_REVERSED
from OCP.TopoDS import TopoDS, TopoDS_Edge, TopoDS_Face, TopoDS_Shape, TopoDS_Solid

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.kernel.booleans import fused
from fixtures_lib.kernel.topology import area_of, explored, faces_of, solids_of, xyz
from fixtures_lib.wording import worded

_SAME_MM = 1e-6
_PARALLEL = 1e-6


@dataclass(frozen=True, eq=False)
class Raised:
    """A chosen face: its number, outward normal and area."""

    number: int
    normal: Floats
    area_mm2: float


@dataclass(frozen=True, eq=False)
class BlankSolid:
    """`added_mm3` is the stock's volume by formula; exact only where `only_convex`."""

    solid: TopoDS_Solid
    raised: tuple[Raised, ...]
    added_mm3: float
    only_convex: bool


@dataclass(frozen=True, eq=False)
class _Kite:
    """Along an edge from `start` to `end`: the four corners of its cross section there."""

    start: Floats
    end: Floats
    section: tuple[Floats, ...]


def plane_face_numbers(solid: TopoDS_Shape) -> list[int]:
    return [n for n, face in enumerate(faces_of(solid), start=1) if _is_plane(face)]


def blank_solid(part: TopoDS_Shape, faces: Sequence[int], stock_mm: float) -> BlankSolid:
    """Raises FixtureError for a face that isn't plane or isn't there, and for no face at all."""
    found = faces_of(part)
    if not faces or stock_mm <= 0.0:
        raise FixtureError("no stock to put on", mend="choose plane faces and a stock above 0")
    for number in faces:
        if not 1 <= number <= len(found):
            raise FixtureError(
                worded("the part has no face {number}", number=number),
                mend=worded("it has {count}", count=len(found)),
            )
        if not _is_plane(found[number - 1]):
            raise FixtureError(
                worded("face {number} is not plane", number=number),
                mend="choose plane faces for stock",
            )
    chosen = {n: found[n - 1] for n in dict.fromkeys(faces)}
    normals = {n: _normal(face) for n, face in chosen.items()}
    kites, corners, only_convex = _fills(chosen, normals, stock_mm)
    tools: list[TopoDS_Shape] = [
        BRepPrimAPI_MakePrism(face, _vector(stock_mm * normals[n])).Shape()
        for n, face in chosen.items()
    ]
    tools += [_kite_shape(kite) for kite in kites] + [_hexahedron(points) for points in corners]
    solids = solids_of(fused(part, tools, "blank"))
    if len(solids) != 1:
        raise FixtureError(
            worded("the part with its stock falls apart into {count} pieces", count=len(solids)),
            mend="choose other faces, or another stock",
        )
    raised = tuple(Raised(n, normals[n], area_of(face)) for n, face in chosen.items())
    added = stock_mm * sum(r.area_mm2 for r in raised)
    added += sum(_area(k.section) * math.dist(k.start, k.end) for k in kites)
    added += sum(_hexahedron_volume(points) for points in corners)
    return BlankSolid(solids[0], raised, added, only_convex)


def _is_plane(face: TopoDS_Face) -> bool:
    return bool(BRepAdaptor_Surface(face).GetType() == GeomAbs_Plane)


def _normal(face: TopoDS_Face) -> Floats:
    normal = xyz(BRepAdaptor_Surface(face).Plane().Axis().Direction())
    if not BRepAdaptor_Surface(face).Plane().Direct():
        normal = -normal
    return -normal if face.Orientation() == TopAbs_REVERSED else normal


def _fills(
    chosen: dict[int, TopoDS_Face], normals: dict[int, Floats], stock: float
) -> tuple[list[_Kite], list[list[Floats]], bool]:
    """Kites along convex edges, corners of three; and whether no two chosen faces meet inwards."""
    kites: list[_Kite] = []
    at_corner: dict[tuple[float, ...], set[int]] = {}
    joined: set[tuple[tuple[float, ...], frozenset[int]]] = set()
    only_convex = True
    for a, b, edge, inwards in _shared(chosen, normals):
        bend = float(normals[b] @ inwards)
        if abs(float(normals[a] @ normals[b])) > 1.0 - _PARALLEL:
            continue  # one plane in two faces: their prisms touch
        ends = _ends(edge)
        if bend > 0.0 or ends is None:
            only_convex = False
            continue
        section = _section(ends[0], normals[a], normals[b], stock)
        kites.append(_Kite(ends[0], ends[1], section))
        for end in ends:
            key = tuple(round(float(v) / 1e-4) * 1e-4 for v in end)
            at_corner.setdefault(key, set()).update((a, b))
            joined.add((key, frozenset((a, b))))
    corners = [
        _corner_points(np.array(key), [normals[n] for n in sorted(meeting)], stock)
        for key, meeting in at_corner.items()
        if len(meeting) == 3
        and all((key, frozenset(pair)) in joined for pair in itertools.combinations(meeting, 2))
    ]
    crowded = any(len(meeting) > 3 for meeting in at_corner.values())
    return kites, corners, only_convex and not crowded


def _shared(
    chosen: dict[int, TopoDS_Face], normals: dict[int, Floats]
) -> Iterator[tuple[int, int, TopoDS_Edge, Floats]]:
    """Edges between two chosen faces, with the direction into the first face."""
    owners: dict[int, list[tuple[int, TopoDS_Edge]]] = {}
    for number, face in chosen.items():
        for shape in explored(face, TopAbs_EDGE):
            edge = TopoDS.Edge_s(shape)
            owners.setdefault(hash(edge), []).append((number, edge))
    for uses in owners.values():
        for (a, edge), (b, other) in itertools.combinations(uses, 2):
            if a != b and edge.IsSame(other):
                yield a, b, edge, np.cross(normals[a], _tangent(edge))


def _tangent(edge: TopoDS_Edge) -> Floats:
    """In the middle, along the edge as its face runs round: the face lies to the left."""
    curve = BRepAdaptor_Curve(edge)
    point, along = gp_Pnt(), gp_Vec()
    curve.D1((curve.FirstParameter() + curve.LastParameter()) / 2.0, point, along)
    direction = xyz(along)
    return -direction if edge.Orientation() == TopAbs_REVERSED else direction


def _ends(edge: TopoDS_Edge) -> tuple[Floats, Floats] | None:
    """Of a straight edge; None for another."""
    curve = BRepAdaptor_Curve(edge)
    if curve.GetType() != GeomAbs_Line:
        return None
    return xyz(curve.Value(curve.FirstParameter())), xyz(curve.Value(curve.LastParameter()))


def _section(at: Floats, a: Floats, b: Floats, stock: float) -> tuple[Floats, ...]:
    outer = stock * (a + b) / (1.0 + float(a @ b))
    return (at, at + stock * a, at + outer, at + stock * b)


def _corner_points(at: Floats, normals: Sequence[Floats], stock: float) -> list[Floats]:
    """p; p + t n1, n2, n3; the three edge points 12, 23, 31; the point at t from all three."""
    one, two, three = normals
    pairs = [(one, two), (two, three), (three, one)]
    edges = [at + stock * (a + b) / (1.0 + float(a @ b)) for a, b in pairs]
    tip = at + np.linalg.solve(np.array(normals), np.full(3, stock))
    return [at, *(at + stock * n for n in normals), *edges, tip]


_QUADS = ((0, 1, 4, 2), (0, 2, 5, 3), (0, 3, 6, 1), (7, 4, 1, 6), (7, 5, 2, 4), (7, 6, 3, 5))


def _hexahedron(points: Sequence[Floats]) -> TopoDS_Shape:
    sewing = BRepBuilderAPI_Sewing(_SAME_MM)
    for quad in _QUADS:
        sewing.Add(_polygon([points[i] for i in quad]))
    sewing.Perform()
    solid = BRepBuilderAPI_MakeSolid(TopoDS.Shell_s(sewing.SewedShape())).Solid()
    BRepLib.OrientClosedSolid_s(solid)
    return solid


def _hexahedron_volume(points: Sequence[Floats]) -> float:
    """Tetrahedra from the first corner over the three faces that don't touch it."""
    total = 0.0
    for quad in _QUADS[3:]:
        a, b, c, d = (points[i] - points[0] for i in quad)
        total += abs(float(np.cross(a, b) @ c)) + abs(float(np.cross(a, c) @ d))
    return total / 6.0


def _kite_shape(kite: _Kite) -> TopoDS_Shape:
    return BRepPrimAPI_MakePrism(_polygon(kite.section), _vector(kite.end - kite.start)).Shape()


def _polygon(points: Iterable[Floats]) -> TopoDS_Face:
    maker = BRepBuilderAPI_MakePolygon()
    for point in points:
        maker.Add(gp_Pnt(*(float(v) for v in point)))
    maker.Close()
    return BRepBuilderAPI_MakeFace(maker.Wire(), True).Face()


def _area(section: Sequence[Floats]) -> float:
    p, a, tip, b = section
    return float(np.linalg.norm(np.cross(tip - p, b - a))) / 2.0  # half of the diagonals' product


def _vector(direction: Floats) -> gp_Vec:
    return gp_Vec(*(float(v) for v in direction))
