"""Several placed things brought into order: in line, evenly spaced, mirrored, in rows.

Along "x" or "y" of the fixture frame. A vacuum zone's groove belongs to its face, so zones are
left where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.copies import renumbered
from fixtures_lib.job.edits.elements import element_of, handle_of, moved, placed, shifted
from fixtures_lib.job.model import AnyElement, Job, Nest, VacuumZone
from fixtures_lib.wording import worded

Axis = Literal["x", "y"]
_FOLLOWS_A_FACE = (VacuumZone, Nest)


def aligned(job: Job, ids: Sequence[str], axis: Axis) -> Job:
    """In line: all get the first one's coordinate along `axis`."""
    first, *others = _movable(job, ids, 2)
    for element in others:
        job = _shifted_along(job, element, axis, _place(first, axis) - _place(element, axis))
    return job


def distributed(job: Job, ids: Sequence[str], axis: Axis) -> Job:
    """Evenly spaced between the outermost two."""
    in_order = sorted(_movable(job, ids, 3), key=lambda element: _place(element, axis))
    low, high = _place(in_order[0], axis), _place(in_order[-1], axis)
    step = (high - low) / (len(in_order) - 1)
    for number, element in enumerate(in_order):
        job = _shifted_along(job, element, axis, low + number * step - _place(element, axis))
    return job


def mirrored(job: Job, ids: Sequence[str], axis: Axis, middle_mm: float) -> Job:
    """With a copy of each on the other side of the plane where `axis` is `middle_mm`."""
    for element in _movable(job, ids, 1):
        way = 2.0 * (middle_mm - _place(element, axis))
        copy = renumbered(job, _moved_copy(element, axis, way))
        turned = getattr(copy, "angle_deg", None)
        if turned is not None:
            angle = (180.0 - turned if axis == "x" else -turned) % 360.0
            copy = replace(copy, angle_deg=angle)
        job = placed(job, copy)
    return job


def in_rows(
    job: Job, ids: Sequence[str], columns: int, rows: int, step_x_mm: float, step_y_mm: float
) -> Job:
    """Each of them `columns` times `rows`, itself in the first place. At most 400 in all."""
    if not (columns * rows >= 1 and columns * rows * len(ids) <= _MOST):
        raise FixtureError(
            worded(
                "{columns} × {rows} of {count} is not a pattern that can be placed",
                columns=columns,
                rows=rows,
                count=len(ids),
            ),
            mend=worded("take from 1 to {most} in all", most=_MOST),
        )
    for element in _movable(job, ids, 1):
        for row in range(rows):
            for column in range(columns):
                if row or column:
                    copy = shifted(element, column * step_x_mm, row * step_y_mm, 0.0)
                    job = placed(job, renumbered(job, copy))
    return job


_MOST = 400


def _movable(job: Job, ids: Sequence[str], least: int) -> list[AnyElement]:
    found = [element_of(job, key) for key in ids]
    free: list[AnyElement] = [
        element for element in found if not isinstance(element, _FOLLOWS_A_FACE)
    ]
    if len(free) < least:
        raise FixtureError(
            worded(
                "{count} of what is selected can be arranged, {least} are needed",
                count=len(free),
                least=least,
            ),
            mend="select rests, side locators, pins or clamps",
        )
    return free


def _place(element: AnyElement, axis: Axis) -> float:
    return handle_of(element)[0 if axis == "x" else 1]


def _moved_copy(element: AnyElement, axis: Axis, way_mm: float) -> AnyElement:
    return shifted(element, *((way_mm, 0.0) if axis == "x" else (0.0, way_mm)), 0.0)


def _shifted_along(job: Job, element: AnyElement, axis: Axis, way_mm: float) -> Job:
    return moved(job, element.id, *((way_mm, 0.0) if axis == "x" else (0.0, way_mm)))
