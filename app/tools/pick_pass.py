"""A cutting pass: clicks collect the faces that the tool goes over, Enter makes the pass.

Walls of holes make a drilling pass of the hole's size. With a pass selected, its own faces are
there at the start, and Enter gives it the new ones.
"""

from __future__ import annotations

from app.session import Selected
from app.texts import in_sentence, marked, tr
from app.tools.collect_faces import CollectFaces
from fixtures_lib.cutting.likely import likely_pass
from fixtures_lib.cutting.strategies import WAYS
from fixtures_lib.job.edits.document import with_new_pass, with_pass


class PickPass(CollectFaces):
    start_hint = marked(
        "Click the faces that are cut, or the walls of holes, then press Enter. Esc: stop."
    )

    def begin(self) -> None:
        chosen = [s.id for s in self.session.selection if s.kind == "pass"]
        self._changed = chosen[0] if chosen and chosen[0] in self.job.passes else ""
        super().begin()

    def first_faces(self) -> tuple[int, ...]:
        if self._changed:
            return self.job.passes[self._changed].faces
        return super().first_faces()

    def what(self, faces: tuple[int, ...]) -> str:
        if self._changed:
            return tr("for {name}", name=self.job.passes[self._changed].name)
        way = WAYS[likely_pass(self.job, self.part.shape, faces).strategy]
        return in_sentence(tr(way.name))

    def make(self, faces: tuple[int, ...]) -> None:
        if self._changed:
            self._give(self._changed, faces)
            return
        cut = likely_pass(self.job, self.part.shape, faces)
        if self.commit(tr("Add {name}", name=cut.name), lambda job: with_new_pass(job, cut)):
            self.session.select(Selected("pass", id=cut.id))
            self.hint_changed.emit(
                tr("{name} added: choose its strategy in the properties.", name=cut.name)
            )

    def _give(self, key: str, faces: tuple[int, ...]) -> None:
        name = self.job.passes[key].name
        if self.commit(
            tr("{name}: faces", name=name), lambda job: with_pass(job, key, faces=faces)
        ):
            self._changed = ""
            self.session.select(Selected("pass", id=key))
            self.hint_changed.emit(tr("{name} goes over its new faces.", name=name))
