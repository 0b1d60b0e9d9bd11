"""Background work seen from the window's thread."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QThread, QTimer
from pytestqt.qtbot import QtBot

from app.background.jobs import Jobs
from fixtures_lib.errors import Cancelled, FixtureError, WorkerCrashed

TASKS = "tests.lib.worker_tasks"
pytestmark = pytest.mark.gui


class Outcome:
    def __init__(self) -> None:
        self.values: list[Any] = []
        self.faults: list[Exception] = []
        self.threads: list[QThread] = []

    def done(self, value: Any) -> None:
        self.values.append(value)
        self.threads.append(QThread.currentThread())

    def failed(self, fault: Exception) -> None:
        self.faults.append(fault)


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs(warm=False)
    yield made
    made.close()


def test_the_outcome_comes_on_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    got = Outcome()
    jobs.submit(f"{TASKS}.double", 4, label="Double", on_done=got.done)
    qtbot.waitUntil(lambda: got.values == [8], timeout=60_000)
    assert got.threads == [QThread.currentThread()]
    assert not jobs.busy


def test_the_event_loop_runs_on_while_native_code_holds_the_lock(jobs: Jobs, qtbot: QtBot) -> None:
    got, longest, last = Outcome(), [0.0], [time.monotonic()]

    def tick() -> None:
        now = time.monotonic()
        longest[0], last[0] = max(longest[0], now - last[0]), now

    timer = QTimer()
    timer.timeout.connect(tick)
    jobs.submit(f"{TASKS}.pid", label="Warm", on_done=got.done)
    qtbot.waitUntil(lambda: len(got.values) == 1, timeout=60_000)
    last[0] = time.monotonic()
    timer.start(5)
    jobs.submit(f"{TASKS}.hold_the_lock", 1, label="Hold", on_done=got.done)
    qtbot.waitUntil(lambda: len(got.values) == 2, timeout=60_000)
    timer.stop()
    assert longest[0] < 0.8  # held for 1 s over there; the bound allows a busy machine


def test_cancel_ends_it_at_once_then_the_next_runs(jobs: Jobs, qtbot: QtBot) -> None:
    got = Outcome()
    with qtbot.waitSignal(jobs.progressed, timeout=60_000):
        work = jobs.submit(
            f"{TASKS}.sleep", 60, label="Sleep", on_done=got.done, on_failed=got.failed
        )
    asked = time.monotonic()
    jobs.cancel(work)
    qtbot.waitUntil(lambda: bool(got.faults), timeout=60_000)
    assert time.monotonic() - asked < 5.0  # of 60 s; the bound allows a busy machine
    assert isinstance(got.faults[0], Cancelled)
    jobs.submit(f"{TASKS}.double", 1, label="Double", on_done=got.done)
    qtbot.waitUntil(lambda: got.values == [2], timeout=60_000)


def test_a_killed_worker_is_a_message_and_the_next_task_works(jobs: Jobs, qtbot: QtBot) -> None:
    got, announced = Outcome(), []
    jobs.failed.connect(lambda work, fault: announced.append(fault))
    with qtbot.waitSignal(jobs.progressed, timeout=60_000):
        jobs.submit(f"{TASKS}.sleep", 60, label="Sleep", on_failed=got.failed)
    pid = jobs.worker_pids()["quick"]
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: bool(got.faults), timeout=60_000)
    assert isinstance(got.faults[0], WorkerCrashed)
    assert announced == got.faults
    jobs.submit(f"{TASKS}.double", 1, label="Double", on_done=got.done)
    qtbot.waitUntil(lambda: got.values == [2], timeout=60_000)


def test_a_newer_request_takes_the_place_of_the_waiting_one(jobs: Jobs, qtbot: QtBot) -> None:
    got = Outcome()
    jobs.submit(f"{TASKS}.sleep", 0.3, label="Sleep")
    for value in (1, 2, 3):
        jobs.submit(f"{TASKS}.double", value, label="Double", key="double", on_done=got.done)
    assert jobs.pending("double")
    qtbot.waitUntil(lambda: not jobs.busy, timeout=60_000)
    assert got.values == [6]


def test_lanes_do_not_wait_for_each_other(jobs: Jobs, qtbot: QtBot) -> None:
    got = Outcome()
    jobs.submit(f"{TASKS}.sleep", 60, label="Solve", lane="long")
    jobs.submit(f"{TASKS}.double", 5, label="Bodies", on_done=got.done)
    qtbot.waitUntil(lambda: got.values == [10], timeout=60_000)
    assert [work.label for work in jobs.running] == ["Solve"]


def test_forgotten_work_calls_nobody(jobs: Jobs, qtbot: QtBot) -> None:
    got = Outcome()
    with qtbot.waitSignal(jobs.progressed, timeout=60_000):
        jobs.submit(f"{TASKS}.sleep", 60, label="A", on_done=got.done, on_failed=got.failed)
    jobs.submit(f"{TASKS}.double", 1, label="B", on_done=got.done, on_failed=got.failed)
    jobs.forget_all()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=60_000)
    assert (got.values, got.faults) == ([], [])


def test_an_expected_fault_arrives_as_itself(jobs: Jobs, qtbot: QtBot) -> None:
    got = Outcome()
    jobs.submit(f"{TASKS}.refuse", label="Refuse", on_failed=got.failed)
    qtbot.waitUntil(lambda: bool(got.faults), timeout=60_000)
    assert isinstance(got.faults[0], FixtureError)
    assert "has no solid" in str(got.faults[0])


def test_a_cancel_right_after_the_start_is_not_lost(jobs: Jobs, qtbot: QtBot) -> None:
    got = Outcome()
    for _ in range(5):
        jobs.cancel(jobs.submit(f"{TASKS}.sleep", 60, label="Sleep", on_failed=got.failed))
    qtbot.waitUntil(lambda: len(got.faults) == 5, timeout=60_000)
    assert all(isinstance(fault, Cancelled) for fault in got.faults)
