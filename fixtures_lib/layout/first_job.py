"""A sensible first job for a part: laid on its flattest large face, located 3-2-1, held down.

best_seating      which face goes down
dedicated_plate   a blank plate with room round the part
zone_on_face      vacuum where there is area for it, else clamps above the rests
rest_places       three milled pads
side_places       two side locators and one more; pins in holes where the sides give none
finish cut        one cutting force, pulling the part away from its side locators; and a pass
                  over all faces that have a tolerance, wherever the tool is
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from fixtures_lib.catalog.items import MaterialItem
from fixtures_lib.catalog.loading import Catalog
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.holding.pass_margins import pass_margins
from fixtures_lib.holding.report import holding_report
from fixtures_lib.job.model import (
    Conditions,
    Job,
)
from fixtures_lib.layout.carrying import add_rests, add_vacuum, lead_out
from fixtures_lib.layout.clamps import add_clamped_support, add_side_clamps, level, side_clamp
from fixtures_lib.layout.clearing import cleared, collisions
from fixtures_lib.layout.draft import Draft, copy, job_of, started, starts
from fixtures_lib.layout.easing import with_least_force
from fixtures_lib.layout.first_loads import (
    cutting_loads,
    finish_force,
    finishing_passes,
    top_feature,
)
from fixtures_lib.layout.locating_sides import add_pins, add_sides
from fixtures_lib.layout.more_rests import add_more_rests
from fixtures_lib.layout.remark import with_remark
from fixtures_lib.layout.sides import SidePoints
from fixtures_lib.layout.sizing import thick_enough
from fixtures_lib.layout.under_clamps import clamps_from_above, stands_over_a_rest

_Held = tuple[SidePoints | None]
Hold = Callable[[Draft, float], _Held | None]

_FAR_LIGHTER = 0.5
_RESERVE = 1.1  # more force than the margin asks for
_PIN_LEVEL_MM = 25.0  # contacts higher than this need a block instead of a pin


def empty_job(part: LoadedPart, catalog: Catalog, name: str, material_id: str) -> Job:
    """The part, laid on its flattest face on a blank plate, and nothing else.

    Raises FixtureError for a part smaller than any locator.
    """
    return job_of(started(part, catalog), name, material_id)


def first_job(part: LoadedPart, catalog: Catalog, name: str, material_id: str) -> Job:
    """A whole layout. What it could not find room for is left out: the checks say so.

    The flattest large face goes down, on vacuum where that holds a finishing cut with the wanted
    margins, else under clamps; the same with pins in holes; else the next face; else the best of
    all these. Nothing in it collides, where that can be had. Clamps that bend the part, with no
    rest below them, come last of those that hold. What could not be had is told in its notes.
    Raises FixtureError for a part smaller than any locator.
    """
    jobs: list[Job] = []
    held = False
    for start in starts(part, catalog):
        for hold in _HOLDS:
            job = _made(hold, start, name, material_id)
            if job is None:
                continue
            if security(job, part) >= 1.0:  # only then is it worth the search
                job = cleared(job, part, catalog)
                if _good(job, part):
                    return _lighter(job, hold, start, part)
                held = held or _squeezes(job)
            jobs.append(job)
        if held:
            break  # another way to lie is not worth looking for
    best = cleared(max(jobs, key=lambda job: _worth(job, part)), part, catalog)
    return with_remark(best, held=security(best, part) >= 1.0, collisions=collisions(best, part))


def _made(hold: Hold, start: Draft, name: str, material_id: str) -> Job | None:
    """Held in this way, its clamps no tighter than they need be."""
    job = _job_by(hold, copy(start), name, material_id)
    if job is None:
        return None
    return with_least_force(job, lambda tried: security(tried, start.part))


def _good(job: Job, part: LoadedPart) -> bool:
    return security(job, part) >= 1.0 and _squeezes(job) and not collisions(job, part)


def _lighter(job: Job, hold: Hold, start: Draft, part: LoadedPart) -> Job:
    """On pins instead of side locators, where clamps may then be far lighter: by friction alone
    they have to press hard, which bends thin parts."""
    if hold is not _by_clamps:
        return job
    pinned = _made(_by_clamps_on_pins, start, job.name, job.part.material.id)
    if pinned is None or _pressed_n(pinned) > _FAR_LIGHTER * _pressed_n(job):
        return job
    pinned = cleared(pinned, part, start.catalog)
    return pinned if _good(pinned, part) else job


def _pressed_n(job: Job) -> float:
    return sum(clamp.force_n for clamp in clamps_from_above(job.elements.values()))


def _worth(job: Job, part: LoadedPart) -> tuple[float, int, bool, float]:
    """Held as it is wanted comes first, then that nothing collides, then that it does not bend."""
    held = security(job, part)
    return (min(held, 1.0), -collisions(job, part), _squeezes(job), held)


def _job_by(hold: Hold, draft: Draft, name: str, material_id: str) -> Job | None:
    """The draft held in one way; None where that way finds no room."""
    lateral, up = finish_force(material_id)
    held = hold(draft, lateral)
    if held is None:
        return None
    add_more_rests(draft, draft.catalog.get(MaterialItem, material_id))
    draft.plate = thick_enough(draft.plate, draft.elements.values())
    loads = cutting_loads(draft, held[0], lateral, up)
    job = job_of(draft, name, material_id)
    features = top_feature(draft)
    return msgspec.structs.replace(
        job, loads=loads, features=features, passes=finishing_passes(features)
    )


def _by_vacuum(draft: Draft, lateral: float) -> _Held | None:
    """Vacuum below; side clamps against the side locators, low, where the part is stiff."""
    zone = add_vacuum(draft)
    if zone is None:
        return None
    cam = side_clamp(draft)
    height = draft.side_height_mm
    low = draft.seat_mm + 0.5 * height if cam is None else level(draft, cam)
    sides = add_sides(draft, low, level_first=cam is not None)
    if sides is not None and cam is not None:
        add_side_clamps(draft, cam, sides, _RESERVE * Conditions().slip_safety * lateral)
    lead_out(draft, zone)
    return (sides,)


def _by_vacuum_on_pins(draft: Draft, lateral: float) -> _Held | None:
    """Vacuum below, and pins in two holes that no cut can push the part away from."""
    zone = add_vacuum(draft)
    if zone is None or not add_pins(draft):
        return None
    lead_out(draft, zone)
    return (None,)


def _by_clamps(draft: Draft, lateral: float) -> _Held:
    """Side locators, then clamps on flat tops straight above rests."""
    return _clamped(draft, lateral, add_sides(draft, _pin_level(draft)))


def _by_clamps_on_pins(draft: Draft, lateral: float) -> _Held | None:
    """Pins in two holes, then clamps, which need not hold the part sideways."""
    if not add_pins(draft):
        return None
    return _clamped(draft, lateral, None)


def _by_side_clamps(draft: Draft, lateral: float) -> _Held | None:
    """Rests below, and side clamps against the side locators that hold it down by friction."""
    cam = side_clamp(draft)
    if cam is None or not add_rests(draft, None):
        return None
    sides = add_sides(draft, level(draft, cam), level_first=True)
    if sides is None:
        return None
    conditions = Conditions()
    wanted = _RESERVE * conditions.slip_safety * lateral
    add_side_clamps(draft, cam, sides, wanted / conditions.friction_low)
    return (sides,)


_HOLDS = (_by_vacuum, _by_clamps, _by_vacuum_on_pins, _by_clamps_on_pins, _by_side_clamps)


def _pin_level(draft: Draft) -> float:
    return min(draft.seat_mm + 0.5 * draft.side_height_mm, _PIN_LEVEL_MM)


def _clamped(draft: Draft, lateral: float, sides: SidePoints | None) -> _Held:
    conditions = Conditions()
    wanted = _RESERVE * conditions.slip_safety * lateral
    add_clamped_support(draft, needed=wanted / conditions.friction_low)
    return (sides,)


def _squeezes(job: Job) -> bool:
    """Whether every clamp from above has a rest below it."""
    placed = job.elements.values()
    return all(stands_over_a_rest(clamp, placed) for clamp in clamps_from_above(placed))


def security(job: Job, part: LoadedPart) -> float:
    """The least margin over the wanted one; 0 where the part isn't located."""
    report, wanted = holding_report(job, part.shape), job.conditions
    if not report.locating.determined:
        return 0.0
    margins = (
        (report.holding.slip_margin, wanted.slip_safety),
        (report.holding.lift_margin, wanted.lift_safety),
        (report.holding.tip_margin, wanted.tip_safety),
    )
    rigid = min((margin / least for margin, least in margins if margin is not None), default=1.0)
    if rigid < 1.0:
        return rigid
    # The tool goes over the whole face: what holds one force well may not hold a corner's.
    passes = (worst.factor for worst in pass_margins(job, part).values())
    return min([rigid, *(f / wanted.slip_safety for f in passes if f is not None)])
