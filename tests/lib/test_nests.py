"""Nests: the wall follows the part, touches it at its contacts only, and a cutter gets into it."""

from __future__ import annotations

from pathlib import Path

import cadquery as cq
import msgspec
import pytest
import shapely

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.least_radius import opened
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.loops import Loop, circle, rectangle
from fixtures_lib.holding.report import holding_report
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.edits import moved, new_nest, placed, with_shift
from fixtures_lib.job.model import FingerCut, Job, Nest, NestContact
from fixtures_lib.job.plate_features import BodyPlan
from fixtures_lib.job.plate_nest import nest_features
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.kernel.loading import load_part
from fixtures_lib.kernel.part_contour import contour_between
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.proof.body_proof import solid_checks
from fixtures_lib.layout.first_job import empty_job
from fixtures_lib.tasks.checking import quick_problems
from fixtures_lib.tasks.nesting import draw_nest
from tests.lib.plate_jobs import job_with, milled_rest

PART = rectangle((100.0, 60.0), (180.0, 110.0))
CONTACTS = (
    NestContact(x_mm=115.0, y_mm=60.0, angle_deg=90.0),
    NestContact(x_mm=165.0, y_mm=60.0, angle_deg=90.0),
    NestContact(x_mm=100.0, y_mm=85.0, angle_deg=0.0),
)


def nest(outline: Loop = PART, **changes: object) -> Nest:
    made = new_nest(
        job_with(),
        outline,
        seat_mm=2.0,
        height_mm=4.0,
        contacts=CONTACTS if outline is PART else (),
    )
    return msgspec.structs.replace(made, **changes)


def body_with(made: Nest) -> BodyPlan:
    return plate_plan(job_with(made)).plate


def cavity_of(made: Nest) -> shapely.Polygon:
    (wall,) = body_with(made).walls
    return shapely.Polygon(wall.inner[0].polyline(0.001))


def failures(made: BodyPlan, meant: BodyPlan) -> set[str]:
    return {c.what for c in solid_checks(plate_solid(made), meant) if not c.passed}


@pytest.mark.parametrize("stock", [0.0, 0.5, 0.8])
def test_only_the_contacts_touch_the_part(stock: float) -> None:
    cavity = cavity_of(nest(stock_mm=stock))
    blank = shapely.Polygon(PART.polyline()).buffer(stock, join_style="mitre")
    assert cavity.buffer(1e-3).contains(blank)
    edge = shapely.LinearRing(cavity.exterior.coords)
    for x, y in ((115.0, 60.0 - stock), (165.0, 60.0 - stock), (100.0 - stock, 85.0)):
        assert edge.distance(shapely.Point(x, y)) < 1e-3
    for x, y in ((140.0, 60.0 - stock), (180.0 + stock, 85.0), (140.0, 110.0 + stock)):
        assert edge.distance(shapely.Point(x, y)) == pytest.approx(0.3, abs=0.003)


@pytest.mark.parametrize("cutter", [3.0, 6.0, 10.0])
def test_the_cutter_gets_everywhere_and_the_parts_corners_have_room(cutter: float) -> None:
    cavity = cavity_of(nest(cutter_mm=cutter))
    left = cavity.difference(opened(cavity, cutter / 2.0 * 0.998))
    assert left.buffer(-0.01).is_empty  # a hundredth of what a fitted arc may be off
    for corner in ((100.0, 60.0), (180.0, 60.0), (180.0, 110.0), (100.0, 110.0)):
        assert cavity.buffer(1e-3).contains(shapely.Point(corner))


def test_a_slim_tab_of_the_part_gets_room_instead_of_a_corner_that_cannot_be_milled() -> None:
    tab = Loop(
        tuple(
            (float(x), float(y), 0.0)
            for x, y in (
                (100, 60), (180, 60), (180, 84), (190, 84), (190, 86), (180, 86), (180, 110),
                (100, 110),
            )
        )
    )  # fmt: skip
    cavity = cavity_of(nest(tab, contacts=(), cutter_mm=6.0))
    assert cavity.buffer(0.06).contains(shapely.Polygon(tab.polyline()))


def test_a_cutter_wider_than_the_part_is_refused_in_words() -> None:
    with pytest.raises(FixtureError, match="cutter of 60 mm does not get into the nest"):
        nest_features(nest(cutter_mm=60.0), (0.0, 0.0, 0.0))


@pytest.mark.parametrize("form", ["wall", "pocket"])
def test_it_is_built_as_planned(form: str) -> None:
    seat = 2.0 if form == "wall" else -4.0
    body = body_with(nest(form=form, seat_mm=seat))
    assert (len(body.walls), len(body.pockets)) == ((1, 0) if form == "wall" else (0, 1))
    assert failures(body, body) == set()


def test_fingers_divide_the_wall_and_a_wrong_wall_fails_its_proof() -> None:
    cuts = (
        FingerCut(x_mm=40.0, y_mm=0.0, angle_deg=180.0),
        FingerCut(x_mm=0.0, y_mm=25.0, angle_deg=270.0),
    )
    body = body_with(nest(fingers=cuts))
    assert len(body.walls) == 2
    assert failures(body, body) == set()
    low = tuple(msgspec.structs.replace(w, top_mm=w.top_mm - 0.1) for w in body.walls)
    assert "height of its top" in failures(msgspec.structs.replace(body, walls=low), body)
    assert "volume" in failures(msgspec.structs.replace(body, walls=body.walls[:1]), body)


def test_its_contacts_locate_the_part_as_side_locators_do() -> None:
    sites = [s for s in contact_sites(job_with(nest())) if s.element == "nest-1"]
    assert [s.role for s in sites] == ["locator"] * 3
    assert sites[0].point == pytest.approx((115.0, 60.0, 4.0))
    assert sites[0].normal == pytest.approx((0.0, 1.0, 0.0))
    assert sites[2].normal == pytest.approx((1.0, 0.0, 0.0))


def test_a_contact_that_its_wall_can_not_reach_is_refused_with_its_place() -> None:
    away = (NestContact(x_mm=0.0, y_mm=-30.0, angle_deg=90.0),)
    with pytest.raises(FixtureError, match=r"contact 1 .* X 140\.0 Y 55\.0"):
        body_with(nest(contacts=away))


def test_a_pocket_above_the_plate_has_no_depth() -> None:
    with pytest.raises(FixtureError, match="no depth"):
        body_with(nest(form="pocket"))


def made_part(folder: Path) -> LoadedPart:
    part = cq.Workplane("XY").box(90, 60, 14).edges("|Z").fillet(4.0)
    path = folder / "part.step"
    cq.exporters.export(part, str(path))
    return load_part(path)


def drawn(folder: Path) -> tuple[Job, LoadedPart, Nest]:
    part = made_part(folder)
    job = empty_job(part, load_catalog(), "job", "al6061_t6")
    return job, part, draw_nest(job, part, 5.0)


def test_a_drawn_nest_and_three_rests_locate_the_part(tmp_path: Path) -> None:
    job, part, made = drawn(tmp_path)
    low, high = part.mesh.moved(job.setup.pose).box
    spots = ((low[0] + 15, low[1] + 15), (high[0] - 15, low[1] + 15), (low[0] + 45, high[1] - 15))
    for number, (x, y) in enumerate(spots, start=1):
        job = placed(job, milled_rest(f"rest-{number}", float(x), float(y), float(low[2])))
    job = placed(job, made)
    assert holding_report(job, part.shape).locating.determined
    assert [p.message for p in quick_problems(job, part) if made.id in p.ids] == []
    contour = made.outline.moved(made.x_mm, made.y_mm)
    assert contour.area_mm2 == pytest.approx(90 * 60 - (4 - 3.14159265) * 16, rel=1e-6)


def test_the_wall_of_a_sheet_stands_above_it_and_touches_its_edges(tmp_path: Path) -> None:
    path = tmp_path / "sheet.step"
    cq.exporters.export(cq.Workplane("XY").box(90.0, 60.0, 0.8), str(path))
    part = load_part(path)
    made = draw_nest(empty_job(part, load_catalog(), "sheet", "al6061_t6"), part, 2.0)
    assert made.height_mm == 2.0
    assert len(made.contacts) == 3
    with pytest.raises(FixtureError, match="nothing of the part"):
        contour_between(part.shape_bytes, Pose(), 5.0, 6.0)


def test_it_goes_with_the_part_and_can_be_moved_by_itself(tmp_path: Path) -> None:
    job, _, made = drawn(tmp_path)
    job = with_shift(placed(job, made), 7.0, -3.0, 1.5)
    after = job.elements[made.id]
    assert isinstance(after, Nest)
    assert (after.x_mm, after.y_mm) == pytest.approx((made.x_mm + 7.0, made.y_mm - 3.0))
    assert after.seat_mm == pytest.approx(made.seat_mm + 1.5)
    again = moved(job, made.id, 1.0, 0.0).elements[made.id]
    assert isinstance(again, Nest)
    assert again.x_mm == pytest.approx(after.x_mm + 1.0)


def test_a_round_part_has_no_flat_place_to_touch(tmp_path: Path) -> None:
    path = tmp_path / "disc.step"
    cq.exporters.export(cq.Workplane("XY").circle(15).extrude(10), str(path))
    part = load_part(path)
    job = empty_job(part, load_catalog(), "disc", "al6061_t6")
    with pytest.raises(FixtureError, match="three straight places"):
        draw_nest(job, part, 4.0)
    assert circle((0.0, 0.0), 15.0).length_mm == pytest.approx(94.248, abs=1e-3)


def test_a_part_that_is_not_a_valid_solid_is_refused_before_the_kernel_cuts_it(
    shared_parts: Path,
) -> None:
    part = load_part(shared_parts / "real" / "nist_ftc_08_asme1_ap242-e1-tg.step")
    job = empty_job(part, load_catalog(), "invalid", "al6061_t6")
    with pytest.raises(FixtureError, match="not a valid solid"):
        draw_nest(job, part, 10.0)
