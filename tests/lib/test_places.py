"""Several parts on one plate: what is made at each place, and what is said about it."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from fixtures_lib.deliver.bill import bill
from fixtures_lib.deliver.exporting import export
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.job.changes import changes
from fixtures_lib.job.edits.new_elements import new_engraving
from fixtures_lib.job.edits.part_array import with_array
from fixtures_lib.job.edits.posing import with_shift
from fixtures_lib.job.model import Engraving, Job, PlateHole
from fixtures_lib.job.part_array import Array
from fixtures_lib.job.places import first_id, place_number, shifts_of, with_every_place
from fixtures_lib.job.plate_checks import plate_problems
from fixtures_lib.job.plate_engraving import engraved_text
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.plate_volume import planned_volume_mm3
from fixtures_lib.job.storage.document import job_document, job_from_json
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.scene import fixture_bodies
from fixtures_lib.kernel.topology import volume_and_centroid
from fixtures_lib.tasks.arraying import array_parts
from fixtures_lib.tasks.checking import quick_problems
from fixtures_lib.tasks.opening import open_job
from tests.lib.plate_jobs import (
    adapter,
    clamp,
    job_with,
    milled_rest,
    pin,
    plate_of,
    universal_plate,
    vacuum_zone,
)
from tests.lib.sample_jobs import BLANK_PLATE

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
GRID = Array(columns=2, rows=2, pitch_x_mm=150.0, pitch_y_mm=100.0)


def test_places_are_counted_along_x_then_y_or_as_typed() -> None:
    assert shifts_of(GRID) == ((0.0, 0.0), (150.0, 0.0), (0.0, 100.0), (150.0, 100.0))
    typed = replace(GRID, shifts_mm=((70.0, 5.0), (-30.0, 200.0)))
    assert shifts_of(typed) == ((0.0, 0.0), (70.0, 5.0), (-30.0, 200.0))


def test_every_place_has_copies_of_what_belongs_to_the_part() -> None:
    carried = milled_rest("rest-1", 20.0, 20.0, 30.0, host="adapter-1")
    lifting = PlateHole(id="hole-1", name="Lift", x_mm=10.0, y_mm=10.0)
    number = Engraving(id="text-1", name="Number", x_mm=5.0, y_mm=5.0, text="N{place}")
    title = Engraving(id="text-2", name="Title", x_mm=5.0, y_mm=50.0)
    under = adapter("adapter-1", "adapter-50-m8-12h7-150x100", 0.0, 0.0)
    job = job_with(under, carried, lifting, number, title, plate=universal_plate())
    every = with_every_place(replace(job, array=Array(columns=3, pitch_x_mm=60.0)))
    assert {"adapter-1/2", "rest-1/3", "text-1/2"} <= every.elements.keys()
    assert not {"hole-1/2", "text-2/2"} & every.elements.keys()
    copy = every.elements["rest-1/3"]
    assert (copy.host, copy.x_mm) == ("adapter-1/3", 140.0)
    assert engraved_text(every, every.elements["text-1/3"]) == "N3"
    assert with_every_place(every) == every
    assert (first_id("rest-1/3"), place_number("rest-1/3")) == ("rest-1", 3)
    assert (first_id("rest-1"), place_number("rest-1")) == ("rest-1", 1)


def test_each_place_is_the_first_ones_machining_shifted() -> None:
    job = job_with(
        milled_rest("rest-1", 60.0, 50.0, 6.0),
        pin("pin-1", "pin-round-6", 90.0, 60.0),
        plate=plate_of(BLANK_PLATE, 400.0, 300.0, 25.0),
    )
    single, many = plate_plan(job).plate, plate_plan(replace(job, array=GRID)).plate
    assert len(many.pads) == 4 * len(single.pads)
    assert len(many.holes) == 4 * len(single.holes)
    wanted = {
        (round(h.mouth[0] + dx, 6), round(h.mouth[1] + dy, 6), h.size, h.depth_mm)
        for h in single.holes
        for dx, dy in shifts_of(GRID)
    }
    found = {(round(h.mouth[0], 6), round(h.mouth[1], 6), h.size, h.depth_mm) for h in many.holes}
    assert found == wanted
    assert len({hole.tag for hole in many.holes}) == len(many.holes)


def test_zones_in_line_share_one_channel_and_the_solid_is_as_planned() -> None:
    zone = vacuum_zone(port_at=(150.0, 90.0), leads="front")
    plate = plate_of(BLANK_PLATE, 300.0, 300.0, 25.0)
    job = replace(job_with(zone, plate=plate), array=Array(rows=2, pitch_y_mm=120.0))
    body = plate_plan(job).plate
    assert len(body.holes_for("riser")) == 2
    (channel,), (port,) = body.holes_for("channel"), body.holes_for("port")
    assert channel.elements == port.elements == ("zone-1", "zone-1/2")
    assert channel.depth_mm == pytest.approx(90.0 + 120.0 + zone.port.item.channel_mm)
    made = volume_and_centroid(plate_solid(body))[0]
    assert made == pytest.approx(planned_volume_mm3(body), rel=1e-6)
    assert not [p for p in plate_problems(job) if p.severity == "error"]
    grooves = {g.element: g for g in body.grooves}
    moved = np.array(grooves["zone-1/2"].centre.vertices) - grooves["zone-1"].centre.vertices
    assert moved == pytest.approx(np.tile([0.0, 120.0, 0.0], (len(moved), 1)), abs=1e-9)
    count = {row.item: row.count for row in bill(with_every_place(job), plate_plan(job))}
    assert count[zone.cord.name] == 2
    assert count[zone.port.item.name] == 1


def test_what_is_wrong_at_all_places_is_said_once_about_the_jobs_own_elements() -> None:
    job = job_with(
        milled_rest("rest-1", 60.0, 50.0, 6.0),
        pin("pin-1", "pin-round-6", 62.0, 50.0),
        plate=plate_of(BLANK_PLATE, 400.0, 300.0, 25.0),
    )
    once = [p for p in plate_problems(job) if p.code == "pad-on-hole"]
    all_places = [p for p in plate_problems(replace(job, array=GRID)) if p.code == "pad-on-hole"]
    assert len(once) == len(all_places) == 1
    assert set(all_places[0].ids) == {"rest-1", "pin-1"}
    assert "other places alike" in all_places[0].message
    # the second place alone runs over the edge: that is said with its number
    off = replace(job, array=Array(columns=2, pitch_x_mm=338.0))
    (problem,) = [p for p in plate_problems(off) if p.code == "pad-off-plate"]
    assert problem.ids == ("rest-1",)
    assert "(place 2)" in problem.message


@pytest.mark.parametrize(
    ("shift", "code"),
    [((100.0, 0.0), "places-overlap"), ((400.0, 0.0), "place-off-plate"), ((150.0, 0.0), "")],
)
def test_parts_of_two_places_may_not_meet_nor_leave_the_plate(shift: Point2, code: str) -> None:
    opened = open_job(str(SAMPLES / "sensor_housing.holdfast"))
    wide = replace(opened.job.plate, length_mm=420.0)
    job = with_array(replace(opened.job, plate=wide), shifts_mm=(shift,))
    found = {p.code for p in quick_problems(job, opened.part)}
    known = {p.code for p in quick_problems(replace(opened.job, plate=wide), opened.part)}
    assert (found - known) >= ({code} if code else set())
    if not code:
        assert found == known


def test_an_array_is_laid_out_by_itself_with_numbers_and_a_plate_that_holds_it() -> None:
    opened = open_job(str(SAMPLES / "sensor_housing.holdfast"))
    job = array_parts(opened.job, opened.part, 3, 2)
    assert (job.array.columns, job.array.rows) == (3, 2)
    texts = [e.text for e in job.elements.values() if isinstance(e, Engraving)]
    assert texts == ["{place}"]
    assert not [p for p in quick_problems(job, opened.part) if p.severity == "error"]
    low, high = opened.part.mesh.moved(job.setup.pose).box
    last = shifts_of(job.array)[-1]
    assert low[:2].min() > 0.0
    assert high[0] + last[0] < job.plate.length_mm
    assert high[1] + last[1] < job.plate.width_mm
    again = array_parts(job, opened.part, 3, 2)  # nothing more to do: the same places and numbers
    assert again.array == job.array
    assert again.elements.keys() == job.elements.keys()


def test_a_plate_with_a_pattern_gets_places_at_its_pitch() -> None:
    opened = open_job(str(SAMPLES / "sensor_housing.holdfast"))
    plate = universal_plate()
    job = array_parts(replace(opened.job, plate=plate), opened.part, 2, 1)
    assert math.fmod(job.array.pitch_x_mm, plate.item.pitch_mm) == 0.0
    assert job.plate == plate


def test_the_delivery_has_every_part_and_proves_every_hole(tmp_path: Path) -> None:
    opened = open_job(str(SAMPLES / "instrument_handle.holdfast"))
    job = array_parts(opened.job, opened.part, 2, 2)
    manifest = export(job, opened.part, None, tmp_path)
    failed = [c for f in manifest.files for c in f.checks if not c.passed]
    assert manifest.proved, failed
    plate = next(f for f in manifest.files if f.name == "plate.step")
    proved = {c.subject for c in plate.checks if c.subject.startswith("hole ")}
    assert len(proved) == len(plate_plan(job).plate.holes)
    assembly = next(f for f in manifest.files if f.what == "assembly")
    solids = next(c.got for c in assembly.checks if c.what == "solids")
    bodies = [b for b in fixture_bodies(job, opened.part.shape_bytes) if b.name == job.part.name]
    assert len(bodies) == 4
    assert solids > len(bodies)
    sheet = (tmp_path / "setup_sheet.json").read_text("utf-8")
    assert all(offset in sheet for offset in ("G54", "G55", "G56", "G57"))
    holes = (tmp_path / "hole_table.csv").read_text("utf-8-sig")
    assert "(place 4)" in holes


def test_equal_adapters_are_one_file_that_says_how_many(tmp_path: Path) -> None:
    job = job_with(
        adapter("adapter-1", "adapter-50-m8-12h7-150x100", 0.0, 0.0),
        milled_rest("rest-1", 40.0, 40.0, 30.0, host="adapter-1"),
        plate=plate_of(universal_plate().item, 500.0, 300.0, 25.0),
    )
    manifest = export(replace(job, array=Array(columns=2, pitch_x_mm=200.0)), None, None, tmp_path)
    assert manifest.proved
    drawn = [f.name for f in manifest.files if f.name.endswith("_drawing.pdf")]
    assert drawn == ["plate_drawing.pdf", "adapter-1_drawing.pdf"]


def test_two_places_cant_be_the_same_and_a_place_keeps_its_number_when_the_part_moves() -> None:
    job = job_with(milled_rest("rest-1", 60.0, 50.0, 6.0))
    with pytest.raises(FixtureError, match="the same"):
        with_array(job, shifts_mm=((10.0, 0.0), (10.0, 0.0)))
    with pytest.raises(FixtureError, match="columns"):
        with_array(job, columns=0)
    numbered = replace(
        job, elements={**job.elements, "text-1": new_engraving(job, 5.0, 5.0, text="{place}")}
    )
    moved = with_shift(numbered, 7.0, 3.0, carry="all").elements["text-1"]
    assert isinstance(moved, Engraving)
    assert (moved.x_mm, moved.y_mm) == (12.0, 8.0)


def test_the_array_is_kept_in_the_file_and_told_as_a_change() -> None:
    job = job_with(clamp("clamp-1", "clamp-toe-m6", (50.0, 50.0, 20.0), 0.0))
    many: Job = replace(job, array=replace(GRID, shifts_mm=((1.0, 2.0),)))
    assert job_from_json(job_document(many), "test")[0] == many
    assert [c.code for c in changes(job, many)] == ["array"]
