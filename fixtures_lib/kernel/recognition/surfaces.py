"""Each face of a solid described: its kind, a point on it, its outward normal, its axis.

A face that a CAD system wrote as a spline and that is a plane, a cylinder or a cone within
`CANONICAL_MM` is described as what it is.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from OCP.BRep import BRep_Tool
from OCP.BRepAdaptor import BRepAdaptor_Surface
from OCP.GeomAbs import GeomAbs_SurfaceType as Kind
from OCP.gp import gp_Ax3, gp_Cone, gp_Cylinder, gp_Pln, gp_Pnt, gp_Vec
from OCP.ShapeAnalysis import ShapeAnalysis_CanonicalRecognition
from OCP.TopAbs import TopAbs_REVERSED
from OCP.TopoDS import TopoDS_Face

from fixtures_lib.geometry.arrays import Floats, Vector, as_vector, unit
from fixtures_lib.geometry.part_shape import Face, SurfaceKind
from fixtures_lib.kernel.mesh_arrays import FaceMesh
from fixtures_lib.kernel.topology import area_and_centroid, xyz

CANONICAL_MM = 1e-3


@dataclass(frozen=True, eq=False)
class Described:
    """A face with what the recognisers ask of it.

    `centroid` is that of its area. `centre` lies on the face, `normal` is outward there. `x_axis`
    is the surface's own first direction. `origin` lies on the axis (cylinder, cone, torus), in the
    plane, or is the centre of a sphere.
    """

    number: int
    face: TopoDS_Face
    mesh: FaceMesh
    kind: SurfaceKind
    area: float
    centroid: Floats
    centre: Floats
    normal: Floats
    origin: Floats
    axis: Floats
    x_axis: Floats
    radius: float = 0.0
    concave: bool = False

    @property
    def is_plane(self) -> bool:
        return self.kind == "plane"

    @property
    def is_cylinder(self) -> bool:
        return self.kind == "cylinder"


@dataclass(frozen=True, eq=False)
class _Surface:
    kind: SurfaceKind
    frame: gp_Ax3 | None = None
    radius: float = 0.0


def described(faces: list[TopoDS_Face], meshes: list[FaceMesh]) -> list[Described]:
    """One a face, in the order of their numbers."""
    return [
        _described(number, face, mesh)
        for number, (face, mesh) in enumerate(zip(faces, meshes, strict=True), start=1)
    ]


def as_face(d: Described) -> Face:
    turned = d.kind in ("cylinder", "cone", "torus")
    return Face(
        number=d.number,
        kind=d.kind,
        area_mm2=d.area,
        centre=as_vector(d.centre),
        normal=as_vector(d.normal),
        radius_mm=d.radius if d.kind in ("cylinder", "sphere", "torus") else None,
        axis=as_vector(d.axis) if turned else None,
        concave=d.concave,
        centroid=as_vector(d.centroid),
        origin=as_vector(d.origin) if turned or d.kind == "sphere" else None,
    )


def _described(number: int, face: TopoDS_Face, mesh: FaceMesh) -> Described:
    bare = BRep_Tool.Surface_s(face) is None  # a face of a tessellated solid: only triangles
    surface = _Surface("free-form") if bare else _recognised(face)
    centre, normal = _on_triangles(mesh) if bare or mesh.uv is None else _on_surface(face, mesh)
    area, centroid = _mesh_area(mesh) if bare else area_and_centroid(face)
    origin, axis, x_axis = _axes(surface, centre, normal)
    return Described(
        number=number,
        face=face,
        mesh=mesh,
        kind=surface.kind,
        area=area,
        centroid=np.asarray(centroid),
        centre=centre,
        normal=normal,
        origin=origin,
        axis=axis,
        x_axis=x_axis,
        radius=surface.radius,
        concave=_is_concave(surface, origin, axis, centre, normal),
    )


def _recognised(face: TopoDS_Face) -> _Surface:
    surface = BRepAdaptor_Surface(face)
    kind = surface.GetType()
    if kind == Kind.GeomAbs_Plane:
        return _Surface("plane", surface.Plane().Position())
    if kind == Kind.GeomAbs_Cylinder:
        return _Surface("cylinder", surface.Cylinder().Position(), surface.Cylinder().Radius())
    if kind == Kind.GeomAbs_Cone:
        return _Surface("cone", surface.Cone().Position(), surface.Cone().RefRadius())
    if kind == Kind.GeomAbs_Sphere:
        return _Surface("sphere", surface.Sphere().Position(), surface.Sphere().Radius())
    if kind == Kind.GeomAbs_Torus:
        torus = surface.Torus()
        return _Surface("torus", torus.Position(), torus.MajorRadius())
    return _canonical(face)


def _canonical(face: TopoDS_Face) -> _Surface:
    """A spline face as the plane, cylinder or cone that it is, if it is one."""
    known = ShapeAnalysis_CanonicalRecognition(face)
    plane = gp_Pln()
    if known.IsPlane(CANONICAL_MM, plane):
        return _Surface("plane", plane.Position())
    cylinder = gp_Cylinder()
    if known.IsCylinder(CANONICAL_MM, cylinder):
        return _Surface("cylinder", cylinder.Position(), cylinder.Radius())
    cone = gp_Cone()
    if known.IsCone(CANONICAL_MM, cone):
        return _Surface("cone", cone.Position(), cone.RefRadius())
    return _Surface("free-form")


def _axes(surface: _Surface, centre: Floats, normal: Floats) -> tuple[Floats, Floats, Floats]:
    """Origin, axis and first direction; of a free-form face, its centre and normal."""
    if surface.frame is None:
        across = np.cross(normal, np.eye(3)[int(np.argmin(np.abs(normal)))])
        return centre, normal, unit(across)
    frame = surface.frame
    return xyz(frame.Location()), xyz(frame.Direction()), xyz(frame.XDirection())


def _middle_triangle(mesh: FaceMesh) -> int:
    """The triangle nearest to the centre of area."""
    corners = mesh.points[mesh.triangles]
    centres = corners.mean(axis=1)
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    areas = np.linalg.norm(cross, axis=1)
    middle = np.average(centres, axis=0, weights=areas if areas.sum() > 0.0 else None)
    away = np.linalg.norm(centres - middle, axis=1)
    away[areas < 1e-3 * areas.max()] = np.inf  # not a sliver
    return int(away.argmin())


def _on_surface(face: TopoDS_Face, mesh: FaceMesh) -> tuple[Floats, Floats]:
    assert mesh.uv is not None
    u, v = (float(value) for value in mesh.uv[mesh.triangles[_middle_triangle(mesh)]].mean(axis=0))
    point, along_u, along_v = gp_Pnt(), gp_Vec(), gp_Vec()
    BRepAdaptor_Surface(face).D1(u, v, point, along_u, along_v)
    normal = unit(np.cross(xyz(along_u), xyz(along_v)))
    if not normal.any():
        return _on_triangles(mesh)
    return xyz(point), -normal if face.Orientation() == TopAbs_REVERSED else normal


def _on_triangles(mesh: FaceMesh) -> tuple[Floats, Floats]:
    a, b, c = mesh.points[mesh.triangles[_middle_triangle(mesh)]]
    return np.asarray((a + b + c) / 3.0), unit(np.cross(b - a, c - a))


def _mesh_area(mesh: FaceMesh) -> tuple[float, Vector]:
    a, b, c = (mesh.points[mesh.triangles[:, i]] for i in range(3))
    areas = np.linalg.norm(np.cross(b - a, c - a), axis=1) / 2.0
    middle = np.average((a + b + c) / 3.0, axis=0, weights=areas if areas.any() else None)
    return float(areas.sum()), as_vector(middle)


def _is_concave(
    surface: _Surface, origin: Floats, axis: Floats, centre: Floats, normal: Floats
) -> bool:
    """Whether the outward normal points to the axis (or to the middle of the tube or ball)."""
    if surface.kind not in ("cylinder", "cone", "sphere", "torus"):
        return False
    arm = centre - origin
    if surface.kind == "sphere":
        return bool(arm @ normal < 0.0)
    radial = arm - (arm @ axis) * axis
    if surface.kind == "torus":
        radial = arm - surface.radius * unit(radial)  # from the tube's middle line
    return bool(radial @ normal < 0.0)
