"""A feature: the faces that have a tolerance. Clicks collect faces, Enter makes the feature."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.session import Selected
from app.tools.tool import PART, Key, Pointer, Tool, is_enter, is_left
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.edits.document import with_new_feature
from fixtures_lib.job.edits.new_elements import new_feature
from fixtures_lib.job.model import ToleranceKind

USUAL_TOLERANCE_UM = 25.0


class PickFeature(Tool):
    start_hint = "Click the faces that have a tolerance, then press Enter. Esc: stop."

    def begin(self) -> None:
        super().begin()
        self._pressed = False
        faces = [s.number for s in self.session.selection if s.kind == "face"]
        self._faces: tuple[int, ...] = tuple(faces)
        self._show()

    def end(self) -> None:
        self._faces = ()
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
        if is_enter(event) and self._faces:
            self._make()
            return True
        if event.key == Qt.Key.Key_Escape and self._faces:
            self._faces = ()
            self._show()
            return True
        return super().key(event)

    def _toggle(self, face: int) -> None:
        kept = tuple(f for f in self._faces if f != face)
        self._faces = kept if face in self._faces else (*self._faces, face)
        self._show()

    def _show(self) -> None:
        self.session.select(*(Selected("face", number=face) for face in self._faces))
        if not self._faces:
            self.hint_changed.emit(self.start_hint)
            return
        kind = likely_kind(self.part.shape, self._faces)
        count = "1 face" if len(self._faces) == 1 else f"{len(self._faces)} faces"
        self.hint_changed.emit(f"{count}, {kind}. Click more faces, or press Enter.")

    def _make(self) -> None:
        kind = likely_kind(self.part.shape, self._faces)
        feature = new_feature(self.job, kind, self._faces, USUAL_TOLERANCE_UM)
        self._faces = ()
        if self.commit(f"Add {feature.name}", lambda job: with_new_feature(job, feature)):
            self.session.select(Selected("feature", id=feature.id))
            self.hint_changed.emit(f"{feature.name} added: type its tolerance in the properties.")


def likely_kind(shape: PartShape, faces: tuple[int, ...]) -> ToleranceKind:
    """Flatness of plane faces, position of a bore, profile of anything else."""
    chosen = [face for face in shape.faces if face.number in faces]
    if all(face.kind == "plane" for face in chosen):
        return "flatness"
    if all(face.kind == "cylinder" and face.concave for face in chosen):
        return "position"
    return "profile"
