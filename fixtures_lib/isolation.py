"""A second process for kernel, mesh and solver work: it may hang or crash, this one goes on.

    here                                      there (`isolation_child.serve`)
    IsolatedWorker.run("load_part", path) --> fixtures_lib.tasks.load_part(path, progress=...)
      progress(stage, fraction)           <-- ("progress", stage, fraction)
      show(value)                         <-- ("early", value), from a task that takes `show`
      returns the value, or raises        <-- ("done", value) | ("failed", fault) | ("bug", trace)

The process is spawned, not forked (native threads don't survive a fork), and stays warm between
tasks. It is cancelled by killing it: native code can't be interrupted in any other way.
"""

from __future__ import annotations

import multiprocessing
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType
from typing import Any

from fixtures_lib.errors import Cancelled, FixtureError, WorkerCrashed
from fixtures_lib.isolation_child import LOG_NAME, serve
from fixtures_lib.progress import Progress, Show, silent, unseen
from fixtures_lib.wording import worded

_STARTING = "Starting the kernel"
_LOG_TAIL_BYTES = 8_000


class WorkerFault(Exception):
    """A bug showed itself in the worker. `trace` is for the diagnostics file, not for the user."""

    def __init__(self, task: str, trace: str) -> None:
        super().__init__(f"{task}: {trace.strip().splitlines()[-1] if trace.strip() else 'bug'}")
        self.task = task
        self.trace = trace

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.task, self.trace))


class IsolatedWorker:
    """One worker process. `run` blocks, and belongs to one thread at a time; `cancel` to any.

    `cancel` waits for nothing: the lock is never held while a process starts or ends.
    """

    def __init__(self, *, warm: bool = True, polite: bool = False) -> None:
        """`warm`: load the kernel at once. `polite`: leave the processor to the window."""
        self._warm, self._polite = warm, polite
        self._lock = threading.Lock()
        self._busy = False
        self._cancelled = self._retired = False
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._lifeline: Connection | None = None
        self._scratch: Path | None = None  # the process's temporary files, and its log
        self._stage = _STARTING

    def __enter__(self) -> IsolatedWorker:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """Of the process, while there is one."""
        process = self._process
        return None if process is None else process.pid

    def start(self) -> None:
        """Start the process unless it runs; it loads the kernel in its own time."""
        self._ensure_running()

    def run(
        self,
        task: str,
        *args: Any,
        progress: Progress = silent,
        stopped: Callable[[], bool] = bool,
        show: Show = unseen,
        **kwargs: Any,
    ) -> Any:
        """The task's value. `task` is a function of fixtures_lib.tasks, or a full dotted name.

        `stopped` is asked once, before the task is begun: a cancel that came too early for
        `cancel` is not lost. Raises the task's FixtureError, Cancelled, WorkerCrashed, or
        WorkerFault for a bug.
        """
        with self._lock:
            if stopped():
                raise Cancelled("Stopped")
            self._busy, self._cancelled = True, False
        try:
            self._ensure_running()
            if self._cancelled:  # while the process started, which may go on with the next task
                raise Cancelled("Stopped")
            return self._answer(task, args, kwargs, progress, show)
        except (EOFError, OSError) as end:
            raise self._ended(task, args) from end
        except KeyboardInterrupt:
            self.close()
            raise
        finally:
            with self._lock:
                self._busy = False

    def cancel(self) -> None:
        """End the task that runs, at once; its `run` raises Cancelled. Nothing if none runs."""
        with self._lock:
            if self._busy:
                self._cancelled = True
                if self._process is not None:
                    self._process.kill()

    def retire(self) -> None:
        """`cancel`, and start no other process after it; `close` is yet to be called."""
        self._retired = True
        self.cancel()

    def close(self) -> None:
        """End the process, whatever it does. Belongs to the thread of `run`."""
        self._dispose()

    def log_tail(self) -> str:
        """The last lines that native code wrote, with its stack if it crashed."""
        if self._scratch is None or not (log := self._scratch / LOG_NAME).exists():
            return ""
        return log.read_bytes()[-_LOG_TAIL_BYTES:].decode("utf-8", "replace")

    def _answer(
        self,
        task: str,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        progress: Progress,
        show: Show,
    ) -> Any:
        pipe = self._pipe
        if pipe is None:
            raise EOFError
        self._stage = _STARTING
        pipe.send((task, args, kwargs, show is not unseen))
        while True:
            match pipe.recv():
                case ("progress", str(stage), fraction):
                    self._stage = stage
                    progress(stage, fraction)
                case ("early", early):
                    show(early)
                case ("done", value):
                    return value
                case ("failed", FixtureError() as fault):
                    raise fault
                case ("bug", str(trace)):
                    raise WorkerFault(task, trace)

    def _ended(self, task: str, args: tuple[Any, ...]) -> FixtureError:
        """What to raise for a process that is gone; a fresh one is started."""
        with self._lock:
            self._busy = False  # what comes now is too late to be cancelled
            cancelled, process = self._cancelled, self._process
        if process is not None:
            process.join(5.0)
        fault = Cancelled("Stopped") if cancelled else _crash(process, self._stage, args)
        fault.add_note(f"task {task}\n{self.log_tail()}")
        self._dispose()
        if not self._retired:
            self._spawn()
        return fault

    def _ensure_running(self) -> None:
        if self._process is None or not self._process.is_alive():
            self._spawn()

    def _spawn(self) -> None:
        self._dispose()
        context = multiprocessing.get_context("spawn")
        self._scratch = Path(tempfile.mkdtemp(prefix="holdfast-worker-"))
        self._pipe, its_pipe = context.Pipe()
        its_lifeline, self._lifeline = context.Pipe(duplex=False)
        process = context.Process(
            target=serve,
            args=(its_pipe, its_lifeline, str(self._scratch), self._warm, self._polite),
            name="holdfast-worker",
            daemon=True,
        )
        process.start()
        self._process = process  # it can be killed from now on
        its_pipe.close()
        its_lifeline.close()

    def _dispose(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.join(5.0)
        for end in (self._pipe, self._lifeline):
            if end is not None:
                end.close()
        if self._scratch is not None:  # a process that was killed has put nothing away
            shutil.rmtree(self._scratch, ignore_errors=True)
        self._pipe = self._lifeline = self._scratch = None


def run_isolated(task: str, *args: Any, progress: Progress = silent, **kwargs: Any) -> Any:
    """Run one task in a process of its own, and wait for it: what the command line does."""
    with IsolatedWorker(warm=False) as worker:
        return worker.run(task, *args, progress=progress, **kwargs)


def _crash(process: SpawnProcess | None, stage: str, args: tuple[Any, ...]) -> WorkerCrashed:
    code = None if process is None else process.exitcode
    where = Path(args[0]).name if args and isinstance(args[0], (str, Path)) else ""
    if code == -getattr(signal, "SIGKILL", 9):
        return WorkerCrashed(
            worded("The background process was killed at the stage “{stage}”", stage=stage),
            where=where,
            mend="the memory may have run out: close other programs, or try a simpler part",
        )
    return WorkerCrashed(
        worded(
            "The background process crashed at the stage “{stage}” ({cause})",
            stage=stage,
            cause=_cause(code),
        ),
        where=where,
        mend="your job is untouched: try again, or use another export of the part",
    )


def _cause(code: int | None) -> str:
    if code is None:
        return "it did not answer"
    if code < 0:
        return signal.strsignal(-code) or f"signal {-code}"
    return f"exit status {code}"
