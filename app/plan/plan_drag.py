"""One thing being dragged on the plan: a preview while it moves, one undo step at its end."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt

from app.hand.dragging import Dragged, dragged, grip_of
from app.session import Selected, Session
from app.texts import fault_words
from fixtures_lib.errors import FixtureError


class PlanDrag:
    def __init__(self, session: Session, thing: Selected, pressed: QPointF) -> None:
        """`pressed` is where it was taken hold of, in mm."""
        assert session.job is not None
        grip = grip_of(session.job, thing)
        assert grip is not None
        self._session, self.thing = session, thing
        self._offset = (grip[0] - pressed.x(), grip[1] - pressed.y(), grip[2])
        self.change: Dragged | None = None

    def follow(self, at: QPointF, keys: Qt.KeyboardModifier) -> str:
        """Show it there, or as near as it may come; the words about it."""
        job, part = self._session.job, self._session.part
        if job is None or part is None:
            return ""
        to = (at.x() + self._offset[0], at.y() + self._offset[1], self._offset[2])
        try:
            change = dragged(job, part.shape, self.thing, to, keys)
            if change is None:
                return ""
            self._session.set_preview(change.edit)
        except FixtureError as fault:
            return fault_words(fault)
        self.change = change
        return f"{change.label}: {change.words}" if change.words else change.label

    def commit(self) -> None:
        if self.change is not None:
            self._session.apply(self.change.label, self.change.edit)

    def cancel(self) -> None:
        self._session.set_preview(None)


def nudge(session: Session, thing: Selected, dx: float, dy: float) -> None:
    """Move a thing by exactly this much, as one undo step."""
    job, part = session.job, session.part
    grip = None if job is None else grip_of(job, thing)
    if job is None or part is None or grip is None or math.hypot(dx, dy) == 0.0:
        return
    exact = Qt.KeyboardModifier.ControlModifier  # no snapping: the step is the step
    change = dragged(job, part.shape, thing, (grip[0] + dx, grip[1] + dy, grip[2]), exact)
    if change is not None:
        session.apply(change.label, change.edit)
