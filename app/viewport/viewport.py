"""The 3D view as a widget: bodies, highlights, fields and markers, and the way through them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from app.viewport.axes import Axes
from app.viewport.body import BodyStyle
from app.viewport.field import Field
from app.viewport.legend import HEIGHT, WIDTH, Legend
from app.viewport.markers import Marker
from app.viewport.mouse import Mouse
from app.viewport.navigation import DEFAULT_NAVIGATION, Navigation
from app.viewport.overlay import Overlay
from app.viewport.pick import Pick, PickFilter, Ray
from app.viewport.picture import rendered
from app.viewport.pointer import Tool
from app.viewport.polydata import HERE
from app.viewport.stage import Stage
from app.viewport.surface import Surface
from app.viewport.view_cube import SIZE_PX, ViewCube
from app.viewport.viewpoint import VIEWS, Size, Viewpoint, rotation_looking
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import BodyMesh

MARGIN_PX = 10
HOVER_MS = 12
REST_MS = 180
QUICK_FRAME_MS = 45.0
PLAIN = BodyStyle()
EVERYTHING = PickFilter(edges=True)


class Viewport(QWidget):
    hovered = Signal(object)  # Pick or None
    picked = Signal(object, object)  # Pick or None, Qt.KeyboardModifier
    context_requested = Signal(object, QPoint)  # Pick or None, where on the screen
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = Stage()
        self._surface = Surface(self._stage.prepare, self)
        self._overlay = Overlay(self._stage.notes, self)
        self._axes = Axes(self)
        self._legend = Legend(self)
        self._cube = ViewCube(self)
        self._mouse = Mouse(self)
        self._filter = EVERYTHING
        self._waiting_fit = False
        self._hover_timer = QTimer(self, singleShot=True, interval=HOVER_MS)
        self._rest_timer = QTimer(self, singleShot=True, interval=REST_MS)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("3D view")
        for renderer in self._stage.renderers:
            self._surface.render_window.AddRenderer(renderer)
        self._surface.render_window.SetNumberOfLayers(2)
        self._connect()
        self.set_theme(dark=False)

    def _connect(self) -> None:
        self._surface.started.connect(self._choose_quality)
        self._hover_timer.timeout.connect(self._hover_now)
        self._rest_timer.timeout.connect(self._at_rest)
        self._stage.camera.changed.connect(self._camera_moved)
        self._cube.chosen.connect(self._glide_to)
        self._cube.turned.connect(self._turn)

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

    def ray(self, x: float, y: float) -> Ray:
        return self.viewpoint.ray(x, y, self.extent)

    def pixel(self, point: Vector) -> tuple[float, float]:
        """Where a point of the fixture frame is in the view."""
        x, y = self.viewpoint.pixels(np.array([point]), self.extent)[0]
        return float(x), float(y)

    def mm_per_px(self, point: Vector) -> float:
        return self.viewpoint.mm_per_px(point, self.extent)

    def set_tool(self, tool: Tool | None) -> None:
        """Give every mouse and key event to `tool` first."""
        self._mouse.tool = tool

    def set_navigation(self, navigation: Navigation = DEFAULT_NAVIGATION) -> None:
        self._mouse.navigation = navigation

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

    def set_markers(self, key: str, markers: Sequence[Marker], on_top: bool = False) -> None:
        """Replace the markers of this key. `on_top` draws them over everything."""
        self._stage.set_markers(key, markers, on_top)
        self._refresh()

    # ---- the eye ----------------------------------------------------------------------------

    @property
    def viewpoint(self) -> Viewpoint:
        return self._stage.camera.view

    def set_viewpoint(self, view: Viewpoint, animate: bool = False) -> None:
        camera = self._stage.camera
        (camera.glide if animate and self.isVisible() else camera.jump)(view)

    def fit(self, keys: Iterable[str] | None = None, animate: bool = False) -> None:
        """Bring everything shown, or these bodies, into the picture."""
        corners = self._stage.corners(keys)
        self._waiting_fit = not self._has_size
        if len(corners):
            self.set_viewpoint(self._stage.camera.goal.fitted(corners, self.extent), animate)

    def look(self, name: str, animate: bool = False) -> None:
        """Look from one of VIEWS (front, back, left, right, top, bottom, iso) at everything."""
        self._look(rotation_looking(VIEWS[name]), animate)

    def zoom(self, factor: float) -> None:
        self.set_viewpoint(self.viewpoint.zoomed(factor, self.viewpoint.focus))

    def set_perspective(self, perspective: bool) -> None:
        self.set_viewpoint(replace(self._stage.camera.goal, perspective=perspective))

    def set_theme(self, dark: bool) -> None:
        self._stage.set_theme(dark)
        for part in (self._overlay, self._legend, self._cube):
            part.set_theme(self._stage.theme)
        self._refresh()

    def show_cube(self, visible: bool) -> None:
        self._cube.setVisible(visible)

    def picture(self, width: int | None = None, height: int | None = None) -> QImage:
        """The view as it would be at this size in pixels, with texts and legend, without the cube.

        Raises FixtureError where the system has no OpenGL."""
        ratio = self.devicePixelRatioF()
        wide = width or max(1, round(self.width() * ratio))
        high = height or max(1, round(self.height() * ratio))
        scale = ratio if width is None and height is None else 1.0
        image = rendered(self._surface, wide, high)
        image.setDevicePixelRatio(scale)
        self._write_over(image)
        return image

    # ---- Qt ---------------------------------------------------------------------------------

    @property
    def cube(self) -> ViewCube:
        return self._cube

    @property
    def surface(self) -> Surface:
        """The GL widget, for measuring its frames."""
        return self._surface

    def sizeHint(self) -> QSize:
        return QSize(900, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._surface.setGeometry(self.rect())
        self._overlay.setGeometry(self.rect())
        self._axes.move(0, self.height() - self._axes.height())
        self._cube.move(self.width() - SIZE_PX - MARGIN_PX, MARGIN_PX)
        top = max(SIZE_PX + 2 * MARGIN_PX, (self.height() - HEIGHT) // 2)
        self._legend.move(self.width() - WIDTH - MARGIN_PX, top)
        if self._waiting_fit and self._has_size:
            self.fit()
        self._refresh()

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

    @property
    def extent(self) -> Size:
        """Width and height in pixels, never zero."""
        return float(max(self.width(), 1)), float(max(self.height(), 1))

    @property
    def stage(self) -> Stage:
        return self._stage

    def hover_soon(self) -> None:
        """Look what is under the pointer, at most every HOVER_MS."""
        if not self._hover_timer.isActive():
            self._hover_timer.start()

    def clicked(self, event: QMouseEvent) -> None:
        pick = self.pick(event.position().x(), event.position().y())
        if event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(pick, event.modifiers())
        elif event.button() is Qt.MouseButton.RightButton:
            self.context_requested.emit(pick, event.globalPosition().toPoint())

    def show_pivot(self, point: Floats | None) -> None:
        """Mark the point that the view turns about."""
        self._overlay.show_pivot(None if point is None else self.pixel(as_vector(point)))
        self._show_overlay()

    # ---- inner ------------------------------------------------------------------------------

    @property
    def _has_size(self) -> bool:
        return self.width() > 1 and self.height() > 1

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

    def _glide_to(self, rotation: Floats) -> None:
        self._look(rotation, animate=True)

    def _look(self, rotation: Floats, animate: bool) -> None:
        view = replace(self._stage.camera.goal, rotation=rotation)
        corners = self._stage.corners()
        if len(corners):
            view = view.fitted(corners, self.extent)
        self.set_viewpoint(view, animate)

    def _turn(self, dx_px: float, dy_px: float) -> None:
        corners = self._stage.corners()
        pivot = corners.mean(axis=0) if len(corners) else self.viewpoint.focus
        self.set_viewpoint(self.viewpoint.orbited(dx_px, dy_px, pivot))

    def _camera_moved(self) -> None:
        rotation = self.viewpoint.rotation
        self._cube.set_rotation(rotation)
        self._axes.set_rotation(rotation)
        if self._surface.is_software:
            self._stage.smooth_lines(False)
            self._rest_timer.start()
        self._refresh()
        self.view_changed.emit()

    def _at_rest(self) -> None:
        """A software renderer draws coarse lines while the view turns, and fine ones after.

        Not where a frame takes long already: hovering must stay quick."""
        if self._surface.frame_ms < QUICK_FRAME_MS:
            self._stage.smooth_lines(True)
            self._surface.update()

    def _refresh(self) -> None:
        """One frame at the next turn of the event loop, however often this is called."""
        self._surface.update()
        self._show_overlay()

    def _show_overlay(self) -> None:
        self._overlay.setVisible(self._overlay.has_pivot or self._stage.has_notes)
        self._overlay.update()

    def _choose_quality(self) -> None:
        software = self._surface.is_software
        self._surface.render_window.SetMultiSamples(0 if software else 4)
        self._stage.smooth_lines(software)
        self._stage.set_pixel_ratio(self._surface.devicePixelRatioF())

    def _write_over(self, image: QImage) -> None:
        size = image.deviceIndependentSize()
        painter = QPainter(image)
        painter.setFont(self.font())
        notes = self._stage.notes((size.width(), size.height()))
        self._overlay.paint(painter, notes, QRectF(QPointF(0, 0), size))
        painter.save()
        painter.translate(0.0, size.height() - self._axes.height())
        self._axes.paint(painter)
        painter.restore()
        painter.translate(size.width() - WIDTH - MARGIN_PX, (size.height() - HEIGHT) / 2.0)
        self._legend.paint(painter)
        painter.end()
