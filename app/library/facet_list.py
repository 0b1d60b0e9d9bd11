"""What the found fixtures have in common, to narrow the question: a click adds, another removes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.library.names import item_name, status_words
from app.plain_text import plain_tip
from app.style.tones import tone
from app.texts import marked, tr

if TYPE_CHECKING:
    from fixtures_lib.shop.finding.wanted import Facet, Facets

_FACET = Qt.ItemDataRole.UserRole
_GROUPS = (
    ("status", marked("State"), "statuses"),
    ("customer_id", marked("Customer"), "customers"),
    ("material", marked("Material"), "materials"),
    ("plate_pattern", marked("Plate"), "plate_patterns"),
)


class FacetList(QTreeWidget):
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: dict[str, str] = {}  # a field of the question, and its value
        self.setAccessibleName(tr("Narrow the answer"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(10)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.itemClicked.connect(lambda item, _column: self._toggle(item))
        self.itemActivated.connect(lambda item, _column: self._toggle(item))

    def show_facets(self, facets: Facets) -> None:
        with QSignalBlocker(self):
            self.clear()
            for field, title, name in _GROUPS:
                self._add_group(field, title, getattr(facets, name))

    def clear_chosen(self) -> None:
        self.chosen = {}

    def _add_group(self, field: str, title: str, facets: tuple[Facet, ...]) -> None:
        if not facets and field not in self.chosen:
            return
        heading = QTreeWidgetItem(self, [tr(title)])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        heading.setForeground(0, tone("quiet", self.palette()))
        for facet in facets:
            chosen = self.chosen.get(field) == facet.value
            mark = "✓ " if chosen else ""
            words = facet.words or item_name(facet.value)
            words = status_words(words) if field == "status" else words
            item = QTreeWidgetItem(heading, [f"{mark}{words}", str(facet.count)])
            item.setData(0, _FACET, (field, facet.value))
            item.setToolTip(0, plain_tip(words))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
            item.setForeground(1, tone("quiet", self.palette()))
            if chosen:
                bold = QFont(self.font())
                bold.setBold(True)
                item.setFont(0, bold)
        heading.setExpanded(True)

    def _toggle(self, item: QTreeWidgetItem) -> None:
        facet = item.data(0, _FACET)
        if facet is None:
            return
        field, value = facet
        if self.chosen.get(field) == value:
            del self.chosen[field]
        else:
            self.chosen[field] = value
        self.chosen_changed.emit()
