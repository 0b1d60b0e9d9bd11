"""Clicks collect faces of the part, Enter makes something of them: a feature, a cutting pass."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.session import Selected
from app.tools.tool import PART, Key, Pointer, Tool, is_enter, is_left


class CollectFaces(Tool):
    """A tool says what the faces would be (`what`) and makes it (`make`)."""

    def begin(self) -> None:
        super().begin()
        self._pressed = False
        self.faces: tuple[int, ...] = self.first_faces()
        self._show()

    def first_faces(self) -> tuple[int, ...]:
        return tuple(s.number for s in self.session.selection if s.kind == "face")

    def what(self, faces: tuple[int, ...]) -> str:
        raise NotImplementedError

    def make(self, faces: tuple[int, ...]) -> None:
        raise NotImplementedError

    def end(self) -> None:
        self.faces = ()
        super().end()

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
            self._toggle(hit.face)
        return True

    def key(self, event: Key) -> bool:
        if is_enter(event) and self.faces:
            faces, self.faces = self.faces, ()
            self.make(faces)
            return True
        if event.key == Qt.Key.Key_Escape and self.faces:
            self.faces = ()
            self._show()
            return True
        return super().key(event)

    def _toggle(self, face: int) -> None:
        kept = tuple(f for f in self.faces if f != face)
        self.faces = kept if face in self.faces else (*self.faces, face)
        self._show()

    def _show(self) -> None:
        self.session.select(*(Selected("face", number=face) for face in self.faces))
        if not self.faces:
            self.hint_changed.emit(self.start_hint)
            return
        count = "1 face" if len(self.faces) == 1 else f"{len(self.faces)} faces"
        self.hint_changed.emit(
            f"{count}, {self.what(self.faces)}. Click more faces, or press Enter."
        )
