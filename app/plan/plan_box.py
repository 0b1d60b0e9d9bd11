"""Mouse on the plan: what is under it, dragging things, and panning where nothing is.

pyqtgraph's own view box pans with the left and middle button and zooms with the wheel; it is asked
only where neither a tool nor a thing wants the mouse.
"""

from __future__ import annotations

from typing import Any, Protocol

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt


class MouseTaker(Protocol):
    """Who is told of the mouse. Points are in mm; True: it is taken, the plan does not pan."""

    def clicked(self, at: QPointF, event: Any) -> bool: ...
    def drag_began(self, at: QPointF, event: Any) -> bool: ...
    def dragged(self, at: QPointF, event: Any) -> None: ...
    def drag_ended(self, at: QPointF, event: Any) -> None: ...


class PlanBox(pg.ViewBox):  # type: ignore[misc]
    def __init__(self) -> None:
        super().__init__(lockAspect=True, enableMenu=False)
        self.mouse: MouseTaker | None = None
        self._dragging = False

    def mm_per_px(self) -> float:
        return float(self.viewPixelSize()[0])

    def mouseClickEvent(self, event: Any) -> None:
        taken = self.mouse is not None and self.mouse.clicked(self._mm(event.pos()), event)
        if taken:
            event.accept()
        else:
            super().mouseClickEvent(event)

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        if event.isStart():
            left = event.button() == Qt.MouseButton.LeftButton
            start = self._mm(event.buttonDownPos())
            self._dragging = bool(left and self.mouse and self.mouse.drag_began(start, event))
        if not self._dragging or self.mouse is None:
            super().mouseDragEvent(event, axis)
            return
        event.accept()
        at = self._mm(event.pos())
        self.mouse.dragged(at, event)
        if event.isFinish():
            self._dragging = False
            self.mouse.drag_ended(at, event)

    def _mm(self, pixel: Any) -> QPointF:
        return QPointF(self.mapToView(pixel))
