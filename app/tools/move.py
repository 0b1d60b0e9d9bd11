"""Move: press on anything placed, or on the part, drag it in its plane, let go."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt

from app.hand.alignment import nearest_element
from app.hand.dragging import Dragged, dragged, grip_of
from app.hand.place_words import place_words
from app.session import Selected
from app.texts import local_figures, marked, tr
from app.tools.tool import PART, PLATE, Key, Pointer, Tool, is_left
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.job.model import Job
from fixtures_lib.units import show_length

_FIRST_PX = 4.0  # a shorter move of the mouse is a click, not a drag
_NEAR_MM = 8.0  # a pad milled from the plate has no body of its own to pick


class Move(Tool):
    start_hint = marked(
        "Drag a locator, a clamp or the part. Ctrl: no snapping, Shift: coarse steps."
    )

    def begin(self) -> None:
        super().begin()
        self._thing: Selected | None = None
        self._pressed_at = (0.0, 0.0)
        self._offset: Vector = (0.0, 0.0, 0.0)  # from the pressed point to the grip
        self._plane: Vector = (0.0, 0.0, 0.0)
        self._drag: Dragged | None = None

    def press(self, event: Pointer) -> bool:
        if not is_left(event):
            return False
        thing = self.thing_at(event)
        grip = None if thing is None else grip_of(self.job, thing)
        if thing is None or grip is None:
            return False
        self._take(thing, grip, event)
        return True

    def thing_at(self, event: Pointer) -> Selected | None:
        """What a press here would drag."""
        hit = event.pick
        return None if hit is None else thing_under(self.job, hit.body_key, hit.point)

    def move(self, event: Pointer) -> bool:
        if self._thing is None:
            return False
        far = math.dist((event.x, event.y), self._pressed_at) >= _FIRST_PX
        if self._drag is None and not far:
            return True
        there = event.ray.on_plane(self._plane, (0.0, 0.0, 1.0))
        if there is not None:
            self._follow(self._thing, there, event)
        return True

    def release(self, event: Pointer) -> bool:
        if self._thing is None:
            return False
        thing, drag, self._thing, self._drag = self._thing, self._drag, None, None
        self.mark()
        self.told_at_pointer.emit("")
        if drag is None:
            self.session.select(thing)
        else:
            self.commit(drag.label, drag.edit)
            self.hint_changed.emit(tr(self.start_hint))
        return True

    def key(self, event: Key) -> bool:
        if event.key == Qt.Key.Key_Escape and self._thing is not None:
            self._thing, self._drag = None, None
            self.session.set_preview(None)
            self.mark()
            self.told_at_pointer.emit("")
            return True
        return super().key(event)

    def _take(self, thing: Selected, grip: Vector, event: Pointer) -> None:
        self._thing, self._drag = thing, None
        self._pressed_at = (event.x, event.y)
        hit = event.pick
        on_body = hit is not None and thing.kind in ("part", "setup")
        self._plane = hit.point if hit is not None and on_body else grip
        start = event.ray.on_plane(self._plane, (0.0, 0.0, 1.0)) or grip
        self._offset = (grip[0] - start[0], grip[1] - start[1], 0.0)
        self.session.select(thing)

    def _follow(self, thing: Selected, there: Vector, event: Pointer) -> None:
        grip = grip_of(self.job, thing)
        assert grip is not None
        to = (there[0] + self._offset[0], there[1] + self._offset[1], grip[2])
        if thing.kind == "load" and event.pick is not None and event.pick.body_key == PART:
            to = event.pick.point
        drag = dragged(self.job, self.part.shape, thing, to, event.keys)
        if drag is None or not self.preview(drag.edit):
            return
        self._drag = drag
        self.mark(*drag.marks)
        self._tell_place(thing, drag)
        self.hint_changed.emit(f"{drag.label}: {drag.words}" if drag.words else drag.label)

    def _tell_place(self, thing: Selected, drag: Dragged) -> None:
        """Where it is now, how far it came, and what caught it."""
        shown = self.session.shown_job
        start, now = grip_of(self.job, thing), None if shown is None else grip_of(shown, thing)
        if shown is None or start is None or now is None:
            return
        way = show_length(math.dist(start, now), shown.unit)
        lines = (
            place_words(shown, now[0], now[1]),
            local_figures(f"\N{GREEK CAPITAL LETTER DELTA} {way}"),
        )
        self.told_at_pointer.emit("\n".join(w for w in ("   ".join(lines), drag.words) if w))


def thing_under(job: Job, body_key: str, point: Vector) -> Selected | None:
    """What is meant by a pick on a body: an element, a load on the part, the part itself."""
    if body_key in job.elements:
        return Selected("element", id=body_key, point=point)
    if body_key == PLATE:
        near = nearest_element(job, point[0], point[1], _NEAR_MM)
        return None if near is None else Selected("element", id=near.id, point=point)
    if body_key == PART:
        loads = [load for load in job.loads.values() if math.dist(load.at, point) <= _NEAR_MM / 2]
        if loads:
            return Selected("load", id=loads[0].id, point=point)
        return Selected("part", point=point)
    return None
