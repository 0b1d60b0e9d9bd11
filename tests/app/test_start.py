"""The program from its start: with a file, without, and with unsaved work from before."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QListWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.windows.main_window import MainWindow
from app.windows.recovery import RecoveryDialog
from app.windows.start import begin
from fixtures_lib.job.edits import with_title
from fixtures_lib.job.journal import Journal, recoverable
from fixtures_lib.job.storage import load_job
from tests.app.shell import SAMPLES, settle, shown_window, when

pytestmark = pytest.mark.gui
SAMPLE = SAMPLES / "sensor_housing.holdfast"
_START_S = 200.0  # on a machine that is busy


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))


def test_the_command_opens_the_file_it_names(tmp_path: Path) -> None:
    kept = tmp_path / "settings.ini"
    with subprocess.Popen(
        [sys.executable, "-m", "app", str(SAMPLE)],
        env={**os.environ, "HOLDFAST_SETTINGS": str(kept)},
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        end = time.monotonic() + _START_S
        while not _recent(kept) and program.poll() is None and time.monotonic() < end:
            time.sleep(0.1)
        program.send_signal(signal.SIGINT)
        _, said = program.communicate(timeout=30.0)
    assert _recent(kept) == (SAMPLE.resolve(),)
    assert program.returncode == 0, said
    assert "Traceback" not in said


def test_a_file_that_is_not_there_is_one_line_and_no_window(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-m", "app", str(tmp_path / "gone.step")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert said.returncode == 2
    assert said.stdout == ""
    assert len(said.stderr.strip().splitlines()) == 1
    assert "gone.step" in said.stderr


def test_the_window_stands_before_what_it_calculates_with_is_loaded() -> None:
    script = (
        "import sys, app.windows.start\n"
        "late = {'numpy', 'shapely', 'msgspec', 'scipy', 'vtkmodules', 'pyqtgraph', 'pint'}\n"
        "print(sorted(late & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert said.stdout == "[]\n"


def test_the_window_takes_the_room_of_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, _):
        room = QGuiApplication.primaryScreen().availableGeometry()
        assert room.contains(window.geometry())
        assert window.width() >= min(room.width(), 1200)
        if room.width() >= 1600:
            assert window.width() > 0.8 * room.width()
            assert window.height() > 0.8 * room.height()


def test_the_start_page_has_the_window_for_itself(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, _):
        when(lambda: window.loader.workspace is not None, qtbot)
        qtbot.wait(100)  # what Qt still wants to show, it shows in the turns that follow
        panels = window.loader.load().docks
        assert [name for name, dock in panels.items() if dock.isVisible()] == []
        begin(window, str(SAMPLE))
        when(lambda: panels["Properties"].isVisible() and panels["Problems"].isVisible(), qtbot)
        settle(window, qtbot)
        panels["Problems"].close()
        window.actions_by_id["close"].trigger()
        assert not panels["Properties"].isVisible()
        begin(window, str(SAMPLE))
        when(panels["Properties"].isVisible, qtbot)
        assert panels["Problems"].isHidden()
        settle(window, qtbot)


def test_unsaved_work_is_offered_before_the_file_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    stored = load_job(SAMPLE)
    _crashed_with("Work of yesterday")
    with shown_window(qtbot, tmp_path) as (window, _):
        begin(window, str(SAMPLE))
        dialog = _dialog(window)
        rows = dialog.findChild(QListWidget)
        assert rows is not None
        assert rows.count() == 1
        assert "Work of yesterday" in rows.item(0).text()
        assert "kB" in rows.item(0).text()
        assert window.session.job is None
        qtbot.mouseClick(_button(dialog, "Ask me later"), Qt.MouseButton.LeftButton)
        when(lambda: window.session.job is not None, qtbot)
        assert window.session.job == stored.job
        assert window.session.path == SAMPLE
        assert len(recoverable()) == 1  # it is asked about again
        settle(window, qtbot)


def test_the_question_stays_in_front_of_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    """Also when the window is made anew on the screen, as the 3D view comes into it."""
    _crashed_with("Work of yesterday")
    with shown_window(qtbot, tmp_path) as (window, _):
        begin(window, None)
        when(lambda: window.loader.workspace is not None, qtbot)
        dialog = _dialog(window)

        def in_front() -> bool:
            return QApplication.topLevelAt(dialog.mapToGlobal(dialog.rect().center())) is dialog

        when(in_front, qtbot)
        qtbot.wait(200)
        assert in_front()
        dialog.reject()
        settle(window, qtbot)


def test_restored_work_wins_over_the_named_file_and_is_unsaved(
    qtbot: QtBot, tmp_path: Path
) -> None:
    _crashed_with("Work of yesterday")
    with shown_window(qtbot, tmp_path) as (window, _):
        begin(window, str(SAMPLE))
        qtbot.mouseClick(_button(_dialog(window), "Restore"), Qt.MouseButton.LeftButton)
        when(lambda: window.session.job is not None, qtbot)
        settle(window, qtbot)
        assert window.session.job is not None
        assert window.session.job.name == "Work of yesterday"
        assert window.documents.unsaved


def _recent(kept: Path) -> tuple[Path, ...]:
    return Settings(kept).recent if kept.exists() else ()


def _crashed_with(name: str) -> None:
    """What a program that went down leaves: a journal that nobody holds."""
    stored = load_job(SAMPLE)
    journal = Journal.open("before")
    journal.record(with_title(stored.job, name=name), stored.part_bytes, None)
    journal.abandon()


def _dialog(window: MainWindow) -> RecoveryDialog:
    found = window.findChild(RecoveryDialog)
    assert found is not None
    return found


def _button(dialog: RecoveryDialog, text: str) -> object:
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    return next(b for b in box.buttons() if b.text().replace("&", "") == text)
