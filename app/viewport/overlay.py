"""What is written over the scene: texts at points, flags at a field's extremes, the pivot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.viewport.look import LIGHT, Colour, Theme, qcolor


@dataclass(frozen=True)
class Note:
    """A text at a screen point. A `pinned` one is a flag: the point is marked and a line leads
    to the text; a point on the far side is marked by a ring."""

    x: float
    y: float
    text: str
    colour: Colour | None = None
    pinned: bool = False
    hidden: bool = False


class Overlay(QWidget):
    """Covers the view, transparent to the mouse. Asks `source` for its notes when it paints."""

    def __init__(
        self, source: Callable[[tuple[float, float]], Sequence[Note]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._source = source
        self._theme = LIGHT
        self._pivot: QPointF | None = None

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_pivot(self, at: tuple[float, float] | None) -> None:
        self._pivot = None if at is None else QPointF(*at)
        self.update()

    @property
    def has_pivot(self) -> bool:
        return self._pivot is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        notes = self._source((float(self.width()), float(self.height())))
        self.paint(painter, notes, QRectF(self.rect()))
        if self._pivot is not None:
            painter.setBrush(qcolor(self._theme.hover, 0.5))
            painter.setPen(QPen(qcolor(self._theme.text, 0.7), 1.2))
            painter.drawEllipse(self._pivot, 4.5, 4.5)
        painter.end()

    def paint(self, painter: QPainter, notes: Sequence[Note], within: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(9.0)
        painter.setFont(font)
        taken: list[QRectF] = []
        for note in notes:
            if not within.contains(QPointF(note.x, note.y)):
                continue
            box = _free_place(_box(font, note), within, taken)
            self._note(painter, note, box)
            taken.append(box)

    def _note(self, painter: QPainter, note: Note, box: QRectF) -> None:
        colour = qcolor(note.colour or self._theme.text)
        spot = QPointF(note.x, note.y)
        if note.pinned:
            self._pin(painter, spot, _nearest(box, spot), colour, note.hidden)
        painter.setPen(QPen(qcolor(self._theme.text, 0.16), 1.0))
        painter.setBrush(qcolor(self._theme.paper, 0.88))
        painter.drawRoundedRect(box, 4.0, 4.0)
        painter.setPen(colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, note.text)

    def _pin(
        self, painter: QPainter, spot: QPointF, end: QPointF, colour: QColor, hidden: bool
    ) -> None:
        """A dot and a line to its text, with a rim, to be seen on any colour."""
        paper = qcolor(self._theme.paper, 0.9)
        for pen in (QPen(paper, 3.0), QPen(colour, 1.2)):
            painter.setPen(pen)
            painter.drawLine(spot, end)
        painter.setPen(QPen(paper, 1.4))
        painter.setBrush(paper if hidden else colour)
        painter.drawEllipse(spot, 4.2, 4.2)
        if hidden:
            painter.setPen(QPen(colour, 1.4))
            painter.drawEllipse(spot, 3.0, 3.0)


def _box(font: QFont, note: Note) -> QRectF:
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(note.text) + 14.0
    height = metrics.height() + 6.0
    if not note.pinned:
        return QRectF(note.x + 8.0, note.y - height - 4.0, width, height)
    return QRectF(note.x + 14.0, note.y - height - 10.0, width, height)


def _nearest(box: QRectF, spot: QPointF) -> QPointF:
    x = min(max(spot.x(), box.left()), box.right())
    return QPointF(x, min(max(spot.y(), box.top()), box.bottom()))


def _free_place(box: QRectF, field: QRectF, taken: Sequence[QRectF]) -> QRectF:
    """Within the picture, and below the boxes that are already there."""
    if box.right() > field.right():
        box.moveRight(box.left() - 28.0)
    box.moveLeft(max(box.left(), field.left()))
    box.moveTop(max(box.top(), field.top()))
    for _ in range(len(taken)):
        hit = next((other for other in taken if other.intersects(box)), None)
        if hit is None:
            break
        box.moveTop(hit.bottom() + 3.0)
    return box
