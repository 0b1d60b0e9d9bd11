"""Move the part, and take along what belongs to it.

Loads always stay on the part. When the part moves in the plane (a shift, a turn about z, a lift),
the zones drawn from its face go with it, and on demand everything that touches it. When it tilts,
nothing on the plate can follow: the checks say what no longer fits.
"""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
from msgspec.structs import replace

from fixtures_lib.geometry.arrays import as_vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.job.edits.values import checked
from fixtures_lib.job.model import (
    Adapter,
    AnyElement,
    AnyLoad,
    Clamp,
    Engraving,
    Job,
    Nest,
    PartScrew,
    Pin,
    PlateHole,
    Potting,
    Rest,
    SideLocator,
    VacuumZone,
)

Carry = Literal["zones", "all", "none"]
_TILT = 1e-9
_DIGITS = 9  # of a millimetre or a degree: below this is rounding


def with_pose(job: Job, pose: Pose, *, carry: Carry = "zones") -> Job:
    """With the part at another pose. `carry`: what goes along when it moves in the plane.

    FixtureError where that would come to stand outside of what a job can hold.
    """
    pose = checked(pose, "part")
    before = job.setup.pose
    level = is_level_move(before, pose)
    elements = job.elements
    if level and carry != "none":
        elements = {
            key: checked(_carried(element, before, pose), element.name)
            if _goes_along(element, carry)
            else element
            for key, element in job.elements.items()
        }
    return replace(
        job,
        setup=replace(job.setup, pose=pose, down_face=job.setup.down_face if level else None),
        elements=elements,
        loads={key: _on_the_part(load, before, pose) for key, load in job.loads.items()},
    )


def with_shift(job: Job, dx: float, dy: float, dz: float = 0.0, *, carry: Carry = "zones") -> Job:
    """With the part shifted."""
    pose = job.setup.pose
    x, y, z = _rounded(pose.x_mm + dx, pose.y_mm + dy, pose.z_mm + dz)
    return with_pose(job, replace(pose, x_mm=x, y_mm=y, z_mm=z), carry=carry)


def is_level_move(before: Pose, after: Pose) -> bool:
    """Is the step from one pose to the other a shift and a turn about z only?"""
    turn = after.rotation @ before.rotation.T
    return bool(np.linalg.norm(turn[2] - (0.0, 0.0, 1.0)) < _TILT)


def _goes_along(element: AnyElement, carry: Carry) -> bool:
    if isinstance(element, Engraving) and "{place}" in element.text:
        return carry == "all"  # the number of the part's place
    if isinstance(element, Adapter | Engraving | PlateHole):
        return False  # screwed to the plate's pattern, or the plate's own
    return carry == "all" or isinstance(element, VacuumZone | Nest | Potting)


def _carried(element: AnyElement, before: Pose, after: Pose) -> AnyElement:
    turn = after.rotation @ before.rotation.T
    angle = math.degrees(math.atan2(turn[1, 0], turn[0, 0]))
    shift = after.translation - turn @ before.translation
    dx, dy = float(shift[0]), float(shift[1])
    dz = after.z_mm - before.z_mm
    if isinstance(element, VacuumZone):
        px, py, _ = turn @ (element.port.x_mm, element.port.y_mm, 0.0) + shift
        px, py = _rounded(px, py)
        return replace(
            element,
            outer=element.outer.moved(dx, dy, angle),
            islands=tuple(island.moved(dx, dy, angle) for island in element.islands),
            port=replace(element.port, x_mm=px, y_mm=py),
            seat_mm=element.seat_mm + dz,
        )
    x, y, _ = turn @ (element.x_mm, element.y_mm, 0.0) + shift
    x, y = _rounded(x, y)
    match element:
        case Rest():
            return replace(element, x_mm=x, y_mm=y, top_mm=element.top_mm + dz)
        case PartScrew():
            seat, under = element.seat_mm + dz, element.under_mm + dz
            return replace(element, x_mm=x, y_mm=y, seat_mm=seat, under_mm=under)
        case Pin():
            angle = _round_turn(element.angle_deg + angle)
            return replace(element, x_mm=x, y_mm=y, base_mm=element.base_mm + dz, angle_deg=angle)
        case Engraving():
            return replace(element, x_mm=x, y_mm=y)
        case Nest() | Potting():
            angle = _round_turn(element.angle_deg + angle)
            seat = element.seat_mm + dz
            return replace(element, x_mm=x, y_mm=y, seat_mm=seat, angle_deg=angle)
        case SideLocator() | Clamp():
            angle = _round_turn(element.angle_deg + angle)
            return replace(element, x_mm=x, y_mm=y, z_mm=element.z_mm + dz, angle_deg=angle)
        case _:
            return element


def _on_the_part(load: AnyLoad, before: Pose, after: Pose) -> AnyLoad:
    at = after.points(before.points_back(load.at))
    force = after.vectors(before.vectors_back(load.force_n))
    return replace(load, at=as_vector(at.round(_DIGITS)), force_n=as_vector(force.round(_DIGITS)))


def _round_turn(angle_deg: float) -> float:
    (angle,) = _rounded(angle_deg)
    return angle % 360.0


def _rounded(*values: float) -> tuple[float, ...]:
    return tuple(round(float(value), _DIGITS) + 0.0 for value in values)
