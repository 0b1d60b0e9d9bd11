"""The blank of a part: with stock on chosen faces, as STEP for printing or sawing."""

from __future__ import annotations

from pathlib import Path

from fixtures_lib.deliver.blank import blank_file, toleranced_faces
from fixtures_lib.deliver.manifest import DeliveredFile
from fixtures_lib.deliver.options import USUAL, ExportOptions
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import Job
from fixtures_lib.progress import Progress, silent
from fixtures_lib.tasks.opening import load_part, open_job


def blank_of_file(
    path: str,
    output: str,
    stock_mm: float,
    faces: tuple[int, ...] = (),
    *,
    options: ExportOptions = USUAL,
    progress: Progress = silent,
) -> DeliveredFile:
    """Of a job or of a part's STEP file. Without `faces`: a job's plane faces with a tolerance,
    or all plane faces of a part. Raises FixtureError for what can't be made.
    """
    job: Job | None = None
    if Path(path).suffix == ".holdfast":
        opened = open_job(path, progress=progress)
        job, part, name = opened.job, opened.part, opened.job.part.name
    else:
        part, name = load_part(path, progress=progress), Path(path).stem
    chosen = list(faces)
    if not chosen and job is not None:
        chosen = toleranced_faces(job, part.shape)
    elif not chosen:
        chosen = [face.number for face in part.shape.planar_faces]
    if not Path(output).parent.is_dir():
        raise FixtureError(
            "there is no such folder", where=str(Path(output).parent), mend="create it"
        )
    progress("building the blank")
    return blank_file(part, name, chosen, stock_mm, Path(output), options, job)
