"""A picture in a file and on paper, a second window, and a file to send."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.windows.about import AboutDialog
from app.windows.main_window import MainWindow
from app.windows.new_window import command
from app.windows.pictures import draw_on_paper
from tests.app.shell import HOUSING, open_part, shown_window, when

pytestmark = pytest.mark.gui


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))


def test_the_view_goes_into_a_file_and_on_paper(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, answers):
        assert not window.actions_by_id["print"].isEnabled()
        open_part(window, qtbot, HOUSING)
        answers.picture_to = tmp_path / "housing.png"
        window.actions_by_id["save_picture"].trigger()
        when(lambda: said(window) == "The picture is in housing.png.", qtbot)
        image = QImage(str(answers.picture_to))
        assert image.width() == 3200
        assert len({image.pixel(x, 1000) for x in range(0, 3200, 40)}) > 5  # not one colour

        answers.picture_to = tmp_path / "nowhere" / "housing.png"
        window.actions_by_id["save_picture"].trigger()
        when(lambda: "could not be written" in said(window), qtbot)

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(tmp_path / "housing.pdf"))
        draw_on_paper(image, "housing", printer)
        paper = (tmp_path / "housing.pdf").read_bytes()
        assert paper.startswith(b"%PDF")
        assert len(paper) > 20_000


def said(window: MainWindow) -> str:
    history = window.notifications.history
    return history[-1].text if history else ""


def test_diagnostics_hold_no_part(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, _):
        window.notifications.info("A word in between.")
        about = AboutDialog(window.notifications, window)
        about.save_diagnostics(tmp_path / "send.zip")
        with zipfile.ZipFile(tmp_path / "send.zip") as archive:
            names = archive.namelist()
            assert {"versions.txt", "screen.txt", "notices.txt"} <= set(names)
            assert not [name for name in names if name.endswith((".step", ".holdfast"))]
            assert b"A word in between." in archive.read("notices.txt")
            assert b"OpenGL" in archive.read("screen.txt")
        about.save_diagnostics(tmp_path / "nowhere" / "send.zip")
        assert "could not be written" in window.notifications.history[-1].text


def test_another_window_is_begun_as_this_one_was() -> None:
    answer = subprocess.run([*command(), "--version"], capture_output=True, text=True, check=True)
    assert answer.stdout.startswith("holdfast ")
