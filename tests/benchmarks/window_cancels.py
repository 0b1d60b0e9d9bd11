"""Stopping work at several moments, and a worker killed at several: how long until it has ended.

After each the window must go on: the same work is begun again, and comes to its end.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from app.live.live import DEFLECTION
from tests.benchmarks.window_seats import Seats

_MOMENTS_S = (0.0, 0.3, 1.5, 4.0)
_PATIENCE_S = 240.0


@dataclass(frozen=True)
class _Work:
    """Something that takes its time: how it is begun, and whether it came to its end."""

    name: str
    begin: Callable[[], object]
    is_done: Callable[[], bool]


def study(console: Console, folder: Path, path: Path) -> None:
    """Print a row for each work and moment."""
    os.environ["HOLDFAST_STATE"] = str(folder / "state")
    table = Table("part", "work", "how", "after", "ended within", "of it computing", "goes on")
    seats = Seats(folder, auto=True)
    try:
        for work in _works(seats, path):
            for moment_s in _MOMENTS_S:
                for how, end in (("stopped", _stop), ("killed", _kill)):
                    table.add_row(path.stem, work.name, how, *_ended(seats, work, moment_s, end))
            work.begin()
            seats.until(work.is_done, _PATIENCE_S)
    finally:
        seats.close()
    console.print(table)


def _works(seats: Seats, path: Path) -> tuple[_Work, ...]:
    window, session = seats.window, seats.window.session

    def reopened() -> None:
        window.documents.close()
        window.documents.open(path)

    delivered = seats.answers.export_to
    assert delivered is not None
    return (
        _Work("opening, first layout", reopened, lambda: session.job is not None),
        _Work(
            "solving",
            window.actions_by_id["solve"].trigger,
            lambda: session.last_result(DEFLECTION) is not None,
        ),
        _Work(
            "exporting",
            window.actions_by_id["export"].trigger,
            (delivered / "manifest.json").exists,
        ),
    )


def _ended(
    seats: Seats, work: _Work, moment_s: float, end: Callable[[Seats], None]
) -> tuple[str, ...]:
    """When, how long it took by the clock and in processor time of the window, what came of it."""
    jobs = seats.window.jobs
    seats.until(lambda: not jobs.busy, _PATIENCE_S)
    work.begin()
    seats.spin(round(1000.0 * moment_s))
    after = f"{moment_s:g} s"
    if not jobs.running or work.is_done():
        return after, "", "", "done before"
    ended, wall_s, cpu_s = jobs.running[0], time.monotonic(), time.thread_time()
    end(seats)
    seats.until(lambda: ended not in jobs.running, 30.0)
    took = f"{time.monotonic() - wall_s:.2f} s", f"{time.thread_time() - cpu_s:.2f} s"
    seats.until(lambda: not jobs.busy, _PATIENCE_S)
    words = [notice.text for notice in seats.window.notifications.history[-1:]]
    print(work.name, after, *took, *words, file=sys.stderr, flush=True)
    return after, *took, words[0] if words else ""


def _stop(seats: Seats) -> None:
    seats.window.stop_work()


def _kill(seats: Seats) -> None:
    """As the system does when the memory runs out."""
    lane = seats.window.jobs.running[0].lane
    pid = seats.window.jobs.worker_pids()[lane]
    if pid is not None:
        os.kill(pid, signal.SIGKILL)
