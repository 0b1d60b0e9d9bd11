"""Placing an item: a ghost follows the pointer, a click or Enter puts it down, Escape stops.

After one is placed the tool goes on, so that three rests are three clicks.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass

from PySide6.QtCore import Qt

from app.hand.marks import Mark
from app.hand.place_words import place_words
from app.session import Selected
from app.texts import fault_words, tr
from app.tools.tool import Key, Pointer, Tool, is_enter, is_left
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.elements import handle_of, placed
from fixtures_lib.job.model import AnyElement, Job


@dataclass(frozen=True)
class Spot:
    """What would be placed here, the words about the place, and marks that explain it."""

    element: AnyElement
    words: str = ""
    marks: tuple[Mark, ...] = ()


class PlacingTool(Tool):
    _spot: Spot | None = None
    _pressed = False

    @abstractmethod
    def spot(self, event: Pointer) -> Spot | None:
        """What the pointer asks for; None where nothing can be placed. FixtureError says why."""

    def why_not(self, event: Pointer) -> str:
        """Why nothing can be placed at the pointer."""
        return ""

    def with_placed(self, job: Job, element: AnyElement) -> Job:
        """The job with the element, and with what follows from it."""
        return placed(job, element)

    def move(self, event: Pointer) -> bool:
        self._show(event)
        return self._pressed

    def press(self, event: Pointer) -> bool:
        if not is_left(event):
            return False
        self._pressed = True
        self._show(event)
        return True

    def release(self, event: Pointer) -> bool:
        if not self._pressed:
            return False
        self._pressed = False
        self._show(event)
        self.put_down()
        return True

    def key(self, event: Key) -> bool:
        if is_enter(event) and self._spot is not None:
            self.put_down()
            return True
        if event.key == Qt.Key.Key_Escape and self._pressed:
            self._pressed = False
            self._forget()
            return True
        return super().key(event)

    def end(self) -> None:
        self._spot, self._pressed = None, False
        super().end()

    def put_down(self) -> None:
        """Commit the ghost and select what was placed."""
        spot = self._spot
        self._forget()
        if spot is None:
            return
        element = spot.element
        label = tr("Place {name}", name=element.name)
        if self.commit(label, lambda job: self.with_placed(job, element)):
            self.session.select(Selected("element", id=element.id))
            self.hint_changed.emit(
                tr("{name} placed. {start_hint}", name=element.name, start_hint=tr(self.start_hint))
            )

    def _show(self, event: Pointer) -> None:
        try:
            spot = self.spot(event)
        except FixtureError as fault:
            self._forget(fault_words(fault))
            self.told_at_pointer.emit(fault_words(fault))
            return
        if spot is None:
            self._forget(tr(self.start_hint))
            self.told_at_pointer.emit(self.why_not(event))
            return
        element = spot.element
        if spot == self._spot:
            return
        if self.preview(lambda job: self.with_placed(job, element)):
            self._spot = spot
            self.mark(*spot.marks)
            self.hint_changed.emit(f"{element.name}: {spot.words}" if spot.words else element.name)
            shown = self.session.shown_job
            there = element if shown is None else shown.elements.get(element.id, element)
            place = place_words(self.job, *handle_of(there))
            self.told_at_pointer.emit("\n".join(w for w in (place, spot.words) if w))
        else:
            self._spot = None

    def _forget(self, hint: str = "") -> None:
        if self._spot is not None:
            self.session.set_preview(None)
            self.mark()
            self.told_at_pointer.emit("")
        self._spot = None
        if hint:
            self.hint_changed.emit(hint)
