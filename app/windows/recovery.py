"""Unsaved work of a program that went down, offered when the window opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from app.places import journal_folder
from app.texts import tr
from app.windows.main_window import MainWindow

if TYPE_CHECKING:
    from fixtures_lib.job.journal import Recoverable

_WORK = Qt.ItemDataRole.UserRole


def offer_recovery(window: MainWindow) -> RecoveryDialog | None:
    """Ask what shall become of unsaved work, if there is any. Doesn't wait for the answer."""
    if not any(journal_folder().iterdir()):
        return None  # as on most starts: nothing has to be loaded to read it

    from fixtures_lib.job.journal import recoverable

    found = recoverable()
    if not found:
        return None
    dialog = RecoveryDialog(found, window)
    dialog.open()
    return dialog


class RecoveryDialog(QDialog):
    """A list with times and sizes; one is opened, all are kept until they are dropped."""

    declined = Signal()  # nothing was restored

    def __init__(self, found: tuple[Recoverable, ...], window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._found = window, found
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Unsaved work"))
        self.setMinimumWidth(620)  # a row with its place in one line
        self.rejected.connect(self.declined)
        words = QLabel(tr("Holdfast did not end in order. This work was not saved:"))
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Unsaved work, newest first"))
        for work in found:
            self._list.addItem(_row(work))
        self._list.setCurrentRow(0)
        self._list.itemDoubleClicked.connect(lambda _item: self.restore())
        column = QVBoxLayout(self)
        for widget in (words, self._list, self._buttons()):
            column.addWidget(widget)
        # The 3D view makes the window anew on the screen: it would come to lie over the question.
        self._front = QTimer(self, singleShot=True, interval=0)
        self._front.timeout.connect(self._to_the_front)
        window.loader.made.connect(self._front.start)

    def _to_the_front(self) -> None:
        if self.isVisible():
            self.hide()
            self.show()
            self.raise_()

    def restore(self) -> None:
        """Open the chosen work; the window takes over keeping it."""
        row = self._list.currentItem()
        if row is not None:
            work: Recoverable = row.data(_WORK)
            self.accept()
            self._window.documents.recover(work)

    def drop(self) -> None:
        """Forget all of it."""
        for work in self._found:
            work.discard()
        self.reject()

    def _buttons(self) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox()
        restore = buttons.addButton(tr("Restore"), role.AcceptRole)
        restore.setDefault(True)
        buttons.addButton(tr("Ask me later"), role.RejectRole)
        buttons.addButton(tr("Drop all"), role.DestructiveRole).clicked.connect(self.drop)
        buttons.accepted.connect(self.restore)
        buttons.rejected.connect(self.reject)
        return buttons


def _row(work: Recoverable) -> QListWidgetItem:
    when = QDateTime.fromSecsSinceEpoch(int(work.time_s))
    told = QLocale().toString(when, tr("d MMMM HH:mm"))
    place = str(work.path) if work.path else tr("never saved")
    size = max(1, round(work.size_bytes / 1024))
    row = QListWidgetItem("   ·   ".join((work.name, told, f"{size} kB", place)))
    row.setData(_WORK, work)
    return row
