"""The 3D view as a widget: bodies, highlights, fields and markers, and the way through them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QRubberBand, QWidget

from app.viewport.body import BodyStyle
from app.viewport.canvas import Canvas
from app.viewport.field import Field
from app.viewport.markers import Marker
from app.viewport.mouse import Mouse
from app.viewport.navigation import DEFAULT_NAVIGATION, Navigation
from app.viewport.pick import Pick, PickFilter
from app.viewport.pointer import Tool
from app.viewport.polydata import HERE
from app.viewport.section_plane import SectionPlane
from app.viewport.space_mouse import Push
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import BodyMesh
from fixtures_lib.geometry.section_outline import SectionOutline

HOVER_MS = 12
PLAIN = BodyStyle()
EVERYTHING = PickFilter(edges=True)


class Viewport(Canvas):
    hovered = Signal(object)  # Pick or None
    picked = Signal(object, object)  # Pick or None, Qt.KeyboardModifier
    boxed = Signal(QRectF, object)  # a box was drawn, in pixels; Qt.KeyboardModifier
    context_requested = Signal(object, QPoint)  # Pick or None, where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mouse = Mouse(self)
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, self)
        self._filter = EVERYTHING
        self._outline: SectionOutline | None = None
        self._hover_timer = QTimer(self, singleShot=True, interval=HOVER_MS)
        self._hover_timer.timeout.connect(self._hover_now)

    # ---- bodies -----------------------------------------------------------------------------

    def set_body(
        self, key: str, mesh: BodyMesh, style: BodyStyle = PLAIN, pose: Pose = HERE
    ) -> None:
        """Show a body, or change it. The same `mesh` object again only moves and dresses it."""
        self._stage.put_body(key, mesh, style, pose)
        self._refresh()

    def remove_body(self, key: str) -> None:
        self._stage.remove_body(key)
        self._refresh()

    def place_body(self, key: str, pose: Pose) -> None:
        """Move a body without uploading it again."""
        self._stage.place_body(key, pose)
        self._refresh()

    def style_body(self, key: str, style: BodyStyle) -> None:
        self._stage.style_body(key, style)
        self._refresh()

    def show_body(self, key: str, visible: bool) -> None:
        self.style_body(key, replace(self.body_style(key), visible=visible))

    def body_style(self, key: str) -> BodyStyle:
        return self._stage.scene[key].style

    def body_pose(self, key: str) -> Pose:
        return self._stage.scene[key].pose

    @property
    def body_keys(self) -> tuple[str, ...]:
        return self._stage.scene.keys

    def clear(self) -> None:
        """Remove every body, field and marker."""
        self._stage.clear()
        self._refresh()

    # ---- selection and picking --------------------------------------------------------------

    def set_filter(self, wanted: PickFilter) -> None:
        self._filter = wanted

    def select(self, picks: Iterable[Pick]) -> None:
        """Show these as selected. The view never selects by itself: it only says what is picked."""
        self._stage.selection.show(picks)
        self._refresh()

    @property
    def selected(self) -> tuple[Pick, ...]:
        return self._stage.selection.picks

    def pick(self, x: float, y: float, wanted: PickFilter | None = None) -> Pick | None:
        """What is at a point of the view, in pixels from its top left."""
        return self._stage.picker.pick(x, y, self.viewpoint, self.extent, wanted or self._filter)

    def set_tool(self, tool: Tool | None) -> None:
        """Give every mouse and key event to `tool` first."""
        self._mouse.tool = tool

    def set_navigation(self, navigation: Navigation = DEFAULT_NAVIGATION) -> None:
        self._mouse.navigation = navigation

    def push(self, push: Push) -> None:
        """A space mouse moves the view."""
        corners = self._stage.corners()
        pivot = corners.mean(axis=0) if len(corners) else self.viewpoint.focus
        self.set_viewpoint(push.moved(self.viewpoint, self.extent, pivot))

    def set_section(self, plane: SectionPlane | None) -> None:
        """Cut everything open at a plane; None shows it whole again."""
        self._outline = None
        self._stage.section.set_plane(plane)
        self._refresh()

    @property
    def section(self) -> SectionPlane | None:
        return self._stage.scene.section

    def set_cut_outline(self, outline: SectionOutline | None) -> None:
        """The exact outline of the part's cut, for tools: until the section plane moves."""
        self._outline = outline

    @property
    def cut_outline(self) -> SectionOutline | None:
        return self._outline

    # ---- results and signs ------------------------------------------------------------------

    def set_field(self, key: str, field: Field, factor: float = 0.0, flags: bool = True) -> None:
        """Colour a body by a field and bend it `factor` times; `flags` marks least and most.

        The legend is that of the field set last."""
        self._stage.put_field(key, field, factor, flags)
        self._legend.show_scale(self._stage.fields.scale)
        self._refresh()

    def clear_field(self, key: str | None = None) -> None:
        """Show the body, or all bodies, plain again."""
        self._stage.clear_field(key)
        self._legend.show_scale(self._stage.fields.scale)
        self._refresh()

    def probe(self, x: float, y: float) -> tuple[Pick, float] | None:
        """The field's value under a point of the view."""
        hit = self._stage.picker.cast(self.ray(x, y))
        value = None if hit is None else self._stage.fields.value(hit)
        return None if hit is None or value is None else (hit.pick, value)

    @property
    def reading(self) -> tuple[float, str] | None:
        """The field's value under the pointer, with its unit."""
        at = self._mouse.at
        found = None if at is None else self.probe(at.x(), at.y())
        scale = self._stage.fields.scale
        return None if found is None or scale is None else (found[1], scale.unit)

    def set_markers(self, key: str, markers: Sequence[Marker], on_top: bool = False) -> None:
        """Replace the markers of this key. `on_top` draws them over everything."""
        self._stage.set_markers(key, markers, on_top)
        self._refresh()

    def show_markers(self, shown: bool) -> None:
        """All markers at once: they would stand at places that bodies have left."""
        self._stage.show_markers(shown)
        self._refresh()

    # ---- Qt ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._mouse.wheel(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._mouse.key(event):
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._mouse.at = None
        self.hover_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        self._mouse.let_go()

    # ---- for the mouse ----------------------------------------------------------------------

    def hover_soon(self) -> None:
        """Look what is under the pointer, at most every HOVER_MS."""
        if not self._hover_timer.isActive():
            self._hover_timer.start()

    def show_box(self, box: QRectF | None) -> None:
        """The box that is being drawn; None when it is done."""
        self._band.setVisible(box is not None)
        if box is not None:
            self._band.setGeometry(box.toRect())

    def clicked(self, event: QMouseEvent) -> None:
        pick = self.pick(event.position().x(), event.position().y())
        if event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(pick, event.modifiers())
        elif event.button() is Qt.MouseButton.RightButton:
            self.context_requested.emit(pick, event.globalPosition().toPoint())

    # ---- inner ------------------------------------------------------------------------------

    def _hover_now(self) -> None:
        at = self._mouse.at
        if self._mouse.busy or self._stage.camera.gliding:
            return
        pick = None if at is None else self.pick(at.x(), at.y())
        shown = [p.place for p in self._stage.hover.picks]
        if shown != ([] if pick is None else [pick.place]):
            self._stage.hover.show([] if pick is None else [pick])
            self._refresh()
        self.hovered.emit(pick)
