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
    name, size = job.elements[screw.element].name, f"{screw.thread} x {screw.length_mm:g}"
    if hole.through and screw.tip_mm < underside - _SLACK_MM:
        yield _problem(
            screw,
            "screw-out-below",
            f"{name}: its screw {size} comes {underside - screw.tip_mm:.1f} mm out of the "
            f"underside of {body.name}",
            "Take a shorter screw or a thicker plate, or put washers under its head.",
        )
    elif not hole.through and reach > hole.thread_depth_mm + _SLACK_MM:
        yield _problem(
            screw,
            "screw-bottoms",
            f"{name}: its screw {size} is {reach - hole.thread_depth_mm:.1f} mm too long for its "
            "thread and bottoms before it is tight",
            "Take a shorter screw, or tap the hole deeper.",
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
                f"{name} pulls {screw.force_n:.0f} N, its thread in {material.name} strips at "
                f"{holds:.0f} N",
                "Tighten it less, take a longer screw, or a thread insert.",
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
        f"{name}: its screw {size} is only {max(0.0, engaged):.1f} mm in the thread, "
        f"{wanted:g} mm are wanted",
        "Take a longer screw, or a thicker plate.",
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
            f"{name}: {size} is no length that is sold",
            f"Take {near:g} mm.",
            severity="warning",
        )


def _problem(
    screw: PlacedScrew, code: str, says: str, mend: str, *, severity: str = "error"
) -> Problem:
    return Problem(
        code=code,
        severity="error" if severity == "error" else "warning",
        message=f"{says}.",
        ids=(screw.element,),
        at=screw.at,
        mend=mend,
    )
