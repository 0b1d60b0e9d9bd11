"""Cutting passes against the part: is there something to cut, and does the tool fit."""

from __future__ import annotations

from collections.abc import Iterator

from fixtures_lib.cutting.strategies import WAYS, cut_of
from fixtures_lib.cutting.tapping import TapCut
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector, as_vector
from fixtures_lib.geometry.part_shape import Hole, PartShape
from fixtures_lib.job.model import CuttingPass, Job
from fixtures_lib.job.pass_places import chosen_holes, is_upright, machined_faces
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

_CLOSE_MM = 0.05  # a drill this much larger than its hole still makes it
_UPRIGHT = 0.99


def pass_problems(job: Job, shape: PartShape) -> Iterator[Problem]:
    for cut in job.passes.values():
        yield from _material(cut, job)
        yield from _lost(cut, shape)
        if WAYS[cut.strategy].at_holes:
            yield from _holes(cut, job, shape)
        else:
            yield from _faces(cut, job, shape)


def _material(cut: CuttingPass, job: Job) -> Iterator[Problem]:
    """The figures that are needed may be missing for one strategy and not for another."""
    try:
        cut_of(cut, job.part.material.id)
    except FixtureError:
        yield Problem(
            code="pass-without-force",
            severity="error",
            message=worded(
                "{name}: no cutting forces are known for {name2}.",
                name=cut.name,
                name2=job.part.material.name,
            ),
            ids=(cut.id,),
            mend="Place a cutting force by hand instead.",
        )


def _lost(cut: CuttingPass, shape: PartShape) -> Iterator[Problem]:
    known = {face.number for face in shape.faces}
    lost = [str(face) for face in cut.faces if face not in known]
    if lost:
        yield Problem(
            code="pass-face-lost",
            severity="error",
            message=worded(
                "{name}: the part has no face {lost}.", name=cut.name, lost=", ".join(lost)
            ),
            ids=(cut.id,),
            mend="Choose its faces again.",
        )


def _faces(cut: CuttingPass, job: Job, shape: PartShape) -> Iterator[Problem]:
    faces = machined_faces(cut, job, shape)
    if not faces:
        yield Problem(
            code="pass-without-faces",
            severity="error",
            message=worded("{name} goes over no faces, so nothing is known of it.", name=cut.name),
            ids=(cut.id,),
            mend="Choose its faces, or give faces a tolerance.",
        )
    for number in faces if cut.faces else ():
        face = shape.faces[number - 1]
        upright = face.axis is not None and abs(job.setup.pose.vectors(face.axis)[2]) > _UPRIGHT
        if not (face.kind == "cylinder" and face.concave and face.radius_mm and upright):
            continue
        if cut.diameter_mm > 2.0 * face.radius_mm + _CLOSE_MM:
            yield Problem(
                code="mill-too-large",
                severity="warning",
                message=worded(
                    "{name}: a {diameter_mm:g} mm tool does not fit into face {number}, which is "
                    "{value:.4g} mm wide.",
                    name=cut.name,
                    diameter_mm=cut.diameter_mm,
                    number=number,
                    value=2.0 * face.radius_mm,
                ),
                ids=(cut.id,),
                at=as_vector(job.setup.pose.points(face.centre)),
                mend="Take a smaller tool.",
            )


def _holes(cut: CuttingPass, job: Job, shape: PartShape) -> Iterator[Problem]:
    holes = chosen_holes(cut, shape)
    if not holes:
        yield Problem(
            code="pass-without-holes",
            severity="error",
            message=worded("{name} goes into no hole, so nothing is known of it.", name=cut.name),
            ids=(cut.id,),
            mend="Choose the walls of the holes.",
        )
    for hole in holes:
        if not is_upright(hole, job):
            yield _hole_problem(
                cut,
                hole,
                job,
                "hole-not-upright",
                worded("lies across the spindle and is left out"),
                worded("Take it out, or turn the part."),
            )
            continue
        yield from _tool_in_hole(cut, hole, job)


def _tool_in_hole(cut: CuttingPass, hole: Hole, job: Job) -> Iterator[Problem]:
    if cut.strategy == "drill" and cut.diameter_mm > hole.diameter_mm + _CLOSE_MM:
        yield _hole_problem(
            cut,
            hole,
            job,
            "drill-too-large",
            worded(
                "is {diameter_mm:.4g} mm wide, but the drill {diameter_mm2:g} mm",
                diameter_mm=hole.diameter_mm,
                diameter_mm2=cut.diameter_mm,
            ),
            worded("Take a drill of the hole's size, or choose other holes."),
        )
        return
    if cut.strategy != "tap":
        return
    try:
        tap = cut_of(cut, job.part.material.id)
    except FixtureError:
        return  # told by _material
    assert isinstance(tap, TapCut)
    core = tap.diameter_mm - 1.1 * tap.pitch_mm
    if not core - _CLOSE_MM <= hole.diameter_mm <= tap.diameter_mm + _CLOSE_MM:
        yield _hole_problem(
            cut,
            hole,
            job,
            "tap-does-not-fit",
            worded(
                "is {diameter_mm:.4g} mm wide, which no {diameter_mm2:g} × {pitch_mm:g} tap "
                "can thread",
                diameter_mm=hole.diameter_mm,
                diameter_mm2=tap.diameter_mm,
                pitch_mm=tap.pitch_mm,
            ),
            worded("Take a tap of the hole's size, or choose other holes."),
        )


def _hole_problem(
    cut: CuttingPass, hole: Hole, job: Job, code: str, says: str, mend: str
) -> Problem:
    at: Vector = as_vector(job.setup.pose.points(hole.mouth))
    return Problem(
        code=code,
        severity="error",
        message=worded("{name}: {hole} {says}.", name=cut.name, hole=hole.id, says=says),
        ids=(cut.id,),
        at=at,
        mend=mend,
    )
