"""Who gets a mouse event: the tool first, then the way through the scene, then picking.

press -- tool takes it ------------------> moves and release to the tool
      -- a gesture's buttons ------------> orbit, pan, zoom until the release
      -- left, and released in place ----> picked
      -- left, and drawn on -------------> a box: boxed
      -- right, and released in place ---> context menu
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from app.viewport.navigation import DEFAULT_NAVIGATION, Drag, Gesture
from app.viewport.pointer import KeyEvent, PointerEvent, Tool
from fixtures_lib.geometry.arrays import Floats

if TYPE_CHECKING:
    from app.viewport.viewport import Viewport

STILL_PX = 4.0  # a hand trembles: less is a click
NOTCH = 120.0


class Mouse:
    def __init__(self, view: Viewport) -> None:
        self._view = view
        self.tool: Tool | None = None
        self.navigation = DEFAULT_NAVIGATION
        self.at: QPointF | None = None  # where the pointer is, None outside
        self._tool_holds = False
        self._drag: Drag | None = None
        self._last = QPointF()
        self._pressed_at: QPointF | None = None
        self._box_from: QPointF | None = None

    @property
    def busy(self) -> bool:
        return self._drag is not None or self._tool_holds or self._box_from is not None

    def press(self, event: QMouseEvent) -> None:
        self.at = self._last = event.position()
        if self._drag is None and self._offer("press", event):
            self._tool_holds = True
            return
        if self._pressed_at is None:
            self._pressed_at = event.position()
        gesture = self.navigation.gesture(event.buttons(), event.modifiers())
        if gesture is not None:
            self._drag = Drag(gesture, self._grip(event.position()))

    def move(self, event: QMouseEvent) -> None:
        step = event.position() - self._last
        self.at = self._last = event.position()
        if self._drag is not None:
            self._move_view(step)
        elif self._draws_box(event):
            self._view.show_box(self._box)
        elif not self._offer("move", event) and not event.buttons():
            self._view.hover_soon()

    def release(self, event: QMouseEvent) -> None:
        if self._tool_holds:
            self._offer("release", event)
            self._tool_holds = bool(event.buttons())
            return
        if self._box_from is not None and event.button() is Qt.MouseButton.LeftButton:
            self._end_box(event)
            return
        clicked = self._in_place(event.position())
        if not event.buttons():
            self._pressed_at = self._drag = None
            self._view.show_pivot(None)
        if clicked and not self._offer("release", event):
            self._view.clicked(event)
        self._view.hover_soon()

    def wheel(self, event: QWheelEvent) -> None:
        factor = self.navigation.wheel_factor(event.angleDelta().y() / NOTCH)
        self.at = event.position()
        view = self._view.viewpoint.zoomed(factor, self._grip(event.position()))
        self._view.set_viewpoint(view)
        event.accept()

    def key(self, event: QKeyEvent) -> bool:
        if self.tool is None:
            return False
        return self.tool.key(KeyEvent(event.key(), event.text(), event.modifiers()))

    def let_go(self) -> None:
        """Forget what was under way: the window lost the mouse."""
        self._drag = self._pressed_at = self._box_from = None
        self._tool_holds = False
        self._view.show_pivot(None)
        self._view.show_box(None)

    def _draws_box(self, event: QMouseEvent) -> bool:
        """Whether the left button, which nothing else wanted, draws a box."""
        if event.buttons() != Qt.MouseButton.LeftButton:
            return False
        if self._box_from is None and not self._in_place(event.position()):
            self._box_from, self._pressed_at = self._pressed_at, None
        return self._box_from is not None

    @property
    def _box(self) -> QRectF:
        assert self._box_from is not None
        return QRectF(self._box_from, self._last).normalized()

    def _end_box(self, event: QMouseEvent) -> None:
        self._last = event.position()
        box = self._box
        self._box_from = None
        self._view.show_box(None)
        self._view.boxed.emit(box, event.modifiers())

    def _move_view(self, step: QPointF) -> None:
        drag = self._drag
        if drag is None or (self._in_place(self._last) and drag.gesture is Gesture.ORBIT):
            return
        self._pressed_at = None  # it is no click any more
        view = drag.moved(self._view.viewpoint, step.x(), step.y(), self._view.extent)
        self._view.set_viewpoint(view)
        if drag.gesture is Gesture.ORBIT:
            self._view.show_pivot(drag.grip)

    def _in_place(self, at: QPointF) -> bool:
        return self._pressed_at is not None and (at - self._pressed_at).manhattanLength() < STILL_PX

    def _grip(self, at: QPointF) -> Floats:
        """The point under the pointer; beside everything, one as far off as the scene's middle."""
        ray = self._view.ray(at.x(), at.y())
        hit = self._view.stage.picker.cast(ray)
        if hit is not None:
            origin, direction = ray.arrays
            return origin + hit.distance_mm * direction
        corners = self._view.stage.corners()
        middle = corners.mean(axis=0) if len(corners) else self._view.viewpoint.focus
        origin, direction = ray.arrays
        return np.asarray(origin + float((middle - origin) @ direction) * direction)

    def _offer(self, kind: str, event: QMouseEvent) -> bool:
        if self.tool is None:
            return False
        take: Callable[[PointerEvent], bool] = getattr(self.tool, kind)
        return take(self._pointer_event(event))

    def _pointer_event(self, event: QMouseEvent) -> PointerEvent:
        x, y = event.position().x(), event.position().y()
        return PointerEvent(
            x, y, event.button(), event.buttons(), event.modifiers(),
            self._view.ray(x, y), lambda: self._view.pick(x, y), self._view.mm_per_px,
            self._view.cut_outline,
        )  # fmt: skip
