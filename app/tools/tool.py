"""What a tool is: one interaction with the views, which tells it where the mouse is.

    begin --> move, press, release, key ... --> end

A handler answers True where the event was the tool's own; else the view turns, pans or selects.
A tool shows what it would do as the session's preview and as marks, commits with `session.apply`,
and tells the window everything else by its signals. Tools know no view: pointers come as the
`Pointer` protocol, in the fixture frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from app.hand.marks import Mark
from app.session import JobEdit, Session
from app.texts import fault_words, tr
from fixtures_lib.catalog.items import AnyItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.section_outline import SectionOutline
from fixtures_lib.job.model import Job

PART, PLATE = "part", "plate"  # body keys; an element's body has the element's id


class Hit(Protocol):
    """A place on a body. `normal` is outward, of length one."""

    @property
    def body_key(self) -> str: ...
    @property
    def face(self) -> int | None: ...
    @property
    def edge(self) -> int | None: ...
    @property
    def vertex(self) -> int | None: ...
    @property
    def point(self) -> Vector: ...
    @property
    def normal(self) -> Vector: ...


class Sight(Protocol):
    """The line of sight under the pointer."""

    @property
    def origin(self) -> Vector: ...
    @property
    def direction(self) -> Vector: ...
    def on_plane(self, point: Vector, normal: Vector) -> Vector | None: ...


class Pointer(Protocol):
    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...
    @property
    def button(self) -> Qt.MouseButton: ...
    @property
    def buttons(self) -> Qt.MouseButton: ...
    @property
    def keys(self) -> Qt.KeyboardModifier: ...
    @property
    def ray(self) -> Sight: ...
    @property
    def pick(self) -> Hit | None: ...
    @property
    def cut(self) -> SectionOutline | None:
        """The outline that a section plane cuts out of the part, where that is known."""
        ...

    def mm_per_px(self, point: Vector) -> float:
        """How large a pixel of the view is at a point of the fixture frame."""
        ...


class Key(Protocol):
    @property
    def key(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def keys(self) -> Qt.KeyboardModifier: ...


@dataclass(frozen=True)
class ValueAsked:
    """A value that is typed at the pointer: the field's name says its unit, `text` is what was
    typed already."""

    field: str
    name: str
    value: float
    text: str = ""


class Tool(QObject):
    """The base of all tools: does nothing with any event, and can commit and preview safely."""

    hint_changed = Signal(str)  # what to do now, for the status line
    marks_changed = Signal(object)  # tuple of marks to draw over the views
    told_at_pointer = Signal(str)  # figures and words to follow the pointer; empty: none
    value_asked = Signal(object)  # ValueAsked, or None: it is no longer wanted
    refused = Signal(str)  # what can't be done, in one sentence
    finished = Signal()  # the tool has done its work or was left: go back to selecting

    start_hint = ""

    def __init__(
        self, session: Session, items: Sequence[AnyItem] = (), item: AnyItem | None = None
    ) -> None:
        """`items` is the catalogue, `item` what was chosen from it to be placed."""
        super().__init__()
        self.session, self.items, self.item = session, tuple(items), item

    @property
    def job(self) -> Job:
        """The job as committed. A tool begins only where there is one."""
        assert self.session.job is not None
        return self.session.job

    @property
    def part(self) -> LoadedPart:
        assert self.session.part is not None
        return self.session.part

    @property
    def in_hand(self) -> AnyItem | None:
        """The item that the next click places, where it is known before."""
        return self.item

    def begin(self) -> None:
        self.hint_changed.emit(tr(self.start_hint))

    def end(self) -> None:
        """Leave nothing behind."""
        self.session.set_preview(None)
        self.marks_changed.emit(())
        self.told_at_pointer.emit("")
        self.value_asked.emit(None)

    def try_value(self, value: float) -> None:
        """Show what a typed value would do."""

    def take_value(self, value: float) -> None:
        """The typed value is accepted."""

    def drop_value(self) -> None:
        """Nothing is to be typed any more."""

    def press(self, event: Pointer) -> bool:
        return False

    def move(self, event: Pointer) -> bool:
        return False

    def release(self, event: Pointer) -> bool:
        return False

    def key(self, event: Key) -> bool:
        if event.key == Qt.Key.Key_Escape:
            self.finished.emit()
            return True
        return False

    def mark(self, *marks: Mark) -> None:
        self.marks_changed.emit(marks)

    def preview(self, edit: JobEdit) -> bool:
        """Show the job as it would be; False, and a sentence in the hint, where it can't be."""
        try:
            self.session.set_preview(edit)
        except FixtureError as fault:
            self.session.set_preview(None)
            self.hint_changed.emit(fault_words(fault))
            return False
        return True

    def commit(self, label: str, edit: JobEdit) -> bool:
        """One undo step; False, and `refused`, where the job can't be like that."""
        try:
            self.session.apply(label, edit)
        except FixtureError as fault:
            self.session.set_preview(None)
            self.refused.emit(fault_words(fault))
            return False
        return True


def is_left(event: Pointer) -> bool:
    return event.button == Qt.MouseButton.LeftButton


def is_enter(event: Key) -> bool:
    return event.key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
