"""Concepts side by side: a picture each, figures row by row, the better ones marked, one chosen.

|              | Concept A  | Concept B  |
|              | [picture]  | [picture]  |
|              | [Choose]   | [Choose]   |
| Slip margin  | 1.90x      | 2.40x  *   |
| Bends, cut   | 3 to 5 um  | 9 to 14 um |
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.concepts.concept import Concept
from app.concepts.concept_desk import ConceptDesk
from app.concepts.figures import Figure, FigureRow, figure_rows
from app.style.png import fitted
from app.style.tones import tone
from app.texts import marked, tr

_PICTURE_PX = QSize(230, 144)
_EMPTY = marked(
    "Keep the open layout as a concept, change it or begin another, and keep that as well: "
    "their figures stand here side by side."
)


class ConceptsWindow(QDialog):
    def __init__(self, desk: ConceptDesk, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._folder = desk, folder
        self.setWindowTitle(tr("Concepts"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(820, 640)
        self.table = QTableWidget()
        self.table.setAccessibleName(tr("Concepts side by side"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setWordWrap(True)
        self.table.horizontalHeader().sectionDoubleClicked.connect(self._rename)
        self._words = QLabel(tr(_EMPTY))
        self._words.setWordWrap(True)
        self._words.setProperty("quiet", True)
        column = QVBoxLayout(self)
        column.addLayout(self._buttons())
        column.addWidget(self._words)
        column.addWidget(self.table, 1)
        desk.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        concepts = self._desk.concepts
        self._words.setVisible(not concepts)
        self.table.setVisible(bool(concepts))
        rows = figure_rows(concepts) if concepts else ()
        self.table.clear()
        self.table.setRowCount(len(rows) + 2)
        self.table.setColumnCount(len(concepts))
        self.table.setHorizontalHeaderLabels([concept.name for concept in concepts])
        self.table.setVerticalHeaderLabels(["", "", *(row.title for row in rows)])
        for column, concept in enumerate(concepts):
            self.table.setCellWidget(0, column, _picture(concept))
            self.table.setCellWidget(1, column, self._choices(concept))
            header = self.table.horizontalHeaderItem(column)
            if header is not None:
                header.setToolTip(tr("Double-click to rename"))
        for number, row in enumerate(rows, start=2):
            self._show(number, row)
        self.table.resizeRowsToContents()
        self.table.setRowHeight(0, _PICTURE_PX.height() + 12)
        stretch = QHeaderView.ResizeMode.Stretch
        self.table.horizontalHeader().setSectionResizeMode(stretch)

    def _show(self, number: int, row: FigureRow) -> None:
        for column, figure in enumerate(row.figures):
            self.table.setItem(number, column, self._cell(figure, best=column in row.best))

    def _cell(self, figure: Figure, *, best: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(f"{figure.text}  ★" if best else figure.text)
        if figure.tone is not None:
            item.setForeground(tone(figure.tone, self.palette()))
        if best:
            bold = QFont(self.font())
            bold.setBold(True)
            item.setFont(bold)
            item.setToolTip(tr("The best of these"))
        return item

    def _choices(self, concept: Concept) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(6, 4, 6, 4)
        choose, remove = QPushButton(tr("Choose")), QPushButton(tr("Remove"))
        choose.setToolTip(tr("Go on with this layout; undo brings the other one back"))
        choose.clicked.connect(lambda: self._desk.choose(concept.name))
        remove.clicked.connect(lambda: self._desk.remove(concept.name))
        row.addWidget(choose)
        row.addWidget(remove)
        row.addStretch(1)
        return box

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        keep = QPushButton(tr("Keep the open layout"))
        keep.setProperty("primary", True)
        keep.clicked.connect(self._desk.keep)
        add = QPushButton(tr("Add another job…"))
        add.setToolTip(tr("A layout for the same part, under this job's loads and tolerances"))
        add.clicked.connect(self._add)
        row.addWidget(keep)
        row.addWidget(add)
        row.addStretch(1)
        return row

    def _add(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Add a concept"), str(self._folder), tr("Jobs (*.holdfast)")
        )
        if name:
            self._desk.add_file(Path(name))

    def _rename(self, column: int) -> None:
        old = self._desk.concepts[column].name
        new, sure = QInputDialog.getText(self, tr("Rename"), tr("Name of the concept:"), text=old)
        if sure:
            self._desk.rename(old, new)


def _picture(concept: Concept) -> QLabel:
    label = QLabel()
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    image = QImage.fromData(concept.picture) if concept.picture else QImage()
    if image.isNull():
        label.setText(tr("No picture yet:\nchoose it, and keep it again"))
        label.setProperty("quiet", True)
        return label
    label.setPixmap(QPixmap.fromImage(fitted(image, _PICTURE_PX)))
    return label
