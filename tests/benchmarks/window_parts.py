"""Real parts in the window: first picture, frames a second, the longest block of each task.

The first picture is held against the kernel's own bare read and tessellation with its default
settings, in a process in which the kernel is loaded already, as it is in the window's worker.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import QPointF, Qt
from rich.console import Console

from app.windows.main_window import MainWindow
from fixtures_lib.job.edits import moved
from tests.benchmarks.bare_kernel import read_and_tessellated
from tests.benchmarks.tables import Ratio
from tests.benchmarks.window_seats import Seats, as_table
from tests.conftest import SHARED_PARTS

_AT_MOST, _FEWER = 1.2, 0.5  # on the plate with 1,334 holes
_FRAMES = 12
_HOLES = "plate_1334_holes"


def parts() -> list[Path]:
    real = sorted((SHARED_PARTS / "real").glob("*.step"))
    return [*real, SHARED_PARTS / "made" / f"{_HOLES}.step"]


def study(console: Console, folder: Path, chosen: list[Path] | None = None) -> list[Ratio]:
    """One ratio a part; the frames and the blocks are printed as a table."""
    os.environ["HOLDFAST_STATE"] = str(folder / "state")
    seats = Seats(folder)
    try:
        ratios = [_of_part(seats, path) for path in chosen or parts()]
    finally:
        seats.close()
    console.print(as_table(seats.watched))
    return [ratio for ratio in ratios if ratio is not None]


def _of_part(seats: Seats, path: Path) -> Ratio | None:
    task = f"{read_and_tessellated.__module__}.{read_and_tessellated.__name__}"
    bare_s = seats.kernel.run(task, str(path))
    opened_s = _opened_s(seats, path)
    if opened_s is None:
        return None
    _tasks(seats, path.stem)
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


def _opened_s(seats: Seats, path: Path) -> float | None:
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
    seats.note(path.stem, "open")
    return frames[0] - begun if frames else None


def _failed(window: MainWindow, before: int) -> bool:
    return any(n.level == "error" for n in window.notifications.history[before:])


def _tasks(seats: Seats, part: str) -> None:
    window, session = seats.window, seats.window.session
    view = window.loader.load().view
    middle = QPointF(view.width() / 2.0, view.height() / 2.0)
    view.pick(middle.x(), middle.y())

    def hover() -> None:
        view._mouse.at = middle
        view.hover_soon()

    seats.task(part, "hover", hover)
    seats.task(part, "select", lambda: view.picked.emit(
        view.pick(middle.x(), middle.y()), Qt.KeyboardModifier.NoModifier))  # fmt: skip
    if session.job is not None and session.job.elements:
        key = next(iter(session.job.elements))
        nearer, farther = (
            lambda job: moved(job, key, 1.0, 1.0),
            lambda job: moved(job, key, 2.0, 1.0),
        )
        seats.task(part, "drag", lambda: session.set_preview(nearer))
        seats.task(part, "drop", lambda: session.apply("Move", farther))
        seats.task(part, "undo", session.undo_stack.undo)
    seats.task(part, "save", window.actions_by_id["save_as"].trigger)


def _frame_ms(seats: Seats) -> float:
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
