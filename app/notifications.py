"""The one way to tell the user something.

A notice is shown calmly over the view and kept in a list. Nothing here waits for an answer.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QObject, Signal

from app.background.jobs import Work
from app.texts import fault_words, in_sentence, marked, tr
from fixtures_lib.errors import Cancelled, FixtureError, WorkerCrashed
from fixtures_lib.isolation import WorkerFault

Level = Literal["info", "success", "warning", "error"]

_KEPT = 200
_BUG = marked("Something went wrong in the program itself. Your job is untouched.")
_log = logging.getLogger("holdfast")


@dataclass(frozen=True)
class Remedy:
    """A button on a notice: what can be done about it."""

    text: str
    run: Callable[[], None]


@dataclass(frozen=True)
class Notice:
    level: Level
    text: str
    details: str = ""
    remedy: Remedy | None = None
    at: datetime = field(default_factory=datetime.now)


class Notifications(QObject):
    posted = Signal(object)  # Notice

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history: list[Notice] = []

    def info(self, text: str, *, details: str = "", remedy: Remedy | None = None) -> None:
        self._post(Notice("info", text, details, remedy))

    def success(self, text: str, *, details: str = "", remedy: Remedy | None = None) -> None:
        self._post(Notice("success", text, details, remedy))

    def warning(self, text: str, *, details: str = "", remedy: Remedy | None = None) -> None:
        self._post(Notice("warning", text, details, remedy))

    def error(self, text: str, *, details: str = "", remedy: Remedy | None = None) -> None:
        self._post(Notice("error", text, details, remedy))

    def fault(self, fault: BaseException, *, remedy: Remedy | None = None) -> None:
        """An expected fault in its own words; a bug in plain words, with its trace in the log."""
        if isinstance(fault, Cancelled):
            self.info(tr("Stopped."))
        elif isinstance(fault, FixtureError):
            notes = "\n".join(getattr(fault, "__notes__", ()))
            if notes:
                _log.error("%s\n%s", fault, notes)
            self.error(fault_words(fault), remedy=remedy)
        else:
            trace = trace_of(fault)
            _log.error("unexpected exception\n%s", trace)
            self.error(tr(_BUG), details=trace, remedy=remedy)

    def work_failed(self, work: Work, fault: Exception) -> None:
        """For Jobs.failed. Quiet work shows its faults in its panel; a crash is never quiet.

        What was stopped and nothing else asks for can be had again from its notice.
        """
        if isinstance(fault, Cancelled) and work.again is not None:
            remedy = Remedy(tr("Do it now"), work.again)
            self.info(tr("Stopped: {what}.", what=in_sentence(work.label)), remedy=remedy)
            return
        loud = isinstance(fault, WorkerCrashed) or not isinstance(fault, FixtureError)
        if loud or not work.quiet:
            self.fault(fault)

    def _post(self, notice: Notice) -> None:
        self.history = [*self.history[-_KEPT + 1 :], notice]
        self.posted.emit(notice)


def trace_of(fault: BaseException) -> str:
    """The trace for the diagnostics file: the worker's own where the bug was there."""
    if isinstance(fault, WorkerFault):
        return fault.trace
    return "".join(traceback.format_exception(fault))
