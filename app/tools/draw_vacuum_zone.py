"""A vacuum zone: under a level face of the part that looks down. The worker draws its groove.

A face can be clicked from below, or from above: then the underside straight below is meant.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal

from app.session import Selected
from app.texts import fault_words, marked, tr
from app.tools.chosen_items import chosen
from app.tools.place_rest import plane_point
from app.tools.tool import PART, Pointer, Tool, is_left
from fixtures_lib.catalog.items import CordItem, PortItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.part_shape import PlanarFace
from fixtures_lib.geometry.planar_faces import face_below, is_down


@dataclass(frozen=True)
class ZoneRequest:
    """What the worker needs to draw a zone under a face of the part."""

    face: int
    cord: CordItem | None  # None: the thickest usual one that fits
    port: PortItem


class DrawVacuumZone(Tool):
    """The window answers `zone_requested` with the task that draws it, and applies the zone."""

    zone_requested = Signal(object)  # ZoneRequest
    start_hint = marked(
        "Click the face that vacuum shall hold: from below, or from above it. Esc: stop."
    )

    def begin(self) -> None:
        super().begin()
        self._face: int | None = None
        self._pressed = False

    def end(self) -> None:
        self.session.hover(None)
        super().end()

    def move(self, event: Pointer) -> bool:
        face = self._face_at(event)
        number = None if face is None else face.number
        if number != self._face:
            self._face = number
            self.session.hover(None if number is None else Selected("face", number=number))
            words = tr(self.start_hint) if face is None else self._words(face)
            self.hint_changed.emit(words)
        return self._pressed

    def press(self, event: Pointer) -> bool:
        self._pressed = is_left(event) and self._face_at(event) is not None
        return self._pressed

    def release(self, event: Pointer) -> bool:
        if not self._pressed:
            return False
        self._pressed = False
        face = self._face_at(event)
        if face is not None:
            self._ask(face.number)
        return True

    def _ask(self, face: int) -> None:
        try:
            cord = self.item if isinstance(self.item, CordItem) else None
            port = chosen(self, PortItem)
        except FixtureError as fault:
            self.refused.emit(fault_words(fault))
            return
        self.session.select(Selected("face", number=face))
        cords = tr("the cord that fits") if cord is None else cord.name
        self.hint_changed.emit(
            tr("Drawing a zone under face {face} with {cords}.", face=face, cords=cords)
        )
        self.zone_requested.emit(ZoneRequest(face, cord, port))

    def _face_at(self, event: Pointer) -> PlanarFace | None:
        hit, shape, pose = event.pick, self.part.shape, self.job.setup.pose
        if hit is not None and hit.body_key == PART:
            face = next((f for f in shape.planar_faces if f.number == hit.face), None)
            if face is not None and is_down(face, pose):
                return face
        place = plane_point(event)
        return None if place is None else face_below(shape, pose, place[0], place[1])

    def _words(self, face: PlanarFace) -> str:
        area = face.area_mm2
        size = (
            tr("{area:.2f} in²", area=area / 645.16)
            if self.job.unit == "in"
            else tr("{area:.1f} cm²", area=area / 100.0)
        )
        return tr(
            "Face {number}, {size}. Click to draw a vacuum zone under it.",
            number=face.number,
            size=size,
        )
