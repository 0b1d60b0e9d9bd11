"""A potting tray round the part: click the part at the height that the alloy shall reach."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal

from app.texts import marked, tr
from app.tools.tool import PART, Pointer, Tool, is_left
from fixtures_lib.catalog.items import AlloyItem
from fixtures_lib.geometry.planar_faces import posed_box

_LEAST_MM = 1.0


@dataclass(frozen=True)
class PottingRequest:
    """How far the alloy stands above the part's underside, and which alloy; None: the usual one."""

    fill_mm: float
    alloy: AlloyItem | None = None


class DrawPotting(Tool):
    """The window answers `potting_requested` with the task that draws it, and applies the tray."""

    potting_requested = Signal(object)  # PottingRequest
    start_hint = marked("Click the part where the alloy's surface shall be. Esc: stop.")
    _pressed = False

    def press(self, event: Pointer) -> bool:
        self._pressed = is_left(event) and event.pick is not None and event.pick.body_key == PART
        return self._pressed

    def release(self, event: Pointer) -> bool:
        if not self._pressed or event.pick is None:
            return False
        self._pressed = False
        low, high = posed_box(self.part.shape, self.job.setup.pose, self.part.mesh)
        most = max(_LEAST_MM, float(high[2] - low[2]) - _LEAST_MM)
        fill = min(most, max(_LEAST_MM, event.pick.point[2] - float(low[2])))
        self.hint_changed.emit(tr("Drawing the tray round the part."))
        alloy = self.item if isinstance(self.item, AlloyItem) else None
        self.potting_requested.emit(PottingRequest(round(fill, 1), alloy))
        return True
