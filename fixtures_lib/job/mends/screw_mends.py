"""Screws through the part: back into their holes, with what carries, presses and holds them."""

from __future__ import annotations

from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.elements import replaced, with_element
from fixtures_lib.job.edits.part_screws import (
    fitting_length_mm,
    moved_to_hole,
    new_part_screw,
    refitted,
    screw_place,
    washers_for,
)
from fixtures_lib.job.mends.mend import Offers, Situation
from fixtures_lib.job.model import PartScrew
from fixtures_lib.job.part_screws import host_material, usual_force_n
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.snapping import snapped_hole
from fixtures_lib.wording import worded


def into_its_hole(at: Situation, problem: Problem) -> Offers:
    """The nearest through hole, with heights, ring and size as that wants them."""
    screw = _screw(at, problem)
    if screw is None:
        return
    snap = snapped_hole(at.job, at.shape, screw.x_mm, screw.y_mm, through=True)
    if snap is None:
        return
    try:
        job = moved_to_hole(at.job, screw.id, screw_place(at.job, snap.hole))
    except FixtureError:  # no screw fits that hole: nothing to offer
        return
    label = worded(
        "Put {name} into the hole of {diameter_mm:g} mm",
        name=screw.name,
        diameter_mm=snap.hole.diameter_mm,
    )
    yield label, job


def a_ring_under_it(at: Situation, problem: Problem) -> Offers:
    """Milled from the plate; a universal plate is not cut."""
    screw = _screw(at, problem)
    if screw is None or not (at.job.plate.item.dedicated or screw.host is not None):
        return
    snap = snapped_hole(at.job, at.shape, screw.x_mm, screw.y_mm, reach_mm=1.0, through=True)
    if snap is None:
        return
    place = screw_place(at.job, snap.hole)
    ring = new_part_screw(at.job, place, item=screw.item, host=screw.host).ring_mm
    with_ring = replace(screw, ring_mm=ring)
    longer = replace(with_ring, length_mm=fitting_length_mm(at.job, with_ring))
    yield worded("Mill a ring under {name}", name=screw.name), replaced(at.job, longer)


def a_washer_under_its_head(at: Situation, problem: Problem) -> Offers:
    screw = _screw(at, problem)
    if screw is None:
        return
    for washer in washers_for(screw.item):
        if washer != screw.washer:
            changes = refitted(at.job, screw, {"washer": washer, "force_n": screw.force_n})
            label = worded("Put {washer} under its head", washer=washer.name)
            yield label, with_element(at.job, screw.id, **changes)


def usual_preload(at: Situation, problem: Problem) -> Offers:
    screw = _screw(at, problem)
    if screw is None:
        return
    host = host_material(at.job, screw.host)
    force = usual_force_n(screw, at.job.part.material, host)
    label = worded("Tighten {name} to {force_n:.0f} N", name=screw.name, force_n=force)
    yield label, with_element(at.job, screw.id, force_n=force)


def fitting_length(at: Situation, problem: Problem) -> Offers:
    screw = _screw(at, problem)
    if screw is None:
        return
    length = fitting_length_mm(at.job, screw)
    label = worded("Take {length_mm:g} mm", length_mm=length)
    yield label, with_element(at.job, screw.id, length_mm=length)


def _screw(at: Situation, problem: Problem) -> PartScrew | None:
    screw = at.job.elements.get(problem.ids[0]) if problem.ids else None
    return screw if isinstance(screw, PartScrew) else None
