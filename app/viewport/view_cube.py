"""The cube in the corner: shows how the view is turned, and turns it.

Each side is cut into nine fields. A click on the middle looks at that side, on a border at the
edge, on a corner at the corner; dragging the cube turns the view.

    (-1,1) ------ (1,1)
      | c | e  | c |        c corner, e edge, s side
      | e | s  | e |
      | c | e  | c |
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from app.texts import marked, tr
from app.viewport.look import LIGHT, Theme, blended, qcolor
from app.viewport.viewpoint import VIEWS, rotation_looking
from fixtures_lib.geometry.arrays import Floats, Vector, as_vector

SIZE_PX = 116
HALF_PX = 30.0
CUTS = (-1.0, -0.62, 0.62, 1.0)
_LABELS = marked(
    {
        "top": "top",
        "bottom": "bottom",
        "front": "front",
        "back": "back",
        "left": "left",
        "right": "right",
    }
)
LABEL_UP: dict[str, Vector] = {"top": (0.0, 1.0, 0.0), "bottom": (0.0, -1.0, 0.0)}


@dataclass(frozen=True, eq=False)
class Zone:
    """A field of one side: the direction it looks from, and its corners (4, 3) on the cube."""

    towards: Vector
    side: str
    corners: Floats


class ViewCube(QWidget):
    chosen = Signal(object)  # a (3, 3) rotation to look with
    turned = Signal(float, float)  # dragged by so many pixels

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SIZE_PX, SIZE_PX)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("View cube"))
        self._rotation: Floats = rotation_looking(VIEWS["iso"])
        self._theme = LIGHT
        self._hover: Vector | None = None
        self._press: QPointF | None = None
        self._dragged = False

    def set_rotation(self, rotation: Floats) -> None:
        if not np.array_equal(rotation, self._rotation):
            self._rotation = rotation
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def zone_at(self, x: float, y: float) -> Vector | None:
        """The direction that a click there looks from; None beside the cube."""
        for zone in self._seen():
            if self._polygon(zone.corners).containsPoint(QPointF(x, y), Qt.FillRule.WindingFill):
                return zone.towards
        return None

    def rotation_for(self, towards: Vector) -> Floats:
        """The rotation for a zone; from above and below the quarter turn nearest to the present."""
        across = self._rotation[0].copy()
        across[2] = 0.0
        right = np.zeros(3)
        axis = int(np.argmax(np.abs(across[:2])))
        right[axis] = 1.0 if across[axis] >= 0.0 else -1.0
        return rotation_looking(towards, right)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for side, direction in _SIDES.items():
            if float(self._rotation[2] @ np.asarray(direction)) > 1e-6:
                self._side(painter, side, np.asarray(direction))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        inside = self.zone_at(event.position().x(), event.position().y()) is not None
        if not inside or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._press, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            self._set_hover(self.zone_at(event.position().x(), event.position().y()))
            if self._hover is None:
                event.ignore()
            return
        step = event.position() - self._press
        if self._dragged or step.manhattanLength() > 4.0:
            self._dragged = True
            self._set_hover(None)
            self._press = event.position()
            self.turned.emit(step.x(), step.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            event.ignore()
            return
        zone = None if self._dragged else self.zone_at(event.position().x(), event.position().y())
        self._press, self._dragged = None, False
        if zone is not None:
            self.chosen.emit(self.rotation_for(zone))

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hover(None)

    def _set_hover(self, zone: Vector | None) -> None:
        if zone != self._hover:
            self._hover = zone
            self.update()

    def _seen(self) -> Iterator[Zone]:
        for zone in _ZONES:
            if float(self._rotation[2] @ np.asarray(_SIDES[zone.side])) > 1e-6:
                yield zone

    def _polygon(self, corners: Floats) -> QPolygonF:
        across = corners @ self._rotation[:2].T * HALF_PX
        middle = SIZE_PX / 2.0
        return QPolygonF([QPointF(middle + x, middle - y) for x, y in across])

    def _side(self, painter: QPainter, side: str, normal: Floats) -> None:
        facing = float(self._rotation[2] @ normal)
        light = 0.80 + 0.20 * facing
        shade = blended((0.0, 0.0, 0.0), self._theme.cube, light)
        outline = self._polygon(_square(normal, side))
        painter.setPen(QPen(qcolor(self._theme.text, 0.38), 1.0))
        painter.setBrush(qcolor(shade, 0.96))
        painter.drawPolygon(outline)
        self._hovered_fields(painter, side)
        if facing > 0.12:
            self._label(painter, side, outline)

    def _hovered_fields(self, painter: QPainter, side: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(self._theme.cube_hover, 0.9))
        for zone in _ZONES:
            if zone.side == side and zone.towards == self._hover:
                painter.drawPolygon(self._polygon(zone.corners))

    def _label(self, painter: QPainter, side: str, outline: QPolygonF) -> None:
        flat = QPolygonF([QPointF(0, 100), QPointF(100, 100), QPointF(100, 0), QPointF(0, 0)])
        onto = QTransform()
        if not QTransform.quadToQuad(flat, outline, onto):
            return
        font = QFont(self.font())
        font.setPixelSize(25)
        font.setBold(True)
        painter.save()
        painter.setTransform(onto, True)
        painter.setFont(font)
        painter.setPen(qcolor(self._theme.text, 0.85))
        painter.drawText(
            QRectF(-20, 0, 140, 100), Qt.AlignmentFlag.AlignCenter, tr(_LABELS[side]).upper()
        )
        painter.restore()


_SIDES: dict[str, Vector] = {name: v for name, v in VIEWS.items() if name != "iso"}


def _axes(normal: Floats, side: str) -> tuple[Floats, Floats]:
    """Right and up on a side, as its label runs."""
    up = np.array(LABEL_UP.get(side, (0.0, 0.0, 1.0)))
    return np.cross(up, normal), up


def _square(normal: Floats, side: str) -> Floats:
    right, up = _axes(normal, side)
    return np.array([normal + x * right + y * up for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))])


def _fields(side: str, direction: Vector) -> Iterator[Zone]:
    normal = np.asarray(direction)
    right, up = _axes(normal, side)
    for i in range(3):
        for j in range(3):
            x0, x1, y0, y1 = CUTS[i], CUTS[i + 1], CUTS[j], CUTS[j + 1]
            corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
            yield Zone(
                as_vector(normal + (i - 1) * right + (j - 1) * up),
                side,
                np.array([normal + x * right + y * up for x, y in corners]),
            )


_ZONES: tuple[Zone, ...] = tuple(
    zone for side, direction in _SIDES.items() for zone in _fields(side, direction)
)
