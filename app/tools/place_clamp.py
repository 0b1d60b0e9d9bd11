"""A clamp: on a top face with its body beyond the nearest edge, or against a side face."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.hand.alignment import Aligned, along_side, host_at, step_mm, under_part
from app.hand.marks import ArrowMark, Mark
from app.texts import marked, tr
from app.tools.chosen_items import chosen
from app.tools.place_rest import plane_point
from app.tools.place_side_locator import side_snap
from app.tools.placing import PlacingTool, Spot
from app.tools.tool import Pointer
from fixtures_lib.catalog.items import AnyItem, ClampItem
from fixtures_lib.job.contacts import clamp_direction
from fixtures_lib.job.edits.new_elements import new_clamp
from fixtures_lib.job.model import Clamp, Job, Rest
from fixtures_lib.job.slotted_clamps import over_a_pattern_hole
from fixtures_lib.job.snapping import Snap, clamp_at_its_reach, snapped_top_clamp

_FREELY = Qt.KeyboardModifier.ControlModifier
_OVER_REST_MM = 6.0  # how near a rest must be for the clamp to stand straight over it

_Found = tuple[Snap, str, tuple[Mark, ...]]


class PlaceClamp(PlacingTool):
    start_hint = marked("Click where the clamp shall press. Ctrl: no snapping, Esc: stop.")

    @property
    def in_hand(self) -> AnyItem | None:
        return chosen(self, ClampItem)

    def spot(self, event: Pointer) -> Spot | None:
        item = chosen(self, ClampItem)
        found = self._side(event) if item.style == "side" else self._top(event)
        if found is None:
            return None
        snap, words, guides = found
        host = host_at(self.job, snap.point[0], snap.point[1])
        clamp = new_clamp(self.job, item, snap.point, snap.angle_deg, host=host)
        over_hole = None if event.keys & _FREELY else over_a_pattern_hole(self.job, clamp)
        if over_hole is not None:
            clamp = over_hole
            words = ", ".join(w for w in (words, tr("its stud in a hole of the plate")) if w)
        reach = _reach_words(clamp)
        words = ", ".join(w for w in (words, reach) if w)
        return Spot(clamp, words, (ArrowMark(snap.point, clamp_direction(clamp)), *guides))

    def why_not(self, event: Pointer) -> str:
        if chosen(self, ClampItem).style == "side":
            return tr("No upright flat face of the part is near that it can push on")
        return tr("Off the part: there is no level face below to press on")

    def _side(self, event: Pointer) -> _Found | None:
        reach = chosen(self, ClampItem).height_max_mm  # higher, and it needs a milled foot
        snap = side_snap(self.job, self.part.shape, event, reach)
        if snap is None:
            return None
        side = along_side(self.job, self.part.shape, snap, event.keys)
        snap = Snap(point=side.point, angle_deg=snap.angle_deg, face=snap.face)
        return snap, side.words, side.guides

    def _top(self, event: Pointer) -> _Found | None:
        place = plane_point(event)
        if place is None:
            return None
        step = step_mm(self.job, event.keys)
        rest = _rest_below(self.job, place[0], place[1]) if step > 0.0 else None
        shape = self.part.shape
        aligned = under_part(self.job, shape, place[0], place[1], event.keys, like=Clamp)
        if rest is not None:
            aligned = Aligned(rest.x_mm, rest.y_mm, tr("straight over {name}", name=rest.name))
        x, y = aligned.x_mm, aligned.y_mm
        snap = snapped_top_clamp(self.job, shape, x, y) or snapped_top_clamp(
            self.job, shape, place[0], place[1]
        )
        if snap is None:
            return None
        if event.keys & _FREELY:
            return snap, aligned.words, aligned.guides
        near = clamp_at_its_reach(self.job, shape, chosen(self, ClampItem), snap)
        words, guides = (aligned.words, aligned.guides) if near == snap else ("", ())
        return near, words, guides


def _rest_below(job: Job, x: float, y: float) -> Rest | None:
    """The rest under this place: a clamp over a rest does not bend the part."""
    for element in job.elements.values():
        if (
            isinstance(element, Rest)
            and abs(element.x_mm - x) <= _OVER_REST_MM
            and abs(element.y_mm - y) <= _OVER_REST_MM
        ):
            return element
    return None


def _reach_words(clamp: Clamp) -> str:
    item = clamp.item
    if item.style != "side" and not item.height_min_mm <= clamp.z_mm <= item.height_max_mm:
        return tr(
            "this clamp reaches {height_min_mm:g} to {height_max_mm:g} mm",
            height_min_mm=item.height_min_mm,
            height_max_mm=item.height_max_mm,
        )
    return ""
