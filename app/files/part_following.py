"""The part as the job wants it: loaded again where an edit, or its undoing, asks for a repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.background.jobs import Jobs
from app.files.beginning import made_ready
from app.session import Session
from app.texts import tr

if TYPE_CHECKING:
    from fixtures_lib.job.model import PartRef
    from fixtures_lib.job.opened import OpenedJob


class PartFollowing(QObject):
    """Loads another solid of the same file, or the same one repaired, when the job names it."""

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._asked: PartRef | None = None
        session.part_changed.connect(self._forget)
        session.job_changed.connect(self._follow)

    def _forget(self) -> None:
        self._asked = None

    def _follow(self) -> None:
        job, part = self._session.job, self._session.part
        if job is None or part is None or job.part.sha256 != part.sha256:
            return
        if (job.part.solid, job.part.healed) == (part.solid, part.healed):
            self._asked = None
        elif job.part != self._asked:
            self._asked = job.part
            self._jobs.submit(
                "open_kept",
                *(job, self._session.part_bytes),
                label=tr("Repairing the part") if job.part.healed else tr("Loading the part"),
                key="part",
                priority=8,
                prepare=made_ready,
                on_done=self._take,
            )

    def _take(self, found: OpenedJob) -> None:
        job = self._session.job
        if job is not None and job.part == self._asked:
            self._jobs.forget_all()  # what was asked about the part as it was
            self._session.take_part(found.part)
