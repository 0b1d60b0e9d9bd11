"""What catches a thing that is placed or dragged, with the drawn hint that names it.

The block lies at x 80..180, y 60..120, with a hole through it at (130, 90).
"""

from __future__ import annotations

from typing import Any

import pytest

from app.hand.alignment import along_side, on_plate_grid, under_part
from app.hand.catch_lines import CatchLine, caught
from app.hand.marks import DotMark, LineMark
from app.session import Session
from app.tools import TOOLS
from app.tools.tool import Tool
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.model import Clamp, Rest
from fixtures_lib.job.snapping import snapped_side
from tests.app.panel_scene import session_with
from tests.app.pointers import NO_KEYS, beside, over
from tests.lib.sample_jobs import (
    BLANK_PLATE,
    DOWEL_PIN,
    GRID_PLATE,
    STOP,
    TOE,
    bare_job,
    block_shape,
    full_job,
)

pytestmark = pytest.mark.gui
SHAPE = block_shape()


def named(marks: Any) -> list[str]:
    return [mark.text for mark in marks if mark.text]


@pytest.mark.parametrize(
    ("x", "y", "place", "words"),
    [
        (131.5, 77.3, (130.0, 77.0), "middle of the part"),
        (86.6, 77.3, (86.0, 77.0), "at the part's edge"),
        (100.0, 88.2, (100.0, 90.0), "middle of the part"),
        (100.2, 77.3, (100.0, 77.0), ""),
    ],
)
def test_lines_of_the_part_catch_and_are_named_where_they_are_drawn(
    qapp: object, x: float, y: float, place: tuple[float, float], words: str
) -> None:
    found = under_part(bare_job(BLANK_PLATE), SHAPE, x, y, NO_KEYS, room_mm=6.0)
    assert (found.x_mm, found.y_mm) == place
    assert found.words == words
    assert named(found.guides) == ([words] if words else [])


def test_a_hole_off_the_middle_catches_from_near(qapp: object) -> None:
    shape = block_shape()
    import msgspec

    hole = msgspec.structs.replace(shape.holes[0], mouth=(20.0, 20.0, 20.0))
    shape = msgspec.structs.replace(shape, holes=(hole,))
    found = under_part(bare_job(BLANK_PLATE), shape, 100.4, 71.2, NO_KEYS)
    assert (found.x_mm, found.words) == (100.0, "in line with a hole of the part")
    far = under_part(bare_job(BLANK_PLATE), shape, 101.4, 71.2, NO_KEYS)
    assert (far.x_mm, far.words) == (101.0, "")


def test_clamps_mirror_clamps_and_stand_in_line_with_rests(qapp: object) -> None:
    job = full_job(BLANK_PLATE)  # a clamp at (170, 90), rests at x 86, 174 and 130
    clamp = under_part(job, SHAPE, 90.5, 100.0, NO_KEYS, like=Clamp)
    assert (clamp.x_mm, clamp.words) == (90.0, "mirrors Clamp 1")
    rest = under_part(job, SHAPE, 91.4, 100.0, NO_KEYS, like=Rest)
    assert rest.x_mm == 91.0
    near = under_part(job, SHAPE, 86.3, 100.0, NO_KEYS, like=Clamp)
    assert (near.x_mm, near.words) == (86.0, "in line with Rest 1")


def test_a_side_contact_is_caught_by_what_pushes_on_the_same_line(qapp: object) -> None:
    job = full_job(BLANK_PLATE)  # side locators at x 100 and 160 on the front
    for x, at, words in (
        (131.0, 130.0, "middle of the face"),
        (101.0, 100.0, "in line with Side locator 1"),
        (120.3, 120.0, ""),
    ):
        snap = snapped_side(job, SHAPE, (x, 120.0, 25.0))  # on the back
        assert snap is not None
        side = along_side(job, SHAPE, snap, NO_KEYS)
        assert (side.point[0], side.words) == (at, words)
        assert named(side.guides) == ([words] if words else [])


def test_a_hole_of_the_plate_is_crossed_and_named(qapp: object) -> None:
    found = on_plate_grid(bare_job(GRID_PLATE), 101.0, 77.0, NO_KEYS)
    assert found is not None
    dots = [mark for mark in found.guides if isinstance(mark, DotMark)]
    assert found.words == "on a hole 12 H7 of the plate"
    assert [(d.at, d.text) for d in dots] == [((found.x_mm, found.y_mm, 0.0), "")]
    assert sum(isinstance(mark, LineMark) for mark in found.guides) == 2


def test_the_plainest_of_lines_at_one_place_is_named() -> None:
    lines = [CatchLine(5.0, "first"), CatchLine(5.0, "second"), CatchLine(9.0, "fine", 0.1)]
    assert caught(lines, 5.4, 1.0) == lines[0]
    assert caught(lines, 8.8, 1.0) is None
    assert caught(lines, 8.95, 1.0) == lines[2]


def begun(session: Session, name: str, item: Any) -> tuple[Tool, list[str]]:
    tool = TOOLS[name](session, load_catalog().items(), item)
    said: list[str] = []
    tool.told_at_pointer.connect(said.append)
    tool.begin()
    return tool, said


@pytest.mark.parametrize(
    ("name", "item", "words"),
    [
        ("place_side_locator", STOP, "No upright flat face of the part is near"),
        ("place_clamp", TOE, "Off the part: there is no level face below"),
        ("place_pin", DOWEL_PIN, "No upright hole of the part is here"),
    ],
)
def test_the_ghost_says_why_there_is_no_place(
    qapp: object, name: str, item: Any, words: str
) -> None:
    session = session_with(bare_job(BLANK_PLATE))
    tool, said = begun(session, name, item)
    tool.move(beside(280.0, 180.0))
    assert said[-1].startswith(words)
    assert session.shown_job is session.job
    tool.end()
    assert said[-1] == ""


def test_a_ghost_carries_its_place_and_what_caught_it(qapp: object) -> None:
    session = session_with(bare_job(GRID_PLATE))
    tool, said = begun(session, "place_pin", DOWEL_PIN)
    marks: list[Any] = []
    tool.marks_changed.connect(marks.append)
    tool.move(over("part", (131.0, 91.0, 35.0)))
    assert said[-1].startswith("X 130.000 mm  Y 90.000 mm")
    assert "to a hole" in said[-1]
    assert "Round pin 10 in a hole of 10 mm" in said[-1]
    assert named(marks[-1]) == ["hole Ø 10 mm"]
