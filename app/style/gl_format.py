"""The OpenGL that the 3D view needs. Apart from the view, whose libraries load after the window."""

from __future__ import annotations

from PySide6.QtGui import QSurfaceFormat


def install_surface_format() -> None:
    """Ask for desktop OpenGL 3.2 everywhere. Call before the first window is made."""
    wanted = QSurfaceFormat()
    wanted.setRenderableType(QSurfaceFormat.RenderableType.OpenGL)
    wanted.setProfile(QSurfaceFormat.OpenGLContextProfile.CoreProfile)
    wanted.setVersion(3, 2)
    wanted.setSwapBehavior(QSurfaceFormat.SwapBehavior.DoubleBuffer)
    for set_bits in (wanted.setRedBufferSize, wanted.setGreenBufferSize, wanted.setBlueBufferSize):
        set_bits(8)
    wanted.setAlphaBufferSize(8)
    wanted.setDepthBufferSize(8)
    wanted.setSamples(0)
    QSurfaceFormat.setDefaultFormat(wanted)
