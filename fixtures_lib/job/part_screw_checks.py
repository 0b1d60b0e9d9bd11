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
from fixtures_lib.wording import worded

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
            worded("stands in no upright through hole of the part"),
            worded("Move it to a hole that goes through, or delete it."),
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
            worded("stands {off:.2f} mm beside the axis of its hole and meets its wall", off=off),
            worded("Snap it to the hole."),
        )
    if hole.diameter_mm < screw.item.clearance_close_mm - _PLAY_MM:
        yield _problem(
            screw,
            "screw-too-large",
            worded(
                "is {thread} and needs a hole of {clearance_close_mm:g} mm (ISO 273, close), "
                "its hole has {diameter_mm:g} mm",
                thread=screw.item.thread,
                clearance_close_mm=screw.item.clearance_close_mm,
                diameter_mm=hole.diameter_mm,
            ),
            worded("Take a smaller screw."),
        )
    if pressing_mm(screw) <= hole.diameter_mm + 2.0 * _GAP_MM:
        yield _problem(
            screw,
            "screw-falls-through",
            worded(
                "has a head of {pressing_mm:g} mm over a hole of {diameter_mm:g} mm",
                pressing_mm=pressing_mm(screw),
                diameter_mm=hole.diameter_mm,
            ),
            worded("Put a large washer under its head, or take a larger screw."),
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
            worded(
                "has its head at {height_mm:.2f} mm, where it does not lie on the part all "
                "round: up to {gap_mm:.2f} mm are between",
                height_mm=bearing.height_mm,
                gap_mm=float(gaps.max()),
            ),
            worded("Snap it to its hole again, or take a smaller head."),
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
            worded("can't be put in: the part is above its head at {above:.1f} mm", above=above),
            worded("Choose a hole that is open above, or a smaller head."),
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
                worded(
                    "has a ring at {under_mm:.2f} mm that does not touch the part all round: up to "
                    "{gap_mm:.2f} mm are between",
                    under_mm=screw.under_mm,
                    gap_mm=float(gaps.max()),
                ),
                worded("Snap it to its hole again, or change the ring's diameter."),
            )
        return
    if screw.under_mm - host_top_mm(job, screw.host) <= _GAP_MM or _carried(job, screw):
        return
    yield _problem(
        screw,
        "screw-without-support",
        worded(
            "presses with {force_n:.0f} N where nothing carries the part: it bends the part",
            force_n=screw.force_n,
        ),
        worded("Give it a ring under the hole, or put a rest beside it."),
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
            screw,
            "screw-loose",
            worded("is not tightened"),
            worded("Give its preload."),
            severity="warning",
        )
    elif screw.force_n > screw.item.preload_8_8_n:
        yield _problem(
            screw,
            "screw-overloaded",
            worded(
                "is to pull with {force_n:.0f} N, {thread} of class 8.8 takes "
                "{preload_8_8_n:.0f} N",
                force_n=screw.force_n,
                thread=screw.item.thread,
                preload_8_8_n=screw.item.preload_8_8_n,
            ),
            worded("Lower its preload, or take a larger screw."),
        )
    elif screw.force_n < _CAN_TURN * screw.item.preload_8_8_n:
        yield _problem(
            screw,
            "screw-loose",
            worded(
                "is tightened to only {force_n:.0f} N: it comes loose in a cut",
                force_n=screw.force_n,
            ),
            worded("Raise its preload, or take a smaller screw."),
            severity="warning",
        )
    if math.isfinite(pressure) and borne > 0.0 and pressure > borne:
        yield _problem(
            screw,
            "screw-crushes",
            worded(
                "presses {pressure:.0f} MPa into {name}, which yields at {borne:.0f} MPa",
                pressure=pressure,
                name=material.name,
                borne=borne,
            ),
            worded("Put a washer under its head, or tighten it less."),
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
        message=worded("{name} {says}.", name=screw.name, says=says),
        ids=(screw.id,),
        at=at,
        mend=mend,
    )
