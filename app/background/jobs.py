"""Work in the background: what waits, what runs, and its outcome on the window's own thread.

    submit --> waiting (by priority, then age) --> running --> on_done(value) | on_failed(fault)

There are three lanes, each with a worker process of its own: "quick" for what the eye waits for
(bodies, a zone, a part to open), "long" for solving and exporting, "live" for what follows the
pointer: without the kernel, started when it is first needed. A request with a `key` takes the
place of the waiting one with the same key: only the newest layout is worth solving. Work in the
`background` is nobody's wait: it is not counted as being busy, and it is told of elsewhere.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt, Signal

from app.background.worker import Done, Early, Event, Failed, Progressed, Request, WorkerThread
from app.texts import shown, tr
from fixtures_lib.errors import Cancelled

LaneName = Literal["quick", "long", "live"]
_WARM: tuple[LaneName, ...] = ("quick", "long")
OnDone = Callable[[Any], None]
OnFailed = Callable[[Exception], None]


@dataclass(eq=False)
class Work:
    """One submitted task. `quiet` work is not announced when it fails: its panel shows it."""

    request: Request
    label: str
    lane: LaneName
    key: str = ""
    priority: int = 0
    quiet: bool = False
    background: bool = False
    on_done: OnDone | None = None
    on_failed: OnFailed | None = None
    on_early: OnDone | None = None
    again: Callable[[], None] | None = None  # asks for it once more, where it was stopped
    stage: str = field(default_factory=lambda: tr("Waiting"))
    fraction: float | None = None
    started_at: float | None = None
    cancelled: bool = False
    asked_at: float = field(default_factory=time.monotonic)

    @property
    def elapsed_s(self) -> float:
        """Since it began; of what still waits, since it was asked for."""
        return time.monotonic() - (self.asked_at if self.started_at is None else self.started_at)


@dataclass(eq=False)
class _Lane:
    thread: WorkerThread | None = None
    running: Work | None = None
    waiting: list[Work] = field(default_factory=list)


class Jobs(QObject):
    queued = Signal(object)  # each with its Work: its lane is busy with another one
    started = Signal(object)
    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object, object)  # Work, the exception
    busy_changed = Signal(bool)
    _told = Signal(str, object)  # from a worker's thread: lane, event

    def __init__(self, parent: QObject | None = None, *, warm: bool = True) -> None:
        """`warm`: each worker loads the kernel as it starts, whatever it is asked first."""
        super().__init__(parent)
        self._warm = warm
        self._tickets = itertools.count(1)
        self._lanes: dict[LaneName, _Lane] = {"quick": _Lane(), "long": _Lane(), "live": _Lane()}
        self._closed = False
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def warm_up(self) -> None:
        """Start the worker processes, so that the kernel is loaded when it is needed."""
        for name in _WARM:
            self._thread(name)

    def submit(
        self,
        task: str,
        *args: Any,
        label: str,
        on_done: OnDone | None = None,
        on_failed: OnFailed | None = None,
        lane: LaneName = "quick",
        key: str = "",
        priority: int = 0,
        quiet: bool = False,
        background: bool = False,
        options: Mapping[str, Any] | None = None,
        prepare: Callable[[Any], object] | None = None,
        on_early: OnDone | None = None,
        made: Mapping[str, Callable[[], Any]] | None = None,
        again: Callable[[], None] | None = None,
    ) -> Work:
        """Queue `task(*args, **options)`; the callbacks come later, on this thread.

        `prepare` is called with the value before, in the thread that waits for the process: for
        work with large arrays that the window would have to do on its own time. `on_early` gets
        what the task shows before it is done: for a task that takes `show`. `made` are options
        that take their time to make: in that thread too, before the task begins. `again` is
        offered to who stopped it, where nothing else asks for it.
        """
        shows = on_early is not None
        options, made = dict(options or {}), dict(made or {})
        request = Request(next(self._tickets), task, args, options, prepare, shows, made)
        callbacks = (on_done, on_failed, on_early, again)
        work = Work(request, label, lane, key, priority, quiet, background, *callbacks)
        here = self._lanes[lane]
        if key:
            here.waiting = [w for w in here.waiting if w.key != key]
        here.waiting.append(work)
        here.waiting.sort(key=lambda w: (-w.priority, w.request.ticket))
        self._start_next(lane)
        if work in here.waiting:
            self.queued.emit(work)
        return work

    @property
    def running(self) -> tuple[Work, ...]:
        """What somebody waits for."""
        works = (lane.running for lane in self._lanes.values())
        return tuple(work for work in works if work is not None and not work.background)

    @property
    def waiting(self) -> tuple[Work, ...]:
        """What somebody waits for that has not begun."""
        works = (work for lane in self._lanes.values() for work in lane.waiting)
        return tuple(work for work in works if not work.background)

    @property
    def busy(self) -> bool:
        """Whether there is work that somebody waits for."""
        return any(not work.background for work in self._works())

    def pending(self, key: str) -> bool:
        """Whether work with this key runs or waits."""
        return any(w.key == key and not w.cancelled for w in self._works())

    def drop_waiting(self, key: str) -> None:
        """Nobody needs the waiting work with this key any more; what runs goes on."""
        for lane in self._lanes.values():
            lane.waiting = [work for work in lane.waiting if work.key != key]

    def worker_pids(self) -> dict[str, int | None]:
        return {n: lane.thread.pid if lane.thread else None for n, lane in self._lanes.items()}

    def cancel(self, work: Work) -> None:
        """Stop this work; its on_failed gets Cancelled."""
        lane = self._lanes[work.lane]
        if work in lane.waiting:
            lane.waiting.remove(work)
            self._fail(work, Cancelled(tr("Stopped")))
        elif work is lane.running and lane.thread is not None and not work.cancelled:
            work.cancelled = True
            lane.thread.cancel(work.request.ticket)

    def cancel_all(self) -> None:
        for lane in self._lanes.values():
            for work in [*lane.waiting, *([lane.running] if lane.running else [])]:
                self.cancel(work)

    def forget_all(self) -> None:
        """Another document is open: nobody wants these answers any more."""
        for lane in self._lanes.values():
            for work in [*lane.waiting, *([lane.running] if lane.running else [])]:
                work.on_done = work.on_failed = work.on_early = work.again = None
                work.quiet = True
        self.cancel_all()

    def close(self) -> None:
        """End the processes and threads; nothing is called back any more."""
        self._closed = True
        threads = [lane.thread for lane in self._lanes.values() if lane.thread is not None]
        for thread in threads:
            thread.end()
        for thread in threads:
            thread.close()
        for lane in self._lanes.values():
            lane.thread, lane.running, lane.waiting = None, None, []

    def _works(self) -> list[Work]:
        return [w for lane in self._lanes.values() for w in (lane.running, *lane.waiting) if w]

    def _thread(self, name: LaneName) -> WorkerThread:
        lane = self._lanes[name]
        if lane.thread is None:
            lane.thread = WorkerThread(
                name,
                lambda event: self._told.emit(name, event),
                warm=self._warm and name in _WARM,
                polite=name != "live",
            )
            lane.thread.start()
        return lane.thread

    def _start_next(self, name: LaneName) -> None:
        lane = self._lanes[name]
        if lane.running is None and lane.waiting and not self._closed:
            work = lane.running = lane.waiting.pop(0)
            work.started_at, work.stage = time.monotonic(), tr("Starting")
            self._thread(name).ask(work.request)
            self.started.emit(work)
            if not work.background:
                self.busy_changed.emit(True)

    def _on_told(self, name: LaneName, event: Event) -> None:
        lane = self._lanes[name]
        work = lane.running
        if work is None or work.request.ticket != event.ticket:
            return
        if isinstance(event, Progressed):
            work.stage, work.fraction = shown(event.stage), event.fraction
            self.progressed.emit(work)
            return
        if isinstance(event, Early):
            if work.on_early is not None and not work.cancelled:
                work.on_early(event.value)
            return
        lane.running = None
        try:
            self._conclude(work, event)
        finally:
            self._start_next(name)
            if not self.busy:
                self.busy_changed.emit(False)

    def _conclude(self, work: Work, event: Done | Failed) -> None:
        if work.cancelled:
            self._fail(work, Cancelled(tr("Stopped")))
        elif isinstance(event, Failed):
            self._fail(work, event.fault)
        else:
            self.finished.emit(work)
            if work.on_done is not None:
                work.on_done(event.value)

    def _fail(self, work: Work, fault: Exception) -> None:
        self.failed.emit(work, fault)
        if work.on_failed is not None:
            work.on_failed(fault)
