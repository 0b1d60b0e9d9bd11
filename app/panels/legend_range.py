"""The two ends of the legend, in um or thou. Left empty, they follow the field."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.panels.editors import LineEditor
from app.panels.quantities import Quantity, small_length
from app.texts import tr
from fixtures_lib.units import LengthUnit

Ends = tuple[float, float]
_LEAST_PX = 48  # of an end: the panel is narrow, and never scrolls sideways


class LegendRange(QWidget):
    edited = Signal(object)  # (low, high) in um, or None
    faulty = Signal(str)
    fixed = Signal(bool)  # as it is now, or back to following the field

    def __init__(self) -> None:
        super().__init__()
        self._ends: list[float | None] = [None, None]
        self.editors = tuple(self._editor(end) for end in ("low", "high"))
        self.fix = QToolButton()
        self.fix.setObjectName("results.fix")
        self.fix.setText(tr("Fix"))
        self.fix.setCheckable(True)
        self.fix.setToolTip(tr("Keep these colours for every state and position, to compare them"))
        self.fix.setAccessibleName(tr("Keep the range of the legend"))
        self.fix.toggled.connect(self.fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.editors[0])
        row.addWidget(QLabel(tr("to")))
        row.addWidget(self.editors[1])
        row.addWidget(self.fix)

    def show_range(self, ends: Ends | None, unit: LengthUnit) -> None:
        quantity = _or_empty(small_length(unit))
        if ends is not None:
            self._ends = list(ends)
        elif None not in self._ends:
            self._ends = [None, None]
        with QSignalBlocker(self.fix):
            self.fix.setChecked(ends is not None)
        for editor, end in zip(self.editors, self._ends, strict=True):
            editor.change_quantity(quantity)
            editor.show_value(end)

    def _editor(self, end: str) -> LineEditor:
        quantity = _or_empty(small_length("mm"))
        editor = LineEditor(quantity.parse, quantity.show)
        editor.setObjectName(f"results.{end}")
        editor.setAccessibleName(tr("Legend, {end} end", end=end))
        editor.empty_words = tr("automatic")
        editor.setMinimumWidth(_LEAST_PX)
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
