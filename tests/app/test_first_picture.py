"""A part is seen long before it is known: its picture first, then facts, the question, the job."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.questions import NewJobChoice
from app.session import Selected
from app.settings import Settings
from app.windows.dialog_questions import DialogQuestions
from app.windows.facts_strip import FactsStrip
from app.windows.main_window import MainWindow
from app.windows.new_job_dialog import NewJobDialog
from fixtures_lib.reports import Inspection
from tests.app.shell import HOUSING, SAMPLES, Answers, errors, settle, shown_window, when
from tests.app.view_hand import MIDDLE, drag

pytestmark = pytest.mark.gui


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[
    tuple[MainWindow, Answers]
]:  # fmt: skip
    """A window with a cache of its own: no part is known."""
    monkeypatch.setenv("HOLDFAST_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))
    with shown_window(qtbot, tmp_path) as (window, answers):
        when(lambda: window.loader.workspace is not None, qtbot)
        yield window, answers


class Slow(Answers):
    """Somebody who looks at the part before the answer."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        super().__init__(choice=NewJobChoice(auto=False))
        self._qtbot, self._window = qtbot, window
        self.seen: Inspection | None = None
        self.told: list[Inspection] = []
        self.withdrawn = False

    def new_job(self, found: Inspection) -> NewJobChoice | None:
        self.seen = found
        self.at_the_question()
        return None if self.withdrawn else super().new_job(found)

    def at_the_question(self) -> None:
        view = self._window.loader.load().view
        assert "part" in view.body_keys
        assert self._window.updatesEnabled()
        assert self._window.session.job is None
        drag(self._qtbot, view, MIDDLE, (300, 300), (360, 330))
        self._window.session.select(Selected("face", number=3))
        when(lambda: bool(self.told), self._qtbot)

    def tell(self, found: Inspection) -> None:
        self.told.append(found)

    def withdraw(self) -> None:
        self.withdrawn = True


def spaced(text: str) -> str:
    """With ordinary spaces: a fact is not broken in the window."""
    return text.replace("\u00a0", " ")


def test_the_part_is_seen_before_it_is_known_and_stays_as_it_is_looked_at(
    qtbot: QtBot, opened: tuple[MainWindow, Answers]
) -> None:
    window, _ = opened
    answers = Slow(qtbot, window)
    window.documents.questions = answers
    said: list[str] = []
    window.documents.looking.facts_changed.connect(lambda: said.append(spaced(strip.text())))
    (strip,) = window.findChildren(FactsStrip)
    assert not strip.isVisible()
    window.documents.open(HOUSING)
    assert not window.updatesEnabled()  # no empty view is painted on the way
    when(lambda: window.session.job is not None or bool(errors(window)), qtbot)
    turned = window.loader.load().view.viewpoint
    settle(window, qtbot)
    assert answers.seen is not None
    assert answers.seen.part is None  # it was asked before the holes were known
    assert answers.told[0].part is not None
    view, part = window.loader.load().view, window.session.part
    assert part is not None
    assert part.shape.holes == answers.told[0].part.holes
    assert (view.viewpoint.rotation == turned.rotation).all()
    assert not view.shows_everything  # it is still the user's own view
    assert [thing.number for thing in window.session.selection] == [3]
    assert window.session.picture is None
    assert not window.documents.looking.on
    assert said[0] == HOUSING.name
    assert any("millimetre" in words and "1 solid" in words for words in said)
    assert any("holes" in words for words in said)
    assert not strip.isVisible()


def test_a_file_that_takes_long_shows_its_page_without_a_part(
    qtbot: QtBot, opened: tuple[MainWindow, Answers]
) -> None:
    window, _ = opened
    window.documents.looking.begin("slow.step")
    assert not window.updatesEnabled()
    when(window.updatesEnabled, qtbot)
    assert window.session.picture is None
    window.documents.looking.end()
    assert window.updatesEnabled()


def test_the_dialog_comes_before_the_holes_are_known_and_declined_it_leads_back(
    qtbot: QtBot, opened: tuple[MainWindow, Answers], tmp_path: Path
) -> None:
    window, _ = opened
    settings = Settings(tmp_path / "s.ini")
    window.documents.questions = DialogQuestions(window, settings, window.session)
    words: list[str] = []

    def look() -> None:
        found = window.findChildren(NewJobDialog)
        if not found or not found[0].isVisible():
            return
        text = spaced(found[0].facts)
        if not words or words[-1] != text:
            words.append(text)
        if "holes" in text and "looking" not in text:
            found[0].done(QDialog.DialogCode.Rejected)

    timer = QTimer(interval=5)
    timer.timeout.connect(look)
    timer.start()
    window.documents.open(HOUSING)
    when(lambda: bool(words) and not window.documents.looking.on, qtbot)
    timer.stop()
    assert "looking for holes" in words[0]
    assert "looking" not in words[-1]
    assert window.session.job is None
    settle(window, qtbot)
    assert window.session.picture is None
    assert window.pages.currentWidget() is window.start_page
    view = window.loader.load().view
    assert view.body_keys == ()
    assert not errors(window)
    poses = []
    window.session.picture_changed.connect(
        lambda: poses.append(view.body_pose("part")) if window.session.picture else None
    )
    window.documents.open(SAMPLES / "sensor_housing.holdfast")  # a job shows it where it lies
    when(lambda: window.session.job is not None, qtbot)
    assert window.session.job is not None
    assert poses == [window.session.job.setup.pose]


def test_the_end_of_the_process_is_told_and_leads_back(
    qtbot: QtBot, opened: tuple[MainWindow, Answers]
) -> None:
    window, _ = opened
    pictured: list[bool] = []

    def kill() -> None:
        if window.session.picture is not None and not pictured:
            pictured.append(True)
            pid = window.jobs.worker_pids()["quick"]
            assert pid is not None
            os.kill(pid, signal.SIGSEGV)

    class Waiting(Slow):
        def at_the_question(self) -> None:
            when(lambda: self.withdrawn, self._qtbot)

    window.session.picture_changed.connect(kill)
    answers = Waiting(qtbot, window)
    window.documents.questions = answers
    window.documents.open(HOUSING)
    when(lambda: bool(errors(window)), qtbot)
    settle(window, qtbot)
    assert pictured
    assert len(errors(window)) == 1
    assert "crashed" in errors(window)[0]
    assert window.session.picture is None
    assert window.pages.currentWidget() is window.start_page
