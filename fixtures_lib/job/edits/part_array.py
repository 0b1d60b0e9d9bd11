"""Several parts on one plate: how many, how far apart, and a number engraved at each place."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import shapely
from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Point2
from fixtures_lib.geometry.meshes import BodyMesh, TriangleMesh
from fixtures_lib.job.edits.elements import placed
from fixtures_lib.job.edits.new_elements import new_engraving
from fixtures_lib.job.edits.values import changed
from fixtures_lib.job.model import Adapter, Engraving, Job
from fixtures_lib.job.part_array import Array
from fixtures_lib.job.places import PLACE_MARK, repeats
from fixtures_lib.job.plate_features import BodyPlan
from fixtures_lib.job.plate_footprint import footprints
from fixtures_lib.job.plate_plan import plate_plan

GAP_MM = 12.0  # between places: for a cutter of the usual size that goes round the part
MOST = 400
_NEAR_MM = 2.0  # letters keep this far from what is milled
_STEP_MM = 5.0


def with_array(job: Job, **changes: Any) -> Job:
    """With these properties of the array changed: columns, rows, pitch_x_mm, shifts_mm, ..."""
    array = changed(job.array, "the places", **changes)
    if len(set(array.shifts_mm) | {(0.0, 0.0)}) != len(array.shifts_mm) + 1:
        raise FixtureError(
            "two places are the same", where="the places", mend="give each another shift"
        )
    return replace(job, array=array)


def arrayed(
    job: Job,
    part: TriangleMesh,
    bodies: Sequence[BodyMesh],
    columns: int,
    rows: int,
    gap_mm: float = GAP_MM,
) -> Job:
    """With `columns` x `rows` places as near as part and locators allow, each with its number.

    `part` is in its own coordinates, `bodies` are the bought items of one place in the fixture. On
    a plate with a pattern the pitch is a multiple of the pattern's, so that every place finds the
    same holes. Raises FixtureError for a count that is out
    of range.
    """
    single = with_array(job, shifts_mm=(), columns=1, rows=1)
    low, high = place_box(single, part, bodies)
    pitch = [_pitch(float(v) + gap_mm, job.plate.item.pitch_mm) for v in high - low]
    numbered = single if _has_number(job) or columns * rows == 1 else _numbered(single, part)
    return with_array(
        numbered, columns=columns, rows=rows, pitch_x_mm=pitch[0], pitch_y_mm=pitch[1]
    )


def place_box(job: Job, part: TriangleMesh, bodies: Sequence[BodyMesh]) -> tuple[Floats, Floats]:
    """Lowest and highest corner, each (2,), of the part and all that repeats with it."""
    lone = replace(
        job, array=Array(), elements={k: e for k, e in job.elements.items() if repeats(job, e)}
    )
    plan = plate_plan(lone)
    points = [part.moved(job.setup.pose).points[:, :2]]
    points += [body.surface.points[:, :2] for body in bodies]
    points += [_corners(area) for area in footprints(plan.plate, pattern=False)]
    for body in plan.bodies[1:]:
        x, y, _ = body.position
        points.append(np.array([[x, y], [x + body.length_mm, y + body.width_mm]]))
    every = np.vstack(points)
    return every.min(axis=0), every.max(axis=0)


def _corners(area: shapely.Geometry) -> Floats:
    x0, y0, x1, y1 = area.bounds
    return np.array([[x0, y0], [x1, y1]])


def _pitch(least: float, grid: float) -> float:
    step = grid if grid > 0.0 else _STEP_MM
    return math.ceil(round(least / step, 6)) * step


def _has_number(job: Job) -> bool:
    return any(isinstance(e, Engraving) and PLACE_MARK in e.text for e in job.elements.values())


def _numbered(job: Job, part: TriangleMesh) -> Job:
    """With a number beside the part, where nothing is milled; as it is where there is no room, or
    where the part stands on adapters (they have their own letters)."""
    if any(isinstance(e, Adapter) for e in job.elements.values()):
        return job
    letters = new_engraving(job, 0.0, 0.0, text=PLACE_MARK)
    size = (1.4 * letters.letter_mm, letters.letter_mm)  # two digits
    spot = _free_spot(job, plate_plan(job).plate, part, size)
    if spot is None:
        return job
    return placed(job, replace(letters, name="Place number", x_mm=spot[0], y_mm=spot[1]))


def _free_spot(job: Job, body: BodyPlan, part: TriangleMesh, size: Point2) -> Point2 | None:
    taken = shapely.union_all(list(footprints(body)))
    outline = part.moved(job.setup.pose).points[:, :2]
    low, high = outline.min(axis=0), outline.max(axis=0)
    for x, y in _spots(low, high, size):
        letters = shapely.box(x, y, x + size[0], y + size[1]).buffer(_NEAR_MM)
        inside = shapely.box(0.0, 0.0, body.length_mm, body.width_mm).contains(letters)
        if inside and not letters.intersects(taken):
            return (x, y)
    return None


def _spots(low: Floats, high: Floats, size: Point2) -> Iterator[Point2]:
    """Round the part's box: in front, behind, left, right."""
    width, height = size
    (x0, y0), (x1, y1) = (map(float, low), map(float, high))
    gap = 2.0 * _NEAR_MM
    along_x = [float(round(x, 1)) for x in np.arange(x0, x1 - width, _STEP_MM)] or [round(x0, 1)]
    along_y = [float(round(y, 1)) for y in np.arange(y0, y1 - height, _STEP_MM)] or [round(y0, 1)]
    for y in (round(y0 - gap - height, 1), round(y1 + gap, 1)):
        yield from ((x, y) for x in along_x)
    for x in (round(x0 - gap - width, 1), round(x1 + gap, 1)):
        yield from ((x, y) for y in along_y)
