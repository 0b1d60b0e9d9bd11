"""What a user may choose once for all jobs. All takes effect at once but the language."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.settings import Settings
from app.texts import LANGUAGES, marked, tr

_THEMES = (
    (marked("As the system"), "system"),
    (marked("Light"), "light"),
    (marked("Dark"), "dark"),
)
_UNITS = ((marked("Millimetres"), "mm"), (marked("Inches"), "in"))
_LANGUAGES = ((marked("As the system"), "system"), *LANGUAGES)


class SettingsDialog(QDialog):
    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings"))
        self.setMinimumWidth(380)
        self._settings = settings
        form = QFormLayout()
        form.setVerticalSpacing(9)
        form.addRow(tr("Lan&guage"), self._language_box())
        form.addRow(tr("&Theme"), self._box("theme", _THEMES))
        form.addRow(tr("&Lengths of new jobs"), self._box("unit", _UNITS))
        form.addRow(tr("&Mouse as in"), self._box("navigation", _navigations()))
        form.addRow(tr("L&ibrary"), self._library_line())
        form.addRow("", self._live_box())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addSpacing(8)
        column.addWidget(buttons)

    def _box(self, name: str, choices: tuple[tuple[str, Any], ...]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        for text, value in choices:
            box.addItem(tr(text), value)
        box.setCurrentIndex(max(0, box.findData(getattr(self._settings, name))))
        box.activated.connect(lambda _row: setattr(self._settings, name, box.currentData()))
        return box

    def _language_box(self) -> QWidget:
        """The windows that are open keep their language: the choice is for the next start."""
        note = QLabel(tr("Takes effect when Holdfast is started again."))
        note.setVisible(False)
        box = self._box("language", _LANGUAGES)
        box.activated.connect(lambda _row: note.setVisible(True))
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(box)
        column.addWidget(note)
        both.setFocusProxy(box)
        return both

    def _library_line(self) -> QLineEdit:
        line = QLineEdit(self._settings.library)
        line.setObjectName("library")
        line.setPlaceholderText(tr("On this computer"))
        line.setToolTip(tr("A file, or postgresql://NAME@SERVER/DATABASE for a shop's own"))
        line.editingFinished.connect(
            lambda: setattr(self._settings, "library", line.text().strip())
        )
        return line

    def _live_box(self) -> QCheckBox:
        box = QCheckBox(tr("Solve the deflection again after each change"))
        box.setChecked(self._settings.live_deflection)
        box.checkStateChanged.connect(
            lambda state: setattr(self._settings, "live_deflection", state == Qt.CheckState.Checked)
        )
        return box


def _navigations() -> tuple[tuple[str, str], ...]:
    from app.viewport.navigation import NAVIGATIONS

    return tuple((name, name) for name in NAVIGATIONS)
