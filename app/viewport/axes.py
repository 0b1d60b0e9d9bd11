"""The small axes in the corner: which way x, y and z of the fixture frame point."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.viewport.look import qcolor
from app.viewport.markers import AXIS_COLOURS
from fixtures_lib.geometry.arrays import Floats

SIZE_PX = 92
LENGTH_PX = 28.0


class Axes(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(SIZE_PX, SIZE_PX)
        self._rotation: Floats = np.eye(3)

    def set_rotation(self, rotation: Floats) -> None:
        if not np.array_equal(rotation, self._rotation):
            self._rotation = rotation
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        """Draw at the painter's origin, the farthest axis first."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(8.5)
        font.setBold(True)
        painter.setFont(font)
        for axis in np.argsort(self._rotation[2]):  # this row points towards the eye
            self._axis(painter, int(axis))

    def _axis(self, painter: QPainter, axis: int) -> None:
        middle = QPointF(SIZE_PX / 2.0, SIZE_PX / 2.0)
        along = QPointF(self._rotation[0, axis], -self._rotation[1, axis])
        pen = QPen(qcolor(AXIS_COLOURS[axis]), 2.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(middle, middle + along * LENGTH_PX)
        place = middle + along * (LENGTH_PX + 9.0)
        box = QRectF(place.x() - 8.0, place.y() - 8.0, 16.0, 16.0)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "XYZ"[axis])
