"""The kernel's triangulations as numpy arrays, without a Python loop over nodes.

The kernel has no array interface: node by node takes seconds for 200,000 triangles. Instead bare
faces and edges that carry nothing but their triangulation are written with BinTools, whose binary
sections are plain runs of little-endian numbers, and read back with numpy (measured: 25 ms for
1,340 faces with 197,000 triangles).

    section "Triangulations n", each: nodes i4, triangles i4, has uv u1, has normals u1,
        deflection f8, nodes x 3 f8, [nodes x 2 f8], triangles x 3 i4, [nodes x 3 f4]
    section "PolygonOnTriangulations n", each: nodes i4, nodes x i4, deflection f8,
        has parameters u1, [nodes x f8]
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from OCP.BinTools import BinTools
from OCP.BRep import BRep_Builder, BRep_Tool
from OCP.Poly import Poly_Triangulation
from OCP.TopAbs import TopAbs_REVERSED
from OCP.TopLoc import TopLoc_Location
from OCP.TopoDS import TopoDS_Compound, TopoDS_Edge, TopoDS_Face

from fixtures_lib.geometry.arrays import Floats, Ints


@dataclass(frozen=True, eq=False)
class FaceMesh:
    """points (n, 3) in mm; uv (n, 2) on the surface, or None; triangles (m, 3) wound outwards."""

    points: Floats
    uv: Floats | None
    triangles: Ints


def face_meshes(faces: list[TopoDS_Face]) -> list[FaceMesh | None]:
    """One a face, in order; None where a face has no triangle."""
    places = [TopLoc_Location() for _ in faces]
    found = [BRep_Tool.Triangulation_s(f, place) for f, place in zip(faces, places, strict=True)]
    present = [t for t in found if t is not None and t.NbTriangles() > 0]
    raw = iter(_read_triangulations(_written(present)))
    meshes: list[FaceMesh | None] = []
    for face, place, triangulation in zip(faces, places, found, strict=True):
        bare = triangulation is None or triangulation.NbTriangles() == 0
        meshes.append(None if bare else _placed(next(raw), face, place))
    return meshes


def _placed(mesh: FaceMesh, face: TopoDS_Face, place: TopLoc_Location) -> FaceMesh:
    points = mesh.points if place.IsIdentity() else _moved(mesh.points, place)
    inwards = face.Orientation() == TopAbs_REVERSED
    return FaceMesh(points, mesh.uv, mesh.triangles[:, ::-1] if inwards else mesh.triangles)


def _moved(points: Floats, place: TopLoc_Location) -> Floats:
    move = place.Transformation()
    matrix = np.array([[move.Value(row, col) for col in (1, 2, 3, 4)] for row in (1, 2, 3)])
    return np.asarray(points @ matrix[:, :3].T + matrix[:, 3])


def _written(triangulations: list[Poly_Triangulation]) -> bytes:
    builder, all_faces = BRep_Builder(), TopoDS_Compound()
    builder.MakeCompound(all_faces)
    for triangulation in triangulations:
        face = TopoDS_Face()
        builder.MakeFace(face, triangulation.Copy())  # a copy: equal handles are written once
        builder.Add(all_faces, face)
    stream = io.BytesIO()
    BinTools.Write_s(all_faces, stream)
    return stream.getvalue()


def _read_triangulations(data: bytes) -> list[FaceMesh]:
    marker = b"\nTriangulations "
    start = data.index(marker) + len(marker)
    end = data.index(b"\n", start)
    position, meshes = end + 1, []
    for _ in range(int(data[start:end])):
        mesh, position = _read_triangulation(data, position)
        meshes.append(mesh)
    return meshes


def _read_triangulation(data: bytes, at: int) -> tuple[FaceMesh, int]:
    nodes, triangles = (int(n) for n in np.frombuffer(data, "<i4", 2, at))
    has_uv, has_normals = data[at + 8], data[at + 9]
    at += 18  # two counts, two flags, the deflection
    points = np.frombuffer(data, "<f8", 3 * nodes, at).reshape(-1, 3)
    at += 24 * nodes
    uv = np.frombuffer(data, "<f8", 2 * nodes, at).reshape(-1, 2) if has_uv else None
    at += 16 * nodes * has_uv
    indices = np.frombuffer(data, "<i4", 3 * triangles, at).reshape(-1, 3)
    at += 12 * triangles + 12 * nodes * has_normals
    return FaceMesh(points, uv, indices.astype(np.int64) - 1), at


def edge_nodes(edge: TopoDS_Edge, face: TopoDS_Face) -> Ints | None:
    """Numbers (from 0) of the face's triangulation nodes along an edge of it, in order."""
    place = TopLoc_Location()
    triangulation = BRep_Tool.Triangulation_s(face, place)
    if triangulation is None:
        return None
    polygon = BRep_Tool.PolygonOnTriangulation_s(edge, triangulation, place)
    if polygon is None:
        return None
    return np.fromiter(polygon.Nodes(), dtype=np.int64, count=polygon.NbNodes()) - 1
