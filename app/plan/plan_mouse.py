"""Who gets the mouse on the plan: the tool in hand first, then the things, then panning."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from app.hand.dragging import grip_of
from app.hand.place_words import place_words
from app.plan.drawing import PlanDrawing
from app.plan.plan_box import PlanBox
from app.plan.plan_drag import PlanDrag
from app.plan.plan_pointer import PlanKey, PlanPointer, PlanSight, hit_from_above
from app.session import Selected, Session

_REACH_PX = 5.0
_ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_LEFT, _NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class PlanTool(Protocol):
    """What the plan asks of a tool: the same as the 3D view."""

    def press(self, event: Any) -> bool: ...
    def move(self, event: Any) -> bool: ...
    def release(self, event: Any) -> bool: ...
    def key(self, event: Any) -> bool: ...


class PlanMouse:
    """Points are in mm. `say` takes the words for the status line."""

    def __init__(
        self, session: Session, box: PlanBox, drawing: PlanDrawing, say: Callable[[str], None]
    ) -> None:
        self._session, self._box, self._drawing, self._say = session, box, drawing, say
        self._drag: PlanDrag | None = None
        self._tool_dragging = False
        self.tool: PlanTool | None = None

    def clicked(self, at: QPointF, event: Any) -> bool:
        if event.button() != _LEFT:
            return False
        keys = event.modifiers()
        if not self.press_and_release(at, keys):
            self._select(self._thing_at(at), keys)
        return True

    def press_and_release(self, at: QPointF, keys: Qt.KeyboardModifier) -> bool:
        """A click for the tool in hand; False where it does not want it."""
        if self.tool is None or not self.tool.press(self._pointer(at, keys, _LEFT)):
            return False
        self.tool.release(self._pointer(at, keys, _LEFT))
        return True

    def drag_began(self, at: QPointF, event: Any) -> bool:
        if self.tool is not None and self.tool.press(self._pointer(at, event.modifiers(), _LEFT)):
            self._tool_dragging = True
            return True
        job, thing = self._session.job, self._thing_at(at)
        if job is None or thing is None or grip_of(job, thing) is None:
            return False
        if thing.kind == "part" and not self._part_selected():
            return False  # a drag on the part pans, until it is selected
        self._session.select(thing)
        self._drag = PlanDrag(self._session, thing, at)
        return True

    def dragged(self, at: QPointF, event: Any) -> None:
        if self._tool_dragging and self.tool is not None:
            self.tool.move(self._pointer(at, event.modifiers(), _LEFT))
        elif self._drag is not None:
            self._say(self._drag.follow(at, event.modifiers()))
            change = self._drag.change
            self._drawing.show_guides(() if change is None else change.marks)

    def drag_ended(self, at: QPointF, event: Any) -> None:
        if self._tool_dragging and self.tool is not None:
            self.tool.release(self._pointer(at, event.modifiers(), _LEFT))
        drag, self._drag, self._tool_dragging = self._drag, None, False
        self._drawing.show_guides(())
        if drag is not None:
            drag.commit()

    def cancel_drag(self) -> bool:
        """Put back what is being dragged; False where nothing is."""
        if self._drag is None:
            return False
        self._drag.cancel()
        self._drag = None
        self._drawing.show_guides(())
        return True

    def hover(self, at: QPointF, keys: Qt.KeyboardModifier | None = None) -> None:
        """The pointer passes over the plan without a button."""
        job = self._session.shown_job
        if job is None or self._drag is not None or self._tool_dragging:
            return
        if self.tool is not None:
            held = QApplication.keyboardModifiers() if keys is None else keys
            self.tool.move(self._pointer(at, held))
        self._drawing.hover(self._drawing.at(at.x(), at.y(), self._reach_mm))
        self._say(place_words(job, at.x(), at.y()))

    def leave(self) -> None:
        self._drawing.hover(None)
        self._say("")

    def key(self, key: PlanKey) -> bool:
        return self.tool is not None and self.tool.key(key)

    def _thing_at(self, at: QPointF) -> Selected | None:
        """The element or load there, else the part, else the plate."""
        if self._session.shown_job is None:
            return None
        found = self._drawing.at(at.x(), at.y(), self._reach_mm)
        if found is not None:
            return found
        if self._drawing.part_at(at.x(), at.y()):
            return Selected("part")
        hit = hit_from_above(self._session, at.x(), at.y())
        return None if hit is None else Selected("plate")

    def _select(self, thing: Selected | None, keys: Qt.KeyboardModifier) -> None:
        chosen = self._session.selection
        if not keys & _ADDING:
            self._session.select(*(() if thing is None else (thing,)))
        elif thing is not None:
            same = [s for s in chosen if (s.kind, s.id) == (thing.kind, thing.id)]
            kept = tuple(s for s in chosen if s not in same)
            self._session.select(*(kept if same else (*kept, thing)))

    def _part_selected(self) -> bool:
        return any(s.kind in ("part", "setup") for s in self._session.selection)

    def _pointer(
        self, at: QPointF, keys: Qt.KeyboardModifier, button: Qt.MouseButton = _NO_BUTTON
    ) -> PlanPointer:
        pixel = self._box.mapViewToScene(at)
        thing = self._drawing.at(at.x(), at.y(), self._reach_mm)
        element = thing.id if thing is not None and thing.kind == "element" else ""
        hit = hit_from_above(self._session, at.x(), at.y(), element)
        sight = PlanSight(at.x(), at.y())
        scale = self._box.mm_per_px()
        return PlanPointer(pixel.x(), pixel.y(), button, button, keys, sight, hit, scale)

    @property
    def _reach_mm(self) -> float:
        return _REACH_PX * self._box.mm_per_px()
