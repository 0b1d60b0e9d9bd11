"""The job as a tree: part, setup, plate, and everything that was placed.

Selecting goes both ways. F2 renames, Delete deletes, Ctrl+D duplicates, Return zooms to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.panels.found_problems import problems_by_id
from app.panels.signs import sign_icon
from app.panels.tree_rows import Row, rows_of
from app.plain_text import plain_tip
from app.session import Selected, Session
from app.style.tones import Tone, tone
from app.texts import fault_words, shown, tr
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits import named_things, renamed, without
from fixtures_lib.job.edits.copies import duplicated

_ROW = Qt.ItemDataRole.UserRole
_NAME_SHARE = 0.58


class TreePanel(QTreeWidget):
    zoom_requested = Signal(object)  # a Selected: bring it into view
    message = Signal(str)  # what could not be done, in one sentence

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._skeleton: tuple[object, ...] = ()
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setObjectName("tree")
        self.setAccessibleName(tr("Job tree"))
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Name"), tr("Details")])
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.header().setMinimumSectionSize(40)
        self.header().setStretchLastSection(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformRowHeights(True)
        self._make_actions()
        self.customContextMenuRequested.connect(self._open_menu)
        self.itemSelectionChanged.connect(self._select_in_session)
        self.itemChanged.connect(self._rename)
        self.itemDoubleClicked.connect(lambda *_: self.zoom_to_current())
        session.job_changed.connect(self.refresh)
        session.part_changed.connect(self.refresh)
        session.selection_changed.connect(self._show_selection)
        session.results_changed.connect(lambda _kind: self._show_badges())
        self.refresh()

    def refresh(self) -> None:
        job = self._session.shown_job
        rows = () if job is None else rows_of(job, self._session.part)
        skeleton = tuple(row.skeleton for row in rows)
        with QSignalBlocker(self):
            if skeleton != self._skeleton:
                self._rebuild(rows)
                self._skeleton = skeleton
            for row in _all_rows(rows):
                self._show(row)
        self._share_width()
        self._show_badges()
        self._show_selection()

    def delete_selected(self) -> None:
        ids = self._selected_ids()
        if not ids:
            return
        name = self._name_of(ids[0]) if len(ids) == 1 else tr("{count} items", count=len(ids))
        self._session.apply(tr("Delete {name}", name=name), lambda job: without(job, *ids))

    def duplicate_selected(self) -> None:
        ids = self._selected_ids()
        if not ids or self._session.job is None:
            return
        name = self._name_of(ids[0]) if len(ids) == 1 else tr("{count} items", count=len(ids))
        before = {*self._session.job.elements, *self._session.job.loads}
        self._session.apply(tr("Duplicate {name}", name=name), lambda job: duplicated(job, *ids))
        after = self._session.job
        new = [key for key in after.elements if key not in before]
        if new:
            self._session.select(*(Selected("element", id=key) for key in new))

    def rename_current(self) -> None:
        item = self.currentItem()
        if item is not None and _row(item).renames:
            self.setCurrentItem(item, 0)
            self.editItem(item, 0)

    def zoom_to_current(self) -> None:
        item = self.currentItem()
        thing = None if item is None else _row(item).thing
        if thing is not None:
            self.zoom_requested.emit(thing)

    def _make_actions(self) -> None:
        """Keys that the window has for the selection (Del, Ctrl+D) are the window's alone: of two
        with the same keys Qt runs neither."""
        table = (
            (tr("Rename"), QKeySequence(Qt.Key.Key_F2), self.rename_current),
            (tr("Duplicate"), QKeySequence(), self.duplicate_selected),
            (tr("Delete"), QKeySequence(), self.delete_selected),
            (tr("Zoom to"), QKeySequence(Qt.Key.Key_Return), self.zoom_to_current),
        )
        for text, shortcut, run in table:
            action = QAction(text, self)
            action.setShortcut(shortcut)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(run)
            self.addAction(action)
        self._zoom = self.actions()[-1]

    def _open_menu(self, place: QPoint) -> None:
        item = self.itemAt(place)
        if item is None or _row(item).thing is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        deletable = bool(self._selected_ids())
        for action in self.actions():
            if action is self._zoom or deletable:
                menu.addAction(action)
        menu.popup(self.viewport().mapToGlobal(place))

    def _rebuild(self, rows: tuple[Row, ...]) -> None:
        closed = {key for key, item in self._items.items() if not item.isExpanded()}
        known = set(self._items)
        self.clear()
        self._items = {}
        for row in rows:
            self._add(self.invisibleRootItem(), row)
        for key, item in self._items.items():
            item.setExpanded(key not in closed or key not in known)

    def _add(self, parent: QTreeWidgetItem, row: Row) -> None:
        item = QTreeWidgetItem(parent)
        item.setIcon(0, sign_icon(row.sign, self.palette()))
        flags = Qt.ItemFlag.ItemIsEnabled
        if row.thing is not None:
            flags |= Qt.ItemFlag.ItemIsSelectable
        if row.renames:
            flags |= Qt.ItemFlag.ItemIsEditable
        item.setFlags(flags)
        self._items[row.key] = item
        for child in row.rows:
            self._add(item, child)

    def _show(self, row: Row) -> None:
        item = self._items[row.key]
        item.setData(0, _ROW, row)
        item.setText(0, row.name)
        item.setText(1, row.detail)
        item.setToolTip(1, plain_tip(row.detail))  # the column may be too narrow for it
        item.setForeground(1, tone("quiet", self.palette()))

    def _show_badges(self) -> None:
        """Mark what a problem is about: red for an error, amber for a warning."""
        problems = problems_by_id(self._session)
        with QSignalBlocker(self):
            for item in self._items.values():
                row = _row(item)
                key = row.thing.id if row.thing is not None and row.thing.id else row.key
                found = problems.get(key)
                item.setToolTip(0, plain_tip("\n".join(shown(p.message) for p in found or ())))
                if found:
                    worst: Tone = "bad" if any(p.severity == "error" for p in found) else "warning"
                    colour = tone(worst, self.palette())
                    item.setIcon(0, sign_icon(row.sign, self.palette(), colour))
                    item.setForeground(0, colour)
                elif item.foreground(0).style() != Qt.BrushStyle.NoBrush:
                    item.setIcon(0, sign_icon(row.sign, self.palette()))
                    item.setData(0, Qt.ItemDataRole.ForegroundRole, None)

    def _show_selection(self) -> None:
        wanted = {_key_of(thing) for thing in self._session.selection}
        with QSignalBlocker(self):
            for key, item in self._items.items():
                if item.isSelected() != (key in wanted):
                    item.setSelected(key in wanted)
        current = next((self._items[k] for k in wanted if k in self._items), None)
        if current is not None and current is not self.currentItem():
            with QSignalBlocker(self):
                self.setCurrentItem(current, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollToItem(current)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Names as wide as they are, but never so wide that the details are gone."""
        wanted, room = self.sizeHintForColumn(0), self.viewport().width()
        self.header().resizeSection(0, max(40, min(wanted, round(_NAME_SHARE * room))))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:  # icons have the colour of the theme
            self._skeleton = ()
            self.refresh()

    def _select_in_session(self) -> None:
        things = [_row(item).thing for item in self.selectedItems()]
        self._session.select(*(thing for thing in things if thing is not None))

    def _rename(self, item: QTreeWidgetItem, column: int) -> None:
        row = _row(item)
        if column != 0 or row.thing is None or item.text(0) == row.name:
            return
        key, name = row.thing.id, item.text(0)
        try:
            self._session.apply(
                tr("Rename {name}", name=row.name), lambda job: renamed(job, key, name)
            )
        except FixtureError as fault:
            self.message.emit(fault_words(fault))
            self.refresh()

    def _selected_ids(self) -> list[str]:
        things = [_row(item).thing for item in self.selectedItems()]
        return [t.id for t in things if t is not None and t.id]

    def _name_of(self, key: str) -> str:
        job = self._session.job
        assert job is not None
        return named_things(job)[key].name


def _row(item: QTreeWidgetItem) -> Row:
    row = item.data(0, _ROW)
    assert isinstance(row, Row)
    return row


def _key_of(thing: Selected) -> str:
    return f"{thing.kind}:{thing.id}" if thing.id else thing.kind


def _all_rows(rows: tuple[Row, ...]) -> Iterator[Row]:
    for row in rows:
        yield row
        yield from _all_rows(row.rows)
