"""What a tool says and asks at the pointer: figures that follow it, faults, a value to type."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.live.live import PROBLEMS
from app.panels.found_problems import found_problems
from app.session import Session
from app.texts import shown
from app.tools import Tool, ValueAsked
from app.viewport import Viewport
from app.windows.hover_text import hover_lines
from app.windows.pointer_note import PointerNote
from app.windows.value_field import ValueField
from fixtures_lib.job.model import Job

_REST_MS = 500  # the pointer stands still: it asks what is there


class PointerTalk(QObject):
    def __init__(self, session: Session, view: Viewport, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self.note, self.field = PointerNote(view), ValueField(view)
        self.field.told.connect(lambda words: self.note.say(bad=words))
        self._hovering = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._tell_hovered)
        session.hover_changed.connect(self._on_hover)
        view.view_changed.connect(self._end_hover)
        session.job_changed.connect(self._on_job)
        session.results_changed.connect(self._on_result)

    def listen_to(self, tool: Tool) -> None:
        self.field.tried.connect(tool.try_value)  # until the tool is gone
        self.field.accepted.connect(tool.take_value)
        self.field.cancelled.connect(tool.drop_value)
        tool.told_at_pointer.connect(self._tell)
        tool.value_asked.connect(self._ask)

    def _on_hover(self) -> None:
        self._end_hover()
        if self._session.hovered is not None:
            self._rest.start()

    def _end_hover(self) -> None:
        self._rest.stop()
        if self._hovering:
            self._hovering = False
            self.note.say(plain="")

    def _tell_hovered(self) -> None:
        """What is under the pointer, once it rests there."""
        words = hover_lines(self._session)
        resting = not QApplication.mouseButtons() and not self.field.isVisible()
        if words and resting and not self.note.text:
            self._hovering = True
            self.note.say(plain=words)

    def _tell(self, words: str) -> None:
        self._hovering = False
        self._rest.stop()
        self.note.say(plain=words) if words else self.note.say(plain="", bad="")

    def _ask(self, asked: ValueAsked | None) -> None:
        job = self._session.job
        if asked is not None and job is not None:
            self.field.ask(asked, job, self.note.at)
        elif self.field.isVisible():
            self.field.hide()
            self._view.setFocus()

    def _on_job(self) -> None:
        """Back on the job itself nothing is wrong with a place any more."""
        if self._session.shown_job is self._session.job:
            self.note.say(bad="")

    def _on_result(self, kind: str) -> None:
        """Why what is dragged can't stay there, as soon as that is known."""
        if kind == PROBLEMS:
            self.note.say(bad=self._fault())

    def _fault(self) -> str:
        job, preview = self._session.job, self._session.shown_job
        if job is None or preview is None or preview is job:
            return ""
        problems, old = found_problems(self._session)
        changed = _changed(job, preview)
        about = [p for p in problems if changed & set(p.ids) and p.severity != "info"]
        return "" if old or not about else shown(about[0].message)


def _changed(job: Job, preview: Job) -> set[str]:
    """The ids of what stands elsewhere than before, or is new."""
    both = ((job.elements, preview.elements), (job.loads, preview.loads))
    return {key for old, new in both for key, thing in new.items() if old.get(key) != thing}
