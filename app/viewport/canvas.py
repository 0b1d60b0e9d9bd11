"""The picture and the eye: the GL surface with what lies over it, and how it is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.texts import tr
from app.viewport.axes import Axes
from app.viewport.legend import HEIGHT, WIDTH, Legend
from app.viewport.overlay import Overlay
from app.viewport.pick import Ray
from app.viewport.picture import rendered
from app.viewport.stage import Stage
from app.viewport.surface import Surface
from app.viewport.view_cube import SIZE_PX, ViewCube
from app.viewport.viewpoint import VIEWS, Size, Viewpoint, rotation_looking
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector

MARGIN_PX = 10
REST_MS = 180
QUICK_FRAME_MS = 45.0


class Canvas(QWidget):
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = Stage()
        self._surface = Surface(self._stage.prepare, self)
        self._overlay = Overlay(self._stage.notes, self)
        self._axes = Axes(self)
        self._legend = Legend(self)
        self._cube = ViewCube(self)
        self._overlay.keep_clear_of(self._legend, self._cube)
        self._waiting_fit = False
        self._fitted: Viewpoint | None = None  # the view that showed everything, until it moves
        self._rest_timer = QTimer(self, singleShot=True, interval=REST_MS)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("3D view"))
        for renderer in self._stage.renderers:
            self._surface.render_window.AddRenderer(renderer)
        self._surface.render_window.SetNumberOfLayers(2)
        self._surface.started.connect(self._choose_quality)
        self._rest_timer.timeout.connect(self._at_rest)
        self._stage.camera.changed.connect(self._camera_moved)
        self._cube.chosen.connect(self._glide_to)
        self._cube.turned.connect(self._turn)
        self.set_theme(dark=False)

    # ---- the eye -----------------------------------------------------------------------------

    @property
    def viewpoint(self) -> Viewpoint:
        return self._stage.camera.view

    def set_viewpoint(self, view: Viewpoint, animate: bool = False) -> None:
        self._waiting_fit = False
        camera = self._stage.camera
        (camera.glide if animate and self.isVisible() else camera.jump)(view)

    def fit(
        self, keys: Iterable[str] | None = None, animate: bool = False, around: float = 0.0
    ) -> None:
        """Bring everything shown, or these bodies, into the picture.

        `around` is the share of everything that the picture shows at least: a small body is then
        seen with what is near it.
        """
        corners = self._stage.corners(keys)
        if len(corners):
            view = self._fitting(self._stage.camera.goal, corners)
            if around > 0.0:
                all_of_it = self._fitting(view, self._stage.corners(None))
                view = replace(view, height_mm=max(view.height_mm, around * all_of_it.height_mm))
            self.set_viewpoint(view, animate)
        self._waiting_fit = keys is None and self._unseen
        self._fitted = self._stage.camera.goal if keys is None else None

    @property
    def shows_everything(self) -> bool:
        """Whether the view is still that which was fitted to everything."""
        return self._fitted is self._stage.camera.goal

    def look(self, name: str, animate: bool = False) -> None:
        """Look from one of VIEWS (front, back, left, right, top, bottom, iso) at everything."""
        self._look(rotation_looking(VIEWS[name]), animate)

    def zoom(self, factor: float) -> None:
        self.set_viewpoint(self.viewpoint.zoomed(factor, self.viewpoint.focus))

    def set_perspective(self, perspective: bool) -> None:
        self.set_viewpoint(replace(self._stage.camera.goal, perspective=perspective))

    # ---- its look ----------------------------------------------------------------------------

    def set_theme(self, dark: bool) -> None:
        self._stage.set_theme(dark)
        for part in (self._overlay, self._legend, self._cube):
            part.set_theme(self._stage.theme)
        self._refresh()

    def show_cube(self, visible: bool) -> None:
        self._cube.setVisible(visible)

    # ---- screen and space --------------------------------------------------------------------

    def ray(self, x: float, y: float) -> Ray:
        return self.viewpoint.ray(x, y, self.extent)

    def pixel(self, point: Vector) -> tuple[float, float]:
        """Where a point of the fixture frame is in the view."""
        x, y = self.viewpoint.pixels(np.array([point]), self.extent)[0]
        return float(x), float(y)

    def mm_per_px(self, point: Vector) -> float:
        return self.viewpoint.mm_per_px(point, self.extent)

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

    # ---- parts -------------------------------------------------------------------------------

    @property
    def cube(self) -> ViewCube:
        return self._cube

    @property
    def surface(self) -> Surface:
        """The GL widget, for measuring its frames."""
        return self._surface

    @property
    def stage(self) -> Stage:
        return self._stage

    @property
    def extent(self) -> Size:
        """Width and height in pixels, never zero."""
        return float(max(self.width(), 1)), float(max(self.height(), 1))

    def show_pivot(self, point: Floats | None) -> None:
        """Mark the point that the view turns about."""
        self._overlay.show_pivot(None if point is None else self.pixel(as_vector(point)))
        self._show_overlay()

    # ---- Qt ----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(900, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._surface.setGeometry(self.rect())
        self._overlay.setGeometry(self.rect())
        self._axes.move(0, self.height() - self._axes.height())
        self._cube.move(self.width() - SIZE_PX - MARGIN_PX, MARGIN_PX)
        top = max(SIZE_PX + 2 * MARGIN_PX, (self.height() - HEIGHT) // 2)
        self._legend.move(self.width() - WIDTH - MARGIN_PX, top)
        if (self._waiting_fit or self.shows_everything) and self._has_size:
            self.fit()
        self._refresh()

    # ---- inner -------------------------------------------------------------------------------

    @property
    def _has_size(self) -> bool:
        return self.width() > 1 and self.height() > 1

    @property
    def _unseen(self) -> bool:
        """Not laid out yet: what is fitted now will not fit the size that it gets."""
        return not self.isVisible() or not self._has_size

    def _glide_to(self, rotation: Floats) -> None:
        self._look(rotation, animate=True)

    def _look(self, rotation: Floats, animate: bool) -> None:
        view = replace(self._stage.camera.goal, rotation=rotation)
        corners = self._stage.corners()
        if len(corners):
            view = self._fitting(view, corners)
        self.set_viewpoint(view, animate)
        self._waiting_fit = self._unseen
        self._fitted = view

    def _fitting(self, view: Viewpoint, corners: Floats) -> Viewpoint:
        """All corners in the picture, beside the legend's place.

        It is kept free also while there is none: a view that moved when results come and go would
        move what is under the pointer.
        """
        width, height = self.extent
        taken = WIDTH + 2 * MARGIN_PX
        view = view.fitted(corners, (max(width - taken, 0.4 * width), height))
        shift = 0.5 * taken * view.height_mm / height
        return replace(view, focus=view.focus + shift * view.rotation[0])

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
        legend = QPointF(size.width() - WIDTH - MARGIN_PX, (size.height() - HEIGHT) / 2.0)
        above = [] if self._legend.scale is None else [QRectF(legend, QSizeF(WIDTH, HEIGHT))]
        self._overlay.paint(painter, notes, QRectF(QPointF(0, 0), size), above)
        painter.save()
        painter.translate(0.0, size.height() - self._axes.height())
        self._axes.paint(painter)
        painter.restore()
        painter.translate(legend)
        self._legend.paint(painter)
        painter.end()
