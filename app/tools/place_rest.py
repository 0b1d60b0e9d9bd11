"""A rest: straight below a click on the part, or where the plate is clicked."""

from __future__ import annotations

from app.hand.alignment import Aligned, host_at, lowest_z, rest_on_grid, under_part
from app.texts import marked, tr
from app.tools.chosen_items import chosen
from app.tools.placing import PlacingTool, Spot
from app.tools.tool import PART, Pointer
from fixtures_lib.catalog.items import AnyItem, RestItem
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.job.edits import placed
from fixtures_lib.job.edits.new_elements import new_rest
from fixtures_lib.job.edits.seating import seated_on_rests
from fixtures_lib.job.model import AnyElement, Job, Rest
from fixtures_lib.job.snapping import snapped_rest

_TOUCHES_MM = 1e-3
_UP: Vector = (0.0, 0.0, 1.0)


class PlaceRest(PlacingTool):
    start_hint = marked("Click where the part shall rest. Ctrl: no snapping, Esc: stop.")

    @property
    def in_hand(self) -> AnyItem | None:
        return chosen(self, RestItem)

    def spot(self, event: Pointer) -> Spot | None:
        place = plane_point(event)
        if place is None:
            return None
        item = chosen(self, RestItem)
        job, shape = self.job, self.part.shape
        aligned = self._aligned(item, place[0], place[1], event)
        x, y = aligned.x_mm, aligned.y_mm
        under = snapped_rest(job, shape, x, y)
        host = host_at(job, x, y)
        top = under.point[2] if under is not None else lowest_z(shape, job.setup.pose)
        rest = new_rest(job, item, x, y, top_mm=top, host=host)
        words = [aligned.words, "" if under is not None else tr("not under the part")]
        return Spot(rest, ", ".join(w for w in words if w), aligned.guides)

    def with_placed(self, job: Job, element: AnyElement) -> Job:
        """A bought rest has its own height: the part is laid on it where it would be in the part,
        and where it is the first thing on the plate."""
        after, shape = placed(job, element), self.part.shape
        assert isinstance(element, Rest)
        under = snapped_rest(job, shape, element.x_mm, element.y_mm)
        if element.item.height_mm <= 0.0 or under is None:
            return after
        lift = element.top_mm - under.point[2]
        sinks = lowest_z(shape, job.setup.pose) + lift < 0.0  # it would be in the plate
        if lift <= _TOUCHES_MM and (job.elements or sinks):
            return after
        return seated_on_rests(after, shape)

    def _aligned(self, item: RestItem, x: float, y: float, event: Pointer) -> Aligned:
        """Bought rests stand in the plate's pattern, milled ones anywhere."""
        grid = None
        if item.mount and not self.job.plate.item.dedicated:
            grid = rest_on_grid(self.job, self.part.shape, item, x, y, event.keys)
        room = item.diameter_mm / 2.0
        return grid or under_part(self.job, self.part.shape, x, y, event.keys, room_mm=room)


def plane_point(event: Pointer) -> Vector | None:
    """Where the pointer is: on the body that it hits, else on the plate's plane."""
    hit = event.pick
    if hit is not None:
        return hit.point
    return event.ray.on_plane((0.0, 0.0, 0.0), _UP)


def part_point(event: Pointer) -> Vector | None:
    hit = event.pick
    return hit.point if hit is not None and hit.body_key == PART else None
