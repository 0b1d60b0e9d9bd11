"""Is the part located, and how firmly is it held: in words, margins and figures of each zone."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.panels.deflection_result import deflection_report
from app.panels.figures import area_words, force_words, range_words
from app.panels.free_words import free_words
from app.panels.margin_bar import MarginBar, margin_tone
from app.panels.result_table import OldBanner
from app.panels.tone_label import ToneLabel
from app.session import Session
from app.style.tones import Tone
from app.texts import length_words, local_figures, marked, point_words, shown, tr, tr_n
from fixtures_lib.holding.locating import Locating
from fixtures_lib.holding.report import Holding, HoldingReport
from fixtures_lib.job.model import Job
from fixtures_lib.reports import EnvelopeReport

_MARGINS = (
    ("slip", marked("Slip"), marked("Slip margin")),
    ("lift", marked("Lift"), marked("Lift margin")),
    ("tip", marked("Tip"), marked("Tip margin")),
)


class HoldingPanel(QScrollArea):
    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("holding")
        self.setAccessibleName(tr("Locating and holding"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        self._banner = OldBanner(tr("Being checked again."))
        self._located = _wrapped("holding.located")
        self._held = _wrapped("holding.held")
        self._passes = _wrapped("holding.passes")
        self._zones = _wrapped("holding.zones")
        self._notes = _wrapped("holding.notes")
        column.addWidget(self._banner)
        column.addWidget(self._located)
        column.addLayout(self._margin_grid())
        for label in (self._passes, self._held, self._zones, self._notes):
            column.addWidget(label)
        column.addStretch(1)
        self.setWidget(inside)
        session.job_changed.connect(self.refresh)
        session.results_changed.connect(lambda _kind: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        job = self._session.shown_job
        result, old = self._session.shown_result("holding")
        if job is None or result is None:
            self._show_nothing()
            return
        report: HoldingReport = result.value
        self._banner.show_old(old)
        self._located.say(located_words(report.locating, job), located_tone(report.locating))
        self._show_margins(job, report.holding, old)
        self._show_passes(job)
        self._held.say(held_words(report.holding, job))
        self._zones.say(zone_words(report.holding, job))
        self._notes.say("\n".join(shown(note) for note in report.holding.notes), "warning")

    def _margin_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(1, 1)
        self._bars: dict[str, MarginBar] = {}
        self._figures: dict[str, ToneLabel] = {}
        for row, (kind, title, margin) in enumerate(_MARGINS):
            bar, figure = MarginBar(tr(margin)), ToneLabel(f"holding.{kind}")
            figure.setMinimumWidth(110)
            grid.addWidget(QLabel(tr(title)), row, 0)
            grid.addWidget(bar, row, 1)
            grid.addWidget(figure, row, 2)
            self._bars[kind], self._figures[kind] = bar, figure
        return grid

    def _show_margins(self, job: Job, holding: Holding, old: bool) -> None:
        conditions = job.conditions
        wanted = {
            "slip": conditions.slip_safety,
            "lift": conditions.lift_safety,
            "tip": conditions.tip_safety,
        }
        for kind, bar in self._bars.items():
            factor = getattr(holding, f"{kind}_margin")
            if job.loads:
                bar.show_margin(factor, wanted[kind], old)
            else:
                bar.show_nothing()
            words = _factor_words(factor, wanted[kind], has_loads=bool(job.loads))
            colour = margin_tone(factor, wanted[kind]) if job.loads else "quiet"
            self._figures[kind].say(words, "quiet" if old else colour)
            by = holding.governing.get(kind)
            self._figures[kind].setToolTip(
                "" if by is None else tr("{name}: it {motion}", name=by.name, motion=by.motion)
            )

    def _show_passes(self, job: Job) -> None:
        """Cutting passes are judged with the deflection."""
        report, old = deflection_report(self._session)
        cuts = () if report is None else report.envelopes
        self._passes.say(
            Markup("<br>").join(pass_margin_words(cut, job) for cut in cuts),
            "quiet" if old else passes_tone(cuts, job.conditions.slip_safety),
        )

    def _show_nothing(self) -> None:
        self._banner.show_old(False)
        self._located.say(tr("Nothing checked yet."), "quiet")
        for label in (self._passes, self._held, self._zones, self._notes):
            label.say("")
        for kind, bar in self._bars.items():
            bar.show_nothing()
            self._figures[kind].say("")


def located_words(locating: Locating, job: Job) -> str:
    """ "Located: six of six motions are fixed." and what competes."""
    if not locating.determined:
        free = free_words(locating.free_motions)
        return tr(
            "<b>Not located.</b> {rank} of 6 motions are fixed. It is {free}.",
            rank=locating.rank,
            free=free,
        )
    words = tr("<b>Located.</b> All 6 motions are fixed.")
    if locating.condition is not None and locating.condition > _WEAK:
        words += tr(
            " But weakly: spread the locators (condition {condition:.0f}).",
            condition=locating.condition,
        )
    if locating.over_determined:
        words += " " + _more_than_needed(locating, job)
    return words


def located_tone(locating: Locating) -> Tone | None:
    return None if locating.determined else "bad"


def held_words(holding: Holding, job: Job) -> str:
    """Weight and what presses the part down, and how far its centre is inside the rests."""
    words = [
        tr(
            "{mass_kg:.2f} kg; pressed down with {pressing_n}.",
            mass_kg=holding.mass_kg,
            pressing_n=force_words(holding.pressing_n, job.unit),
        )
    ]
    inside = holding.seating.centre_inside_mm
    if inside is not None and inside < 0.0:
        words.append(tr("Its centre of gravity lies outside its rests."))
    unloaded = dict.fromkeys(_name(job, key) for key in holding.seating.unloaded)  # each once
    if unloaded:
        words.append(
            tr("Carries nothing before the cut: {unloaded}.", unloaded=", ".join(unloaded))
        )
    return " ".join(words)


def pass_margin_words(cut: EnvelopeReport, job: Job) -> str:
    """ "Finishing: bears 2.1× of 2×. At worst it gives way by 11 µm at (10, 20, 30) mm." """
    if cut.moves:
        return tr(
            "<b>{name} carries the part away:</b> it {moves}.", name=cut.name, moves=cut.moves
        )
    wanted = local_figures(f"{job.conditions.slip_safety:g}×")
    bears = (
        tr("nothing moves the part")
        if cut.slip_margin is None
        else tr("bears {slip_margin:.2f}× of {wanted}", slip_margin=cut.slip_margin, wanted=wanted)
    )
    place = point_words(length_words(v, job.unit, digits=1).split(" ")[0] for v in cut.at_mm)
    worst = range_words(cut.worst_um, job.unit)
    return tr(
        "<b>{name}:</b> {bears}. At worst it gives way by {worst}, at ({place}) {unit}.",
        name=cut.name,
        bears=bears,
        worst=worst,
        place=place,
        unit=job.unit,
    )


def passes_tone(cuts: Sequence[EnvelopeReport], wanted: float) -> Tone | None:
    """That of the worst."""
    if any(cut.moves for cut in cuts):
        return "bad"
    margins = [cut.slip_margin for cut in cuts if cut.slip_margin is not None]
    return margin_tone(min(margins), wanted) if margins and min(margins) < wanted else None


def zone_words(holding: Holding, job: Job) -> str:
    lines = []
    for zone in holding.zones:
        seats = tr("seats") if zone.seats else tr("<b>does not seat</b>")
        lines.append(
            tr(
                "<b>{name}</b>: {area_mm2} at {pressure_kpa:.0f} kPa pull {force_n}, the cord "
                "pushes {seal_force_n} back: {seats}.",
                name=_name(job, zone.id),
                area_mm2=area_words(zone.area_mm2, job.unit),
                pressure_kpa=zone.pressure_kpa,
                force_n=force_words(zone.force_n, job.unit),
                seal_force_n=force_words(zone.seal_force_n, job.unit),
                seats=seats,
            )
        )
    return Markup("<br>").join(lines)


def _more_than_needed(locating: Locating, job: Job) -> str:
    """What competes, each element once, however many contacts it has."""
    names = list(dict.fromkeys(_name(job, contact) for contact in locating.competing))
    return tr_n(
        "{n} support more than needed among {names}.",
        "{n} supports more than needed among {names}.",
        locating.over_determined,
        names=", ".join(names),
    )


_WEAK = 50.0  # a condition from which small errors at the locators move the part far


def _factor_words(factor: float | None, wanted: float, *, has_loads: bool) -> str:
    if not has_loads:
        return tr("no cutting force")
    if factor is None:
        return tr("can't happen")
    return tr("{factor:.2f}× of {wanted:g}×", factor=factor, wanted=wanted)


def _name(job: Job, key: str) -> str:
    element = job.elements.get(key.partition(".")[0]) or job.elements.get(key)
    return key if element is None else element.name


def _wrapped(name: str) -> ToneLabel:
    label = ToneLabel(name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
