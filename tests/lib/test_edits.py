"""Edits of the job: what changes, what comes along, what is refused and in which words."""

from __future__ import annotations

import math
from functools import partial

import numpy as np
import pytest
from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.planar_faces import height_of, outward, planar_face, posed_box
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.edits import (
    aligned_to_grid,
    centred_on_plate,
    flipped,
    fresh_id,
    laid_on_face,
    moved,
    moved_to,
    new_adapter,
    new_rest,
    placed,
    renamed,
    replaced,
    seated_on_rests,
    tilted,
    turned,
    with_conditions,
    with_element,
    with_feature,
    with_load,
    with_plate,
    with_plate_item,
    with_port,
    with_pose,
    with_shift,
    with_title,
    without,
)
from fixtures_lib.job.model import Job, Rest, SideLocator, VacuumZone
from tests.lib.sample_jobs import (
    ADAPTER,
    BLANK_PLATE,
    BUTTON,
    GRID_PLATE,
    HEIGHT,
    LENGTH,
    PAD,
    SEAT,
    WIDTH,
    bare_job,
    block_shape,
    full_job,
)

SHAPE = block_shape()


def rest_of(job: Job, key: str) -> Rest:
    element = job.elements[key]
    assert isinstance(element, Rest)
    return element


def zone_of(job: Job) -> VacuumZone:
    element = job.elements["zone-1"]
    assert isinstance(element, VacuumZone)
    return element


def test_new_elements_take_the_first_free_id_and_a_name() -> None:
    job = full_job()
    assert [k for k in job.elements if k.startswith("rest")] == ["rest-1", "rest-2", "rest-3"]
    assert job.elements["side-2"].name == "Side locator 2"
    job = without(job, "rest-2")
    assert fresh_id(job, "rest") == "rest-2"


def test_an_edit_leaves_the_old_job_as_it_was() -> None:
    before = full_job()
    again = full_job()
    with_element(before, "rest-1", x_mm=12.0)
    without(before, "clamp-1", "cut-1", "feature-1")
    assert before == again


def test_a_bought_rest_has_its_own_height_on_its_host() -> None:
    job = placed(bare_job(), new_adapter(bare_job(), ADAPTER, 50.0, 50.0))
    assert new_rest(job, BUTTON, 0.0, 0.0, top_mm=3.0).top_mm == BUTTON.height_mm
    on_adapter = new_rest(job, BUTTON, 0.0, 0.0, host="adapter-1")
    assert on_adapter.top_mm == BUTTON.height_mm + ADAPTER.thickness_mm
    with pytest.raises(FixtureError, match="height of its top"):
        new_rest(job, PAD, 0.0, 0.0)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"x_mm": "far"}, "x_mm: expected float"),
        ({"x_mm": math.nan}, "not a finite number"),
        ({"top_mm": 1e9}, "top_mm: expected float <= 100000"),
        ({"heigth": 3.0}, "no property “heigth”"),
        ({"id": "other"}, "id can't be changed"),
        ({"host": "adapter-9"}, "nothing with the id adapter-9"),
        ({"host": "side-1"}, "not an adapter"),
    ],
)
def test_impossible_properties_are_refused_in_words(changes: dict[str, object], words: str) -> None:
    with pytest.raises(FixtureError, match=words):
        with_element(full_job(), "rest-1", **changes)


def test_an_unknown_or_taken_id_is_refused() -> None:
    job = full_job()
    for edit in (
        partial(with_element, job, "rest-9", x_mm=0.0),
        partial(without, job, "rest-9"),
        partial(renamed, job, "rest-9", "x"),
        partial(with_load, job, "cut-9", patch_radius_mm=2.0),
        partial(with_feature, job, "feature-9", tolerance_um=2.0),
        partial(placed, job, job.elements["rest-1"]),
    ):
        with pytest.raises(FixtureError, match=r"no(thing| load| feature) with|is taken"):
            edit()


def test_rename_reaches_elements_loads_and_features() -> None:
    job = full_job()
    for key in ("rest-1", "cut-1", "feature-1"):
        job = renamed(job, key, "  New   name ")
    assert job.elements["rest-1"].name == job.loads["cut-1"].name == "New name"
    assert job.features["feature-1"].name == "New name"
    with pytest.raises(FixtureError, match="empty"):
        renamed(job, "rest-1", "  ")


def test_moving_a_zone_moves_its_groove_and_port() -> None:
    job = moved(full_job(), "zone-1", 5.0, -3.0, 1.0)
    zone, old = zone_of(job), zone_of(full_job())
    assert zone.outer == old.outer.moved(5.0, -3.0)
    assert zone.islands[0] == old.islands[0].moved(5.0, -3.0)
    assert (zone.port.x_mm, zone.port.y_mm) == (117.0, 87.0)
    assert zone.seat_mm == SEAT + 1.0
    there = zone_of(moved_to(job, "zone-1", 120.0, 90.0))
    assert (there.port.x_mm, there.port.y_mm) == (120.0, 90.0)


def test_an_adapter_carries_what_stands_on_it_and_lets_it_go() -> None:
    job = placed(bare_job(), new_adapter(bare_job(), ADAPTER, 50.0, 50.0))
    job = placed(job, new_rest(job, BUTTON, 90.0, 80.0, host="adapter-1"))
    job = moved(job, "adapter-1", 50.0, 0.0)
    assert rest_of(job, "rest-1").x_mm == 140.0
    alone = without(job, "adapter-1")
    assert rest_of(alone, "rest-1").host is None
    nested = replace(new_adapter(job, ADAPTER, 0.0, 0.0), host="adapter-1")
    with pytest.raises(FixtureError, match="on another one"):
        placed(job, nested)


def test_replacing_keeps_the_id() -> None:
    job = full_job()
    other = replace(rest_of(job, "rest-1"), item=BUTTON, x_mm=90.0)
    assert replaced(job, other).elements["rest-1"] == other


def test_port_plate_title_and_conditions() -> None:
    job = with_port(full_job(), "zone-1", exit="left")
    assert zone_of(job).port.exit == "left"
    with pytest.raises(FixtureError, match="only a vacuum zone"):
        with_port(job, "rest-1", exit="left")
    job = with_plate_item(job, GRID_PLATE, GRID_PLATE.sizes[0])
    assert with_plate(job, thickness_mm=40.0).plate.thickness_mm == 40.0
    with pytest.raises(FixtureError, match="thickness_mm: expected float > 0"):
        with_plate(job, thickness_mm=-1.0)
    assert with_title(job, unit="in").unit == "in"
    with pytest.raises(FixtureError, match="empty"):
        with_title(job, name=" ")
    with pytest.raises(FixtureError, match="above the high one"):
        with_conditions(job, friction_low=0.5)


def test_a_part_is_not_shifted_to_where_its_zone_could_not_be_saved() -> None:
    job = full_job()
    with pytest.raises(FixtureError, match=r"seat_mm.*another value"):
        with_shift(job, 0.0, 0.0, 1e9)
    assert with_shift(job, 0.0, 0.0, 1e4).setup.pose.z_mm > 9000.0


def test_a_shifted_part_takes_its_zone_and_loads_and_on_demand_everything() -> None:
    job = full_job()
    zones_only = with_shift(job, 10.0, 5.0)
    assert zone_of(zones_only).outer == zone_of(job).outer.moved(10.0, 5.0)
    assert rest_of(zones_only, "rest-1") == rest_of(job, "rest-1")
    assert zones_only.loads["cut-1"].at == (110.0, 95.0, SEAT + HEIGHT)
    everything = with_shift(job, 10.0, 5.0, 2.0, carry="all")
    assert rest_of(everything, "rest-1").top_mm == SEAT + 2.0
    assert everything.setup.down_face == 5
    assert with_shift(job, 10.0, 5.0, carry="none").elements == job.elements


def test_a_quarter_turn_keeps_every_contact_at_its_place_on_the_part() -> None:
    job = full_job()
    after = turned(job, SHAPE, 90.0, carry="all")
    old, new = job.setup.pose, after.setup.pose
    for was, now in zip(contact_sites(job), contact_sites(after), strict=True):
        np.testing.assert_allclose(
            old.points_back(was.point), new.points_back(now.point), atol=1e-9
        )
        np.testing.assert_allclose(
            old.vectors_back(was.normal), new.vectors_back(now.normal), atol=1e-12
        )
    low, high = posed_box(SHAPE, new)
    np.testing.assert_allclose((low + high) / 2.0, (130.0, 90.0, SEAT + HEIGHT / 2.0), atol=1e-9)
    np.testing.assert_allclose(high - low, (WIDTH, LENGTH, HEIGHT), atol=1e-9)
    four = turned(turned(turned(after, SHAPE, carry="all"), SHAPE, carry="all"), SHAPE, carry="all")
    assert four.setup.pose == job.setup.pose


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("start", [Pose(), Pose(x_mm=80.0, rx_deg=37.0, ry_deg=-12.0, rz_deg=71.0)])
def test_laid_on_a_face_it_looks_down_at_the_seat_and_sits_square(number: int, start: Pose) -> None:
    job = laid_on_face(with_pose(bare_job(), start), SHAPE, number, 12.5)
    pose, face = job.setup.pose, planar_face(SHAPE, number)
    assert job.setup.down_face == number
    np.testing.assert_allclose(outward(face, pose), (0.0, 0.0, -1.0), atol=1e-12)
    assert height_of(face, pose) == pytest.approx(12.5, abs=1e-9)
    size = sorted(np.subtract(*posed_box(SHAPE, pose)[::-1]))
    np.testing.assert_allclose(size, sorted((LENGTH, WIDTH, HEIGHT)), atol=1e-7)


def test_only_a_flat_face_that_exists_can_be_laid_on() -> None:
    with pytest.raises(FixtureError, match="not flat"):
        laid_on_face(bare_job(), SHAPE, 7, 10.0)
    with pytest.raises(FixtureError, match="no face 99"):
        laid_on_face(bare_job(), SHAPE, 99, 10.0)


def test_flipping_turns_the_top_down_at_the_same_height() -> None:
    job = flipped(full_job(), SHAPE)
    assert job.setup.down_face == 6
    assert height_of(planar_face(SHAPE, 6), job.setup.pose) == pytest.approx(SEAT, abs=1e-9)
    assert flipped(job, SHAPE).setup == full_job().setup
    on_edge = tilted(full_job(), SHAPE, "x", 90.0)
    assert on_edge.setup.down_face == 3
    assert posed_box(SHAPE, on_edge.setup.pose)[0][2] == pytest.approx(SEAT, abs=1e-9)


def test_centred_and_aligned_to_the_grid() -> None:
    job = centred_on_plate(bare_job(), SHAPE)
    low, high = posed_box(SHAPE, job.setup.pose)
    np.testing.assert_allclose(((low + high) / 2.0)[:2], (150.0, 100.0), atol=1e-9)
    skew = with_pose(bare_job(), Pose(x_mm=83.0, y_mm=61.0, z_mm=SEAT, rz_deg=8.0))
    mouth: Vector = (50.0, 30.0, 20.0)
    job = aligned_to_grid(skew, SHAPE, point=mouth)
    assert job.setup.pose.rz_deg == 0.0
    x, y, _ = job.setup.pose.points(mouth)
    assert (x % 25.0, y % 50.0) == (0.0, 25.0)
    with pytest.raises(FixtureError, match="no hole pattern"):
        aligned_to_grid(bare_job(BLANK_PLATE), SHAPE)


def test_seated_on_rests_touches_the_highest_one() -> None:
    job = full_job()
    job = with_element(job, "rest-2", top_mm=SEAT + 0.5)
    assert seated_on_rests(job, SHAPE).setup.pose.z_mm == SEAT + 0.5
    with pytest.raises(FixtureError, match="no rest to seat"):
        seated_on_rests(bare_job(), SHAPE)
    away = job
    for key in ("rest-1", "rest-2", "rest-3"):
        away = with_element(away, key, x_mm=5.0, y_mm=5.0)
    with pytest.raises(FixtureError, match="no rest stands under"):
        seated_on_rests(away, SHAPE)


def test_side_locators_turn_with_the_part() -> None:
    after = turned(full_job(), SHAPE, 30.0, carry="all")
    locator = after.elements["side-1"]
    assert isinstance(locator, SideLocator)
    assert locator.angle_deg == pytest.approx(120.0)
