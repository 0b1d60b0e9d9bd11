"""A table of a result that says when it is old, and why it is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.panels.tone_label import ToneLabel
from app.plain_text import plain_tip
from app.session import Selected
from app.style.tones import Tone, tone
from app.texts import marked, tr

LIVE_WORDS = marked("Live: between known places. Exact when you let go.")
OLD_WORDS = marked("From an earlier layout: solve again for figures of this one.")


@dataclass(frozen=True)
class Cell:
    text: str
    tone: Tone | None = None
    tip: str = ""
    figure: bool = False  # aligned to the right


@dataclass(frozen=True)
class TableRow:
    """One line of a table; `thing` is selected when the line is clicked."""

    cells: tuple[Cell, ...]
    thing: Selected | None = None


class OldBanner(ToneLabel):
    """A line over a result that no longer belongs to the job."""

    def __init__(self, words: str = OLD_WORDS) -> None:
        super().__init__("old")
        self._words = words
        self.setMargin(6)

    def show_old(self, old: bool, live: bool = False) -> None:
        if live:
            self.say(tr(LIVE_WORDS), "quiet")
        else:
            self.say(self._words if old else "", "warning")


class ResultTable(QWidget):
    chosen = Signal(object)  # the Selected of the line

    def __init__(self, key: str, name: str, headers: Sequence[str], empty_words: str) -> None:
        super().__init__()
        self.banner = OldBanner()
        self._empty = QLabel(empty_words)
        self._empty.setWordWrap(True)
        self._empty.setMargin(10)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.table = QTableWidget(0, len(headers))
        self.table.setObjectName(f"{key}.table")
        self.table.setAccessibleName(name)
        self.table.setHorizontalHeaderLabels(list(headers))
        self.table.verticalHeader().setVisible(False)
        self.table.setShowGrid(False)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.itemSelectionChanged.connect(self._choose)
        self.table.setStyleSheet("QTableWidget::item { padding: 0 8px; }")
        self._rows: tuple[TableRow, ...] = ()
        self._old = self._live = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.banner, self._empty, self.table):
            column.addWidget(widget)
        column.setStretch(2, 1)

    def show_rows(self, rows: Sequence[TableRow], old: bool, live: bool = False) -> None:
        """Show these lines; old ones are grey. Without lines the words for the empty table."""
        self._rows, self._old, self._live = tuple(rows), old, live
        self.banner.show_old(old and bool(rows), live and bool(rows))
        self._empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(rows))
            for index, row in enumerate(rows):
                for column, cell in enumerate(row.cells):
                    self._put(index, column, cell, old)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.show_rows(self._rows, self._old, self._live)

    def mark(self, wanted: Callable[[Selected], bool]) -> None:
        """Select the lines whose thing is wanted, without choosing them again."""
        with QSignalBlocker(self.table):
            self.table.clearSelection()
            for index, row in enumerate(self._rows):
                if row.thing is not None and wanted(row.thing):
                    for column in range(self.table.columnCount()):
                        cell = self.table.item(index, column)
                        if cell is not None:
                            cell.setSelected(True)
        self.table.viewport().update()

    def _put(self, index: int, column: int, cell: Cell, old: bool) -> None:
        item = self.table.item(index, column)
        if item is None:
            item = QTableWidgetItem()
            self.table.setItem(index, column, item)
        item.setText(cell.text)
        item.setToolTip(plain_tip(cell.tip))
        side = Qt.AlignmentFlag.AlignRight if cell.figure else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        header = self.table.horizontalHeaderItem(column)
        if index == 0 and header is not None:
            header.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        colour: Tone | None = "quiet" if old else cell.tone
        item.setData(
            Qt.ItemDataRole.ForegroundRole,
            None if colour is None else tone(colour, self.palette()),
        )

    def _choose(self) -> None:
        for index in sorted({item.row() for item in self.table.selectedItems()}):
            thing = self._rows[index].thing
            if thing is not None:
                self.chosen.emit(thing)
                return
