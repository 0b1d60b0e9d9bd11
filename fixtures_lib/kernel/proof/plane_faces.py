"""The plane faces of a solid: floors of grooves, tops of pads, bottoms of blind holes."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from OCP.BRep import BRep_Tool
from OCP.BRepAdaptor import BRepAdaptor_Surface
from OCP.BRepGProp import BRepGProp
from OCP.BRepTools import BRepTools
from OCP.GeomAbs import GeomAbs_Plane
from OCP.GProp import GProp_GProps
from OCP.TopAbs import TopAbs_REVERSED, TopAbs_VERTEX, TopAbs_WIRE
from OCP.TopoDS import TopoDS, TopoDS_Face, TopoDS_Shape

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.kernel.topology import box_of, explored, faces_of, xyz

_LEVEL = 1.0 - 1e-9
_NEAR_MM = 0.005


@dataclass(frozen=True, eq=False)
class PlaneFaces:
    """centres (n, 3), outward normals (n, 3), areas (n,) mm2; the faces themselves in order."""

    centres: Floats
    normals: Floats
    areas: Floats
    faces: tuple[TopoDS_Face, ...]

    def has_disc(self, centre: Floats, normal: Floats, radius: float) -> bool:
        """Whether a full round face of about this radius looks along `normal` about there."""
        near = np.linalg.norm(self.centres - centre, axis=1) < 0.1
        near &= self.normals @ normal > 0.999
        return bool((near & (np.abs(self.areas - np.pi * radius**2) < 0.01 * self.areas)).any())

    def level(self) -> tuple[LevelFace, ...]:
        """Those that look straight up."""
        return tuple(
            _level_face(self.faces[i], self.centres[i], float(self.areas[i]))
            for i in np.flatnonzero(self.normals[:, 2] > _LEVEL)
        )


@dataclass(frozen=True, eq=False)
class LevelFace:
    """A face that looks straight up. Lengths are of its outer boundary and of all its holes."""

    centre: Floats
    area_mm2: float
    face: TopoDS_Face
    outer_mm: float
    inner_mm: float
    inner_count: int

    @property
    def z(self) -> float:
        return float(self.centre[2])

    def within(self, x: float, y: float, radius: float) -> bool:
        """Whether the whole face lies in this circle, as far as its corners and box tell."""
        if math.hypot(self.centre[0] - x, self.centre[1] - y) > radius:
            return False
        low, high = box_of(self.face)
        reach = radius + _NEAR_MM
        if low[0] < x - reach or low[1] < y - reach or high[0] > x + reach or high[1] > y + reach:
            return False
        corners = [
            xyz(BRep_Tool.Pnt_s(TopoDS.Vertex_s(v))) for v in explored(self.face, TopAbs_VERTEX)
        ]
        return all(math.hypot(c[0] - x, c[1] - y) <= reach for c in corners)


def plane_faces(solid: TopoDS_Shape) -> PlaneFaces:
    found = [(face, *_measured(face, plane)) for face, plane in _planes(solid)]
    faces, centres, normals, areas = zip(*found, strict=True) if found else ((), (), (), ())
    return PlaneFaces(
        np.array(centres).reshape(-1, 3), np.array(normals).reshape(-1, 3), np.array(areas), faces
    )


def _planes(solid: TopoDS_Shape) -> list[tuple[TopoDS_Face, BRepAdaptor_Surface]]:
    surfaces = [(face, BRepAdaptor_Surface(face)) for face in faces_of(solid)]
    return [(face, s) for face, s in surfaces if s.GetType() == GeomAbs_Plane]


def _measured(face: TopoDS_Face, surface: BRepAdaptor_Surface) -> tuple[Floats, Floats, float]:
    plane = surface.Plane()
    normal = xyz(plane.Axis().Direction())
    direct = bool(plane.Position().Direct()) == (face.Orientation() != TopAbs_REVERSED)
    area = GProp_GProps()
    BRepGProp.SurfaceProperties_s(face, area)
    return xyz(area.CentreOfMass()), normal if direct else -normal, float(area.Mass())


def _level_face(face: TopoDS_Face, centre: Floats, area: float) -> LevelFace:
    outer = BRepTools.OuterWire_s(face)
    holes = [TopoDS.Wire_s(w) for w in explored(face, TopAbs_WIRE) if not w.IsSame(outer)]
    return LevelFace(centre, area, face, _length(outer), sum(_length(w) for w in holes), len(holes))


def _length(wire: TopoDS_Shape) -> float:
    line = GProp_GProps()
    BRepGProp.LinearProperties_s(wire, line)
    return float(line.Mass())
