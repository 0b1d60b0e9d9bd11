"""Many line segments as one graphics item: thousands are drawn in one call.

A path item would stroke its whole path to learn its bounds, which takes minutes for a large part.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from pyqtgraph.Qt import internals
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from fixtures_lib.geometry.arrays import Floats

_MANY = 20_000  # segments: drawn without smooth edges, and kept as a picture


class LinesItem(QGraphicsItem):
    def __init__(self) -> None:
        super().__init__()
        self._lines: Any = internals.PrimitiveArray(QLineF, 4)
        self._box = QRectF()
        self._pen = QPen()
        self._many = False

    def show_segments(self, segments: Floats) -> None:
        """(n, 2, 2) in mm."""
        self.prepareGeometryChange()
        self._lines.resize(len(segments))
        self._box = QRectF()
        if len(segments):
            self._lines.ndarray()[:] = np.ascontiguousarray(segments).reshape(-1, 4)
            low, high = segments.min(axis=(0, 1)), segments.max(axis=(0, 1))
            self._box = QRectF(*(float(v) for v in (*low, *(high - low))))
        self._many = len(segments) > _MANY
        cached = QGraphicsItem.CacheMode.DeviceCoordinateCache
        plain = QGraphicsItem.CacheMode.NoCache
        self.setCacheMode(cached if self._many else plain)
        self.update()

    def set_pen(self, pen: QPen) -> None:
        if pen != self._pen:
            self._pen = pen
            self.update()

    @property
    def box(self) -> QRectF:
        """Where the lines are, about the item's own place."""
        return self._box

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._box.isNull():
            return
        pen = QPen(self._pen)
        if self._many:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            pen.setWidthF(1.0)
        painter.setPen(pen)
        painter.drawLines(*self._lines.drawargs())
