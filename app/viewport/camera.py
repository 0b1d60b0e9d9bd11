"""The view's camera: a viewpoint that changes, at once or in a glide, with VTK's copy of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from vtkmodules.vtkRenderingCore import vtkCamera

from app.viewport.viewpoint import VIEW_ANGLE_DEG, Viewpoint, between, start
from fixtures_lib.geometry.arrays import Floats

GLIDE_MS = 260
NEAREST_SHARE = 2e-4  # of the far distance: keeps the depth buffer's steps small


class Camera(QObject):
    """Holds the viewpoint. `changed` is emitted at each step."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.vtk: Any = vtkCamera()
        self._view = start()
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE_MS)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(self._step)
        self._from = self._to = self._view

    @property
    def view(self) -> Viewpoint:
        return self._view

    @property
    def goal(self) -> Viewpoint:
        """Where a glide under way will end; otherwise the view itself."""
        return self._to if self.gliding else self._view

    @property
    def gliding(self) -> bool:
        return self._glide.state() == QVariantAnimation.State.Running

    def jump(self, view: Viewpoint) -> None:
        self._glide.stop()
        self._view = view
        self.changed.emit()

    def glide(self, view: Viewpoint) -> None:
        self._glide.stop()
        self._from, self._to = replace(self._view, perspective=view.perspective), view
        self._glide.start()

    def apply(self, corners: Floats) -> None:
        """Give VTK the viewpoint, with clipping planes just around (n, 3) `corners`."""
        view, vtk = self._view, self.vtk
        depth = view.seen(corners)[:, 2] if len(corners) else np.zeros(1)
        nearest, farthest = float(depth.max()), float(depth.min())
        slack = 0.02 * (nearest - farthest) + 0.02 * view.height_mm
        if view.perspective:
            distance = view.distance_mm
        else:  # stand before everything
            distance = max(nearest, 0.0) + (nearest - farthest) + view.height_mm
        far = max(distance - farthest + slack, distance * 1e-3)
        near = max(distance - nearest - slack, far * NEAREST_SHARE)
        vtk.SetParallelProjection(not view.perspective)
        vtk.SetViewAngle(VIEW_ANGLE_DEG)
        vtk.SetFocalPoint(*view.focus)
        vtk.SetPosition(*(view.focus + distance * view.rotation[2]))
        vtk.SetViewUp(*view.rotation[1])
        vtk.SetParallelScale(view.height_mm / 2.0)
        vtk.SetClippingRange(near, max(far, near * 1.0001))

    def _step(self, fraction: float) -> None:
        self._view = self._to if fraction >= 1.0 else between(self._from, self._to, fraction)
        self.changed.emit()
