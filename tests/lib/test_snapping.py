"""Snapping to the plate's pattern and to the part, and the pattern itself."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from fixtures_lib.catalog.items import PlateSize
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.hole_patterns import grid_points
from fixtures_lib.job.edits import laid_on_face, turned, with_plate_item
from fixtures_lib.job.pattern import family_points, nearest_hole, pattern_holes
from fixtures_lib.job.snapping import (
    clamp_at_its_reach,
    side_contact,
    snapped_hole,
    snapped_rest,
    snapped_side,
    snapped_to_grid,
    snapped_top_clamp,
)
from tests.lib.sample_jobs import BLANK_PLATE, GRID_PLATE, HEIGHT, SEAT, bare_job, block_shape

SHAPE = block_shape()


def test_a_grid_keeps_its_margin_on_all_four_sides() -> None:
    points = grid_points(300.0, 200.0, 50.0)
    assert len(points) == 6 * 4
    np.testing.assert_allclose(points.min(axis=0), (25.0, 25.0))
    np.testing.assert_allclose(points.max(axis=0), (275.0, 175.0))
    inches = grid_points(10 * 25.4, 8 * 25.4, 2 * 25.4, margin_mm=25.4)
    assert len(inches) == 5 * 4
    assert len(grid_points(310.0, 200.0, 50.0)) == 24
    assert len(grid_points(300.0, 200.0, 0.0)) == 0


def test_shifted_holes_that_would_break_out_are_dropped() -> None:
    plate = bare_job().plate
    tapped, reamed = (family_points(plate, hole) for hole in GRID_PLATE.holes)
    assert (len(tapped), len(reamed)) == (24, 20)
    assert reamed[:, 0].max() == 250.0
    assert len(pattern_holes(plate)) == 44


def test_nearest_hole_by_kind_and_reach() -> None:
    plate = bare_job().plate
    found = nearest_hole(plate, 52.0, 26.0)
    assert found is not None
    assert (found.x_mm, found.y_mm, found.hole.size) == (50.0, 25.0, "12 H7")
    tapped = nearest_hole(plate, 52.0, 26.0, kind="tapped")
    assert tapped is not None
    assert tapped.x_mm == 75.0
    assert nearest_hole(plate, 52.0, 26.0, kind="tapped", reach_mm=20.0) is None
    blank = with_plate_item(
        bare_job(), BLANK_PLATE, PlateSize(length_mm=100.0, width_mm=100.0, thickness_mm=20.0)
    )
    assert snapped_to_grid(blank, 10.0, 10.0, reach_mm=1e9) is None


def test_a_rest_meets_the_underside_but_not_in_a_hole_nor_beside_the_part() -> None:
    job = bare_job()
    snap = snapped_rest(job, SHAPE, 100.0, 70.0)
    assert snap is not None
    assert (snap.point, snap.face) == ((100.0, 70.0, SEAT), 5)
    assert snapped_rest(job, SHAPE, 130.0, 90.0) is None
    assert snapped_rest(job, SHAPE, 70.0, 70.0) is None


@pytest.mark.parametrize(
    ("near", "point", "angle", "face"),
    [
        ((75.0, 90.0, 20.0), (80.0, 90.0, 20.0), 0.0, 1),
        ((190.0, 90.0, 20.0), (180.0, 90.0, 20.0), 180.0, 2),
        ((130.0, 50.0, 100.0), (130.0, 60.0, SEAT + HEIGHT), 90.0, 3),
        ((130.0, 130.0, 25.0), (130.0, 120.0, 25.0), 270.0, 4),
    ],
)
def test_a_side_locator_snaps_square_to_the_nearest_side(
    near: tuple[float, float, float],
    point: tuple[float, float, float],
    angle: float,
    face: int,
) -> None:
    snap = snapped_side(bare_job(), SHAPE, near)
    assert snap is not None
    assert (snap.point, snap.angle_deg, snap.face) == (point, angle, face)
    assert snapped_side(bare_job(), SHAPE, near, reach_mm=1.0) is None


def test_a_side_locator_follows_a_turned_part() -> None:
    job = turned(bare_job(), SHAPE, 30.0)
    snap = snapped_side(job, SHAPE, (20.0, 70.0, 25.0))
    assert snap is not None
    assert snap.face == 1
    assert snap.angle_deg == pytest.approx(30.0)


def test_a_picked_slope_takes_no_side_locator() -> None:
    assert side_contact((0.0, 0.0, 5.0), (0.0, 0.6, 0.8)) is None
    snap = side_contact((0.0, 0.0, 5.0), (0.0, 2.0, 0.0), face=4)
    assert snap is not None
    assert snap.angle_deg == 270.0


def test_a_clamp_snaps_to_the_top_with_its_body_outside() -> None:
    snap = snapped_top_clamp(bare_job(), SHAPE, 175.0, 90.0)
    assert snap is not None
    assert (snap.point, snap.angle_deg) == ((175.0, 90.0, SEAT + HEIGHT), 180.0)


@pytest.mark.parametrize(
    ("clamp", "x", "expected"),
    [
        ("clamp-strap-m12", 160.0, 160.0),
        ("clamp-strap-m12", 178.0, 180.0 - 8.0 - 1.0),  # its tip of 16 mm is whole on the face
        ("clamp-strap-m6", 150.0, 150.0),  # nearest to another edge, where it reaches
        ("clamp-toe-m6", 160.0, 180.0 - 3.0 - 1.0),  # its body 12 mm behind its tip
    ],
)
def test_a_clamp_stays_as_near_the_edge_as_it_reaches(
    clamp: str, x: float, expected: float
) -> None:
    """The block's edge is at X 180."""
    snap = snapped_top_clamp(bare_job(), SHAPE, x, 90.0)
    assert snap is not None
    near = clamp_at_its_reach(bare_job(), SHAPE, load_catalog().clamps[clamp], snap)
    assert near.point[0] == pytest.approx(expected)
    assert (near.face, near.angle_deg) == (snap.face, snap.angle_deg)


def test_a_pin_finds_the_upright_hole_from_below() -> None:
    snap = snapped_hole(bare_job(), SHAPE, 120.0, 95.0)
    assert snap is not None
    assert (snap.x_mm, snap.y_mm, snap.mouth_mm) == (130.0, 90.0, SEAT)
    on_edge = laid_on_face(bare_job(), SHAPE, 3, SEAT)
    assert snapped_hole(on_edge, SHAPE, 120.0, 95.0) is None
    blind = replace(SHAPE, holes=(replace(SHAPE.holes[0], through=False, depth_mm=5.0),))
    assert snapped_hole(bare_job(), blind, 120.0, 95.0) is None
    over = replace(bare_job(), setup=replace(bare_job().setup, pose=Pose(rx_deg=180.0)))
    assert snapped_hole(over, blind, 0.0, 0.0) is not None
