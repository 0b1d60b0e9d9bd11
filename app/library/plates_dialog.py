"""The plates and adapters on the shelves: where each is, what it was used for, how it measured.

 ______________________________________
| P-001  Rack 2, B4 | P-001            |
| P-002  Rack 1, A1 | 12 pieces in ... |
| [x] retired too   | hole ..., runs   |
| Add a plate…      | Inspected… ...   |
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.library import plate_entries
from app.library.entry_dialog import Entry, EntryDialog, Work
from app.library.shelf import Shelf
from app.plain_text import plain_label
from app.texts import shown, tr

if TYPE_CHECKING:
    from fixtures_lib.shop import Library
    from fixtures_lib.shop.history.plate_uses import PlateUse
    from fixtures_lib.shop.records import ShopPlate

_PLATE = Qt.ItemDataRole.UserRole


class PlatesDialog(QDialog):
    """`fixture` is the id and the name of the fixture that is looked at, for “Built on it”."""

    def __init__(self, shelf: Shelf, fixture: tuple[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shelf, self._fixture = shelf, fixture
        self.dialog: EntryDialog | None = None
        self.setWindowTitle(tr("Plates and adapters"))
        self.resize(860, 520)
        self.plates = QListWidget()
        self.plates.setAccessibleName(tr("Plates and adapters"))
        self.plates.currentItemChanged.connect(lambda *_: self._ask_use())
        self.retired = QCheckBox(tr("Retired ones too"))
        self.retired.toggled.connect(self.refresh)
        self.heading = plain_label()
        self.heading.setProperty("heading", True)
        self.facts = plain_label()
        self.facts.setProperty("quiet", True)
        for label in (self.heading, self.facts):
            label.setWordWrap(True)
        self.life = QListWidget()
        self.life.setAccessibleName(tr("What the plate was used for"))
        self.life.setWordWrap(True)
        self._build()
        shelf.changed.connect(self.refresh)
        self.refresh()

    @property
    def chosen(self) -> ShopPlate | None:
        item = self.plates.currentItem()
        found: ShopPlate | None = None if item is None else item.data(_PLATE)
        return found

    def refresh(self) -> None:
        retired = self.retired.isChecked()
        self._shelf.ask(lambda library: library.plates.all(retired=retired), self._show, asker=self)

    # ---- showing -----------------------------------------------------------------------------

    def _show(self, plates: tuple[ShopPlate, ...]) -> None:
        kept = None if self.chosen is None else self.chosen.id
        self.plates.clear()
        for plate in plates:
            words = "   ·   ".join(w for w in (plate.serial, plate.shelf, plate.pattern) if w)
            row = QListWidgetItem(words)
            row.setData(_PLATE, plate)
            self.plates.addItem(row)
            if plate.id == kept:
                self.plates.setCurrentItem(row)
        if self.chosen is None and plates:
            self.plates.setCurrentRow(0)
        if not plates:
            self._show_none()

    def _show_none(self) -> None:
        self.heading.setText(tr("No plate is on the shelf."))
        self.facts.clear()
        self.life.clear()
        self._refresh_buttons()

    def _ask_use(self) -> None:
        plate = self.chosen
        if plate is not None:
            self._shelf.ask(lambda library: library.plate_use(plate.id), self._show_use, asker=self)

    def _show_use(self, use: PlateUse) -> None:
        if self.chosen is None or self.chosen.id != use.plate.id:
            return  # another one was chosen in between
        plate = use.plate
        sides = (plate.length_mm, plate.width_mm, plate.thickness_mm)
        size = " × ".join(f"{side:g}" for side in sides) + " mm" if all(sides) else ""
        facts = (plate.name, plate.pattern, size, plate.shelf, plate.note)
        self.heading.setText(plate.serial)
        self.facts.setText("   ·   ".join(fact for fact in facts if fact))
        self.life.clear()
        self.life.addItems([shown(line) for line in use.words])
        self._refresh_buttons()

    def _refresh_buttons(self) -> None:
        plate = self.chosen
        for button in self._of_a_plate:
            button.setEnabled(plate is not None)
        self._built.setEnabled(plate is not None and bool(self._fixture[0]))
        self._retire.setEnabled(plate is not None and plate.retired_on is None)

    # ---- changing ----------------------------------------------------------------------------

    def _add(self) -> None:
        self._enter(
            tr("Add a plate"), plate_entries.new_plate_entries(), plate_entries.add_plate
        )  # fmt: skip

    def _inspected(self, plate: ShopPlate) -> None:
        self._enter(
            tr("Inspection of {serial}", serial=plate.serial),
            plate_entries.inspection_entries(),
            lambda library, typed: plate_entries.inspect(library, plate, typed),
        )

    def _used_up(self, plate: ShopPlate) -> None:
        self._enter(
            tr("A hole of {serial} that can't be used again", serial=plate.serial),
            plate_entries.used_hole_entries(),
            lambda library, typed: plate_entries.use_up(library, plate, typed),
        )

    def _put(self, plate: ShopPlate) -> None:
        self._enter(
            tr("Where {serial} is", serial=plate.serial),
            (Entry("shelf", tr("Where it is"), plate.shelf),),
            lambda library, typed: library.plates.change(plate, shelf=typed["shelf"]),
        )

    def _retired(self, plate: ShopPlate) -> None:
        self._enter(
            tr("Retire {serial}", serial=plate.serial),
            (Entry("why", tr("Why")),),
            lambda library, typed: library.plates.retire(plate, typed["why"]),
        )

    def _build_on(self, plate: ShopPlate) -> None:
        fixture_id = self._fixture[0]

        def work(library: Library) -> None:
            library.fixtures.build_on(fixture_id, plate.id)

        self._shelf.change(work, lambda _none: None)

    def _enter(self, title: str, entries: tuple[Entry, ...], work: Work) -> None:
        self.dialog = EntryDialog(title, "", entries, work, self._shelf, self)
        self.dialog.open()

    # ---- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._retire = self._button("retired", tr("Retire…"), self._retired)
        self._built = self._button("built", tr("The chosen fixture is built on it"), self._build_on)
        self._built.setToolTip(tr("Remembered for the fixture that the library window shows"))
        self._of_a_plate = (
            self._button("inspected", tr("Inspected…"), self._inspected),
            self._button("used up", tr("Hole used up…"), self._used_up),
            self._button("put", tr("Where it is…"), self._put),
            self._retire,
            self._built,
        )
        grid = QGridLayout()
        for index, button in enumerate(self._of_a_plate[:4]):
            grid.addWidget(button, index // 2, index % 2)
        grid.addWidget(self._built, 2, 0, 1, 2)
        add = QPushButton(tr("Add a plate…"))
        add.setObjectName("add")
        add.setAutoDefault(False)
        add.clicked.connect(self._add)
        left, right = QVBoxLayout(), QVBoxLayout()
        for widget in (self.plates, self.retired, add):
            left.addWidget(widget)
        for part in (self.heading, self.facts, self.life):
            right.addWidget(part)
        right.addLayout(grid)
        row = QHBoxLayout(self)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        self._refresh_buttons()

    def _button(self, name: str, text: str, run: Callable[[ShopPlate], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._with_chosen, run))
        return button

    def _with_chosen(self, run: Callable[[ShopPlate], None]) -> None:
        if self.chosen is not None:
            run(self.chosen)
