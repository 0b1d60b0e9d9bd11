"""All notices since the start, newest first, with their details."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.notifications import Notice, Notifications
from app.style.icons import icon
from app.texts import tr

_NOTICE = Qt.ItemDataRole.UserRole


class NoticeList(QDialog):
    def __init__(self, notifications: Notifications, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Notices"))
        self.resize(620, 420)
        self._list = QListWidget()
        self._list.setWordWrap(True)
        self._list.setAccessibleName(tr("Notices, newest first"))
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setAccessibleName(tr("Details of the notice"))
        for notice in reversed(notifications.history):
            self._list.addItem(_row(notice))
        if not notifications.history:
            self._list.addItem(tr("No notices yet."))
            self._list.setEnabled(False)
        self._list.currentItemChanged.connect(lambda item, _before: self._show(item))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._list, 2)
        column.addWidget(self._details, 1)
        column.addWidget(buttons)
        self._details.hide()
        self._list.setCurrentRow(0)

    def _show(self, item: QListWidgetItem | None) -> None:
        notice: Notice | None = item.data(_NOTICE) if item is not None else None
        details = notice.details if notice is not None else ""
        self._details.setPlainText(details)
        self._details.setVisible(bool(details))


def _row(notice: Notice) -> QListWidgetItem:
    row = QListWidgetItem(icon(notice.level), f"{notice.at:%H:%M:%S}   {notice.text}")
    row.setData(_NOTICE, notice)
    return row
