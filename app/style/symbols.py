"""The sign of each kind of thing: one drawing for the tree, the catalogue and the plan.

Signs are drawn in a box from -1 to 1, y upwards, seen from above where that helps. What points
(a side locator, a clamp) points along +x.

    rest (o)    side locator [=>    pin (+)    diamond pin <+>    clamp ==>o    zone (::)
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from fixtures_lib.job.model import AnyElement, CuttingForce, CuttingPass, Feature


def sign_of(thing: AnyElement | CuttingForce | CuttingPass | Feature) -> str:
    """The name of the sign for an element, a load, a pass or a feature."""
    from fixtures_lib.job.model import (  # the signs are drawn before the model is loaded
        Adapter,
        Clamp,
        CuttingForce,
        CuttingPass,
        Engraving,
        Feature,
        Nest,
        PartScrew,
        Pin,
        PlateHole,
        Potting,
        Rest,
        SideLocator,
        VacuumZone,
    )

    match thing:
        case Rest():
            return "rest"
        case SideLocator():
            return "side_locator"
        case Pin():
            return "diamond_pin" if thing.item.shape == "diamond" else "pin"
        case VacuumZone():
            return "vacuum_zone"
        case Clamp():
            return "side_clamp" if thing.item.style == "side" else "clamp"
        case PartScrew():
            return "screw"
        case Adapter():
            return "adapter"
        case Nest():
            return "nest"
        case Potting():
            return "potting"
        case Engraving():
            return "engraving"
        case PlateHole():
            return "plate_hole"
        case CuttingForce():
            return "load"
        case CuttingPass():
            return "pass"
        case Feature():
            return "feature"


def sign(name: str) -> QPainterPath:
    """The sign with this name; a plain dot for a name that has none."""
    return _SIGNS.get(name, _dot)()


def _polygon(path: QPainterPath, *points: tuple[float, float], closed: bool = True) -> None:
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    if closed:
        path.closeSubpath()


def _circle(path: QPainterPath, radius: float, x: float = 0.0, y: float = 0.0) -> None:
    path.addEllipse(QPointF(x, y), radius, radius)


def _dot() -> QPainterPath:
    path = QPainterPath()
    _circle(path, 0.5)
    return path


def _rest() -> QPainterPath:
    path = QPainterPath()
    _circle(path, 0.9)
    _circle(path, 0.3)
    return path


def _side_locator() -> QPainterPath:
    path = QPainterPath()
    _polygon(path, (-1, -0.7), (0.1, -0.7), (0.1, 0.7), (-1, 0.7))
    _polygon(path, (0.1, -0.45), (0.95, 0), (0.1, 0.45))
    return path


def _pin() -> QPainterPath:
    path = _dot_ring()
    _cross(path)
    return path


def _dot_ring() -> QPainterPath:
    path = QPainterPath()
    _circle(path, 0.85)
    return path


def _cross(path: QPainterPath) -> None:
    _polygon(path, (-0.4, 0), (0.4, 0), closed=False)
    _polygon(path, (0, -0.4), (0, 0.4), closed=False)


def _diamond_pin() -> QPainterPath:
    path = QPainterPath()
    _polygon(path, (-0.95, -0.25), (-0.95, 0.25), (0, 0.8), (0.95, 0.25), (0.95, -0.25), (0, -0.8))
    _cross(path)
    return path


def _vacuum_zone() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(-0.95, -0.75, 1.9, 1.5), 0.4, 0.4)
    path.addRoundedRect(QRectF(-0.65, -0.45, 1.3, 0.9), 0.2, 0.2)
    _circle(path, 0.12)
    return path


def _clamp() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(-1.0, -0.35, 1.5, 0.7), 0.2, 0.2)
    _circle(path, 0.18, -0.6)
    _circle(path, 0.35, 0.6)
    return path


def _screw() -> QPainterPath:
    """Its head from above, with the hexagon."""
    path = QPainterPath()
    _circle(path, 0.9)
    corners = [(0.5 * math.cos(math.radians(60 * i)), 0.5 * math.sin(math.radians(60 * i)))
               for i in range(6)]  # fmt: skip
    _polygon(path, *corners)
    return path


def _side_clamp() -> QPainterPath:
    path = QPainterPath()
    _polygon(path, (-1, -0.6), (-0.3, -0.6), (-0.3, 0.6), (-1, 0.6))
    _polygon(path, (-0.3, -0.2), (0.3, -0.2), (0.3, -0.5), (0.95, 0), (0.3, 0.5), (0.3, 0.2))
    path.lineTo(-0.3, 0.2)
    return path


def _adapter() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(-0.95, -0.7, 1.9, 1.4))
    for x, y in ((-0.6, -0.38), (0.6, -0.38), (0.6, 0.38), (-0.6, 0.38)):
        _circle(path, 0.14, x, y)
    return path


def _plate() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(-0.95, -0.8, 1.9, 1.6))
    for x in (-0.5, 0.0, 0.5):
        for y in (-0.4, 0.4):
            _circle(path, 0.1, x, y)
    return path


def _part() -> QPainterPath:
    path = QPainterPath()
    _polygon(path, (-0.85, 0.4), (0, 0.85), (0.85, 0.4), (0.85, -0.45), (0, -0.9), (-0.85, -0.45))
    _polygon(path, (-0.85, 0.4), (0, -0.05), (0.85, 0.4), closed=False)
    _polygon(path, (0, -0.05), (0, -0.9), closed=False)
    return path


def _setup() -> QPainterPath:
    path = QPainterPath()
    _polygon(path, (-0.95, -0.75), (0.95, -0.75), closed=False)
    _polygon(path, (-0.5, -0.6), (0.5, -0.6), (0.5, 0.0), (-0.5, 0.0))
    _polygon(path, (0, 0.95), (0, 0.25), closed=False)
    _polygon(path, (-0.25, 0.5), (0, 0.2), (0.25, 0.5), closed=False)
    return path


def _load() -> QPainterPath:
    path = QPainterPath()
    _polygon(path, (-0.85, 0.85), (0.35, -0.35), closed=False)
    _polygon(path, (0.6, -0.6), (-0.05, -0.35), (0.35, 0.05))
    _polygon(path, (-0.9, -0.9), (0.9, -0.9), closed=False)
    return path


def _feature() -> QPainterPath:
    path = QPainterPath()
    _polygon(path, (-0.95, -0.4), (0.15, -0.4), (0.55, 0.55), (-0.55, 0.55))
    path.addRect(QRectF(0.3, -0.95, 0.65, 0.5))
    return path


def _material() -> QPainterPath:
    path = QPainterPath()
    _polygon(path, (-0.95, -0.6), (0.95, -0.6), (0.6, 0.5), (-0.6, 0.5))
    return path


def _conditions() -> QPainterPath:
    path = QPainterPath()
    path.arcMoveTo(QRectF(-0.9, -0.9, 1.8, 1.8), 0)
    path.arcTo(QRectF(-0.9, -0.9, 1.8, 1.8), 0, 360)
    angle = math.radians(50)
    _polygon(path, (0, 0), (0.65 * math.cos(angle), 0.65 * math.sin(angle)), closed=False)
    return path


def _pass() -> QPainterPath:
    """A mill over the line that it leaves."""
    path = QPainterPath()
    _polygon(path, (-0.35, -0.35), (0.35, -0.35), (0.35, 0.95), (-0.35, 0.95))
    _polygon(path, (-0.35, -0.1), (0.35, 0.35), closed=False)
    _polygon(path, (-0.35, 0.35), (0.35, 0.8), closed=False)
    _polygon(path, (-0.95, -0.7), (0.95, -0.7), closed=False)
    return path


def _nest() -> QPainterPath:
    """Walls round a part, open at one corner."""
    path = QPainterPath()
    _polygon(path, (0.9, 0.2), (0.9, 0.9), (-0.9, 0.9), (-0.9, -0.9), (0.2, -0.9), closed=False)
    _polygon(path, (-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5))
    return path


def _engraving() -> QPainterPath:
    """The letter A over a line."""
    path = QPainterPath()
    _polygon(path, (-0.6, 0.6), (0.0, -0.9), (0.6, 0.6), closed=False)
    _polygon(path, (-0.4, 0.1), (0.4, 0.1), closed=False)
    _polygon(path, (-0.9, 0.95), (0.9, 0.95), closed=False)
    return path


def _places() -> QPainterPath:
    """Four parts on a plate."""
    path = QPainterPath()
    path.addRect(QRectF(-0.95, -0.95, 1.9, 1.9))
    for x in (-0.65, 0.1):
        for y in (-0.65, 0.1):
            path.addRect(QRectF(x, y, 0.55, 0.55))
    return path


def _cells() -> QPainterPath:
    """Slots both ways, and one cell."""
    path = QPainterPath()
    for at in (-0.45, 0.45):
        _polygon(path, (at, -0.95), (at, 0.95), closed=False)
        _polygon(path, (-0.95, at), (0.95, at), closed=False)
    path.addRect(QRectF(-0.25, -0.25, 0.5, 0.5))
    return path


def _potting() -> QPainterPath:
    """A tray from the side, a part in it, the alloy's level."""
    path = QPainterPath()
    _polygon(path, (-0.9, 0.5), (-0.9, -0.9), (0.9, -0.9), (0.9, 0.5), closed=False)
    _polygon(path, (-0.9, 0.1), (0.9, 0.1), closed=False)
    _polygon(path, (-0.35, -0.55), (0.35, -0.55), (0.35, 0.9), (-0.35, 0.9))
    return path


_SIGNS: dict[str, Callable[[], QPainterPath]] = {
    "rest": _rest,
    "side_locator": _side_locator,
    "pin": _pin,
    "diamond_pin": _diamond_pin,
    "vacuum_zone": _vacuum_zone,
    "cord": _vacuum_zone,
    "nest": _nest,
    "potting": _potting,
    "alloy": _potting,
    "engraving": _engraving,
    "plate_hole": _dot_ring,
    "clamp": _clamp,
    "side_clamp": _side_clamp,
    "screw": _screw,
    "adapter": _adapter,
    "plate": _plate,
    "cells": _cells,
    "places": _places,
    "part": _part,
    "setup": _setup,
    "load": _load,
    "pass": _pass,
    "feature": _feature,
    "material": _material,
    "conditions": _conditions,
}
