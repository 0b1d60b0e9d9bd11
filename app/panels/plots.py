"""Plots of the result beside their choices: which plot, which pass, and copies of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.panels.deflection_result import cut_steps
from app.panels.plot_canvas import PlotCanvas
from app.panels.plot_values import csv_text
from app.panels.result_plots import PLOTS, looked_at_pass
from app.session import Session
from app.texts import tr

_CHOICES_PX = 210


class PlotsPanel(QWidget):
    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("plots")
        self.setAccessibleName(tr("Plots"))
        self.canvas = PlotCanvas()
        self.kinds = self._box("plots.kind", tr("Plot"))
        for key, (name, _) in PLOTS.items():
            self.kinds.addItem(tr(name), key)
        self.cuts = self._box("plots.pass", tr("Cutting pass"))
        picture = QPushButton(tr("Copy picture"))
        picture.setObjectName("plots.picture")
        table = QPushButton(tr("Copy figures (CSV)"))
        table.setObjectName("plots.csv")
        column = QVBoxLayout()
        for widget in (self.kinds, self.cuts, picture, table):
            widget.setFixedWidth(_CHOICES_PX)
            column.addWidget(widget)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.addLayout(column)
        row.addWidget(self.canvas, 1)
        self.kinds.activated.connect(self._choose_kind)
        self.cuts.activated.connect(self._choose_cut)
        picture.clicked.connect(self.copy_picture)
        table.clicked.connect(self.copy_figures)
        self.canvas.chosen.connect(self._go_to)
        session.job_changed.connect(self.refresh)
        session.view_changed.connect(self.refresh)
        session.results_changed.connect(lambda _kind: self.refresh())

    def show_kind(self, kind: str) -> None:
        self.kinds.setCurrentIndex(self.kinds.findData(kind))
        self._choose_kind()

    def refresh(self) -> None:
        """Draw what is chosen; nothing while nobody sees it."""
        if not self.isVisible():
            return
        self._offer_cuts()
        self.canvas.show_plot(PLOTS[self.kinds.currentData()][1](self._session))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def copy_picture(self) -> None:
        QGuiApplication.clipboard().setImage(self.canvas.picture())

    def copy_figures(self) -> None:
        QGuiApplication.clipboard().setText(csv_text(self.canvas.shown))

    def _offer_cuts(self) -> None:
        job, cut = self._session.shown_job, looked_at_pass(self._session)
        with QSignalBlocker(self.cuts):
            self.cuts.clear()
            for found in () if job is None else job.passes.values():
                self.cuts.addItem(found.name, found.id)
            if cut is not None:
                self.cuts.setCurrentIndex(self.cuts.findData(cut.id))
        self.cuts.setVisible(self.kinds.currentData() != "mesh" and self.cuts.count() > 0)

    def _choose_kind(self) -> None:
        """A plot over positions looks at a pass, if none is looked at yet."""
        if self.kinds.currentData() in ("margin", "added") and not self._session.view_state.cut:
            self._choose_cut()
        self.refresh()

    def _choose_cut(self) -> None:
        cut = self.cuts.currentData()
        worst = next((s.worst for s in cut_steps(self._session) if s.id == cut), 0)
        if cut is not None:
            self._session.set_view(replace(self._session.view_state, cut=cut, position=worst))

    def _go_to(self, x: float) -> None:
        """The position or the state that a point stands for."""
        view, shown = self._session.view_state, self.canvas.shown
        if shown.goes == "position":
            cut = looked_at_pass(self._session)
            if cut is not None:
                self._session.set_view(replace(view, cut=cut.id, position=round(x) - 1))
        elif shown.names:
            self._session.set_view(replace(view, cut="", state=shown.names[round(x)]))

    def _box(self, name: str, words: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(words)
        return box
