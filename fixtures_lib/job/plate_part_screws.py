"""What a screw through the part needs in its host: a tapped hole, and a ring round it."""

from __future__ import annotations

import math

from fixtures_lib.job.model import PartScrew
from fixtures_lib.job.part_screws import thread_top_mm, tip_mm
from fixtures_lib.job.plate_features import BodyPlan, Pad, PlannedHole

_FLUSH_MM = 1e-6
_FLOOR_MIN_MM = 3.0  # under a blind hole; otherwise it goes through
_STEP_MM = 0.5  # depths are rounded up to it


def screw_hole(screw: PartScrew, bare: BodyPlan) -> PlannedHole:
    """As deep as the screw goes and a pitch more; through where that leaves no floor."""
    x, y, z = bare.position
    mouth = thread_top_mm(screw, z) - z
    wanted = mouth - (tip_mm(screw) - z) + screw.item.pitch_mm
    threaded = max(screw.item.diameter_mm, math.ceil(wanted / _STEP_MM) * _STEP_MM)
    depth, room = threaded + screw.item.runout_blind_mm, bare.thickness_mm + mouth
    through = depth > room - _FLOOR_MIN_MM
    return PlannedHole(
        elements=(screw.id,),
        purpose="mount",
        kind="tapped",
        size=screw.item.thread,
        diameter_mm=screw.item.tap_drill_mm,
        mouth=(screw.x_mm - x, screw.y_mm - y, mouth),
        depth_mm=room if through else depth,
        through=through,
        thread_depth_mm=room if through else threaded,
    )


def screw_ring(screw: PartScrew, bare: BodyPlan) -> list[Pad]:
    """Milled from the solid; none where the part lies on the host itself."""
    x, y, z = bare.position
    top = screw.under_mm - z
    if screw.ring_mm <= 0.0 or top <= _FLUSH_MM:
        return []
    at = (screw.x_mm - x, screw.y_mm - y)
    return [Pad(element=screw.id, at=at, diameter_mm=screw.ring_mm, top_mm=top)]
