"""A catalogue item dragged over the 3D view: its tool follows, dropping puts it down."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from app.hand.item_mime import dragged_item
from app.tools import tool_for
from app.viewport import Viewport
from app.windows.tooling import SELECT, Tooling
from fixtures_lib.catalog.items import AnyItem

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class ItemDrop(QObject):
    def __init__(self, view: Viewport, tooling: Tooling, items: Iterable[AnyItem]) -> None:
        super().__init__(view)
        self._view, self._tooling = view, tooling
        self.set_items(items)
        view.setAcceptDrops(True)
        view.installEventFilter(self)

    def set_items(self, items: Iterable[AnyItem]) -> None:
        self._items = {item.id: item for item in items}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if isinstance(event, QDropEvent) and self._item(event) is not None:
            if event.type() == QEvent.Type.Drop:
                self._drop(event)
            else:
                self._send(QEvent.Type.MouseMove, event.position(), _NONE, event.modifiers())
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._tooling.start(SELECT)
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> bool:
        item = self._item(event)
        name = None if item is None else tool_for(item)
        if name is None:
            return False  # a file, perhaps: that is the window's
        self._tooling.start(name, item)
        event.acceptProposedAction()
        return True

    def _drop(self, event: QDropEvent) -> None:
        place, keys = event.position(), event.modifiers()
        self._send(QEvent.Type.MouseMove, place, _NONE, keys)
        self._send(QEvent.Type.MouseButtonPress, place, _LEFT, keys)
        self._send(QEvent.Type.MouseButtonRelease, place, _LEFT, keys)
        self._tooling.start(SELECT)

    def _send(
        self,
        kind: QEvent.Type,
        place: QPointF,
        button: Qt.MouseButton,
        keys: Qt.KeyboardModifier,
    ) -> None:
        held = _LEFT if kind == QEvent.Type.MouseButtonPress else _NONE
        there = QPointF(self._view.mapToGlobal(place))
        QApplication.sendEvent(self._view, QMouseEvent(kind, place, there, button, held, keys))

    def _item(self, event: QDropEvent | QDragMoveEvent | QDragEnterEvent) -> AnyItem | None:
        return self._items.get(dragged_item(event.mimeData()) or "")
