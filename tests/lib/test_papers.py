"""Setup sheet, bill with estimate, and the pictures, made without a screen."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import msgspec
import numpy as np
import pytest

from fixtures_lib.catalog.items import PlateItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.deliver.deflection_report import deflection_report_pdf
from fixtures_lib.deliver.estimate import Estimate, estimate
from fixtures_lib.deliver.options import ExportOptions
from fixtures_lib.deliver.papers import setup_files
from fixtures_lib.deliver.pictures.deflected import DeflectedSurface, coloured_picture
from fixtures_lib.deliver.pictures.png import png_of
from fixtures_lib.deliver.pictures.shaded import Painted, picture
from fixtures_lib.deliver.probing import plate_points
from fixtures_lib.deliver.rates import rates
from fixtures_lib.deliver.report_content import report_content
from fixtures_lib.deliver.setup_content import setup_content
from fixtures_lib.deliver.setup_sequence import sequence
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.looking import TOP
from fixtures_lib.geometry.meshes import EdgeLines, TriangleMesh
from fixtures_lib.job.model import Job
from fixtures_lib.job.plate_plan import plate_plan
from tests.lib.plate_jobs import (
    adapter,
    clamp,
    job_with,
    milled_rest,
    pin,
    plate_of,
    side_locator,
    universal_plate,
    vacuum_zone,
)
from tests.lib.sample_jobs import block_shape, full_job
from tests.lib.test_deliver_export import check_report, fixture_job


def pixels(png: bytes) -> Floats:
    """Our own PNGs read by the standard's rules: (height, width, 3)."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    chunks, at = {}, 8
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        data = png[at + 8 : at + 8 + size]
        assert struct.unpack(">I", png[at + 8 + size : at + 12 + size])[0] == zlib.crc32(
            kind + data
        )
        chunks[kind], at = data, at + 12 + size
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    rows = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), np.uint8).reshape(height, -1)
    return rows[:, 1:].reshape(height, width, 3).astype(float)


def square(z: float, colour: tuple[float, float, float], size: float = 10.0) -> Painted:
    points = np.array([(0, 0, z), (size, 0, z), (size, size, z), (0, size, z)], dtype=float)
    triangles = np.array([(0, 1, 2), (0, 2, 3)])
    mesh = TriangleMesh(points, triangles, np.array([1, 1]))
    return Painted(surface=mesh, colours=np.tile(np.float32(colour), (4, 1)))  # type: ignore[arg-type]


def test_the_nearest_surface_is_seen_wherever_it_comes_in_the_list() -> None:
    red, blue = square(0.0, (1.0, 0.0, 0.0)), square(5.0, (0.0, 0.0, 1.0), 5.0)
    for things in ([red, blue], [blue, red]):
        shown = picture(things, TOP, 100, 100)
        image = pixels(shown.png)
        x, y = (round(v) for v in shown.at((2.5, 2.5, 0.0)))
        assert image[y, x, 2] > 100.0 > image[y, x, 0]
        x, y = (round(v) for v in shown.at((7.5, 7.5, 0.0)))
        assert image[y, x, 0] > 100.0 > image[y, x, 2]
    assert tuple(image[0, 0]) == (255.0, 255.0, 255.0)


def test_a_png_keeps_its_colours() -> None:
    image = np.zeros((2, 3, 3), np.float32)
    image[1, 2] = (1.0, 0.5, 0.25)
    assert tuple(pixels(png_of(image))[1, 2]) == (255.0, 128.0, 64.0)


def test_the_sequence_has_torque_pressure_cord_and_order() -> None:
    job = job_with(
        milled_rest("rest-1", 90.0, 50.0, 10.0),
        side_locator("side-1", "side-block-25", (60.0, 90.0, 20.0), 0.0),
        msgspec.structs.replace(
            clamp("clamp-1", "clamp-strap-m8", (250.0, 90.0, 30.0), 180.0), order=2
        ),
        msgspec.structs.replace(
            clamp("clamp-2", "clamp-strap-m8", (250.0, 60.0, 30.0), 180.0), order=1, force_n=1250.0
        ),
        vacuum_zone(seat=10.0),
    )
    steps = [f"{s.what} {s.figures}" for s in sequence(job, "mm")]
    text = "\n".join(steps)
    assert "7.12 N m, 2500 N" in text  # the catalogue's torque at its usual force
    assert "3.56 N m, 1250 N" in text  # half the force, half the torque
    assert text.index("Tighten clamp-2") < text.index("Tighten clamp-1")
    assert "at least -81 kPa" in text
    assert "299 mm" in text
    assert text.index("lay the part") < text.index("Vacuum on") < text.index("Tighten clamp-2")
    inches = "\n".join(f"{s.what} {s.figures}" for s in sequence(job, "in"))
    assert "63 lbf in, 562 lbf" in inches
    assert "-23.9 inHg" in inches


def test_adapters_come_before_the_part_with_their_screws_torque() -> None:
    job = job_with(
        adapter("adapter-1", "adapter-50-m8-12h7-150x100", 100.0, 50.0), plate=universal_plate()
    )
    (step,) = [s for s in sequence(job, "mm") if "adapter-1" in s.what]
    assert step.figures == "M8, 24.6 N m"  # fasteners.csv, class 8.8


def test_probing_is_three_two_one_on_the_datums() -> None:
    points = plate_points(full_job())
    assert [p.along for p in points] == ["+Y", "+Y", "+X", "-Z", "-Z", "-Z"]
    assert all(p.at[1] == 0.0 for p in points[:2])
    assert points[2].at[0] == 0.0
    assert all(p.at[2] == 0.0 for p in points[3:])


def test_the_work_offset_says_where_the_part_stands() -> None:
    content = setup_content(full_job(), block_shape(), None, ExportOptions(), "2026-01-01")
    rows = dict(content["offset"])
    assert rows["Part, lowest corner"] == "X 80  Y 60  Z 15"
    assert rows["Part, highest corner"] == "X 180  Y 120  Z 35"
    assert [row[0] for row in content["elements"]][:3] == ["R1", "R2", "R3"]
    assert any("flatness" in text for text in content["checks"])


def test_a_setup_sheet_is_set_with_every_tag(tmp_path: Path) -> None:
    job = fixture_job()
    files = setup_files(job, None, check_report(job), ExportOptions(unit="in"), tmp_path)
    assert all(file.proved for file in files)
    told = msgspec.json.decode((tmp_path / "setup_sheet.json").read_bytes())
    assert told["unit"] == "inch"
    assert {"R1", "S1", "N1", "C1", "V1"} <= {row[0] for row in told["elements"]}
    assert (tmp_path / "setup_sheet.pdf").read_bytes()[:5] == b"%PDF-"


def articles_plate() -> tuple[Job, Estimate]:
    """As in the article: an aluminium plate for the sensor housing, with locators and vacuum."""
    item = load_catalog().get(PlateItem, "plate-blank-6061")
    job = job_with(
        *(milled_rest(f"rest-{n}", 60.0 + 60.0 * n, 50.0, 4.0) for n in range(3)),
        *(side_locator(f"side-{n}", "side-block-25", (60.0, 60.0 + 50.0 * n, 20.0), 0.0)
          for n in range(2)),
        clamp("clamp-1", "clamp-strap-m8", (270.0, 90.0, 30.0), 180.0),
        vacuum_zone(seat=4.0),
        plate=plate_of(item, 300.0, 200.0, 25.0),
    )  # fmt: skip
    return job, estimate(job, plate_plan(job), rates())


def test_the_articles_plate_comes_out_around_its_figures() -> None:
    """250 dollars of material and 4 hours of machine time (the article; BRIEF)."""
    _, made = articles_plate()
    material = made.money("material", "bought")
    hours = made.hours("machine")
    assert material[0] < 250.0 < material[1]
    assert hours[0] < 4.0 < hours[1]
    assert made.total[0] < made.total[1]


def test_more_holes_cost_more_and_a_bought_plate_costs_no_machining() -> None:
    job, made = articles_plate()
    more = msgspec.structs.replace(
        job,
        elements={
            **job.elements,
            "clamp-9": clamp("clamp-9", "clamp-strap-m8", (270.0, 30.0, 30.0), 180.0),
        },
    )
    assert estimate(more, plate_plan(more), rates()).hours("machine") > made.hours("machine")
    bare = job_with(plate=universal_plate())
    assert estimate(bare, plate_plan(bare), rates()).hours("machine") == (0.0, 0.0)


def test_a_fault_in_the_table_of_rates_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "rates.toml").write_text("currency = 3\n")
    monkeypatch.setattr("fixtures_lib.deliver.rates.template", lambda *_: tmp_path / "rates.toml")
    with pytest.raises(FixtureError, match="table of rates has a fault"):
        rates()


def test_the_report_shows_the_field_with_its_scale() -> None:
    job = fixture_job()
    thing = square(0.0, (1.0, 1.0, 1.0))
    none = EdgeLines(np.empty((0, 3)), np.zeros(1, np.int64))
    field = DeflectedSurface(
        thing.surface, none, np.array([0.0, 1.0, 2.0, 3.0], np.float32), "held"
    )
    coloured = coloured_picture(field)
    assert coloured.greatest_um == 3.0
    image = pixels(coloured.png)
    assert image[..., 0].max() > 150.0 > image[..., 0].min()
    pdf, pages = deflection_report_pdf(job, check_report(job), picture=coloured)
    assert pages == 1
    assert len(pdf) > len(deflection_report_pdf(job, check_report(job))[0])


def test_a_pin_pushes_either_way_and_is_said_in_words() -> None:
    job = job_with(pin("pin-1", "pin-round-6", 90.0, 60.0))
    told = [("pin-1.x", -25.1, "slipping"), ("pin-1.y", 0.2, "lifted")]
    contacts = [
        {"id": key, "normal_n": force, "tangential_n": -0.1, "status": status}
        for key, force, status in told
    ]
    bound = {"low": 1.0, "high": 2.0}
    states = [{"name": "seated", "max_um": bound, "at_mm": (0, 0, 0), "contacts": contacts}]
    deflection = {"unknowns": 90000, "states": states, "features": [], "not_included": ["heat"]}
    report = {
        "passed": False,
        "problems": [{"severity": "error", "message": "It moves. " * 30, "mend": "Hold it."}],
        "locating": {"determined": False, "rank": 2, "condition": 1.0, "free_motions": ["x"]},
        "holding": {"zones": [], **{f"{k}_margin": None for k in ("slip", "lift", "tip")}},
        "deflection": {**deflection, "remarks": ["12 edges were straightened"]},
    }
    made = report_content(job, report, "2026-01-01")
    name = job.elements["pin-1"].name
    assert made["deflection"]["contacts"] == [
        [f"{name}, along X", "25", "0", "pushing"],
        [f"{name}, along Y", "0", "0", "lifted"],
    ]
    assert made["problems"][0][1].endswith("Hold it.")  # never cut
    assert made["deflection"]["left_out"] == ["Heat"]
    assert made["deflection"]["remarks"] == ["12 edges were straightened."]
