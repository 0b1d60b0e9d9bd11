"""Where a vacuum zone shall be divided: across one line, or into a grid of pieces."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QStackedWidget,
    QWidget,
)

from app.panels.editors import LineEditor
from app.panels.quantities import quantity_of
from app.style.tones import tone
from app.texts import fault_words, tr
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.cut_lines import MOST_PIECES, CutLine, ends_across, grid_lines
from fixtures_lib.job.model import Job, VacuumZone

_MARGIN_PX = 10.0
_PICTURE = QSize(320, 190)


class SplitDialog(QDialog):
    """`chosen` tells the lines when it is accepted."""

    chosen = Signal(object)  # tuple[CutLine, ...]

    def __init__(self, zone: VacuumZone, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("split_dialog")
        self.setWindowTitle(tr("Split {name}", name=zone.name))
        self._zone, self._job = zone, job
        ring = zone.outer.polyline()
        middle = [round(float(v), 3) for v in (ring.min(axis=0) + ring.max(axis=0)) / 2.0]
        self._values = {"x_mm": middle[0], "y_mm": middle[1], "angle_deg": 45.0, "turn_deg": 0.0}
        self._editors: list[LineEditor] = []
        self.columns, self.rows = self._count(2), self._count(2)
        self.way = QComboBox()
        self._pages = QStackedWidget()
        self.picture = SplitPicture(zone)
        self._fault = QLabel()
        self._fault.setWordWrap(True)
        self._fault.setStyleSheet(f"color: {tone('bad', self.palette()).name()};")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self._show()

    @property
    def lines(self) -> tuple[CutLine, ...]:
        """FixtureError for a grid that can't be cut."""
        v = self._values
        at = (v["x_mm"], v["y_mm"])
        match self.way.currentIndex():
            case 0:
                return grid_lines(
                    self._zone.outer, self.columns.value(), self.rows.value(), v["turn_deg"]
                )
            case 1:
                return (CutLine(at, 90.0),)
            case 2:
                return (CutLine(at, 0.0),)
            case _:
                return (CutLine(at, v["angle_deg"]),)

    def accept(self) -> None:
        """What is still being typed is taken over first; what can't be read keeps it open."""
        if all(editor.take_over() for editor in self._editors) and self._show():
            self.chosen.emit(self.lines)
            super().accept()

    # ---- inner -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        words = QLabel(
            tr(
                "Each piece becomes a zone of its own: with a groove, a port and a channel, and it "
                "can be switched off. One wall stays between two grooves."
            )
        )
        words.setWordWrap(True)
        form = QFormLayout(self)
        form.addRow(words)
        form.addRow(self.picture)
        self._add_way(tr("Into a grid"), (
            (tr("Columns, along X"), self.columns), (tr("Rows, along Y"), self.rows),
            (tr("Turned by"), self._editor("turn_deg")),
        ))  # fmt: skip
        self._add_way(tr("Across a line x ="), ((tr("X"), self._editor("x_mm")),))
        self._add_way(tr("Across a line y ="), ((tr("Y"), self._editor("y_mm")),))
        self._add_way(tr("Across a slanted line"), (
            (tr("X"), self._editor("x_mm")), (tr("Y"), self._editor("y_mm")),
            (tr("Angle from X"), self._editor("angle_deg")),
        ))  # fmt: skip
        form.addRow(tr("Divide"), self.way)
        form.addRow(self._pages)
        form.addRow(self._fault)
        form.addRow(self._buttons)
        self.way.currentIndexChanged.connect(self._turn_page)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _add_way(self, name: str, rows: tuple[tuple[str, QWidget], ...]) -> None:
        self.way.addItem(name)
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        for label, editor in rows:
            form.addRow(label, editor)
        self._pages.addWidget(page)

    def _turn_page(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._show()

    def _editor(self, field: str) -> LineEditor:
        quantity = quantity_of(field, self._job)
        editor = LineEditor(quantity.parse, quantity.show)
        editor.setObjectName(f"split.{field}.{len(self._editors)}")
        editor.show_value(self._values[field])
        editor.edited.connect(lambda value: self._set(field, value))
        editor.faulty.connect(self._tell)
        self._editors.append(editor)
        return editor

    def _set(self, field: str, value: float) -> None:
        self._values[field] = float(value)
        for editor in self._editors:
            if editor.objectName().split(".")[1] == field:
                editor.show_value(value)
        self._show()

    def _show(self) -> bool:
        """Draw the lines; False, with the reason, where there are none."""
        try:
            lines, said = self.lines, ""
        except FixtureError as fault:
            lines, said = (), fault_words(fault)
        self.picture.show_lines(lines)
        self._tell(said)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not said)
        return not said

    def _tell(self, said: str) -> None:
        self._fault.setText(said)
        self._fault.setVisible(bool(said))

    def _count(self, value: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(1, MOST_PIECES)
        box.setValue(value)
        box.valueChanged.connect(lambda _value: self._show())
        return box


class SplitPicture(QWidget):
    """The zone from above, and the lines across it."""

    def __init__(self, zone: VacuumZone) -> None:
        super().__init__()
        self.setMinimumSize(_PICTURE)
        self.setAccessibleName(tr("The zone from above"))
        self._outer = zone.outer.polyline(0.1)
        self._rings = [self._outer, *(island.polyline(0.1) for island in zone.islands)]
        self._lines: tuple[CutLine, ...] = ()

    def show_lines(self, lines: tuple[CutLine, ...]) -> None:
        self._lines = lines
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pixel = self._map()
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        painter.setPen(QPen(ink, 1.5))
        for ring in self._rings:
            painter.drawPolygon(QPolygonF([pixel(point) for point in ring]))
        painter.setClipRect(QRectF(self.rect()))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2.0,
                            Qt.PenStyle.DashLine))  # fmt: skip
        for line in self._lines:
            painter.drawLine(*(pixel(end) for end in ends_across(line, self._outer)))
        painter.end()

    def _map(self) -> Callable[[np.ndarray], QPointF]:
        """From (x, y) of the fixture to pixels: y points up."""
        low, high = self._outer.min(axis=0), self._outer.max(axis=0)
        size = np.maximum(high - low, 1e-6)
        room = np.array([self.width(), self.height()]) - 2.0 * _MARGIN_PX
        scale = float((room / size).min())
        middle = (low + high) / 2.0
        at = np.array([self.width(), self.height()]) / 2.0

        def pixel(point: np.ndarray) -> QPointF:
            x, y = (np.asarray(point) - middle) * scale
            return QPointF(float(at[0] + x), float(at[1] - y))

        return pixel
