"""Opening parts and jobs, and making new jobs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec

from fixtures_lib.catalog.items import MaterialItem
from fixtures_lib.catalog.loading import DEFAULT_MATERIAL, load_catalog
from fixtures_lib.deflection.mesh_size import MeshSize
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.part_picture import PartPicture
from fixtures_lib.geometry.part_shape import StepReport
from fixtures_lib.job.handling_checks import handling_problems
from fixtures_lib.job.mends import mended
from fixtures_lib.job.model import Job, PartRef
from fixtures_lib.job.opened import OpenedJob
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.storage.files import load_job, save_job
from fixtures_lib.job.storage.layouts import job_from_layout, read_layout
from fixtures_lib.kernel import loading
from fixtures_lib.kernel.step_file import read_step
from fixtures_lib.layout import first_job as proposals
from fixtures_lib.progress import Progress, Show, silent, unseen
from fixtures_lib.reports import CheckReport, Created, Inspection
from fixtures_lib.tasks.checking import check_job, quick_checks
from fixtures_lib.tasks.mending import mends_of
from fixtures_lib.wording import worded


def load_part(
    path: str,
    solid: int | None = None,
    heal: bool = False,
    *,
    progress: Progress = silent,
    show: Show = unseen,
) -> LoadedPart:
    """The part in a STEP file; FixtureError for what can't be used.

    `show` gets its PartPicture first, then the file's StepReport.
    """
    return loading.load_part(Path(path), solid=solid, heal=heal, progress=progress, show=show)


def inspect_file(
    path: str,
    solid: int | None = None,
    heal: bool = False,
    *,
    progress: Progress = silent,
    show: Show = unseen,
) -> Inspection:
    """What is in a STEP file. Where no one solid can be looked at, `notes` says why.

    `show` as in `load_part`.
    """
    reports: list[StepReport] = []

    def keep(early: object) -> None:
        if isinstance(early, StepReport):
            reports.append(early)
        show(early)

    try:
        seen = unseen if show is unseen else keep
        part = load_part(path, solid, heal, progress=progress, show=seen)
    except FixtureError as fault:
        # a file that can't be read raises here
        report = reports[0] if reports else read_step(Path(path), progress).report
        return Inspection(file=report, part=None, notes=(str(fault),))
    return Inspection(file=part.report, part=part.shape, notes=part.notes)


def open_job(path: str, *, progress: Progress = silent, show: Show = unseen) -> OpenedJob:
    """A job with its part, from a .holdfast file; `show` as in `open_kept`."""
    progress("Opening the job")
    stored = load_job(Path(path))
    opened = open_kept(stored.job, stored.part_bytes, progress=progress, show=show)
    return replace(opened, read_only=stored.read_only)


def open_kept(
    job: Job, part_bytes: bytes, *, progress: Progress = silent, show: Show = unseen
) -> OpenedJob:
    """A job with its part, from wherever they were kept.

    `show` gets the part's PartPicture where it lies in the job, as soon as there is one.
    """
    ref = job.part

    def laid(early: object) -> None:
        if isinstance(early, PartPicture):
            show(replace(early, pose=job.setup.pose))

    part = loading.load_part_bytes(
        part_bytes, ref.name, solid=ref.solid, heal=ref.healed, progress=progress,
        show=unseen if show is unseen else laid,
    )  # fmt: skip
    return OpenedJob(job, part, part_bytes)


def first_job(
    path: str,
    solid: int | None = None,
    heal: bool = False,
    auto: bool = False,
    material: str = DEFAULT_MATERIAL,
    *,
    progress: Progress = silent,
) -> OpenedJob:
    """A new job for a part; with `auto` a whole layout is proposed."""
    part = load_part(path, solid, heal, progress=progress)
    progress("Laying the part on a plate")
    propose = proposals.first_job if auto else proposals.empty_job
    job = propose(part, load_catalog(), Path(path).stem, material)
    if auto:
        job = _with_holes_to_lift_by(job, part)
    return OpenedJob(job, part, Path(path).read_bytes())


def _with_holes_to_lift_by(job: Job, part: LoadedPart) -> Job:
    """As it is, unless its plate is heavy and has room for them."""
    told = handling_problems(job, plate_plan(job))
    for problem in (problem for problem in told if problem.code == "plate-without-lifting"):
        for mend in mends_of(job, part, problem):
            return mended(job, mend)
    return job


def new_file(
    path: str,
    output: str,
    *,
    layout: str | None = None,
    auto: bool = False,
    material: str = DEFAULT_MATERIAL,
    solid: int | None = None,
    heal: bool = False,
    progress: Progress = silent,
) -> Created:
    """Write a new job for a part, from a layout file or proposed."""
    check_output(Path(output))
    if layout is None:
        made = first_job(path, solid, heal, auto, material, progress=progress)
    else:
        made = _with_layout(path, layout, material, solid, heal, progress)
    progress("Writing the job")
    written = save_job(Path(output), made.job, made.part_bytes)
    locating, _, problems = quick_checks(made.job, made.part)
    plate = made.job.plate
    return Created(
        path=str(written),
        name=made.job.name,
        plate=f"{plate.item.name}, {plate.length_mm:g} x {plate.width_mm:g} x "
        f"{plate.thickness_mm:g} mm",
        elements=tuple(element.name for element in made.job.elements.values()),
        determined=locating.determined,
        problems=problems,
    )


def _with_layout(
    path: str,
    layout: str,
    material: str,
    solid: int | None,
    heal: bool,
    progress: Progress,
) -> OpenedJob:
    catalog = load_catalog()
    plan = read_layout(Path(layout), catalog.by_id)
    part = load_part(path, solid, heal, progress=progress)
    ref = PartRef(
        name=Path(part.report.file).name,
        sha256=part.sha256,
        solid=part.solid,
        healed=part.healed,
        material=catalog.get(MaterialItem, material),
    )
    job = msgspec.structs.replace(job_from_layout(plan, ref), name=Path(path).stem)
    return OpenedJob(job, part, Path(path).read_bytes())


def check_output(path: Path) -> None:
    """Before long work: the folder is there and the file has the ending of a job."""
    if path.suffix != ".holdfast":
        raise FixtureError(
            "a job file ends in .holdfast",
            where=path.name,
            mend=worded("write to {stem}.holdfast", stem=path.stem),
        )
    if not path.parent.is_dir():
        raise FixtureError("there is no such folder", where=str(path.parent), mend="create it")


def check_file(
    path: str, unknowns: int | None = None, *, progress: Progress = silent
) -> CheckReport:
    """Everything about the job in a file; `unknowns` asks for a mesh of about that size.

    FixtureError for a number of unknowns that makes no sense.
    """
    size = None if unknowns is None else MeshSize.about(unknowns)
    opened = open_job(path, progress=progress)
    return check_job(opened.job, opened.part, size=size, progress=progress)
