"""The cells of a zone on a grid vacuum plate, one click each: it joins the zone, or leaves it."""

from __future__ import annotations

from app.texts import marked, tr
from app.tools.tool import Pointer, Tool, is_left
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.elements import replaced
from fixtures_lib.job.model import Job, VacuumZone
from fixtures_lib.job.plate_slots import Cell, cell_at, cells_of, with_toggled_cell


class ChooseCells(Tool):
    start_hint = marked("Click the cells of the zone: each joins it, or leaves it. Esc: stop.")

    def press(self, event: Pointer) -> bool:
        return is_left(event) and self._cell(event) is not None

    def release(self, event: Pointer) -> bool:
        cell = self._cell(event)
        if cell is None:
            return False
        zone = self._zone(self.job, cell)
        if zone is None:
            self.refused.emit(
                tr("There is no zone in the slots yet: draw one with the tool Vacuum zone.")
            )
            return True
        try:
            changed = with_toggled_cell(zone, self.job.plate, cell)
        except FixtureError as fault:
            self.refused.emit(str(fault))
            return True
        self.session.apply(
            tr("{name}: its cells", name=zone.name), lambda job: replaced(job, changed)
        )
        return True

    def _cell(self, event: Pointer) -> Cell | None:
        place = event.ray.on_plane((0.0, 0.0, 0.0), (0.0, 0.0, 1.0))
        return None if place is None else cell_at(self.job.plate, place[0], place[1])

    def _zone(self, job: Job, cell: Cell) -> VacuumZone | None:
        """The selected one, else the one that has the cell, else the nearest."""
        zones = [e for e in job.elements.values() if isinstance(e, VacuumZone) and e.slots]
        chosen = {thing.id for thing in self.session.selection if thing.kind == "element"}

        def order(zone: VacuumZone) -> tuple[bool, float]:
            cells = cells_of(zone, job.plate)
            way = min((abs(i - cell[0]) + abs(j - cell[1]) for i, j in cells), default=999)
            return (zone.id not in chosen, float(way))

        return min(zones, key=order, default=None)
