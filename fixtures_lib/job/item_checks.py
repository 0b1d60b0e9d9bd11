"""Items at heights that their bodies don't have."""

from __future__ import annotations

import math
from collections.abc import Iterator

from fixtures_lib.job.model import Clamp, Job, Pin, Rest, SideLocator
from fixtures_lib.job.plate_features import PlatePlan
from fixtures_lib.job.plate_plan import host_origin, standing_mm
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.vees import diameters_mm
from fixtures_lib.wording import worded

_SLACK_MM = 0.01


def item_problems(job: Job, plan: PlatePlan) -> Iterator[Problem]:
    bodies = {body.id: body for body in plan.bodies}
    for element in job.elements.values():
        top = host_origin(job, element.host)[2]
        match element:
            case Rest() if element.top_mm < top - _SLACK_MM:
                yield _rest_below(element, top)
            case SideLocator():
                yield from _side_locator(element, element.z_mm - top)
            case Clamp():
                body = bodies.get(element.host or "", plan.plate)
                yield from _clamp(element, element.z_mm - top - standing_mm(element, body))
            case Pin() if element.base_mm < top - element.item.height_mm:
                yield _problem(
                    "pin-below-plate",
                    "error",
                    element,
                    (element.x_mm, element.y_mm, element.base_mm),
                    worded("does not come out of the plate"),
                )


def _rest_below(rest: Rest, top: float) -> Problem:
    message = worded(
        "has its top {top:.2f} mm below the face that it stands on", top=top - rest.top_mm
    )
    return _problem("rest-below-plate", "error", rest, (rest.x_mm, rest.y_mm, top), message)


def _fits(locator: SideLocator) -> bool:
    """Whether both flanks of the V touch the round wall, clear of the slot and of the edges."""
    least, most = diameters_mm(locator.item)
    return least <= locator.round_mm <= most


def _side_locator(locator: SideLocator, contact: float) -> Iterator[Problem]:
    at = (locator.x_mm, locator.y_mm, locator.z_mm)
    high = locator.item.height_mm
    if contact > high:
        message = worded(
            "is {high:g} mm high and can't reach a contact at {contact:.1f} mm",
            high=high,
            contact=contact,
        )
        yield _problem("contact-above-locator", "error", locator, at, message)
    elif locator.item.body == "vee" and not _fits(locator):
        least, most = diameters_mm(locator.item)
        message = worded(
            "takes round walls from {least:.0f} to {most:.0f} mm, and this one is {size:g} mm",
            least=math.ceil(least),
            most=math.floor(most),
            size=locator.round_mm,
        )
        yield _problem("vee-misses", "error", locator, at, message)
    elif contact <= 0.0:
        message = worded("touches the part below the face that it stands on")
        yield _problem("contact-below-plate", "error", locator, at, message)


def _clamp(clamp: Clamp, contact: float) -> Iterator[Problem]:
    item = clamp.item
    if item.height_min_mm - _SLACK_MM <= contact <= item.height_max_mm + _SLACK_MM:
        return
    message = worded(
        "reaches from {height_min_mm:g} to {height_max_mm:g} mm, and its contact is at "
        "{contact:.1f} mm",
        height_min_mm=item.height_min_mm,
        height_max_mm=item.height_max_mm,
        contact=contact,
    )
    at = (clamp.x_mm, clamp.y_mm, clamp.z_mm)
    yield _problem("clamp-out-of-reach", "warning", clamp, at, message)


def _problem(
    code: str,
    severity: str,
    element: Rest | SideLocator | Clamp | Pin,
    at: tuple[float, float, float],
    says: str,
) -> Problem:
    return Problem(
        code=code,
        severity="error" if severity == "error" else "warning",
        message=worded("{name} {says}", name=element.name, says=says),
        ids=(element.id,),
        at=at,
    )
