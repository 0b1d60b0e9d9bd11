"""The one undo command: it holds the job before, the job after, and a label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from app.session import Session
    from fixtures_lib.job.model import Job


class ReplaceJob(QUndoCommand):
    def __init__(self, session: Session, before: Job, after: Job, label: str) -> None:
        super().__init__(label)
        self._session = session
        self._before = before
        self._after = after

    def redo(self) -> None:
        self._session.show_job(self._after)

    def undo(self) -> None:
        self._session.show_job(self._before)
