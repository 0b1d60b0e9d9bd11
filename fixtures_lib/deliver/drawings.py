"""The drawing of each machined body, as DXF and as PDF, with what is proved about them."""

from __future__ import annotations

import io
from pathlib import Path

from ezdxf.filemanagement import read as read_dxf

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.deliver.dates import export_time
from fixtures_lib.deliver.drawing.body_drawing import Names, body_drawing
from fixtures_lib.deliver.drawing.body_views import body_views
from fixtures_lib.deliver.drawing.dxf import dxf_bytes
from fixtures_lib.deliver.drawing.marks import Drawing
from fixtures_lib.deliver.drawing.pdf import drawing_pdf
from fixtures_lib.deliver.drawing.style import Style, drawing_style, figure
from fixtures_lib.deliver.drawing.title_block import Title
from fixtures_lib.deliver.manifest import DeliveredFile, delivered
from fixtures_lib.deliver.options import ExportOptions
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.job.model import AnyElement, Engraving, Job
from fixtures_lib.job.plate_engraving import engraved_text
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole
from fixtures_lib.job.plate_plan import PLATE
from fixtures_lib.kernel.proof.export_check import ExportCheck, measured
from fixtures_lib.progress import Progress, silent
from fixtures_lib.units import MM_PER_INCH, LengthUnit
from fixtures_lib.wording import worded

_SAME_MM = 0.002


def drawing_files(
    job: Job,
    body: BodyPlan,
    stem: str,
    stage: Path,
    options: ExportOptions,
    progress: Progress = silent,
) -> list[DeliveredFile]:
    """STEM_drawing.dxf and STEM_drawing.pdf in `stage`."""
    style, unit = drawing_style(), options.unit_of(job)
    progress(worded("drawing {name}", name=body.name))
    drawing = drawing_of(job, body, options, style)
    dxf = dxf_bytes(drawing, style, unit)
    progress(worded("setting the drawing of {name}", name=body.name))
    pdf, pages = drawing_pdf(drawing, style)
    sheets = float(len(drawing.sheets))
    files = (
        (f"{stem}_drawing.dxf", "drawing", dxf, _dxf_checks(dxf, drawing, body, style, unit)),
        (f"{stem}_drawing.pdf", "drawing", pdf,
         [measured("drawing", "pages", sheets, float(pages), "", 0.0)]),
    )  # fmt: skip
    for name, _, data, _ in files:
        (stage / name).write_bytes(data)
    return [delivered(*file) for file in files]


def drawing_of(job: Job, body: BodyPlan, options: ExportOptions, style: Style) -> Drawing:
    """FixtureError where the body can't be built."""
    unit = options.unit_of(job)
    views = body_views(body, first_angle=style.first_angle(unit))
    names = Names(by_id={key: _named(job, element) for key, element in job.elements.items()})
    title, flat = _title(job, body, options), underside_mm(job, body)
    return body_drawing(body, views, title, names, flat, style)


def _named(job: Job, element: AnyElement) -> str:
    """Letters by what they say."""
    if isinstance(element, Engraving):
        return f"“{engraved_text(job, element)}”, letters {element.letter_mm:g} mm"
    return element.name


def _title(job: Job, body: BodyPlan, options: ExportOptions) -> Title:
    unit = options.unit_of(job)
    number = options.number_of(job)
    name = body.name if body.id == PLATE else f"{body.name}, adapter for {job.name}"
    return Title(
        title=f"{name}, for part {options.part_number}" if options.part_number else name,
        number=number if body.id == PLATE or not number else f"{number}-{body.id}",
        revision=options.revision,
        material=_material_name(job, body),
        stock=" x ".join(figure(v, unit) for v in body.stock_mm),
        date=f"{export_time():%Y-%m-%d}",
        unit=unit,
    )


def _material_name(job: Job, body: BodyPlan) -> str:
    if body.id == PLATE:
        return job.plate.material.name
    known = load_catalog().materials.get(body.material)
    return known.name if known else body.material


def underside_mm(job: Job, body: BodyPlan) -> float:
    """Flatness of the underside: the plate's own, or what an adapter needs for its pads."""
    if body.id == PLATE:
        return job.plate.item.flatness_um / 1000.0
    return drawing_style().tolerances.pads_flat_mm


def _dxf_checks(
    data: bytes, drawing: Drawing, body: BodyPlan, style: Style, unit: LengthUnit
) -> list[ExportCheck]:
    """The file is read again: sound, every sheet there, and each upright hole at its place."""
    document = read_dxf(io.StringIO(data.decode("utf-8")))
    errors = len(document.audit().errors)
    layouts = len(document.layouts) - 1
    first = drawing.sheets[0]
    size = 1.0 if unit == "mm" else MM_PER_INCH
    datum = (first.datum[0] / first.scale, first.datum[1] / first.scale)
    layers = {style.layers["outline"].name, style.layers["hidden"].name}
    rings = {
        _ring((e.dxf.center.x * size - datum[0], e.dxf.center.y * size - datum[1]),
              e.dxf.radius * size)
        for e in document.modelspace().query("CIRCLE ARC")
        if e.dxf.layer in layers
    }  # fmt: skip
    upright = [hole for hole in body.holes if hole.vertical]
    found = sum(_is_drawn(hole, rings) for hole in upright)
    return [
        measured("drawing", "faults in the DXF", 0.0, float(errors), "", 0.0),
        measured("drawing", "layouts", float(len(drawing.sheets)), float(layouts), "", 0.0),
        measured("drawing", "upright holes at their place", float(len(upright)), float(found), "",
                 0.0),
    ]  # fmt: skip


Ring = tuple[int, int, int]


def _ring(centre: Point2, radius: float) -> Ring:
    x, y, r = (round(v / _SAME_MM / 5.0) for v in (*centre, radius))
    return (x, y, r)


def _is_drawn(hole: PlannedHole, rings: set[Ring]) -> bool:
    """A circle of its own or of its counterbore's size, within rounding."""
    radii = [r / 2.0 for r in (hole.diameter_mm, hole.counterbore_diameter_mm) if r > 0.0]
    return any(
        (x + i, y + j, r + k) in rings
        for radius in radii
        for x, y, r in (_ring(hole.mouth[:2], radius),)
        for i in (-1, 0, 1)
        for j in (-1, 0, 1)
        for k in (-1, 0, 1)
    )
