"""Everything that leaves the program for one job, into one folder, proved."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from fixtures_lib.deflection.solution import Solution
from fixtures_lib.deliver.exporting import export
from fixtures_lib.deliver.manifest import Manifest
from fixtures_lib.deliver.options import ExportOptions
from fixtures_lib.deliver.pictures.deflected import (
    ColouredPicture,
    DeflectedSurface,
    coloured_picture,
)
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import EdgeLines
from fixtures_lib.job.edits import with_release
from fixtures_lib.job.model import Job
from fixtures_lib.progress import Progress, silent
from fixtures_lib.tasks.checking import checked
from fixtures_lib.tasks.opening import open_job
from fixtures_lib.wording import as_plain


def export_job(
    job: Job,
    part: LoadedPart,
    part_bytes: bytes,
    folder: str,
    *,
    picture: bytes | None = None,
    options: ExportOptions | None = None,
    progress: Progress = silent,
) -> Manifest:
    """Write and prove the delivery; without options, as the job remembers it.

    `picture` is a PNG for the report where nothing was solved. The job is only checked where
    papers or the report are wanted.
    """
    options = options or job.release
    if not {"papers", "report"}.intersection(options.contents):
        return export(job, part, None, Path(folder), progress, options=options)
    report, solution = checked(job, part, progress=progress)
    told = msgspec.to_builtins(report, enc_hook=as_plain)
    shown = ColouredPicture(png=picture) if picture else None
    if solution is not None:
        shown = _coloured(job, part, solution) or shown
    return export(job, part, told, Path(folder), progress, picture=shown, options=options)


def _coloured(job: Job, part: LoadedPart, solution: Solution) -> ColouredPicture | None:
    """The part in the colours of the state that bends it most; None where it moves in all."""
    still = [state for state in solution.states if state.moves is None]
    if not still:
        return None
    worst = max(still, key=lambda state: state.max_um.high)
    pose = job.setup.pose
    field = DeflectedSurface(
        surface=solution.surface.moved(pose),
        edges=EdgeLines(pose.points(part.edges.points), part.edges.offsets),
        um=np.linalg.norm(worst.displacement_um, axis=1),
        state=worst.name,
    )
    return coloured_picture(field)


def export_file(
    path: str,
    folder: str,
    *,
    changes: Mapping[str, Any] | None = None,
    progress: Progress = silent,
) -> Manifest:
    """The delivery of a job's file, as it remembers it but for these changes."""
    opened = open_job(path, progress=progress)
    options = with_release(opened.job, **(changes or {})).release
    return export_job(
        opened.job, opened.part, opened.part_bytes, folder, options=options, progress=progress
    )
