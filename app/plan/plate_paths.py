"""The plate from above: its edge and its pattern, a path each for any number of holes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from fixtures_lib.job.model import Plate
from fixtures_lib.job.pattern import family_points
from fixtures_lib.job.plate_slots import slot_pockets


@dataclass(frozen=True, eq=False)
class PlatePaths:
    edge: QPainterPath
    tapped: QPainterPath
    reamed: QPainterPath
    slots: QPainterPath


@lru_cache(maxsize=8)
def plate_paths(plate: Plate) -> PlatePaths:
    edge = QPainterPath()
    edge.addRect(QRectF(0.0, 0.0, plate.length_mm, plate.width_mm))
    paths = {"tapped": QPainterPath(), "reamed": QPainterPath()}
    for hole in plate.item.holes:
        path = paths[hole.kind]
        for x, y in family_points(plate, hole):
            for diameter in (hole.diameter_mm, hole.counterbore_diameter_mm):
                if diameter > 0.0:
                    path.addEllipse(QPointF(x, y), diameter / 2.0, diameter / 2.0)
    return PlatePaths(edge, paths["tapped"], paths["reamed"], _slots(plate))


def _slots(plate: Plate) -> QPainterPath:
    """The edges of a vacuum plate's slots: of all, and of each land between them."""
    path = QPainterPath()
    for pocket in slot_pockets(plate):
        for loop in pocket.loops:
            x, y = loop.polyline(0.5).min(axis=0)
            size = loop.polyline(0.5).max(axis=0) - (x, y)
            path.addRect(QRectF(float(x), float(y), float(size[0]), float(size[1])))
    return path
