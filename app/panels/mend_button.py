"""The button at the end of a problem that can be mended, and the row that leaves room for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)

from app.texts import shown, tr
from fixtures_lib.job.mends import Mend

_BUTTON_PX = 86
_Index = QModelIndex | QPersistentModelIndex


class RoomForButton(QStyledItemDelegate):
    """Draws the words of a row beside its button, not under it."""

    def __init__(self, list_widget: QListWidget) -> None:
        super().__init__(list_widget)
        self._list = list_widget

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        if self._has_button(index):
            narrow = QStyleOptionViewItem(option)
            narrow.rect = option.rect.adjusted(0, 0, -_BUTTON_PX, 0)
            super().paint(painter, narrow, index)
        else:
            super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        wide = QStyleOptionViewItem(option)
        room = _BUTTON_PX if self._has_button(index) else 0
        wide.rect.setWidth(self._list.viewport().width() - room)
        size = super().sizeHint(wide, index)
        return size if not room else size.expandedTo(QSize(0, 30))

    def _has_button(self, index: _Index) -> bool:
        return self._list.itemWidget(self._list.item(index.row())) is not None


def mend_button(mends: Sequence[Mend], run: Callable[[Mend], None]) -> QWidget:
    """A widget for the row: a click does the plainest mend, the arrow shows the others."""
    row = QWidget()
    button = QToolButton(row)
    first = mends[0]
    button.setObjectName("problems.mend")
    button.setText(tr("Mend"))
    button.setToolTip(shown(first.label))
    button.setAccessibleName(tr("Mend: {what}", what=shown(first.label)))
    button.clicked.connect(lambda: run(first))
    if len(mends) > 1:
        menu = QMenu(button)
        add_mends(menu, mends, run)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 1, 6, 1)
    line.addStretch(1)
    line.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)
    return row


def add_mends(menu: QMenu, mends: Sequence[Mend], run: Callable[[Mend], None]) -> None:
    for mend in mends:
        action = menu.addAction(shown(mend.label))
        action.triggered.connect(lambda _on=False, mend=mend: run(mend))
