"""Mouse and keys as a tool of the program sees them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from PySide6.QtCore import Qt

from app.viewport.pick import Pick, Ray
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.section_outline import SectionOutline


@dataclass(frozen=True, eq=False)
class PointerEvent:
    """x, y in pixels from the view's top left; `button` is the one that changed, `buttons` are
    those held now. `ray` and `pick` are in the fixture frame; the pick is worked out when asked."""

    x: float
    y: float
    button: Qt.MouseButton
    buttons: Qt.MouseButton
    keys: Qt.KeyboardModifier
    ray: Ray
    find_pick: Callable[[], Pick | None]
    mm_per_px: Callable[[Vector], float]  # at a point of the fixture frame
    cut: SectionOutline | None = None  # of the part, where a section plane cuts it

    @cached_property
    def pick(self) -> Pick | None:
        return self.find_pick()


@dataclass(frozen=True)
class KeyEvent:
    key: int  # a Qt.Key
    text: str
    keys: Qt.KeyboardModifier


class Tool(Protocol):
    """Gets every event first. True means: it is mine, the view does nothing with it.

    After a press that the tool takes, moves and the release go to it alone.
    """

    def press(self, event: PointerEvent) -> bool: ...
    def move(self, event: PointerEvent) -> bool: ...
    def release(self, event: PointerEvent) -> bool: ...
    def key(self, event: KeyEvent) -> bool: ...
