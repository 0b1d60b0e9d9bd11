"""Cords in the slots of a grid vacuum plate: in them, over a port, soft enough for corners."""

from __future__ import annotations

from collections.abc import Iterator

from fixtures_lib.job.model import Job, VacuumZone
from fixtures_lib.job.places import shifts_of
from fixtures_lib.job.plate_slots import off_slots_mm, port_under
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

_SEAT_MM = 0.02
_OFF_PITCH_MM = 0.02
_AGAIN = worded("Choose the zone's cells again.")


def slot_problems(job: Job) -> Iterator[Problem]:
    for zone in job.elements.values():
        if isinstance(zone, VacuumZone) and zone.slots:
            yield from _cord(job, zone)
            yield from _places(job, zone)


def _cord(job: Job, zone: VacuumZone) -> Iterator[Problem]:
    plate = job.plate
    if plate.item.slots is None or zone.host is not None:
        says = worded("lies in slots, and what it stands on has none.")
        mend = worded("Choose a grid vacuum plate, or draw the zone again.")
        yield _problem(zone, "cord-off-slots", "error", says, mend)
        return
    off = off_slots_mm(zone, plate)
    if off > 0.0:
        says = worded("has its cord {off:.2f} mm beside the plate's slots.", off=off)
        yield _problem(zone, "cord-off-slots", "error", says, _AGAIN)
    elif port_under(zone, plate) is None:
        yield _problem(
            zone, "zone-without-port", "error", worded("has none of the plate's ports."), _AGAIN
        )
    if abs(zone.seat_mm) > _SEAT_MM:
        says = worded(
            "has the part {seat_mm:.2f} mm above the plate: the cord does not reach it.",
            seat_mm=zone.seat_mm,
        )
        yield _problem(zone, "cord-off-part", "error", says, worded("Lay the part on the plate."))
    if zone.cord.construction != "sponge":
        says = worded("turns square corners in the slots, which a solid cord does not fill.")
        mend = worded("Take a sponge cord, or put sealing paste on the corners.")
        yield _problem(zone, "slot-cord-hard", "warning", says, mend)
    slots = plate.item.slots
    if (zone.cord.groove_width_mm, zone.cord.groove_depth_mm) != (slots.width_mm, slots.depth_mm):
        says = worded(
            "has a cord for a gland of {groove_width_mm:g} x {groove_depth_mm:g} mm, the "
            "slots are {width_mm:g} x {depth_mm:g} mm.",
            groove_width_mm=zone.cord.groove_width_mm,
            groove_depth_mm=zone.cord.groove_depth_mm,
            width_mm=slots.width_mm,
            depth_mm=slots.depth_mm,
        )
        yield _problem(
            zone, "slot-cord-size", "error", says, worded("Take a cord that fits the slots.")
        )


def _places(job: Job, zone: VacuumZone) -> Iterator[Problem]:
    """The other places find slots only at whole steps of their pitch."""
    slots = job.plate.item.slots
    if slots is None:
        return
    for number, shift in enumerate(shifts_of(job.array)[1:], start=2):
        rest = [abs(v / slots.pitch_mm - round(v / slots.pitch_mm)) for v in shift]
        if max(rest) * slots.pitch_mm > _OFF_PITCH_MM:
            says = worded("is not over slots at place {number}.", number=number)
            mend = worded(
                "Shift the places by whole steps of {pitch_mm:g} mm.", pitch_mm=slots.pitch_mm
            )
            yield _problem(zone, "place-off-slots", "error", says, mend)
            return


def _problem(zone: VacuumZone, code: str, severity: str, says: str, mend: str) -> Problem:
    return Problem(
        code=code,
        severity="error" if severity == "error" else "warning",
        message=worded("{name} {says}", name=zone.name, says=says),
        ids=(zone.id,),
        at=(zone.port.x_mm, zone.port.y_mm, 0.0),
        mend=mend,
    )
