"""The dialog before an export: what is chosen in it is released, and remembered by the job."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.panels.path_steps import path_steps
from app.questions import ReleaseChoice
from app.windows.release_dialog import ReleaseDialog
from fixtures_lib.job.model import Job
from tests.app.shell import SAMPLES, settle, shown_window, when
from tests.app.task_hand import press_step
from tests.lib.sample_jobs import full_job

_Widget = TypeVar("_Widget", bound=QWidget)
pytestmark = pytest.mark.gui


def dialog_for(qtbot: QtBot, job: Job, folder: Path, errors: int = 0) -> ReleaseDialog:
    dialog = ReleaseDialog(job, folder, None, errors)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def child(dialog: ReleaseDialog, kind: type[_Widget], name: str) -> _Widget:
    found = dialog.findChild(kind, name) if name else dialog.findChild(kind)
    assert isinstance(found, kind)
    return found


def test_the_choice_is_what_the_fields_show(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_for(qtbot, full_job(), tmp_path / "out")
    assert dialog.choice == ReleaseChoice(tmp_path / "out", full_job().release)
    child(dialog, QLineEdit, "revision").setText(" C ")
    child(dialog, QLineEdit, "drawing_number").setText("D-77")
    child(dialog, QComboBox, "step").setCurrentText("AP214")
    child(dialog, QCheckBox, "report").setChecked(False)
    release = dialog.choice.release
    assert (release.revision, release.drawing_number, release.step) == ("C", "D-77", "ap214")
    assert "report" not in release.contents
    job = msgspec.structs.replace(full_job(), release=release)
    again = dialog_for(qtbot, job, tmp_path)
    assert again.choice.release == release


def test_nothing_chosen_or_no_folder_can_not_be_exported(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_for(qtbot, full_job(), tmp_path)
    button = child(dialog, QDialogButtonBox, "").button(QDialogButtonBox.StandardButton.Ok)
    assert button.isEnabled()
    folder = child(dialog, QLineEdit, "folder")
    folder.setText("  ")
    assert not button.isEnabled()
    folder.setText(str(tmp_path))
    for box in dialog.findChildren(QCheckBox):
        box.setChecked(False)
    assert not button.isEnabled()


def test_open_errors_are_told_before_the_export(qtbot: QtBot, tmp_path: Path) -> None:
    assert child(dialog_for(qtbot, full_job(), tmp_path), QLabel, "caution").isHidden()
    caution = child(dialog_for(qtbot, full_job(), tmp_path, errors=2), QLabel, "caution")
    assert caution.isVisible()
    assert "2 errors" in caution.text()


def test_the_last_step_of_the_path_releases_a_checked_job_and_the_job_keeps_the_choice(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shown_window(qtbot, tmp_path) as (window, answers):
        window.documents.open(SAMPLES / "sensor_housing.holdfast")
        settle(window, qtbot)
        job = window.session.job
        assert job is not None
        release = msgspec.structs.replace(
            job.release, revision="D", part_number="P-9", contents=("tables",)
        )
        choice = ReleaseChoice(tmp_path / "out", release)
        monkeypatch.setattr(answers, "release", lambda *_: choice)
        press_step(window, "release")  # it lacks the check, which is made
        assert not (tmp_path / "out").exists()
        when(lambda: window.session.shown_result("deflection")[0] is not None, qtbot)
        settle(window, qtbot)
        steps = {step.id: step.state for step in path_steps(window.session)}
        assert steps["release"] == "done"
        press_step(window, "release")
        settle(window, qtbot)
        manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
        assert (manifest["revision"], manifest["part_number"]) == ("D", "P-9")
        names = {file["name"] for file in manifest["files"]}
        assert "hole_table.csv" in names
        assert "plate.step" not in names
        assert window.session.job is not None
        assert window.session.job.release == release
        window.actions_by_id["undo"].trigger()
        assert window.session.job.release == job.release
