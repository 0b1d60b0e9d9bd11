"""Asks for the positions of a cutting pass when somebody looks at them.

The long worker has the part's mesh and columns from the solve: a pass takes it a second or two.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from app.background.jobs import Jobs
from app.live.live import DEFLECTION
from app.live.shown_step import POSITIONS, looked_at_envelope, positions_key
from app.session import Session
from app.texts import fault_words, tr
from fixtures_lib.errors import Cancelled, FixtureError


class Positions(QObject):
    failed = Signal(str)  # why there are none, in one sentence

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._asked: tuple[Any, str] | None = None
        session.part_changed.connect(self._forget)
        session.view_changed.connect(self._ask)
        session.job_changed.connect(self._ask)
        session.results_changed.connect(self._on_result)

    def _forget(self) -> None:
        """Another document: whatever was asked for is not answered any more."""
        self._asked = None

    def _on_result(self, kind: str) -> None:
        if kind == DEFLECTION:
            self._ask()

    def _ask(self) -> None:
        looked = looked_at_envelope(self._session)
        if looked is None:
            self._jobs.drop_waiting(POSITIONS)
            return
        result, envelope = looked
        key = positions_key(result, envelope.id)
        if self._session.result(POSITIONS, key) is not None or self._asked == key:
            return
        self._asked = key
        self._jobs.submit(
            "pass_positions",
            result.made_from,
            self._session.part,
            envelope,
            label=tr("Cutting positions"),
            lane="long",
            key=POSITIONS,
            quiet=True,
            on_done=lambda solved: self._done(key, solved),
            on_failed=self._failed,
        )

    def _done(self, key: tuple[Any, str], solved: Any) -> None:
        self._asked = None
        self._session.add_result(POSITIONS, key, solved)

    def _failed(self, fault: Exception) -> None:
        """Asked again when another step is looked at."""
        self._asked = None
        if isinstance(fault, FixtureError) and not isinstance(fault, Cancelled):
            self.failed.emit(fault_words(fault))
