"""Select: a click selects what is under it; an element that is selected can be dragged at once, or
moved along an axis and turned by its handles, also to a typed value.

Everything else is left to the view, so that the left button turns it as usual.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal

from app.hand.dragging import Dragged
from app.hand.handles import Handle
from app.session import Selected
from app.tools.handle_grab import HandleGrab, handle_under
from app.tools.move import Move, thing_under
from app.tools.tool import PART, PLATE, Hit, Key, Pointer, ValueAsked, is_left
from fixtures_lib.job.model import Job

_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_TYPED = frozenset("0123456789+-.,")


class Select(Move):
    start_hint = ""
    handle_changed = Signal(object)  # the Handle under the pointer or in the hand, else None

    def begin(self) -> None:
        super().begin()
        self._hot: Handle | None = None
        self._grab: HandleGrab | None = None
        self._typing = False
        self.session.selection_changed.connect(self._let_go_of_handle)

    def end(self) -> None:
        self.session.selection_changed.disconnect(self._let_go_of_handle)
        self._let_go_of_handle()
        super().end()

    def press(self, event: Pointer) -> bool:
        handle = self._handle_at(event) if is_left(event) else None
        if handle is not None:
            self._let_go_of_handle()
            self._grab = HandleGrab(self.session.selection[0], handle, event)
            self._heat(handle)
            return True
        self._let_go_of_handle()
        thing = self.thing_at(event)
        selected = {(s.kind, s.id) for s in self.session.selection}
        if thing is None or thing.kind == "part" or (thing.kind, thing.id) not in selected:
            return False
        if event.keys & _ADDING:
            return False
        return super().press(event)

    def move(self, event: Pointer) -> bool:
        if self._grab is not None and event.buttons & Qt.MouseButton.LeftButton:
            if not self._typing:
                self._grab.follow(self.job, event)
                if self._grab.moved:
                    self._show(self._grab.change(self.job, self.part.shape))
            return True
        if self._grab is not None:
            return False  # a value is typed
        if self._thing is None and not event.buttons:
            self._heat(self._handle_at(event))
            if self._hot is not None:
                return True
        return super().move(event)

    def release(self, event: Pointer) -> bool:
        if self._grab is None or self._typing:
            return self._grab is not None or super().release(event)
        if self._grab.moved:
            self.take_value(self._grab.value)
        else:  # a click on a handle: its value is typed
            self._ask_value("")
        return True

    def key(self, event: Key) -> bool:
        if self._grab is not None and event.key == Qt.Key.Key_Escape:
            self.drop_value()
            return True
        if self._grab is not None and not self._typing and event.text.strip() in _TYPED:
            self._ask_value(event.text.strip())
            return True
        if event.key == Qt.Key.Key_Escape and self._thing is None:
            self.session.select()
            return True
        return super().key(event)

    # ---- a value for the handle in the hand ---------------------------------------------------

    def try_value(self, value: float) -> None:
        if self._grab is not None:
            self._show(self._grab.change(self.job, self.part.shape, value))

    def take_value(self, value: float) -> None:
        grab = self._grab
        self._let_go_of_handle()
        change = None if grab is None else grab.change(self.job, self.part.shape, value)
        if change is not None:
            self.commit(change.label, change.edit)

    def drop_value(self) -> None:
        if self._grab is not None:
            self._let_go_of_handle()
            self.session.set_preview(None)

    def _ask_value(self, text: str) -> None:
        assert self._grab is not None
        self._typing = True
        handle = self._grab.handle
        self.value_asked.emit(ValueAsked(handle.field, handle.name, self._grab.value, text))

    def _show(self, change: Dragged | None) -> None:
        if change is not None and self.preview(change.edit):
            self.told_at_pointer.emit(change.words)
            self.hint_changed.emit(f"{change.label}: {change.words}")

    def _let_go_of_handle(self) -> None:
        was, self._grab, self._typing = self._grab, None, False
        if was is not None:
            self.told_at_pointer.emit("")
            self.value_asked.emit(None)
            self.hint_changed.emit("")
        self._heat(None)

    def _heat(self, handle: Handle | None) -> None:
        if handle != self._hot:
            self._hot = handle
            self.handle_changed.emit(handle)

    def _handle_at(self, event: Pointer) -> Handle | None:
        if self.session.job is None:
            return None
        return handle_under(self.session.job, self.session.selection, event)

    # ---- what is clicked ----------------------------------------------------------------------

    def picked(
        self,
        hit: Hit | None,
        keys: Qt.KeyboardModifier,
        takes: Callable[[Selected | None], bool] = lambda _thing: True,
        meant: Callable[[Selected], tuple[Selected, ...]] = lambda thing: (thing,),
    ) -> None:
        """A click in the view on `hit`; with Ctrl or Shift it is added or taken away.

        `takes` says what may be selected at all, `meant` what is selected by it.
        """
        job = self.session.shown_job
        if job is None:
            return
        thing = None if hit is None else selected_of(job, hit)
        things = () if thing is None or not takes(thing) else meant(thing)
        if not keys & _ADDING:
            self.session.select(*things)
            return
        places = {_place(thing) for thing in things}
        same = [s for s in self.session.selection if _place(s) in places]
        kept = tuple(s for s in self.session.selection if s not in same)
        self.session.select(*(kept if same else (*kept, *things)))

    def boxed(self, things: Sequence[Selected], keys: Qt.KeyboardModifier) -> None:
        """A box was drawn around these; with Ctrl or Shift they are added."""
        kept = self.session.selection if keys & _ADDING else ()
        known = {_place(thing) for thing in kept}
        self.session.select(*kept, *(t for t in things if _place(t) not in known))


def selected_of(job: Job | None, hit: Hit) -> Selected | None:
    """What a pick selects: an element as a whole, of the part the very face or edge.

    Without a job there is a part at the most, which is still being loaded.
    """
    if hit.body_key == PART:
        thing = None if job is None else thing_under(job, PART, hit.point)
        if thing is not None and thing.kind == "load":
            return thing
        if hit.vertex is not None:
            return Selected("vertex", number=hit.vertex, point=hit.point)
        if hit.edge is not None:
            return Selected("edge", number=hit.edge, point=hit.point)
        if hit.face is not None:
            return Selected("face", number=hit.face, point=hit.point)
        return Selected("part", point=hit.point)
    if job is None:
        return None
    if hit.body_key == PLATE:
        return thing_under(job, PLATE, hit.point) or Selected("plate", point=hit.point)
    return thing_under(job, hit.body_key, hit.point)


def _place(thing: Selected) -> tuple[str, str, int]:
    return (thing.kind, thing.id, thing.number)
