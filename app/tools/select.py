"""Select: a click selects what is under it; an element that is selected can be dragged at once.

Everything else is left to the view, so that the left button turns it as usual.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from app.session import Selected
from app.tools.move import Move, thing_under
from app.tools.tool import PART, PLATE, Hit, Key, Pointer
from fixtures_lib.job.model import Job

_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Select(Move):
    start_hint = ""

    def press(self, event: Pointer) -> bool:
        thing = self.thing_at(event)
        selected = {(s.kind, s.id) for s in self.session.selection}
        if thing is None or thing.kind == "part" or (thing.kind, thing.id) not in selected:
            return False
        if event.keys & _ADDING:
            return False
        return super().press(event)

    def key(self, event: Key) -> bool:
        if event.key == Qt.Key.Key_Escape and self._thing is None:
            self.session.select()
            return True
        return super().key(event)

    def picked(self, hit: Hit | None, keys: Qt.KeyboardModifier) -> None:
        """A click in the view on `hit`; with Ctrl or Shift it is added or taken away."""
        job = self.session.shown_job
        if job is None:
            return
        thing = None if hit is None else selected_of(job, hit)
        if not keys & _ADDING:
            self.session.select(*(() if thing is None else (thing,)))
            return
        if thing is None:
            return
        same = [s for s in self.session.selection if _place(s) == _place(thing)]
        kept = tuple(s for s in self.session.selection if s not in same)
        self.session.select(*(kept if same else (*kept, thing)))

    def boxed(self, things: Sequence[Selected], keys: Qt.KeyboardModifier) -> None:
        """A box was drawn around these; with Ctrl or Shift they are added."""
        kept = self.session.selection if keys & _ADDING else ()
        known = {_place(thing) for thing in kept}
        self.session.select(*kept, *(t for t in things if _place(t) not in known))


def selected_of(job: Job, hit: Hit) -> Selected | None:
    """What a pick selects: an element as a whole, of the part the very face or edge."""
    if hit.body_key == PART:
        thing = thing_under(job, PART, hit.point)
        if thing is not None and thing.kind == "load":
            return thing
        if hit.edge is not None:
            return Selected("edge", number=hit.edge, point=hit.point)
        if hit.face is not None:
            return Selected("face", number=hit.face, point=hit.point)
        return Selected("part", point=hit.point)
    if hit.body_key == PLATE:
        return thing_under(job, PLATE, hit.point) or Selected("plate", point=hit.point)
    return thing_under(job, hit.body_key, hit.point)


def _place(thing: Selected) -> tuple[str, str, int]:
    return (thing.kind, thing.id, thing.number)
