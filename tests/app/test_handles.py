"""Handles of what is selected: along an axis, round, and to a typed value, without a view.

The pointer looks at the block from the front and above; a pixel is a tenth of a millimetre.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.hand.handles import GAP_PX, LENGTH_PX, RING_PX, handles_of
from app.session import Selected, Session
from app.tools import Select, ValueAsked
from app.viewport.pick import Ray
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.geometry.arrays import Vector, as_vector, unit
from fixtures_lib.job.edits import new_engraving, placed
from fixtures_lib.job.model import Clamp, Rest, SideLocator, VacuumZone
from tests.app.panel_scene import session_with
from tests.app.pointers import ESCAPE, NO_KEYS, Key, Pointer
from tests.lib.sample_jobs import BLANK_PLATE, full_job

pytestmark = pytest.mark.gui
LOOK: Vector = as_vector(unit((0.3, 0.6, -0.7)))
PX = 0.1
NONE, CTRL = Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(qapp: object) -> Session:
    job = full_job(BLANK_PLATE)
    return session_with(placed(job, new_engraving(job, 20.0, 20.0, text="A")))


@pytest.fixture
def tool(session: Session) -> Select:
    made = Select(session, load_catalog().items())
    made.begin()
    return made


def at(point: Vector, *, held: bool = True, keys: Any = NO_KEYS) -> Pointer:
    """The line of sight through a point of the fixture."""
    origin = as_vector(np.asarray(point) - 500.0 * np.asarray(LOOK))
    buttons = Qt.MouseButton.LeftButton if held else NONE
    return Pointer(Ray(origin, LOOK), None, buttons=buttons, keys=keys)


def on(session: Session, kind: str, by: Vector = (0.0, 0.0, 0.0), **more: Any) -> Pointer:
    """The pointer on the middle of a handle of the selected thing, moved by this much."""
    assert session.job is not None
    handle = next(h for h in handles_of(session.job, session.selection[0]) if h.kind == kind)
    if kind == "turn":
        middle = np.array(handle.at) + np.array([RING_PX * PX, 0.0, 0.0])
    else:
        middle = np.array(handle.at) + 0.5 * (GAP_PX + LENGTH_PX) * PX * np.array(handle.direction)
    return at(as_vector(middle + by), **more)


def typed(text: str) -> Key:
    return Key(0, text)


def kinds(session: Session, key: str) -> set[str]:
    assert session.job is not None
    return {h.kind for h in handles_of(session.job, Selected("element", id=key))}


def test_each_kind_has_the_handles_that_it_can_go_along(session: Session) -> None:
    assert kinds(session, "rest-1") == {"x", "y", "z"}  # milled: any height, and round
    assert kinds(session, "side-1") == {"x", "y", "z", "turn"}
    assert kinds(session, "clamp-1") == {"x", "y", "z", "turn"}
    assert kinds(session, "zone-1") == {"x", "y"}  # its port
    assert kinds(session, "text-1") == {"x", "y", "turn"}
    assert session.job is not None
    assert {h.kind for h in handles_of(session.job, Selected("part"))} == {"x", "y", "z", "turn"}
    assert handles_of(session.job, Selected("plate")) == ()


def test_a_handle_moves_along_its_axis_only_with_figures_at_the_pointer(
    session: Session, tool: Select
) -> None:
    said: list[str] = []
    tool.told_at_pointer.connect(said.append)
    session.select(Selected("element", id="rest-1"))
    before = session.job.elements["rest-1"]  # type: ignore[union-attr]  # a job is open
    assert isinstance(before, Rest)
    assert tool.press(on(session, "x"))
    tool.move(on(session, "x", (7.2, 0.0, 0.0)))
    assert said[-1] == "X 93.000 mm, +7.000 mm"
    tool.release(on(session, "x", (7.2, 0.0, 0.0)))
    assert session.job is not None
    assert session.job.elements["rest-1"] == replace_x(before, 93.0)
    assert session.undo_stack.undoText() == "Move Rest 1"
    assert session.undo_stack.count() == 1
    assert said[-1] == ""


def replace_x(rest: Rest, x: float) -> Rest:
    import msgspec

    return msgspec.structs.replace(rest, x_mm=x)


def test_ctrl_leaves_the_value_as_the_hand_has_it_and_z_goes_up(
    session: Session, tool: Select
) -> None:
    session.select(Selected("element", id="side-1"))
    start, end = on(session, "z"), on(session, "z", (0.0, 0.0, 2.34), keys=CTRL)
    tool.press(start)
    tool.move(end)
    tool.release(end)
    assert session.job is not None
    side = session.job.elements["side-1"]
    assert isinstance(side, SideLocator)
    assert (side.x_mm, side.y_mm) == (100.0, 60.0)
    assert side.z_mm == pytest.approx(27.34)


def test_the_ring_turns_in_steps_also_over_the_seam(session: Session, tool: Select) -> None:
    session.select(Selected("element", id="clamp-1"))
    middle = np.array([170.0, 90.0, 35.0])

    def round_at(degrees: float) -> Pointer:
        turn = np.radians(degrees)
        return at(as_vector(middle + RING_PX * PX * np.array([np.cos(turn), np.sin(turn), 0.0])))

    assert tool.press(round_at(150.0))
    for degrees in (165.0, 180.0, 195.0, 211.0):
        tool.move(round_at(degrees))
    tool.release(round_at(211.0))
    assert session.job is not None
    clamp = session.job.elements["clamp-1"]
    assert isinstance(clamp, Clamp)
    assert clamp.angle_deg == 240.0  # 180 and 61, in steps of 5
    assert session.undo_stack.undoText() == "Turn Clamp 1"


def test_a_value_is_typed_while_it_is_dragged_and_after_a_click(
    session: Session, tool: Select
) -> None:
    asked: list[ValueAsked | None] = []
    tool.value_asked.connect(asked.append)
    session.select(Selected("element", id="rest-1"))
    tool.press(on(session, "y"))
    tool.move(on(session, "y", (0.0, 3.0, 0.0)))
    assert tool.key(typed("7"))
    request = asked[-1]
    assert request is not None
    assert (request.field, request.name, request.text) == ("y_mm", "Y", "7")
    tool.try_value(71.5)
    preview = session.shown_job
    assert preview is not None
    assert preview.elements["rest-1"].y_mm == 71.5  # type: ignore[union-attr]  # a rest
    tool.move(on(session, "y", (0.0, 9.0, 0.0)))  # the hand trembles: the typed value stays
    tool.release(on(session, "y", (0.0, 9.0, 0.0)))
    assert session.undo_stack.count() == 0
    tool.take_value(71.5)
    assert session.job is not None
    assert session.job.elements["rest-1"].y_mm == 71.5  # type: ignore[union-attr]  # a rest
    assert asked[-1] is None

    tool.press(on(session, "x"))
    tool.release(on(session, "x"))
    assert isinstance(asked[-1], ValueAsked)
    tool.try_value(120.0)
    assert tool.key(ESCAPE)
    assert session.shown_job is session.job
    assert asked[-1] is None
    assert session.undo_stack.count() == 1
    assert session.selection == (Selected("element", id="rest-1"),)


def test_a_zones_handle_moves_its_port_and_the_parts_all_that_touches_it(
    session: Session, tool: Select
) -> None:
    session.select(Selected("element", id="zone-1"))
    for kind, by in (("x", (4.0, 0.0, 0.0)),):
        tool.press(on(session, kind))
        end = on(session, kind, by)
        tool.move(end)
        tool.release(end)
    assert session.job is not None
    zone = session.job.elements["zone-1"]
    assert isinstance(zone, VacuumZone)
    assert (zone.port.x_mm, zone.outer) == (116.0, full_job().elements["zone-1"].outer)  # type: ignore[union-attr]  # a zone
    session.select(Selected("part"))
    end = on(session, "x", (10.0, 0.0, 0.0))
    tool.press(on(session, "x"))
    tool.move(end)
    tool.release(end)
    assert session.job.setup.pose.x_mm == 90.0
    rest = session.job.elements["rest-1"]
    assert isinstance(rest, Rest)
    assert rest.x_mm == 96.0


def test_a_handle_is_hot_under_the_pointer_and_none_where_several_are_selected(
    session: Session, tool: Select
) -> None:
    hot: list[Any] = []
    tool.handle_changed.connect(lambda handle: hot.append(handle and handle.kind))
    session.select(Selected("element", id="rest-1"))
    pointer = replace(on(session, "x", held=False), button=NONE)
    assert tool.move(pointer)
    assert hot[-1] == "x"
    session.select(Selected("element", id="rest-1"), Selected("element", id="rest-2"))
    assert hot[-1] is None
    assert not tool.move(pointer)
    tool.end()
