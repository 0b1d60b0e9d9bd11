"""Features with a tolerance: how far each is out while held and when released, and the verdict."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.deflection_result import deflection_report, is_live
from app.panels.figures import micrometres_words, range_words
from app.panels.result_table import Cell, ResultTable, TableRow
from app.panels.words import choice_name
from app.session import Selected, Session
from app.style.tones import Tone
from app.texts import marked, tr
from fixtures_lib.job.model import Feature, Job
from fixtures_lib.reports import FeatureReport

_VERDICTS: dict[str, tuple[str, Tone]] = {
    "pass": (marked("within"), "good"),
    "open": (marked("perhaps"), "warning"),
    "fail": (marked("out of tolerance"), "bad"),
}
_NONE_YET = marked("No features yet. Choose the faces and holes that have a tolerance.")


class FeaturesPanel(QWidget):
    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("features")
        self.setAccessibleName(tr("Features"))
        headers = (
            tr("Feature"),
            tr("Kind"),
            tr("Held"),
            tr("Released"),
            tr("Tolerance"),
            tr("Verdict"),
        )
        self.view = ResultTable("features", tr("Features"), headers, tr(_NONE_YET))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.chosen.connect(session.select)
        session.job_changed.connect(self.refresh)
        session.results_changed.connect(lambda _kind: self.refresh())
        session.selection_changed.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        """Every feature of the job has its line, judged or not."""
        job = self._session.shown_job
        if job is None:
            self.view.show_rows((), False)
            return
        report, old = deflection_report(self._session)
        judged = {} if report is None else {feature.id: feature for feature in report.features}
        rows = [_row(f, judged.get(f.id), job) for f in job.features.values()]
        self.view.show_rows(rows, old and bool(judged), is_live(self._session) and bool(judged))
        self._mark()

    def _mark(self) -> None:
        chosen = {s.id for s in self._session.selection if s.kind == "feature"}
        self.view.mark(lambda thing: thing.id in chosen)


def _parts(judged: FeatureReport, job: Job) -> str:
    """What the released figure is made of, where a pass makes the feature."""
    cut = job.passes.get(judged.made_by)
    if cut is None:
        return ""
    static = range_words(judged.static_um, job.unit)
    cut_in = range_words(judged.cut_in_um, job.unit)
    return tr(
        "Holding alone bends it by {static}; {name} adds {cut_in}.",
        static=static,
        name=cut.name,
        cut_in=cut_in,
    )


def _row(feature: Feature, judged: FeatureReport | None, job: Job) -> TableRow:
    held = "" if judged is None else range_words(judged.held_um, job.unit)
    released = "" if judged is None else range_words(judged.released_um, job.unit)
    words, colour = (tr("not judged yet"), "quiet")
    if judged is not None:
        words, colour = _VERDICTS.get(judged.verdict, (judged.verdict, "quiet"))
        words = tr(words)
    cells = (
        Cell(feature.name),
        Cell(choice_name(feature.kind)),
        Cell(held, figure=True),
        Cell(released, figure=True, tip="" if judged is None else _parts(judged, job)),
        Cell(micrometres_words(feature.tolerance_um, job.unit), figure=True),
        Cell(words, colour),  # type: ignore[arg-type]
    )
    return TableRow(cells, Selected("feature", id=feature.id))
