"""The two ends of the legend, in um or thou. Left empty, they follow the field."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.panels.editors import LineEditor
from app.panels.quantities import Quantity, small_length
from app.texts import tr
from fixtures_lib.units import LengthUnit

Ends = tuple[float, float]


class LegendRange(QWidget):
    edited = Signal(object)  # (low, high) in um, or None
    faulty = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._ends: list[float | None] = [None, None]
        self.editors = tuple(self._editor(end) for end in ("low", "high"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.editors[0])
        row.addWidget(QLabel(tr("to")))
        row.addWidget(self.editors[1])

    def show_range(self, ends: Ends | None, unit: LengthUnit) -> None:
        quantity = _or_empty(small_length(unit))
        if ends is not None:
            self._ends = list(ends)
        elif None not in self._ends:
            self._ends = [None, None]
        for editor, end in zip(self.editors, self._ends, strict=True):
            editor.change_quantity(quantity)
            editor.show_value(end)

    def _editor(self, end: str) -> LineEditor:
        quantity = _or_empty(small_length("mm"))
        editor = LineEditor(quantity.parse, quantity.show)
        editor.setObjectName(f"results.{end}")
        editor.setAccessibleName(tr("Legend, {end} end", end=end))
        editor.empty_words = tr("automatic")
        editor.edited.connect(lambda value: self._gather(end, value))
        editor.faulty.connect(self.faulty)
        return editor

    def _gather(self, end: str, value: Any) -> None:
        """Fixed once the upper end is typed; the lower one is 0 unless it is typed."""
        self._ends[0 if end == "low" else 1] = value
        low, high = self._ends
        if high is None:
            if end == "high":
                self._ends = [None, None]
            self.edited.emit(None)
        elif (low or 0.0) < high:
            self.edited.emit((low or 0.0, high))
        else:
            self.editors[1].mark(tr("The upper end must be above the lower one."))


def _or_empty(quantity: Quantity) -> Quantity:
    def parse(text: str) -> Any:
        return quantity.parse(text) if text.strip() else None

    def show(value: Any) -> str:
        return "" if value is None else quantity.show(value)

    return Quantity(parse, show)
