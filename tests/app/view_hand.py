"""A small view with a box in it, and a hand on its mouse: for tests of the 3D view."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent

from app.viewport import (
    PickFilter,
)

FACES = PickFilter()
MIDDLE, LEFT, RIGHT = (
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def colour(view, x, y) -> QColor:
    return view.picture().pixelColor(round(x), round(y))


def drag(qtbot, view, button, start, end, keys=NONE):
    qtbot.mousePress(view, button, keys, QPoint(*start))
    steps = np.linspace(start, end, 6)[1:].round().astype(int)
    for x, y in steps:
        event = QPointF(float(x), float(y))
        moved_to(view, event, button, keys)
    qtbot.mouseRelease(view, button, keys, QPoint(*end))


def moved_to(view, at, buttons, keys=NONE):
    moved = QMouseEvent(
        QEvent.Type.MouseMove, at, view.mapToGlobal(at), Qt.MouseButton.NoButton, buttons, keys
    )
    QCoreApplication.sendEvent(view, moved)
