"""Measuring where a section plane cuts the part: its exact outline, and the places beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from app.hand.marks import LineMark, PathMark
from app.session import Session
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.edge_shapes import Circle
from fixtures_lib.geometry.section_outline import CutEdge, SectionOutline
from tests.app.panel_scene import session_with
from tests.app.pointers import Pointer, beside, click, over
from tests.app.tool_hand import begun
from tests.lib.sample_jobs import BLANK_PLATE, bare_job

pytestmark = pytest.mark.gui
LEVEL = 25.0
UP: Vector = (0.0, 0.0, 1.0)


def line(start: Vector, end: Vector) -> CutEdge:
    ends = np.array([start, end])
    length = float(np.linalg.norm(ends[1] - ends[0]))
    return CutEdge(ends, length, way=tuple((ends[1] - ends[0]) / length))


def ring(x: float, y: float, diameter_mm: float) -> CutEdge:
    turns = np.linspace(0.0, 2.0 * np.pi, 73)
    half = diameter_mm / 2.0
    round_about = np.column_stack([np.cos(turns), np.sin(turns), 0.0 * turns])
    points = half * round_about + (x, y, LEVEL)
    centre = np.array([x, y, LEVEL])
    return CutEdge(points, np.pi * diameter_mm, Circle(centre, np.array(UP), diameter_mm))


OUTLINE = SectionOutline(
    (0.0, 0.0, LEVEL),
    UP,
    (
        line((80.0, 60.0, LEVEL), (180.0, 60.0, LEVEL)),
        line((80.0, 63.5, LEVEL), (180.0, 63.5, LEVEL)),
        line((180.0, 60.0, LEVEL), (180.0, 120.0, LEVEL)),
        ring(130.0, 90.0, 10.0),
    ),
)


def at(x: float, y: float) -> Pointer:
    """Over the face of the cut, from above."""
    hit = over("part", (x, y, LEVEL))
    return replace(hit, cut=OUTLINE)


@pytest.fixture
def session(qapp: object) -> Session:
    return session_with(bare_job(BLANK_PLATE))


def test_a_circle_of_the_cut_has_its_diameter_and_is_measured_from_its_centre(
    session: Session,
) -> None:
    tool: Any = begun(session, "measure")
    click(tool, at(135.1, 90.0))
    assert tool.words.startswith("circle of the cut: Ø 10.000 mm, R 5.000 mm, at (130.000, 90.000")
    click(tool, at(150.0, 60.2))
    assert "30.000 mm from the centre to the edge" in tool.words


def test_the_wall_between_two_parallel_lines_is_told_and_drawn_straight_across(
    session: Session,
) -> None:
    tool: Any = begun(session, "measure")
    shown: list[tuple[object, ...]] = []
    tool.marks_changed.connect(shown.append)
    click(tool, at(100.0, 60.3))
    assert "edge of the cut: 100.000 mm long" in tool.words
    click(tool, at(140.0, 63.4))
    assert "parallel edges 3.500 mm apart" in tool.words
    (drawn,) = (mark for mark in shown[-1] if isinstance(mark, LineMark))
    assert drawn.text == "3.500 mm"
    assert drawn.end == pytest.approx((100.0, 63.5, LEVEL))


def test_the_angle_of_two_lines_and_a_corner(session: Session) -> None:
    tool: Any = begun(session, "measure")
    click(tool, at(100.0, 60.0))
    click(tool, at(180.0, 100.0))
    assert "90.00° between the edges" in tool.words
    click(tool, at(178.0, 60.0))
    assert "at (180.000, 60.000, 25.000)" in tool.words


def test_the_edge_that_is_meant_lights_up_also_from_just_outside(session: Session) -> None:
    tool: Any = begun(session, "measure")
    shown: list[tuple[object, ...]] = []
    tool.marks_changed.connect(shown.append)
    tool.move(replace(beside(100.0, 59.8), cut=OUTLINE))
    assert [mark for mark in shown[-1] if isinstance(mark, PathMark)]
    tool.move(at(100.0, 75.0))  # the bare face of the cut: the very place
    assert shown[-1] == ()
    click(tool, at(100.0, 75.0))
    assert tool.words == "at (100.000, 75.000, 25.000) mm"


def test_from_behind_the_plane_the_outline_is_out_of_sight(session: Session) -> None:
    tool: Any = begun(session, "measure")
    below = over("part", (100.0, 60.0, 15.0), face=5, normal=(0.0, 0.0, -1.0), look=UP)
    click(tool, replace(below, cut=OUTLINE))
    assert "of the cut" not in tool.words
