"""An adapter plate: on the plate, its corner where its screws meet the pattern."""

from __future__ import annotations

from app.hand.alignment import on_plate_grid, rounded, step_mm
from app.texts import marked, tr
from app.tools.placing import PlacingTool, Spot
from app.tools.tool import Pointer
from fixtures_lib.catalog.items import AdapterItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.new_elements import new_adapter


class PlaceAdapter(PlacingTool):
    start_hint = marked("Click where the adapter shall lie. Ctrl: no snapping, Esc: stop.")

    def spot(self, event: Pointer) -> Spot | None:
        place = event.ray.on_plane((0.0, 0.0, 0.0), (0.0, 0.0, 1.0))
        if place is None:
            return None
        item = self._item()
        first = item.mount[0].at if item.mount else (0.0, 0.0)
        x = place[0] - item.length_mm / 2.0
        y = place[1] - item.width_mm / 2.0
        grid = on_plate_grid(self.job, x + first[0], y + first[1], event.keys)
        if grid is not None:
            corner = (grid.x_mm - first[0], grid.y_mm - first[1])
            return Spot(
                new_adapter(self.job, item, *corner),
                tr("its first screw {words}", words=grid.words),
                grid.guides,
            )
        step = step_mm(self.job, event.keys)
        return Spot(new_adapter(self.job, item, rounded(x, step), rounded(y, step)))

    def _item(self) -> AdapterItem:
        if isinstance(self.item, AdapterItem):
            return self.item
        shelf = [item for item in self.items if isinstance(item, AdapterItem)]
        if not shelf:
            raise FixtureError(tr("the catalogue has no adapter"), mend=tr("add one to it"))
        pitch = self.job.plate.item.pitch_mm
        return min(shelf, key=lambda a: abs(a.pitch_mm - pitch))
