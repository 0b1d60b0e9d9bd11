"""A path as a graphics item that takes its bounds from the path's points.

Qt's own path item strokes the path to learn its bounds: seconds for a zone around a thousand holes.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget


class PathItem(QGraphicsItem):
    def __init__(self) -> None:
        super().__init__()
        self._path = QPainterPath()
        self._box = QRectF()
        self._pen, self._brush = QPen(Qt.PenStyle.NoPen), QBrush()

    def path(self) -> QPainterPath:
        return self._path

    @property
    def box(self) -> QRectF:
        """Where the path is, about the item's own place."""
        return self._box

    def show_path(self, path: QPainterPath) -> None:
        self.prepareGeometryChange()
        self._path, self._box = path, path.controlPointRect()
        self.update()

    def dye(self, pen: QPen, brush: QBrush | None = None) -> None:
        wanted = brush or QBrush()
        if pen != self._pen or wanted != self._brush:
            self._pen, self._brush = pen, wanted
            self.update()

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setPen(self._pen)
        painter.setBrush(self._brush)
        painter.drawPath(self._path)
