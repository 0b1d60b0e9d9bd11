"""Adapters that are cut alike for several places: one file and one drawing, with their number."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from fixtures_lib.job.places import first_id
from fixtures_lib.job.plate_features import BodyPlan, PlatePlan

_BY_ELEMENT = ("pads", "lands", "grooves", "pockets", "walls")


def made_once(plan: PlatePlan) -> tuple[BodyPlan, ...]:
    """One body of each shape, the plate first; a note says how many are to be made."""
    alike: dict[BodyPlan, list[BodyPlan]] = {}
    for body in plan.bodies:
        alike.setdefault(_shape(body), []).append(body)
    return tuple(_counted(group) for group in alike.values())


def _shape(body: BodyPlan) -> BodyPlan:
    """The body without its name and place, its features owned by those of the first place."""
    owned: dict[str, Any] = {
        group: tuple(replace(f, element=first_id(f.element)) for f in getattr(body, group))
        for group in _BY_ELEMENT
    }
    holes = tuple(replace(h, elements=tuple(map(first_id, h.elements))) for h in body.holes)
    return replace(
        body, id=first_id(body.id), name="", position=(0.0, 0.0, 0.0), holes=holes, **owned
    )


def _counted(group: list[BodyPlan]) -> BodyPlan:
    first = group[0]
    if len(group) == 1:
        return first
    return replace(first, notes=(f"Make {len(group)} of these.", *first.notes))
