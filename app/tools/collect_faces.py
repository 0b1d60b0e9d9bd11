"""Clicks collect faces of the part, Enter makes something of them: a feature, a cutting pass."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.session import Selected
from app.texts import tr, tr_n
from app.tools.face_click import FaceClick
from app.tools.tool import Key, is_enter


class CollectFaces(FaceClick):
    """A tool says what the faces would be (`what`) and makes it (`make`)."""

    def begin(self) -> None:
        super().begin()
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

    def clicked(self, face: int) -> None:
        """Take the face in, or out again."""
        kept = tuple(f for f in self.faces if f != face)
        self.faces = kept if face in self.faces else (*self.faces, face)
        self._show()

    def _show(self) -> None:
        self.session.select(*(Selected("face", number=face) for face in self.faces))
        if not self.faces:
            self.hint_changed.emit(tr(self.start_hint))
            return
        count = tr_n("{n} face", "{n} faces", len(self.faces))
        self.hint_changed.emit(
            tr(
                "{count}, {what}. Click more faces, or press Enter.",
                count=count,
                what=self.what(self.faces),
            )
        )
