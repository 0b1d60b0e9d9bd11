"""The other places on the plan: the part's outline and what is placed, faint, for the eye only."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath

from app.plan.element_paths import element_path
from app.plan.inks import Inks, thin
from app.plan.lines_item import LinesItem
from app.plan.part_outline import PartOutline
from app.plan.path_item import PathItem
from fixtures_lib.geometry.arrays import Floats, Point2
from fixtures_lib.job.edits.elements import handle_of
from fixtures_lib.job.model import AnyElement, Job
from fixtures_lib.job.places import shifts_of, with_every_place

_FAINT = 0.5


class PlaceGhosts:
    def __init__(self, box: pg.ViewBox) -> None:
        self._lines, self._paths = LinesItem(), PathItem()
        self._drawn: object = None
        for level, item in ((7.0, self._paths), (7.5, self._lines)):
            item.setZValue(level)
            box.addItem(item, ignoreBounds=True)

    def show(self, job: Job | None, outline: PartOutline | None, inks: Inks) -> None:
        """Draw what the job has at its other places."""
        shifts: tuple[Point2, ...] = () if job is None else shifts_of(job.array)[1:]
        made_from = (job and (job.array, job.elements, job.plate), outline)
        if made_from != self._drawn:
            self._drawn = made_from
            self._paths.show_path(_others(job) if job is not None and shifts else QPainterPath())
            self._lines.show_segments(_shifted(outline, shifts))
        if job is not None:
            self._lines.setPos(job.setup.pose.x_mm, job.setup.pose.y_mm)
        part, locator = QColor(inks.part), QColor(inks.locator)
        part.setAlphaF(_FAINT)
        locator.setAlphaF(_FAINT)
        self._lines.set_pen(thin(part, 1.2))
        self._paths.dye(thin(locator, 1.0))


def _others(job: Job) -> QPainterPath:
    path = QPainterPath()
    for key, element in with_every_place(job).elements.items():
        if key not in job.elements:
            path.addPath(_at_handle(element, job))
    return path


def _at_handle(element: AnyElement, job: Job) -> QPainterPath:
    return element_path(element, job.plate).translated(QPointF(*handle_of(element)))


def _shifted(outline: PartOutline | None, shifts: tuple[Point2, ...]) -> Floats:
    """(n, 2, 2) the part's outline at each of the shifts."""
    if outline is None or not shifts:
        return np.zeros((0, 2, 2))
    return np.concatenate([outline.outline + np.array(shift) for shift in shifts])
