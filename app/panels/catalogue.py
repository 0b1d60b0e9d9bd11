"""The shelf: what can be placed, by kind, with its size and how far its figures can be trusted.

Return or a double click starts to place an item; it can also be dragged onto the plate or the part.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup
from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.background.in_turns import once_soon
from app.hand.item_mime import ITEM_MIME, item_mime
from app.panels.cut_label import CutLabel
from app.panels.signs import sign_icon
from app.panels.words import STATUS_NAMES, item_size, kind_name, kind_of, kinds_name, sign_of_item
from app.session import Session
from app.style.tones import Tone, tone
from app.texts import marked, tr
from fixtures_lib.catalog.items import AnyItem

_ITEM = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1
_KIND = Qt.ItemDataRole.UserRole + 2

PLACEABLE = ("plate", "adapter", "rest", "side_locator", "pin", "clamp", "screw", "cord")
_TRUST: dict[str, tuple[str, Tone]] = {
    "VERIFIED": (marked("verified"), "good"),
    "DERIVED": (marked("computed"), "good"),
    "SHOP": (marked("shop"), "good"),
    "BRIEF": (marked("article"), "quiet"),
    "MEMORY": (marked("check"), "warning"),
}
_Index = QModelIndex | QPersistentModelIndex


class CataloguePanel(QWidget):
    place_requested = Signal(object)  # the item to place
    chosen = Signal(object)  # the item that the list stands on, or None
    clicked = Signal(object)  # the item

    def __init__(
        self, session: Session, items: Iterable[AnyItem] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._items = tuple(items)
        self._dressing = once_soon(self, self._fill)
        self.setObjectName("catalogue")
        self.setAccessibleName(tr("Catalogue"))
        self._kinds = QComboBox()
        self._kinds.setAccessibleName(tr("Kind of item"))
        self._kinds.setObjectName("catalogue.kind")
        self._search = QLineEdit()
        self._search.setPlaceholderText(tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.setAccessibleName(tr("Search the catalogue"))
        self._search.setObjectName("catalogue.search")
        self._model = _Shelf(self)
        self._found = _Found(self)
        self._found.setSourceModel(self._model)
        self._view = _ItemView(self._found)
        self._note = CutLabel()  # one line: the list needs the room
        self._note.setObjectName("catalogue.note")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self._kinds)
        row.addWidget(self._search, 1)
        column.addLayout(row)
        column.addWidget(self._view, 1)
        column.addWidget(self._note)
        self._kinds.currentIndexChanged.connect(self._filter)
        self._search.textChanged.connect(self._filter)
        self._search.installEventFilter(self)
        self._view.activated.connect(self._place)
        self._view.clicked.connect(self._click)
        self._view.selectionModel().currentChanged.connect(self._show_note)
        self._unit = "mm"
        session.job_changed.connect(self._follow_unit)
        self._fill()

    def set_items(self, items: Iterable[AnyItem]) -> None:
        self._items = tuple(items)
        self._fill()

    def show_kind(self, kind: str) -> None:
        """Show only the items of one kind ("rest")."""
        index = self._kinds.findData(kind)
        if index >= 0 and index != self._kinds.currentIndex():
            self._search.clear()
            self._kinds.setCurrentIndex(index)
            self._view.setCurrentIndex(self._first())

    def stand_on(self, item: AnyItem) -> None:
        """The list stands on this item, where it is in sight."""
        for row in range(self._found.rowCount()):
            index = self._found.index(row, 0)
            if index.data(_ITEM) == item:
                self._view.setCurrentIndex(index)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Down and Return in the search line act on the list."""
        if watched is self._search and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self._view.setFocus()
                self._view.setCurrentIndex(self._first())
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Return:
                self._place(self._first())
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dressing.start()

    def _fill(self) -> None:
        job = self._session.shown_job
        self._unit = "mm" if job is None else job.unit
        kept = self._kinds.currentData()
        kinds = [k for k in PLACEABLE if any(kind_of(i) == k for i in self._items)]
        self._kinds.blockSignals(True)
        self._kinds.clear()
        self._kinds.addItem(tr("Everything"), "")
        for kind in kinds:
            self._kinds.addItem(kinds_name(kind), kind)
        self._kinds.setCurrentIndex(max(0, self._kinds.findData(kept)))
        self._kinds.blockSignals(False)
        shelf = [i for i in self._items if kind_of(i) in kinds]
        self._model.fill(sorted(shelf, key=lambda i: kinds.index(kind_of(i))), self)
        self._filter()

    def _follow_unit(self) -> None:
        job = self._session.shown_job
        if job is not None and job.unit != self._unit:
            self._fill()

    def _filter(self) -> None:
        self._found.seek(self._kinds.currentData() or "", self._search.text())
        self._view.setCurrentIndex(self._first())

    def _first(self) -> QModelIndex:
        return self._found.index(0, 0)

    def _place(self, index: QModelIndex) -> None:
        item = index.siblingAtColumn(0).data(_ITEM)
        if item is not None:
            self.place_requested.emit(item)

    def _click(self, index: QModelIndex) -> None:
        self.clicked.emit(index.siblingAtColumn(0).data(_ITEM))

    def _show_note(self, index: QModelIndex) -> None:
        item = index.siblingAtColumn(0).data(_ITEM)
        words = ""
        if item is not None:
            trust = tr(_TRUST.get(item.status, (item.status.lower(), ""))[0])
            words = tr("{value} · figures: {trust}", value=item.standard or item.name, trust=trust)
            status = tr(STATUS_NAMES.get(item.status, item.status))
            said = (f"{status}: {item.source}", item.note)
            more = Markup("").join(Markup("<p>{}</p>").format(text) for text in said)
            self._note.setToolTip(Markup("<b>{}</b>{}").format(item.name, more))
        self._note.setText(words)
        self.chosen.emit(item)

    def unit(self) -> str:
        return self._unit


class _Shelf(QStandardItemModel):
    """One row an item: name with its sign, size, trust."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, 3, parent)
        self.setHorizontalHeaderLabels([tr("Item"), tr("Size"), tr("Figures")])

    def fill(self, items: Sequence[AnyItem], panel: CataloguePanel) -> None:
        self.setRowCount(0)
        for item in items:
            self.appendRow(_row(item, panel))

    def mimeTypes(self) -> list[str]:
        return [ITEM_MIME]

    def mimeData(self, indexes: Sequence[_Index]) -> QMimeData:
        item = self.index(indexes[0].row(), 0).data(_ITEM) if indexes else None
        return QMimeData() if item is None else item_mime(item.id)


def _row(item: AnyItem, panel: CataloguePanel) -> list[QStandardItem]:
    palette = panel.palette()
    size = item_size(item, "in" if panel.unit() == "in" else "mm")
    name = QStandardItem(sign_icon(sign_of_item(item), palette), item.name)
    name.setData(item, _ITEM)
    name.setData(kind_of(item), _KIND)
    words = (item.name, size, item.standard, item.note, kind_name(kind_of(item)))
    name.setData(" ".join(words).lower(), _WORDS)
    word, colour = _TRUST.get(item.status, (item.status.lower(), "quiet"))
    trust = QStandardItem(tr(word))
    trust.setForeground(tone(colour, palette))
    trust.setToolTip(f"{tr(STATUS_NAMES.get(item.status, item.status))}: {item.source}")
    name.setToolTip(f"{item.name}, {size}")
    row = [name, QStandardItem(size), trust]
    for cell in row:
        cell.setEditable(False)
        cell.setDragEnabled(True)
    return row


class _Found(QSortFilterProxyModel):
    """The items of the chosen kind that have every word of the search in their text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = ""
        self._wanted: list[str] = []

    def seek(self, kind: str, text: str) -> None:
        self._kind, self._wanted = kind, text.lower().split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: _Index) -> bool:
        index = self.sourceModel().index(row, 0, parent)
        if self._kind and index.data(_KIND) != self._kind:
            return False
        text = index.data(_WORDS) or ""
        return all(word in text for word in self._wanted)


class _ItemView(QTreeView):
    def __init__(self, model: QSortFilterProxyModel) -> None:
        super().__init__()
        self.setObjectName("catalogue.items")
        self.setAccessibleName(tr("Items"))
        self.setModel(model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(1, 84)
        self.setColumnHidden(2, True)  # how far figures are trusted is said below, for one item
