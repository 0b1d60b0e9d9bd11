"""The worker process: it answers, fails in words, crashes alone, and never outlives its parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from fixtures_lib.errors import Cancelled, FixtureError, WorkerCrashed
from fixtures_lib.isolation import IsolatedWorker, WorkerFault, run_isolated

SAMPLE = "resources/samples/sensor_housing.holdfast"
TASKS = "tests.lib.worker_tasks"
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def worker() -> Iterator[IsolatedWorker]:
    with IsolatedWorker(warm=False) as running:
        yield running


def test_runs_a_task_and_streams_its_progress(worker: IsolatedWorker) -> None:
    seen: list[tuple[str, float | None]] = []
    value = worker.run(f"{TASKS}.double", 21, progress=lambda s, f=None: seen.append((s, f)))
    assert value == 42
    assert seen == [("Doubling", 0.5)]


def test_stays_warm_between_tasks(worker: IsolatedWorker) -> None:
    assert worker.run(f"{TASKS}.pid") == worker.run(f"{TASKS}.pid") == worker.pid


def test_an_expected_fault_comes_back_as_itself(worker: IsolatedWorker) -> None:
    with pytest.raises(FixtureError) as fault:
        worker.run(f"{TASKS}.refuse")
    assert str(fault.value) == "a.step: The file has no solid; export it as a solid."


@pytest.mark.parametrize("task", ["stumble", "answer_with_a_lock"])
def test_a_bug_comes_back_with_its_trace_and_the_worker_lives(
    worker: IsolatedWorker, task: str
) -> None:
    with pytest.raises(WorkerFault) as fault:
        worker.run(f"{TASKS}.{task}")
    assert "Traceback" in fault.value.trace
    assert worker.run(f"{TASKS}.double", 1) == 2


def test_a_native_crash_names_stage_and_file_and_the_next_task_works(
    worker: IsolatedWorker,
) -> None:
    with pytest.raises(WorkerCrashed) as fault:
        worker.run(f"{TASKS}.crash", "/somewhere/part.step")
    assert str(fault.value).startswith("part.step: ")
    assert "“Reading the file”" in str(fault.value)
    assert any("Segmentation fault" in note for note in fault.value.__notes__)
    assert worker.run(f"{TASKS}.double", 1) == 2


def test_killed_from_outside_is_a_crash_and_not_a_cancel(worker: IsolatedWorker) -> None:
    first = worker.run(f"{TASKS}.pid")
    threading.Timer(0.2, os.kill, (first, signal.SIGKILL)).start()
    with pytest.raises(WorkerCrashed, match="memory"):
        worker.run(f"{TASKS}.sleep", 30)
    assert worker.run(f"{TASKS}.pid") != first


@pytest.mark.parametrize("task", ["sleep", "hold_the_lock"])
def test_cancel_ends_it_at_once_and_the_next_task_works(worker: IsolatedWorker, task: str) -> None:
    asked: list[float] = []

    def cancel_it(stage: str, fraction: float | None = None) -> None:
        asked.append(time.monotonic())
        worker.cancel()

    with pytest.raises(Cancelled):
        worker.run(f"{TASKS}.{task}", 30, progress=cancel_it)
    assert time.monotonic() - asked[0] < 5.0  # of 30 s; the bound allows a busy machine
    assert worker.run(f"{TASKS}.double", 1) == 2


def test_the_files_of_a_killed_process_are_put_away(worker: IsolatedWorker) -> None:
    left: list[Path] = []

    def cancel_it(stage: str, fraction: float | None = None) -> None:
        left.append(Path(stage))
        assert left[0].exists()
        worker.cancel()

    with pytest.raises(Cancelled):
        worker.run(f"{TASKS}.leave_a_file", progress=cancel_it)
    assert not left[0].parent.exists()


def test_cancel_without_a_task_changes_nothing(worker: IsolatedWorker) -> None:
    before = worker.run(f"{TASKS}.pid")
    worker.cancel()
    assert worker.run(f"{TASKS}.pid") == before


def test_native_noise_stays_out_of_the_output() -> None:
    script = f"""
if __name__ == "__main__":
    from fixtures_lib.isolation import run_isolated
    run_isolated("{TASKS}.shout")
    print("clean")
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("clean\n", "")


@pytest.mark.skipif(sys.platform != "linux", reason="looks in /proc")
@pytest.mark.parametrize("task", ["sleep", "hold_the_lock"])
def test_the_worker_ends_with_its_parent(task: str) -> None:
    script = f"""
import sys
from fixtures_lib.isolation import IsolatedWorker
with IsolatedWorker(warm=False) as worker:
    worker.run("{TASKS}.{task}", 60, progress=lambda s, f=None: print(worker.pid, flush=True))
"""
    parent = subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 30.0
    while _alive(child) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _alive(child)


def test_answers_load_no_kernel_into_the_window() -> None:
    """A value is taken out of an answer by loading the module of its class."""
    script = f"""
import sys
from fixtures_lib.isolation import IsolatedWorker
if __name__ == "__main__":
    with IsolatedWorker(warm=False) as worker:
        opened = worker.run("open_job", "{SAMPLE}")
        bodies = worker.run("fixture_bodies", opened.job)
        problems = worker.run("quick_problems", opened.job, opened.part)
    from fixtures_lib.deflection.readiness import Readiness, ReadyLayout
    assert bodies
    loaded = {{name.split(".")[0] for name in sys.modules}}
    print(sorted(loaded & {{"OCP", "cadquery", "gmsh", "rslab", "sqlalchemy", "typst", "ezdxf"}}))
    print(any(name.startswith("fixtures_lib.tasks") for name in sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert (done.stdout.split("\n"), done.stderr) == (["[]", "False", ""], "")


def test_one_shot() -> None:
    assert run_isolated(f"{TASKS}.double", 4) == 8


def _alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"
