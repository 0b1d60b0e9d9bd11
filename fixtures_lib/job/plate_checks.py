"""Faults of a plate's machining: holes that meet, thin walls, grooves that leak, features off it.

wall  material left between two features      floor  material left under one
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.job.alike_problems import alike_once
from fixtures_lib.job.handling_checks import handling_problems
from fixtures_lib.job.hole_checks import hole_problems
from fixtures_lib.job.item_checks import item_problems
from fixtures_lib.job.model import Job
from fixtures_lib.job.plate_edges import edge_problems
from fixtures_lib.job.plate_features import BodyPlan, PlatePlan
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.pocket_checks import pocket_problems
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.screw_checks import screw_problems
from fixtures_lib.job.seal_checks import seal_problems
from fixtures_lib.wording import worded


def plate_problems(job: Job) -> tuple[Problem, ...]:
    """Everything wrong with what is machined, errors first."""
    try:
        plan = plate_plan(job)
    except FixtureError as fault:
        message = worded("The plate can't be machined: {fault}.", fault=fault.told)
        return (Problem(code="groove-impossible", severity="error", message=message),)
    found = [_spoken(p) for p in alike_once(_all(job, plan))]
    return tuple(sorted(found, key=lambda p: ("error", "warning", "info").index(p.severity)))


def _all(job: Job, plan: PlatePlan) -> Iterator[Problem]:
    yield from plan_problems(plan)
    yield from item_problems(job, plan)
    yield from handling_problems(job, plan)
    yield from screw_problems(job, plan)


def plan_problems(plan: PlatePlan) -> Iterator[Problem]:
    """Faults that the plan alone shows."""
    for body in plan.bodies:
        for found in (hole_problems, seal_problems, pocket_problems, edge_problems, _body_problems):
            yield from (_in_fixture(problem, body.position) for problem in found(body))
    yield from _adapter_problems(plan)


def _in_fixture(problem: Problem, position: Vector) -> Problem:
    if problem.at is None:
        return problem
    (x, y, z), (dx, dy, dz) = problem.at, position
    return msgspec.structs.replace(problem, at=(x + dx, y + dy, z + dz))


def _spoken(problem: Problem) -> Problem:
    """With the full stop, which comes after the places that are alike."""
    return msgspec.structs.replace(problem, message=worded("{says}.", says=problem.message))


def _body_problems(body: BodyPlan) -> Iterator[Problem]:
    yield from _pads_off(body)
    yield from _pads_on_holes(body)
    if not body.dedicated:
        yield from _machined_catalogue_plate(body)


def _pads_off(body: BodyPlan) -> Iterator[Problem]:
    for pad in body.pads:
        (x, y), r = pad.at, pad.diameter_mm / 2.0
        if min(x - r, y - r, body.length_mm - x - r, body.width_mm - y - r) < 0.0:
            yield Problem(
                code="pad-off-plate",
                severity="error",
                message=worded(
                    "The pad at X {x:.1f} Y {y:.1f} reaches over the edge of {name}",
                    x=x,
                    y=y,
                    name=body.name,
                ),
                ids=(pad.element,),
                at=(x, y, pad.top_mm),
            )


def _pads_on_holes(body: BodyPlan) -> Iterator[Problem]:
    """A pad that stands on another element's hole."""
    for pad in body.pads:
        for hole in body.holes:
            gap = math.dist(pad.at, hole.mouth[:2]) - (pad.diameter_mm + hole.widest_mm) / 2.0
            if hole.vertical and gap < 0.0 and pad.element not in hole.elements:
                yield Problem(
                    code="pad-on-hole",
                    severity="error",
                    message=worded(
                        "A pad at X {at:.1f} Y {at2:.1f} stands on hole {tag} ({size})",
                        at=pad.at[0],
                        at2=pad.at[1],
                        tag=hole.tag,
                        size=hole.size,
                    ),
                    ids=(pad.element, *hole.elements),
                    at=(*pad.at, 0.0),
                    mend="Move one of them.",
                )


def _machined_catalogue_plate(body: BodyPlan) -> Iterator[Problem]:
    """A universal plate is for every part: what is cut into it stays there."""
    new = [h for h in body.holes if h.purpose != "pattern"]
    ids = dict.fromkeys(
        [p.element for p in body.pads]
        + [g.element for g in body.grooves]
        + [pocket.element for pocket in body.pockets]
        + [wall.element for wall in body.walls]
        + [e for h in new for e in h.elements]
    )
    if ids:
        yield Problem(
            code="catalogue-plate-machined",
            severity="warning",
            message=worded(
                "The universal plate would be machined for {count} of the elements on it",
                count=len(ids),
            ),
            ids=tuple(ids),
            mend="Move them onto its hole pattern, or put them on an adapter.",
        )


def _adapter_problems(plan: PlatePlan) -> Iterator[Problem]:
    plate = plan.plate
    for body in plan.bodies[1:]:
        x, y, _ = body.position
        over = max(-x, -y, x + body.length_mm - plate.length_mm, y + body.width_mm - plate.width_mm)
        if over > 0.0:
            yield Problem(
                code="adapter-off-plate",
                severity="warning",
                message=worded(
                    "{name} reaches {over:.1f} mm over the edge of the plate",
                    name=body.name,
                    over=over,
                ),
                ids=(body.id,),
                at=body.position,
            )
