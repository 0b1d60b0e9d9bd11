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

from app.texts import marked, tr
from fixtures_lib.shop import Placement

_LONGEST = 200
_FIELDS = (
    ("part_number", marked("&Part number")),
    ("part_name", marked("Part na&me")),
    ("revision", marked("&Revision")),
    ("drawing_number", marked("&Drawing number")),
    ("fixture_name", marked("&Fixture")),
    ("fixture_number", marked("Fixture &number")),
    ("why", marked("&Why")),
)
_HINTS = {"revision": marked("The next letter"), "why": marked("First version")}


class KeepDialog(QDialog):
    """`exec()` it, then ask for its `placement`."""

    def __init__(
        self, known: Placement, customers: tuple[str, ...], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._known = known
        self.setWindowTitle(tr("Save to the library"))
        self.setMinimumWidth(440)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        self._customer = QComboBox()
        self._customer.setEditable(True)
        self._customer.setObjectName("customer")
        self._customer.addItems(["", *customers])
        self._customer.setCurrentText(known.customer)
        form.addRow(tr("&Customer"), self._customer)
        self.lines: dict[str, QLineEdit] = {}
        for name, label in _FIELDS:
            self.lines[name] = _line(name, getattr(known, name))
            form.addRow(tr(label), self.lines[name])
        words = QLabel(tr("A customer, part or revision that the library doesn't have is added."))
        words.setProperty("quiet", True)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.save_button = buttons.button(standard.Save)
        for name in ("part_number", "fixture_name"):
            self.lines[name].textChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(words)
        column.addWidget(buttons)
        self._check()
        self.lines["fixture_name"].setFocus()

    @property
    def placement(self) -> Placement:
        typed = {name: line.text().strip() for name, line in self.lines.items()}
        customer = self._customer.currentText().strip()
        return msgspec.structs.replace(self._known, customer=customer, **typed)

    def _check(self) -> None:
        needed = (self.lines["part_number"], self.lines["fixture_name"])
        self.save_button.setEnabled(all(line.text().strip() for line in needed))


def ask_placement(
    known: Placement, customers: tuple[str, ...], parent: QWidget
) -> Placement | None:
    dialog = KeepDialog(known, customers, parent)
    return dialog.placement if dialog.exec() == QDialog.DialogCode.Accepted else None


def _line(name: str, text: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setObjectName(name)
    line.setMaxLength(_LONGEST)
    line.setPlaceholderText(tr(_HINTS.get(name, "")))
    return line
