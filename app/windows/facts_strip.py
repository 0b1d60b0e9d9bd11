"""Over the view while a file is being loaded: its name, and what is known of it so far."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.files.looking import Looking
from app.plain_text import facts_line
from app.texts import tr

_MARGIN_PX = 10


class FactsStrip(QLabel):
    def __init__(self, looking: Looking, view: QWidget) -> None:
        super().__init__(view)
        self._looking, self._view = looking, view
        self.setObjectName("facts_strip")
        self.setAccessibleName(tr("The file that is being loaded"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAutoFillBackground(True)
        self.setWordWrap(True)
        self.setMargin(6)
        self.move(_MARGIN_PX, _MARGIN_PX)
        looking.changed.connect(self._show)
        looking.facts_changed.connect(self._show)
        view.installEventFilter(self)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        self.setVisible(self._looking.on)
        if self._looking.on:
            lines = [facts_line(self._looking.facts), *self._looking.troubles]
            self.setText("\n".join(lines))
            self._fit()

    def _fit(self) -> None:
        """As wide as its words, and no wider than half of the view."""
        most = max(self._view.width() // 2, 1)
        words = max(self.fontMetrics().horizontalAdvance(line) for line in self.text().split("\n"))
        width = min(words + 2 * self.margin() + 2, most)
        self.resize(width, self.heightForWidth(width))
