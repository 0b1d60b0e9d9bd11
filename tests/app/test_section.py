"""The view cut open: what is drawn, what the pointer meets, and the bar that moves the plane."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QSlider
from pytestqt.qtbot import QtBot

from app.session import Selected
from app.viewport import SectionPlane, Viewport
from app.windows.main_window import MainWindow
from fixtures_lib.geometry.edge_shapes import circle_through
from fixtures_lib.job.model import Rest
from tests.app.shell import SAMPLES, errors, settle, shown_window, when
from tests.app.view_hand import LEFT, colour, drag

pytestmark = pytest.mark.gui


def test_the_pointer_meets_the_cut_face(view: Viewport) -> None:
    low, high = (view.stage.corners().min(axis=0), view.stage.corners().max(axis=0))
    middle = (low + high) / 2.0
    at = view.pixel(tuple(middle))
    whole = view.pick(*at)
    assert whole is not None
    assert whole.face is not None
    plain = colour(view, *at)
    view.set_section(SectionPlane(tuple(middle), (0.0, 0.0, 1.0)))
    cut = view.pick(*at)
    assert cut is not None
    assert cut.face is None
    assert cut.point[2] == pytest.approx(middle[2])
    assert cut.normal == pytest.approx((0.0, 0.0, 1.0))
    assert colour(view, *at) != plain
    view.set_section(SectionPlane(tuple(low - 1.0), (0.0, 0.0, 1.0)))
    assert view.pick(*at) is None  # all of it is taken away
    view.set_section(None)
    assert view.pick(*at) == whole
    assert colour(view, *at) == plain


def test_from_behind_the_plane_the_outside_is_met(view: Viewport) -> None:
    middle = view.stage.corners().mean(axis=0)
    view.set_section(SectionPlane(tuple(middle), (0.0, 0.0, -1.0)))
    hit = view.pick(*view.pixel(tuple(middle)))
    assert hit is not None
    assert hit.face is not None
    assert hit.point[2] > middle[2]


def test_sections_and_order_on_a_sample(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))
    with shown_window(qtbot, tmp_path) as (window, _):
        window.documents.open(SAMPLES / "sensor_housing.holdfast")
        when(lambda: window.session.job is not None, qtbot)
        settle(window, qtbot)
        workspace = window.loader.load()
        bar, view = workspace.section, workspace.view
        window.actions_by_id["section"].trigger()
        assert bar.shown
        assert view.section is not None
        field = bar.findChild(QLineEdit)
        assert field is not None
        field.selectAll()
        qtbot.keyClicks(field, "1 in")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert np.abs(view.section.point).max() == pytest.approx(25.4)
        slider = bar.findChild(QSlider)
        assert slider is not None
        slider.setValue(slider.maximum())
        assert np.abs(view.section.point).max() > 25.4
        measure_a_bore_on_the_cut(window, qtbot)
        window.actions_by_id["section"].trigger()
        assert view.section is None
        assert view.cut_outline is None

        session = window.session
        view.look("top")
        qtbot.wait(20)
        drag(qtbot, view, LEFT, (3, 3), (view.width() - 3, view.height() - 3))
        assert {thing.id for thing in session.selection} == {
            *session.job.elements,
            *session.job.loads,
        }
        assert "Ø" in hover_text_of_a_round_edge(window)
        rests = [e.id for e in session.job.elements.values() if isinstance(e, Rest)]
        before = session.job
        session.select(*(Selected("element", id=key) for key in rests[:2]))
        window.actions_by_id.refresh()
        window.actions_by_id["align_x"].trigger()
        first, second = (session.job.elements[key] for key in rests[:2])
        assert first.x_mm == second.x_mm
        window.actions_by_id["copy"].trigger()
        assert "holdfast-clipping" in QGuiApplication.clipboard().text()
        window.actions_by_id["paste"].trigger()
        assert len(session.job.elements) == len(before.elements) + 2
        assert len(session.selection) == 2
        window.actions_by_id["undo"].trigger()
        window.actions_by_id["undo"].trigger()
        assert session.job == before
        settle(window, qtbot)
        assert not errors(window)


def measure_a_bore_on_the_cut(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.loader.load()
    bar, view = workspace.section, workspace.view
    bar.cut_across((0.0, 0.0, 1.0))
    when(lambda: view.cut_outline is not None, qtbot)
    cut = view.cut_outline
    assert cut is not None
    bore = next(e.circle for e in cut.edges if e.circle and e.circle.diameter_mm < 13.0)
    assert bore.diameter_mm == pytest.approx(12.0)
    window.actions_by_id["tool_measure"].trigger()
    view.look("top")
    qtbot.wait(20)
    rim = bore.centre + np.array([6.0, 0.0, 0.0])
    tool: Any = workspace.tooling.tool
    words: list[str] = []
    tool.hint_changed.connect(words.append)
    qtbot.mouseClick(view, LEFT, pos=QPointF(*view.pixel(tuple(rim))).toPoint())
    assert any(said.startswith("circle of the cut: Ø 12.000 mm") for said in words)

    level = cut.point[2]
    bar.move_to(level + 1.0)
    assert view.cut_outline is None  # of another plane: not known yet
    when(lambda: view.cut_outline is not None, qtbot)
    bar.move_to(level)
    assert view.cut_outline is not None  # kept by its plane
    assert view.cut_outline.point[2] == pytest.approx(level)
    window.actions_by_id["tool_select"].trigger()


def hover_text_of_a_round_edge(window: MainWindow) -> str:
    part = window.session.part
    assert part is not None
    ends = part.edges.offsets
    for number in range(1, len(ends)):
        points = part.edges.points[ends[number - 1] : ends[number]]
        if circle_through(points) is not None:
            window.session.hover(Selected("edge", number=number, point=tuple(points[0])))
            return window.loader.load().hover_text()
    return ""
