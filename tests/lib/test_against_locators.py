"""The part comes to locators that stand in holes of the plate's pattern."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.checks import problems_of
from fixtures_lib.job.edits import new_pin, new_rest, new_side_locator, placed, turned
from fixtures_lib.job.edits.against_locators import against_locators, moved_mm, ways_against
from fixtures_lib.job.mends import MAKERS, Situation, mended, proved
from fixtures_lib.job.model import Job, SideLocator
from fixtures_lib.job.rest_places import feet
from fixtures_lib.job.snapping import snapped_side
from tests.lib.sample_jobs import BLANK_PLATE, bare_job, block_mesh, block_shape

SHAPE, MESH = block_shape(), block_mesh()
FLAT_12 = load_catalog().side_locators["side-pin-flat-12"]  # its foot: 12 H7, 5.04 behind the flat


def stopped(job: Job, *contacts: tuple[float, float, float]) -> Job:
    """With side locators at (x, y) that push along an angle, 20 mm high."""
    for x, y, angle in contacts:
        job = placed(job, new_side_locator(job, FLAT_12, (x, y, 20.0), angle))
    return job


def locators(job: Job) -> list[SideLocator]:
    return [e for e in job.elements.values() if isinstance(e, SideLocator)]


def assert_touching_in_holes(job: Job) -> None:
    """Holes 12 H7 of the plate are at x 50, 100, 150 ..., y 25, 75, 125 ...."""
    for stop in locators(job):
        ((x, y),) = feet(stop)
        assert (x % 50.0, (y - 25.0) % 50.0) == pytest.approx((0.0, 0.0), abs=1e-6)
        at = (stop.x_mm, stop.y_mm, stop.z_mm)
        snap = snapped_side(job, SHAPE, at, reach_mm=1e-6)
        assert snap is not None
        assert math.cos(math.radians(snap.angle_deg - stop.angle_deg)) == pytest.approx(1.0)


THREE = ((110.0, 60.0, 90.0), (160.0, 60.0, 90.0), (80.0, 90.0, 0.0))  # of the block's walls


def test_three_locators_draw_the_part_to_their_holes() -> None:
    """Walls x 80 and y 60: holes at y 75 and 25 are 15 + 5.04 and 35 - 5.04 away from the first."""
    job = stopped(bare_job(), *THREE)
    after = against_locators(job, SHAPE)
    assert_touching_in_holes(after)
    assert after.setup.pose.rotation == pytest.approx(job.setup.pose.rotation)
    dx, dy = after.setup.pose.translation[:2] - job.setup.pose.translation[:2]
    assert (dx, dy) == pytest.approx((-30.0 + 5.04, 15.0 + 5.04))
    assert moved_mm(job, after, SHAPE) == pytest.approx(math.hypot(dx, dy))


def test_a_part_that_lies_askew_is_turned_square_to_them() -> None:
    job = turned(bare_job(), SHAPE, 3.0)
    for x, y, angle in THREE:
        near = snapped_side(job, SHAPE, (x, y, 20.0))
        assert near is not None
        assert abs(near.angle_deg - angle) == pytest.approx(3.0)
        at = (near.point[0], near.point[1], 20.0)
        job = placed(job, new_side_locator(job, FLAT_12, at, near.angle_deg))
    after = against_locators(job, SHAPE)
    assert_touching_in_holes(after)
    assert after.setup.pose.rotation == pytest.approx(bare_job().setup.pose.rotation, abs=1e-9)


def test_it_stays_under_no_strain_where_one_more_is_added() -> None:
    """What stands in its hole keeps it, and the part does not leave it for another."""
    job = against_locators(stopped(bare_job(), *THREE[:2]), SHAPE)
    first = locators(job)
    low = min(stop.x_mm for stop in first)
    job = placed(job, new_side_locator(job, FLAT_12, (low - 30.0, 90.0, 20.0), 0.0))
    wall = snapped_side(job, SHAPE, (0.0, 90.0, 20.0))
    assert wall is not None
    third = replace(locators(job)[2], x_mm=wall.point[0])
    job = replace(job, elements={**job.elements, third.id: third})
    after = against_locators(job, SHAPE)
    assert_touching_in_holes(after)
    assert [feet(stop) for stop in locators(after)[:2]] == [feet(stop) for stop in first]
    assert against_locators(after, SHAPE) == after


def test_a_round_pin_draws_the_part_hole_over_hole() -> None:
    pin = load_catalog().pins["pin-round-10"]
    foot = replace(pin.mount[0], size="12 H7", diameter_mm=12.0)
    job = bare_job()
    job = placed(job, new_pin(job, replace(pin, mount=(foot,)), 130.0, 90.0))
    after = against_locators(job, SHAPE)
    x, y, _ = after.setup.pose.points(SHAPE.holes[0].mouth)
    (moved,) = after.elements.values()
    assert (moved.x_mm, moved.y_mm) == pytest.approx((x, y))  # type: ignore[union-attr]  # a pin
    assert (x, y) == pytest.approx((150.0, 75.0))


def test_rests_that_would_lose_the_part_ask_for_another_way() -> None:
    job = bare_job()
    rest = load_catalog().rests["rest-flat-m8-20"]
    job = placed(job, new_rest(job, rest, 175.0, 75.0, top_mm=SHAPE.box_low[2] + 15.0))
    ways = list(ways_against(stopped(job, (80.0, 90.0, 0.0)), SHAPE))
    middles = [way.setup.pose.x_mm - job.setup.pose.x_mm for way in ways]
    assert middles[0] == pytest.approx(20.0 + 5.04 + 0.0, abs=50.0)
    kept = [80.0 + shift <= 175.0 <= 180.0 + shift for shift in middles]
    assert kept[0]
    assert kept == sorted(kept, reverse=True)


def test_on_a_plate_cut_for_the_part_they_stay_where_they_are() -> None:
    job = bare_job()
    job = replace(job, plate=replace(job.plate, item=BLANK_PLATE))
    job = stopped(job, (77.5, 90.0, 0.0))
    after = against_locators(job, SHAPE)
    assert after.elements == job.elements
    assert after.setup.pose.x_mm == pytest.approx(job.setup.pose.x_mm - 2.5)


def test_without_a_locator_for_its_holes_the_plate_says_so() -> None:
    small = load_catalog().side_locators["side-dowel-8"]
    job = placed(bare_job(), new_side_locator(bare_job(), small, (80.0, 90.0, 20.0), 0.0))
    with pytest.raises(FixtureError, match="foot that fits"):
        against_locators(job, SHAPE)


def test_a_universal_plate_that_would_be_machined_is_spared_by_one_click() -> None:
    job = stopped(bare_job(), *THREE)

    def judge(job: Job) -> tuple[object, ...]:
        return problems_of(job, SHAPE, MESH)

    problem = next(p for p in problems_of(job, SHAPE, MESH) if p.code == "catalogue-plate-machined")
    (mend,) = proved(MAKERS[problem.code], Situation(job, SHAPE, MESH), problem, judge)  # type: ignore[arg-type]  # problems
    assert mend.label == "Move the part against its locators"
    assert_touching_in_holes(mended(job, mend))
