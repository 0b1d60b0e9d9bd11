"""The path as a thin strip: part, setup, plate, locate, hold, loads, check, release.

    (v) Part > (v) Setup > (v) Plate > ( ) Locate  still free to slide along X > ...

Only the first step that lacks something says what; the others say it in their tooltip.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from app.panels.path_steps import Step, path_steps
from app.plain_text import plain_tip
from app.session import Session
from app.style.tones import Tone, mixed, tone
from app.texts import tr

_MARK = 13
_TONES: dict[str, Tone] = {"done": "good", "open": "quiet", "wrong": "bad"}


class GuidanceStrip(QWidget):
    step_chosen = Signal(str)  # the step's id: part, setup, plate, locate, hold, loads, ...

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("guidance")
        self.setAccessibleName(tr("Path of the job"))
        self._buttons: dict[str, _StepButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(2)
        for step in path_steps(session):
            button = _StepButton(step)
            button.clicked.connect(lambda _=False, key=step.id: self.step_chosen.emit(key))
            row.addWidget(button)
            self._buttons[step.id] = button
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        session.job_changed.connect(self.refresh)
        session.part_changed.connect(self.refresh)
        session.results_changed.connect(lambda _kind: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        steps = path_steps(self._session)
        next_step = next((step.id for step in steps if step.state != "done"), "")
        for step in steps:
            self._buttons[step.id].show_step(step, step.id == next_step)


class _StepButton(QAbstractButton):
    def __init__(self, step: Step) -> None:
        super().__init__()
        self._step, self._next = step, False
        self.setObjectName(f"guidance.{step.id}")
        self.setText(step.name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_step(self, step: Step, is_next: bool) -> None:
        if (step, is_next) == (self._step, self._next) and self.toolTip():
            return
        self._step, self._next = step, is_next
        words = step.lacks or tr("done")
        self.setToolTip(plain_tip(f"{step.name}: {words}"))
        self.setAccessibleName(f"{step.name}: {words}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font(bold=self._next))
        width = _MARK + 6 + metrics.horizontalAdvance(self._step.name) + 14
        if self._lacks:
            width += QFontMetrics(self.font()).horizontalAdvance(self._lacks) + 8
        return QSize(width, max(24, metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font(bold=True))
        return QSize(_MARK + 16 + metrics.horizontalAdvance(self._step.name), 24)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        ink = palette.color(palette.ColorRole.WindowText)
        ground = palette.color(palette.ColorRole.Window)
        if self.underMouse() or self.hasFocus() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(ink, ground, 0.9))
            painter.drawRoundedRect(QRectF(self.rect()), 5.0, 5.0)
        colour = tone(_TONES[self._step.state], palette)
        self._paint_mark(painter, colour)
        left = _MARK + 10
        self._write(painter, left, self._step.name, ink, bold=self._next)
        if self._lacks:
            left += QFontMetrics(self._font(bold=True)).horizontalAdvance(self._step.name) + 8
            self._write(painter, left, self._lacks, colour, bold=False)

    @property
    def _lacks(self) -> str:
        return self._step.lacks if self._next else ""

    def _font(self, *, bold: bool) -> QFont:
        font = self.font()
        font.setBold(bold)
        return font

    def _write(self, painter: QPainter, left: int, text: str, ink: QColor, *, bold: bool) -> None:
        font = self._font(bold=bold)
        painter.setFont(font)
        painter.setPen(ink)
        space = self.width() - left - 4
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, space)
        painter.drawText(left, 0, space, self.height(), int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_mark(self, painter: QPainter, colour: QColor) -> None:
        """A filled circle with a tick, an open circle, or one with an exclamation mark."""
        box = QRectF(5.0, (self.height() - _MARK) / 2.0, _MARK, _MARK)
        middle = box.center()
        done = self._step.state == "done"
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(colour if done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        x, y = middle.x(), middle.y()
        if done:
            painter.setPen(QPen(self.palette().color(self.palette().ColorRole.Window), 1.8))
            painter.drawPolyline(
                [QPointF(x - 3, y), QPointF(x - 1, y + 2.5), QPointF(x + 3.5, y - 3)]
            )
        elif self._step.state == "wrong":
            painter.setPen(QPen(colour, 2.0))
            painter.drawLine(QPointF(x, y - 3.5), QPointF(x, y + 0.5))
            painter.drawPoint(QPointF(x, y + 3.5))
