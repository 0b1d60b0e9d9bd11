"""Rests on a plate with a pattern: which of its holes take them."""

from __future__ import annotations

import math

import pytest

from fixtures_lib.catalog.items import RestItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.edits import new_rest, placed
from fixtures_lib.job.rest_places import fitting_holes, nearest_rest_hole
from tests.lib.sample_jobs import GRID_PLATE, bare_job, block_shape

SHAPE = block_shape()


def bought(item_id: str) -> RestItem:
    return load_catalog().rests[item_id]


@pytest.mark.parametrize(
    ("item_id", "sizes"),
    [
        ("rest-flat-m8-20", ["M8"]),
        ("rest-flat-press-20", ["12 H7"]),
        ("rest-flat-m12-20", []),
        ("rest-flat-press-12", []),  # its foot of 6 H7 would be reamed into the plate
        ("rest-milled-12", []),
    ],
)
def test_a_foot_fits_holes_of_its_own_kind_and_size(item_id: str, sizes: list[str]) -> None:
    assert [hole.size for hole in fitting_holes(bought(item_id), GRID_PLATE)] == sizes


def test_the_hole_is_one_that_takes_the_foot_though_others_are_nearer() -> None:
    hole = nearest_rest_hole(bare_job(), SHAPE, bought("rest-flat-m8-20"), 148.0, 76.0)
    assert hole is not None
    assert (hole.x_mm, hole.y_mm, hole.hole.size) == (125.0, 75.0, "M8")  # not 12 H7 at x 150
    pressed = nearest_rest_hole(bare_job(), SHAPE, bought("rest-flat-press-20"), 127.0, 76.0)
    assert pressed is not None
    assert pressed.hole.size == "12 H7"


def test_the_hole_is_under_the_part_where_one_is_within_a_pitch() -> None:
    """The block lies over x 80..180, y 60..120; the nearest hole to (82, 100) is beside it."""
    near = nearest_rest_hole(bare_job(), SHAPE, bought("rest-flat-m8-20"), 82.0, 84.0)
    assert near is not None
    assert (near.x_mm, near.y_mm) == (125.0, 75.0)
    assert math.dist((75.0, 75.0), (82.0, 84.0)) < math.dist((125.0, 75.0), (82.0, 84.0))


def test_a_hole_that_a_rest_stands_in_is_not_given_away_again() -> None:
    item = bought("rest-flat-m8-20")
    first = nearest_rest_hole(bare_job(), SHAPE, item, 124.0, 76.0)
    assert first is not None
    job = placed(bare_job(), new_rest(bare_job(), item, first.x_mm, first.y_mm, top_mm=20.0))
    second = nearest_rest_hole(job, SHAPE, item, 126.0, 76.0)
    assert second is not None
    assert (second.x_mm, second.y_mm) == (175.0, 75.0)
    moved = nearest_rest_hole(job, SHAPE, item, 126.0, 76.0, moving=next(iter(job.elements)))
    assert moved == first  # its own hole is free for it


def test_far_from_the_part_it_is_the_nearest_hole_and_beyond_the_plate_none() -> None:
    item = bought("rest-flat-m8-20")
    far = nearest_rest_hole(bare_job(), SHAPE, item, 262.0, 160.0)
    assert far is not None
    assert (far.x_mm, far.y_mm) == (275.0, 175.0)
    assert nearest_rest_hole(bare_job(), SHAPE, item, 900.0, 900.0) is None
