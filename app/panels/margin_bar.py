"""A margin as a bar: how many times the cutting force it takes, and how many are wanted.

|#####|==========>            |      red below 1, amber below what is wanted, green above
      1        wanted
"""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.style.tones import Tone, mixed, tone
from app.texts import tr

_FULL = 3.0  # times what is wanted: where the bar ends


class MarginBar(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._factor: float | None = None
        self._wanted = 1.0
        self._old = False
        self._empty = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_nothing(self) -> None:
        """An empty bar: there is nothing to judge yet."""
        self.show_margin(0.0, 1.0, True)
        self._empty = True
        self.setAccessibleDescription(tr("nothing to judge yet"))
        self.setToolTip(tr("{name}: nothing to judge yet", name=self._name))

    def show_margin(self, factor: float | None, wanted: float, old: bool) -> None:
        self._factor, self._wanted, self._old = factor, wanted, old
        self._empty = False
        words = tr("no limit") if factor is None else tr("{factor:.2f} times", factor=factor)
        self.setAccessibleDescription(tr("{words}, {wanted:g} wanted", words=words, wanted=wanted))
        self.setToolTip(
            tr("{name}: {words}, {wanted:g} wanted", name=self._name, words=words, wanted=wanted)
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        ink, ground = (
            palette.color(palette.ColorRole.WindowText),
            palette.color(palette.ColorRole.Window),
        )
        box = QRectF(0.5, 3.5, self.width() - 1.0, self.height() - 7.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(ink, ground, 0.85))
        painter.drawRoundedRect(box, 3.0, 3.0)
        if self._empty:
            return
        filled = QRectF(box)
        filled.setWidth(max(box.width() * self._share(self._factor), 4.0))
        painter.setBrush(tone("quiet" if self._old else self._tone(), palette))
        painter.drawRoundedRect(filled, 3.0, 3.0)
        mark = box.left() + box.width() * self._share(self._wanted)
        painter.setPen(QPen(ink, 1.5))
        painter.drawLine(int(mark), 0, int(mark), self.height())

    def _share(self, factor: float | None) -> float:
        if factor is None or math.isinf(factor):
            return 1.0
        return min(max(factor / (self._wanted * _FULL), 0.0), 1.0)

    def _tone(self) -> Tone:
        return margin_tone(self._factor, self._wanted)


def margin_tone(factor: float | None, wanted: float) -> Tone:
    if factor is None or factor >= wanted:
        return "good"
    return "bad" if factor < 1.0 else "warning"
