"""Keeps what is shown true to the job.

    job changed --> at once, here:        holding (rigid statics)
                --> in the quick worker:  problems, bodies of plate, locators and clamps
                --> in the long worker:   deflection, when live or on demand

Every result is kept with the value that it was made from, so undo finds the old one again without
a new computation. While something is dragged the instant checks and the bodies follow, and the
deflection as far as `following` can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.background.jobs import Jobs
from app.notifications import Notifications
from app.session import Session
from app.settings import Settings
from app.texts import fault_words, tr
from fixtures_lib.errors import Cancelled, FixtureError, WorkerCrashed

if TYPE_CHECKING:
    from fixtures_lib.geometry.loaded_part import LoadedPart
    from fixtures_lib.geometry.meshes import BodyMesh
    from fixtures_lib.holding.report import HoldingReport
    from fixtures_lib.job.model import Job

BODIES, HOLDING, PROBLEMS, DEFLECTION = "bodies", "holding", "problems", "deflection"

_INSTANT_MS, _PROBLEMS_MS, _BODIES_MS, _SOLVE_MS = 15, 70, 90, 400
_RELEASE_MS = 60  # after a drag whose result followed: the exact one is asked for at once


class Live(QObject):
    deflection_failed = Signal(str)  # why there is no result, in one sentence; empty: all is well

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        notifications: Notifications,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._notifications, self._settings = notifications, settings
        self._solving: Job | None = None  # what the newest request is for
        session.bases.update({BODIES: bodies_basis, HOLDING: physics_basis,
                              PROBLEMS: physics_basis, DEFLECTION: physics_basis})  # fmt: skip
        self._instant = self._timer(_INSTANT_MS, self._check)
        self._problems = self._timer(_PROBLEMS_MS, self._ask_problems)
        self._bodies = self._timer(_BODIES_MS, self._ask_bodies)
        self._solve = self._timer(_SOLVE_MS, self._solve_if_live)
        self._went_down: dict[QTimer, Any] = {}  # what was asked for when a worker went down
        session.job_changed.connect(self._on_job_changed)
        settings.on_change("live_deflection", self._on_job_changed)

    def solve_now(self, *, quiet: bool = False) -> None:
        """Solve the deflection of the job as it stands, unless that is known or being solved.

        `quiet`: a fault of the job is not announced, only told by `deflection_failed`.
        """
        job, part = self._session.job, self._session.part
        if job is None or part is None:
            return
        basis = physics_basis(job)
        if self._session.result(DEFLECTION, basis) is not None:
            self._jobs.drop_waiting(DEFLECTION)
            self._session.results_changed.emit(DEFLECTION)
            return
        if self._solving == basis and self._jobs.pending(DEFLECTION):
            return
        self._solving = basis
        self._jobs.submit(
            "solve_deflection",
            job,
            part,
            label=tr("Deflection"),
            lane="long",
            key=DEFLECTION,
            quiet=quiet,
            on_done=lambda report: self._solved(basis, report),
            on_failed=self._not_solved,
        )

    def _on_job_changed(self) -> None:
        if self._session.shown_job is None:
            for timer in (self._instant, self._problems, self._bodies, self._solve):
                timer.stop()
            return
        _start_unless_active(self._instant)
        _start_unless_active(self._problems)
        _start_unless_active(self._bodies)
        if self._session.job is self._session.shown_job:
            # From the last change on: not in the middle of a series.
            self._solve.start(_RELEASE_MS if self._session.is_live(DEFLECTION) else _SOLVE_MS)

    def _check(self) -> None:
        job, part, session = self._session.shown_job, self._session.part, self._session
        if job is None or part is None:
            return
        basis = physics_basis(job)
        if session.result(HOLDING, basis) is not None:
            session.results_changed.emit(HOLDING)
        elif part.shape.volume_mm3 > 0.0:  # else it has no weight: the problems say so
            session.add_result(HOLDING, basis, _holding(job, part))

    def _ask_problems(self) -> None:
        job, part, session = self._session.shown_job, self._session.part, self._session
        if job is None or part is None:
            return
        basis = physics_basis(job)
        if session.result(PROBLEMS, basis) is not None:
            session.results_changed.emit(PROBLEMS)
            return
        self._jobs.submit(
            "quick_problems",
            job,
            part,
            label=tr("Checking"),
            key=PROBLEMS,
            priority=2,
            on_done=lambda problems: session.add_result(PROBLEMS, basis, problems),
            on_failed=lambda fault: self._ask_again(fault, basis, self._problems),
            again=self._problems.start,
        )

    def _ask_bodies(self) -> None:
        job, session = self._session.shown_job, self._session
        if job is None:
            return
        basis = bodies_basis(job)
        if session.result(BODIES, basis) is not None:
            session.results_changed.emit(BODIES)
            return
        self._jobs.submit(
            "fixture_bodies",
            job,
            label=tr("Building the fixture"),
            key=BODIES,
            quiet=job is not session.job,  # of an edit in hand, which the marks tell about
            prepare=_made_ready,
            on_done=lambda bodies: session.add_result(BODIES, basis, bodies),
            on_failed=lambda fault: self._ask_again(fault, basis, self._bodies),
            again=self._bodies.start,
        )

    def _ask_again(self, fault: Exception, basis: Any, timer: QTimer) -> None:
        """A worker that went down leaves a hole in the view: asked once more for the same job."""
        if isinstance(fault, WorkerCrashed) and self._went_down.get(timer) != basis:
            self._went_down[timer] = basis
            timer.start()

    def _solve_if_live(self) -> None:
        if self._settings.live_deflection:
            self.solve_now(quiet=True)

    def _solved(self, basis: Job, report: Any) -> None:
        self.deflection_failed.emit("")
        self._session.add_result(DEFLECTION, basis, report)

    def _not_solved(self, fault: Exception) -> None:
        if isinstance(fault, FixtureError) and not isinstance(fault, Cancelled):
            self.deflection_failed.emit(fault_words(fault))

    def _timer(self, ms: int, run: Any) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=ms)
        timer.timeout.connect(run)
        return timer


def bodies_basis(job: Job) -> Any:
    """What the fixture's bodies are made from."""
    return (job.plate, job.elements, job.array)


def physics_basis(job: Job) -> Job:
    """The job without the words that change no figure."""
    import msgspec

    return msgspec.structs.replace(job, name="", number="", notes="", unit="mm")


def _holding(job: Job, part: LoadedPart) -> HoldingReport:
    from fixtures_lib.holding.report import holding_report

    return holding_report(job, part.shape)


def _made_ready(bodies: tuple[BodyMesh, ...]) -> None:
    for body in bodies:
        _ = body.surface.facets


def _start_unless_active(timer: QTimer) -> None:
    if not timer.isActive():
        timer.start()
