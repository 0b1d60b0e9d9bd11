"""What this is, with the versions that a report needs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QVBoxLayout, QWidget

from app.notifications import Notifications
from app.places import log_file
from app.style.icons import picture
from app.texts import tr
from app.versions import versions
from app.windows.diagnostics_file import write_diagnostics
from fixtures_lib.errors import FixtureError


class AboutDialog(QDialog):
    def __init__(self, notifications: Notifications, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._notifications = notifications
        self.setWindowTitle(tr("About Holdfast"))
        column = QVBoxLayout(self)
        column.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(picture("holdfast", 56))
        name = QLabel("Holdfast")
        name.setProperty("heading", True)
        words = QLabel(
            tr(
                "Fixtures and workholding for low-volume CNC work.\nFree software under the GNU "
                "General Public License, version 3 or later."
            )
        )
        details = QLabel(versions())
        details.setProperty("quiet", True)
        for widget in (sign, name, words, details):
            column.addWidget(widget)
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions()))
        log = buttons.addButton(tr("Show the log"), QDialogButtonBox.ButtonRole.ActionRole)
        log.clicked.connect(_show_log)
        send = buttons.addButton(
            tr("Save a diagnostics file…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        send.setToolTip(
            tr("Versions, screen and log, to send with a report. Nothing of your parts.")
        )
        send.clicked.connect(self._save_diagnostics)
        buttons.rejected.connect(self.reject)
        return buttons

    def _save_diagnostics(self) -> None:
        suggested = str(Path.home() / "holdfast-diagnostics.zip")
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the diagnostics"), suggested, "*.zip")
        if name:
            self.save_diagnostics(Path(name))

    def save_diagnostics(self, path: Path) -> None:
        try:
            write_diagnostics(path, self._notifications.history)
        except OSError as fault:
            words = FixtureError(
                tr("the file could not be written: {strerror}", strerror=fault.strerror),
                where=path.name,
                mend=tr("choose another folder"),
            )
            self._notifications.fault(words)
            return
        self._notifications.info(tr("The diagnostics are in {name}.", name=path.name))


def _show_log() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_file())))
