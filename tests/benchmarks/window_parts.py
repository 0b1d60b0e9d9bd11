"""Real parts in the window: first picture, frames a second, the longest block of each task.

The first picture is held against the kernel's own bare read and tessellation with its default
settings, in a process in which the kernel is loaded already, as it is in the window's worker.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer
from PySide6.QtWidgets import QApplication
from rich.console import Console
from rich.table import Table

from app.background.loop_watch import LoopWatch
from app.questions import NewJobChoice
from app.settings import Settings
from app.windows.main_window import MainWindow
from app.windows.start import application
from fixtures_lib.isolation import IsolatedWorker
from fixtures_lib.job.edits import moved
from tests.app.shell import HOUSING, Answers
from tests.benchmarks.tables import Ratio
from tests.conftest import SHARED_PARTS

_AT_MOST, _FEWER = 1.2, 0.5  # on the plate with 1,334 holes
_FRAMES = 12
_HOLES = "plate_1334_holes"


def read_and_tessellated(path: str, progress: object = None) -> float:
    """Seconds that the kernel alone needs; runs in a worker process."""
    from OCP.BRepMesh import BRepMesh_IncrementalMesh
    from OCP.STEPControl import STEPControl_Reader

    begun = time.perf_counter()
    reader = STEPControl_Reader()
    reader.ReadFile(path)
    reader.TransferRoots()
    BRepMesh_IncrementalMesh(reader.OneShape(), 0.1, False, 0.5, False)
    return time.perf_counter() - begun


def parts() -> list[Path]:
    real = sorted((SHARED_PARTS / "real").glob("*.step"))
    return [*real, SHARED_PARTS / "made" / f"{_HOLES}.step"]


def study(console: Console, folder: Path, chosen: list[Path] | None = None) -> list[Ratio]:
    """One ratio a part; the frames and the blocks are printed as a table."""
    os.environ["HOLDFAST_STATE"] = str(folder / "state")
    table = Table("part", "task", "longest block", "by the clock", "frames in it")
    seats = _Seats(folder)
    try:
        ratios = [_of_part(seats, path, table) for path in chosen or parts()]
    finally:
        seats.close()
    console.print(table)
    return [ratio for ratio in ratios if ratio is not None]


class _Seats:
    """A window with its watch, and a worker for the bare kernel."""

    def __init__(self, folder: Path) -> None:
        self.app = QApplication.instance() or application()
        settings = Settings(folder / "settings.ini")
        settings.live_deflection = False
        self.window = MainWindow(settings)
        self.answers = Answers(choice=NewJobChoice(auto=False))
        self.answers.save_to = folder / "kept.holdfast"
        self.window.documents.questions = self.answers
        self.watch = LoopWatch(self.window)
        self.window.watch_loop(self.watch)
        self.window.show()
        self.kernel = IsolatedWorker()
        self.kernel.start()
        self.until(lambda: self.window.loader.workspace is not None)
        self._warm_up()
        self.watch.start()

    def close(self) -> None:
        self.watch.stop()
        self.kernel.close()
        self.window.close_without_asking()

    def _warm_up(self) -> None:
        """Until the window's worker has loaded the kernel, as it has when a person begins."""
        task = f"{__name__}.read_and_tessellated"
        self.window.jobs.submit(task, str(HOUSING), label="Warming up")
        self.until(lambda: not self.window.jobs.busy)

    def spin(self, ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def until(self, done: Callable[[], bool], patience_s: float = 300.0) -> None:
        end = time.monotonic() + patience_s
        while not done() and time.monotonic() < end:
            self.spin(4)

    def task(self, table: Table, part: str, name: str, act: Callable[[], object]) -> None:
        self.watch.reset()
        QTimer.singleShot(0, act)
        self.spin(150)
        self.until(lambda: not self.window.jobs.busy)
        self.spin(150)
        block = self.watch.longest
        figures = (block.ms, block.wall_ms, block.frames_ms)
        table.add_row(part, name, *(f"{value:.0f} ms" for value in figures))


def _of_part(seats: _Seats, path: Path, table: Table) -> Ratio | None:
    bare_s = seats.kernel.run(f"{__name__}.read_and_tessellated", str(path))
    opened_s = _opened_s(seats, path, table)
    if opened_s is None:
        return None
    _tasks(seats, path.stem, table)
    wanted = _FEWER if path.stem == _HOLES else _AT_MOST
    share, frame_ms = opened_s / bare_s, _frame_ms(seats)
    seats.window.documents.close()
    return Ratio(
        f"(h) {path.stem} to its first picture",
        f"{share:.2f} x the bare kernel",
        f"<= {wanted:g} x",
        share <= wanted,
        f"{opened_s:.2f} s against {bare_s:.2f} s; {1000.0 / frame_ms:.0f} frames a second",
    )


def _opened_s(seats: _Seats, path: Path, table: Table) -> float | None:
    """From the call to the first frame with the part in it; None for a file without a part."""
    window, view = seats.window, seats.window.loader.load().view
    frames: list[float] = []

    def painted(_ms: float) -> None:
        if "part" in view.body_keys:
            frames.append(time.perf_counter())

    view.surface.painted.connect(painted)
    faults = len(window.notifications.history)
    begun = time.perf_counter()
    seats.watch.reset()
    window.documents.open(path)
    seats.until(lambda: bool(frames) or _failed(window, faults))
    view.surface.painted.disconnect(painted)
    seats.until(lambda: not window.jobs.busy)
    block = seats.watch.longest
    figures = (block.ms, block.wall_ms, block.frames_ms)
    table.add_row(path.stem, "open", *(f"{value:.0f} ms" for value in figures))
    return frames[0] - begun if frames else None


def _failed(window: MainWindow, before: int) -> bool:
    return any(n.level == "error" for n in window.notifications.history[before:])


def _tasks(seats: _Seats, part: str, table: Table) -> None:
    window, session = seats.window, seats.window.session
    view = window.loader.load().view
    middle = QPointF(view.width() / 2.0, view.height() / 2.0)
    view.pick(middle.x(), middle.y())

    def hover() -> None:
        view._mouse.at = middle
        view.hover_soon()

    seats.task(table, part, "hover", hover)
    seats.task(table, part, "select", lambda: view.picked.emit(
        view.pick(middle.x(), middle.y()), Qt.KeyboardModifier.NoModifier))  # fmt: skip
    if session.job is not None and session.job.elements:
        key = next(iter(session.job.elements))
        nearer, farther = (
            lambda job: moved(job, key, 1.0, 1.0),
            lambda job: moved(job, key, 2.0, 1.0),
        )
        seats.task(table, part, "drag", lambda: session.set_preview(nearer))
        seats.task(table, part, "drop", lambda: session.apply("Move", farther))
        seats.task(table, part, "undo", session.undo_stack.undo)
    seats.task(table, part, "save", window.actions_by_id["save_as"].trigger)


def _frame_ms(seats: _Seats) -> float:
    """The median of what a frame takes while the part is turned."""
    view = seats.window.loader.load().view
    times: list[float] = []
    view.surface.painted.connect(times.append)
    for _ in range(_FRAMES):
        drawn = len(times)
        view.set_viewpoint(view.viewpoint.orbited(12.0, 4.0, view.viewpoint.focus))
        seats.until(lambda drawn=drawn: len(times) > drawn, patience_s=5.0)  # type: ignore[misc]
    view.surface.painted.disconnect(times.append)
    return median(times)
