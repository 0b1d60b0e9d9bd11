"""Zones, loads and features against the faces of the part that they are about."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import shapely

from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.distances import surface_of
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape, PlanarFace
from fixtures_lib.geometry.planar_faces import (
    height_of,
    is_down,
    polygon_of,
    y_axis,
)
from fixtures_lib.job.model import CuttingForce, Feature, Job, VacuumZone
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

_SEAT_MM = 0.02
_OFF_PART_MM = 0.5
_LINE_MM = 0.05


def demand_problems(job: Job, shape: PartShape, mesh: TriangleMesh | None) -> Iterator[Problem]:
    for element in job.elements.values():
        if isinstance(element, VacuumZone):
            yield from _zone(job, element, shape)
    for load in job.loads.values():
        yield from _load(job, load, mesh)
    for feature in job.features.values():
        yield from _feature(feature, shape)


def _zone(job: Job, zone: VacuumZone, shape: PartShape) -> Iterator[Problem]:
    at = (zone.port.x_mm, zone.port.y_mm, zone.seat_mm)
    face = _sealing_face(job, zone, shape)
    if face is None:
        missing = worded("there is no level face of the part above it")
        if zone.face is not None:
            missing = worded("face {face} is not a flat face that looks down", face=zone.face)
        yield _zone_problem(
            zone, at, "zone-without-face", worded("can't seal: {missing}", missing=missing)
        )
        return
    height = height_of(face, job.setup.pose)
    if abs(height - zone.seat_mm) > _SEAT_MM:
        says = worded(
            "is made for a seat at {seat_mm:.3f} mm, the face is at {height:.3f} mm",
            seat_mm=zone.seat_mm,
            height=height,
        )
        yield _zone_problem(zone, at, "zone-seat-height", says)
    over = _beyond(job, zone, face)
    if over > _LINE_MM:
        says = worded(
            "has {over:.2f} mm of its groove beyond the face or across a hole in it, and leaks",
            over=over,
        )
        yield _zone_problem(zone, at, "zone-beyond-face", says)


def _sealing_face(job: Job, zone: VacuumZone, shape: PartShape) -> PlanarFace | None:
    """The face that the zone names, else the level face at its seat that covers most of it."""
    pose = job.setup.pose
    level = [face for face in shape.planar_faces if is_down(face, pose)]
    if zone.face is not None:
        return next((face for face in level if face.number == zone.face), None)
    at_seat = [face for face in level if abs(height_of(face, pose) - zone.seat_mm) < _SEAT_MM]
    return min(at_seat, key=lambda face: _beyond(job, zone, face), default=None)


def _beyond(job: Job, zone: VacuumZone, face: PlanarFace) -> float:
    """How wide a place of the zone's grooves has none of the face's material above it."""
    half = zone.cord.groove_width_mm / 2.0
    loops = (zone.outer, *zone.islands)
    return max(_leaves(loop, half, job.setup.pose, face) for loop in loops)


@lru_cache(maxsize=128)
def _leaves(loop: Loop, half_mm: float, pose: Pose, face: PlanarFace) -> float:
    """The width of the widest place where a groove along the loop has none of the face above."""
    ring = loop.polyline(0.05)
    heights = np.full((len(ring), 1), height_of(face, pose))
    away = pose.points_back(np.hstack([ring, heights])) - np.asarray(face.origin)
    line = shapely.LinearRing(away @ np.column_stack([np.asarray(face.x_axis), y_axis(face)]))
    left = line.buffer(half_mm).difference(polygon_of(face))
    if left.is_empty:
        return 0.0
    return 2.0 * float(shapely.maximum_inscribed_circle(left).length)


def _zone_problem(zone: VacuumZone, at: Vector, code: str, says: str) -> Problem:
    return Problem(
        code=code,
        severity="error",
        message=worded("{name} {says}.", name=zone.name, says=says),
        ids=(zone.id,),
        at=at,
        mend="Draw the zone again from the face.",
    )


def _load(job: Job, load: CuttingForce, mesh: TriangleMesh | None) -> Iterator[Problem]:
    if math.hypot(*load.force_n) == 0.0:
        yield Problem(
            code="load-zero",
            severity="warning",
            message=worded("{name} has no force.", name=load.name),
            ids=(load.id,),
            at=load.at,
            mend="Give its force.",
        )
    if mesh is None:
        return
    point = job.setup.pose.points_back(load.at)
    distance = float(surface_of(mesh).nearest(point).distances[0])
    if distance > max(_OFF_PART_MM, load.patch_radius_mm):
        yield Problem(
            code="load-off-part",
            severity="error",
            message=worded(
                "{name} acts {distance:.1f} mm away from the part's surface.",
                name=load.name,
                distance=distance,
            ),
            ids=(load.id,),
            at=load.at,
            mend="Pick its point on the part again.",
        )


def _feature(feature: Feature, shape: PartShape) -> Iterator[Problem]:
    lost = [number for number in feature.faces if not 1 <= number <= len(shape.faces)]
    if lost:
        yield Problem(
            code="feature-face-lost",
            severity="error",
            message=worded(
                "{name}: the part has no face {map}.",
                name=feature.name,
                map=", ".join(map(str, lost)),
            ),
            ids=(feature.id,),
            mend="Choose its faces again.",
        )
        return
    if feature.kind != "flatness":
        return
    curved = [n for n in feature.faces if shape.faces[n - 1].kind != "plane"]
    if curved:
        yield Problem(
            code="feature-not-flat",
            severity="warning",
            message=worded(
                "{name}: face {curved} is not flat, so it has no flatness.",
                name=feature.name,
                curved=curved[0],
            ),
            ids=(feature.id,),
            at=None,
            mend="Choose “profile”, or another face.",
        )
