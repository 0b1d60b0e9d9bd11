"""A vacuum zone divided in the window: asked for, drawn, switched off by pieces, and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.panels.editors import LineEditor
from app.panels.split_dialog import SplitDialog
from app.session import Selected
from fixtures_lib.job.model import Job, VacuumZone
from tests.app.shell import SAMPLES, errors, settle, shown_window, when

pytestmark = pytest.mark.gui


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))


def zones(job: Job | None) -> list[VacuumZone]:
    assert job is not None
    return [e for e in job.elements.values() if isinstance(e, VacuumZone)]


def test_a_zone_is_split_across_a_typed_line_and_undone(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, _answers):
        window.documents.open(SAMPLES / "sensor_housing.holdfast")
        when(lambda: window.session.job is not None, qtbot)
        settle(window, qtbot)
        session, split = window.session, window.actions_by_id["split_zone"]
        assert not split.isEnabled()  # nothing is selected
        (whole,) = zones(session.job)
        session.select(Selected("element", id=whole.id))
        when(split.isEnabled, qtbot)
        split.trigger()
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, SplitDialog))
        assert len(dialog.lines) == 2  # a grid of 2 x 2 is offered first
        dialog.way.setCurrentIndex(1)
        editor = next(
            e for e in dialog.findChildren(LineEditor) if e.isVisible() and "x_mm" in e.objectName()
        )
        editor.setText("not a length")
        editor.setModified(True)
        dialog.accept()
        assert dialog.isVisible()  # what can't be read keeps it open
        editor.setText("130")
        editor.setModified(True)
        dialog.accept()
        when(lambda: len(zones(session.job)) == 2, qtbot)
        left, right = zones(session.job)
        assert left.outer.polyline()[:, 0].max() < 130.0 < right.outer.polyline()[:, 0].min()
        assert {thing.id for thing in session.selection} == {left.id, right.id}
        assert not split.isEnabled()  # two are selected
        session.undo_stack.undo()
        assert zones(session.job) == [whole]
        assert not errors(window)
