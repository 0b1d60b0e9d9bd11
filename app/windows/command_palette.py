"""Every action by typing a part of its name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDockWidget,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.actions.action_set import ActionSet
from app.texts import marked, tr

_ACTION = Qt.ItemDataRole.UserRole


def with_panels(
    actions: ActionSet, docks: Mapping[str, QDockWidget], parent: QWidget
) -> list[tuple[str, QAction]]:
    """All actions but the palette's own, each with its menu; and each panel, to be shown."""
    found = [(entry.menu, action) for entry, action in actions if entry.id != "palette"]
    for dock in docks.values():
        action = QAction(tr("Show {panel}", panel=dock.windowTitle()), parent)
        action.setEnabled(actions["fit"].isEnabled())  # there is something to see
        action.triggered.connect(lambda _checked=False, dock=dock: _bring_up(dock))
        found.append((marked("View"), action))
    return found


def _bring_up(dock: QDockWidget) -> None:
    dock.show()
    dock.raise_()


class CommandPalette(QDialog):
    """A list that narrows while one types; Enter runs, Escape leaves."""

    def __init__(self, actions: Iterable[tuple[str, QAction]], parent: QWidget) -> None:
        """`actions`: each with the menu that it is in."""
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._actions = list(actions)
        self._field = QLineEdit()
        self._field.setPlaceholderText(tr("Type what you want to do"))
        self._field.setAccessibleName(tr("Command"))
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Matching commands"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setIconSize(QSize(16, 16))
        self._list.setUniformItemSizes(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._field)
        column.addWidget(self._list)
        self._field.textChanged.connect(self._narrow)
        self._field.returnPressed.connect(self._run)
        self._field.installEventFilter(self)
        self._list.itemClicked.connect(lambda _item: self._run())
        self._narrow("")
        self.resize(520, 420)
        self.move(parent.mapToGlobal(parent.rect().center()) - self.rect().center())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._list.count():
                self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        self._list.clear()
        words = typed.lower().split()
        for menu, action in self._actions:
            name = action.text().replace("&", "").rstrip("…")
            if all(word in f"{tr(menu)} {name}".lower() for word in words):
                self._list.addItem(_row(menu, name, action))
        self._list.setCurrentRow(self._first_enabled())

    def _first_enabled(self) -> int:
        rows = range(self._list.count())
        return next((row for row in rows if self._action(row).isEnabled()), 0 if rows else -1)

    def _action(self, row: int) -> QAction:
        action: QAction = self._list.item(row).data(_ACTION)
        return action

    def _run(self) -> None:
        if self._list.currentRow() < 0:
            return
        action = self._action(self._list.currentRow())
        if action.isEnabled():
            self.accept()
            action.trigger()


def _blank() -> QIcon:
    """As wide as an icon, so that all names begin on one line."""
    nothing = QPixmap(16, 16)
    nothing.fill(Qt.GlobalColor.transparent)
    return QIcon(nothing)


def _row(menu: str, name: str, action: QAction) -> QListWidgetItem:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    sign = action.icon() if not action.icon().isNull() else _blank()
    row = QListWidgetItem(sign, "   ·   ".join(filter(None, (name, tr(menu), keys))))
    row.setData(_ACTION, action)
    if not action.isEnabled():
        row.setFlags(row.flags() & ~Qt.ItemFlag.ItemIsEnabled)
    return row
