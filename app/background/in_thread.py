"""Plain Python work that needs no kernel, off the window's thread: writing files."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class InThread(QObject):
    """Runs functions one after the other in threads; outcomes come back on the window's thread."""

    _ended = Signal(object, object)  # callback, its argument

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._turn = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._ended.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """Run `work()`; then on_done(its value) or on_failed(what it raised)."""

        def body() -> None:
            try:
                with self._turn:
                    value = work()
            except Exception as fault:  # handed on, not hidden
                self._ended.emit(on_failed, fault)
            else:
                self._ended.emit(on_done, value)

        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=body, name="writing")
        self._threads.append(thread)
        thread.start()

    def wait(self) -> None:
        """Until everything is written."""
        for thread in self._threads:
            thread.join()

    def _call(self, callback: Callable[[Any], None], argument: Any) -> None:
        callback(argument)
