"""From the start page to a part in one step: no empty view is painted on the way.

The page is laid out while the file is read; painting waits for the part's picture, for as long as
nobody would notice.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from app.files.looking import Looking
from app.session import Session

_PATIENCE_MS = 60


class FirstPicture(QObject):
    def __init__(self, session: Session, looking: Looking, window: QMainWindow) -> None:
        super().__init__(window)
        self._window, self._looking = window, looking
        self._waiting = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._waiting.timeout.connect(self._paint)
        looking.changed.connect(self._wait)
        session.picture_changed.connect(self._paint)
        session.part_changed.connect(self._paint)

    def _wait(self) -> None:
        if self._looking.on and self._window.isVisible():
            self._window.setUpdatesEnabled(False)
            self._waiting.start()

    def _paint(self) -> None:
        self._waiting.stop()
        if not self._window.updatesEnabled():
            self._window.setUpdatesEnabled(True)
