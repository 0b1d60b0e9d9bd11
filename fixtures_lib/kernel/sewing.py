"""Loose faces made into a solid, where they close; and words for files that have no solid."""

from __future__ import annotations

from OCP.BRep import BRep_Tool
from OCP.BRepBuilderAPI import BRepBuilderAPI_MakeSolid, BRepBuilderAPI_Sewing
from OCP.BRepLib import BRepLib
from OCP.TopAbs import TopAbs_EDGE, TopAbs_FACE, TopAbs_SHELL
from OCP.TopExp import TopExp
from OCP.TopoDS import TopoDS, TopoDS_Shape, TopoDS_Solid
from OCP.TopTools import TopTools_IndexedDataMapOfShapeListOfShape

from fixtures_lib.kernel.topology import (
    compound_of,
    diagonal_of,
    edges_of,
    explored,
    faces_of,
    shells_of,
)

SEW_TOLERANCE = 1e-5  # of the size of the part; between 1 um and 0.05 mm


def sewing_tolerance(shape: TopoDS_Shape) -> float:
    return min(max(SEW_TOLERANCE * diagonal_of(shape), 1e-3), 0.05)


def sewn(faces: list[TopoDS_Shape], tolerance_mm: float) -> TopoDS_Shape:
    """`faces` joined along the edges that they share within the tolerance."""
    sewing = BRepBuilderAPI_Sewing(tolerance_mm)
    for face in faces:
        sewing.Add(face)
    sewing.Perform()
    return sewing.SewedShape()


def sewn_solids(faces: list[TopoDS_Shape]) -> list[TopoDS_Solid]:
    """The solids that loose faces enclose when they are sewn together; none if they don't close."""
    joined = sewn(faces, sewing_tolerance(compound_of(faces)))
    if joined is None or joined.IsNull():
        return []
    return [solid_of_shell(shell) for shell in shells_of(joined) if free_edges(shell) == 0]


def solid_of_shell(shell: TopoDS_Shape) -> TopoDS_Solid:
    """A solid inside a closed shell, its faces outwards."""
    solid = BRepBuilderAPI_MakeSolid(TopoDS.Shell_s(shell)).Solid()
    BRepLib.OrientClosedSolid_s(solid)
    return solid


def free_edges(shape: TopoDS_Shape) -> int:
    """Edges with one face only (a seam of a closed face is used twice by that face)."""
    uses = TopTools_IndexedDataMapOfShapeListOfShape()
    TopExp.MapShapesAndAncestors_s(shape, TopAbs_EDGE, TopAbs_FACE, uses)
    alone = [uses.FindKey(i) for i in range(1, uses.Size() + 1) if uses.FindFromIndex(i).Size() < 2]
    return sum(1 for edge in alone if not _is_a_point(TopoDS.Edge_s(edge)))


def _is_a_point(edge: TopoDS_Shape) -> bool:
    return bool(BRep_Tool.Degenerated_s(edge))


def no_solid_sentence(shape: TopoDS_Shape, where: str) -> str:
    """Why nothing in `shape` can be a part."""
    faces, edges = len(faces_of(shape)), len(edges_of(shape))
    shells = len(explored(shape, TopAbs_SHELL))
    mend = "close it to a solid in the CAD system and export it again"
    if faces:
        kind = f"{_count(shells, 'open shell')} of " if shells else ""
        return (
            f"the file has no solid, only {kind}{_count(faces, 'face')} with "
            f"{_count(free_edges(shape), 'free edge')}: without a closed volume it has no inside "
            f"to mesh or weigh; {mend}"
        )
    if edges:
        return (
            f"the file has no solid, only {_count(edges, 'edge')} of wire without a face: there "
            f"is nothing to hold; export the solid body instead"
        )
    return "the file has no solid and no other shape; export the solid body"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
