"""A side locator: against an upright face of the part, pushing square to it."""

from __future__ import annotations

import math

import numpy as np

from app.hand.alignment import along_side, host_at
from app.hand.marks import ArrowMark
from app.texts import marked, tr
from app.tools.chosen_items import chosen
from app.tools.place_rest import plane_point
from app.tools.placing import PlacingTool, Spot
from app.tools.tool import PART, Pointer
from fixtures_lib.catalog.items import AnyItem, SideLocatorItem
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.contacts import in_plane
from fixtures_lib.job.edits.elements import host_top_mm
from fixtures_lib.job.edits.new_elements import new_side_locator
from fixtures_lib.job.model import Job
from fixtures_lib.job.pattern import nearest_hole
from fixtures_lib.job.snapping import Snap, side_contact, snapped_side

_TOUCHES_MM = 0.05
_REACH_MM = 40.0  # from a click beside the part to the face that is meant


class PlaceSideLocator(PlacingTool):
    start_hint = marked("Click a side face of the part. Ctrl: no snapping, Esc: stop.")

    @property
    def in_hand(self) -> AnyItem | None:
        return chosen(self, SideLocatorItem)

    def spot(self, event: Pointer) -> Spot | None:
        snap = side_snap(self.job, self.part.shape, event)
        if snap is None:
            return None
        item = chosen(self, SideLocatorItem)
        host = host_at(self.job, snap.point[0], snap.point[1])
        low = host_top_mm(self.job, host)
        side = along_side(self.job, self.part.shape, snap, event.keys)
        point, words, guides = side.point, side.words, side.guides
        if item.mount and not self.job.plate.item.dedicated:
            on_grid = _behind_on_grid(self.job, point, snap.angle_deg, item.reach_mm)
            if on_grid != point:  # the hole behind it decides: no other line holds any more
                point, words, guides = on_grid, tr("its body over a hole of the plate"), ()
        height = min(point[2], low + item.height_mm)
        at = (point[0], point[1], height)
        touches = snapped_side(self.job, self.part.shape, at, reach_mm=_TOUCHES_MM) is not None
        missed = _height_words(point[2], height) if touches else tr("too low for the part's face")
        words = ", ".join(w for w in (words, missed) if w)
        locator = new_side_locator(self.job, item, at, snap.angle_deg, host=host)
        return Spot(locator, words, (ArrowMark(at, in_plane(snap.angle_deg)), *guides))

    def why_not(self, event: Pointer) -> str:
        return tr("No upright flat face of the part is near that it can push on")


def side_snap(job: Job, shape: PartShape, event: Pointer) -> Snap | None:
    """The contact on the side face under the pointer, or on the nearest one beside it."""
    hit = event.pick
    if hit is not None and hit.body_key == PART:
        contact = side_contact(hit.point, hit.normal, face=hit.face)
        return contact or snapped_side(job, shape, hit.point, reach_mm=_REACH_MM)
    place = plane_point(event)
    if place is None:
        return None
    height = float(job.setup.pose.points(shape.centroid)[2])
    return snapped_side(job, shape, (place[0], place[1], height), reach_mm=_REACH_MM)


def _behind_on_grid(job: Job, point: Vector, angle_deg: float, reach_mm: float) -> Vector:
    """Shifted along the face so that the body behind it lines up with a hole of the pattern."""
    direction = np.asarray(in_plane(angle_deg))
    along = np.asarray(in_plane(angle_deg + 90.0))
    axis = np.asarray(point) - reach_mm * direction
    hole = nearest_hole(job.plate, float(axis[0]), float(axis[1]), reach_mm=job.plate.item.pitch_mm)
    if hole is None:
        return point
    shift = float((np.array([hole.x_mm, hole.y_mm, 0.0]) - axis * (1.0, 1.0, 0.0)) @ along)
    x, y, z = np.asarray(point) + shift * along
    return (float(x), float(y), float(z))


def _height_words(asked: float, got: float) -> str:
    return "" if math.isclose(asked, got, abs_tol=1e-6) else tr("as high as this locator reaches")
