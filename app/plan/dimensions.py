"""Dimensions from the datum corner to what is selected: two lines with their figures."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from app.plan.inks import Inks, thin
from app.plan.path_item import PathItem
from app.texts import length_words
from fixtures_lib.units import LengthUnit

_TICK_MM = 1.6


class Dimensions:
    """Lines along x and y that end at a point; they follow it while it is dragged."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._lines = PathItem()
        self._lines.setZValue(40)
        self._x_text = pg.TextItem(anchor=(0.5, 1.0))
        self._y_text = pg.TextItem(anchor=(0.5, 1.0), angle=90)
        for item in (self._lines, self._x_text, self._y_text):
            box.addItem(item, ignoreBounds=True)
            item.setZValue(41)
            item.setVisible(False)

    def show_point(self, at: tuple[float, float] | None, unit: LengthUnit, inks: Inks) -> None:
        for item in (self._lines, self._x_text, self._y_text):
            item.setVisible(at is not None)
        if at is None:
            return
        x, y = at
        self._lines.show_path(_lines(x, y))
        self._lines.dye(thin(inks.dimension, 1.2))
        for text, value, place in (
            (self._x_text, x, QPointF(x / 2.0, y)),
            (self._y_text, y, QPointF(x, y / 2.0)),
        ):
            text.setText(length_words(value, unit), color=inks.dimension)
            text.fill = pg.mkBrush(inks.paper)
            text.setPos(place)


def _lines(x: float, y: float) -> QPainterPath:
    path = QPainterPath()
    for start, end in (((0.0, y), (x, y)), ((x, 0.0), (x, y))):
        path.moveTo(*start)
        path.lineTo(*end)
    path.moveTo(0.0, y - _TICK_MM)
    path.lineTo(0.0, y + _TICK_MM)
    path.moveTo(x - _TICK_MM, 0.0)
    path.lineTo(x + _TICK_MM, 0.0)
    return path
