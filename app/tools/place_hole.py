"""A hole of the plate itself: to lift it, jack it off, measure from it or bolt it down."""

from __future__ import annotations

from app.hand.alignment import host_at, rounded, step_mm
from app.texts import marked, tr
from app.tools.placing import PlacingTool, Spot
from app.tools.tool import Pointer
from fixtures_lib.job.edits.new_elements import new_plate_hole


class PlaceHole(PlacingTool):
    start_hint = marked(
        "Click where the hole shall be; its use is chosen in its properties. Esc: stop."
    )

    def spot(self, event: Pointer) -> Spot | None:
        place = event.ray.on_plane((0.0, 0.0, 0.0), (0.0, 0.0, 1.0))
        if place is None:
            return None
        step = step_mm(self.job, event.keys)
        x, y = rounded(place[0], step), rounded(place[1], step)
        hole = new_plate_hole(self.job, x, y, host=host_at(self.job, x, y))
        return Spot(hole, tr("{size}, for {use}", size=hole.size, use=hole.use))
