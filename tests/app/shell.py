"""A whole window for tests, with somebody who answers its questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.questions import NewJobChoice, ReleaseChoice, Unsaved
from app.settings import Settings
from app.windows.main_window import MainWindow
from fixtures_lib.job.model import Job
from fixtures_lib.reports import Inspection

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
HOUSING = SAMPLES / "sensor_housing.step"
LONG_MS = 120_000


@dataclass
class Answers:
    """What a person would answer; `asked` are the questions in their order."""

    choice: NewJobChoice | None = field(default_factory=NewJobChoice)
    unsaved_answer: Unsaved = "discard"
    save_to: Path | None = None
    export_to: Path | None = None
    picture_to: Path | None = None
    asked: list[str] = field(default_factory=list)

    def file_to_open(self, folder: Path) -> Path | None:
        return self._said("file_to_open", None)

    def part_to_open(self, folder: Path) -> Path | None:
        return self._said("part_to_open", None)

    def layout_to_import(self, folder: Path) -> Path | None:
        return self._said("layout_to_import", None)

    def place_to_save(self, suggested: Path) -> Path | None:
        return self._said("place_to_save", self.save_to)

    def place_for_picture(self, suggested: Path) -> Path | None:
        return self._said("place_for_picture", self.picture_to)

    def release(self, job: Job, suggested: Path) -> ReleaseChoice | None:
        self.asked.append("release")
        return ReleaseChoice(self.export_to, job.release) if self.export_to else None

    def unsaved(self, name: str) -> Unsaved:
        self.asked.append("unsaved")
        return self.unsaved_answer

    def new_job(self, found: Inspection) -> NewJobChoice | None:
        self.asked.append("new_job")
        return self.choice

    def tell(self, found: Inspection) -> None:
        """A person reads it, and says nothing."""

    def withdraw(self) -> None:
        """The answer came at once: there is no question left."""

    def _said(self, question: str, answer: Path | None) -> Path | None:
        self.asked.append(question)
        return answer


@contextmanager
def shown_window(qtbot: QtBot, folder: Path) -> Iterator[tuple[MainWindow, Answers]]:
    """A window on the screen; its processes end with the block."""
    settings = Settings(folder / "settings.ini")
    settings.theme = "light"
    settings.live_deflection = False
    window = MainWindow(settings)
    answers = Answers()
    window.documents.questions = answers
    window.show()
    try:
        yield window, answers
    finally:
        window.close_without_asking()
        window.deleteLater()
        qtbot.wait(10)


def open_part(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    """As a person would: open a STEP file, begin, and see the fixture."""
    window.documents.open(path)
    qtbot.waitUntil(lambda: window.session.job is not None or bool(errors(window)), timeout=LONG_MS)
    assert not errors(window)
    settle(window, qtbot)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Until nothing runs and nothing waits to be asked for."""
    quiet = [0]

    def calm() -> bool:
        quiet[0] = 0 if window.jobs.busy else quiet[0] + 1
        return quiet[0] > 20  # longer than the pauses before work is asked for

    qtbot.waitUntil(calm, timeout=LONG_MS)


def errors(window: MainWindow) -> list[str]:
    return [n.text for n in window.notifications.history if n.level == "error"]


def started_labels(window: MainWindow) -> list[str]:
    """The labels of work that somebody waits for, from now on, as it starts."""
    labels: list[str] = []
    window.jobs.started.connect(lambda work: work.background or labels.append(work.label))
    return labels


def press(within: QWidget, name: str) -> None:
    """The button of that object name."""
    button = within.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton), name
    button.click()


def when(condition: Callable[[], bool], qtbot: QtBot, timeout: int = LONG_MS) -> None:
    qtbot.waitUntil(condition, timeout=timeout)
