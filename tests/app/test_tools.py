"""Tools, driven by a mouse without a view. The block lies at x 80..180, y 60..120, z 15..35."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt

from app.session import Selected, Session
from app.tools import TOOLS, tool_for
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.model import Clamp, Pin, Rest, SideLocator
from fixtures_lib.job.rest_places import fitting_holes
from tests.app.panel_scene import session_with
from tests.app.pointers import ENTER, ESCAPE, beside, click, drag, over
from tests.app.tool_hand import begun, elements
from tests.lib.sample_jobs import (
    ADAPTER,
    BLANK_PLATE,
    BUTTON,
    DOWEL_PIN,
    PAD,
    STOP,
    TOE,
    bare_job,
    full_job,
)

pytestmark = pytest.mark.gui
CTRL = Qt.KeyboardModifier.ControlModifier
TOP = 35.0


@pytest.fixture
def session(qapp: object) -> Session:
    return session_with(bare_job(BLANK_PLATE))


def test_every_tool_begins_and_leaves_without_a_trace(session: Session) -> None:
    before = session.job
    for name in TOOLS:
        tool = begun(session, name)
        tool.move(over("part", (130.0, 90.0, TOP), face=6))
        tool.end()
        assert session.shown_job is before, name
        assert session.undo_stack.count() == 0


def test_three_rests_are_three_clicks_with_a_ghost(session: Session) -> None:
    tool = begun(session, "place_rest", PAD)
    tool.move(over("part", (90.3, 70.2, TOP), face=6))
    assert session.shown_job is not None
    assert "rest-1" in session.shown_job.elements
    assert elements(session, Rest) == []
    click(tool, over("part", (90.3, 70.2, TOP), face=6))
    click(tool, over("part", (169.6, 70.4, TOP), face=6))  # mirrors, and is in line with, Rest 1
    click(tool, over("part", (130.9, 109.6, TOP), face=6))  # in the part's middle
    places = [(r.x_mm, r.y_mm, r.top_mm) for r in elements(session, Rest)]
    assert places == [(90.0, 70.0, 15.0), (170.0, 70.0, 15.0), (130.0, 110.0, 15.0)]
    assert session.undo_stack.count() == 3
    assert session.undo_stack.undoText() == "Place Rest 3"
    assert session.selection == (Selected("element", id="rest-3"),)


def test_enter_places_and_escape_leaves(session: Session) -> None:
    tool = begun(session, "place_rest", PAD)
    left: list[bool] = []
    tool.finished.connect(lambda: left.append(True))
    tool.move(over("part", (100.0, 80.0, TOP), face=6))
    assert tool.key(ENTER)
    assert len(elements(session, Rest)) == 1
    tool.move(over("part", (150.0, 80.0, TOP), face=6))
    assert tool.key(ESCAPE)
    tool.end()
    assert left == [True]
    assert session.shown_job is session.job
    assert len(elements(session, Rest)) == 1


def test_ctrl_places_exactly_where_the_hand_is(session: Session) -> None:
    tool = begun(session, "place_rest", PAD)
    click(tool, over("part", (130.4, 70.23, TOP), face=6, keys=CTRL))
    (rest,) = elements(session, Rest)
    assert (rest.x_mm, rest.y_mm) == (130.4, 70.23)


def test_a_bought_rest_stands_in_the_pattern(qapp: object) -> None:
    session = session_with(bare_job())
    tool = begun(session, "place_rest", BUTTON)
    click(tool, over("part", (130.0, 81.0, TOP), face=6))
    (rest,) = elements(session, Rest)
    assert (rest.x_mm, rest.y_mm) in {(125.0, 75.0), (150.0, 75.0)}
    assert rest.top_mm == BUTTON.height_mm


def test_unasked_a_rest_fits_the_plate_and_the_part_lies_on_it(qapp: object) -> None:
    session = session_with(bare_job())
    tool = begun(session, "place_rest")
    click(tool, over("part", (130.0, 81.0, TOP), face=6))
    (rest,) = elements(session, Rest)
    assert fitting_holes(rest.item, session.job.plate.item)
    assert tool.in_hand == rest.item
    assert session.job.setup.pose.z_mm == rest.top_mm == rest.item.height_mm
    pressed = load_catalog().rests["rest-flat-press-20"]
    low = begun(session, "place_rest", pressed)
    click(low, over("part", (150.0, 76.0, TOP), face=6))
    assert session.job.setup.pose.z_mm == rest.top_mm
    session.undo_stack.undo()
    higher = begun(session, "place_rest", msgspec.structs.replace(pressed, height_mm=30.0))
    click(higher, over("part", (150.0, 76.0, TOP), face=6))
    assert session.job.setup.pose.z_mm == 30.0
    session.undo_stack.undo()
    assert session.job.setup.pose.z_mm == rest.top_mm
    lower = begun(session, "place_rest", PAD)  # a milled pad comes up to the part
    click(lower, over("part", (170.0, 110.0, TOP), face=6))
    assert session.job.setup.pose.z_mm == elements(session, Rest)[-1].top_mm == rest.top_mm


def test_a_side_locator_pushes_against_the_picked_face(session: Session) -> None:
    tool = begun(session, "place_side_locator", STOP)
    click(tool, over("part", (100.4, 60.0, 25.2), face=3, normal=(0.0, -1.0, 0.0)))
    (locator,) = elements(session, SideLocator)
    assert (locator.x_mm, locator.y_mm, locator.z_mm) == (100.0, 60.0, 25.0)
    assert locator.angle_deg == 90.0
    click(tool, over("part", (80.0, 89.0, 20.0), face=1, normal=(-1.0, 0.0, 0.0)))
    assert elements(session, SideLocator)[1].y_mm == 90.0  # the middle of the face
    assert elements(session, SideLocator)[1].angle_deg == 0.0


def test_a_click_beside_the_part_means_its_nearest_side(session: Session) -> None:
    tool = begun(session, "place_side_locator", STOP)
    click(tool, beside(150.0, 40.0))
    (locator,) = elements(session, SideLocator)
    assert (locator.x_mm, locator.y_mm, locator.angle_deg) == (150.0, 60.0, 90.0)


def test_a_side_clamp_beside_the_part_needs_no_foot(session: Session) -> None:
    """The part's centre is at Z 25; a click on its side means that very height."""
    wedge = load_catalog().clamps["clamp-side-wedge-12"]
    tool = begun(session, "place_clamp", wedge)
    click(tool, beside(150.0, 40.0))
    click(tool, over("part", (150.0, 60.0, 20.0), face=3, normal=(0.0, -1.0, 0.0)))
    low, chosen = elements(session, Clamp)
    assert (low.y_mm, low.z_mm, low.angle_deg) == (60.0, wedge.height_max_mm, 90.0)
    assert chosen.z_mm == 20.0


def test_a_pin_goes_into_the_hole(session: Session) -> None:
    tool = begun(session, "place_pin", DOWEL_PIN)
    click(tool, over("part", (131.0, 94.0, TOP), face=6))
    (pin,) = elements(session, Pin)
    assert (pin.x_mm, pin.y_mm, pin.item) == (130.0, 90.0, DOWEL_PIN)
    assert pin.base_mm < 15.0 < pin.base_mm + pin.item.height_mm


def test_where_no_pin_fits_the_tool_says_so(session: Session) -> None:
    tool = TOOLS["place_pin"](session, ())
    said: list[str] = []
    tool.hint_changed.connect(said.append)
    tool.begin()
    click(tool, over("part", (130.0, 90.0, TOP), face=6))
    assert elements(session, Pin) == []
    assert any("10 mm" in hint for hint in said)


def test_a_clamp_stands_over_a_rest_and_its_body_outside(session: Session) -> None:
    click(begun(session, "place_rest", PAD), over("part", (172.0, 90.0, TOP), face=6))
    tool = begun(session, "place_clamp", TOE)
    click(tool, over("part", (174.0, 92.0, TOP), face=6))
    (clamp,) = elements(session, Clamp)
    assert (clamp.x_mm, clamp.y_mm, clamp.z_mm) == (172.0, 90.0, TOP)
    assert clamp.angle_deg == 180.0
    assert clamp.force_n == TOE.force_n


def test_a_zone_is_asked_for_from_below_and_from_above(session: Session) -> None:
    tool = begun(session, "draw_vacuum_zone")
    asked: list[Any] = []
    tool.zone_requested.connect(asked.append)  # type: ignore[attr-defined]
    click(tool, over("part", (100.0, 80.0, 15.0), face=5, normal=(0.0, 0.0, -1.0)))
    click(tool, over("part", (100.0, 80.0, TOP), face=6))
    assert [request.face for request in asked] == [5, 5]
    assert asked[0].cord is None  # none was chosen: the one that fits
    assert asked[0].port.thread


def test_a_force_is_pressed_and_dragged(session: Session) -> None:
    tool = begun(session, "place_force")
    drag(
        tool,
        over("part", (100.0, 80.0, TOP), face=6),
        over("part", (100.5, 90.0, TOP), face=6),
        over("part", (101.0, 100.0, TOP), face=6),
    )
    assert session.job is not None
    (load,) = session.job.loads.values()
    assert load.at == (100.0, 80.0, TOP)
    assert load.force_n == pytest.approx((0.0, 200.0, -80.0), abs=1e-6)


def test_faces_become_a_feature(session: Session) -> None:
    tool = begun(session, "pick_feature")
    click(tool, over("part", (100.0, 80.0, TOP), face=6))
    click(tool, over("part", (55.0, 30.0, 25.0), face=7))
    click(tool, over("part", (100.0, 80.0, TOP), face=6))  # taken away again
    assert session.selection == (Selected("face", number=7),)
    tool.key(ENTER)
    assert session.job is not None
    (feature,) = session.job.features.values()
    assert (feature.kind, feature.faces) == ("position", (7,))


def test_the_part_is_laid_on_the_clicked_face(session: Session) -> None:
    tool = begun(session, "lay_on_face")
    click(tool, over("part", (100.0, 60.0, 25.0), face=3, normal=(0.0, -1.0, 0.0)))
    assert session.job is not None
    assert session.job.setup.down_face == 3
    shape = session.part.shape if session.part is not None else None
    assert shape is not None
    corner = session.job.setup.pose.points((0.0, 0.0, 0.0))
    assert corner[2] == pytest.approx(15.0)  # the seat stays
    session.undo_stack.undo()
    assert session.job.setup.down_face == 5


def test_a_round_face_is_refused_for_lying_on(session: Session) -> None:
    tool = begun(session, "lay_on_face")
    said: list[str] = []
    tool.refused.connect(said.append)
    click(tool, over("part", (125.0, 90.0, 25.0), face=7))
    assert "not flat" in said[0]
    assert session.undo_stack.count() == 0


def test_a_rest_is_dragged_with_a_preview_and_one_undo_step(qapp: object) -> None:
    session = session_with(full_job())
    tool = begun(session, "move")
    tool.press(over("plate", (87.0, 66.0, 0.0)))
    tool.move(over("plate", (97.0, 70.0, 0.0)))
    assert session.job is not None
    assert session.shown_job is not None
    assert session.job.elements["rest-1"].x_mm == 86.0
    assert session.shown_job.elements["rest-1"].x_mm == 96.0
    tool.release(over("plate", (97.0, 70.0, 0.0)))
    assert session.job.elements["rest-1"].x_mm == 96.0
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.job.elements["rest-1"].x_mm == 86.0


def test_escape_in_a_drag_puts_it_back(qapp: object) -> None:
    session = session_with(full_job())
    tool = begun(session, "move")
    tool.press(over("plate", (86.0, 66.0, 0.0)))
    tool.move(over("plate", (120.0, 70.0, 0.0)))
    tool.key(ESCAPE)
    tool.release(over("plate", (120.0, 70.0, 0.0)))
    assert session.shown_job is session.job
    assert session.undo_stack.count() == 0


def test_a_side_locator_is_dragged_round_the_corner(qapp: object) -> None:
    session = session_with(full_job())
    tool = begun(session, "move")
    drag(
        tool,
        over("side-1", (100.0, 60.0, 25.0)),
        over("side-1", (100.0, 50.0, 25.0)),
        over("plate", (70.0, 80.2, 0.0)),
    )
    assert session.job is not None
    locator = session.job.elements["side-1"]
    assert isinstance(locator, SideLocator)
    assert (locator.x_mm, locator.y_mm, locator.angle_deg) == (80.0, 80.0, 0.0)


def test_the_part_is_dragged_with_all_that_touches_it(qapp: object) -> None:
    session = session_with(full_job())
    tool = begun(session, "move")
    drag(
        tool,
        over("part", (120.0, 80.0, TOP), face=6),
        over("part", (125.0, 80.0, TOP), face=6),
        over("part", (130.2, 85.3, TOP), face=6),
    )
    assert session.job is not None
    assert (session.job.setup.pose.x_mm, session.job.setup.pose.y_mm) == (90.0, 65.0)
    assert session.job.elements["rest-1"].x_mm == 96.0
    assert session.undo_stack.undoText() == "Move the part"


def test_select_leaves_turning_to_the_view_and_drags_what_is_selected(qapp: object) -> None:
    session = session_with(full_job())
    tool = begun(session, "select")
    assert not tool.press(over("part", (120.0, 80.0, TOP), face=6))
    assert not tool.press(over("plate", (86.0, 66.0, 0.0)))
    session.select(Selected("element", id="rest-1"))
    drag(tool, over("plate", (86.0, 66.0, 0.0)), over("plate", (92.0, 66.0, 0.0)))
    assert session.job is not None
    assert session.job.elements["rest-1"].x_mm == 92.0


def test_select_picks_faces_elements_and_adds_with_ctrl(qapp: object) -> None:
    session = session_with(full_job())
    tool: Any = begun(session, "select")
    none = Qt.KeyboardModifier.NoModifier
    tool.picked(over("part", (90.0, 110.0, TOP), face=6).pick, none)
    assert [(s.kind, s.number) for s in session.selection] == [("face", 6)]
    tool.picked(over("clamp-1", (190.0, 90.0, 30.0)).pick, CTRL)
    assert [s.kind for s in session.selection] == ["face", "element"]
    tool.picked(over("clamp-1", (190.0, 90.0, 30.0)).pick, CTRL)
    assert [s.kind for s in session.selection] == ["face"]
    tool.picked(over("part", (100.0, 90.0, TOP), face=6).pick, none)
    assert session.selection[0].kind == "load"
    tool.picked(None, none)
    assert session.selection == ()


def test_measure_tells_radius_area_and_distance(session: Session) -> None:
    tool: Any = begun(session, "measure")
    click(tool, over("part", (125.0, 90.0, 25.0), face=7, normal=(1.0, 0.0, 0.0)))
    assert "cylinder R 5.000 mm" in tool.words
    click(tool, over("part", (80.0, 90.0, 25.0), face=1, normal=(-1.0, 0.0, 0.0)))
    assert tool.words.startswith("45.000 mm (X -45.000 mm")
    assert "parallel faces 45.000 mm apart" in tool.words
    click(tool, over("part", (80.0, 90.0, 25.0), face=1, normal=(-1.0, 0.0, 0.0)))
    click(tool, over("part", (100.0, 90.0, TOP), face=6))
    assert "90.00° between the faces" in tool.words


def test_measure_from_the_centre_of_a_bore_to_a_corner(session: Session) -> None:
    tool: Any = begun(session, "measure")
    rim, side = over("part", (135.0, 90.0, TOP), face=6), over("part", (81.0, 60.0, TOP), face=6)
    for pointer, edge in ((rim, 10), (side, 6)):
        assert pointer.pick is not None
        click(tool, replace(pointer, pick=replace(pointer.pick, edge=edge)))
        if edge == 10:
            assert "circle Ø 10.000 mm" in tool.words
            assert "(130.000, 90.000, 35.000)" in tool.words
    assert tool.words.startswith("58.310 mm (X -50.000 mm, Y -30.000 mm, Z 0.000 mm)")


def test_measure_the_angle_between_edges_and_to_a_face(session: Session) -> None:
    tool: Any = begun(session, "measure")
    front, left = over("part", (130.0, 60.0, TOP), face=6), over("part", (80.0, 90.0, TOP), face=6)
    for pointer, edge in ((front, 6), (left, 9)):
        assert pointer.pick is not None
        click(tool, replace(pointer, pick=replace(pointer.pick, edge=edge)))
    assert "90.00° between the edges" in tool.words
    assert front.pick is not None
    click(tool, replace(front, pick=replace(front.pick, edge=6)))
    click(tool, over("part", (100.0, 90.0, TOP), face=6))
    assert "0.00° between edge and face" in tool.words


def test_an_adapter_meets_the_pattern_and_carries_rests(qapp: object) -> None:
    session = session_with(bare_job())
    click(begun(session, "place_adapter", ADAPTER), beside(131.0, 92.0))
    assert session.job is not None
    adapter = session.job.elements["adapter-1"]
    click(begun(session, "place_rest", PAD), beside(130.0, 90.0))
    assert session.job.elements["rest-1"].host == adapter.id
    tool = begun(session, "move")
    drag(tool, over("adapter-1", (60.0, 50.0, 15.0)), over("adapter-1", (112.0, 50.0, 15.0)))
    moved = session.job.elements["adapter-1"]
    assert moved.x_mm != adapter.x_mm
    assert session.job.elements["rest-1"].x_mm == pytest.approx(130.0 + moved.x_mm - adapter.x_mm)


def test_every_placeable_item_has_its_tool() -> None:
    catalog = load_catalog()
    assert tool_for(next(iter(catalog.rests.values()))) == "place_rest"
    assert tool_for(next(iter(catalog.cords.values()))) == "draw_vacuum_zone"
    assert tool_for(next(iter(catalog.plates.values()))) is None


def test_a_face_in_a_recess_does_not_push_the_part_into_the_plate(qapp: object) -> None:
    """A pocket's floor, 5 mm deep: laid on it, the rim round it stays above the plate."""
    session = session_with(bare_job(BLANK_PLATE))
    part = session.part
    assert part is not None
    floor = msgspec.structs.replace(part.shape.planar_faces[5], number=8, origin=(0.0, 0.0, 15.0))
    shape = msgspec.structs.replace(part.shape, planar_faces=(*part.shape.planar_faces, floor))
    session.part = replace(part, shape=shape)
    click(begun(session, "lay_on_face"), over("part", (100.0, 70.0, 30.0), face=8))
    assert session.job is not None
    pose = session.job.setup.pose
    assert session.job.setup.down_face == 8
    assert pose.points((0.0, 0.0, 15.0))[2] == pytest.approx(20.0)
    assert pose.points((0.0, 0.0, 20.0))[2] == pytest.approx(15.0)
