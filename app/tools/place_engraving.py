"""Letters in the plate's top face: its number unless another text is given."""

from __future__ import annotations

from app.hand.alignment import host_at, rounded, step_mm
from app.texts import marked, tr
from app.tools.placing import PlacingTool, Spot
from app.tools.tool import Pointer
from fixtures_lib.job.edits.new_elements import new_engraving


class PlaceEngraving(PlacingTool):
    start_hint = marked("Click where the letters shall begin. Ctrl: no snapping, Esc: stop.")

    def spot(self, event: Pointer) -> Spot | None:
        place = event.ray.on_plane((0.0, 0.0, 0.0), (0.0, 0.0, 1.0))
        if place is None:
            return None
        step = step_mm(self.job, event.keys)
        x, y = rounded(place[0], step), rounded(place[1], step)
        return Spot(
            new_engraving(self.job, x, y, host=host_at(self.job, x, y)), tr("its lower left")
        )
