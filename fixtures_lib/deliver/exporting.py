"""Everything that leaves the program, into one folder, proved.

plate.step               the plate alone, in its own frame
ADAPTER.step             each adapter alone
blank.step               the part with stock on chosen faces, where it was asked for
assembly.step            plate, adapters, bought items and the part
plate_drawing.dxf, .pdf  sheets that a machinist can work from; ADAPTER_drawing alike
hole_table, pad_table, bom, estimate    as .csv and .json
setup_sheet.pdf, .json   pictures, sequence, probing; bill_and_estimate.pdf
deflection_report.pdf, deflection_report.json    where the job was checked
manifest.json            each file's hash, and every proof with its verdict
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from fixtures_lib.deliver.alike_bodies import made_once
from fixtures_lib.deliver.bill import COLUMNS, bill_table
from fixtures_lib.deliver.blank import FILE_NAME as FILE_NAME_OF_BLANK
from fixtures_lib.deliver.blank import blank_file, toleranced_faces
from fixtures_lib.deliver.deflection_report import deflection_report_pdf
from fixtures_lib.deliver.drawing.style import drawing_style
from fixtures_lib.deliver.drawings import drawing_files, underside_mm
from fixtures_lib.deliver.hole_table import HOLE_COLUMNS, PAD_COLUMNS, hole_table, pad_table
from fixtures_lib.deliver.manifest import (
    FILE_NAME,
    DeliveredFile,
    Manifest,
    delivered,
    program_name,
)
from fixtures_lib.deliver.options import ExportOptions
from fixtures_lib.deliver.papers import bill_files, setup_files
from fixtures_lib.deliver.pictures.deflected import ColouredPicture
from fixtures_lib.deliver.staging import staged
from fixtures_lib.deliver.table_files import table_files
from fixtures_lib.deliver.tables import in_unit
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.model import Job
from fixtures_lib.job.places import with_every_place
from fixtures_lib.job.plate_checks import plate_problems
from fixtures_lib.job.plate_features import BodyPlan, PlatePlan
from fixtures_lib.job.plate_plan import PLATE, plate_plan
from fixtures_lib.job.problems import Problem
from fixtures_lib.kernel.assembly import annotated_body, fixture_assembly
from fixtures_lib.kernel.proof.annotation_proof import annotation_checks
from fixtures_lib.kernel.proof.assembly_proof import prove_assembly
from fixtures_lib.kernel.proof.body_proof import prove_body
from fixtures_lib.kernel.proof.export_check import measured
from fixtures_lib.kernel.step_writing import StepForm, StepHeader, write_step
from fixtures_lib.progress import Progress, silent
from fixtures_lib.resources import shop_templates
from fixtures_lib.units import LengthUnit
from fixtures_lib.wording import as_plain, worded


def export(
    job: Job,
    part: LoadedPart | None,
    report: Mapping[str, Any] | None,
    folder: Path,
    progress: Progress = silent,
    *,
    picture: ColouredPicture | None = None,
    options: ExportOptions | None = None,
) -> Manifest:
    """Write and prove what the options ask for; without them, what the job remembers.

    `report` is what `check --json` says, `picture` stands on it.

    Raises FixtureError where the plate can't be built or the folder can't be written; then nothing
    of the delivery is left behind. A proof that fails does not raise: `Manifest.proved` is False.
    """
    options = options or job.release
    job = msgspec.structs.replace(job, release=options)  # the letters in the plate say it too
    progress("planning the plate", 0.0)
    plan = plate_plan(job)
    with shop_templates(options.templates), staged(folder) as stage:
        files = _delivery(job, plan, part, report, stage, options, progress, picture)
        manifest = _manifest(job, files, report)
        (stage / FILE_NAME).write_bytes(manifest.to_json())
    return manifest


def _delivery(
    job: Job,
    plan: PlatePlan,
    part: LoadedPart | None,
    report: Mapping[str, Any] | None,
    stage: Path,
    options: ExportOptions,
    progress: Progress,
    picture: ColouredPicture | None,
) -> list[DeliveredFile]:
    """What was chosen of it."""
    wanted = set(options.contents)
    every, made = with_every_place(job), made_once(plan)
    files: list[DeliveredFile] = []
    if "step" in wanted:
        files += [_body(every, body, stage, options, progress) for body in made]
    if "assembly" in wanted:
        files.append(_assembly(job, plan, part, stage, options, progress))
    if options.stock_mm > 0.0 and part is not None:
        files.append(_blank(job, part, stage, options, progress))
    if "drawings" in wanted:
        for body in made:
            files += drawing_files(every, body, _file_stem(body.id), stage, options, progress)
    if "tables" in wanted:
        progress("writing tables")
        files += _tables(every, plan, part.mesh if part else None, stage, options.unit_of(job))
    if "papers" in wanted:
        files += setup_files(job, part, report, options, stage, progress)
        files += bill_files(every, plan, options, stage, part.mesh if part else None)
    if "report" in wanted and report is not None:
        progress("setting the report")
        files += _report(job, report, picture if options.pictures else None, stage)
    return files


def _blank(
    job: Job, part: LoadedPart, stage: Path, options: ExportOptions, progress: Progress
) -> DeliveredFile:
    progress("building the blank")
    faces = options.stock_faces or toleranced_faces(job, part.shape)
    path = stage / FILE_NAME_OF_BLANK
    return blank_file(part, job.part.name, faces, options.stock_mm, path, options, job)


def _body(
    job: Job, body: BodyPlan, stage: Path, options: ExportOptions, progress: Progress
) -> DeliveredFile:
    progress(worded("building {name}", name=body.name))
    density = job.plate.material.density_kg_m3 if body.id == PLATE else 0.0
    product = annotated_body(body, density, drawing_style().tolerances, underside_mm(job, body))
    name = f"{_file_stem(body.id)}.step"
    header = StepHeader(body.name, options.number_of(job), description=body.material)
    form = StepForm(options.step, options.unit_of(job))
    write_step(product, header, stage / name, form)
    progress(worded("proving {name}", name=name))
    what = "plate" if body.id == PLATE else "adapter"
    checks = prove_body(stage / name, body, form)
    if form.schema == "ap242" and product.annotations is not None:
        checks += annotation_checks(stage / name, body, product.annotations)
    return delivered(name, what, (stage / name).read_bytes(), checks)


def _file_stem(key: str) -> str:
    return "".join(c if c.isalnum() or c in "-_" else "_" for c in key)


def _assembly(
    job: Job,
    plan: PlatePlan,
    part: LoadedPart | None,
    stage: Path,
    options: ExportOptions,
    progress: Progress,
) -> DeliveredFile:
    progress("building the assembly")
    assembly = fixture_assembly(job, plan, part.shape_bytes if part else None)
    path = stage / "assembly.step"
    form = StepForm(options.step, options.unit_of(job))
    write_step(assembly, StepHeader(assembly.name, job.number), path, form)
    progress("proving assembly.step")
    checks = prove_assembly(path, assembly, form)
    return delivered(path.name, "assembly", path.read_bytes(), checks)


def _tables(
    job: Job, plan: PlatePlan, part: TriangleMesh | None, stage: Path, unit: LengthUnit
) -> list[DeliveredFile]:
    holes = sum(len(body.holes) for body in plan.bodies)
    pads = sum(len(body.pads) for body in plan.bodies)
    listed = bill_table(job, plan, part)
    tables = (
        ("hole_table", "hole table", HOLE_COLUMNS, hole_table(job, plan), holes),
        ("pad_table", "table of pads", PAD_COLUMNS, pad_table(job, plan), pads),
        ("bom", "bill of material", COLUMNS, listed, len(listed)),
    )
    return [
        file
        for stem, what, columns, rows, count in tables
        for file in table_files(stage, stem, what, in_unit(columns, rows, unit), count)
    ]


def _report(
    job: Job, report: Mapping[str, Any], picture: ColouredPicture | None, stage: Path
) -> list[DeliveredFile]:
    pdf, pages = deflection_report_pdf(job, report, picture=picture)
    figures = msgspec.json.format(msgspec.json.encode(report, enc_hook=as_plain), indent=2) + b"\n"
    (stage / "deflection_report.pdf").write_bytes(pdf)
    (stage / "deflection_report.json").write_bytes(figures)
    checks = [measured("deflection report", "pages", 1.0, float(pages), "", 0.0)]
    return [
        delivered("deflection_report.pdf", "deflection report", pdf, checks),
        delivered("deflection_report.json", "figures of the report", figures, []),
    ]


def _manifest(job: Job, files: list[DeliveredFile], report: Mapping[str, Any] | None) -> Manifest:
    return Manifest(
        program=program_name(),
        job=job.name,
        number=job.number,
        part_number=job.release.part_number,
        drawing_number=job.release.number_of(job),
        revision=job.release.revision,
        part=job.part.name,
        part_sha256=job.part.sha256,
        proved=all(file.proved for file in files),
        files=tuple(files),
        problems=_problems(job, report),
    )


def _problems(job: Job, report: Mapping[str, Any] | None) -> tuple[Problem, ...]:
    """Those of the check, or those of the plate alone where the job was not checked."""
    if report is None:
        return plate_problems(job)
    return msgspec.convert(report["problems"], tuple[Problem, ...])
