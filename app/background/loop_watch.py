"""How long the window's thread leaves its event loop alone: the longest block, and where it was.

    beat ----- 4 ms ----- beat ------------------- late ------------------- beat
                              |<- a block: the gap, less the frames in it ->|

A timer beats in the event loop. It comes after all that waits there, so its lateness is what a
person feels. A block is also counted in processor time of the thread: on a busy machine the clock
runs on while the window only waits for its turn. The smaller of both is `ms`. A wait for a lock
that another thread of ours holds is in `wall_ms` alone, and shows on a quiet machine.

Frames drawn by software are the graphics card's work where there is one: they are left out, and
told by `frames_ms`.

Each long block goes to the log, with where the thread was meanwhile.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
import traceback
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

BEAT_MS = 4
LONG_MS = 100.0
_SAMPLE_S = 0.015
_FRAMES_SHOWN = 6
_log = logging.getLogger("holdfast.watch")


@dataclass(frozen=True)
class Block:
    """One block. `where`: the places in the program that the thread was seen at, most often first.

    `frames_ms` is the part of the gap in which the view was drawn by software, not in `ms`.
    """

    wall_ms: float
    cpu_ms: float
    frames_ms: float
    where: tuple[str, ...] = ()

    @property
    def ms(self) -> float:
        return min(self.wall_ms, self.cpu_ms)


class Drawing(Protocol):
    """A view that says when it was busy in GL: wall and processor time in ms."""

    is_software: bool
    gl_worked: Any  # Signal(float, float)


NO_BLOCK = Block(0.0, 0.0, 0.0)


class LoopWatch(QObject):
    blocked = Signal(object)  # a Block longer than LONG_MS
    beaten = Signal(object)  # the Block before each beat, most of them of no length

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.longest = NO_BLOCK
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._wall = self._cpu = 0.0
        self._frames_s = self._frames_cpu_s = 0.0
        self._sampler: _Sampler | None = None

    def start(self, *, sampling: bool = True) -> None:
        """Watch this thread. `sampling`: look from another thread where it is when it is late."""
        self._sampler = _Sampler(threading.get_ident()) if sampling else None
        self.reset()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        if self._sampler is not None:
            self._sampler.close()
            self._sampler = None

    def reset(self) -> None:
        """Forget the longest block, and begin to measure here."""
        self.longest = NO_BLOCK
        self._begin_gap()

    def leave_out(self, surface: Drawing) -> None:
        """Count apart what this surface draws by software."""
        surface.gl_worked.connect(
            lambda wall_ms, cpu_ms: self._drawn(wall_ms, cpu_ms) if surface.is_software else None
        )

    def _drawn(self, wall_ms: float, cpu_ms: float) -> None:
        self._frames_s += wall_ms / 1000.0
        self._frames_cpu_s += cpu_ms / 1000.0

    def _beat(self) -> None:
        wall_s = time.perf_counter() - self._wall - BEAT_MS / 1000.0 - self._frames_s
        cpu_s = time.thread_time() - self._cpu - self._frames_cpu_s
        block = Block(1000.0 * wall_s, 1000.0 * cpu_s, 1000.0 * self._frames_s)
        self.beaten.emit(block)
        if block.ms > max(self.longest.ms, 0.2 * LONG_MS):
            block = Block(block.wall_ms, block.cpu_ms, block.frames_ms, self._where())
            self.longest = block
        if block.ms > LONG_MS:
            _log.warning("the window stood still for %.0f ms: %s", block.ms, _in_words(block))
            self.blocked.emit(block)
        self._begin_gap()

    def _begin_gap(self) -> None:
        self._wall, self._cpu = time.perf_counter(), time.thread_time()
        self._frames_s = self._frames_cpu_s = 0.0
        if self._sampler is not None:
            self._sampler.begin(self._wall)

    def _where(self) -> tuple[str, ...]:
        return () if self._sampler is None else self._sampler.seen()


def _in_words(block: Block) -> str:
    seen = "; ".join(block.where[:3]) or "nowhere that could be seen"
    return f"{seen} (wall {block.wall_ms:.0f} ms, frames beside it {block.frames_ms:.0f} ms)"


class _Sampler(threading.Thread):
    """Notes where the watched thread is, while its beat is late."""

    def __init__(self, watched: int) -> None:
        super().__init__(name="loop-watch", daemon=True)
        self._watched = watched
        self._since = time.perf_counter()
        self._seen: Counter[str] = Counter()
        self._end = threading.Event()
        self.start()

    def begin(self, since: float) -> None:
        self._since, self._seen = since, Counter()

    def seen(self) -> tuple[str, ...]:
        return tuple(place for place, _ in self._seen.most_common())

    def close(self) -> None:
        self._end.set()
        self.join(1.0)

    def run(self) -> None:
        while not self._end.wait(_SAMPLE_S):
            if time.perf_counter() - self._since > 1.5 * _SAMPLE_S:
                self._look()

    def _look(self) -> None:
        """Names only, no source lines: reading files would take longer than the block itself."""
        frames = traceback.walk_stack(sys._current_frames().get(self._watched))
        place = " < ".join(
            f"{Path(frame.f_code.co_filename).name}:{line} {frame.f_code.co_name}"
            for frame, line in islice(frames, _FRAMES_SHOWN)
        )
        self._seen[place] += 1
