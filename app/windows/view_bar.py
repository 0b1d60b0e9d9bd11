"""A bar over the 3D view's lower edge: it keeps its place, and stands above the others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from app.viewport import Viewport

_ABOVE_PX = 12
_ROOM_PX = 120


class ViewBar(QFrame):
    """`toggled` tells that it came or went; Escape in it puts it away."""

    toggled = Signal(bool)

    def __init__(self, view: Viewport) -> None:
        super().__init__(view)
        self._view = view
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        view.installEventFilter(self)
        self.hide()

    @property
    def shown(self) -> bool:
        return not self.isHidden()

    def put_away(self) -> None:
        """Hide it, with what belongs to it."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.settle()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            self._view.setFocus()
        else:
            super().keyPressEvent(event)

    def settle(self) -> None:
        """In the middle of the lower edge, over the bars that are there already."""
        self.adjustSize()
        width = min(self.sizeHint().width() + _ROOM_PX, self._view.width() - 2 * _ABOVE_PX)
        self.resize(max(width, 1), self.sizeHint().height())
        left = (self._view.width() - self.width()) // 2
        others = [b for b in self._view.findChildren(ViewBar) if b is not self and b.shown]
        taken = sum(bar.height() + _ABOVE_PX // 2 for bar in others)
        self.move(left, self._view.height() - self.height() - _ABOVE_PX - taken)
