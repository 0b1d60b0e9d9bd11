"""A solid as a `PartShape`."""

from __future__ import annotations

from OCP.TopAbs import TopAbs_EDGE, TopAbs_FACE
from OCP.TopExp import TopExp
from OCP.TopoDS import TopoDS_Shape
from OCP.TopTools import TopTools_IndexedDataMapOfShapeListOfShape

from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.kernel.measures import Measures, measured
from fixtures_lib.kernel.mesh_arrays import FaceMesh, face_meshes
from fixtures_lib.kernel.recognition.bosses import bosses_of
from fixtures_lib.kernel.recognition.holes import holes_of
from fixtures_lib.kernel.recognition.mesh_rays import MeshRays
from fixtures_lib.kernel.recognition.planes import planar_face
from fixtures_lib.kernel.recognition.round_walls import axis_groups, coaxial_tolerance
from fixtures_lib.kernel.recognition.slots import slots_of
from fixtures_lib.kernel.recognition.surfaces import as_face, described
from fixtures_lib.kernel.recognition.walls import thinnest_wall
from fixtures_lib.kernel.tessellation import joined_faces, triangulated_faces
from fixtures_lib.kernel.topology import faces_of, shape_map
from fixtures_lib.kernel.validity import faults_of
from fixtures_lib.progress import Progress, silent


def part_shape(
    solid: TopoDS_Shape,
    name: str = "",
    progress: Progress = silent,
    *,
    valid: bool | None = None,
    measures: Measures | None = None,
) -> PartShape:
    """Everything that the program knows about one solid.

    `valid` and `measures` where they are known already.
    Raises FixtureError where a face can't be triangulated.
    """
    progress("recognising faces")
    faces = faces_of(solid)
    meshes = _meshes(solid)
    mesh = joined_faces(meshes)
    found = described(faces, meshes)
    planes = [d for d in found if d.is_plane]
    progress("recognising holes")
    measures = measures or measured(solid)
    near = coaxial_tolerance(measures.diagonal)
    groups, rays = axis_groups(found, measures.diagonal), MeshRays(mesh)
    outlines = [planar_face(d) for d in planes]
    beside = neighbours(solid)
    holes, bosses = holes_of(groups, rays, near), bosses_of(groups, rays)
    slots = slots_of(groups, planes, beside, rays, near)
    progress("measuring walls")
    return PartShape(
        name=name,
        volume_mm3=measures.volume,
        area_mm2=sum(d.area for d in found),
        centroid=measures.centroid,
        box_low=measures.low,
        box_high=measures.high,
        valid=not faults_of(solid, measures.volume) if valid is None else valid,
        thinnest_wall_mm=thinnest_wall(rays, beside),
        faces=tuple(as_face(d) for d in found),
        planar_faces=tuple(outline for outline in outlines if outline is not None),
        holes=holes,
        bosses=bosses,
        slots=slots,
        second_moments_mm5=measures.second_moments,
    )


def _meshes(solid: TopoDS_Shape) -> list[FaceMesh]:
    """The triangles that are on the solid already, or new ones."""
    meshes = face_meshes(faces_of(solid))
    present = [mesh for mesh in meshes if mesh is not None]
    return present if len(present) == len(meshes) else triangulated_faces(solid)


def neighbours(solid: TopoDS_Shape) -> dict[int, frozenset[int]]:
    """For each face the numbers of the faces that share an edge with it."""
    numbers = shape_map(solid, TopAbs_FACE)
    uses = TopTools_IndexedDataMapOfShapeListOfShape()
    TopExp.MapShapesAndAncestors_s(solid, TopAbs_EDGE, TopAbs_FACE, uses)
    beside: dict[int, set[int]] = {}
    for i in range(1, uses.Size() + 1):
        two = uses.FindFromIndex(i)  # an edge of a solid has two faces; iterating is slow
        members = {int(numbers.FindIndex(face)) for face in (two.First(), two.Last())}
        for number in members:
            beside.setdefault(number, set()).update(members - {number})
    return {number: frozenset(others) for number, others in beside.items()}
