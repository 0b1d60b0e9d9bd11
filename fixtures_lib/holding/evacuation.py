"""How much air the pump takes out of the fixture before the part is held, and how long that takes.

     part
    ======================      gap       what stands above the plate inside the seals
    | |__|____________|__| |    recess    pocket or channels in the plate's face
    |    |riser                 bores     risers and channels to the port, each once where zones
    |____|_____________         share one
     channel -->

Hoses, tanks and valves are left out, and the air that leaks in.
"""

from __future__ import annotations

import math

import shapely

from fixtures_lib.job.model import Job, VacuumZone
from fixtures_lib.job.places import with_every_place
from fixtures_lib.job.plate_features import BodyPlan, PlatePlan
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

SWITCH_SHARE = 0.85  # of the vacuum wanted: where a vacuum switch lets the machine start
MOST_S = 30.0  # to wait for each part or plate of parts (shop practice)
_BORES = ("riser", "channel")
_MM3_PER_L = 1e6


def evacuated_l(job: Job, plan: PlatePlan) -> float:
    """Air in and under all zones in use, at all places, in litres."""
    everywhere = with_every_place(job)
    zones = {
        e.id: e
        for e in everywhere.elements.values()
        if isinstance(e, VacuumZone) and e.in_use and not e.slots
    }
    under = sum(_gap_mm3(zone, everywhere) for zone in zones.values())
    inside = sum(_cut_mm3(body, set(zones)) for body in plan.bodies)
    return (under + inside) / _MM3_PER_L


def pump_down_to_switch_s(volume_l: float, speed_m3_h: float) -> float:
    """Until the vacuum switch lets go on, with a pump whose end vacuum is what is wanted.

    t = (V/S) ln((p0 - pu) / (p1 - pu)) with p0 - pu the vacuum wanted and p1 - pu what the switch
    leaves of it (vacuum.toml, leak.pumpdown and leak.acceptance): the air pressure cancels out.
    """
    return volume_l / (speed_m3_h / 3.6) * math.log(1.0 / (1.0 - SWITCH_SHARE))


def evacuation_problems(job: Job, plan: PlatePlan) -> tuple[Problem, ...]:
    """How long the pump takes for all places; nothing where the pump or a zone is not known."""
    speed, volume = job.conditions.pump_m3_h, 0.0
    if speed > 0.0:
        volume = evacuated_l(job, plan)
    if volume <= 0.0:
        return ()
    time_s = pump_down_to_switch_s(volume, speed)
    zones = tuple(k for k, e in job.elements.items() if isinstance(e, VacuumZone) and e.in_use)
    slow = time_s > MOST_S
    return (
        Problem(
            code="vacuum-pump-slow" if slow else "vacuum-pump-time",
            severity="warning" if slow else "info",
            message=_words(volume, time_s),
            ids=zones,
            mend="Take a larger pump, or a tank with a valve." if slow else "",
        ),
    )


def _words(volume_l: float, time_s: float) -> str:
    if time_s < 1.0:
        return worded(
            "The pump takes {volume:.2f} L of air out of all zones and places in less than a "
            "second, hoses not counted.",
            volume=volume_l,
        )
    return worded(
        "The pump takes {volume:.2f} L of air out of all zones and places in {time:.0f} s, hoses "
        "not counted.",
        volume=volume_l,
        time=time_s,
    )


def _gap_mm3(zone: VacuumZone, job: Job) -> float:
    """Between the part and its carrier, less the supports that fill it."""
    carrier = job.elements.get(zone.host or "")
    top = getattr(getattr(carrier, "item", None), "thickness_mm", 0.0)
    high = max(zone.seat_mm - top, 0.0)
    area = shapely.Polygon(zone.outer.polyline()).area
    area -= sum(shapely.Polygon(island.polyline()).area for island in zone.islands)
    area -= sum(math.pi * s.diameter_mm**2 / 4.0 for s in zone.supports)
    return high * max(float(area), 0.0)


def _cut_mm3(body: BodyPlan, zones: set[str]) -> float:
    """Recesses and bores of these zones in one body."""
    pockets = sum(
        p.area_mm2 * (p.mouth_mm - p.floor_mm)
        for p in body.pockets
        if p.purpose == "recess" and p.element in zones
    )
    bores = sum(
        math.pi * h.diameter_mm**2 / 4.0 * h.depth_mm
        for h in body.holes
        if h.purpose in _BORES and zones.intersection(h.elements)
    )
    return pockets + bores
