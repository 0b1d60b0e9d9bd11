"""Elements against the plate, the adapter that carries them, and one another."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import combinations

from fixtures_lib.catalog.items import MountHole
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.edits.elements import handle_of
from fixtures_lib.job.model import Adapter, AnyElement, Clamp, Job, VacuumZone
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.slotted_clamps import greatest_force_n, slot_problems
from fixtures_lib.wording import worded

_SAME_MM = 0.5
_ENGAGED = 1.0  # diameters of thread that hold in steel; soft plates want more


def element_problems(job: Job) -> Iterator[Problem]:
    for element in job.elements.values():
        yield from _off_host(job, element)
        yield from _short_threads(job, element)
        if isinstance(element, Clamp):
            yield from _force(element)
            yield from slot_problems(element)
        if isinstance(element, VacuumZone):
            yield from _hardness(element)
    yield from _same_place(job)


def _off_host(job: Job, element: AnyElement) -> Iterator[Problem]:
    if isinstance(element, Adapter):
        return
    x, y = handle_of(element)
    adapter = job.elements.get(element.host or "")
    if isinstance(adapter, Adapter):
        x, y = x - adapter.x_mm, y - adapter.y_mm
        length, width, name = adapter.item.length_mm, adapter.item.width_mm, adapter.name
    else:
        length, width, name = job.plate.length_mm, job.plate.width_mm, worded("the plate")
    over = max(-x, -y, x - length, y - width)
    if over > 0.0:
        yield Problem(
            code="element-off-host",
            severity="error",
            message=worded(
                "{name} is {over:.1f} mm beyond the edge of {name2}.",
                name=element.name,
                over=over,
                name2=name,
            ),
            ids=(element.id,),
            at=(*handle_of(element), 0.0),
            mend="Move it onto the plate, or take a larger one.",
        )


def _short_threads(job: Job, element: AnyElement) -> Iterator[Problem]:
    mount: tuple[MountHole, ...] = getattr(getattr(element, "item", None), "mount", ())
    for hole in mount:
        diameter = _thread_mm(hole.size)
        if hole.kind != "tapped" or diameter is None:
            continue
        engaged = min(hole.thread_depth_mm or hole.depth_mm, _thickness(job, element))
        if engaged < _ENGAGED * diameter - 1e-6:
            yield Problem(
                code="thread-too-short",
                severity="warning",
                message=worded(
                    "{name}: its {size} thread holds only {engaged:.1f} mm, {engaged2:g} mm are "
                    "wanted.",
                    name=element.name,
                    size=hole.size,
                    engaged=engaged,
                    engaged2=_ENGAGED * diameter,
                ),
                ids=(element.id,),
                at=(*handle_of(element), 0.0),
                mend="Take a thicker plate, or a thread insert.",
            )


def _thickness(job: Job, element: AnyElement) -> float:
    adapter = job.elements.get(element.host or "")
    return adapter.item.thickness_mm if isinstance(adapter, Adapter) else job.plate.thickness_mm


def _thread_mm(size: str) -> float | None:
    found = re.match(r"M(\d+(?:\.\d+)?)", size)
    return float(found.group(1)) if found else None


def _force(clamp: Clamp) -> Iterator[Problem]:
    at = (clamp.x_mm, clamp.y_mm, clamp.z_mm)
    if clamp.force_n > greatest_force_n(clamp) + 1e-6:
        yield Problem(
            code="clamp-overloaded",
            severity="error",
            message=worded(
                "{name} is to press with {force_n:.0f} N, it can take {force_max_n:.0f} N.",
                name=clamp.name,
                force_n=clamp.force_n,
                force_max_n=greatest_force_n(clamp),
            ),
            ids=(clamp.id,),
            at=at,
            mend="Lower the force, or take a stronger clamp.",
        )
    elif clamp.force_n == 0.0:
        yield Problem(
            code="clamp-idle",
            severity="warning",
            message=worded("{name} does not press.", name=clamp.name),
            ids=(clamp.id,),
            at=at,
            mend="Give its force.",
        )


def _hardness(zone: VacuumZone) -> Iterator[Problem]:
    if zone.hardness not in zone.cord.force_n_mm:
        known = ", ".join(zone.cord.force_n_mm)
        yield Problem(
            code="cord-hardness-unknown",
            severity="error",
            message=worded(
                "{name}: the cord is not known in hardness {hardness}.",
                name=zone.name,
                hardness=zone.hardness,
            ),
            ids=(zone.id,),
            at=(zone.port.x_mm, zone.port.y_mm, zone.seat_mm),
            mend=worded("Choose one of {known}.", known=known)
            if known
            else worded("Choose another cord."),
        )


def _same_place(job: Job) -> Iterator[Problem]:
    """Two contacts of different elements on the same spot, in the same direction."""
    for one, other in combinations(contact_sites(job), 2):
        near = math.dist(one.point, other.point) < _SAME_MM
        if one.element != other.element and near and math.dist(one.normal, other.normal) < 0.1:
            names = (job.elements[one.element].name, job.elements[other.element].name)
            yield Problem(
                code="elements-at-same-place",
                severity="error",
                message=worded(
                    "{names} and {names2} stand at the same place.", names=names[0], names2=names[1]
                ),
                ids=(one.element, other.element),
                at=one.point,
                mend="Delete or move one of them.",
            )
