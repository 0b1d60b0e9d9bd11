"""Results that follow what is dragged.

    exact result --> places, a few at a time, in the long worker --> a layout, packed: the base
    preview -------> in the live worker: the base with the contacts that stand elsewhere
    let go --------> the exact result takes its place, and becomes the next base

What is shown live is interpolated between the places; a drag that can't follow says so, and its
result comes when it is let go.
"""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.background.jobs import Jobs
from app.live.live import DEFLECTION, physics_basis
from app.session import Session
from app.settings import Settings
from app.texts import marked, tr
from fixtures_lib.errors import WorkerCrashed

if TYPE_CHECKING:
    from fixtures_lib.deflection.live_results import LiveSolution
    from fixtures_lib.deflection.readiness import Readiness, ReadyLayout
    from fixtures_lib.job.model import Job
    from fixtures_lib.reports import DeflectionReport, SolvedDeflection

_PLACES, _FOLLOW = "live places", "live follow"
_FIRST_PLACES, _MOST_PLACES = 8, 64  # of one request: an edit waits for no more than that
_SLICE_S = 0.7
_LEAST_PRIORITY = -10
_TASK = "fixtures_lib.deflection.following.follow"
READY = marked("Live: ready")
LATER = marked("Live: follows when you let go")


@dataclass(frozen=True, eq=False)
class _Base:
    """A layout that drags start from: its job, its name with the live worker, its contacts that
    can follow, and what it is exactly and live."""

    job: Job
    name: str
    contacts: frozenset[str]
    exact: SolvedDeflection
    start: DeflectionReport


class Following(QObject):
    told = Signal(str)  # how far the preparation is, or why a drag does not follow; maybe empty

    def __init__(
        self, session: Session, jobs: Jobs, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._settings = session, jobs, settings
        self._numbers = itertools.count(1)
        self._base: _Base | None = None
        self._preparing: Job | None = None
        self._places, self._asked_at = _FIRST_PLACES, 0.0
        self.words = ""
        session.part_changed.connect(self._forget)
        session.job_changed.connect(self._follow)
        session.view_changed.connect(self._follow)
        session.results_changed.connect(self._on_result)
        settings.on_change("live_deflection", self._on_setting)

    # ---- the base ----------------------------------------------------------------------------

    def _on_result(self, kind: str) -> None:
        if kind == DEFLECTION:
            self._prepare()

    def _on_setting(self) -> None:
        if self._settings.live_deflection:
            self._prepare()
        else:
            self._forget()

    def _forget(self) -> None:
        """Another part is open, or nothing is to follow."""
        self._jobs.drop_waiting(_PLACES)
        self._base = self._preparing = None
        self._session.end_live(DEFLECTION)
        self._tell("")

    def _prepare(self) -> None:
        """Make the layout of the last exact result ready, unless it is."""
        job = self._session.job
        if job is None or not self._settings.live_deflection or self._exact(job) is None:
            return
        basis = physics_basis(job)
        if basis != self._preparing and (self._base is None or basis != self._base.job):
            self._preparing = basis
            self._ask_places(basis)

    def _ask_places(self, basis: Job) -> None:
        self._asked_at = time.monotonic()
        self._in_background(
            "prepare_places", basis, self._session.part, self._places,
            on_done=lambda readiness: self._placed(basis, readiness),
        )  # fmt: skip

    def _placed(self, basis: Job, readiness: Readiness) -> None:
        if not self._wants(basis):
            return
        share = _SLICE_S / max(time.monotonic() - self._asked_at, 0.01)
        self._places = min(_MOST_PLACES, max(2, round(self._places * min(share, 2.0))))
        if readiness.ready < readiness.wanted:
            self._tell(
                tr(
                    "Live: {ready} of {wanted} places ready",
                    ready=readiness.ready,
                    wanted=readiness.wanted,
                )
            )
            self._ask_places(basis)
            return
        self._in_background(
            "ready_layout", basis, self._session.part,
            on_done=lambda layout: self._made(basis, layout),
        )  # fmt: skip

    def _made(self, basis: Job, layout: ReadyLayout) -> None:
        """The live worker takes the layout up, which also loads what it needs."""
        if not self._wants(basis):
            return
        name = f"layout-{next(self._numbers)}"
        self._jobs.submit(
            _TASK,
            name,
            {},
            label=tr("Following"),
            lane="live",
            quiet=True,
            background=True,
            options={"parcel": layout.parcel},
            on_done=lambda live: self._started(basis, name, frozenset(layout.contacts), live),
            on_failed=lambda _fault: self._give_up(basis),
        )

    def _started(self, basis: Job, name: str, contacts: frozenset[str], live: LiveSolution) -> None:
        from fixtures_lib.deflection_report import followed_deflection

        exact = self._session.result(DEFLECTION, basis)
        if basis != self._preparing or exact is None:
            return
        self._preparing = None
        start = followed_deflection(basis, live, exact.value).report
        self._base = _Base(basis, name, contacts, exact.value, start)
        self._tell(tr(READY))

    def _wants(self, basis: Job) -> bool:
        """Whether this layout is still to be made ready; else its preparation ends here."""
        job = self._session.job
        if basis == self._preparing and (job is None or physics_basis(job) != basis):
            self._preparing = None
            self._tell(tr(READY) if self._base is not None else "")
        return basis == self._preparing

    def _give_up(self, basis: Job) -> None:
        """It can't be made ready, or was stopped: what is dragged follows when it is let go."""
        if basis == self._preparing:
            self._preparing = None
            self._tell(tr(READY) if self._base is not None else "")

    def _in_background(self, task: str, basis: Job, *rest: Any, on_done: Any) -> None:
        self._jobs.submit(
            task,
            basis,
            *rest,
            label=tr("Preparing places"),
            lane="long",
            key=_PLACES,
            priority=_LEAST_PRIORITY,
            quiet=True,
            background=True,
            on_done=on_done,
            on_failed=lambda _fault: self._give_up(basis),
        )

    # ---- the drag ----------------------------------------------------------------------------

    def _follow(self) -> None:
        """Ask for what the shown job's contacts do, where only their places are new."""
        from fixtures_lib.job.moved_contacts import moved_contacts

        job, base = self._session.shown_job, self._base
        if job is None or base is None or self._exact(job) is not None:
            self._end("" if base is None else tr(READY))
            return
        now = physics_basis(job)
        moves = moved_contacts(base.job, now)
        if moves is None or not base.contacts.issuperset(moves):
            self._end("" if job is self._session.job else tr(LATER))
            return
        if not self._session.is_live(DEFLECTION):  # nothing is grey before the first answer
            self._session.show_live(DEFLECTION, base.job, base.exact)
        self._tell(tr(READY))
        self._jobs.submit(
            _TASK,
            base.name,
            moves,
            self._session.view_state.state or None,
            label=tr("Following"),
            lane="live",
            key=_FOLLOW,
            quiet=True,
            background=True,
            on_done=lambda live: self._followed(base, now, live),
            on_failed=lambda fault: self._lost(now, fault),
        )

    def _followed(self, base: _Base, now: Job, live: LiveSolution) -> None:
        from fixtures_lib.deflection_report import followed_deflection

        if self._session.is_live(DEFLECTION):  # else the drag was put back, or is exact by now
            solved = followed_deflection(now, live, base.exact, base.start)
            self._session.show_live(DEFLECTION, now, solved)

    def _lost(self, now: Job, fault: Exception) -> None:
        """The place is too far from all that are known, or the live worker is gone."""
        if isinstance(fault, WorkerCrashed):
            self._base = None
            self._prepare()
        job = self._session.shown_job
        if job is not None and physics_basis(job) == now and self._session.is_live(DEFLECTION):
            self._end(tr(LATER))
            self._session.results_changed.emit(DEFLECTION)

    def _end(self, words: str) -> None:
        self._jobs.drop_waiting(_FOLLOW)
        self._session.end_live(DEFLECTION)
        if self._preparing is None or self._base is not None:
            self._tell(words)

    def _exact(self, job: Job) -> Any:
        return self._session.result(DEFLECTION, physics_basis(job))

    def _tell(self, words: str) -> None:
        if words != self.words:
            self.words = words
            self.told.emit(words)
