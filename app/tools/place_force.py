"""A cutting force: press on the part where the cutter is, drag the way it pushes.

The drag gives the direction in the plane; a click without a drag takes the last direction. The
figures are typed in the properties afterwards.
"""

from __future__ import annotations

import math

from PySide6.QtCore import Qt

from app.hand.marks import ArrowMark
from app.session import Selected
from app.texts import marked, tr
from app.tools.tool import PART, Hit, Key, Pointer, Tool, is_left
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.job.edits.document import with_new_load
from fixtures_lib.job.edits.new_elements import new_cutting_force
from fixtures_lib.job.model import CuttingForce, Job

LATERAL_N = 200.0  # of a 10 mm end mill in aluminium, moderate; to be typed over
DOWN_N = 80.0
_LEAST_DRAG_MM = 2.0
_ROUND_DEG = 15.0


class PlaceForce(Tool):
    start_hint = marked(
        "Press on the part where the cutter is, and drag the way it pushes. Esc: stop."
    )

    def begin(self) -> None:
        super().begin()
        self._at: Vector | None = None
        self._direction = _last_direction(self.job)

    def press(self, event: Pointer) -> bool:
        hit = event.pick
        if not is_left(event) or hit is None or hit.body_key != PART:
            return False
        self._at = hit.point
        self._show()
        return True

    def move(self, event: Pointer) -> bool:
        if self._at is None:
            hit = event.pick
            if hit is not None and hit.body_key == PART:
                self._arrow(hit)
            else:
                self.mark()
            return False
        there = event.ray.on_plane(self._at, (0.0, 0.0, 1.0))
        if there is not None:
            self._direction = _dragged(self._at, there, self._direction, event.keys)
        self._show()
        return True

    def release(self, event: Pointer) -> bool:
        if self._at is None:
            return False
        load, self._at = self._load(self._at), None
        self.session.set_preview(None)
        self.mark()
        if self.commit(tr("Place {name}", name=load.name), lambda job: with_new_load(job, load)):
            self.session.select(Selected("load", id=load.id))
        return True

    def key(self, event: Key) -> bool:
        if event.key == Qt.Key.Key_Escape and self._at is not None:
            self._at = None
            self.session.set_preview(None)
            self.mark()
            return True
        return super().key(event)

    def _load(self, at: Vector) -> CuttingForce:
        x, y = self._direction
        force = (round(LATERAL_N * x, 3), round(LATERAL_N * y, 3), -DOWN_N)
        place = (round(at[0], 3), round(at[1], 3), round(at[2], 6))
        return new_cutting_force(self.job, place, force)

    def _show(self) -> None:
        assert self._at is not None
        load = self._load(self._at)
        self.preview(lambda job: with_new_load(job, load))
        angle = math.degrees(math.atan2(self._direction[1], self._direction[0])) % 360.0
        self.mark(
            ArrowMark(
                load.at,
                load.force_n,
                tr("{lateral_n:g} N at {angle:.0f}°", lateral_n=LATERAL_N, angle=angle),
            )
        )
        self.hint_changed.emit(
            tr(
                "{name}: {lateral_n:g} N at {angle:.0f}° and {down_n:g} N down. Release to place.",
                name=load.name,
                lateral_n=LATERAL_N,
                angle=angle,
                down_n=DOWN_N,
            )
        )

    def _arrow(self, hit: Hit) -> None:
        x, y = self._direction
        self.mark(ArrowMark(hit.point, (LATERAL_N * x, LATERAL_N * y, -DOWN_N)))


def _dragged(
    start: Vector, end: Vector, before: tuple[float, float], keys: Qt.KeyboardModifier
) -> tuple[float, float]:
    """The direction of a drag, in steps of 15 degrees unless Ctrl is held."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    if math.hypot(dx, dy) < _LEAST_DRAG_MM:
        return before
    angle = math.degrees(math.atan2(dy, dx))
    if not keys & Qt.KeyboardModifier.ControlModifier:
        angle = round(angle / _ROUND_DEG) * _ROUND_DEG
    return (math.cos(math.radians(angle)), math.sin(math.radians(angle)))


def _last_direction(job: Job) -> tuple[float, float]:
    for load in reversed(job.loads.values()):
        x, y, _ = load.force_n
        length = math.hypot(x, y)
        if length > 0.0:
            return (x / length, y / length)
    return (1.0, 0.0)
