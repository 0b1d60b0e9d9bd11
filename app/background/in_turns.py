"""Work of the window's own thread in pieces, so that it answers in between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def in_turns(owner: QWidget, *steps: Callable[[], object]) -> None:
    """Each step in a turn of the event loop of its own; at once while `owner` is not shown."""
    if not owner.isVisible():
        for step in steps:
            step()
        return
    waiting, timer = list(steps), QTimer(owner, interval=0)

    def take_one() -> None:
        step = waiting.pop(0)
        if not waiting:
            timer.stop()
            timer.deleteLater()
        step()

    timer.timeout.connect(take_one)
    timer.start()


def once_soon(owner: QWidget, act: Callable[[], object]) -> QTimer:
    """Calls `act` once in a turn of its own, however often it is started before that."""
    timer = QTimer(owner, singleShot=True, interval=0)
    timer.timeout.connect(act)
    return timer
