"""The scale beside a field: colours, figures, unit, and how much the shape is exaggerated."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.viewport.colour_map import colour_table, figure, ticks
from app.viewport.look import LIGHT, Theme, qcolor

WIDTH, HEIGHT = 124, 290
BAR_WIDTH = 16.0


@dataclass(frozen=True)
class Scale:
    title: str
    unit: str
    low: float
    high: float
    colours: str
    note: str = ""  # "shape x 500"


class Legend(QWidget):
    """Lies over the view and lets the mouse through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(WIDTH, HEIGHT)
        self.scale: Scale | None = None
        self._theme = LIGHT
        self.hide()

    def show_scale(self, scale: Scale | None) -> None:
        self.scale = scale
        self.setVisible(scale is not None)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        """Draw at the painter's origin, within WIDTH x HEIGHT."""
        if self.scale is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paper(painter, QRectF(0.5, 0.5, WIDTH - 1, HEIGHT - 1), self._theme)
        top = self._heading(painter, self.scale)
        bottom = HEIGHT - (34.0 if self.scale.note else 16.0)
        bar = QRectF(14.0, top, BAR_WIDTH, bottom - top)
        self._bar(painter, bar, self.scale)
        self._figures(painter, bar, self.scale)
        if self.scale.note:
            painter.setFont(_font(self, 8.5))
            where = QRectF(6.0, HEIGHT - 26.0, WIDTH - 12.0, 18.0)
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self.scale.note)

    def _heading(self, painter: QPainter, scale: Scale) -> float:
        font = _font(self, 9.0, bold=True)
        painter.setFont(font)
        painter.setPen(qcolor(self._theme.text))
        title = QFontMetricsF(font).elidedText(
            scale.title, Qt.TextElideMode.ElideRight, WIDTH - 20.0
        )
        painter.drawText(QPointF(12.0, 20.0), title)
        painter.setFont(_font(self, 8.5))
        painter.drawText(QPointF(12.0, 35.0), scale.unit)
        return 48.0

    def _bar(self, painter: QPainter, bar: QRectF, scale: Scale) -> None:
        gradient = QLinearGradient(bar.bottomLeft(), bar.topLeft())
        table = colour_table(scale.colours)
        for i in range(0, len(table), 5):
            r, g, b = table[i]
            gradient.setColorAt(i / (len(table) - 1), QColor.fromRgbF(r, g, b))
        painter.setPen(QPen(qcolor(self._theme.text, 0.5), 1.0))
        painter.setBrush(gradient)
        painter.drawRect(bar)

    def _figures(self, painter: QPainter, bar: QRectF, scale: Scale) -> None:
        span = scale.high - scale.low
        painter.setFont(_font(self, 9.0))
        painter.setPen(QPen(qcolor(self._theme.text), 1.0))
        for value in ticks(scale.low, scale.high):
            share = (value - scale.low) / span if span > 0.0 else 0.5
            y = bar.bottom() - share * bar.height()
            painter.drawLine(QPointF(bar.right() + 2.0, y), QPointF(bar.right() + 6.0, y))
            painter.drawText(QPointF(bar.right() + 10.0, y + 4.0), figure(value, span))


def _paper(painter: QPainter, where: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(qcolor(theme.text, 0.14), 1.0))
    painter.setBrush(qcolor(theme.paper, 0.82))
    painter.drawRoundedRect(where, 6.0, 6.0)
    painter.setPen(qcolor(theme.text))


def _font(widget: QWidget, points: float, bold: bool = False) -> QFont:
    font = QFont(widget.font())
    font.setPointSizeF(points)
    font.setBold(bold)
    return font
