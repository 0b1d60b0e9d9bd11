"""A whole delivery: every file is there, is what the manifest says, and is proved."""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest

from fixtures_lib.deliver.bill import bill
from fixtures_lib.deliver.deflection_report import deflection_report_pdf
from fixtures_lib.deliver.exporting import export
from fixtures_lib.deliver.manifest import Manifest
from fixtures_lib.deliver.report_content import report_content
from fixtures_lib.deliver.tables import csv_bytes, csv_rows
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.job.model import Job
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.kernel.step_file import read_step
from fixtures_lib.resources import shop_templates
from tests.lib.plate_jobs import (
    adapter,
    bought_rest,
    clamp,
    island,
    job_with,
    milled_rest,
    pin,
    side_locator,
    universal_plate,
    vacuum_zone,
)

EVIL = 'Housing #1 *bold* $x$ [op 10] "q" \\ é 部'


def fixture_job() -> Job:
    job = job_with(
        milled_rest("rest-1", 90.0, 50.0, 10.0),
        bought_rest("rest-2", "rest-flat-press-12", 210.0, 50.0, 10.0),
        milled_rest("rest-3", 150.0, 140.0, 10.0),
        side_locator("side-1", "side-block-25", (60.0, 90.0, 20.0), 0.0),
        pin("pin-1", "pin-diamond-10", 30.0, 170.0, angle=30.0),
        clamp("clamp-1", "clamp-strap-m8", (250.0, 90.0, 30.0), 180.0),
        vacuum_zone(seat=10.0, islands=(island(),)),
    )
    return msgspec.structs.replace(job, name=EVIL, number="J-17")


def low_high(low: float, high: float) -> dict[str, float]:
    return {"low": low, "high": high}


def check_report(job: Job, count: int = 3) -> dict[str, Any]:
    """As `check --json` gives it, with `count` of everything."""
    contact = {"id": "rest-1", "normal_n": 101.0, "tangential_n": 12.0, "status": "pushing"}
    state = {
        "max_um": low_high(0.5, 3.4), "at_mm": [90.0, 50.0, 10.0], "contacts": [contact] * count,
    }  # fmt: skip
    feature = {
        "id": "feature-1", "name": EVIL, "kind": "flatness", "held_um": low_high(1.0, 2.0),
        "released_um": low_high(0.2, 6.0), "tolerance_um": 5.0, "verdict": "open",
    }  # fmt: skip
    problem = {
        "code": "x",
        "severity": "warning",
        "message": "a thin wall; " * 30,
        "ids": ["rest-1"],
    }
    zone = {
        "id": "zone-1", "area_mm2": 5400.0, "pressure_kpa": 81.0, "force_n": 437.0,
        "seal_force_n": 220.0, "seats": True,
    }  # fmt: skip
    return {
        "job": job.name, "part": job.part.name, "passed": False,
        "locating": {"determined": False, "rank": 5, "condition": None,
                     "free_motions": ["slides along y"]},
        "holding": {"zones": [zone] * min(count, 4), "slip_margin": 1.6, "lift_margin": 2.4,
                    "tip_margin": None, "governing": {"slip": {"name": EVIL}}},
        "deflection": {
            "unknowns": 140_000, "states": [{"name": f"state {i}", **state} for i in range(count)],
            "features": [feature] * count, "remarks": ["Two mesh sizes."] * count,
            "not_included": ["heat", "vibration"], "timing_s": {},
        },
        "problems": [problem] * count, "timing_s": {},
    }  # fmt: skip


@pytest.fixture(scope="module")
def delivery(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Manifest]:
    folder, job = tmp_path_factory.mktemp("delivery"), fixture_job()
    return folder, export(job, None, check_report(job), folder)


def test_everything_is_delivered_and_proved(delivery: tuple[Path, Manifest]) -> None:
    folder, manifest = delivery
    assert {path.name for path in folder.iterdir()} == {
        "plate.step", "assembly.step", "plate_drawing.dxf", "plate_drawing.pdf",
        "hole_table.csv", "hole_table.json", "pad_table.csv", "pad_table.json", "bom.csv",
        "bom.json", "setup_sheet.pdf", "setup_sheet.json", "bill_and_estimate.pdf",
        "estimate.csv", "estimate.json", "deflection_report.pdf",
        "deflection_report.json", "manifest.json",
    }  # fmt: skip
    assert manifest.failed() == ()
    assert manifest.proved
    plate = next(f for f in manifest.files if f.name == "plate.step")
    holes = len(plate_plan(fixture_job()).plate.holes)
    diameters = [c for c in plate.checks if c.what == "diameter" and c.subject[:5] == "hole "]
    assert len(diameters) == holes


def test_the_manifest_names_each_file_by_its_hash(delivery: tuple[Path, Manifest]) -> None:
    folder, manifest = delivery
    written = json.loads((folder / "manifest.json").read_text())
    assert written["proved"] is True
    for file in written["files"]:
        data = (folder / file["name"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == file["sha256"]
        assert len(data) == file["size_bytes"]
        assert all({"expected", "got", "tolerance", "passed"} <= set(c) for c in file["checks"])
    assert msgspec.json.decode((folder / "manifest.json").read_bytes(), type=Manifest) == manifest


def test_the_step_text_has_schema_unit_names_and_colours(delivery: tuple[Path, Manifest]) -> None:
    """Read as text: nothing of the kernel is asked."""
    text = (delivery[0] / "assembly.step").read_bytes().decode("ascii")
    assert "AP242_MANAGED_MODEL_BASED_3D_ENGINEERING" in text[:2000]
    assert "SI_UNIT(.MILLI.,.METRE.)" in text
    assert "'Holdfast'" in text[:2000]
    products = re.findall(r"PRODUCT\('([^']*)'", text.replace("\n", ""))
    assert len(products) == len(set(products))
    assert {"Strap clamp M8: strap", "Side block 25 x 30 with spherical button R 12.5"} <= set(
        products
    )
    found = re.findall(r"COLOUR_RGB\('',\s*([^)]*)\)", text.replace("\n", ""))
    colours = {tuple(round(float(v), 2) for v in c.split(",")) for c in found}
    assert {(0.78, 0.8, 0.82), (0.83, 0.33, 0.16)} <= colours
    assert "\\X2\\90E8\\X0\\" in text
    assert "PRESENTATION_LAYER_ASSIGNMENT('CLAMPS'" in text


def test_the_plates_cylinders_counted_in_the_text(delivery: tuple[Path, Manifest]) -> None:
    """Every bore of the plan is a CYLINDRICAL_SURFACE of its radius in the file."""
    text = (delivery[0] / "plate.step").read_text().replace("\n", "")
    radii = Counter(
        round(float(r), 6)
        for r in re.findall(r"CYLINDRICAL_SURFACE\('',#\d+,\s*([\d.E+-]+)\)", text)
    )
    wanted = Counter(round(h.diameter_mm / 2.0, 6) for h in plate_plan(fixture_job()).plate.holes)
    assert all(radii[radius] >= count for radius, count in wanted.items())


def test_another_reader_finds_the_bodies(delivery: tuple[Path, Manifest]) -> None:
    """gmsh reads the file by itself and measures each solid."""
    gmsh = pytest.importorskip("gmsh")
    contents = read_step(delivery[0] / "assembly.step")
    gmsh.initialize(interruptible=False)
    try:
        gmsh.option.setNumber("General.Terminal", 0)
        gmsh.option.setString("Geometry.OCCTargetUnit", "MM")
        solids = gmsh.model.occ.importShapes(str(delivery[0] / "assembly.step"))
        volumes = sorted(gmsh.model.occ.getMass(*solid) for solid in solids)
    finally:
        gmsh.finalize()
    meant = sorted(solid.volume_mm3 for solid in contents.report.solids)
    assert volumes == pytest.approx(meant, rel=1e-6)


def test_the_hole_table_is_what_a_machinist_needs(delivery: tuple[Path, Manifest]) -> None:
    rows = csv_rows((delivery[0] / "hole_table.csv").read_bytes())
    strap = next(row for row in rows if row["for"] == "clamp-1")
    assert (strap["thread"], strap["diameter_mm"], strap["thread_depth_mm"]) == ("M8", "6.8", "16")
    assert (strap["x_mm"], strap["y_mm"], strap["z_mm"], strap["into"]) == (
        "275",
        "90",
        "0",
        "down",
    )
    port = next(row for row in rows if row["purpose"] == "port")
    assert (port["thread"], port["into"]) == ("G1/8", "front edge")
    bore = next(row for row in rows if row["for"] == "pin-1")
    assert (bore["fit"], bore["through"]) == ("H7", "no")
    pads = csv_rows((delivery[0] / "pad_table.csv").read_bytes())
    assert sorted((row["kind"], row["height_mm"]) for row in pads) == [
        ("foot", "4"), ("rest", "10"), ("rest", "10"),
    ]  # fmt: skip


def test_the_bill_has_stock_cord_screws_and_sources() -> None:
    rows = {row.item: row for row in bill(fixture_job(), plate_plan(fixture_job()))}
    stock = rows["Blank"]
    assert (stock.size, stock.mass_kg) == ("300 x 200 x 35 mm", pytest.approx(5.67))
    cords = [row for row in bill(fixture_job(), plate_plan(fixture_job())) if "Shore" in row.note]
    assert [row.size for row in cords] == ["D3 x 299 mm", "D3 x 75 mm"]
    screw = rows["Socket head cap screw"]
    assert (screw.standard, screw.size) == ("ISO 4762", "M8 x 35")
    assert all(row.status for row in rows.values())


def test_an_adapters_fasteners_are_in_the_bill() -> None:
    item = adapter("adapter-1", "adapter-50-m8-12h7-150x100", 100.0, 50.0)
    job = job_with(item, plate=universal_plate())
    rows = {row.item: row for row in bill(job, plate_plan(job))}
    assert (rows["Socket head cap screw"].count, rows["Socket head cap screw"].size) == (
        4,
        "M8 x 25",
    )
    assert (rows["Dowel pin, hardened"].count, rows["Dowel pin, hardened"].size) == (
        2,
        "12 m6 x 28",
    )
    assert rows[item.item.name].mass_kg == pytest.approx(150 * 100 * 20 * 2710 / 1e9, rel=0.05)


def test_formulas_in_names_stay_text() -> None:
    rows = csv_rows(csv_bytes(("name", "x"), [["=1+1", -3.5], ["a,b\nc", 0.0]]))
    assert rows == [{"name": "'=1+1", "x": "-3.5"}, {"name": "a,b c", "x": "0"}]


def test_a_fault_in_a_shops_template_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "deflection_report.typ").write_text("#nonsense(")
    with shop_templates(str(tmp_path)), pytest.raises(FixtureError, match="template has a fault"):
        deflection_report_pdf(fixture_job(), check_report(fixture_job()))


def test_equal_jobs_give_equal_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    job = fixture_job()
    manifests = [export(job, None, check_report(job), tmp_path / name) for name in ("a", "b")]
    assert manifests[0] == manifests[1]
    assert b"2023-11-14T22:13:20" in (tmp_path / "a" / "plate.step").read_bytes()


def test_an_adapter_has_a_file_of_its_own_and_an_old_one_goes(tmp_path: Path) -> None:
    item = adapter("adapter-1", "adapter-50-m8-12h7-150x100", 100.0, 50.0)
    zone = vacuum_zone(
        outer=rectangle((135.0, 62.0), (215.0, 138.0), 12.0), port_at=(160.0, 110.0), seat=20.0,
        leads="left", host="adapter-1",
    )  # fmt: skip
    (tmp_path / "notes.txt").write_text("mine")
    manifest = export(job_with(item, zone, plate=universal_plate()), None, None, tmp_path)
    assert manifest.failed() == ()
    assert (tmp_path / "adapter-1.step").exists()
    export(job_with(plate=universal_plate()), None, None, tmp_path)
    assert not (tmp_path / "adapter-1.step").exists()
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_failing_export_leaves_what_was_there(tmp_path: Path) -> None:
    export(job_with(), None, None, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    narrow = vacuum_zone(outer=rectangle((100.0, 60.0), (103.0, 120.0)))
    with pytest.raises(FixtureError):
        export(job_with(narrow), None, None, tmp_path)
    with pytest.raises(KeyError):
        export(job_with(), None, {"not": "a report"}, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(FixtureError, match=r"could not be written there .*; choose a folder"):
        export(job_with(), None, None, tmp_path / "taken")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.raises(FixtureError, match="could not be written there"):
            export(job_with(), None, None, tmp_path)
    finally:
        tmp_path.chmod(stat.S_IRWXU)


@pytest.mark.parametrize("count", [0, 1, 40])
def test_the_report_is_one_page_whatever_is_in_it(count: int) -> None:
    job = fixture_job()
    pdf, pages = deflection_report_pdf(job, check_report(job, count))
    assert pdf.startswith(b"%PDF-")
    assert pages == 1


def test_a_report_without_deflection_is_possible() -> None:
    job = fixture_job()
    assert deflection_report_pdf(job, {**check_report(job), "deflection": None})[1] == 1


def test_the_reports_words() -> None:
    job = fixture_job()
    content = report_content(job, check_report(job, 15), "2026-01-02")
    assert content["locating"].startswith("Not determined: 5 of 6")
    assert content["holding"][0] == ["Slip", "1.60", "2", "fail", EVIL]
    assert content["holding"][2][1:4] == ["no such load", "1.5", "not asked"]
    assert content["deflection"]["features"][0][3:] == ["0.20 to 6.00 µm", "5.00 µm", "open"]
    assert content["more_problems"] == 8
