"""Keeps unsaved work safe: each minute and each tenth edit. Finds it again after a crash."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.background.in_thread import InThread
from app.files.documents import Documents
from app.notifications import Notifications
from app.session import Session
from fixtures_lib.errors import FixtureError

if TYPE_CHECKING:
    from fixtures_lib.job.journal import Journal

_EVERY_MS = 60_000
_EVERY_EDITS = 10


class Journaling(QObject):
    """One journal for one window; it is cleared when all is saved, and gone when it is closed."""

    def __init__(
        self,
        session: Session,
        documents: Documents,
        notifications: Notifications,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._documents = session, documents
        self._notifications = notifications
        self._thread = InThread(self)
        self._journal: Journal | None = None
        self._edits = 0
        self._recorded: object = None
        self._told = False
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.record)
        self._timer.start()
        session.undo_stack.indexChanged.connect(self._on_edit)
        documents.saved.connect(lambda _path: self._clear())
        documents.opened.connect(self._clear)
        documents.recovered.connect(self.record)

    def record(self) -> None:
        """Keep the job as it is, unless a file or the journal holds it already."""
        session = self._session
        job, part_bytes, path = session.job, session.part_bytes, session.path
        if job is None or not self._documents.unsaved or job is self._recorded:
            return
        self._recorded, self._edits = job, 0
        self._thread.run(
            lambda: self._opened().record(job, part_bytes, path),
            lambda _: None,
            self._failed,
        )

    def close(self) -> None:
        """The window is closed in order: nothing is left to recover."""
        self._timer.stop()
        self._thread.wait()
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def abandon(self) -> None:
        """Let go, and leave the work to be recovered (for tests, and when a session ends)."""
        self._timer.stop()
        self._thread.wait()
        if self._journal is not None:
            self._journal.abandon()
            self._journal = None

    def _on_edit(self) -> None:
        self._edits += 1
        if self._edits >= _EVERY_EDITS:
            self.record()

    def _clear(self) -> None:
        self._edits, self._recorded = 0, None
        journal = self._journal
        if journal is not None:
            self._thread.run(journal.clear, lambda _: None, self._failed)

    def _opened(self) -> Journal:
        from fixtures_lib.job.journal import Journal

        if self._journal is None:
            self._journal = Journal.open(uuid.uuid4().hex)
        return self._journal

    def _failed(self, fault: Exception) -> None:
        """Say once that unsaved work is not safe; a bug is always said."""
        if self._told and isinstance(fault, FixtureError):
            return
        self._told = True
        self._notifications.fault(fault)
