"""Mending a solid that is not valid, and saying what was done and what remains."""

from __future__ import annotations

from dataclasses import dataclass

from OCP.BRep import BRep_Tool
from OCP.BRepLib import BRepLib
from OCP.ShapeFix import ShapeFix_Shape
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.kernel.facets import faceted_solid
from fixtures_lib.kernel.sewing import sewn_solids
from fixtures_lib.kernel.tessellation import joined_faces, triangulated_faces
from fixtures_lib.kernel.topology import (
    faces_of,
    is_solid,
    solids_of,
    volume_and_centroid,
)
from fixtures_lib.kernel.validity import faults_of, is_valid
from fixtures_lib.progress import Progress, silent


@dataclass(frozen=True, eq=False)
class Healing:
    """A solid after mending. `what_remains` is empty when `valid_now`."""

    shape: TopoDS_Shape
    what_was_done: tuple[str, ...]
    what_remains: tuple[str, ...]
    valid_now: bool


def healed(shape: TopoDS_Shape, progress: Progress = silent) -> Healing:
    """`shape` (a solid) mended as far as it goes; as it is, where it is valid."""
    if is_valid(shape):
        return Healing(shape, (), (), True)
    progress("mending the shape")
    done: list[str] = []
    for mend in (_made_of_facets, _fixed, _resewn, _turned_out):
        mended, words = mend(shape)
        if words:
            shape = mended
            done.append(words)
        if is_valid(shape):
            break
    remains = faults_of(shape)
    return Healing(shape, tuple(done), remains, not remains)


_Mended = tuple[TopoDS_Shape, str]


def _made_of_facets(shape: TopoDS_Shape) -> _Mended:
    """Faces without an exact surface (a tessellated solid) as plane facets."""
    if all(BRep_Tool.Surface_s(face) is not None for face in faces_of(shape)):
        return shape, ""
    mesh = joined_faces(triangulated_faces(shape))
    solid = faceted_solid(mesh)
    if solid is None:
        return shape, ""
    return solid, (
        f"the file gives this solid as {len(mesh.triangles)} triangles without exact faces: it "
        f"was made into {len(faces_of(solid))} flat faces, and round walls are facets now"
    )


def _fixed(shape: TopoDS_Shape) -> _Mended:
    """Edges, boundaries and faces put right by the kernel."""
    fix = ShapeFix_Shape(shape)
    fix.Perform()
    found = _one_solid(fix.Shape())
    if found is None or len(faults_of(found)) >= len(faults_of(shape)):
        return shape, ""
    return found, "edges and boundaries of faces were put right"


def _resewn(shape: TopoDS_Shape) -> _Mended:
    """Taken apart into faces and sewn together again."""
    solids = sewn_solids(list(faces_of(shape)))
    if len(solids) == 1 and len(faults_of(solids[0])) < len(faults_of(shape)):
        return solids[0], "its faces were sewn together again"
    return shape, ""


def _turned_out(shape: TopoDS_Shape) -> _Mended:
    """A solid that is inside out has a negative volume."""
    if not is_solid(shape) or volume_and_centroid(shape)[0] > 0.0:
        return shape, ""
    turned = _one_solid(shape.Reversed())
    if turned is None or not BRepLib.OrientClosedSolid_s(turned):
        return shape, ""
    if volume_and_centroid(turned)[0] <= 0.0:
        return shape, ""
    return turned, "the solid was inside out and was turned"


def _one_solid(shape: TopoDS_Shape) -> TopoDS_Shape | None:
    if shape is None or shape.IsNull():
        return None
    found = solids_of(shape)
    return found[0] if len(found) == 1 else None
