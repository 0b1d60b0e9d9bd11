"""A feature: the faces that have a tolerance. Clicks collect faces, Enter makes the feature."""

from __future__ import annotations

from app.session import Selected
from app.texts import marked, tr
from app.tools.collect_faces import CollectFaces
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.edits.document import with_new_feature
from fixtures_lib.job.edits.new_elements import new_feature
from fixtures_lib.job.model import ToleranceKind

USUAL_TOLERANCE_UM = 25.0


class PickFeature(CollectFaces):
    start_hint = marked("Click the faces that have a tolerance, then press Enter. Esc: stop.")

    def what(self, faces: tuple[int, ...]) -> str:
        return likely_kind(self.part.shape, faces)

    def make(self, faces: tuple[int, ...]) -> None:
        kind = likely_kind(self.part.shape, faces)
        feature = new_feature(self.job, kind, faces, USUAL_TOLERANCE_UM)
        if self.commit(
            tr("Add {name}", name=feature.name), lambda job: with_new_feature(job, feature)
        ):
            self.session.select(Selected("feature", id=feature.id))
            self.hint_changed.emit(
                tr("{name} added: type its tolerance in the properties.", name=feature.name)
            )


def likely_kind(shape: PartShape, faces: tuple[int, ...]) -> ToleranceKind:
    """Flatness of plane faces, position of a bore, profile of anything else."""
    chosen = [face for face in shape.faces if face.number in faces]
    if all(face.kind == "plane" for face in chosen):
        return "flatness"
    if all(face.kind == "cylinder" and face.concave for face in chosen):
        return "position"
    return "profile"
