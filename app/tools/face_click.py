"""A click on a face of the part: pressed and let go there, and the tool has its face."""

from __future__ import annotations

from abc import abstractmethod

from app.tools.tool import PART, Pointer, Tool, is_left


class FaceClick(Tool):
    _pressed = False

    @abstractmethod
    def clicked(self, face: int) -> None:
        """What a click on the face with this number does."""

    def press(self, event: Pointer) -> bool:
        hit = event.pick
        self._pressed = is_left(event) and hit is not None and hit.body_key == PART
        return self._pressed

    def release(self, event: Pointer) -> bool:
        if not self._pressed:
            return False
        self._pressed = False
        hit = event.pick
        if hit is not None and hit.body_key == PART and hit.face is not None:
            self.clicked(hit.face)
        return True
