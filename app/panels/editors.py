"""One editor for each kind of field. All speak alike: `show_value`, and the signal `edited`.

`show_value(DIFFERENT)` is for several selected things whose values are not the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.panels.quantities import Quantity
from app.style.tones import tone
from app.texts import fault_words, marked, tr
from fixtures_lib.errors import FixtureError

DIFFERENT: Final = object()
_LEAST_PX = 84  # a figure with its unit; a longer label goes above it
SEVERAL = marked("several values")
_OTHER_WINDOW = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class LineEditor(QLineEdit):
    """Text that is taken over on Enter or when the focus leaves; Escape brings the old text back.

    Text that can't be read keeps the focus and gets a red outline.
    """

    edited = Signal(object)
    faulty = Signal(str)  # the sentence; empty when all is well again

    def __init__(
        self,
        parse: Callable[[str], Any],
        show: Callable[[Any], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_LEAST_PX)
        self._parse, self._show = parse, show
        self._value: Any = None
        self._shown = ""
        self.empty_words = ""  # shown where there is no value
        self.returnPressed.connect(self.take_over)
        self.textEdited.connect(lambda _text: self.mark(""))

    def change_quantity(self, quantity: Quantity) -> None:
        """Type and show in another unit from now on."""
        self._parse, self._show = quantity.parse, quantity.show

    def show_value(self, value: Any) -> None:
        self._value = value
        shown = "" if value is DIFFERENT else self._show(value)
        self.setPlaceholderText(tr(SEVERAL) if value is DIFFERENT else self.empty_words)
        if shown != self._shown or not self.isModified():
            self._shown = shown
            self._restore()

    def take_over(self) -> bool:
        """Read the text; False where it can't be read."""
        if not self.isModified() or self.text() == self._shown:
            return True
        try:
            value = self._parse(self.text())
        except FixtureError as fault:
            self.mark(fault_words(fault))
            return False
        self.setModified(False)
        self.edited.emit(value)  # who takes it may mark it, when the job can't have this value
        return not self.isModified()

    def mark(self, sentence: str) -> None:
        """Outline in red and say why; an empty sentence takes the outline away."""
        red = tone("bad", self.palette()).name()
        self.setStyleSheet(f"QLineEdit {{ border: 1.5px solid {red}; }}" if sentence else "")
        self.setAccessibleDescription(sentence)
        self.faulty.emit(sentence)
        if sentence:
            self.setModified(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _OTHER_WINDOW and not self.take_over():
            QTimer.singleShot(0, self, self.setFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.mark("")
            self._restore()
            event.accept()
            return
        super().keyPressEvent(event)

    def _restore(self) -> None:
        self.setText(self._shown)
        self.setModified(False)
        self.setCursorPosition(0)


class ChoiceEditor(QComboBox):
    """One of a few values, each with its words."""

    edited = Signal(object)

    def __init__(self, choices: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.offer(choices)
        self.activated.connect(lambda index: self.edited.emit(self._values[index]))

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        self._values = [value for value, _ in choices]
        with QSignalBlocker(self):
            self.clear()
            self.addItems([words for _, words in choices])

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self):
            index = self._values.index(value) if value in self._values else -1
            self.setCurrentIndex(index)
            self.setPlaceholderText(tr(SEVERAL) if value is DIFFERENT else "")

    def wheelEvent(self, event: Any) -> None:
        """Scrolling the panel must not change a value by accident."""
        event.ignore()


class FlagEditor(QCheckBox):
    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self._tell)

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self):
            self.setTristate(value is DIFFERENT)
            if value is DIFFERENT:
                self.setCheckState(Qt.CheckState.PartiallyChecked)
            else:
                self.setChecked(bool(value))

    def _tell(self, on: bool) -> None:
        """A method of its own: `edited.emit` alone would be called without the value."""
        self.edited.emit(on)


class VectorEditor(QWidget):
    """Three quantities in a row: x, y and z."""

    edited = Signal(object)
    faulty = Signal(str)

    def __init__(self, quantity: Quantity, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: tuple[Any, ...] = (DIFFERENT,) * 3
        self.editors = [LineEditor(quantity.parse, quantity.show, self) for _ in range(3)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for axis, editor in zip("XYZ", self.editors, strict=True):
            editor.setAccessibleName(f"{name} {axis}")
            editor.setToolTip(axis)
            editor.setMinimumWidth(40)
            editor.faulty.connect(self.faulty)
            editor.edited.connect(self._gather)
            row.addWidget(editor)
        self.setFocusProxy(self.editors[0])

    def change_quantity(self, quantity: Quantity) -> None:
        for editor in self.editors:
            editor.change_quantity(quantity)

    def show_value(self, value: Any) -> None:
        self._value = (DIFFERENT,) * 3 if value is DIFFERENT else value
        for editor, one in zip(self.editors, self._value, strict=True):
            editor.show_value(one)

    def mark(self, sentence: str) -> None:
        focused = next((e for e in self.editors if e.hasFocus()), self.editors[0])
        focused.mark(sentence)

    def _gather(self, typed: object) -> None:
        sender = self.sender()
        parts = [
            typed if editor is sender else old
            for editor, old in zip(self.editors, self._value, strict=True)
        ]
        if DIFFERENT not in parts:
            self.edited.emit(tuple(parts))


class Stacked(QWidget):
    """An editor with a sentence under it that shows only when there is something to say."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in widgets:
            column.addWidget(widget)
