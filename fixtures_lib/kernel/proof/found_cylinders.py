"""The cylinders of a solid, put together from its faces.

One cylinder may be many faces: split by a seam, by a channel that crosses it, by a fillet of plan
corners. Faces with the same axis, radius and side of the material are one found cylinder.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from OCP.BRepAdaptor import BRepAdaptor_Surface
from OCP.BRepTools import BRepTools
from OCP.GeomAbs import GeomAbs_Cone, GeomAbs_Cylinder, GeomAbs_Plane
from OCP.TopAbs import TopAbs_REVERSED
from OCP.TopoDS import TopoDS_Face, TopoDS_Shape

from fixtures_lib.geometry.arrays import Flags, Floats
from fixtures_lib.kernel.topology import area_of, faces_of, xyz

_SAME_MM = 1e-4
_PARALLEL = 1e-7


@dataclass(frozen=True, eq=False)
class FoundCylinder:
    """`foot` is the point of its axis next to the origin; `low` and `high` are along `axis`.

    `hollow`: the material is outside. `area_mm2` of all its faces.
    """

    foot: Floats
    axis: Floats
    radius: float
    low: float
    high: float
    hollow: bool
    area_mm2: float

    def distance(self, point: Floats) -> float:
        """Of a point from the axis."""
        away = point - self.foot
        return float(np.linalg.norm(away - (away @ self.axis) * self.axis))

    def along(self, point: Floats) -> float:
        return float((point - self.foot) @ self.axis)


@dataclass(frozen=True, eq=False)
class FoundCone:
    """One conical face. `foot` is the point of its axis next to the origin."""

    face: TopoDS_Face
    foot: Floats
    axis: Floats
    half_angle: float
    area_mm2: float


@dataclass(frozen=True, eq=False)
class FoundCylinders:
    """All cylinders, and as arrays: feet (n, 3), axes (n, 3), hollow (n,)."""

    cylinders: tuple[FoundCylinder, ...]
    feet: Floats
    axes: Floats
    hollow: Flags
    cones: tuple[FoundCone, ...]
    curved_otherwise: int  # faces that are neither plane nor cylinder nor cone

    def hollow_near(self, point: Floats, axis: Floats, reach_mm: float) -> list[int]:
        """Hollow cylinders along `axis` whose own axis passes within reach of the point."""
        away = point - self.feet
        across = away - (away * self.axes).sum(axis=1, keepdims=True) * self.axes
        near = self.hollow & (np.abs(self.axes @ axis) > 0.999)
        near &= np.linalg.norm(across, axis=1) < reach_mm
        return [int(i) for i in np.flatnonzero(near)]


def found_cylinders(solid: TopoDS_Shape) -> FoundCylinders:
    pieces: list[FoundCylinder] = []
    cones: list[FoundCone] = []
    others = 0
    for face in faces_of(solid):
        surface = BRepAdaptor_Surface(face)
        if surface.GetType() == GeomAbs_Cylinder:
            pieces.append(_piece(face, surface))
        elif surface.GetType() == GeomAbs_Cone:
            cones.append(_cone(face, surface))
        elif surface.GetType() != GeomAbs_Plane:
            others += 1
    found = tuple(_merged(pieces))
    return FoundCylinders(
        cylinders=found,
        feet=np.array([c.foot for c in found]).reshape(-1, 3),
        axes=np.array([c.axis for c in found]).reshape(-1, 3),
        hollow=np.array([c.hollow for c in found], dtype=bool),
        cones=tuple(cones),
        curved_otherwise=others,
    )


def _cone(face: TopoDS_Face, surface: BRepAdaptor_Surface) -> FoundCone:
    cone = surface.Cone()
    axis, start = xyz(cone.Axis().Direction()), xyz(cone.Axis().Location())
    foot = start - float(start @ axis) * axis
    return FoundCone(face, foot, axis, abs(float(cone.SemiAngle())), area_of(face))


def _piece(face: TopoDS_Face, surface: BRepAdaptor_Surface) -> FoundCylinder:
    cylinder = surface.Cylinder()
    axis, start = xyz(cylinder.Axis().Direction()), xyz(cylinder.Axis().Location())
    direct = bool(cylinder.Position().Direct())
    _, _, v0, v1 = BRepTools.UVBounds_s(face)
    if axis[int(np.argmax(np.abs(axis)))] < 0.0:
        axis, v0, v1 = -axis, -v1, -v0
    offset = float(start @ axis)
    outward = direct == (face.Orientation() != TopAbs_REVERSED)
    return FoundCylinder(
        foot=start - offset * axis,
        axis=axis,
        radius=float(cylinder.Radius()),
        low=offset + v0,
        high=offset + v1,
        hollow=not outward,
        area_mm2=area_of(face),
    )


def _merged(pieces: Sequence[FoundCylinder]) -> list[FoundCylinder]:
    """Faces of one cylinder together, where they touch or overlap along its axis."""
    groups: dict[tuple[int, ...], list[list[FoundCylinder]]] = {}
    for piece in pieces:
        near = [g for key in _keys(piece) for g in groups.get(key, []) if _same(g[0], piece)]
        if near:
            near[0].append(piece)
        else:
            groups.setdefault(_keys(piece)[0], []).append([piece])
    return [one for group in groups.values() for same in group for one in _spans(same)]


def _keys(piece: FoundCylinder) -> list[tuple[int, ...]]:
    """The cell of its foot in space, then the cells around: equal feet may round apart."""
    cell = [math.floor(v) for v in piece.foot]
    steps = (0, -1, 1)
    return [(cell[0] + i, cell[1] + j, cell[2] + k) for i in steps for j in steps for k in steps]


def _same(a: FoundCylinder, b: FoundCylinder) -> bool:
    return (
        a.hollow == b.hollow
        and abs(a.radius - b.radius) < _SAME_MM
        and float(np.linalg.norm(np.cross(a.axis, b.axis))) < _PARALLEL
        and float(np.linalg.norm(a.foot - b.foot)) < _SAME_MM
    )


def _spans(group: Sequence[FoundCylinder]) -> list[FoundCylinder]:
    spans: list[FoundCylinder] = []
    for piece in sorted(group, key=lambda p: p.low):
        if spans and piece.low <= spans[-1].high + _SAME_MM:
            last = spans.pop()
            piece = FoundCylinder(
                last.foot, last.axis, last.radius, last.low, max(last.high, piece.high),
                last.hollow, last.area_mm2 + piece.area_mm2,
            )  # fmt: skip
        spans.append(piece)
    return spans
