"""The part over its plate: up out of it, onto it, a larger plate, the face that it lies on."""

from __future__ import annotations

from msgspec.structs import replace

from fixtures_lib.geometry.planar_faces import posed_box
from fixtures_lib.job.edits.against_locators import ways_against
from fixtures_lib.job.edits.document import with_plate
from fixtures_lib.job.edits.plate_size import plate_fitted
from fixtures_lib.job.edits.posing import Carry, with_shift
from fixtures_lib.job.edits.seating import (
    centred_on_plate,
    laid_on_face,
    lowest_face,
    seated_on_rests,
)
from fixtures_lib.job.mends.mend import Mend, Offers, Situation, mend_between
from fixtures_lib.job.model import Job, Pin, SideLocator
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded


def repaired(job: Job) -> Mend:
    """Another reading of the part's file: what comes of it is seen when it is read. Faces may have
    other numbers then, so nobody knows any more which one it lies on."""
    after = replace(
        job, part=replace(job.part, healed=True), setup=replace(job.setup, down_face=None)
    )
    return mend_between(worded("Repair the part"), job, after)


def onto_the_rests(at: Situation, problem: Problem) -> Offers:
    yield worded("Seat the part on its rests"), seated_on_rests(at.job, at.shape)


def out_of_the_plate(at: Situation, problem: Problem) -> Offers:
    """Alone, else with what touches it."""
    low, _ = posed_box(at.shape, at.job.setup.pose, at.mesh)
    lift = -float(low[2])
    yield worded("Raise the part onto the plate"), with_shift(at.job, 0.0, 0.0, lift)
    yield (
        worded("Raise the part and what touches it onto the plate"),
        with_shift(at.job, 0.0, 0.0, lift, carry="all"),
    )


def onto_the_plate(at: Situation, problem: Problem) -> Offers:
    """Just as far as it hangs over, else to the plate's middle."""
    low, high = posed_box(at.shape, at.job.setup.pose, at.mesh)
    room = (at.job.plate.length_mm, at.job.plate.width_mm)
    dx, dy = (_back(float(low[i]), float(high[i]), room[i]) for i in range(2))
    carries: tuple[Carry, ...] = ("all", "zones") if at.job.plate.item.dedicated else ("zones",)
    for carry in carries:
        label = worded("Move the part onto the plate")
        if carry == "all":
            label = worded("Move the part onto the plate with what touches it")
        yield label, with_shift(at.job, dx, dy, carry=carry)
    for carry in carries:
        yield (
            worded("Centre the part"),
            centred_on_plate(at.job, at.shape, carry=carry, mesh=at.mesh),
        )


def _back(low: float, high: float, room: float) -> float:
    return -low if low < 0.0 else min(room - high, 0.0)


def larger_plate(at: Situation, problem: Problem) -> Offers:
    """A plate cut to the part, else the next size of the catalogue's."""
    plate = at.job.plate
    if plate.item.dedicated:
        yield worded("Cut the plate to the part"), plate_fitted(at.job, at.mesh)
        return
    for size in sorted(plate.item.sizes, key=lambda s: s.length_mm * s.width_mm):
        if size.length_mm >= plate.length_mm and size.width_mm >= plate.width_mm:
            label = worded(
                "Take the plate of {length_mm:g} × {width_mm:g} mm",
                length_mm=size.length_mm,
                width_mm=size.width_mm,
            )
            after = with_plate(
                at.job,
                length_mm=size.length_mm,
                width_mm=size.width_mm,
                thickness_mm=size.thickness_mm,
            )
            yield label, after


def against_its_locators(at: Situation, problem: Problem) -> Offers:
    """The part comes to locators in holes of the plate, where one of them is what is wrong."""
    stops = [k for k in problem.ids if isinstance(at.job.elements.get(k), SideLocator | Pin)]
    if stops:
        for after in ways_against(at.job, at.shape):
            yield worded("Move the part against its locators"), after


def as_it_lies(at: Situation, problem: Problem) -> Offers:
    """The face that looks down now is the one that it lies on."""
    face = lowest_face(at.shape, at.job)
    setup = replace(at.job.setup, down_face=face)
    yield worded("Keep the part as it lies"), replace(at.job, setup=setup)


def laid_again(at: Situation, problem: Problem) -> Offers:
    number = at.job.setup.down_face
    if number is not None:
        low, _ = posed_box(at.shape, at.job.setup.pose, at.mesh)
        after = laid_on_face(at.job, at.shape, number, float(low[2]), mesh=at.mesh)
        yield worded("Lay the part on face {number} again", number=number), after
