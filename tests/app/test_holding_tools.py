"""Screws through the part, bushes round its bosses and slotted straps, placed with the mouse.

The block lies at x 80..180, y 60..120, z 15..35.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import Qt

from app.hand.dragging import dragged
from app.session import Selected, Session
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.part_shape import Boss
from fixtures_lib.job.loading_checks import stud_place
from fixtures_lib.job.model import Clamp, PartScrew, Pin
from tests.app.panel_scene import block_part, session_with
from tests.app.pointers import click, over
from tests.app.tool_hand import begun, elements
from tests.lib.sample_jobs import BLANK_PLATE, STEP_BYTES, bare_job

pytestmark = pytest.mark.gui
CTRL = Qt.KeyboardModifier.ControlModifier
TOP = 35.0


@pytest.fixture
def session(qapp: object) -> Session:
    return session_with(bare_job(BLANK_PLATE))


def test_a_screw_goes_through_the_hole_once(session: Session) -> None:
    tool = begun(session, "place_part_screw")
    said: list[str] = []
    tool.hint_changed.connect(said.append)
    click(tool, over("part", (131.0, 94.0, TOP), face=7))
    (screw,) = elements(session, PartScrew)
    assert (screw.x_mm, screw.y_mm, screw.item.thread) == (130.0, 90.0, "M8")
    assert (screw.seat_mm, screw.under_mm, screw.hole_mm) == (TOP, 15.0, 10.0)
    assert screw.ring_mm > screw.hole_mm
    click(tool, over("part", (131.0, 94.0, TOP), face=7))
    assert len(elements(session, PartScrew)) == 1
    assert "in this hole already" in said[-1]
    session.undo_stack.undo()
    tool.end()
    tool = begun(session, "place_part_screw", load_catalog().screws["screw-m6"])
    click(tool, over("part", (130.0, 90.0, TOP), face=7))
    assert elements(session, PartScrew)[0].item.thread == "M6"


def test_a_bush_goes_round_a_boss_that_hangs_down(qapp: object) -> None:
    boss = Boss(
        faces=(6,), base=(20.0, 20.0, 0.0), direction=(0.0, 0.0, -1.0), diameter_mm=8.0,
        height_mm=6.0,
    )  # fmt: skip
    block = block_part()
    session = Session()
    part = replace(block, shape=msgspec.structs.replace(block.shape, bosses=(boss,)))
    session.open(bare_job(BLANK_PLATE), part, STEP_BYTES, None)
    bush = load_catalog().pins["bush-12"]
    tool = begun(session, "place_pin", bush)
    click(tool, over("part", (101.0, 82.0, TOP), face=6))
    (pin,) = elements(session, Pin)
    assert (pin.x_mm, pin.y_mm, pin.item.id) == (100.0, 80.0, "bush-8")  # the one that fits it
    assert pin.base_mm + pin.item.height_mm == 15.0  # up to the face round the boss
    thing, to = Selected("element", id=pin.id), (104.0, 80.0, 9.0)
    assert session.job is not None
    dragging = dragged(session.job, part.shape, thing, to, Qt.KeyboardModifier.NoModifier)
    assert dragging is not None
    assert dragging.words.startswith("round a boss of 8 mm")


def test_a_strap_s_stud_stands_in_a_hole_of_the_plate(qapp: object) -> None:
    session = session_with(bare_job())
    strap = load_catalog().clamps["clamp-strap-m8"]
    tool = begun(session, "place_clamp", strap)
    click(tool, over("part", (160.0, 112.0, TOP), face=6))
    (clamp,) = elements(session, Clamp)
    x, y = stud_place(clamp)
    assert (round(x, 3), round(y, 3)) == (175.0, 125.0)  # M8 on 50 from 25
    tool.end()
    tool = begun(session, "place_clamp", strap)
    click(tool, over("part", (176.0, 110.0, TOP), face=6, keys=CTRL))
    assert elements(session, Clamp)[1].slide_mm == 0.0
