"""Cords in the slots of a grid vacuum plate: in them, over a port, soft enough for corners."""

from __future__ import annotations

from collections.abc import Iterator

from fixtures_lib.job.model import Job, VacuumZone
from fixtures_lib.job.places import shifts_of
from fixtures_lib.job.plate_slots import off_slots_mm, port_under
from fixtures_lib.job.problems import Problem

_SEAT_MM = 0.02
_OFF_PITCH_MM = 0.02
_AGAIN = "Choose the zone's cells again."


def slot_problems(job: Job) -> Iterator[Problem]:
    for zone in job.elements.values():
        if isinstance(zone, VacuumZone) and zone.slots:
            yield from _cord(job, zone)
            yield from _places(job, zone)


def _cord(job: Job, zone: VacuumZone) -> Iterator[Problem]:
    plate = job.plate
    if plate.item.slots is None or zone.host is not None:
        yield _problem(zone, "cord-off-slots", "error", "lies in slots, and what it stands on has "
                       "none.", "Choose a grid vacuum plate, or draw the zone again.")  # fmt: skip
        return
    off = off_slots_mm(zone, plate)
    if off > 0.0:
        says = f"has its cord {off:.2f} mm beside the plate's slots."
        yield _problem(zone, "cord-off-slots", "error", says, _AGAIN)
    elif port_under(zone, plate) is None:
        yield _problem(zone, "zone-without-port", "error", "has none of the plate's ports.", _AGAIN)
    if abs(zone.seat_mm) > _SEAT_MM:
        says = f"has the part {zone.seat_mm:.2f} mm above the plate: the cord does not reach it."
        yield _problem(zone, "cord-off-part", "error", says, "Lay the part on the plate.")
    if zone.cord.construction != "sponge":
        says = "turns square corners in the slots, which a solid cord does not fill."
        mend = "Take a sponge cord, or put sealing paste on the corners."
        yield _problem(zone, "slot-cord-hard", "warning", says, mend)
    slots = plate.item.slots
    if (zone.cord.groove_width_mm, zone.cord.groove_depth_mm) != (slots.width_mm, slots.depth_mm):
        says = (
            f"has a cord for a gland of {zone.cord.groove_width_mm:g} x "
            f"{zone.cord.groove_depth_mm:g} mm, the slots are {slots.width_mm:g} x "
            f"{slots.depth_mm:g} mm."
        )
        yield _problem(zone, "slot-cord-size", "error", says, "Take a cord that fits the slots.")


def _places(job: Job, zone: VacuumZone) -> Iterator[Problem]:
    """The other places find slots only at whole steps of their pitch."""
    slots = job.plate.item.slots
    if slots is None:
        return
    for number, shift in enumerate(shifts_of(job.array)[1:], start=2):
        rest = [abs(v / slots.pitch_mm - round(v / slots.pitch_mm)) for v in shift]
        if max(rest) * slots.pitch_mm > _OFF_PITCH_MM:
            says = f"is not over slots at place {number}."
            mend = f"Shift the places by whole steps of {slots.pitch_mm:g} mm."
            yield _problem(zone, "place-off-slots", "error", says, mend)
            return


def _problem(zone: VacuumZone, code: str, severity: str, says: str, mend: str) -> Problem:
    return Problem(
        code=code,
        severity="error" if severity == "error" else "warning",
        message=f"{zone.name} {says}",
        ids=(zone.id,),
        at=(zone.port.x_mm, zone.port.y_mm, 0.0),
        mend=mend,
    )
