"""The papers that go with a fixture: setup sheet, bill of material with estimate."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from fixtures_lib.deliver.bill import bill
from fixtures_lib.deliver.dates import export_time
from fixtures_lib.deliver.estimate import (
    ESTIMATE_COLUMNS,
    Estimate,
    EstimateLine,
    estimate,
    estimate_table,
)
from fixtures_lib.deliver.manifest import DeliveredFile, delivered
from fixtures_lib.deliver.options import ExportOptions
from fixtures_lib.deliver.rates import LowHigh, rates
from fixtures_lib.deliver.setup_content import probe_points, setup_content
from fixtures_lib.deliver.setup_pictures import setup_pictures
from fixtures_lib.deliver.table_files import table_files
from fixtures_lib.deliver.typesetting import typeset
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.model import Job
from fixtures_lib.job.plate_features import PlatePlan
from fixtures_lib.kernel.proof.export_check import measured
from fixtures_lib.kernel.scene import fixture_bodies
from fixtures_lib.progress import Progress, silent
from fixtures_lib.wording import as_plain

SETUP, BILL = "setup_sheet", "bill_and_estimate"
SOURCES = {"MEMORY": "guess", "FACT": "fact", "DERIVED": "computed"}  # as a reader says it


def setup_files(
    job: Job,
    part: LoadedPart | None,
    report: Mapping[str, Any] | None,
    options: ExportOptions,
    stage: Path,
    progress: Progress = silent,
) -> list[DeliveredFile]:
    """setup_sheet.pdf and its content as JSON."""
    shape = part.shape if part else None
    content = setup_content(job, shape, report, options, f"{export_time():%Y-%m-%d}")
    wanted = len(job.elements) + len(content["probing"]) if options.pictures else 0
    shown, tags = _pictured(job, part, progress) if options.pictures else (_NO_PICTURES, 0)
    pdf, pages = typeset(f"{SETUP}.typ", {**content, **shown[0]}, shown[1])
    told = msgspec.json.format(msgspec.json.encode(content, enc_hook=as_plain), indent=2) + b"\n"
    (stage / f"{SETUP}.pdf").write_bytes(pdf)
    (stage / f"{SETUP}.json").write_bytes(told)
    checks = [
        measured("setup sheet", "pages, at least", 1.0, min(1.0, float(pages)), "", 0.0),
        measured("setup sheet", "tags on the plan", float(wanted), float(tags), "", 0.0),
    ]  # fmt: skip
    return [
        delivered(f"{SETUP}.pdf", "setup sheet", pdf, checks),
        delivered(f"{SETUP}.json", "content of the setup sheet", told, []),
    ]


_Shown = tuple[dict[str, Any], dict[str, bytes]]  # data of the template, and its files
_NO_PICTURES: _Shown = ({"pictures": False}, {})


def _pictured(job: Job, part: LoadedPart | None, progress: Progress) -> tuple[_Shown, int]:
    """And how many tags the plan has."""
    progress("drawing the pictures of the setup sheet")
    points = probe_points(job, part.shape if part else None)
    pictures = setup_pictures(job, fixture_bodies(job), part, points)
    width, height = pictures.plan_mm
    data = {"plan": {"width": width, "height": height}, "tags": pictures.tags}
    files = {"fixture.png": pictures.fixture, "plan.png": pictures.plan}
    return (data, files), len(pictures.tags)


def bill_files(
    job: Job,
    plan: PlatePlan,
    options: ExportOptions,
    stage: Path,
    part: TriangleMesh | None = None,
) -> list[DeliveredFile]:
    """bill_and_estimate.pdf, and the estimate as a table. `part` as for the bill."""
    made = estimate(job, plan, rates(), part)
    pdf, pages = typeset(f"{BILL}.typ", _bill_content(job, plan, made, part))
    (stage / f"{BILL}.pdf").write_bytes(pdf)
    least = measured("bill and estimate", "pages, at least", 1.0, min(1.0, float(pages)), "", 0.0)
    rows = estimate_table(made)
    return [
        delivered(f"{BILL}.pdf", "bill of material and estimate", pdf, [least]),
        *table_files(stage, "estimate", "estimate", (ESTIMATE_COLUMNS, rows), len(made.lines) + 1),
    ]


def _bill_content(
    job: Job, plan: PlatePlan, made: Estimate, part: TriangleMesh | None
) -> dict[str, Any]:
    return {
        "title": job.name,
        "number": job.number,
        "date": f"{export_time():%Y-%m-%d}",
        "bill": [
            [str(number), str(row.count), row.item, row.standard, row.size,
             ", ".join(filter(None, (row.material, row.note))),
             "" if row.mass_kg is None else f"{row.mass_kg:.2f}"]
            for number, row in enumerate(bill(job, plan, part), start=1)
        ],
        "totals": _totals(made),
        "lines": [_line(line, made.currency) for line in made.lines],
        "article": rates().article,
    }  # fmt: skip


def _totals(made: Estimate) -> list[list[str]]:
    money = made.currency
    return [
        ["Material", *_money(made.money("material"), money)],
        ["Bought items", *_money(made.money("bought"), money)],
        ["Machine time", *(f"{h:.1f} h" for h in made.hours("machine"))],
        ["Programming", *(f"{h:.1f} h" for h in made.hours("programming"))],
        ["An hour costs", *_money(made.per_hour, money)],
        ["Everything", *_money(made.total, money)],
    ]


def _amount(value: float) -> str:
    return f"{value:.0f}" if value >= 100.0 else f"{value:.3g}"


def _money(pair: LowHigh, currency: str) -> list[str]:
    return [f"{amount:.0f} {currency}" for amount in pair]


def _line(line: EstimateLine, currency: str) -> list[str]:
    hours = "" if line.hours[1] == 0.0 else f"{line.hours[0]:.2f} to {line.hours[1]:.2f}"
    money = "" if line.money[1] == 0.0 else f"{line.money[0]:.0f} to {line.money[1]:.0f} {currency}"
    unit = line.unit.removesuffix("s") if line.amount == 1.0 else line.unit
    unit = unit.replace("cm2", "cm²").replace("cm3", "cm³")
    amount = f"{_amount(line.amount)} {unit}"
    return [line.kind, line.what, amount, hours, money, SOURCES.get(line.status, line.status)]
