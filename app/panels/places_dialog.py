"""How many parts the plate shall hold: columns and rows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QWidget

from app.texts import tr

_MOST = 20


class PlacesDialog(QDialog):
    """`chosen` tells columns and rows when it is accepted."""

    chosen = Signal(int, int)

    def __init__(self, columns: int, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("places_dialog")
        self.setWindowTitle(tr("Several parts on the plate"))
        self.columns, self.rows = _count(columns), _count(rows)
        words = QLabel(
            tr(
                "Each place gets all that belongs to the part, and a number of its own. A blank "
                "plate is cut to all of them; the pitch can be changed at “Places” in the tree."
            )
        )
        words.setWordWrap(True)
        form = QFormLayout(self)
        form.addRow(words)
        form.addRow(tr("Columns, along X"), self.columns)
        form.addRow(tr("Rows, along Y"), self.rows)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.chosen.emit(self.columns.value(), self.rows.value()))
        form.addRow(self._buttons)


def _count(value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(1, _MOST)
    box.setValue(value)
    return box
