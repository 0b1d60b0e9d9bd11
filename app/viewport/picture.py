"""The view as an image, at any size, whether it is on the screen or not."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtGui import QImage
from vtkmodules.util.numpy_support import vtk_to_numpy
from vtkmodules.vtkCommonCore import vtkUnsignedCharArray

from app.texts import tr
from app.viewport.surface import Surface, undisturbed
from fixtures_lib.errors import FixtureError

SAMPLES, OF_SOFTWARE = 8, 4  # smooth edges: a picture may take its time, but not the window's


def rendered(surface: Surface, width: int, height: int) -> QImage:
    """One render of width x height pixels. Raises FixtureError where there is no OpenGL."""
    if not surface.ensure_started():
        raise FixtureError(
            tr("The 3D view has no OpenGL 3.2 to draw with"), mend=tr("update the graphics driver")
        )
    window = surface.render_window
    back = window.GetRenderers().GetFirstRenderer()
    size, samples, smoothed = window.GetSize(), window.GetMultiSamples(), back.GetUseFXAA()
    with undisturbed():
        surface.make_ready()  # a new size frees framebuffers: in this context, not another
        try:
            back.UseFXAAOff()  # it takes no picture with samples: all would be black
            window.SetMultiSamples(OF_SOFTWARE if surface.is_software else SAMPLES)
            window.SetSize(width, height)
            surface.draw()
            return _image(window, width, height)
        finally:
            window.SetMultiSamples(samples)
            back.SetUseFXAA(smoothed)
            window.SetSize(*size)
            surface.update()


def _image(window: Any, width: int, height: int) -> QImage:
    pixels = vtkUnsignedCharArray()
    window.GetPixelData(0, 0, width - 1, height - 1, 1, pixels, 0)
    rows = vtk_to_numpy(pixels).reshape(height, width, 3)[::-1]
    tidy = np.ascontiguousarray(rows)
    return QImage(tidy.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
