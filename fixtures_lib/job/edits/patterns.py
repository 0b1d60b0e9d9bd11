"""Copies in a pattern: in rows and columns, or round a circle. The first place is its own."""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.job.edits.arranging import movable
from fixtures_lib.job.edits.copies import renumbered
from fixtures_lib.job.edits.elements import handle_of, placed, shifted
from fixtures_lib.job.model import AnyElement, Job
from fixtures_lib.wording import worded

MOST = 400  # of one pattern
_FULL_DEG = 360.0


def in_rows(
    job: Job, ids: Sequence[str], columns: int, rows: int, step_x_mm: float, step_y_mm: float
) -> Job:
    """Each of them `columns` times `rows`, itself in the first place. At most 400 in all."""
    if not (columns >= 1 and rows >= 1 and columns * rows * len(ids) <= MOST):
        raise FixtureError(
            worded(
                "{columns} × {rows} of {count} is not a pattern that can be placed",
                columns=columns,
                rows=rows,
                count=len(ids),
            ),
            mend=worded("take from 1 to {most} in all", most=MOST),
        )
    for element in movable(job, ids, 1):
        for row in range(rows):
            for column in range(columns):
                if row or column:
                    copy = shifted(element, column * step_x_mm, row * step_y_mm, 0.0)
                    job = placed(job, renumbered(job, copy))
    return job


def in_circle(
    job: Job, ids: Sequence[str], count: int, centre: Point2, span_deg: float = _FULL_DEG
) -> Job:
    """Each of them `count` times round `centre`, turned with the circle, itself in the first place.

    A whole turn is divided evenly; of a part of one the last copy stands at its end.
    """
    if not (count >= 1 and count * len(ids) <= MOST):
        raise FixtureError(
            worded("{count} round a circle is no pattern that can be placed", count=count),
            mend=worded("take from 1 to {most} in all", most=MOST),
        )
    whole = math.isclose(abs(span_deg), _FULL_DEG)
    step = span_deg / count if whole else span_deg / max(count - 1, 1)
    for element in movable(job, ids, 1):
        for number in range(1, count):
            job = placed(job, renumbered(job, _turned(element, centre, number * step)))
    return job


def _turned(element: AnyElement, centre: Point2, degrees: float) -> AnyElement:
    angle = math.radians(degrees)
    x, y = handle_of(element)
    dx, dy = x - centre[0], y - centre[1]
    to_x = centre[0] + math.cos(angle) * dx - math.sin(angle) * dy
    to_y = centre[1] + math.sin(angle) * dx + math.cos(angle) * dy
    copy = shifted(element, round(to_x - x, 9), round(to_y - y, 9), 0.0)
    direction = getattr(copy, "angle_deg", None)
    if direction is None:
        return copy
    return replace(copy, angle_deg=round((direction + degrees) % _FULL_DEG, 9))
