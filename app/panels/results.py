"""How the deflection is looked at: which state, colours, bent shape, range of the legend.

It writes the session's view state; the views read it.
"""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.live.force_scale import force_scale
from app.live.shown_step import colour_range_um, shown_position, shown_step
from app.panels.deflection_result import (
    NO_RESULT,
    cut_steps,
    deflection_report,
    is_live,
    shown_state,
)
from app.panels.figures import force_words, micrometres_words, range_words
from app.panels.legend_range import LegendRange
from app.panels.position_words import position_tone, position_words
from app.panels.result_table import OldBanner
from app.panels.state_chooser import CutSteps, StateChooser
from app.panels.tone_label import ToneLabel
from app.session import Session
from app.style.tones import Tone
from app.texts import length_words, point_words, shown, tr
from fixtures_lib.reports import BlankReport, DeflectionReport, StateReport
from fixtures_lib.units import LengthUnit

_FACTORS = (0.0, 1.0, 10.0, 100.0, 500.0, 1000.0, 5000.0)


class ResultsPanel(QScrollArea):
    solve_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("results")
        self.setAccessibleName(tr("Deflection"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._banner = OldBanner()
        self._trouble = ToneLabel("results.trouble")
        self._states = StateChooser()
        self._largest = ToneLabel("results.largest")
        self._field = QCheckBox(tr("Colours on the part"))
        self._field.setObjectName("results.field")
        self._whole = QCheckBox(tr("With what holding bends"))
        self._whole.setObjectName("results.whole")
        self._whole.setToolTip(tr("Otherwise only what the cut adds"))
        self._cones = QCheckBox(tr("Friction cones at the contacts"))
        self._cones.setObjectName("results.cones")
        self._scale = ToneLabel("results.scale")
        self._factor = QComboBox()
        self._factor.setObjectName("results.factor")
        self._factor.setAccessibleName(tr("Bent shape"))
        self._range = LegendRange()
        self._solve = QPushButton(tr("Solve now"))
        self._solve.setObjectName("results.solve")
        self._blank = ToneLabel("results.blank")
        self._remarks = ToneLabel("results.remarks")
        self._lay_out()
        self._connect()
        self.refresh()

    def show_trouble(self, sentence: str) -> None:
        """Why there is no result; empty when all is well."""
        self._trouble.say(sentence, "bad")

    def refresh(self) -> None:
        report, old = deflection_report(self._session)
        self._banner.show_old(old and report is not None, is_live(self._session))
        cuts = cut_steps(self._session)
        self._states.offer(() if report is None else tuple(s.name for s in report.states), cuts)
        cut = next((steps for steps in cuts if steps.id == self._session.view_state.cut), None)
        self._whole.setVisible(cut is not None)
        if report is None:
            self._largest.say(tr(NO_RESULT), "quiet")
        elif cut is not None:
            self._show_position(cut)
        else:
            self._show_state(report, old)
        self._show_look()
        blank = None if report is None else report.blank
        self._blank.say("" if blank is None else blank_words(blank, self._unit))
        self._remarks.say("" if report is None else _remarks(report), "quiet")

    def _show_state(self, report: DeflectionReport, old: bool) -> None:
        shown = shown_state(report, self._session.view_state.state)
        if shown is not None:
            self._states.show_name(shown.name)
            colour: Tone | None = "quiet" if old else ("bad" if shown.moves else None)
            self._largest.say(state_words(shown, self._unit), colour)

    def _show_position(self, cut: CutSteps) -> None:
        job, position = self._session.shown_job, shown_position(self._session)
        index = min(self._session.view_state.position, cut.count - 1)
        self._states.show_position(cut.id, index)
        if job is None or position is None:
            self._largest.say(tr("Working out the positions of {name}…", name=cut.name), "quiet")
            return
        words = position_words(position, index, cut.count, job)
        self._largest.say(words, position_tone(position, job.conditions.slip_safety))

    @property
    def _unit(self) -> LengthUnit:
        job = self._session.shown_job
        return "mm" if job is None else job.unit

    def _look(self, **changes: object) -> None:
        self._session.set_view(replace(self._session.view_state, **changes))  # type: ignore[arg-type]

    def _show_look(self) -> None:
        looked = self._session.view_state
        with QSignalBlocker(self._field), QSignalBlocker(self._factor), QSignalBlocker(self._cones):
            self._field.setChecked(looked.field_on)
            self._whole.setChecked(looked.whole)
            self._cones.setChecked(looked.cones)
            if self._factor.findData(looked.factor) < 0:
                self._factor.addItem(_factor_words(looked.factor), looked.factor)
            self._factor.setCurrentIndex(self._factor.findData(looked.factor))
        self._scale.say(self._scale_words() if looked.cones else "", "quiet")
        self._range.show_range(looked.range_um, self._unit)

    def _fix_range(self, fixed: bool) -> None:
        """Keep the range of the colours that are shown, in round figures."""
        step, _ = shown_step(self._session)
        ends: tuple[float, float] | None = None
        if fixed and step is not None:
            low, high = colour_range_um(self._session, step)
            ends = float(f"{low:.2g}"), float(f"{high:.2g}")
        self._look(range_um=ends if ends is None or ends[0] < ends[1] else None)

    def _scale_words(self) -> str:
        """How long forces are drawn, and how wide the cones are."""
        job, scale = self._session.shown_job, force_scale(self._session)
        if job is None or scale.longest_n == 0.0:
            return ""
        friction = job.conditions.friction_low
        return tr(
            "{force} is drawn {length} long. Cones open by {angle:.1f}°, friction {friction:g}.",
            force=force_words(scale.longest_n, job.unit),
            length=length_words(scale.longest_mm, job.unit, digits=1),
            angle=math.degrees(math.atan(friction)),
            friction=friction,
        )

    def _lay_out(self) -> None:
        self._factor.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._factor.setMinimumContentsLength(8)
        for factor in _FACTORS:
            self._factor.addItem(_factor_words(factor), factor)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Bent shape"), self._factor)
        form.addRow(tr("Legend"), self._range)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        above: tuple[QWidget, ...] = (
            self._banner, self._trouble, self._states, self._largest, self._blank, self._field,
            self._whole, self._cones, self._scale,
        )  # fmt: skip
        for widget in above:
            column.addWidget(widget)
        column.addLayout(form)
        column.addWidget(self._solve)
        column.addWidget(self._remarks)
        column.addStretch(1)
        self.setWidget(inside)

    def _connect(self) -> None:
        self._states.chosen.connect(lambda name: self._look(state=name, cut=""))
        self._states.position_chosen.connect(
            lambda cut, position: self._look(cut=cut, position=position)
        )
        self._whole.toggled.connect(lambda on: self._look(whole=on))
        self._cones.toggled.connect(lambda on: self._look(cones=on))
        self._field.toggled.connect(lambda on: self._look(field_on=on))
        self._factor.activated.connect(
            lambda index: self._look(factor=self._factor.itemData(index))
        )
        self._range.edited.connect(lambda ends: self._look(range_um=ends))
        self._range.fixed.connect(self._fix_range)
        self._range.faulty.connect(lambda sentence: self._trouble.say(sentence, "bad"))
        self._solve.clicked.connect(self.solve_requested)
        self._session.job_changed.connect(self.refresh)
        self._session.view_changed.connect(self.refresh)
        self._session.results_changed.connect(lambda _kind: self.refresh())


def state_words(state: StateReport, unit: LengthUnit) -> str:
    """The largest displacement of a state and where, or how the part goes."""
    if state.moves:
        return tr("<b>Nothing holds the part in this state:</b> it {moves}.", moves=state.moves)
    place = point_words(length_words(v, unit, digits=1).split(" ")[0] for v in state.at_mm)
    return tr(
        "Largest <b>{max_um}</b> at ({place}) {unit}",
        max_um=range_words(state.max_um, unit),
        place=place,
        unit=unit,
    )


def _factor_words(factor: float) -> str:
    return tr("not bent") if factor == 0.0 else tr("{factor:g} times larger", factor=factor)


def blank_words(blank: BlankReport, unit: LengthUnit) -> str:
    """What a bowed blank does when it is released."""
    bow = micrometres_words(blank.bow_um, unit)
    back = range_words(blank.spring_back_um, unit)
    return tr(
        "Blank bowed by {bow}: springs back by <b>{back}</b> when released.", bow=bow, back=back
    )


def _remarks(report: DeflectionReport) -> str:
    said = [
        tr("{unknowns:,} unknowns.", unknowns=report.unknowns).replace(",", " "),
        *(shown(remark) for remark in report.remarks),
    ]
    left_out = ", ".join(shown(words) for words in report.not_included)
    return " ".join(said) + (
        tr("<br>Not included: {left_out}.", left_out=left_out) if left_out else ""
    )
