"""A strap clamp's slot: its stud may stand nearer to the part or farther from it.

tip      slot     heel            b = stud_mm, from the contact to the stud
 |__.--=======--__|               slide  what b differs from the item's reach
 |   <-- b -->O   |               the part gets F = Fs a / (a + b) of the screw's force,
 ^            ^ a ^               so a stud that stands farther back presses it less
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from msgspec.structs import replace

from fixtures_lib.catalog.items import MountHole
from fixtures_lib.job.model import Clamp, Job
from fixtures_lib.job.pattern import family_points
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.snapping import angle_of
from fixtures_lib.wording import worded

_SLACK_MM = 0.01
_MOST_TURN_DEG = 60.0  # that a clamp is turned to reach a hole of the pattern


def lever_share(clamp: Clamp) -> float:
    """How much of its usual share of the screw's force the part gets; 1 where the stud stands in
    the middle of the slot. 0 where it stands at the heel or behind."""
    heel = clamp.item.heel_mm
    return max(0.0, (heel - clamp.slide_mm) / heel) if heel > 0.0 else 1.0


def clamp_torque_nm(clamp: Clamp) -> float:
    """For the force that it presses with; 0 where the catalogue gives none."""
    item, share = clamp.item, lever_share(clamp)
    if item.torque_nm <= 0.0 or item.force_n <= 0.0 or share <= 0.0:
        return 0.0
    return item.torque_nm * clamp.force_n / item.force_n / share


def greatest_force_n(clamp: Clamp) -> float:
    return clamp.item.force_max_n * lever_share(clamp)


def withdrawn_mm(clamp: Clamp) -> float:
    """How far it can be slid back from the part, its stud staying where it is."""
    return max(0.0, clamp.slide_mm + clamp.item.slide_mm)


def over_a_pattern_hole(job: Job, clamp: Clamp) -> Clamp | None:
    """Turned and slid so that its stud stands in a hole of the plate's pattern; None where no hole
    of its thread is within its slot. The tip stays where it is."""
    thread = _thread(clamp)
    if thread is None or clamp.host is not None:
        return None
    best: tuple[float, Clamp] | None = None
    for family in job.plate.item.holes:
        if family.kind != "tapped" or family.size != thread.size:
            continue
        for x, y in family_points(job.plate, family):
            dx, dy = clamp.x_mm - float(x), clamp.y_mm - float(y)
            slide = math.hypot(dx, dy) - clamp.item.reach_mm
            turn = (math.degrees(math.atan2(dy, dx)) - clamp.angle_deg + 180.0) % 360.0 - 180.0
            if abs(slide) > clamp.item.slide_mm + _SLACK_MM or abs(turn) > _MOST_TURN_DEG:
                continue
            cost = abs(turn) + 2.0 * abs(slide)
            if best is None or cost < best[0]:
                angle = angle_of(np.array([dx, dy]))
                best = cost, replace(clamp, angle_deg=round(angle, 6), slide_mm=round(slide, 6))
    return best[1] if best else None


def slot_problems(clamp: Clamp) -> Iterator[Problem]:
    """A stud beyond the end of the slot."""
    over = abs(clamp.slide_mm) - clamp.item.slide_mm
    if over > _SLACK_MM:
        yield Problem(
            code="clamp-beyond-slot",
            severity="error",
            message=worded(
                "{name} has its stud {over:.1f} mm beyond the end of its slot.",
                name=clamp.name,
                over=over,
            ),
            ids=(clamp.id,),
            at=(clamp.x_mm, clamp.y_mm, clamp.z_mm),
            mend="Bring the stud nearer to the middle of the slot, or take a longer strap.",
        )


def _thread(clamp: Clamp) -> MountHole | None:
    return next((hole for hole in clamp.item.mount if hole.kind == "tapped"), None)
