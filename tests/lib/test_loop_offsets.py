"""Exact offsets of loops: closed-form areas, corners, arcs, and places where there is no room."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loop_offsets import band, offset_loop
from fixtures_lib.geometry.loops import Loop, circle, rectangle

ELL = Loop(
    ((0, 0, 0), (50, 0, 0), (50, 20, 0), (20, 20, 0), (20, 50, 0), (0, 50, 0)),
)


def test_outside_of_a_square_corner_is_an_arc() -> None:
    grown = offset_loop(rectangle((0, 0), (100, 60)), 2.0)
    assert grown.area_mm2 == pytest.approx(104 * 64 - (4 - math.pi) * 4)
    assert len(grown.vertices) == 8


def test_inside_of_a_square_corner_is_trimmed() -> None:
    assert offset_loop(rectangle((0, 0), (100, 60)), -2.0).area_mm2 == pytest.approx(96 * 56)


def test_concave_corner_is_trimmed_outside_and_rounded_inside() -> None:
    outside, inside = offset_loop(ELL, 3.0), offset_loop(ELL, -3.0)
    assert sum(v[2] != 0.0 for v in outside.vertices) == 5
    assert sum(v[2] != 0.0 for v in inside.vertices) == 1
    corner = (4 - math.pi) * 9 / 4
    assert outside.area_mm2 == pytest.approx(56 * 26 + 26 * 30 - 5 * corner)


def test_direction_of_travel_does_not_matter() -> None:
    for distance in (3.0, -3.0):
        forth, back = offset_loop(ELL, distance), offset_loop(ELL.reversed(), distance)
        assert abs(back.area_mm2) == pytest.approx(abs(forth.area_mm2))


def test_arcs_stay_arcs_about_the_same_centre() -> None:
    moved = offset_loop(circle((5, 5), 10), -3.0)
    assert np.allclose(moved.vertices, circle((5, 5), 7.0).vertices)


def test_an_arc_tighter_than_the_offset_vanishes() -> None:
    shrunk = offset_loop(rectangle((0, 0), (100, 60), 4.0), -6.0)
    assert shrunk.area_mm2 == pytest.approx(88 * 48)
    assert len(shrunk.vertices) == 4


def test_no_room_names_the_place() -> None:
    neck = Loop(
        ((0, 0, 0), (40, 0, 0), (40, 18, 0), (60, 18, 0), (60, 0, 0), (100, 0, 0), (100, 40, 0),
         (60, 40, 0), (60, 22, 0), (40, 22, 0), (40, 40, 0), (0, 40, 0))
    )  # fmt: skip
    with pytest.raises(FixtureError, match=r"inwards at X [456]\d\.\d Y"):
        offset_loop(neck, -3.0)
    with pytest.raises(FixtureError, match="can't be moved"):
        offset_loop(circle((0, 0), 5.0), -6.0)


def test_small_steps_of_a_contour_are_followed() -> None:
    step = Loop(((0, 0, 0), (50, 0, 0), (50, 0.3, 0), (80, 0.3, 0), (80, 40, 0), (0, 40, 0)))
    outer, inner = band(step, 4.0)
    polygon = shapely.Polygon(step.polyline())
    assert outer.area_mm2 == pytest.approx(polygon.buffer(2.0, quad_segs=256).area, rel=1e-5)
    assert inner.area_mm2 == pytest.approx(polygon.buffer(-2.0, quad_segs=256).area, rel=1e-5)


@given(
    width=st.floats(20.0, 300.0),
    height=st.floats(20.0, 300.0),
    radius=st.floats(0.0, 9.0),
    distance=st.floats(-8.0, 8.0),
)
def test_rounded_rectangles(width: float, height: float, radius: float, distance: float) -> None:
    moved = offset_loop(rectangle((0, 0), (width, height), radius), distance)
    w, h, r = width + 2 * distance, height + 2 * distance, max(0.0, radius + distance)
    assert moved.area_mm2 == pytest.approx(w * h - (4 - math.pi) * r * r, rel=1e-6, abs=5e-3)
