"""What the colours of the heat map mean: a bar beside the plan, flags at the least and the most."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtGui import QColor

from app.plan.heat_map import HEAT_MAP
from app.plan.inks import Inks
from app.texts import tr

_WIDTH_PX, _AXIS_PX, _MARK_PX = 12, 46, 8
_ROW, _COLUMN = 2, 5  # of the plot's grid: to the right of the picture


class HeatScale:
    def __init__(self, plot: pg.PlotItem) -> None:
        self._bar = pg.ColorBarItem(
            values=(0.0, 1.0), width=_WIDTH_PX, colorMap=pg.colormap.get(HEAT_MAP),
            interactive=False,
        )  # fmt: skip
        self._bar.axis.setWidth(_AXIS_PX)
        plot.layout.addItem(self._bar, _ROW, _COLUMN)
        self._marks = pg.ScatterPlotItem(pxMode=True, size=_MARK_PX)
        self._marks.setZValue(50)
        plot.vb.addItem(self._marks, ignoreBounds=True)
        self._flags: list[Any] = []
        for anchor in ((1.0, 1.1), (0.0, 1.1)):
            flag = pg.TextItem(anchor=anchor)
            flag.setZValue(51)
            plot.vb.addItem(flag, ignoreBounds=True)
            self._flags.append(flag)
        self.hide()

    @property
    def flag_texts(self) -> tuple[str, ...]:
        return tuple(flag.toPlainText() for flag in self._flags if flag.isVisible())

    def hide(self) -> None:
        """The bar keeps its room: a plan that grew under the pointer would move what is meant."""
        self._bar.setOpacity(0.0)
        for item in (self._marks, *self._flags):
            item.setVisible(False)

    def show_range(self, limits: tuple[float, float], unit: str, extremes: Any, inks: Inks) -> None:
        """`limits` in `unit`; `extremes` are x and y in mm and the value, least and most."""
        low, high = limits
        self._bar.setLevels((low, high if high > low else low + 1e-9))
        self._bar.setOpacity(1.0)
        axis = self._bar.axis
        axis.setTextPen(inks.text)
        axis.setPen(inks.plate_edge)
        axis.setLabel(unit)
        self._marks.setData(x=[e[0] for e in extremes], y=[e[1] for e in extremes],
                            brush=inks.text, pen=inks.paper)  # fmt: skip
        self._marks.setVisible(True)
        names = (tr("min"), tr("max"))
        for flag, name, extreme in zip(self._flags, names, extremes, strict=False):
            flag.setText(f"{name} {extreme[2]:.3g} {unit}", color=inks.text)
            flag.fill = pg.mkBrush(_see_through(inks.paper))
            flag.setPos(extreme[0], extreme[1])
            flag.setVisible(True)


def _see_through(colour: QColor) -> QColor:
    made = QColor(colour)
    made.setAlphaF(0.85)
    return made
