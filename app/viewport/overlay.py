"""What is written over the scene: texts at points, flags at a field's extremes, the pivot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.viewport.look import LIGHT, Colour, Theme, qcolor

_APART_PX = 3.0


@dataclass(frozen=True)
class Note:
    """A text at a screen point. A `pinned` one is a flag: the point is marked and a line leads
    to the text; a point on the far side is marked by a ring. One with a weight stands beside its
    point on any side, and is left out where heavier ones have taken the room."""

    x: float
    y: float
    text: str
    colour: Colour | None = None
    pinned: bool = False
    hidden: bool = False
    weight: float | None = None


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
        self._above: tuple[QWidget, ...] = ()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def keep_clear_of(self, *above: QWidget) -> None:
        """Widgets that lie over this one: a text that can make room stands beside them."""
        self._above = above

    def show_pivot(self, at: tuple[float, float] | None) -> None:
        self._pivot = None if at is None else QPointF(*at)
        self.update()

    @property
    def has_pivot(self) -> bool:
        return self._pivot is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        notes = self._source((float(self.width()), float(self.height())))
        above = [QRectF(widget.geometry()) for widget in self._above if widget.isVisible()]
        self.paint(painter, notes, QRectF(self.rect()), above)
        if self._pivot is not None:
            painter.setBrush(qcolor(self._theme.hover, 0.5))
            painter.setPen(QPen(qcolor(self._theme.text, 0.7), 1.2))
            painter.drawEllipse(self._pivot, 4.5, 4.5)
        painter.end()

    def paint(
        self,
        painter: QPainter,
        notes: Sequence[Note],
        within: QRectF,
        above: Sequence[QRectF] = (),
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(9.0)
        painter.setFont(font)
        for note, box in placed_notes(font, notes, within, above):
            self._note(painter, note, box)

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


def placed_notes(
    font: QFont, notes: Sequence[Note], within: QRectF, above: Sequence[QRectF] = ()
) -> list[tuple[Note, QRectF]]:
    """What is written, and where: no two of the boxes meet that could make room for each other.

    One with a weight keeps off what lies `above` too.
    """
    inside = [note for note in notes if within.contains(QPointF(note.x, note.y))]
    firm = [note for note in inside if note.weight is None]
    giving = sorted((n for n in inside if n.weight is not None), key=lambda n: -(n.weight or 0.0))
    placed: list[tuple[Note, QRectF]] = []
    for note in firm:
        box = _free_place(_box(font, note), within, [other for _, other in placed])
        placed.append((note, box))
    for note in giving:
        taken = [*above, *(other for _, other in placed)]
        free = _free_side(_box(font, note), note, within, taken)
        if free is not None:
            placed.append((note, free))
    return placed


def _free_side(box: QRectF, note: Note, within: QRectF, taken: Sequence[QRectF]) -> QRectF | None:
    """Right or left of its point, above or below it; None where all are taken."""
    left = 2.0 * note.x - box.right()
    below = 2.0 * note.y - box.bottom()
    for x, y in ((box.x(), box.y()), (left, box.y()), (box.x(), below), (left, below)):
        there = QRectF(x, y, box.width(), box.height())
        spaced = there.adjusted(-_APART_PX, -_APART_PX, _APART_PX, _APART_PX)
        if within.contains(there) and not any(spaced.intersects(other) for other in taken):
            return there
    return None


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
