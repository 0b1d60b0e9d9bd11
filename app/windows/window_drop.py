"""What is dropped on the window: a file is opened, a fixture of the library is taken over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from app.hand.item_mime import dragged_fixture


class WindowDrop(QObject):
    """What the drop begins may ask questions: it waits until the drag has ended."""

    def __init__(
        self,
        window: QWidget,
        open_file: Callable[[Path], None],
        use_fixture: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._open_file, self._use_fixture = open_file, use_fixture
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        wanted = (QEvent.Type.DragEnter, QEvent.Type.Drop)
        if event.type() not in wanted or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        begin = self._begin(event.mimeData())
        if begin is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            QTimer.singleShot(0, begin)
        return True

    def _begin(self, data: QMimeData) -> Callable[[], None] | None:
        """What dropping this would begin; None for what is not ours."""
        fixture, file = dragged_fixture(data), _file(data)
        if fixture is not None:
            return lambda: self._use_fixture(fixture)
        return None if file is None else lambda: self._open_file(file)


def _file(data: QMimeData) -> Path | None:
    urls = [url for url in data.urls() if url.isLocalFile()]
    return Path(urls[0].toLocalFile()) if len(urls) == 1 else None
