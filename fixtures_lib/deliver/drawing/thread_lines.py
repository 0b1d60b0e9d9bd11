"""Threads as ISO 6410-1 draws them: thin lines at their outer diameter, which no model has.

From above       three quarters of a circle round the tap drill's hole
In a section     thin lines beside the hole as deep as the thread, a thick one where it ends
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from fixtures_lib.catalog.threads import thread
from fixtures_lib.deliver.drawing.marks import AnyMark, Drawn, line
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.line_work import placed
from fixtures_lib.geometry.loops import Arc
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole

_OPEN_DEG, _CLOSED_DEG = 100.0, 370.0  # the quarter that is left out is the upper right one
_NEAR_ITS_AXIS = 0.25  # of its diameter: a cut farther away shows little of a thread


def threads_from_above(body: BodyPlan, corner: Point2, scale: float) -> list[AnyMark]:
    """Of the holes whose mouths are seen; the datum corner is at `corner` on paper."""
    return [
        Drawn(
            layer="thread",
            stroke=placed(_three_quarters(hole.mouth[:2], major / 2.0), scale, corner),
        )
        for hole, major in _tapped(body)
        if hole.direction[2] < 0.0
    ]


def threads_in_section(body: BodyPlan, y_mm: float, corner: Point2, scale: float) -> list[AnyMark]:
    """Of the upright holes that the section at `y_mm` cuts near their axes."""
    marks: list[AnyMark] = []
    for hole, major in _tapped(body):
        x, y, z = hole.mouth
        if hole.vertical and abs(y - y_mm) <= _NEAR_ITS_AXIS * major:
            half = math.sqrt((major / 2.0) ** 2 - (y - y_mm) ** 2)
            deep = hole.depth_mm if hole.through else hole.thread_depth_mm
            end = z + hole.direction[2] * deep
            left, right = (corner[0] + (x + side * half) * scale for side in (-1.0, 1.0))
            top, low = (corner[1] + level * scale for level in (z, end))
            marks += line("thread", (left, top), (left, low))
            marks += line("thread", (right, top), (right, low))
            marks += [] if hole.through else line("outline", (left, low), (right, low))
    return marks


def _tapped(body: BodyPlan) -> Iterator[tuple[PlannedHole, float]]:
    """Tapped holes with the outer diameter of their threads, mm."""
    for hole in body.holes:
        if hole.kind == "tapped":
            yield hole, thread(hole.size).major_mm


def _three_quarters(centre: Point2, radius: float) -> Arc:
    start, end = (
        (
            centre[0] + radius * math.cos(math.radians(angle)),
            centre[1] + radius * math.sin(math.radians(angle)),
        )
        for angle in (_OPEN_DEG, _CLOSED_DEG)
    )
    return Arc(start, end, centre, math.radians(_CLOSED_DEG - _OPEN_DEG))
