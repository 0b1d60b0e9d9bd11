"""Items: their force, their size, their height, and the plate under them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from fixtures_lib.catalog.items import ClampItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.edits.document import with_plate
from fixtures_lib.job.edits.elements import host_top_mm, with_element, without
from fixtures_lib.job.mends.mend import Offers, Situation
from fixtures_lib.job.model import Clamp, Pin, SideLocator, VacuumZone
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded


def lower_force(at: Situation, problem: Problem) -> Offers:
    clamp = at.job.elements.get(problem.ids[0])
    if isinstance(clamp, Clamp):
        most = clamp.item.force_max_n
        yield (
            worded("Lower {name} to {most:.0f} N", name=clamp.name, most=most),
            with_element(at.job, clamp.id, force_n=most),
        )


def stronger_clamp(at: Situation, problem: Problem) -> Offers:
    clamp = at.job.elements.get(problem.ids[0])
    if isinstance(clamp, Clamp):
        strong = [i for i in _like(clamp) if i.force_max_n >= clamp.force_n]
        for item in sorted(strong, key=lambda i: i.force_max_n):
            yield worded("Take {item}", item=item.name), with_element(at.job, clamp.id, item=item)


def usual_force(at: Situation, problem: Problem) -> Offers:
    clamp = at.job.elements.get(problem.ids[0])
    if isinstance(clamp, Clamp):
        usual = clamp.item.force_n
        yield (
            worded("Tighten {name} with {usual:.0f} N", name=clamp.name, usual=usual),
            with_element(at.job, clamp.id, force_n=usual),
        )


def clamp_that_reaches(at: Situation, problem: Problem) -> Offers:
    clamp = at.job.elements.get(problem.ids[0])
    if isinstance(clamp, Clamp):
        for item in _like(clamp):
            force = min(clamp.force_n, item.force_max_n)
            changed = with_element(at.job, clamp.id, item=item, force_n=force)
            yield worded("Take {item}", item=item.name), changed


def _like(clamp: Clamp) -> Sequence[ClampItem]:
    """Others of its style, of like size first."""
    others = [
        item
        for item in load_catalog().clamps.values()
        if item.style == clamp.item.style and item.id != clamp.item.id
    ]
    return sorted(others, key=lambda item: abs(item.force_max_n - clamp.item.force_max_n))


def lower_contact(at: Situation, problem: Problem) -> Offers:
    """A side locator's contact as high as its body goes."""
    locator = at.job.elements.get(problem.ids[0])
    if isinstance(locator, SideLocator):
        top = host_top_mm(at.job, locator.host)
        for share in (1.0, 0.8, 0.5):
            z = top + share * locator.item.height_mm
            label = worded("Lower the contact of {name}", name=locator.name)
            yield label, with_element(at.job, locator.id, z_mm=z)


def taller_locator(at: Situation, problem: Problem) -> Offers:
    locator = at.job.elements.get(problem.ids[0])
    if isinstance(locator, SideLocator):
        shelf = load_catalog().side_locators.values()
        alike = [i for i in shelf if i.vee_deg == locator.item.vee_deg]
        tall = [i for i in alike if i.height_mm > locator.item.height_mm]
        for item in sorted(tall, key=lambda i: i.height_mm):
            yield worded("Take {item}", item=item.name), with_element(at.job, locator.id, item=item)


def raise_contact(at: Situation, problem: Problem) -> Offers:
    """Above the face that it stands on."""
    element = at.job.elements.get(problem.ids[0])
    label = worded("Raise {name} above the plate", name=element.name) if element is not None else ""
    match element:
        case SideLocator():
            top = host_top_mm(at.job, element.host)
            for share in (0.5, 0.8, 1.0):
                z = top + share * element.item.height_mm
                yield label, with_element(at.job, element.id, z_mm=z)
        case Pin():
            top = host_top_mm(at.job, element.host)
            yield label, with_element(at.job, element.id, base_mm=top)


def without_the_second(at: Situation, problem: Problem) -> Offers:
    for key in reversed(problem.ids):
        if key in at.job.elements:
            yield worded("Delete {name}", name=at.job.elements[key].name), without(at.job, key)


def without_the_first(at: Situation, problem: Problem) -> Offers:
    for key in problem.ids:
        if key in at.job.elements:
            yield worded("Delete {name}", name=at.job.elements[key].name), without(at.job, key)


def thicker_plate(at: Situation, problem: Problem) -> Offers:
    """The next thickness that the plate comes in."""
    plate = at.job.plate
    sizes = sorted({size.thickness_mm for size in plate.item.sizes})
    for thickness in sizes:
        if thickness > plate.thickness_mm:
            yield (
                worded("Make the plate {thickness:g} mm thick", thickness=thickness),
                with_plate(at.job, thickness_mm=thickness),
            )


def another_hardness(at: Situation, problem: Problem) -> Offers:
    """The softest first: it lets the part down."""
    zone = at.job.elements.get(problem.ids[0])
    if isinstance(zone, VacuumZone):
        known = zone.cord.force_n_mm
        for hardness in sorted(known, key=lambda name: known[name]):
            after = replace(zone, hardness=hardness)
            label = worded("Take the cord in hardness {hardness}", hardness=hardness)
            yield label, replace(at.job, elements={**at.job.elements, zone.id: after})
