"""Drawings: what a machinist needs stands on them, at its place, and no label lies on another."""

from __future__ import annotations

import io
import itertools
import math
import re
from pathlib import Path

import msgspec
import numpy as np
import pytest
from ezdxf.filemanagement import read as read_dxf

from fixtures_lib.deliver.drawing.body_views import body_views
from fixtures_lib.deliver.drawing.dxf import dxf_bytes
from fixtures_lib.deliver.drawing.hatching import polygon_of
from fixtures_lib.deliver.drawing.hole_rows import hole_groups
from fixtures_lib.deliver.drawing.label_places import spread
from fixtures_lib.deliver.drawing.marks import Drawing, Drawn, Filled, Words, width_of
from fixtures_lib.deliver.drawing.plan_view import coordinates
from fixtures_lib.deliver.drawing.sheet_tables import Area, Table, flowed
from fixtures_lib.deliver.drawing.style import _read, drawing_style, figure
from fixtures_lib.deliver.drawing.svg import svg_of
from fixtures_lib.deliver.drawing.thread_lines import threads_from_above, threads_in_section
from fixtures_lib.deliver.drawings import drawing_of
from fixtures_lib.deliver.options import ExportOptions
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.line_chains import chained
from fixtures_lib.geometry.line_work import Polyline, box_of, full_circle, is_full, tidied
from fixtures_lib.geometry.looking import FRONT, TOP
from fixtures_lib.geometry.loops import Arc, Line
from fixtures_lib.job.model import Engraving, Job, PlateHole, VacuumZone
from fixtures_lib.job.part_array import Array
from fixtures_lib.job.places import with_every_place
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.views import hidden_lines
from fixtures_lib.kernel.views.sections import section
from fixtures_lib.resources import resource
from tests.lib.plate_jobs import job_with, milled_rest, plate_of, universal_plate, vacuum_zone
from tests.lib.sample_jobs import BLANK_PLATE
from tests.lib.test_deliver_export import fixture_job


def drawing(job: Job, **options: object) -> Drawing:
    body = plate_plan(job).plate
    return drawing_of(job, body, ExportOptions(**options), drawing_style())  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def sheets() -> Drawing:
    return drawing(fixture_job(), revision="B")


def words_of(made: Drawing, sheet: int | None = None) -> list[str]:
    chosen = made.sheets if sheet is None else [made.sheets[sheet]]
    return [m.text for s in chosen for m in s.marks if isinstance(m, Words)]


def boxes(made: Drawing, sheet: int) -> list[tuple[Words, tuple[float, float, float, float]]]:
    """Each line of text with the box of its letters."""
    found = []
    for mark in made.sheets[sheet].marks:
        if isinstance(mark, Words):
            wide = width_of(mark.text, mark.height, bold=mark.bold) * 0.8  # the estimate is wide
            start = {"left": 0.0, "centre": -wide / 2.0, "right": -wide}[mark.align]
            x, y, h = *mark.at, mark.height
            if mark.turn_deg:
                found.append((mark, (x - h, y + start, x, y + start + wide)))
            else:
                found.append((mark, (x + start, y, x + start + wide, y + h)))
    return found


def overlaps(made: Drawing, sheet: int) -> list[tuple[str, str]]:
    return [
        (a.text, b.text)
        for (a, p), (b, q) in itertools.combinations(boxes(made, sheet), 2)
        if p[0] < q[2] - 0.05 and q[0] < p[2] - 0.05 and p[1] < q[3] - 0.05 and q[1] < p[3] - 0.05
    ]


def test_every_tag_and_every_coordinate_stands_on_the_first_sheet(sheets: Drawing) -> None:
    body = plate_plan(fixture_job()).plate
    words = words_of(sheets, 0)
    assert {hole.tag for hole in body.holes} <= set(words)
    assert {"P1", "P2", "P3"} <= set(words)
    xs, ys = coordinates(body)
    assert {figure(v, "mm") for v in (*xs, *ys)} <= set(words)
    assert {"A", "B", "C", "6061-T6", "300 x 200 x 35"} <= set(words)


def test_the_tables_say_size_fit_thread_and_depth(sheets: Drawing) -> None:
    words = words_of(sheets)
    assert {"M8 (Ø6.8)", "Ø6 H7", "6.012 / 6.000", "G1/8 (Ø8.8)", "Ø0.02", "22.2", "16"} <= set(
        words
    )
    assert any(re.fullmatch(r"R12 c?cw", word) for word in words)
    assert any(word.startswith("SECTION A–A") for word in words)
    assert "2.3 +0.1 / 0" in words
    assert "4 +0.2 / 0" in words


@pytest.mark.parametrize("sheet", [0, 1])
def test_no_label_lies_on_another(sheets: Drawing, sheet: int) -> None:
    assert overlaps(sheets, sheet) == []


def test_contours_and_letters_are_on_the_sheets() -> None:
    """A seal groove has its tag and its points; engraved letters a note with their words."""
    letters = Engraving(id="engraving-1", name="Number", x_mm=20.0, y_mm=20.0, text="HF 7")
    job = job_with(vacuum_zone(), letters)
    words = words_of(drawing(job))
    assert "SG1" in words
    assert "SG1: seal groove, centre line (zone-1)" in words
    assert any(w.startswith("From Z0 to Z-2.3") for w in words)
    assert any("Engrave “HF 7”, letters 6 mm" in w for w in words)


def test_a_grid_of_hundreds_of_holes_is_one_row_and_stays_readable() -> None:
    item = universal_plate("plate-m6-25").item
    plate = msgspec.structs.replace(universal_plate(), item=item, length_mm=1000.0, width_mm=600.0)
    job = job_with(plate=plate)
    body = plate_plan(job).plate
    assert len(body.holes) == 40 * 24
    made = drawing(job)
    (group,) = hole_groups(body, drawing_style().tolerances, "mm")
    assert group.row[:3] == ("A1 to A960", "12.5 + 39 x 25", "12.5 + 23 x 25")
    assert len(made.sheets) == 1
    assert {"A1", "A960", "12.5", "987.5"} <= set(words_of(made))
    assert overlaps(made, 0) == []


def test_a_plate_without_a_groove_has_a_section_through_its_rests_and_their_tolerances() -> None:
    """The section goes through two of three rests; a bare plate needs no second sheet."""
    rests = [milled_rest(f"r{i}", x, y, 4.0) for i, (x, y) in
             enumerate(((60.0, 50.0), (120.0, 50.0), (90.0, 120.0)))]  # fmt: skip
    job = job_with(*rests)
    views = body_views(plate_plan(job).plate, first_angle=True)
    assert views.cut is not None
    assert views.cut_y_mm == pytest.approx(50.0)
    tops = {round(polygon_of(region).bounds[3], 6) for region in views.cut.regions}
    assert tops == {4.0}
    made = drawing(job)
    assert len(made.sheets) == 2
    words = words_of(made, 1)
    flat = f"{drawing_style().tolerances.pads_flat_mm:g}"
    assert words.count(flat) == 2
    assert any("all rests" in word for word in words)
    assert any(word.startswith("SECTION A") for word in words)
    assert overlaps(made, 1) == []
    assert len(drawing(job_with()).sheets) == 1


def test_the_dxf_has_each_hole_at_full_size_and_passes_the_audit(sheets: Drawing) -> None:
    """Read by ezdxf: circles of the outline layer, from the datum corner, in mm."""
    style = drawing_style()
    document = read_dxf(io.StringIO(dxf_bytes(sheets, style).decode()))
    assert document.audit().errors == []
    assert {"OUTLINE", "HIDDEN", "CENTER", "DIMENSION", "HATCH"} <= {
        layer.dxf.name for layer in document.layers
    }
    first = sheets.sheets[0]
    circles = {
        tuple(
            round(v, 3)
            for v in (
                e.dxf.center.x - first.datum[0] / first.scale,
                e.dxf.center.y - first.datum[1] / first.scale,
                2.0 * e.dxf.radius,
            )
        )
        for e in document.modelspace().query('CIRCLE[layer=="OUTLINE"]')
    }
    holes = [h for h in plate_plan(fixture_job()).plate.holes if h.vertical]
    assert {(h.mouth[0], h.mouth[1], h.diameter_mm) for h in holes} <= circles
    assert len(document.layouts) == 1 + len(sheets.sheets)


def test_tapped_holes_have_the_thin_lines_of_their_threads() -> None:
    """M16, 12 mm of thread: from above three quarters of 16 mm, in a section 3 mm off its axis
    the chord of 16 mm, as deep as the thread."""
    hole = PlateHole(id="hole-1", name="Hole 1", x_mm=60.0, y_mm=40.0, size="M16", depth_mm=12.0)
    body = plate_plan(job_with(hole)).plate
    (above,) = threads_from_above(body, (10.0, 5.0), 0.5)
    assert isinstance(above, Drawn)
    assert isinstance(above.stroke, Arc)
    assert above.stroke.centre == (40.0, 25.0)
    assert math.dist(above.stroke.centre, above.stroke.start) == pytest.approx(4.0)
    assert above.stroke.sweep == pytest.approx(1.5 * math.pi)
    cut = threads_in_section(body, 43.0, (0.0, 0.0), 1.0)
    assert [mark.layer for mark in cut] == ["thread", "thread", "outline"]
    half = math.sqrt(64.0 - 9.0)
    low, high = box_of(mark.stroke for mark in cut if isinstance(mark, Drawn))[1::2]
    left, right = box_of(mark.stroke for mark in cut if isinstance(mark, Drawn))[::2]
    assert (left, right) == pytest.approx((60.0 - half, 60.0 + half))
    assert (low, high) == pytest.approx((-body.holes[0].thread_depth_mm, 0.0))
    assert threads_in_section(body, 50.0, (0.0, 0.0), 1.0) == []


def test_a_shops_style_without_a_layer_for_threads_still_draws() -> None:
    text = resource("reports", "drawing.toml").read_text("utf-8")
    older = "\n".join(row for row in text.splitlines() if not row.startswith("thread = "))
    assert _read(older.encode()).layers["thread"].pen == 18


def test_inches_give_ansi_sheets_third_angle_and_inch_figures() -> None:
    made = drawing(fixture_job(), unit="in")
    words = words_of(made)
    assert made.sheets[0].size.startswith("ANSI")
    assert {"from the right", "inch", "11.8110", ".9843"} & set(words) >= {
        "from the right", "inch", "11.8110",
    }  # fmt: skip
    assert overlaps(made, 0) == []


def test_features_in_a_huddle_get_a_larger_scale() -> None:
    """Six rests within 15 mm on a plate that a small sheet would take at 1:2."""
    alone = drawing(job_with(milled_rest("rest-1", 100.0, 100.0, 5.0)))
    rests = [milled_rest(f"rest-{n}", 100.0 + 7.0 * (n % 3), 100.0 + 7.0 * (n // 3), 5.0)
             for n in range(6)]  # fmt: skip
    close = drawing(job_with(*rests))
    assert close.sheets[0].scale > alone.sheets[0].scale
    assert overlaps(close, 0) == []


def test_a_section_is_exact() -> None:
    """Its area is that of the slab, less two crossings of the groove."""
    job = job_with(vacuum_zone(), milled_rest("rest-1", 20.0, 90.0, 5.0))
    body = plate_plan(job).plate
    groove = body.grooves[0]
    view = section(plate_solid(body), (0.0, 105.0, 0.0), FRONT)
    area = sum(polygon_of(region).area for region in view.regions)
    depth = groove.mouth_mm - groove.floor_mm
    assert area == pytest.approx(300.0 * 25.0 - 2.0 * groove.width_mm * depth, rel=1e-9)


def test_the_triangles_way_shows_the_same_outline(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a plate of a thousand holes falls back to agrees with the exact way."""
    solid = plate_solid(plate_plan(fixture_job()).plate)
    exact = hidden_lines.seen(solid, FRONT)
    monkeypatch.setattr(hidden_lines, "MOST_EDGES", 0)
    rough = hidden_lines.seen(solid, FRONT)
    assert box_of(rough.visible) == pytest.approx(box_of(exact.visible), abs=0.02)
    assert not any(isinstance(s, Arc) for s in rough.visible)


def test_a_large_plates_holes_are_circles_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hidden_lines, "MOST_EDGES", 0)
    body = plate_plan(fixture_job()).plate
    views = body_views(body, first_angle=True)
    drawn = {(*s.centre, round(s.radius, 9)) for s in views.top.visible if isinstance(s, Arc)}
    upright = [h for h in body.holes if h.direction[2] < 0.0]
    assert {(*h.mouth[:2], h.widest_mm / 2.0) for h in upright} <= drawn


def test_views_keep_circles_as_circles() -> None:
    views = body_views(plate_plan(fixture_job()).plate, first_angle=True)
    full = [s for s in views.top.visible if isinstance(s, Arc) and is_full(s)]
    assert any(abs(s.radius - 3.4) < 1e-6 for s in full)
    assert hidden_lines.seen(plate_solid(plate_plan(fixture_job()).plate), TOP).hidden == ()


def test_pieces_of_a_circle_and_of_a_line_are_joined() -> None:
    whole = full_circle((5.0, 5.0), 2.0)
    halves = [
        Arc((7.0, 5.0), (3.0, 5.0), (5.0, 5.0), np.pi),
        Arc((3.0, 5.0), (7.0, 5.0), (5.0, 5.0), np.pi),
    ]
    lines = [Line((0.0, 0.0), (4.0, 3.0)), Line((8.0, 6.0), (4.0, 3.0))]
    arc, line = sorted(tidied([*halves, *lines]), key=lambda s: type(s).__name__)
    assert isinstance(arc, Arc)
    assert arc.sweep == pytest.approx(whole.sweep)
    assert isinstance(line, Line)
    assert {line.start, line.end} == {(0.0, 0.0), (8.0, 6.0)}


def test_a_circle_of_short_lines_is_one_polyline_and_corners_part_it() -> None:
    count, r = 48, 10.0
    ring = [(r * math.cos(2 * math.pi * k / count), r * math.sin(2 * math.pi * k / count))
            for k in range(count)]  # fmt: skip
    lines = [Line(a, b) for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)]
    turned = [Line(s.end, s.start) if k % 3 else s for k, s in enumerate(lines)]
    square = [Line(a, b) for a, b in itertools.pairwise(((20, 0), (30, 0), (30, 9), (20, 9)))]
    made = chained([*turned, *square])
    (curve,) = [stroke for stroke in made if isinstance(stroke, Polyline)]
    assert len(curve.points) == count + 1
    assert curve.points[0] == pytest.approx(curve.points[-1])
    assert {p for s in made if isinstance(s, Line) for p in (s.start, s.end)} == {
        (20, 0), (30, 0), (30, 9), (20, 9)
    }  # fmt: skip
    drawn_mm = sum(math.dist(a, b) for a, b in itertools.pairwise(curve.points))
    assert drawn_mm == pytest.approx(sum(line.length for line in lines))


def test_labels_are_spread_no_farther_than_needed() -> None:
    assert spread([0.0, 10.0, 20.0], 3.0) == [0.0, 10.0, 20.0]
    assert spread([5.0, 5.0, 5.0], 2.0) == pytest.approx([3.0, 5.0, 7.0])
    places = spread(sorted([1.0, 1.1, 1.2, 9.0]), 4.0)
    assert min(np.diff(places)) == pytest.approx(4.0)


def test_a_sheet_is_svg_with_its_words_escaped() -> None:
    made = drawing(msgspec.structs.replace(fixture_job(), name="A<b>&c"))
    text = svg_of(made.sheets[0], drawing_style())
    assert "A&lt;b&gt;&amp;c" in text
    assert "A<b>" not in text


def test_a_fault_in_the_shops_style_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "drawing.toml"
    broken.write_text("[sheet]\nborder = -3.0\n")
    monkeypatch.setattr("fixtures_lib.deliver.drawing.style.template", lambda *_: broken)
    with pytest.raises(FixtureError, match="style of drawings has a fault"):
        drawing_style()


def test_the_glands_detail_names_the_first_of_several_places() -> None:
    zone = vacuum_zone(port_at=(150.0, 90.0), leads="front")
    job = job_with(zone, plate=plate_of(BLANK_PLATE, 300.0, 300.0, 25.0))
    job = msgspec.structs.replace(job, array=Array(rows=2, pitch_y_mm=120.0))
    texts = words_of(drawing(with_every_place(job)))
    names = [e.name for e in job.elements.values() if isinstance(e, VacuumZone)]
    assert set(names) <= set(texts)
    assert not [t for t in texts if any(t.startswith(f"{name},") for name in names)]


def test_a_table_goes_whole_where_it_has_room_before_it_is_split() -> None:
    style = drawing_style()
    low = Area(sheet=0, box=(0.0, 0.0, 100.0, 40.0))
    high = Area(sheet=1, box=(0.0, 0.0, 100.0, 90.0))
    fresh = (0.0, 0.0, 100.0, 90.0)

    def sheets_of(*counts: int) -> list[int]:
        tables = [Table(heading="T", head=("A",), rows=(("1",),) * n) for n in counts]
        return [piece.sheet for piece in flowed(tables, [low, high], fresh, 2, style)]

    assert sheets_of(12) == [1]
    assert sheets_of(12, 3) == [1, 0]
    assert sheets_of(200)[:4] == [0, 0, 0, 0]  # column beside column
    assert sorted(sheets_of(200)) == sheets_of(200)
    wide = Table(heading="T", head=("A" * 60,), rows=(("1",),) * 9)
    assert [p.sheet for p in flowed([wide], [low, high], fresh, 2, style)] == [2]


def test_the_rests_flatness_is_said_above_the_section_at_a_rest_that_is_seen() -> None:
    """The cut goes through the port at Y 90: the rest at the left stands before it."""
    near, far = milled_rest("rest-1", 20.0, 20.0, 5.0), milled_rest("rest-2", 250.0, 150.0, 5.0)
    zone = vacuum_zone(seat=9.0)  # its land is higher than the rests
    plate = plate_of(BLANK_PLATE, 300.0, 200.0, 25.0)
    sheet = drawing(job_with(zone, near, far, plate=plate)).sheets[1]
    lines = [m.stroke for m in sheet.marks if isinstance(m, Drawn) and m.layer == "outline"]
    under = max((s for s in lines if isinstance(s, Line)), key=lambda s: abs(s.end[0] - s.start[0]))
    scale = abs(under.end[0] - under.start[0]) / 300.0
    (told,) = [m for m in sheet.marks if isinstance(m, Words) and "all rests" in m.text]
    assert told.at[1] > box_of(lines)[3]
    tips = [m.points[0] for m in sheet.marks if isinstance(m, Filled)]
    wanted = min(under.start[0], under.end[0]) + 250.0 * scale
    assert any(abs(x - wanted) < 0.5 and y > under.start[1] for x, y in tips)
