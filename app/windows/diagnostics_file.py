"""A file to send when something went wrong: versions, screen, log. Nothing of a job or a part.

holdfast-diagnostics.zip
  versions.txt   program, system, libraries
  screen.txt     screens, scaling, OpenGL
  notices.txt    what the window said since the start
  logs/          the window's log, and traces of bugs
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext

from app.notifications import Notice
from app.places import log_file
from app.versions import versions
from fixtures_lib.diagnostics import trace_folder

_GL_RENDERER, _GL_VERSION = 0x1F01, 0x1F02
_TRACES = 20


def write_diagnostics(path: Path, notices: Iterable[Notice]) -> None:
    """OSError where the file can't be written."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("versions.txt", versions() + "\n")
        archive.writestr("screen.txt", _screen())
        lines = (f"{n.at:%H:%M:%S} {n.level}: {n.text}\n{n.details}".rstrip() for n in notices)
        archive.writestr("notices.txt", "\n".join(lines) + "\n")
        for file in _logs():
            archive.write(file, f"logs/{file.name}")


def _logs() -> list[Path]:
    logs = sorted(log_file().parent.glob(f"{log_file().name}*"))
    traces = sorted(trace_folder().glob("bug-*.txt"))[-_TRACES:]
    return [*logs, *traces]


def _screen() -> str:
    lines = [f"platform {QGuiApplication.platformName()}"]
    for screen in QGuiApplication.screens():
        size = screen.size()
        lines.append(f"screen {size.width()} x {size.height()} at {screen.devicePixelRatio():g}")
    return "\n".join([*lines, *_opengl()]) + "\n"


def _opengl() -> list[str]:
    context, surface = QOpenGLContext(), QOffscreenSurface()
    surface.create()
    if not (context.create() and context.makeCurrent(surface)):
        return ["no OpenGL"]
    functions = context.functions()
    words = [f"OpenGL {functions.glGetString(name)}" for name in (_GL_RENDERER, _GL_VERSION)]
    context.doneCurrent()
    return words
