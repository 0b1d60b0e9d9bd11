"""Where a job belongs in the library: customer, part, revision, and the fixture's own name."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from fixtures_lib.shop import Placement

_LONGEST = 200
_FIELDS = (
    ("part_number", "&Part number"),
    ("part_name", "Part na&me"),
    ("revision", "&Revision"),
    ("drawing_number", "&Drawing number"),
    ("fixture_name", "&Fixture"),
    ("fixture_number", "Fixture &number"),
    ("why", "&Why"),
)
_NEEDED = ("part_number", "revision", "fixture_name")


class KeepDialog(QDialog):
    """`exec()` it, then ask for its `placement`."""

    def __init__(self, known: Placement, customers: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._known = known
        self.setWindowTitle("Save to the library")
        self.setMinimumWidth(440)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        self._customer = QComboBox()
        self._customer.setEditable(True)
        self._customer.setObjectName("customer")
        self._customer.addItems(["", *customers])
        self._customer.setCurrentText(known.customer)
        form.addRow("&Customer", self._customer)
        self._lines: dict[str, QLineEdit] = {}
        for name, label in _FIELDS:
            form.addRow(label, self._line(name))
        self._lines["why"].setPlaceholderText("First version")
        words = QLabel("A customer, part or revision that the library doesn't have is added.")
        words.setProperty("quiet", True)
        self._buttons = self._button_row()
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(words)
        column.addWidget(self._buttons)
        self._check()
        self._lines["fixture_name"].setFocus()

    @property
    def placement(self) -> Placement:
        values = {name: line.text().strip() for name, line in self._lines.items()}
        customer = self._customer.currentText().strip()
        return msgspec.structs.replace(self._known, customer=customer, **values)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(str(getattr(self._known, name)))
        line.setObjectName(name)
        line.setMaxLength(_LONGEST)
        line.textChanged.connect(lambda _text: self._check())
        self._lines[name] = line
        return line

    def _button_row(self) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _check(self) -> None:
        if len(self._lines) == len(_FIELDS) and hasattr(self, "_buttons"):
            filled = all(self._lines[name].text().strip() for name in _NEEDED)
            self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(filled)


def ask_placement(
    known: Placement, customers: tuple[str, ...], parent: QWidget
) -> Placement | None:
    dialog = KeepDialog(known, customers, parent)
    return dialog.placement if dialog.exec() == QDialog.DialogCode.Accepted else None
