"""Which faces of a machined body's solid belong to which hole, rest, gland and datum."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from OCP.BRepAdaptor import BRepAdaptor_Surface
from OCP.BRepTools import BRepTools
from OCP.GeomAbs import GeomAbs_Cylinder, GeomAbs_Plane
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.job.plate_features import BodyPlan, PlannedGroove, PlannedHole
from fixtures_lib.kernel.topology import area_of, box_of, faces_of, xyz

_SAME_MM = 1e-3


@dataclass(frozen=True)
class TaggedFaces:
    """Numbers in the solid's face map, from 1; 0 in a gland where a face was not found."""

    of_hole: Mapping[str, tuple[int, ...]]  # by its tag
    rests: tuple[int, ...]
    glands: tuple[tuple[int, int], ...]  # mouth and floor of each groove of the plan
    datums: Mapping[str, int]
    top: int  # the largest level face at the datum corner's height, 0 where there is none


@dataclass(frozen=True, eq=False)
class _Plane:
    number: int
    normal: Floats
    at: Floats
    area: float
    low: Vector
    high: Vector


def tagged_faces(solid: TopoDS_Shape, body: BodyPlan) -> TaggedFaces:
    """The solid is the body's, in its own frame."""
    planes, walls = _sorted_faces(solid)
    return TaggedFaces(
        of_hole={hole.tag: tuple(_walls_of(hole, walls)) for hole in body.holes},
        rests=tuple(_rest_tops(body, planes)),
        glands=tuple(_gland(groove, planes) for groove in body.grooves),
        datums=_datums(body, planes),
        top=_top(planes),
    )


_Walls = dict[tuple[int, ...], list[tuple[int, float, float]]]


def _sorted_faces(solid: TopoDS_Shape) -> tuple[list[_Plane], _Walls]:
    """Plane faces; and the walls of cylinders by axis and radius, with their reach along it."""
    planes: list[_Plane] = []
    walls: _Walls = {}
    for number, face in enumerate(faces_of(solid), start=1):
        surface = BRepAdaptor_Surface(face)
        if surface.GetType() == GeomAbs_Plane:
            plane = surface.Plane()
            low, high = box_of(face)
            planes.append(
                _Plane(number, xyz(plane.Axis().Direction()), xyz(plane.Location()),
                       area_of(face), low, high)
            )  # fmt: skip
        elif surface.GetType() == GeomAbs_Cylinder:
            cylinder = surface.Cylinder()
            axis, foot = xyz(cylinder.Axis().Direction()), xyz(cylinder.Location())
            bounds = BRepTools.UVBounds_s(face)
            ends = sorted(float((foot + v * axis) @ np.abs(axis)) for v in bounds[2:])
            key = _key(foot, axis, cylinder.Radius())
            walls.setdefault(key, []).append((number, ends[0], ends[1]))
    return planes, walls


def _key(foot: Floats, axis: Floats, radius: float) -> tuple[int, ...]:
    along = int(np.argmax(np.abs(axis)))
    across = [round(float(foot[i]) / _SAME_MM) for i in range(3) if i != along]
    return (along, *across, round(radius / _SAME_MM))


def _walls_of(hole: PlannedHole, walls: _Walls) -> list[int]:
    """Of its own diameter, between its mouth and its end; rounding may fall to either side."""
    axis = np.array(hole.direction)
    along, *across, radius = _key(np.array(hole.mouth), axis, hole.diameter_mm / 2.0)
    low, high = sorted((hole.mouth[along], hole.end[along]))
    near = [
        wall
        for i in (-1, 0, 1)
        for j in (-1, 0, 1)
        for k in (-1, 0, 1)
        for wall in walls.get((along, across[0] + i, across[1] + j, radius + k), [])
    ]
    return [n for n, a, b in near if a > low - 0.01 and b < high + 0.01]


def _rest_tops(body: BodyPlan, planes: Sequence[_Plane]) -> list[int]:
    found = []
    for pad in body.pads:
        if pad.rest:
            reach = pad.diameter_mm / 2.0 + 0.01
            found += [
                plane.number
                for plane in planes
                if abs(plane.normal[2]) > 0.999
                and abs(plane.at[2] - pad.top_mm) < _SAME_MM
                and math.dist(_middle(plane), pad.at) < reach
                and plane.area <= pad.area_mm2 * 1.001
            ]
    return list(dict.fromkeys(found))


def _middle(plane: _Plane) -> tuple[float, float]:
    return ((plane.low[0] + plane.high[0]) / 2.0, (plane.low[1] + plane.high[1]) / 2.0)


def _gland(groove: PlannedGroove, planes: Sequence[_Plane]) -> tuple[int, int]:
    """The floor by its area; the mouth is the level face there that its outer edge bounds."""
    outer = groove.outer.polyline()
    low, high = outer.min(axis=0), outer.max(axis=0)
    floors = [p for p in _level(planes, groove.floor_mm)
              if abs(p.area - groove.area_mm2) < 1e-3 * groove.area_mm2]  # fmt: skip
    mouths = [
        p for p in _level(planes, groove.mouth_mm)
        if p.low[0] < low[0] + 0.01 and p.low[1] < low[1] + 0.01
        and p.high[0] > high[0] - 0.01 and p.high[1] > high[1] - 0.01
    ]  # fmt: skip
    floor = min(floors, key=lambda p: math.dist(p.low[:2], low), default=None)
    mouth = min(mouths, key=lambda p: p.area, default=None)
    return (mouth.number if mouth else 0, floor.number if floor else 0)


def _level(planes: Sequence[_Plane], z: float) -> list[_Plane]:
    return [p for p in planes if abs(p.normal[2]) > 0.999 and abs(p.at[2] - z) < _SAME_MM]


def _top(planes: Sequence[_Plane]) -> int:
    top = max(_level(planes, 0.0), key=lambda p: p.area, default=None)
    return top.number if top else 0


def _datums(body: BodyPlan, planes: Sequence[_Plane]) -> dict[str, int]:
    """Underside, front edge, left edge: the largest face on each."""
    wanted = {"A": (2, -body.thickness_mm), "B": (1, 0.0), "C": (0, 0.0)}
    found = {}
    for letter, (axis, value) in wanted.items():
        on = [
            p for p in planes
            if abs(p.normal[axis]) > 0.999 and abs(p.at[axis] - value) < _SAME_MM
        ]  # fmt: skip
        if on:
            found[letter] = max(on, key=lambda p: p.area).number
    return found
