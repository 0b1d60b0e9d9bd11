"""How large the window opens: as it was closed, else most of the screen that it is on."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

_SMALL_SCREEN = (1440, 900)  # all of one that is no larger
_SHARE = 0.9


def restore_or_fit(window: QMainWindow, kept: QByteArray) -> None:
    """Bring back the geometry that was kept; where there is none, take the room there is."""
    if window.restoreGeometry(kept):
        return
    room = QGuiApplication.primaryScreen().availableGeometry()
    width = min(room.width(), max(_SMALL_SCREEN[0], round(_SHARE * room.width())))
    height = min(room.height(), max(_SMALL_SCREEN[1], round(_SHARE * room.height())))
    window.resize(width, height)
    window.move(room.center() - window.rect().center())
