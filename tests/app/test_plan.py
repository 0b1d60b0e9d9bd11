"""The plan, used with a mouse as a person uses it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from app.plan.heat_map import seen_from_above
from app.plan.part_outline import edge_segments, outline_segments
from app.plan.plan_view import PlanView
from app.plan.plate_paths import plate_paths
from app.session import Selected, Session, ViewState
from app.tools import TOOLS
from fixtures_lib.catalog.items import PatternHole, PlateSize
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.edits import moved, new_adapter, new_pin, placed
from fixtures_lib.job.model import Job
from tests.app.panel_scene import block_part, keep_picture, session_with
from tests.app.plan_hand import LEFT, pixel, press_move_release
from tests.lib.sample_jobs import ADAPTER, DOWEL_PIN, GRID_PLATE, PAD, bare_job, full_job

pytestmark = pytest.mark.gui


def shown_plan(qtbot: QtBot, session: Session) -> PlanView:
    plan = PlanView(session)
    qtbot.addWidget(plan)
    plan.resize(900, 640)
    with qtbot.waitExposed(plan):
        plan.show()
    plan.activateWindow()
    qtbot.wait(20)
    return plan


def test_a_rest_is_dragged_on_the_plan(qtbot: QtBot) -> None:
    session = session_with()
    plan = shown_plan(qtbot, session)
    said: list[str] = []
    plan.position_changed.connect(said.append)
    press_move_release(qtbot, plan, [(86.0, 66.0), (90.0, 70.0), (96.2, 75.8)], release=False)
    assert session.job is not None
    assert session.shown_job is not None
    assert session.job.elements["rest-1"].x_mm == 86.0
    assert session.shown_job.elements["rest-1"].x_mm == pytest.approx(96.0)
    keep_picture(plan, "plan-dragging", (900, 640))
    press_move_release(qtbot, plan, [(96.2, 75.8), (96.2, 75.8)])
    rest = session.job.elements["rest-1"]
    assert (rest.x_mm, rest.y_mm) == pytest.approx((96.0, 76.0))
    assert session.undo_stack.undoText() == "Move Rest 1"
    assert any("Move Rest 1" in words for words in said)


def test_a_click_selects_and_shows_its_dimensions(qtbot: QtBot) -> None:
    session = session_with()
    plan = shown_plan(qtbot, session)
    qtbot.mouseClick(plan._plot.viewport(), LEFT, pos=pixel(plan, 174.0, 66.0))
    qtbot.waitUntil(lambda: session.selection == (Selected("element", id="rest-2"),))
    assert plan.drawing.dimensions._x_text.toPlainText() == "174.000 mm"
    assert plan.drawing.dimensions._y_text.toPlainText() == "66.000 mm"
    keep_picture(plan, "plan", (900, 640))
    qtbot.mouseClick(plan._plot.viewport(), LEFT, pos=pixel(plan, 150.0, 111.0))
    qtbot.waitUntil(lambda: session.selection == (Selected("part"),))
    qtbot.mouseClick(plan._plot.viewport(), LEFT, pos=pixel(plan, 280.0, 190.0))
    qtbot.waitUntil(lambda: session.selection == (Selected("plate"),))


def test_the_part_moves_only_once_it_is_selected(qtbot: QtBot) -> None:
    session = session_with()
    plan = shown_plan(qtbot, session)
    press_move_release(qtbot, plan, [(150.0, 111.0), (155.0, 111.0), (160.0, 116.0)])
    assert session.undo_stack.count() == 0
    plan.fit()
    session.select(Selected("part"))
    press_move_release(qtbot, plan, [(150.0, 111.0), (155.0, 111.0), (160.0, 116.0)])
    assert session.job is not None
    assert session.job.setup.pose.x_mm == pytest.approx(90.0)
    assert session.job.elements["rest-1"].x_mm == pytest.approx(96.0)


def test_escape_puts_a_dragged_thing_back(qtbot: QtBot) -> None:
    session = session_with()
    plan = shown_plan(qtbot, session)
    press_move_release(qtbot, plan, [(86.0, 66.0), (90.0, 70.0), (99.0, 77.0)], release=False)
    assert session.shown_job is not session.job
    qtbot.keyClick(plan, Qt.Key.Key_Escape)
    assert session.shown_job is session.job
    press_move_release(qtbot, plan, [(99.0, 77.0), (99.0, 77.0)])
    assert session.undo_stack.count() == 0


def test_arrow_keys_move_by_a_step(qtbot: QtBot) -> None:
    session = session_with()
    plan = shown_plan(qtbot, session)
    session.select(Selected("element", id="rest-1"))
    plan.setFocus()
    qtbot.keyClick(plan, Qt.Key.Key_Right)
    qtbot.keyClick(plan, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert session.job is not None
    rest = session.job.elements["rest-1"]
    assert (rest.x_mm, rest.y_mm) == pytest.approx((87.0, 71.0))
    assert session.undo_stack.count() == 2


def test_a_tool_works_on_the_plan_as_in_3d(qtbot: QtBot) -> None:
    session = session_with(bare_job())
    plan = shown_plan(qtbot, session)
    tool = TOOLS["place_rest"](session, (), PAD)
    tool.begin()
    plan.set_tool(tool)
    plan.mouse.hover(QPointF(101.0, 81.0))
    assert session.shown_job is not None
    assert "rest-1" in session.shown_job.elements
    qtbot.mouseClick(plan._plot.viewport(), LEFT, pos=pixel(plan, 100.0, 80.0))
    qtbot.waitUntil(lambda: bool(session.job and "rest-1" in session.job.elements))
    plan.setFocus()
    left: list[bool] = []
    tool.finished.connect(lambda: left.append(True))
    qtbot.keyClick(plan, Qt.Key.Key_Escape)
    assert left == [True]
    tool.end()


def test_the_plan_follows_the_other_views(qtbot: QtBot) -> None:
    session = session_with()
    plan = shown_plan(qtbot, session)
    item = plan.drawing._things["element", "rest-1"]
    session.set_preview(lambda job: moved(job, "rest-1", 7.0, 0.0))
    assert item.pos().x() == pytest.approx(93.0)
    session.set_preview(None)
    assert item.pos().x() == pytest.approx(86.0)
    session.apply("Delete", lambda job: replace(job, elements={}))
    assert set(plan.drawing._things) == {("load", "cut-1")}


def test_a_plate_of_1334_holes_is_two_paths(qtbot: QtBot) -> None:
    size = PlateSize(length_mm=1190.0, width_mm=600.0, thickness_mm=30.0)
    item = replace(
        GRID_PLATE, pitch_mm=25.0, margin_mm=12.5, sizes=(size,),
        holes=(PatternHole(kind="tapped", size="M8", diameter_mm=6.8),),
    )  # fmt: skip
    plate = replace(bare_job().plate, item=item, length_mm=1190.0, width_mm=600.0)
    assert plate_paths(plate).tapped.elementCount() > 1000 * 13
    session = session_with(full_job())
    plan = shown_plan(qtbot, session)
    before = len(plan._plot.scene().items())
    session.apply("Plate", lambda job: replace(job, plate=plate))
    assert len(plan._plot.scene().items()) == before  # holes are no items of their own
    held = plan.drawing._plate["tapped"].path()
    session.set_preview(lambda job: moved(job, "rest-1", 5.0, 0.0))
    assert plan.drawing._plate["tapped"].path() is held  # nor are they made anew in a drag
    session.set_preview(None)
    keep_picture(plan, "plan-pattern", (900, 560))


def test_pins_and_adapters_are_drawn(qtbot: QtBot) -> None:
    job = bare_job()
    job = placed(job, new_adapter(job, ADAPTER, 55.0, 40.0))
    job = placed(job, new_pin(job, DOWEL_PIN, 130.0, 90.0))
    diamond = replace(DOWEL_PIN, shape="diamond", land_mm=3.0)
    job = placed(job, new_pin(job, diamond, 100.0, 90.0, angle_deg=90.0))
    session = session_with(job)
    plan = shown_plan(qtbot, session)
    assert plan.drawing.at(130.0, 90.0, 0.5) == Selected("element", id="pin-1")
    assert plan.drawing.at(60.0, 45.0, 0.5) == Selected("element", id="adapter-1")
    keep_picture(plan, "plan-adapter", (900, 640))


def test_outline_and_edges_of_the_block() -> None:
    part = block_part()
    edges = edge_segments(part.edges, np.eye(3))
    lengths = np.linalg.norm(edges[:, 1] - edges[:, 0], axis=1)
    assert lengths.sum() == pytest.approx(2 * (100.0 + 60.0) + 10.0 * np.pi, rel=0.01)
    outline = outline_segments(part.mesh, np.eye(3))
    lengths = np.linalg.norm(outline[:, 1] - outline[:, 0], axis=1)
    assert lengths.sum() == pytest.approx(2 * (100.0 + 60.0) + 40.0)  # the hole is a square here
    upright = Pose(rx_deg=90.0).rotation
    lengths = np.linalg.norm(np.diff(outline_segments(part.mesh, upright), axis=1)[:, 0], axis=1)
    assert lengths.sum() == pytest.approx(2 * (100.0 + 20.0) + 2 * (10.0 + 20.0))  # and its floor


@dataclass(frozen=True, eq=False)
class FieldState:
    name: str
    displacement_um: Any
    contacts: tuple[()] = ()
    moves: None = None


@dataclass(frozen=True, eq=False)
class FieldSolution:
    surface: TriangleMesh
    states: tuple[FieldState, ...] = field(default=())


@dataclass(frozen=True, eq=False)
class FieldReport:
    solution: FieldSolution


def test_the_heat_map_shows_the_highest_surface_and_hides_when_old(qtbot: QtBot) -> None:
    part = block_part()
    job: Job = full_job()
    values = part.mesh.points[:, [0, 0, 0]] * [1.0, 0.0, 0.0]
    solution = FieldSolution(part.mesh, (FieldState("held", values),))
    session = session_with(job)
    session.add_result("deflection", session.job, FieldReport(solution))
    plan = shown_plan(qtbot, session)
    assert plan.drawing.heat_map.shown
    here = pixel(plan, 80.0, 60.0)
    keep_picture(plan, "plan-heat", (900, 640))
    # What is seen: a bar, the least and the most, and the value at the pointer.
    shift = float(part.mesh.moved(job.setup.pose).points[:, 0].min())
    assert plan.heat_scale.flag_texts == ("min 0 µm", "max 100 µm")
    middle = job.setup.pose.points((50.0, 10.0, 20.0))
    value = plan.drawing.heat_map.value_at(middle[0], middle[1])
    assert value == pytest.approx(50.0, abs=0.5)
    assert plan.drawing.heat_map.value_at(shift - 5.0, middle[1]) is None
    session.apply("Move", lambda job: moved(job, "rest-1", 1.0, 0.0))
    assert not plan.drawing.heat_map.shown
    qtbot.wait(50)
    assert pixel(plan, 80.0, 60.0) == here  # the plan stays where the pointer is
    session.undo_stack.undo()
    assert plan.drawing.heat_map.shown
    session.set_view(ViewState(field_on=False))
    assert not plan.drawing.heat_map.shown


def test_seen_from_above_is_the_value_on_top() -> None:
    part = block_part()
    values = part.mesh.points[:, 2] + part.mesh.points[:, 0]  # 20 more on the top face
    seen = seen_from_above(part.mesh.points, part.mesh.triangles)
    picture = seen.picture(values)
    height, width = picture.shape
    assert (seen.place.width(), seen.place.height()) == pytest.approx((100.0, 60.0), abs=0.5)
    x = (np.arange(width) + 0.5) / width * 100.0
    row = picture[height // 8]
    assert np.isfinite(row).all()
    assert row == pytest.approx(x + 20.0, abs=0.5)
    assert np.isnan(picture[height // 2, width // 2])  # the hole
