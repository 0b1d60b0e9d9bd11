"""A layout in which nothing stands in the place of something else, where that can be had.

An item that collides is turned about its contact, or taken in another shape: the contact itself,
which holds the part, stays where it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

import msgspec

from fixtures_lib.catalog.items import ClampItem, SideLocatorItem
from fixtures_lib.catalog.loading import Catalog
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.collision_checks import collision_problems
from fixtures_lib.job.model import Clamp, Job, SideLocator
from fixtures_lib.job.plate_checks import plan_problems
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.kernel.items.item_slabs import standing_items

_TURNS_DEG = (0.0, 30.0, -30.0, 60.0, -60.0, 90.0, -90.0, 120.0, -120.0, 180.0)
_MOST_TRIES = 40  # of one element


def collisions(job: Job, part: LoadedPart) -> int:
    """How many there are; holes that meet and pads on holes count too."""
    return len(_ids(job, _posed(part, job.setup.pose)))


def cleared(job: Job, part: LoadedPart, catalog: Catalog) -> Job:
    """The job with as few collisions as turning and exchanging its clamps and locators gives."""
    mesh = _posed(part, job.setup.pose)
    for key in dict.fromkeys(_ids(job, mesh)):
        least = len(_ids(job, mesh, key))
        for element in islice(_others(job, key, catalog), _MOST_TRIES if least else 0):
            tried = msgspec.structs.replace(job, elements={**job.elements, key: element})
            left = len(_ids(tried, mesh, key))
            if left < least:
                job, least = tried, left
            if not least:
                break
    return job


@lru_cache(maxsize=4)
def _posed(part: LoadedPart, pose: Pose) -> TriangleMesh:
    """The same mesh for the same place: what is known about it is known by its identity."""
    return part.mesh.moved(pose)


def _ids(job: Job, mesh: TriangleMesh, about: str = "") -> list[str]:
    """Of every collision, the elements that take part in it; or of those of one element."""
    try:
        plan = plate_plan(job)
    except FixtureError:
        return []  # another check says so
    wrong = [p for p in plan_problems(plan) if p.code in ("holes-collide", "pad-on-hole")]
    wrong += collision_problems(job, plan, standing_items(job, plan), mesh, about)
    return [key for problem in wrong for key in problem.ids if not about or about in problem.ids]


def _others(job: Job, key: str, catalog: Catalog) -> Iterator[Clamp | SideLocator]:
    """The same contact with other bodies; those that are most like it first."""
    match job.elements[key]:
        case Clamp() as clamp if clamp.item.style != "side":
            for item in _clamps_like(clamp, catalog):
                for turn in _TURNS_DEG:
                    angle = round((clamp.angle_deg + turn) % 360.0, 1)
                    force = min(clamp.force_n, item.force_max_n)
                    yield msgspec.structs.replace(clamp, item=item, angle_deg=angle, force_n=force)
        case SideLocator() as locator:
            for stop in _locators_like(locator, catalog):
                yield msgspec.structs.replace(locator, item=stop)


def _clamps_like(clamp: Clamp, catalog: Catalog) -> list[ClampItem]:
    """No larger tips, as strong as the force, and able to reach the height."""
    able = [
        c
        for c in catalog.clamps.values()
        if c.style in ("toe", "strap")
        and c.tip.radius_mm <= clamp.item.tip.radius_mm + 1e-6
        and c.force_max_n >= clamp.force_n
        and c.height_min_mm <= clamp.z_mm <= c.height_max_mm
    ]
    able.sort(key=lambda c: (c.style != clamp.item.style, abs(c.reach_mm - clamp.item.reach_mm)))
    return [clamp.item, *(c for c in able if c.id != clamp.item.id)]


def _locators_like(locator: SideLocator, catalog: Catalog) -> list[SideLocatorItem]:
    alike = [s for s in catalog.side_locators.values() if s.vee_deg == locator.item.vee_deg]
    able = [s for s in alike if s.height_mm >= locator.z_mm]
    return sorted(able, key=lambda s: abs(s.diameter_mm - locator.item.diameter_mm))
