"""A screw through a hole of the part: click the hole, the size that fits it is chosen."""

from __future__ import annotations

from app.hand.alignment import host_at
from app.texts import marked, tr
from app.tools.place_rest import plane_point
from app.tools.placing import PlacingTool, Spot
from app.tools.tool import PART, Pointer
from fixtures_lib.catalog.items import ScrewItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.part_shape import Hole
from fixtures_lib.job.edits.part_screws import new_part_screw, screw_place
from fixtures_lib.job.model import PartScrew
from fixtures_lib.job.part_screws import torque_nm
from fixtures_lib.job.snapping import snapped_hole

_REACH_MM = 15.0
_SAME_MM = 0.1


class PlacePartScrew(PlacingTool):
    start_hint = marked("Click a through hole of the part. Esc: stop.")

    def spot(self, event: Pointer) -> Spot | None:
        hole = self._hole(event)
        if hole is None:
            return None
        place = screw_place(self.job, hole)
        taken = self._taken(place.x_mm, place.y_mm)
        if taken is not None:
            raise FixtureError(
                tr("{name} is in this hole already", name=taken.name),
                mend=tr("choose another hole"),
            )
        item = self.item if isinstance(self.item, ScrewItem) else None
        host = host_at(self.job, place.x_mm, place.y_mm)
        screw = new_part_screw(self.job, place, item=item, host=host)
        return Spot(screw, _words(screw))

    def _hole(self, event: Pointer) -> Hole | None:
        shape, hit, place = self.part.shape, event.pick, plane_point(event)
        if hit is not None and hit.body_key == PART:
            meant = next((h for h in shape.holes if hit.face in h.faces), None)
            if meant is not None:
                return meant
        if place is None:
            return None
        snap = snapped_hole(self.job, shape, place[0], place[1], reach_mm=_REACH_MM, through=True)
        return snap.hole if snap else None

    def _taken(self, x: float, y: float) -> PartScrew | None:
        for element in self.job.elements.values():
            if (
                isinstance(element, PartScrew)
                and abs(element.x_mm - x) < _SAME_MM
                and abs(element.y_mm - y) < _SAME_MM
            ):
                return element
        return None


def _words(screw: PartScrew) -> str:
    words = [
        tr(
            "{name} × {length_mm:g} in a hole of {hole_mm:g} mm",
            name=screw.item.name,
            length_mm=screw.length_mm,
            hole_mm=screw.hole_mm,
        ),
        f"{torque_nm(screw):.3g} N·m, {screw.force_n:.0f} N",
    ]
    if screw.washer is not None:
        words.append(screw.washer.name.lower())
    return ", ".join(words)
