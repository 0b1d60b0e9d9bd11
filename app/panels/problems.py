"""What is wrong, the worst first. A click selects what it is about and goes there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.live.mending import mends_for
from app.panels.found_problems import Problem, found_problems
from app.panels.mend_button import RoomForButton, mend_button
from app.panels.result_table import OldBanner
from app.session import Selected, Session
from app.style.icons import icon
from app.style.tones import Tone, tone
from app.texts import marked, shown, tr
from fixtures_lib.job.model import Job

_TONES: dict[str, Tone] = {"error": "bad", "warning": "warning", "info": "accent"}
_SEVERITIES = marked({"error": "error", "warning": "warning", "info": "info"})
_PROBLEM = Qt.ItemDataRole.UserRole


class ProblemsPanel(QWidget):
    show_requested = Signal(object)  # tuple of Selected: bring these into view
    count_changed = Signal(int, int)  # errors, warnings
    mend_requested = Signal(object)  # Mend

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: tuple[Problem, ...] | None = None
        self._mended: dict[int, object] = {}  # by row: the mends whose button it has
        self.setObjectName("problems")
        self.setAccessibleName(tr("Problems"))
        self._banner = OldBanner(tr("Being checked again."))
        self._empty = QLabel()
        self._empty.setMargin(10)
        self._empty.setWordWrap(True)
        self._list = QListWidget()
        self._list.setObjectName("problems.list")
        self._list.setAccessibleName(tr("Problems"))
        self._list.setWordWrap(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setSpacing(1)
        self._list.setItemDelegate(RoomForButton(self._list))
        self._list.itemActivated.connect(self._go)
        self._list.itemClicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._banner, self._empty, self._list):
            column.addWidget(widget)
        column.addStretch(0)
        session.job_changed.connect(self.refresh)
        session.results_changed.connect(lambda _kind: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        problems, old = found_problems(self._session)
        known = self._session.last_result("problems") is not None
        if problems != self._shown:
            self._shown, self._mended = problems, {}
            self._list.clear()
            for problem in problems:
                self._list.addItem(self._item(problem))
            errors = sum(p.severity == "error" for p in problems)
            warnings = sum(p.severity == "warning" for p in problems)
            self.count_changed.emit(errors, warnings)
        self._offer_mends(problems)
        self._list.setVisible(bool(problems))
        self._list.setEnabled(not old)
        self._empty.setVisible(not problems)
        self._empty.setText(tr("No problems found.") if known else tr("Nothing checked yet."))
        self._banner.show_old(old and bool(problems))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._shown = None
            self.refresh()

    def _offer_mends(self, problems: tuple[Problem, ...]) -> None:
        """A button in each row that has mends; they are found after the problems are."""
        known = mends_for(self._session)
        for row, problem in enumerate(problems):
            mends = known.get(problem, ())  # type: ignore[call-overload]  # a Problem of the library
            if mends == self._mended.get(row, ()):
                continue
            self._mended[row] = mends
            item = self._list.item(row)
            self._list.removeItemWidget(item)
            if mends:
                self._list.setItemWidget(item, mend_button(mends, self.mend_requested.emit))
            self._list.scheduleDelayedItemsLayout()

    def _item(self, problem: Problem) -> QListWidgetItem:
        colour = tone(_TONES.get(problem.severity, "quiet"), self.palette())
        item = QListWidgetItem(icon(problem.severity, colour.name()), shown(problem.message))
        item.setData(_PROBLEM, problem)
        item.setToolTip(problem.code)
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            f"{tr(_SEVERITIES[problem.severity])}: {shown(problem.message)}",
        )
        return item

    def _go(self, item: QListWidgetItem) -> None:
        job = self._session.shown_job
        problem: Problem = item.data(_PROBLEM)
        if job is None:
            return
        found = (thing_of(job, key) for key in problem.ids)
        things = tuple(replace(thing, point=problem.at) for thing in found if thing is not None)
        if things:
            self._session.select(*things)
            self.show_requested.emit(things)


def thing_of(job: Job, key: str) -> Selected | None:
    """What an id of a problem stands for."""
    if key in job.elements:
        return Selected("element", id=key)
    if key in job.loads:
        return Selected("load", id=key)
    if key in job.passes:
        return Selected("pass", id=key)
    if key in job.features:
        return Selected("feature", id=key)
    if key in ("part", "plate", "places", "setup", "conditions"):
        return Selected(key)  # type: ignore[arg-type]
    return None
