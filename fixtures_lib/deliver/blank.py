"""The blank of a part as STEP: for printing with stock, or for sawing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fixtures_lib.deliver.manifest import DeliveredFile, delivered
from fixtures_lib.deliver.options import ExportOptions
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.model import Job
from fixtures_lib.kernel.blank_solid import blank_solid
from fixtures_lib.kernel.items.item_parts import PART
from fixtures_lib.kernel.proof.blank_proof import prove_blank
from fixtures_lib.kernel.shape_bytes import from_bytes
from fixtures_lib.kernel.step_writing import StepBody, StepForm, StepHeader, write_step

FILE_NAME = "blank.step"


def toleranced_faces(job: Job, shape: PartShape) -> list[int]:
    """The plane faces that have a tolerance: what is machined."""
    plane = {face.number for face in shape.planar_faces}
    named = [n for feature in job.features.values() for n in feature.faces]
    return [n for n in dict.fromkeys(named) if n in plane]


def blank_file(
    part: LoadedPart,
    name: str,
    faces: Sequence[int],
    stock_mm: float,
    path: Path,
    options: ExportOptions,
    job: Job | None = None,
) -> DeliveredFile:
    """Write and prove the part with stock on these faces. FixtureError where it can't be made."""
    if not faces:
        raise FixtureError(
            "no face to put stock on", where=name,
            mend="give faces a tolerance, or name them with --faces",
        )  # fmt: skip
    solid = from_bytes(part.shape_bytes)
    blank = blank_solid(solid, faces, stock_mm)
    unit = options.unit_of(job) if job else options.unit or "mm"
    form = StepForm(options.step, unit)
    material = (job.part.material.name, job.part.material.density_kg_m3) if job else None
    body = StepBody(f"{name} blank", blank.solid, PART, "BLANK", material)
    told = f"stock {stock_mm:g} mm on faces {', '.join(str(n) for n in faces)}"
    write_step(body, StepHeader(body.name, description=told), path, form)
    checks = prove_blank(path, solid, blank, stock_mm, form)
    return delivered(path.name, "blank", path.read_bytes(), checks)
