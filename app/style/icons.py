"""Icons: line drawings of resources/icons in the colour of the theme, sharp on dense screens.

"sign:rest" is the sign of app.style.symbols, so that a tool looks like what it places. An icon
has the colour of the theme that it was made in: make icons again when the theme has changed.
"""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from app.places import icon_file
from app.style import symbols

_SIGN = "sign:"
_SIZES = (16, 20)
_STROKE = 0.16  # of a sign, in its box from -1 to 1


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon with this name, in `colour` or else in the text colour of the theme."""
    made = QIcon()
    if not name:
        return made
    for size in _SIZES:
        made.addPixmap(_drawn(name, size, _scale(), _ink(colour)), QIcon.Mode.Normal)
        made.addPixmap(_drawn(name, size, _scale(), _faint()), QIcon.Mode.Disabled)
    return made


def picture(name: str, size: int, colour: str | None = None) -> QPixmap:
    """The icon as a picture of `size` x `size` points."""
    return _drawn(name, size, _scale(), _ink(colour))


def drawing(name: str, width_px: int, height_px: int) -> QPixmap:
    """A line drawing of resources/icons of any shape, in the text colour of the theme."""
    made = QPixmap(width_px, height_px)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, _ink(None)).render(painter, QRectF(0, 0, width_px, height_px))
    painter.end()
    return made


def _scale() -> int:
    """Pixels a point, of the densest screen."""
    return max(1, math.ceil(max(s.devicePixelRatio() for s in QGuiApplication.screens())))


def _ink(colour: str | None) -> QColor:
    return QColor(colour) if colour else QApplication.palette().color(QPalette.ColorRole.WindowText)


def _faint() -> QColor:
    return QApplication.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)


def _drawn(name: str, size: int, scale: int, ink: QColor) -> QPixmap:
    drawing = QPixmap(size * scale, size * scale)
    drawing.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if name.startswith(_SIGN):
        _paint_sign(painter, name.removeprefix(_SIGN), size * scale / 2.0, ink)
    else:
        _renderer(name, ink).render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    drawing.setDevicePixelRatio(scale)
    return drawing


def _renderer(name: str, ink: QColor) -> QSvgRenderer:
    drawing = _text_of(name)
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", ink.name()).encode()))


@cache
def _text_of(name: str) -> str:
    """Read once: an icon is drawn in several sizes and colours."""
    return icon_file(name).read_text(encoding="utf-8")


def _paint_sign(painter: QPainter, name: str, half: float, ink: QColor) -> None:
    painter.translate(QPointF(half, half))
    painter.scale(half * 0.8, -half * 0.8)
    fill = QColor(ink)
    fill.setAlphaF(0.18)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(ink, _STROKE, Qt.PenStyle.SolidLine, cap, join))
    painter.setBrush(fill)
    painter.drawPath(symbols.sign(name))
