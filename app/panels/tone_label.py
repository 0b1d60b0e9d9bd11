"""A label that says something in a colour with a meaning, and keeps it right in both themes."""

from __future__ import annotations

from markupsafe import Markup
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.style.tones import Tone, tone


class ToneLabel(QLabel):
    """Hidden while it has nothing to say. Markup is shown as such, any other text as it is."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._tone: Tone | None = None
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setVisible(False)

    def say(self, text: str, colour: Tone | None = None) -> None:
        self._tone = colour
        self._dye()
        rich = isinstance(text, Markup)
        self.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
        if text != self.text():
            self.setText(text)
        self.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dye()

    def _dye(self) -> None:
        theme = QApplication.palette()
        role = theme.ColorRole.WindowText
        ink = theme.color(role) if self._tone is None else tone(self._tone, theme)
        palette = self.palette()
        if palette.color(role) != ink:
            palette.setColor(role, ink)
            self.setPalette(palette)
