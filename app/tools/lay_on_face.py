"""Choose which way the part sits: click the face that shall look down."""

from __future__ import annotations

from app.hand.alignment import lowest_z
from app.session import Selected
from app.texts import fault_words, marked, tr
from app.tools.face_click import FaceClick
from app.tools.tool import PART, Pointer
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.planar_faces import planar_face
from fixtures_lib.job.edits.seating import laid_on_face
from fixtures_lib.job.model import Job, Rest

USUAL_SEAT_MM = 15.0  # room for a cutter, a chip and a finger under the part
_CLEAR_MM = 1.0  # what hangs below the face stays this far above the plate
_TOUCH_MM = 1e-6


class LayOnFace(FaceClick):
    start_hint = marked("Click the flat face that the part shall lie on. Esc: stop.")

    def move(self, event: Pointer) -> bool:
        hit = event.pick
        if hit is None or hit.body_key != PART or hit.face is None:
            self.hint_changed.emit(tr(self.start_hint))
            return self._pressed
        try:
            face = planar_face(self.part.shape, hit.face)
        except FixtureError as fault:
            self.hint_changed.emit(fault_words(fault))
        else:
            area = face.area_mm2 / 100.0
            self.hint_changed.emit(
                tr(
                    "Face {number}, {area:.1f} cm². Click to lay it down.",
                    number=face.number,
                    area=area,
                )
            )
        return self._pressed

    def clicked(self, face: int) -> None:
        """Lay the part on this face, at the height at which it sits now."""
        shape, mesh = self.part.shape, self.part.mesh
        seat = seat_height(self.job, lowest_z(shape, self.job.setup.pose))

        def laid(job: Job) -> Job:
            done = laid_on_face(job, shape, face, seat, mesh=mesh)
            sunk = _floor_mm(job, seat) - lowest_z(shape, done.setup.pose)
            if sunk < _TOUCH_MM:
                return done
            return laid_on_face(job, shape, face, seat + sunk, mesh=mesh)

        if self.commit(tr("Lay the part on face {face}", face=face), laid):
            self.session.select(Selected("setup"))
            self.finished.emit()


def seat_height(job: Job, lowest: float) -> float:
    """The height of the rests, else of the part where it is above the plate, else a usual one."""
    rests = [e.top_mm for e in job.elements.values() if isinstance(e, Rest)]
    if rests:
        return max(rests)
    return lowest if lowest > 0.5 else USUAL_SEAT_MM


def _floor_mm(job: Job, seat: float) -> float:
    """How low the part may reach: a face in a recess must not push the rest into the plate."""
    has_rests = any(isinstance(e, Rest) for e in job.elements.values())
    return min(seat, _CLEAR_MM) if has_rests else seat
