"""Screws that go into the plate or an adapter: too long, too short, too strong for the thread."""

from __future__ import annotations

from collections.abc import Iterator

from fixtures_lib.catalog.items import MaterialItem
from fixtures_lib.catalog.screw_lengths import sold_lengths
from fixtures_lib.job.model import Job, PartScrew
from fixtures_lib.job.part_screws import engaged_wanted_mm, host_material, thread_holds_n
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole, PlatePlan
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.screws import (
    PlacedScrew,
    placed_screws,
    thread_of,
)
from fixtures_lib.wording import worded

_SLACK_MM = 0.01
_LEAST = 1.0  # diameters: with less a thread does not hold the screw


def screw_problems(job: Job, plan: PlatePlan) -> Iterator[Problem]:
    bodies = {body.id: body for body in plan.bodies}
    for screw in placed_screws(job, plan):
        hole = thread_of(screw, plan)
        if hole is not None:
            yield from _one(job, screw, hole, bodies.get(screw.host, plan.plate))


def _one(job: Job, screw: PlacedScrew, hole: PlannedHole, body: BodyPlan) -> Iterator[Problem]:
    mouth = body.position[2] + hole.mouth[2]
    underside = body.position[2] - body.thickness_mm
    reach = mouth - screw.tip_mm
    name, size = (
        job.elements[screw.element].name,
        f"{screw.thread} x {screw.length_mm:g}",
    )
    if hole.through and screw.tip_mm < underside - _SLACK_MM:
        yield _problem(
            screw,
            "screw-out-below",
            worded(
                "{name}: its screw {size} comes {underside:.1f} mm out of the underside of {name2}",
                name=name,
                size=size,
                underside=underside - screw.tip_mm,
                name2=body.name,
            ),
            worded("Take a shorter screw or a thicker plate, or put washers under its head."),
        )
    elif not hole.through and reach > hole.thread_depth_mm + _SLACK_MM:
        yield _problem(
            screw,
            "screw-bottoms",
            worded(
                "{name}: its screw {size} is {reach:.1f} mm too long for its thread and "
                "bottoms before it is tight",
                name=name,
                size=size,
                reach=reach - hole.thread_depth_mm,
            ),
            worded("Take a shorter screw, or tap the hole deeper."),
        )
    engaged = min(reach, hole.thread_depth_mm or reach, body.thickness_mm + hole.mouth[2])
    host = screw.host if screw.host in job.elements else None
    material = host_material(job, host)
    yield from _engaged(screw, name, size, engaged, material)
    if material is not None and material.yield_mpa > 0.0 and screw.force_n > 0.0:
        holds = thread_holds_n(screw.diameter_mm, engaged, material)
        if screw.force_n > holds and engaged > 0.0:
            yield _problem(
                screw,
                "thread-strips",
                worded(
                    "{name} pulls {force_n:.0f} N, its thread in {name2} strips at {holds:.0f} N",
                    name=name,
                    force_n=screw.force_n,
                    name2=material.name,
                    holds=holds,
                ),
                worded("Tighten it less, take a longer screw, or a thread insert."),
            )
    yield from _sold(job, screw, name, size)


def _engaged(
    screw: PlacedScrew, name: str, size: str, engaged: float, material: MaterialItem | None
) -> Iterator[Problem]:
    wanted = engaged_wanted_mm(screw.diameter_mm, material)
    if engaged >= wanted - _SLACK_MM:
        return
    least = _LEAST * screw.diameter_mm
    hopeless = engaged < least - _SLACK_MM
    yield _problem(
        screw,
        "screw-engages-little",
        worded(
            "{name}: its screw {size} is only {max:.1f} mm in the thread, {wanted:g} mm are wanted",
            name=name,
            size=size,
            max=max(0.0, engaged),
            wanted=wanted,
        ),
        worded("Take a longer screw, or a thicker plate."),
        severity="error" if hopeless else "warning",
    )


def _sold(job: Job, screw: PlacedScrew, name: str, size: str) -> Iterator[Problem]:
    element = job.elements[screw.element]
    lengths = sold_lengths(screw.thread)
    if isinstance(element, PartScrew):
        lengths = element.item.lengths_mm or lengths
    if not any(abs(n - screw.length_mm) < _SLACK_MM for n in lengths):
        near = min(lengths, key=lambda n: abs(n - screw.length_mm))
        yield _problem(
            screw,
            "screw-length-not-sold",
            worded("{name}: {size} is no length that is sold", name=name, size=size),
            worded("Take {near:g} mm.", near=near),
            severity="warning",
        )


def _problem(
    screw: PlacedScrew, code: str, says: str, mend: str, *, severity: str = "error"
) -> Problem:
    return Problem(
        code=code,
        severity="error" if severity == "error" else "warning",
        message=says,
        ids=(screw.element,),
        at=screw.at,
        mend=mend,
    )
