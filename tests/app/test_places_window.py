"""Several parts on one plate, as a person lays them out in the window."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.panels.editors import LineEditor
from app.panels.places_dialog import PlacesDialog
from app.session import Selected
from tests.app.shell import SAMPLES, errors, settle, shown_window, when

pytestmark = pytest.mark.gui


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))


def test_places_are_laid_out_drawn_changed_and_undone(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, _answers):
        window.documents.open(SAMPLES / "sensor_housing.holdfast")
        when(lambda: window.session.job is not None, qtbot)
        settle(window, qtbot)
        window.actions_by_id["array_parts"].trigger()
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, PlacesDialog))
        dialog.columns.setValue(3)
        dialog.rows.setValue(2)
        dialog.accept()
        session = window.session
        when(lambda: session.job is not None and session.job.array.columns == 3, qtbot)
        settle(window, qtbot)
        assert session.selection == (Selected("places"),)
        keys = set(window.loader.load().view.stage.scene.keys)
        assert {f"part/{n}" for n in range(2, 7)} | {"places"} <= keys
        if folder := os.environ.get("HOLDFAST_PICTURES"):
            window.actions_by_id["arrange_split"].trigger()
            window.actions_by_id["look_iso"].trigger()
            settle(window, qtbot)
            window.grab().save(str(Path(folder) / "places.png"))

        typed = window.findChild(LineEditor, "places.shifts_mm")
        assert typed is not None
        typed.setText("160, 0; 20, 130")
        typed.setModified(True)
        assert typed.take_over()
        assert session.job is not None
        assert session.job.array.shifts_mm == ((160.0, 0.0), (20.0, 130.0))
        settle(window, qtbot)
        keys = set(window.loader.load().view.stage.scene.keys)
        assert {k for k in keys if k.startswith("part/")} == {"part/2", "part/3"}
        session.undo_stack.undo()
        session.undo_stack.undo()
        settle(window, qtbot)
        assert session.job.array.columns == 1
        keys = set(window.loader.load().view.stage.scene.keys)
        assert not {k for k in keys if k.startswith("part/")} | ({"places"} & keys)
        assert not errors(window)
