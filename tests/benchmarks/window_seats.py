"""A window with somebody who answers, a watch on its event loop, and a kernel to compare with."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from rich.table import Table

from app.background.loop_watch import LONG_MS, Block, LoopWatch
from app.questions import NewJobChoice
from app.settings import Settings
from app.windows.main_window import MainWindow
from app.windows.start import application
from fixtures_lib.isolation import IsolatedWorker
from tests.app.shell import HOUSING, Answers
from tests.benchmarks.bare_kernel import read_and_tessellated

_PATIENCE_S = 300.0
_LEAST_MS = 150  # what an action sets off by timers is part of it


@dataclass(frozen=True)
class Watched:
    """The longest block of one action on one part."""

    part: str
    action: str
    block: Block
    took_s: float = 0.0


class Seats:
    """`watched` are the blocks of all actions so far."""

    def __init__(self, folder: Path, *, auto: bool = False) -> None:
        """`auto`: a job begins with a layout."""
        self.app = QApplication.instance() or application()
        settings = Settings(folder / "settings.ini")
        settings.live_deflection = False
        self.window = MainWindow(settings)
        self.answers = Answers(choice=NewJobChoice(auto=auto))
        self.answers.save_to = folder / "kept.holdfast"
        self.answers.export_to = folder / "delivered"
        self.window.documents.questions = self.answers
        self.watch = LoopWatch(self.window)
        self.watched: list[Watched] = []
        self.window.watch_loop(self.watch)
        self.window.show()
        self.kernel = IsolatedWorker(polite=True)  # as the window's worker is
        self.kernel.start()
        self.until(lambda: self.window.loader.workspace is not None)
        self._warm_up()
        self.watch.start()

    def close(self) -> None:
        self.watch.stop()
        self.kernel.close()
        self.window.close_without_asking()

    def spin(self, ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def until(self, done: Callable[[], bool], patience_s: float = _PATIENCE_S) -> bool:
        """Whether it was done in time."""
        end = time.monotonic() + patience_s
        while not done() and time.monotonic() < end:
            self.spin(4)
        return done()

    def task(
        self, part: str, name: str, act: Callable[[], object], patience_s: float = _PATIENCE_S
    ) -> bool:
        """Watch the loop from an action until nobody waits any more; whether that came in time."""
        self.watch.reset()
        begun = time.monotonic()
        QTimer.singleShot(0, act)
        self.spin(_LEAST_MS)
        in_time = self.until(lambda: not self.window.jobs.busy, patience_s)
        took_s = time.monotonic() - begun
        self.spin(_LEAST_MS)
        self.note(part, name, took_s)
        return in_time

    def note(self, part: str, name: str, took_s: float = 0.0) -> None:
        row = Watched(part, name, self.watch.longest, took_s)
        self.watched.append(row)
        print(f"{part} {name}: {row.block.ms:.0f} ms, {took_s:.1f} s", file=sys.stderr, flush=True)

    @property
    def faults(self) -> int:
        return sum(notice.level == "error" for notice in self.window.notifications.history)

    def _warm_up(self) -> None:
        """Until the window's worker has loaded the kernel, as it has when a person begins."""
        task = f"{read_and_tessellated.__module__}.{read_and_tessellated.__name__}"
        self.window.jobs.submit(task, str(HOUSING), label="Warming up")
        self.until(lambda: not self.window.jobs.busy)


def as_table(watched: list[Watched]) -> Table:
    """One row an action; the clock runs on while other programs have the processor."""
    table = Table(
        "part", "task", "longest block", "by the clock", "frames in it", "done after", "where"
    )
    for row in watched:
        block = row.block
        figures = (block.ms, block.wall_ms, block.frames_ms)
        where = block.where[0] if block.where and block.ms > LONG_MS else ""
        told = (*(f"{value:.0f} ms" for value in figures), f"{row.took_s:.1f} s")
        table.add_row(row.part, row.action, *told, where)
    return table
