"""One-click mends for the problems of the job: looked for while nobody waits, done as one step.

problems of the job --> for each in turn, in the quick worker --> result "mends": problem -> mends
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from app.background.jobs import Jobs
from app.live.live import PROBLEMS, physics_basis
from app.notifications import Notifications
from app.session import Session
from app.texts import shown, tr
from fixtures_lib.errors import FixtureError

if TYPE_CHECKING:
    from fixtures_lib.job.mends import Mend
    from fixtures_lib.job.model import Job
    from fixtures_lib.job.problems import Problem

MENDS = "mends"
_KEY = "mends"
_REST_MS = 350  # after the last change: nothing is looked for in the middle of a series
_LEAST_PRIORITY = -5
_MOST = 40  # problems of one job: who has more mends the first ones first


class Mending(QObject):
    """Looks for the mends of the job as committed, one problem after the other."""

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._asked: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._begin)
        session.part_changed.connect(self._forget)
        session.job_changed.connect(self._later)
        session.results_changed.connect(self._on_result)

    def _forget(self) -> None:
        """Another document: whatever was asked for is not answered any more."""
        self._asked = None

    def _on_result(self, kind: str) -> None:
        if kind == PROBLEMS:
            self._later()

    def _later(self) -> None:
        if self._session.job is not None and self._session.job is self._session.shown_job:
            self._timer.start()
        else:
            self._timer.stop()

    def _begin(self) -> None:
        from fixtures_lib.job.mends import can_be_mended

        job = self._session.job
        if job is None or self._session.part is None:
            return
        basis = physics_basis(job)
        problems = self._session.result(PROBLEMS, basis)
        if problems is None or basis == self._asked or self._session.result(MENDS, basis):
            return
        self._asked = basis
        wanted = [problem for problem in problems.value if can_be_mended(problem)]
        self._ask(basis, wanted[:_MOST], {})

    def _ask(self, basis: Job, wanted: list[Problem], found: dict[Problem, Any]) -> None:
        """For the first of these; what is found so far is told as it comes."""
        if found or not wanted:
            self._session.add_result(MENDS, basis, dict(found))
        if not wanted or basis != self._asked:
            self._asked = None
            return
        first, *others = wanted
        self._jobs.submit(
            "mends_of",
            basis,
            self._session.part,
            first,
            label=tr("Looking for mends"),
            key=_KEY,
            priority=_LEAST_PRIORITY,
            quiet=True,
            background=True,
            on_done=lambda mends: self._found(basis, first, others, {**found, first: mends}),
            on_failed=lambda _fault: self._give_up(basis),
        )

    def _found(
        self, basis: Job, first: Problem, others: list[Problem], found: dict[Problem, Any]
    ) -> None:
        job = self._session.job
        if job is not None and physics_basis(job) == basis:
            self._ask(basis, others, found)
        else:
            self._give_up(basis)

    def _give_up(self, basis: Job) -> None:
        """The job went on, or the work was stopped: the next job is looked at afresh."""
        if self._asked == basis:
            self._asked = None


def mends_for(session: Session) -> Mapping[Problem, tuple[Mend, ...]]:
    """The mends that are known for the job as it is shown; none while it is dragged."""
    job = session.job
    if job is None or job is not session.shown_job:
        return {}
    result = session.result(MENDS, physics_basis(job))
    return {} if result is None else result.value


def do_mend(session: Session, told: Notifications, mend: Mend) -> None:
    """As one undo step that is called as the mend is."""
    from fixtures_lib.job.mends import mended

    try:
        session.apply(shown(mend.label), lambda job: mended(job, mend))
    except FixtureError as fault:
        told.fault(fault)
