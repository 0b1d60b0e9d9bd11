"""The bars over the 3D view: copies in a pattern, shown and placed; the fixture apart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from app.notifications import Notifications
from app.session import Selected, Session
from app.viewport import Viewport
from app.windows.explode_bar import ExplodeBar
from app.windows.pattern_bar import PatternBar
from app.windows.spread import ways
from app.windows.view_binding import ViewBinding
from fixtures_lib.job.edits import moved
from fixtures_lib.job.model import Rest
from tests.app.panel_scene import session_with
from tests.lib.sample_jobs import BLANK_PLATE, full_job

pytestmark = pytest.mark.gui


@pytest.fixture
def session(qapp: object) -> Session:
    return session_with(full_job(BLANK_PLATE))


@pytest.fixture
def view(qtbot: QtBot) -> Viewport:
    made = Viewport()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def rests(session: Session, *, shown: bool) -> list[tuple[float, float]]:
    job = session.shown_job if shown else session.job
    assert job is not None
    return [(e.x_mm, e.y_mm) for e in job.elements.values() if isinstance(e, Rest)]


def test_a_pattern_is_seen_before_it_is_placed_as_one_step(
    session: Session, view: Viewport, qtbot: QtBot
) -> None:
    bar = PatternBar(session, view, Notifications())
    session.select(Selected("element", id="rest-1"))
    bar.toggle()
    assert bar.shown
    bar.columns.setValue(2)
    bar.rows.setValue(2)
    bar.step_x.setText("0.5 in")
    bar.step_x.setModified(True)
    qtbot.keyClick(bar.step_x, Qt.Key.Key_Return)
    assert rests(session, shown=True)[3:] == [(98.7, 66.0), (86.0, 106.0), (98.7, 106.0)]
    assert len(rests(session, shown=False)) == 3
    bar.place_button.click()
    assert len(rests(session, shown=False)) == 6
    assert session.undo_stack.undoText() == "Rows 2 × 2"
    assert not bar.shown
    assert {t.id for t in session.selection} == {"rest-1", "rest-4", "rest-5", "rest-6"}
    session.undo_stack.undo()
    assert len(rests(session, shown=False)) == 3


def test_a_pattern_that_is_too_large_says_so_and_escape_leaves_nothing(
    session: Session, view: Viewport, qtbot: QtBot
) -> None:
    bar = PatternBar(session, view, Notifications())
    session.select(Selected("element", id="rest-1"))
    bar.toggle()
    bar.columns.setValue(30)
    bar.rows.setValue(30)
    assert not bar.place_button.isEnabled()
    assert session.shown_job is session.job
    bar.rows.setValue(1)
    assert bar.place_button.isEnabled()
    qtbot.keyClick(bar.columns, Qt.Key.Key_Escape)
    assert not bar.shown
    assert session.shown_job is session.job
    assert session.undo_stack.count() == 0


def test_the_fixture_goes_apart_and_together_when_it_is_changed(
    session: Session, view: Viewport, qtbot: QtBot
) -> None:
    owner = QObject()
    binding = ViewBinding(session, view, owner)
    bar = ExplodeBar(session, view, binding)
    assert session.job is not None
    at_rest = session.job.setup.pose
    bar.toggle()
    qtbot.waitUntil(lambda: binding.spread == 1.0, timeout=30_000)
    way = ways(session)
    assert view.body_pose("part").z_mm == pytest.approx(at_rest.z_mm + way["part"][2])
    assert way["part"][2] > way["rest-1"][2] > 0.0
    assert way["side-1"][1] < 0.0 < way["side-1"][2]  # back from the face that it pushes on
    assert way["clamp-1"][2] > way["part"][2]
    bar.slider.setValue(bar.slider.maximum() // 2)
    assert view.body_pose("part").z_mm == pytest.approx(at_rest.z_mm + way["part"][2] / 2.0)
    session.apply("Move", lambda job: moved(job, "rest-1", 1.0, 0.0))
    assert not bar.shown
    assert view.body_pose("part") == at_rest
    bar.toggle()
    qtbot.waitUntil(lambda: binding.spread == 1.0, timeout=30_000)
    bar.toggle()
    qtbot.waitUntil(lambda: binding.spread == 0.0, timeout=30_000)
    assert view.body_pose("part") == at_rest
