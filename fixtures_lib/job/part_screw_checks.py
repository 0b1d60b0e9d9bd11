"""Screws through the part's own holes, against the part: hole, seat, support and surface pressure.

What goes into the plate is judged with all other screws (screw_checks).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.geometry.distances import surface_of
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import Hole, PartShape
from fixtures_lib.geometry.rays import first_hits
from fixtures_lib.job.edits.elements import host_top_mm
from fixtures_lib.job.model import Job, PartScrew, Rest, VacuumZone
from fixtures_lib.job.part_screws import bearing_of, pressing_mm, pressure_mpa
from fixtures_lib.job.problems import Problem

_OFF_AXIS_MM = 0.02
_PLAY_MM = 0.01
_GAP_MM = 0.05  # between a face of the part and what presses or carries it
_RIM = 16  # places round a ring
_RIM_LEAST = 0.75
_WIDE = 1.5  # of the pressing diameter: a rest farther away does not carry the force straight
_CAN_TURN = 0.05  # of the preload: friction on which a screw comes loose (shop practice)


def part_screw_problems(job: Job, shape: PartShape, mesh: TriangleMesh) -> Iterator[Problem]:
    """`mesh` is the part's surface in its own coordinates."""
    for screw in job.elements.values():
        if isinstance(screw, PartScrew):
            yield from _one(job, screw, shape, mesh)


def _one(job: Job, screw: PartScrew, shape: PartShape, mesh: TriangleMesh) -> Iterator[Problem]:
    hole = hole_of(job, screw, shape)
    if hole is None:
        yield _problem(
            screw,
            "screw-without-hole",
            "stands in no upright through hole of the part",
            "Move it to a hole that goes through, or delete it.",
        )
        return
    yield from _in_hole(job, screw, hole)
    yield from _seat(job, screw, mesh)
    yield from _support(job, screw, mesh)
    yield from _pressure(job, screw)


def hole_of(job: Job, screw: PartScrew, shape: PartShape) -> Hole | None:
    """The upright through hole of the part that the screw goes through."""
    best: tuple[float, Hole] | None = None
    for hole in shape.holes:
        mouth, axis = job.setup.pose.points(hole.mouth), job.setup.pose.vectors(hole.direction)
        off = math.hypot(float(mouth[0]) - screw.x_mm, float(mouth[1]) - screw.y_mm)
        upright = hole.through and abs(float(axis[2])) > 1.0 - 1e-6
        if upright and off < hole.diameter_mm / 2.0 and (best is None or off < best[0]):
            best = off, hole
    return best[1] if best else None


def _in_hole(job: Job, screw: PartScrew, hole: Hole) -> Iterator[Problem]:
    mouth = job.setup.pose.points(hole.mouth)
    off = math.hypot(float(mouth[0]) - screw.x_mm, float(mouth[1]) - screw.y_mm)
    play = (hole.diameter_mm - screw.item.diameter_mm) / 2.0
    if off > max(_OFF_AXIS_MM, play):
        yield _problem(
            screw,
            "screw-off-axis",
            f"stands {off:.2f} mm beside the axis of its hole and meets its wall",
            "Snap it to the hole.",
        )
    if hole.diameter_mm < screw.item.clearance_close_mm - _PLAY_MM:
        yield _problem(
            screw,
            "screw-too-large",
            f"is {screw.item.thread} and needs a hole of {screw.item.clearance_close_mm:g} mm "
            f"(ISO 273, close), its hole has {hole.diameter_mm:g} mm",
            "Take a smaller screw.",
        )
    if pressing_mm(screw) <= hole.diameter_mm + 2.0 * _GAP_MM:
        yield _problem(
            screw,
            "screw-falls-through",
            f"has a head of {pressing_mm(screw):g} mm over a hole of {hole.diameter_mm:g} mm",
            "Put a large washer under its head, or take a larger screw.",
        )


def _seat(job: Job, screw: PartScrew, mesh: TriangleMesh) -> Iterator[Problem]:
    """Whether its head bears all round, and can be put in from above."""
    bearing = bearing_of(screw)
    middle = (bearing.outer_mm + bearing.inner_mm) / 4.0
    gaps = _gaps(job, screw, mesh, middle, bearing.height_mm)
    if screw.item.head == "countersunk":
        gaps = np.maximum(gaps - _GAP_MM * 2.0, 0.0)
    if float((gaps < _GAP_MM).mean()) < _RIM_LEAST:
        yield _problem(
            screw,
            "screw-head-off",
            f"has its head at {bearing.height_mm:.2f} mm, where it does not lie on the part all "
            f"round: up to {float(gaps.max()):.2f} mm are between",
            "Snap it to its hole again, or take a smaller head.",
        )
        return
    start = bearing.height_mm + 2.0 * _GAP_MM
    ring = _ring(screw, pressing_mm(screw) / 2.0, screw.seat_mm + 2.0 * _GAP_MM)
    up = np.tile(job.setup.pose.vectors_back((0.0, 0.0, 1.0)), (_RIM, 1))
    hits, _ = first_hits(mesh, job.setup.pose.points_back(ring), up)
    if np.isfinite(hits).any():
        above = start + float(hits[np.isfinite(hits)].min())
        yield _problem(
            screw,
            "screw-head-covered",
            f"can't be put in: the part is above its head at {above:.1f} mm",
            "Choose a hole that is open above, or a smaller head.",
        )


def _support(job: Job, screw: PartScrew, mesh: TriangleMesh) -> Iterator[Problem]:
    """Something must carry the part right under the screw, or the screw bends it."""
    if screw.ring_mm > screw.hole_mm:
        middle = (screw.ring_mm + screw.hole_mm) / 4.0
        gaps = _gaps(job, screw, mesh, middle, screw.under_mm)
        if float((gaps < _GAP_MM).mean()) < _RIM_LEAST:
            yield _problem(
                screw,
                "screw-ring-off",
                f"has a ring at {screw.under_mm:.2f} mm that does not touch the part all round: "
                f"up to {float(gaps.max()):.2f} mm are between",
                "Snap it to its hole again, or change the ring's diameter.",
            )
        return
    if screw.under_mm - host_top_mm(job, screw.host) <= _GAP_MM or _carried(job, screw):
        return
    yield _problem(
        screw,
        "screw-without-support",
        f"presses with {screw.force_n:.0f} N where nothing carries the part: it bends the part",
        "Give it a ring under the hole, or put a rest beside it.",
    )


def _carried(job: Job, screw: PartScrew) -> bool:
    """By a rest beside the hole, or by the land of a vacuum zone that the part lies on."""
    near = _WIDE * pressing_mm(screw)
    for element in job.elements.values():
        if isinstance(element, Rest):
            away = math.dist((element.x_mm, element.y_mm), (screw.x_mm, screw.y_mm))
            if away <= near + element.item.diameter_mm / 2.0:
                return True
        elif isinstance(element, VacuumZone) and element.land_gap_mm == 0.0:
            ring = element.outer.polyline(0.5)
            to_ring = np.hypot(ring[:, 0] - screw.x_mm, ring[:, 1] - screw.y_mm)
            if float(to_ring.min()) <= near:
                return True
    return False


def _pressure(job: Job, screw: PartScrew) -> Iterator[Problem]:
    material = job.part.material
    pressure, borne = pressure_mpa(screw), material.yield_mpa
    if screw.force_n == 0.0:
        yield _problem(
            screw, "screw-loose", "is not tightened", "Give its preload.", severity="warning"
        )
    elif screw.force_n > screw.item.preload_8_8_n:
        yield _problem(
            screw,
            "screw-overloaded",
            f"is to pull with {screw.force_n:.0f} N, {screw.item.thread} of class 8.8 takes "
            f"{screw.item.preload_8_8_n:.0f} N",
            "Lower its preload, or take a larger screw.",
        )
    elif screw.force_n < _CAN_TURN * screw.item.preload_8_8_n:
        yield _problem(
            screw,
            "screw-loose",
            f"is tightened to only {screw.force_n:.0f} N: it comes loose in a cut",
            "Raise its preload, or take a smaller screw.",
            severity="warning",
        )
    if math.isfinite(pressure) and borne > 0.0 and pressure > borne:
        yield _problem(
            screw,
            "screw-crushes",
            f"presses {pressure:.0f} MPa into {material.name}, which yields at {borne:.0f} MPa",
            "Put a washer under its head, or tighten it less.",
        )


def _ring(screw: PartScrew, radius: float, height: float) -> Floats:
    """(n, 3) places round its axis, in the fixture frame."""
    angles = np.linspace(0.0, 2.0 * np.pi, _RIM, endpoint=False) + 0.1
    ring = np.full((_RIM, 3), height)
    ring[:, 0] = screw.x_mm + radius * np.cos(angles)
    ring[:, 1] = screw.y_mm + radius * np.sin(angles)
    return ring


def _gaps(job: Job, screw: PartScrew, mesh: TriangleMesh, radius: float, height: float) -> Floats:
    """(n,) how far the part is from places round the screw's axis."""
    places = job.setup.pose.points_back(_ring(screw, radius, height))
    return surface_of(mesh).nearest(places).distances


def _problem(
    screw: PartScrew, code: str, says: str, mend: str, *, severity: str = "error"
) -> Problem:
    at: Vector = (screw.x_mm, screw.y_mm, screw.seat_mm)
    return Problem(
        code=code,
        severity="error" if severity == "error" else "warning",
        message=f"{screw.name} {says}.",
        ids=(screw.id,),
        at=at,
        mend=mend,
    )
