"""A small field at the pointer in which the value of a handle is typed, with any unit."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.panels.quantities import Quantity, quantity_of
from app.texts import fault_words, tr
from app.tools import ValueAsked
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import Job

_WIDTH_PX = 120
_RELATIVE = "+"


class ValueField(QFrame):
    """ "+5" is five more than it is; anything else is the value itself."""

    tried = Signal(float)
    accepted = Signal(float)
    cancelled = Signal()
    told = Signal(str)  # what is wrong with what is typed; empty: nothing

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("value_field")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._name = QLabel()
        self.line = _Line(self)
        self.line.setFixedWidth(_WIDTH_PX)
        self.line.textEdited.connect(lambda _text: self._try())
        self.line.returnPressed.connect(self._accept)
        self.line.escaped.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 6, 3)
        row.addWidget(self._name)
        row.addWidget(self.line)
        self._quantity: Quantity | None = None
        self._value = 0.0
        self.hide()

    def ask(self, asked: ValueAsked, job: Job, at: QPoint) -> None:
        """Show it beside the pointer with what was typed already, else with the value to change."""
        self._quantity, self._value = quantity_of(asked.field, job), asked.value
        self._name.setText(asked.name)
        self.line.setAccessibleName(tr("Value of {name}", name=asked.name))
        self.adjustSize()
        room = self._over.rect()
        x = min(at.x() + 18, room.right() - self.width())
        y = min(at.y() - self.height() - 10, room.bottom() - self.height())
        self.move(max(x, 0), max(y, 0))
        self.show()
        self.raise_()
        self.line.setFocus()
        if asked.text:
            self.line.setText(asked.text)
            self._try()
        else:
            self.line.setText(self._quantity.show(asked.value))
            self.line.selectAll()

    def _try(self) -> None:
        value = self._parsed()
        if value is not None:
            self.told.emit("")
            self.tried.emit(value)

    def _accept(self) -> None:
        value = self._parsed()
        if value is not None:
            self.accepted.emit(value)

    def _parsed(self) -> float | None:
        text = self.line.text().strip()
        if self._quantity is None:
            return None
        try:
            value = self._quantity.parse(text.removeprefix(_RELATIVE))
        except FixtureError as fault:
            self.told.emit(fault_words(fault) if text not in ("", "+", "-") else "")
            return None
        if value is None:
            return None
        return self._value + value if text.startswith(_RELATIVE) else value


class _Line(QLineEdit):
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
