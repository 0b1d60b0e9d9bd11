"""Everything that leaves the program for one job, into one folder, proved."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np

from fixtures_lib.deflection.solution import Solution
from fixtures_lib.deliver.exporting import export
from fixtures_lib.deliver.manifest import Manifest
from fixtures_lib.deliver.options import USUAL, ExportOptions
from fixtures_lib.deliver.pictures.deflected import (
    ColouredPicture,
    DeflectedSurface,
    coloured_picture,
)
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import EdgeLines
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
    options: ExportOptions = USUAL,
    progress: Progress = silent,
) -> Manifest:
    """Write and prove the delivery; `picture` is a PNG for the report where nothing was solved."""
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
    path: str, folder: str, *, options: ExportOptions = USUAL, progress: Progress = silent
) -> Manifest:
    """The delivery of a job's file."""
    opened = open_job(path, progress=progress)
    return export_job(
        opened.job, opened.part, opened.part_bytes, folder, options=options, progress=progress
    )
