"""How plates and adapters are handled: lifting a heavy one, mounting one the wrong way round."""

from __future__ import annotations

import math
from collections.abc import Iterator

from fixtures_lib.catalog.items import MountHole
from fixtures_lib.job.model import Adapter, Job, Plate, PlateHole
from fixtures_lib.job.plate_features import PlatePlan
from fixtures_lib.job.plate_volume import planned_volume_mm3
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

HEAVY_KG = 20.0  # more than one person should carry to a machine (shop practice, from memory)
_EYE_BOLT_KG = {  # DIN 580 along its axis, from memory; slanted slings carry half of that
    "M8": 140.0,
    "M10": 230.0,
    "M12": 340.0,
    "M16": 700.0,
    "M20": 1200.0,
    "M24": 1800.0,
}
_ALUMINIUM_SHARE = 0.5  # a thread in soft plate is trusted with half
_HOLES = 2
_SAME_MM = 0.05


def handling_problems(job: Job, plan: PlatePlan) -> Iterator[Problem]:
    yield from _lifting(job, plan)
    for element in job.elements.values():
        if isinstance(element, Adapter) and element.item.dowel and mounts_two_ways(element):
            yield Problem(
                code="adapter-mounts-two-ways",
                severity="warning",
                message=worded("{name} also fits when it is turned by 180°", name=element.name),
                ids=(element.id,),
                at=(element.x_mm, element.y_mm, element.item.thickness_mm),
                mend="Take one with an offset dowel, or engrave its front edge.",
            )


def plate_mass_kg(job: Job, plan: PlatePlan) -> float:
    return planned_volume_mm3(plan.plate) * 1e-9 * job.plate.material.density_kg_m3


def eye_bolt_for(mass_kg: float) -> str:
    """The smallest eye bolt of which two carry this mass on slanted slings, in soft plate."""
    each = mass_kg / _HOLES
    for size, load in _EYE_BOLT_KG.items():
        if each <= load * 0.5 * _ALUMINIUM_SHARE:
            return size
    return list(_EYE_BOLT_KG)[-1]


def _lifting(job: Job, plan: PlatePlan) -> Iterator[Problem]:
    mass = plate_mass_kg(job, plan)
    holes = [e for e in job.elements.values() if isinstance(e, PlateHole) and e.use == "lifting"]
    size = eye_bolt_for(mass)
    if mass <= HEAVY_KG:
        return
    if len(holes) < _HOLES and not _pattern_lifts(job.plate, size):
        number = worded("one hole") if holes else worded("no holes")
        yield Problem(
            code="plate-without-lifting",
            severity="warning",
            message=worded(
                "The plate weighs {mass:.0f} kg and has {number} to lift it by",
                mass=mass,
                number=number,
            ),
            mend=worded("Place two holes {size} for lifting, far apart.", size=size),
        )
    small = [h for h in holes if _EYE_BOLT_KG.get(h.size, math.inf) < _EYE_BOLT_KG[size]]
    for hole in small:
        yield Problem(
            code="lifting-too-small",
            severity="warning",
            message=worded(
                "{name} takes an eye bolt {size} for a plate of {mass:.0f} kg",
                name=hole.name,
                size=hole.size,
                mass=mass,
            ),
            ids=(hole.id,),
            at=(hole.x_mm, hole.y_mm, 0.0),
            mend=worded("Make it {size}.", size=size),
        )


def _pattern_lifts(plate: Plate, size: str) -> bool:
    """Whether threads of the plate's own pattern take these eye bolts."""
    least = _EYE_BOLT_KG[size]
    threads = [hole.size for hole in plate.item.holes if hole.kind == "tapped"]
    return any(_EYE_BOLT_KG.get(thread, 0.0) >= least for thread in threads)


def mounts_two_ways(adapter: Adapter) -> bool:
    """Whether its holes lie where they were after half a turn about its middle.

    The dowels stay in the plate: one that is not symmetrical keeps it from going on turned round.
    """
    item = adapter.item
    holes = [hole for hole in item.mount if hole.kind != "tapped"]
    return bool(holes) and all(
        any(_same(hole, other, item.length_mm, item.width_mm) for other in holes) for hole in holes
    )


def _same(hole: MountHole, other: MountHole, length: float, width: float) -> bool:
    turned = (length - hole.at[0], width - hole.at[1])
    return hole.size == other.size and math.dist(turned, other.at) < _SAME_MM
