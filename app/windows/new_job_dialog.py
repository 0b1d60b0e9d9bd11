"""How a new job begins: what is in the file, which solid, material, plate, and a first layout."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.plain_text import facts_line, plain_label
from app.questions import NewJobChoice
from app.texts import length_words, tr
from fixtures_lib.catalog.items import AnyItem, MaterialItem, PlateItem
from fixtures_lib.catalog.loading import DEFAULT_MATERIAL
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.part_shape import StepReport
from fixtures_lib.units import LengthUnit

if TYPE_CHECKING:
    from fixtures_lib.reports import Inspection


class NewJobDialog(QDialog):
    """`exec()` it, then ask for its `choice`."""

    def __init__(
        self, found: Inspection, items: tuple[AnyItem, ...], unit: LengthUnit, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._found, self._unit = found, unit
        self.setWindowTitle(tr("New job"))
        self.setMinimumWidth(460)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(_heading(Path(found.file.file).name))
        self._facts = _quiet(_facts(found, unit))
        column.addWidget(self._facts)
        for sentence in found.file.problems:
            column.addWidget(_sentence(sentence))
        form = QFormLayout()
        form.setVerticalSpacing(8)
        self._solid = _solid_box(found.file, unit)
        if len(found.file.solids) > 1:
            form.addRow(tr("&Solid"), self._solid)
        self._material = _item_box(items, MaterialItem, _assumed_material(items))
        form.addRow(tr("&Material"), self._material)
        self._plate = _item_box(items, PlateItem, tr("A blank plate, cut to the part"))
        form.addRow(tr("&Plate"), self._plate)
        column.addLayout(form)
        self._heal = QCheckBox(tr("The shape is not valid: &repair it"))
        column.addWidget(self._heal)
        self._auto = QCheckBox(tr("&Lay out locators, and vacuum or clamps, as a first proposal"))
        self._auto.setChecked(True)
        column.addWidget(self._auto)
        column.addSpacing(6)
        column.addWidget(self._buttons())
        self._solid.currentIndexChanged.connect(lambda _row: self._offer_healing())
        self._offer_healing()

    @property
    def facts(self) -> str:
        """What is known of the file and its part, in words."""
        return self._facts.text()

    def tell(self, found: Inspection) -> None:
        """What was recognised since."""
        self._facts.setText(_facts(found, self._unit))

    def _offer_healing(self) -> None:
        valid = self._found.file.solids[self._solid.currentIndex()].valid
        self._heal.setVisible(not valid)
        self._heal.setChecked(not valid)

    @property
    def choice(self) -> NewJobChoice:
        return NewJobChoice(
            solid=self._solid.currentData(),
            heal=self._heal.isChecked(),
            auto=self._auto.isChecked(),
            material=self._material.currentData(),
            plate=self._plate.currentData(),
        )

    def _buttons(self) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.button(standard.Ok).setText(tr("Begin"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def size_text(size: Vector, unit: LengthUnit) -> str:
    """ "120 x 80 x 30 mm"."""
    x, y, z = (length_words(mm, unit, digits=3 if unit == "in" else 1) for mm in size)
    return f"{x.split(' ')[0]} × {y.split(' ')[0]} × {z}"


def _solid_box(report: StepReport, unit: LengthUnit) -> QComboBox:
    box = QComboBox()
    for solid in report.solids:
        name = solid.name or tr("Solid {index}", index=solid.index)
        box.addItem(f"{name} · {size_text(solid.size_mm, unit)}", solid.index)
    largest = max(report.solids, key=lambda solid: abs(solid.volume_mm3))
    box.setCurrentIndex(box.findData(largest.index))
    return box


def _assumed_material(items: tuple[AnyItem, ...]) -> str:
    """STEP files seldom name a material: what is reckoned with is said by its name."""
    name = next((item.name for item in items if item.id == DEFAULT_MATERIAL), "")
    return tr("{name}, assumed", name=name)


def _item_box(items: tuple[AnyItem, ...], kind: type, unless_chosen: str) -> QComboBox:
    """Items of one kind, after what is taken where none of them is chosen."""
    box = QComboBox()
    box.addItem(unless_chosen, None)
    for item in items:
        if isinstance(item, kind):
            box.addItem(item.name, item)
    return box


def _heading(text: str) -> QLabel:
    label = plain_label(text)
    label.setProperty("heading", True)
    return label


def _facts(found: Inspection, unit: LengthUnit) -> str:
    facts = [tr("The file is in {unit}", unit=found.file.unit)]
    if found.part is not None:
        facts.append(size_text(found.part.size_mm, unit))
        facts.append(
            tr(
                "{faces} faces, {holes} holes",
                faces=len(found.part.faces),
                holes=len(found.part.holes),
            )
        )
    elif len(found.file.solids) == 1:
        only = found.file.solids[0]
        facts.append(size_text(only.size_mm, unit))
        facts.append(tr("{faces} faces, looking for holes", faces=only.faces))
    else:
        facts.append(tr("{count} solids", count=len(found.file.solids)))
    return facts_line(facts)


def _quiet(text: str) -> QLabel:
    label = plain_label(text)
    label.setProperty("quiet", True)
    label.setWordWrap(True)
    return label


def _sentence(text: str) -> QLabel:
    label = plain_label(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
