"""A handle in the hand: how far the pointer has brought it, and the change that this asks for."""

from __future__ import annotations

from app.hand.dragging import Dragged
from app.hand.handles import (
    Handle,
    along_axis,
    at_value,
    handles_of,
    off_handle_px,
    rounded_value,
    turn_at,
)
from app.session import Selected
from app.tools.tool import Pointer
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.model import Job

_UP: Vector = (0.0, 0.0, 1.0)


def handle_under(job: Job, selection: tuple[Selected, ...], event: Pointer) -> Handle | None:
    """The handle under the pointer, of the one thing that is selected."""
    if len(selection) != 1:
        return None
    best: tuple[float, Handle] | None = None
    for handle in handles_of(job, selection[0]):
        on_plane = event.ray.on_plane(handle.at, _UP)
        size = event.mm_per_px(handle.at)
        off = off_handle_px(handle, event.ray.origin, event.ray.direction, on_plane, size)
        if off is not None and (best is None or off < best[0]):
            best = off, handle
    return None if best is None else best[1]


class HandleGrab:
    def __init__(self, thing: Selected, handle: Handle, event: Pointer) -> None:
        self.thing, self.handle = thing, handle
        self.moved = False
        self.value = handle.value
        self._last = self._reading(event)
        self._turned = 0.0 if self._last is None else self._last
        self._start = self._turned

    def follow(self, job: Job, event: Pointer) -> None:
        """Where the pointer has brought it to, on a round value."""
        now = self._reading(event)
        if now is None or self._last is None:
            return
        step = now - self._last
        if self.handle.kind == "turn":
            step = (step + 180.0) % 360.0 - 180.0  # over the seam of the angles
        self._turned, self._last = self._turned + step, now
        value = self.handle.value + self._turned - self._start
        self.value = rounded_value(job, self.handle, value, event.keys)
        self.moved = self.moved or self.value != self.handle.value

    def change(self, job: Job, shape: PartShape, value: float | None = None) -> Dragged | None:
        """The edit for the value that it stands at, or for a typed one."""
        wanted = self.value if value is None else value
        return at_value(job, shape, self.thing, self.handle, wanted)

    def _reading(self, event: Pointer) -> float | None:
        """The pointer along the axis in mm, or round the middle in degrees."""
        if self.handle.kind == "turn":
            place = event.ray.on_plane(self.handle.at, _UP)
            return None if place is None else turn_at(self.handle, place)[0]
        near = along_axis(self.handle, event.ray.origin, event.ray.direction)
        return None if near is None else near[0]
