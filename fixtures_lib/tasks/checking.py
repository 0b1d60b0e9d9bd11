"""Is the job good: locating, holding, geometry, deflection."""

from __future__ import annotations

import dataclasses
import time
from functools import lru_cache

import msgspec

from fixtures_lib.cutting.pass_checks import pass_problems
from fixtures_lib.deflection.case import Case
from fixtures_lib.deflection.elastic_plate import ElasticPlate
from fixtures_lib.deflection.mesh_size import MeshSize
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.solution import Solution
from fixtures_lib.deflection_report import deflection_report
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.holding.evacuation import evacuation_problems
from fixtures_lib.holding.locating import Locating
from fixtures_lib.holding.pass_margins import pass_margins
from fixtures_lib.holding.report import Holding, holding_report
from fixtures_lib.job.checks import problems_of
from fixtures_lib.job.collision_checks import collision_problems
from fixtures_lib.job.loading_checks import loading_problems
from fixtures_lib.job.model import Job
from fixtures_lib.job.part_array import Array
from fixtures_lib.job.place_checks import place_problems
from fixtures_lib.job.places import first_id, place_count
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.reach_checks import reach_problems
from fixtures_lib.kernel.items.item_slabs import standing_items
from fixtures_lib.kernel.scene import item_bodies
from fixtures_lib.progress import Progress, silent
from fixtures_lib.reports import CheckReport, DeflectionReport, SolvedDeflection
from fixtures_lib.tasks.by_name import faults_by_name
from fixtures_lib.tasks.deflection_case import case_of, elastic
from fixtures_lib.tasks.prepared_parts import prepared_part, wanted_size
from fixtures_lib.tasks.prepared_plates import elastic_plate, on_their_feet
from fixtures_lib.verdicts import deflection_problems, holding_problems, locating_problems
from fixtures_lib.wording import worded


def solve_deflection(
    job: Job, part: LoadedPart, *, size: MeshSize | None = None, progress: Progress = silent
) -> SolvedDeflection:
    """All states of the job. The part is meshed and factored once and kept by this process.

    `size` asks for a mesh, whatever the job's conditions say. Raises FixtureError for what makes
    no sense: no locators, a contact off the part, and for a mesh too large for the machine.
    """
    model, case, plate = solvable(job, part, size=size, progress=progress)
    with faults_by_name(job):
        solution = model.solve(case, progress, plate)
    progress(worded("cutting margins"))
    report = deflection_report(job, solution, pass_margins(job, part))
    return SolvedDeflection(report, solution)


def solvable(
    job: Job, part: LoadedPart, *, size: MeshSize | None = None, progress: Progress = silent
) -> tuple[PartModel, Case, ElasticPlate | None]:
    """What the job's deflection is solved with; FixtureError as for `solve_deflection`."""
    with faults_by_name(job):
        case = case_of(job, part.shape)
    wanted = size or wanted_size(job.conditions)
    model = prepared_part(part, elastic(job.part.material), case, progress, wanted)
    plate = elastic_plate(job, elastic(job.plate.material), progress)
    return model, on_their_feet(case, job) if plate else case, plate


def quick_checks(job: Job, part: LoadedPart) -> tuple[Locating, Holding, tuple[Problem, ...]]:
    """Everything that is instant."""
    report = holding_report(job, part.shape)
    problems = (
        *problems_of(job, part.shape, part.mesh),
        *pass_problems(job, part.shape),
        *_solids(job, part),
        *locating_problems(report.locating),
        *holding_problems(report.holding, job.conditions),
        *_evacuation(job),
    )
    return report.locating, report.holding, problems


def _evacuation(job: Job) -> tuple[Problem, ...]:
    """What the pump takes out; nothing where it isn't known, or the plate can't be planned."""
    if job.conditions.pump_m3_h <= 0.0:
        return ()
    try:
        return evacuation_problems(job, plate_plan(job))
    except FixtureError:
        return ()


def collisions(job: Job, part: LoadedPart) -> tuple[Problem, ...]:
    """What stands in the part, in each other or in the part's way onto the fixture, of one place.
    Nothing where the plate can't be planned: that is said."""
    single = msgspec.structs.replace(job, array=Array())
    try:
        alone = plate_plan(single)
    except FixtureError:
        return ()
    posed = _posed(part, job.setup.pose)
    standing = standing_items(single, alone)
    return (
        *collision_problems(single, alone, standing, posed),
        *loading_problems(single, standing, posed),
    )


def _solids(job: Job, part: LoadedPart) -> tuple[Problem, ...]:
    """Collisions, what is in the cutters' way, and places that meet. Nothing where the plate can't
    be planned: that is said."""
    found = collisions(job, part)
    if not job.passes and place_count(job) <= 1:
        return found
    try:
        plan = plate_plan(job)
    except FixtureError:
        return found
    posed = _posed(part, job.setup.pose)
    bodies = item_bodies(job, plan)
    owned = [dataclasses.replace(b, element_id=first_id(b.element_id)) for b in bodies]
    found += tuple(reach_problems(job, part.shape, posed, owned))
    return (*found, *place_problems(job, plan, posed, bodies))


@lru_cache(maxsize=4)
def _posed(part: LoadedPart, pose: Pose) -> TriangleMesh:
    return part.mesh.moved(pose)


def quick_problems(
    job: Job, part: LoadedPart, *, progress: Progress = silent
) -> tuple[Problem, ...]:
    """What is wrong with the job, but for what needs the deflection: while it is being changed."""
    progress("Checking")
    if part.shape.volume_mm3 <= 0.0:  # nothing can be said of what holds it
        return problems_of(job, part.shape, part.mesh)
    return quick_checks(job, part)[2]


def check_job(
    job: Job, part: LoadedPart, *, size: MeshSize | None = None, progress: Progress = silent
) -> CheckReport:
    """Everything. Passed where there is no error; what deflection can't solve is a problem."""
    return checked(job, part, size=size, progress=progress)[0]


def checked(
    job: Job, part: LoadedPart, *, size: MeshSize | None = None, progress: Progress = silent
) -> tuple[CheckReport, Solution | None]:
    """The report, and the fields behind it where they could be solved."""
    started = time.perf_counter()
    progress(worded("Locating and holding"))
    locating, holding, problems = quick_checks(job, part)
    quick_s = time.perf_counter() - started
    deflection: DeflectionReport | None = None
    solution: Solution | None = None
    try:
        solved = solve_deflection(job, part, size=size, progress=progress)
        deflection, solution = solved.report, solved.solution
        problems = (*problems, *deflection_problems(deflection, job))
    except FixtureError as fault:
        message = worded("The deflection can't be computed: {fault}", fault=fault.told)
        problems = (
            *problems,
            Problem(code="deflection.impossible", severity="error", message=message),
        )
    timings = {} if deflection is None else deflection.timing_s
    report = CheckReport(
        job=job.name,
        part=job.part.name,
        passed=not any(problem.severity == "error" for problem in problems),
        locating=locating,
        holding=holding,
        deflection=deflection,
        problems=problems,
        timing_s={"checks": quick_s, **timings, "total": time.perf_counter() - started},
    )
    return report, solution
