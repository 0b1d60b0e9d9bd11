"""The drawing surface: a QOpenGLWidget that a VTK render window draws into.

Qt owns the GL context, VTK draws into framebuffers of its own, and the finished frame is copied
into the widget's. One paint event is one VTK render. The same division of work as in VTK's C++
QVTKOpenGLNativeWidget and in pyvistaqt's rwi.py, whose notes on what goes wrong are heeded here:

- VTK's wish for a current context is served with QOpenGLContext.makeCurrent, never with
  QOpenGLWidget.makeCurrent, which would also bind another framebuffer in the middle of a render.
- The surface format is the process's default one, set before the first window exists.
- GL objects are freed while their own context is current, which is when Qt says that it is about
  to go: also when a dock with the view in it is floated, which makes a new context.

It is not pyvistaqt itself because that imports all of pyvista and matplotlib: 2.7 s against
0.4 s, for a window that must stand at once.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import time
import weakref
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import vtkmodules.vtkRenderingOpenGL2  # noqa: F401  the factories of the renderer
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication, QOpenGLContext, QSurface
from PySide6.QtOpenGLWidgets import QOpenGLWidget
from PySide6.QtWidgets import QWidget
from vtkmodules.vtkRenderingOpenGL2 import vtkGenericOpenGLRenderWindow

from app.style.gl_format import install_surface_format as install_surface_format

GL_LEQUAL = 0x0203
GL_DEPTH_TEST = 0x0B71
GL_SCISSOR_TEST = 0x0C11
GL_RENDERER = 0x1F01
GL_LINEAR = 0x2601
GL_COLOR_BUFFER_BIT = 0x00004000
GL_POLYGON_OFFSET_FILL = 0x8037
GL_DRAW_FRAMEBUFFER = 0x8CA9
SOFTWARE_RENDERERS = ("llvmpipe", "softpipe", "swrast", "swr", "gdi generic", "microsoft basic")


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """No garbage collection meanwhile: it may destroy another view, and with that change the
    current context in the middle of drawing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class RenderContext:
    """The VTK window and the Qt context that serves it. Not a QObject: it outlives the widget."""

    def __init__(self) -> None:
        self.window = vtkGenericOpenGLRenderWindow()
        self.window.SetReadyForRendering(False)
        self.window.SetFrameBlitModeToNoBlit()
        self.window.SetMultiSamples(0)
        self._context: QOpenGLContext | None = None
        self._surface: QSurface | None = None
        me = weakref.ref(self)  # VTK holds its observers where no collector sees them
        self.window.AddObserver("WindowMakeCurrentEvent", lambda *_: _make_current(me()))
        self.window.AddObserver("WindowIsCurrentEvent", lambda *_: _report_current(me()))

    @property
    def ready(self) -> bool:
        return self._context is not None

    def adopt(self, context: QOpenGLContext) -> None:
        """Start drawing with `context`, which is current."""
        self._context, self._surface = context, context.surface()
        # Held strongly: it must still be here to free what is on the GPU when the context goes,
        # which may be after the widget's Python side has gone.
        context.aboutToBeDestroyed.connect(partial(RenderContext.release, self))
        _load_gl_symbols(self.window)
        self.window.OpenGLInitContext()
        self.window.OpenGLInit()
        state = self.window.GetState()
        state.Reset()
        state.vtkglDepthFunc(GL_LEQUAL)
        state.vtkglEnable(GL_DEPTH_TEST)
        self.window.SetForceMaximumHardwareLineWidth(1)
        self.window.SetReadyForRendering(True)
        self.window.SetOwnContext(0)

    def make_current(self) -> None:
        if self._context is None or self._surface is None:
            return
        with contextlib.suppress(RuntimeError):  # Qt has already deleted the context
            self._context.makeCurrent(self._surface)

    def is_current(self) -> bool:
        return self._context is not None and QOpenGLContext.currentContext() == self._context

    def release(self) -> None:
        """Free everything on the GPU. A later `adopt` uploads it again."""
        self.make_current()
        self.window.Finalize()
        self.window.SetReadyForRendering(False)
        self._context = self._surface = None


def _make_current(context: RenderContext | None) -> None:
    if context is not None:
        context.make_current()


def _report_current(context: RenderContext | None) -> None:
    if context is not None:
        context.window.SetIsCurrent(context.is_current())


def _load_gl_symbols(window: Any) -> None:
    """Point VTK at the platform's GL loader; elsewhere than on Linux it finds its own."""
    platform = QGuiApplication.platformName()
    with contextlib.suppress(OSError, AttributeError):
        if platform.startswith("wayland"):
            loader = ctypes.CDLL("libEGL.so.1").eglGetProcAddress
        else:
            loader = ctypes.CDLL("libGL.so.1").glXGetProcAddressARB
        address = ctypes.cast(loader, ctypes.c_void_p).value
        window.SetOpenGLSymbolLoader2(int(address or 0), 0)


class _Clocks:
    """Two clocks, started now."""

    def __init__(self) -> None:
        self._wall_s, self._cpu_s = time.perf_counter(), time.thread_time()

    def wall_ms(self) -> float:
        return 1000.0 * (time.perf_counter() - self._wall_s)

    def cpu_ms(self) -> float:
        return 1000.0 * (time.thread_time() - self._cpu_s)


class Surface(QOpenGLWidget):
    """Shows what the renderers added to `render_window` draw."""

    started = Signal()  # a context stands; `is_software` is known
    painted = Signal(float)  # one frame was drawn; its time in ms
    gl_worked = Signal(float, float)  # ms spent in GL just now, and of processor time

    def __init__(
        self, prepare: Callable[[], None] = lambda: None, parent: QWidget | None = None
    ) -> None:
        """`prepare` is called before each frame, to bring the camera up to date."""
        install_surface_format()
        super().__init__(parent)
        self._prepare = prepare
        self.setUpdateBehavior(QOpenGLWidget.UpdateBehavior.NoPartialUpdate)
        self.setMouseTracking(True)
        self._render = RenderContext()
        self._painting = False
        self._composing: _Clocks | None = None
        self.aboutToCompose.connect(self._begin_composing)
        self.frameSwapped.connect(self._end_composing)
        self.is_software = True
        self.frame_ms = 0.0  # what the last frame took

    @property
    def render_window(self) -> Any:
        return self._render.window

    def ensure_started(self) -> bool:
        """Make a context although the widget was never shown; False where there is no OpenGL."""
        if not self._render.ready:
            self.grabFramebuffer()
        return self._render.ready

    def initializeGL(self) -> None:
        context = self.context()
        with undisturbed():
            context.makeCurrent(context.surface())
            self._render.adopt(context)
            name = context.functions().glGetString(GL_RENDERER)
        self.is_software = any(word in str(name).lower() for word in SOFTWARE_RENDERERS)
        self.started.emit()

    def resizeGL(self, width: int, height: int) -> None:
        ratio = self.devicePixelRatioF()
        size = (max(1, round(width * ratio)), max(1, round(height * ratio)))
        self.render_window.SetSize(*size)
        self.render_window.SetDPI(round(72 * ratio))

    def paintGL(self) -> None:
        if not self._render.ready or self._painting:
            return
        self._painting = True
        begin = _Clocks()
        try:
            with undisturbed():
                self.draw()
                self.makeCurrent()  # VTK's events may have changed context and framebuffer
                self._copy_to_widget()
        finally:
            self._painting = False
        self.frame_ms = begin.wall_ms()
        self.painted.emit(self.frame_ms)
        self.gl_worked.emit(self.frame_ms, begin.cpu_ms())

    def _begin_composing(self) -> None:
        self._composing = _Clocks()

    def _end_composing(self) -> None:
        clocks, self._composing = self._composing, None
        if clocks is not None:
            self.gl_worked.emit(clocks.wall_ms(), clocks.cpu_ms())

    def make_ready(self) -> None:
        """Make the context current, and VTK forget what it believed of its state."""
        self._render.make_current()
        self.render_window.GetState().Reset()

    def draw(self) -> None:
        """Render into VTK's own framebuffer."""
        self._prepare()
        self.make_ready()  # Qt used GL since the last render
        state = self.render_window.GetState()
        state.Push()
        state.vtkglDepthFunc(GL_LEQUAL)
        functions = QOpenGLContext.currentContext().functions()
        # Faces step back a hair, so that edges on them are whole: free, unlike doing it in shaders.
        functions.glEnable(GL_POLYGON_OFFSET_FILL)
        functions.glPolygonOffset(1.0, 1.0)
        self.render_window.Render()
        functions.glDisable(GL_POLYGON_OFFSET_FILL)
        state.Pop()

    def _copy_to_widget(self) -> None:
        window = self.render_window
        functions = self.context().functions()
        functions.glBindFramebuffer(GL_DRAW_FRAMEBUFFER, self.defaultFramebufferObject())
        functions.glDisable(GL_SCISSOR_TEST)
        width, height = window.GetSize()
        window.BlitDisplayFramebuffer(
            0, 0, 0, width, height, 0, 0, width, height, GL_COLOR_BUFFER_BIT, GL_LINEAR
        )
        # An alpha below one would let the desktop shine through the window.
        functions.glColorMask(False, False, False, True)
        functions.glClearColor(0.0, 0.0, 0.0, 1.0)
        functions.glClear(GL_COLOR_BUFFER_BIT)
        functions.glColorMask(True, True, True, True)
        window.GetState().Reset()

    def sizeHint(self) -> QSize:
        return QSize(640, 480)
