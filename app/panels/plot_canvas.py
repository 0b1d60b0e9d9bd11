"""Draws a plot in the colours of the window; a click on a point says which."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from markupsafe import Markup
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from app.panels.plot_values import Plot, Series
from app.style.tones import is_dark, mixed, tone
from app.texts import tr

_LIGHT = ("#1f66c9", "#c2571a", "#2d8a57", "#8a4bb8", "#6b7280")
_DARK = ("#6aa9f5", "#f0a05a", "#57c48c", "#c792ea", "#9aa6b5")
_POINT_PX, _LINE_PX, _BAND_ALPHA = 8, 2.0, 60
_NEAR_PX = 14.0  # of a click on a point


class PlotCanvas(QWidget):
    chosen = Signal(float)  # the x of the point that was clicked

    def __init__(self) -> None:
        super().__init__()
        self.shown = Plot()
        self._plot = pg.PlotWidget()
        self._plot.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._plot.hideButtons()
        self._plot.setMenuEnabled(False)
        self._plot.setAccessibleName(tr("Plot"))
        self._heading = QLabel()
        self._heading.setObjectName("plots.heading")
        self._heading.setWordWrap(True)
        self._heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lack = QLabel()
        self._lack.setObjectName("plots.lack")
        self._lack.setWordWrap(True)
        self._lack.setAlignment(Qt.AlignmentFlag.AlignCenter)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addWidget(self._plot, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(page)
        self._stack.addWidget(self._lack)
        self._plot.scene().sigMouseClicked.connect(self._clicked)

    def show_plot(self, plot: Plot) -> None:
        """Nothing happens where it is shown already."""
        if plot == self.shown and not plot.lack:
            return
        fresh = (plot.x_name, plot.y_name, plot.names) != self._frame
        self.shown = plot
        self._lack.setText(plot.lack)
        self._stack.setCurrentIndex(1 if plot.lack else 0)
        self._draw()
        if fresh:
            self._plot.getPlotItem().enableAutoRange()

    @property
    def drawing(self) -> QWidget:
        """Where it is clicked."""
        port: QWidget = self._plot.viewport()
        return port

    def place_of(self, x: float, y: float) -> QPoint:
        """Of a point, on `drawing`."""
        scene = self._plot.getPlotItem().vb.mapViewToScene(pg.Point(x, y))
        place: QPoint = self._plot.mapFromScene(scene)
        return place

    def picture(self) -> QImage:
        image: QImage = self.grab().toImage()
        return image

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_ticks()

    @property
    def _frame(self) -> tuple[Any, ...]:
        return (self.shown.x_name, self.shown.y_name, self.shown.names)

    def _draw(self) -> None:
        plot, item = self.shown, self._plot.getPlotItem()
        item.clear()
        self._dress()
        for number, series in enumerate(plot.series):
            self._add(series, self._colours[number % len(self._colours)])
        for level in plot.levels:
            ink = tone(level.tone, self.palette())
            pen = pg.mkPen(ink, width=1.4, style=Qt.PenStyle.DashLine)
            options = {"color": ink, "position": 0.03, "anchors": [(0, 1), (0, 1)]}
            item.addItem(pg.InfiniteLine(level.value, 0, pen, label=level.name, labelOpts=options))
        if plot.at is not None:
            accent = tone("accent", self.palette())
            item.addItem(pg.InfiniteLine(plot.at, 90, pg.mkPen(accent, width=1.4)))
        self._name_ticks()

    def _name_ticks(self) -> None:
        """Names that fit beside each other."""
        names = self.shown.names
        room = int(0.8 * self._plot.width() / max(len(names), 1))
        metrics = QFontMetrics(self._plot.font())
        elide = Qt.TextElideMode.ElideMiddle
        ticks = [(i, metrics.elidedText(name, elide, room)) for i, name in enumerate(names)]
        self._plot.getAxis("bottom").setTicks([ticks] if names else None)

    def _dress(self) -> None:
        role, palette = QPalette.ColorRole, self.palette()
        paper, ink = palette.color(role.Base), palette.color(role.Text)
        self._colours = _DARK if is_dark(palette) else _LIGHT
        self._plot.setBackground(paper)
        self._plot.showGrid(x=True, y=True, alpha=0.15)
        for side in ("bottom", "left"):
            axis = self._plot.getAxis(side)
            axis.setPen(mixed(ink, paper, 0.5))
            axis.setTextPen(ink)
            axis.enableAutoSIPrefix(False)
        self._plot.getAxis("bottom").setLabel(self.shown.x_name)
        self._heading.setText(self._heading_words())

    def _heading_words(self) -> str:
        """What goes up, and which colour is what: beside the plot, where it hides nothing."""
        words = Markup("<b>{}</b>").format(self.shown.y_name)
        for number, series in enumerate(self.shown.series):
            if len(self.shown.series) > 1:
                colour = self._colours[number % len(self._colours)]
                mark = {"dashed": "╌╌", "points": "●", "band": "▮"}.get(series.style, "━")
                words += Markup(' &nbsp; <span style="color:{}">{}</span> {}').format(
                    colour, mark, series.name
                )
        return words

    def _add(self, series: Series, colour: str) -> None:
        x, y = list(series.x), list(series.y)
        if series.style == "band":
            self._add_band(series, colour)
            return
        style = Qt.PenStyle.DashLine if series.style == "dashed" else Qt.PenStyle.SolidLine
        joined = series.style != "points" or not self.shown.names
        pen = pg.mkPen(colour, width=_LINE_PX, style=style) if joined else None
        points = {"symbol": "o", "symbolSize": _POINT_PX, "symbolBrush": colour, "symbolPen": None}
        marks = points if series.style == "points" else {}
        self._plot.plot(x, y, pen=pen, connect="finite", **marks)

    def _add_band(self, series: Series, colour: str) -> None:
        """Filled between its ends; over names a bar each."""
        fill = QColor(colour)
        fill.setAlpha(_BAND_ALPHA)
        if self.shown.names:
            heights = [high - low for high, low in zip(series.y, series.low, strict=True)]
            bars = pg.BarGraphItem(
                x=list(series.x), y0=list(series.low), height=heights, width=0.3,
                brush=fill, pen=pg.mkPen(colour),
            )  # fmt: skip
            self._plot.addItem(bars)
            return
        ends = [self._plot.plot(list(series.x), list(y), pen=pg.mkPen(colour, width=1))
                for y in (series.low, series.y)]  # fmt: skip
        self._plot.addItem(pg.FillBetweenItem(*ends, brush=fill))

    def _clicked(self, event: Any) -> None:
        """The nearest point of any series, where one is near."""
        if event.button() != Qt.MouseButton.LeftButton or not self.shown.goes:
            return
        box, at = self._plot.getPlotItem().vb, event.scenePos()
        found: list[tuple[float, float]] = []
        for series in self.shown.series:
            for x, y in zip(series.x, series.y, strict=True):
                place = box.mapViewToScene(pg.Point(x, y))
                found.append(((place - at).manhattanLength(), x))
        distance, x = min(found, default=(_NEAR_PX + 1.0, 0.0))
        if distance <= _NEAR_PX:
            self.chosen.emit(x)
