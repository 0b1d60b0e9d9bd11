"""A side locator: against an upright face of the part, pushing square to it.

On a plate with a pattern it stands in a hole, and the part comes to it; Ctrl: where the hand is.
"""

from __future__ import annotations

import math

from msgspec.structs import replace

from app.hand.alignment import along_side, host_at, step_mm
from app.hand.dragging import vee_changes
from app.hand.marks import ArrowMark
from app.texts import local_figures, marked, tr
from app.tools.chosen_items import chosen
from app.tools.place_rest import plane_point
from app.tools.placing import PlacingTool, Spot
from app.tools.tool import PART, Pointer
from fixtures_lib.catalog.items import AnyItem, SideLocatorItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.contacts import contact_sites, in_plane
from fixtures_lib.job.edits.against_locators import against_locators, moved_mm
from fixtures_lib.job.edits.elements import host_top_mm, placed
from fixtures_lib.job.edits.new_elements import new_side_locator
from fixtures_lib.job.model import AnyElement, Job, SideLocator
from fixtures_lib.job.rest_places import fitting_holes
from fixtures_lib.job.snapping import Snap, side_contact, snapped_side
from fixtures_lib.job.vees import snapped_wall
from fixtures_lib.units import show_length

_TOUCHES_MM = 0.05
_REACH_MM = 40.0  # from a click beside the part to the face that is meant


class PlaceSideLocator(PlacingTool):
    start_hint = marked("Click a side face of the part. Ctrl: no snapping, Esc: stop.")

    _exact = False  # as Ctrl asks for

    @property
    def in_hand(self) -> AnyItem | None:
        return chosen(self, SideLocatorItem)

    def spot(self, event: Pointer) -> Spot | None:
        if chosen(self, SideLocatorItem).body == "vee":
            return self._vee_spot(event)
        snap = side_snap(self.job, self.part.shape, event)
        if snap is None:
            return None
        item = chosen(self, SideLocatorItem)
        host = host_at(self.job, snap.point[0], snap.point[1])
        low = host_top_mm(self.job, host)
        side = along_side(self.job, self.part.shape, snap, event.keys)
        point, words, guides = side.point, side.words, side.guides
        self._exact = step_mm(self.job, event.keys) <= 0.0
        height = min(point[2], low + item.height_mm)
        at = (point[0], point[1], height)
        flat = any(face.number == snap.face for face in self.part.shape.planar_faces)
        touches = not flat or (
            snapped_side(self.job, self.part.shape, at, reach_mm=_TOUCHES_MM) is not None
        )
        missed = _height_words(point[2], height) if touches else tr("too low for the part's face")
        words = ", ".join(w for w in (words, missed) if w)
        locator = new_side_locator(self.job, item, at, snap.angle_deg, host=host)
        drawn = self._drawn(self.job, locator)
        if drawn is not None:  # the hole decides: no other line holds any more
            words, guides = self._told(drawn, missed), ()
            stands = drawn.elements[locator.id]
            assert isinstance(stands, SideLocator)
            at = (stands.x_mm, stands.y_mm, stands.z_mm)
        return Spot(locator, words, (ArrowMark(at, in_plane(snap.angle_deg)), *guides))

    def with_placed(self, job: Job, element: AnyElement) -> Job:
        assert isinstance(element, SideLocator)
        drawn = self._drawn(job, element)
        return placed(job, element) if drawn is None else drawn

    def _drawn(self, job: Job, locator: SideLocator) -> Job | None:
        """With the locator in a hole that takes it and the part against it; None where it stands
        as it is placed: on a plate of its own, or where the part is located already."""
        if locator.item.body == "vee":
            return None
        holds = locator.host is None and not job.plate.item.dedicated
        if self._exact or not holds or not fitting_holes(locator.item, job.plate.item):
            return None
        try:
            return against_locators(placed(job, locator), self.part.shape)
        except FixtureError:
            return None

    def _told(self, drawn: Job, missed: str) -> str:
        way = moved_mm(self.job, drawn, self.part.shape)
        far = show_length(way, self.job.unit)
        words = [tr("in a hole of the plate")]
        if way > _TOUCHES_MM:
            words.append(tr("the part moves {far} against it", far=local_figures(far)))
        return ", ".join(w for w in (*words, missed) if w)

    def why_not(self, event: Pointer) -> str:
        if chosen(self, SideLocatorItem).body == "vee":
            return tr("No upright round outer wall of the part is near that a V can embrace")
        return tr("No upright flat face of the part is near that it can push on")

    def _vee_spot(self, event: Pointer) -> Spot | None:
        """Against the round wall under the pointer, or the nearest one beside it."""
        item, hit, place = chosen(self, SideLocatorItem), event.pick, plane_point(event)
        wall, at = None, place
        if hit is not None and hit.body_key == PART:
            at = hit.point
            wall = snapped_wall(self.job, self.part.shape, (at[0], at[1]), face=hit.face)
        if wall is None and place is not None:
            at = place
            wall = snapped_wall(self.job, self.part.shape, (place[0], place[1]), reach_mm=_REACH_MM)
        if wall is None or at is None:
            return None
        changes = vee_changes(wall, item, at, event.keys)
        host = host_at(self.job, changes["x_mm"], changes["y_mm"])
        low = host_top_mm(self.job, host)
        height = min(wall.middle_mm, low + item.height_mm)
        root = (changes["x_mm"], changes["y_mm"], height)
        made = new_side_locator(self.job, item, root, changes["angle_deg"], host=host)
        locator = replace(made, round_mm=wall.diameter_mm)
        words = tr("against a round wall of {diameter_mm:g} mm", diameter_mm=wall.diameter_mm)
        marks = tuple(
            ArrowMark(site.point, site.normal)
            for site in contact_sites(placed(self.job, locator))
            if site.element == locator.id
        )
        return Spot(locator, words, marks)


def side_snap(
    job: Job, shape: PartShape, event: Pointer, highest_mm: float = math.inf
) -> Snap | None:
    """The contact on the side face under the pointer, or on the nearest one beside it.

    Beside it as high as the part's centre, but no higher than `highest_mm`.
    """
    hit = event.pick
    if hit is not None and hit.body_key == PART:
        contact = side_contact(hit.point, hit.normal, face=hit.face)
        return contact or snapped_side(job, shape, hit.point, reach_mm=_REACH_MM)
    place = plane_point(event)
    if place is None:
        return None
    height = min(float(job.setup.pose.points(shape.centroid)[2]), highest_mm)
    return snapped_side(job, shape, (place[0], place[1], height), reach_mm=_REACH_MM)


def _height_words(asked: float, got: float) -> str:
    return "" if math.isclose(asked, got, abs_tol=1e-6) else tr("as high as this locator reaches")
