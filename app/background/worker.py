"""A thread that waits for a worker process, so that the window never does. No Qt in here.

The thread takes one request at a time from its queue, runs it in the process, and tells what
happens through `tell`, which is called in this thread.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Request:
    ticket: int
    task: str
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = field(default_factory=dict)
    prepare: Callable[[Any], object] | None = None  # called with each value, in the thread
    shows: bool = False  # the task has something to look at before it is done
    made: dict[str, Callable[[], Any]] = field(default_factory=dict)  # called in the thread


@dataclass(frozen=True)
class Progressed:
    ticket: int
    stage: str
    fraction: float | None


@dataclass(frozen=True)
class Early:
    ticket: int
    value: Any


@dataclass(frozen=True)
class Done:
    ticket: int
    value: Any


@dataclass(frozen=True)
class Failed:
    ticket: int
    fault: Exception


Event = Progressed | Early | Done | Failed


class WorkerThread(threading.Thread):
    def __init__(
        self,
        name: str,
        tell: Callable[[Event], None],
        *,
        warm: bool = True,
        polite: bool = True,
    ) -> None:
        super().__init__(name=f"worker-{name}", daemon=True)
        from fixtures_lib.isolation import IsolatedWorker  # the window stands before it is loaded

        self._tell = tell
        self._requests: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
        self._worker = IsolatedWorker(warm=warm, polite=polite)
        self._stopped: set[int] = set()
        self._closing = False

    @property
    def pid(self) -> int | None:
        return self._worker.pid

    def ask(self, request: Request) -> None:
        self._requests.put(request)

    def cancel(self, ticket: int) -> None:
        """End this request if it runs or is about to; the thread then tells Failed."""
        self._stopped.add(ticket)
        self._worker.cancel()

    def end(self) -> None:
        """Tell the process and the thread to end, and wait for neither."""
        self._closing = True
        self._worker.retire()
        self._requests.put(None)

    def close(self) -> None:
        """End the process and the thread."""
        self.end()
        self.join(5.0)

    def run(self) -> None:
        self._worker.start()
        while (request := self._requests.get()) is not None and not self._closing:
            event = self._outcome(request)
            if not self._closing:
                self._tell(event)
        self._worker.close()

    def _outcome(self, request: Request) -> Event:
        def progress(stage: str, fraction: float | None = None) -> None:
            self._tell(Progressed(request.ticket, stage, fraction))

        def show(early: object) -> None:
            if request.prepare is not None:
                request.prepare(early)
            self._tell(Early(request.ticket, early))

        try:
            value = self._worker.run(
                request.task,
                *request.args,
                progress=progress,
                stopped=lambda: self._closing or request.ticket in self._stopped,
                **({"show": show} if request.shows else {}),
                **request.kwargs,
                **{name: make() for name, make in request.made.items()},
            )
            if request.prepare is not None:
                request.prepare(value)
        except Exception as fault:  # not hidden: it goes to whoever asked, a bug with its trace
            return Failed(request.ticket, fault)
        return Done(request.ticket, value)
