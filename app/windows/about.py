"""What this is, with the versions that a report needs."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.icons import picture
from app.places import log_file
from app.versions import versions


class AboutDialog(QDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Holdfast")
        column = QVBoxLayout(self)
        column.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(picture("holdfast", 56))
        name = QLabel("Holdfast")
        name.setProperty("heading", True)
        words = QLabel(
            "Fixtures and workholding for low-volume CNC work.\n"
            "Free software under the GNU General Public License, version 3 or later."
        )
        details = QLabel(versions())
        details.setProperty("quiet", True)
        for widget in (sign, name, words, details):
            column.addWidget(widget)
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton("Copy", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions()))
        log = buttons.addButton("Show the log", QDialogButtonBox.ButtonRole.ActionRole)
        log.clicked.connect(_show_log)
        buttons.rejected.connect(self.reject)
        return buttons


def _show_log() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_file())))
