"""A solid as triangles and edge lines for the view, and for everything that works on triangles.

The deflection goes with the size of the part: 0.1 mm for everything gave 3.9 million triangles on
a 63 m part. Delabella's algorithm takes 1 to 2 s on a plate with 1,334 holes where the default
takes 32 to 53 s, but may leave a face bare; such a face is meshed again by itself with the other.
"""

from __future__ import annotations

import numpy as np
from OCP.BRep import BRep_Tool
from OCP.BRepAdaptor import BRepAdaptor_Curve
from OCP.BRepMesh import BRepMesh_IncrementalMesh
from OCP.BRepTools import BRepTools
from OCP.GCPnts import GCPnts_TangentialDeflection
from OCP.IMeshTools import (
    IMeshTools_MeshAlgoType,
    IMeshTools_Parameters,
)
from OCP.TopAbs import TopAbs_EDGE, TopAbs_FACE
from OCP.TopExp import TopExp
from OCP.TopoDS import TopoDS, TopoDS_Edge, TopoDS_Face, TopoDS_Shape
from OCP.TopTools import TopTools_IndexedDataMapOfShapeListOfShape

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.meshes import EdgeLines, TriangleMesh
from fixtures_lib.kernel.mesh_arrays import FaceMesh, edge_nodes, face_meshes
from fixtures_lib.kernel.topology import area_of, diagonal_of, edges_of, faces_of, shape_map
from fixtures_lib.progress import Progress, silent
from fixtures_lib.wording import worded

DEFLECTION = 5e-4  # of the diagonal
LARGEST_DEFLECTION_MM = 0.5
FINEST_MM = 2e-7  # the kernel refuses less
ANGLE_RAD = 0.25  # 25 segments to a circle
AREA_MISS = 0.5  # a face whose triangles miss more of its area is meshed again

_DELABELLA = IMeshTools_MeshAlgoType.IMeshTools_MeshAlgoType_Delabella
_WATSON = IMeshTools_MeshAlgoType.IMeshTools_MeshAlgoType_Watson


def tessellated(solid: TopoDS_Shape, progress: Progress = silent) -> tuple[TriangleMesh, EdgeLines]:
    """Surface and edges in the part's coordinates; face k's triangles have the number k.

    The surface is closed but for rounding: faces keep their own points along a shared edge, at
    the same places. Raises FixtureError when a face can't be meshed by any means.
    """
    progress("making triangles")
    meshes = triangulated_faces(solid)
    return joined_faces(meshes), edge_lines(solid, meshes)


def triangulated_faces(
    solid: TopoDS_Shape, *, deflection_mm: float | None = None, angle_rad: float = ANGLE_RAD
) -> list[FaceMesh]:
    """One mesh a face, in the order of the face map; the triangulation stays on the shape."""
    deflection = deflection_mm or deflection_of(solid)
    meshed(solid, deflection, angle_rad)
    faces = faces_of(solid)
    meshes = face_meshes(faces)
    again = [face for face, mesh in zip(faces, meshes, strict=True) if not _covers(mesh, face)]
    for face in again:
        _mesh_again(face, deflection, angle_rad)
    return _all_present(face_meshes(faces) if again else meshes)


def deflection_of(shape: TopoDS_Shape) -> float:
    """Chord error in mm that suits the size of the part."""
    return min(max(DEFLECTION * diagonal_of(shape), FINEST_MM), LARGEST_DEFLECTION_MM)


def meshed(
    shape: TopoDS_Shape,
    deflection: float,
    angle: float,
    algorithm: IMeshTools_MeshAlgoType = _DELABELLA,
) -> None:
    """Lay triangles on the shape's faces: chord error in mm, angle in rad."""
    wanted = IMeshTools_Parameters()
    wanted.MeshAlgo = algorithm
    wanted.Deflection = max(deflection, FINEST_MM)
    wanted.Angle = angle
    wanted.InParallel = True
    wanted.AllowQualityDecrease = True  # a coarser mesh may replace one that is there already
    wanted.MinSize = max(min(0.1 * deflection, 1e-3), FINEST_MM)
    BRepMesh_IncrementalMesh(shape, wanted)


def _covers(mesh: FaceMesh | None, face: TopoDS_Face) -> bool:
    """Whether the triangles lie on the whole face, by their area."""
    return mesh is not None and (_has_no_surface(face) or _miss(mesh, face) < AREA_MISS)


def _miss(mesh: FaceMesh, face: TopoDS_Face) -> float:
    a, b, c = (mesh.points[mesh.triangles[:, i]] for i in range(3))
    area = float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum()) / 2.0
    return abs(area / max(area_of(face), 1e-300) - 1.0)


def _has_no_surface(face: TopoDS_Face) -> bool:
    return BRep_Tool.Surface_s(face) is None


def _mesh_again(face: TopoDS_Face, deflection: float, angle: float) -> None:
    """Mesh a bare face by itself with the other algorithm, finer and finer."""
    for finer in (1.0, 0.3, 0.05):
        BRepTools.Clean_s(face)
        meshed(face, deflection * finer, angle, _WATSON)
        (mesh,) = face_meshes([face])
        if _covers(mesh, face):
            return


def _all_present(meshes: list[FaceMesh | None]) -> list[FaceMesh]:
    present = [mesh for mesh in meshes if mesh is not None]
    if len(present) < len(meshes):
        number = meshes.index(None) + 1
        raise FixtureError(
            worded(
                "face {number} of the solid can't be shown: no triangles can be laid on it",
                number=number,
            ),
            mend="heal the shape, or export it again",
        )
    return present


def joined_faces(meshes: list[FaceMesh]) -> TriangleMesh:
    """One mesh of all faces, in the order of their numbers."""
    starts = np.cumsum([0] + [len(mesh.points) for mesh in meshes])
    counts = [len(mesh.triangles) for mesh in meshes]
    return TriangleMesh(
        np.concatenate([mesh.points for mesh in meshes]),
        np.concatenate([m.triangles + s for m, s in zip(meshes, starts, strict=False)]),
        np.repeat(np.arange(1, len(meshes) + 1), counts),
    )


def edge_lines(solid: TopoDS_Shape, meshes: list[FaceMesh]) -> EdgeLines:
    """The solid's edges on the triangles of its faces (one mesh a face, in their order)."""
    numbers = shape_map(solid, TopAbs_FACE)
    uses = TopTools_IndexedDataMapOfShapeListOfShape()
    TopExp.MapShapesAndAncestors_s(solid, TopAbs_EDGE, TopAbs_FACE, uses)
    lines = [_edge_line(edge, uses, numbers, meshes) for edge in edges_of(solid)]
    offsets = np.cumsum([0] + [len(line) for line in lines])
    points = np.concatenate(lines) if lines else np.empty((0, 3))
    return EdgeLines(points, offsets.astype(np.int64))


def _edge_line(
    edge: TopoDS_Edge,
    uses: TopTools_IndexedDataMapOfShapeListOfShape,
    numbers: object,
    meshes: list[FaceMesh],
) -> Floats:
    """The edge on the triangles of a face beside it, or sampled from its curve."""
    if BRep_Tool.Degenerated_s(edge):
        return np.empty((0, 3))
    beside = uses.FindFromKey(edge)
    if beside.Size():
        face = TopoDS.Face_s(beside.First())
        nodes = edge_nodes(edge, face)
        if nodes is not None:
            index = numbers.FindIndex(face) - 1  # type: ignore[attr-defined]
            return np.asarray(meshes[index].points[nodes])
    return _sampled(edge)


def _sampled(edge: TopoDS_Edge) -> Floats:
    steps = GCPnts_TangentialDeflection(BRepAdaptor_Curve(edge), ANGLE_RAD, 0.1)
    points = [steps.Value(i) for i in range(1, steps.NbPoints() + 1)]
    return np.array([[p.X(), p.Y(), p.Z()] for p in points])
