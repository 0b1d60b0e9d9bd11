"""Words that follow the pointer over the 3D view: what a drag does, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from app.style.tones import tone
from app.viewport import Viewport

_BESIDE = QPoint(18, 22)
_WIDEST_PX = 380
_LONG = 60  # letters of a line: longer ones are broken


class PointerNote(QWidget):
    """Two lines over the view, transparent to the mouse."""

    def __init__(self, view: Viewport) -> None:
        super().__init__(view)
        self.setObjectName("pointer_note")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view = view
        self.at = QPoint()
        self._lines = {"plain": QLabel(), "bad": QLabel()}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 5, 8, 5)
        column.setSpacing(2)
        for label in self._lines.values():
            label.setMaximumWidth(_WIDEST_PX)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        view.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        return "\n".join(label.text() for label in self._lines.values() if label.text())

    def say(self, plain: str | None = None, bad: str | None = None) -> None:
        """Change one of the lines, or both; without a word the note goes away."""
        for key, words in (("plain", plain), ("bad", bad)):
            if words is not None:
                label = self._lines[key]
                label.setText(words)
                label.setVisible(bool(words))
                label.setWordWrap(max(map(len, words.split("\n"))) > _LONG)
        if not self.text:
            self.hide()
            return
        self._dress()
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            self.at = event.position().toPoint()
            if self.isVisible():
                self._place()
        elif event.type() == QEvent.Type.Leave:
            self.hide()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Below the pointer, to the right; on the other side where the view ends."""
        room, size = self._view.rect(), self.size()
        x, y = (self.at + _BESIDE).x(), (self.at + _BESIDE).y()
        if x + size.width() > room.right():
            x = self.at.x() - size.width() - 8
        if y + size.height() > room.bottom():
            y = self.at.y() - size.height() - 8
        self.move(max(x, 0), max(y, 0))

    def _dress(self) -> None:
        """In the colours of the panels, which follow the theme."""
        palette = QApplication.palette()
        ground = palette.color(QPalette.ColorRole.Base).name()
        ink = palette.color(QPalette.ColorRole.Text).name()
        rim = palette.color(QPalette.ColorRole.Mid).name()
        self.setStyleSheet(
            f"#pointer_note {{ background: {ground}; border: 1px solid {rim};"
            f" border-radius: 5px; }} QLabel {{ color: {ink}; background: transparent; }}"
        )
        self._lines["bad"].setStyleSheet(f"color: {tone('bad', palette).name()};")
