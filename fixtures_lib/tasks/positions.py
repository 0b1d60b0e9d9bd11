"""A cutting pass position by position, for the one who looks at it."""

from __future__ import annotations

from fixtures_lib.deflection.positions import PositionResult
from fixtures_lib.deflection.solution import Envelope
from fixtures_lib.deflection_report import contact_reports
from fixtures_lib.geometry.arrays import as_vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.holding.pass_margins import margins_at
from fixtures_lib.holding.worst_push import WorstPush
from fixtures_lib.job.model import Job
from fixtures_lib.progress import Progress, silent
from fixtures_lib.reports import PositionReport, Range, SolvedPositions
from fixtures_lib.tasks.by_name import faults_by_name
from fixtures_lib.tasks.checking import solvable


def pass_positions(
    job: Job, part: LoadedPart, envelope: Envelope, *, progress: Progress = silent
) -> SolvedPositions:
    """Every position of the pass that `envelope` is of, with its field.

    Takes the mesh, its factor and its columns from the solve before. Raises FixtureError where the
    envelope is of another layout.
    """
    progress("Cutting positions")
    model, case, plate = solvable(job, part, progress=progress)
    with faults_by_name(job):
        results = model.positions(case, envelope, progress, plate)
    pose = job.setup.pose
    places = [as_vector(pose.points(result.spot.at_mm)) for result in results]
    progress("cutting margins")
    margins = margins_at(job, part, job.passes[envelope.id], places)
    after = next(sweep.after for sweep in case.sweeps if sweep.id == envelope.id)
    reports = tuple(_report(r, pose, m) for r, m in zip(results, margins, strict=True))
    return SolvedPositions(envelope.id, after, reports, results)


def _report(result: PositionResult, pose: Pose, margin: WorstPush | None) -> PositionReport:
    spot = result.spot
    return PositionReport(
        at_mm=as_vector(pose.points(spot.at_mm)),
        normal=as_vector(pose.vectors(result.normal)),
        force_n=as_vector(pose.vectors(spot.force_n)),
        torque_n_mm=spot.torque_n_mm,
        added_um=Range(low=spot.deflection_um.low, high=spot.deflection_um.high),
        contacts=contact_reports(result.contacts),
        slip_margin=None if margin is None else margin.factor,
        moves=None if spot.moves is None else spot.moves.in_words(pose.rotation),
    )
