"""A nest: a wall round the part's outer contour. The worker finds the contour and the contacts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal

from app.texts import marked, tr
from app.tools.tool import PART, Pointer, Tool, is_left
from fixtures_lib.geometry.planar_faces import posed_box

_SHARE = 0.4  # of the part's height
_HEIGHTS_MM = (2.0, 12.0)


@dataclass(frozen=True)
class NestRequest:
    """How far the wall stands above the part's underside, and the stock on the part's sides."""

    height_mm: float
    stock_mm: float = 0.0


class DrawNest(Tool):
    """The window answers `nest_requested` with the task that draws it, and applies the nest."""

    nest_requested = Signal(object)  # NestRequest
    start_hint = marked("Click the part: a wall follows its outer contour. Esc: stop.")
    _pressed = False

    def press(self, event: Pointer) -> bool:
        self._pressed = is_left(event) and event.pick is not None and event.pick.body_key == PART
        return self._pressed

    def release(self, event: Pointer) -> bool:
        if not self._pressed:
            return False
        self._pressed = False
        low, high = posed_box(self.part.shape, self.job.setup.pose, self.part.mesh)
        least, most = _HEIGHTS_MM
        height = min(most, max(least, _SHARE * float(high[2] - low[2])))
        self.hint_changed.emit(tr("Drawing the nest round the part."))
        self.nest_requested.emit(NestRequest(round(height, 1)))
        return True
