"""What runs in the worker process: take a task, do it, answer, until the parent is gone."""

from __future__ import annotations

import contextlib
import faulthandler
import importlib
import multiprocessing
import os
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from fixtures_lib.errors import FixtureError

LOG_NAME = "worker.log"
_TASKS = "fixtures_lib.tasks"
_PROGRESS_EVERY_S = 0.05
_POLITE_NICE = 5


def serve(pipe: Connection, lifeline: Connection, scratch: str, warm: bool, polite: bool) -> None:
    """Answer requests until the parent closes the pipe. `scratch`: the folder it puts away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    _may_have_children()
    _keep_temporary_files_in(scratch)
    _write_to_log(Path(scratch) / LOG_NAME)
    _end_with_parent(lifeline)
    if polite and hasattr(os, "nice"):
        os.nice(_POLITE_NICE)
    if warm:
        _warm_up()
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            name, args, kwargs, shows = pipe.recv()
            if shows:
                kwargs = {**kwargs, "show": lambda early: pipe.send(("early", early))}
            _answer(pipe, name, args, kwargs)


def _may_have_children() -> None:
    """A mesher of its own, which ends with this process as this one ends with its parent."""
    multiprocessing.current_process().daemon = False


def _keep_temporary_files_in(folder: str) -> None:
    """A process that is killed puts nothing away: its parent does, and needs to know where."""
    for name in ("TMPDIR", "TEMP", "TMP"):
        os.environ[name] = folder
    tempfile.tempdir = None  # it is looked up again


def _answer(pipe: Connection, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    try:
        value = _task(name)(*args, progress=_Reporter(pipe), **kwargs)
        pipe.send(("done", value))
    except FixtureError as fault:
        pipe.send(("failed", fault))
    except BrokenPipeError:
        raise
    except Exception:  # a bug: it belongs in the parent's diagnostics file, and the worker lives on
        pipe.send(("bug", traceback.format_exc()))


def _task(name: str) -> Callable[..., Any]:
    module, _, function = (name if "." in name else f"{_TASKS}.{name}").rpartition(".")
    task: Callable[..., Any] = getattr(importlib.import_module(module), function)
    return task


def _warm_up() -> None:
    """Load the kernel. A fault here shows itself again in the first task, which reports it."""
    with contextlib.suppress(Exception):
        tasks = importlib.import_module(_TASKS)
        getattr(tasks, "warm_up", lambda: None)()


class _Reporter:
    """Sends each new stage at once, and fractions of one stage at most twenty times a second."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._stage = ""
        self._sent_at = 0.0

    def __call__(self, stage: str, fraction: float | None = None) -> None:
        now = time.monotonic()
        if stage == self._stage and now - self._sent_at < _PROGRESS_EVERY_S:
            return
        self._stage, self._sent_at = stage, now
        self._pipe.send(("progress", stage, fraction))


def _write_to_log(log: Path) -> None:
    """Native libraries print to the descriptors themselves: keep that out of the user's output."""
    descriptor = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    sys.stdout.flush()
    sys.stderr.flush()
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)
    os.close(descriptor)
    faulthandler.enable()


def _end_with_parent(lifeline: Connection) -> None:
    """End when the parent does, by whatever death: its end of the lifeline is then closed."""
    threading.Thread(target=_watch, args=(lifeline,), name="lifeline", daemon=True).start()
    if sys.platform == "linux":
        _signal_at_end(lifeline)


def _watch(lifeline: Connection) -> None:
    with contextlib.suppress(EOFError, OSError):
        lifeline.recv_bytes()
    os._exit(0)


def _signal_at_end(lifeline: Connection) -> None:
    """The thread can't run while the kernel holds Python's lock: let the system send SIGIO too.

    (A parent-death signal would come already when the thread ends that started this process.)
    """
    import fcntl

    signal.signal(signal.SIGIO, signal.SIG_DFL)  # which ends the process
    descriptor = lifeline.fileno()
    fcntl.fcntl(descriptor, fcntl.F_SETOWN, os.getpid())
    flags = fcntl.fcntl(descriptor, fcntl.F_GETFL)
    fcntl.fcntl(descriptor, fcntl.F_SETFL, flags | os.O_ASYNC)
