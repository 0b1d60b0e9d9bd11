"""The motions that no locator stops yet, drawn on the part as arrows both ways.

<----o---->   slides          (  o  )   turns: an arc about the axis, with a tip at its end
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QObject

from app.session import Session
from app.viewport import Arrow, Cone, Line, Marker, Viewport
from fixtures_lib.geometry.arrays import Floats, as_vector
from fixtures_lib.geometry.planar_faces import posed_box
from fixtures_lib.holding.locating import directions_left_free
from fixtures_lib.holding.motions import FreeMotion
from fixtures_lib.holding.report import locating_sites

_COLOUR = (0.55, 0.25, 0.75)
_SHARE = 0.28  # of the part's size
_ARC_DEG, _ARC_POINTS = 250.0, 40


class FreedomBinding(QObject):
    def __init__(self, session: Session, view: Viewport, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._shown: object = None
        session.part_changed.connect(self.refresh)
        session.results_changed.connect(self._on_result)

    def refresh(self) -> None:
        """Draw what is free of the shown job; nothing where the part is determined, or where no
        locator stands yet: then all is free, and that is said elsewhere."""
        job, part = self._session.shown_job, self._session.part
        sites = () if job is None or part is None else locating_sites(job)
        locators = tuple(site for site in sites if site.role == "locator")
        state = (locators, None if job is None else job.setup.pose, id(part))
        if state == self._shown:
            return
        self._shown = state
        if job is None or part is None or not locators:
            self._view.set_markers("freedom", [], on_top=True)
            return
        low, high = posed_box(part.shape, job.setup.pose)
        length = _SHARE * float(np.linalg.norm(high - low))
        centre = np.asarray((low + high) / 2.0)
        marks = [
            mark
            for motion in directions_left_free(locators)
            for mark in _marks(motion, centre, length)
        ]
        self._view.set_markers("freedom", marks, on_top=True)

    def _on_result(self, kind: str) -> None:
        if kind == "holding":
            self.refresh()


def _marks(motion: FreeMotion, centre: Floats, length: float) -> list[Marker]:
    along = np.asarray(motion.along)
    if not motion.turns:
        at = as_vector(centre)
        return [
            Arrow(at, as_vector(sign * along), length, _COLOUR, width_mm=0.05 * length)
            for sign in (1.0, -1.0)
        ]
    through = np.asarray(motion.through)
    middle = through + float((centre - through) @ along) * along  # beside the part's middle
    return _turn_marks(middle, along, 0.5 * length)


def _turn_marks(middle: Floats, along: Floats, radius: float) -> list[Marker]:
    first = np.cross(along, np.eye(3)[int(np.argmin(np.abs(along)))])
    first = first / np.linalg.norm(first)
    second = np.cross(along, first)
    angles = np.radians(np.linspace(0.0, _ARC_DEG, _ARC_POINTS))
    arc = middle + radius * (np.outer(np.cos(angles), first) + np.outer(np.sin(angles), second))
    end = math.radians(_ARC_DEG)
    ahead = -math.sin(end) * first + math.cos(end) * second
    tip = arc[-1] + 0.35 * radius * ahead
    return [
        Line(arc, _COLOUR, 3.0),
        Cone(as_vector(tip), as_vector(-ahead), 0.35 * radius, 0.13 * radius, _COLOUR),
    ]
