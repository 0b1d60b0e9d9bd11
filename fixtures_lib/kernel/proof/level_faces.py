"""The level faces of a solid: floors of grooves, tops of pads."""

from __future__ import annotations

from dataclasses import dataclass

from OCP.BRepAdaptor import BRepAdaptor_Surface
from OCP.BRepGProp import BRepGProp
from OCP.BRepTools import BRepTools
from OCP.GeomAbs import GeomAbs_Plane
from OCP.GProp import GProp_GProps
from OCP.TopAbs import TopAbs_REVERSED, TopAbs_WIRE
from OCP.TopoDS import TopoDS, TopoDS_Face, TopoDS_Shape

from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.kernel.topology import explored, faces_of, xyz

_LEVEL = 1.0 - 1e-9


@dataclass(frozen=True)
class LevelFace:
    """A face that looks straight up. Lengths are of its outer boundary and of all its holes."""

    z: float
    area_mm2: float
    centre: Vector
    outer_mm: float
    inner_mm: float
    inner_count: int


def level_faces(solid: TopoDS_Shape) -> tuple[LevelFace, ...]:
    """Only those that look up."""
    return tuple(found for face in faces_of(solid) if (found := _level_face(face)) is not None)


def _level_face(face: TopoDS_Face) -> LevelFace | None:
    surface = BRepAdaptor_Surface(face)
    if surface.GetType() != GeomAbs_Plane:
        return None
    plane = surface.Plane()
    normal = xyz(plane.Axis().Direction())
    direct = bool(plane.Position().Direct()) == (face.Orientation() != TopAbs_REVERSED)
    if normal[2] * (1.0 if direct else -1.0) < _LEVEL:
        return None
    area = GProp_GProps()
    BRepGProp.SurfaceProperties_s(face, area)
    centre = xyz(area.CentreOfMass())
    outer = BRepTools.OuterWire_s(face)
    holes = [w for w in explored(face, TopAbs_WIRE) if not w.IsSame(outer)]
    return LevelFace(
        z=float(plane.Location().Z()),
        area_mm2=float(area.Mass()),
        centre=(float(centre[0]), float(centre[1]), float(centre[2])),
        outer_mm=_length(outer),
        inner_mm=sum(_length(TopoDS.Wire_s(w)) for w in holes),
        inner_count=len(holes),
    )


def _length(wire: TopoDS_Shape) -> float:
    line = GProp_GProps()
    BRepGProp.LinearProperties_s(wire, line)
    return float(line.Mass())
