"""Everything that leaves the program for one job, into one folder, proved."""

from __future__ import annotations

from pathlib import Path

import msgspec

from fixtures_lib.deliver.exporting import export
from fixtures_lib.deliver.manifest import Manifest
from fixtures_lib.deliver.options import USUAL, ExportOptions
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.model import Job
from fixtures_lib.progress import Progress, silent
from fixtures_lib.tasks.checking import check_job
from fixtures_lib.tasks.opening import open_job


def export_job(
    job: Job,
    part: LoadedPart,
    part_bytes: bytes,
    folder: str,
    *,
    picture: bytes | None = None,
    options: ExportOptions = USUAL,
    progress: Progress = silent,
) -> Manifest:
    """Write and prove the delivery; `picture` is a PNG of the fixture for the report."""
    report = check_job(job, part, progress=progress)
    told = msgspec.to_builtins(report)
    return export(job, part, told, Path(folder), progress, picture=picture, options=options)


def export_file(
    path: str, folder: str, *, options: ExportOptions = USUAL, progress: Progress = silent
) -> Manifest:
    """The delivery of a job's file."""
    opened = open_job(path, progress=progress)
    return export_job(
        opened.job, opened.part, opened.part_bytes, folder, options=options, progress=progress
    )
