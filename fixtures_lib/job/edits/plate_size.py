"""A dedicated plate cut to the part and to all that stands on it, from a slab of stock."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.edits.posing import with_shift
from fixtures_lib.job.model import Adapter, Job
from fixtures_lib.job.places import repeats, shifts_of
from fixtures_lib.job.plate_features import BodyPlan
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.wording import worded

MARGIN_MM = 15.0
_STEP_MM = 10.0
_FLOOR_MM = 3.0  # below the deepest blind feature


def plate_fitted(job: Job, part: TriangleMesh, margin_mm: float = MARGIN_MM) -> Job:
    """With the plate as large as the parts and everything on it need, with a margin all round.

    `part` is in its own coordinates. The part and what touches it move to the plate's corner;
    letters and holes of the plate itself keep their distance from the nearer edges. The size is a
    whole centimetre, the thickness the next of the stock's. Raises FixtureError for a plate that is
    bought with its pattern.
    """
    plate = job.plate
    if not plate.item.dedicated:
        raise FixtureError(
            worded("{name} comes in fixed sizes", name=plate.item.name),
            mend="choose one of its sizes, or a blank plate",
        )
    if any(isinstance(e, Adapter) for e in job.elements.values()):
        raise FixtureError(
            "adapters fix the size of their plate", mend="size the adapter's plate by hand"
        )
    plan = plate_plan(job).plate
    low, high = _box(job, plan, part)
    length, width = (_rounded_up(float(v) + 2.0 * margin_mm) for v in high - low)
    extra = np.array([length, width]) - (high - low) - 2.0 * margin_mm
    shift = np.round(margin_mm + extra / 2.0 - low, 1)
    moved = with_shift(job, float(shift[0]), float(shift[1]), carry="all")
    size = {"length_mm": length, "width_mm": width, "thickness_mm": _thickness(job, plan)}
    return _with_own_features(replace(moved, plate=replace(plate, **size)), job)


def _with_own_features(job: Job, before: Job) -> Job:
    """Letters and holes of the plate follow the edge that they are nearer to."""
    grown = (
        job.plate.length_mm - before.plate.length_mm,
        job.plate.width_mm - before.plate.width_mm,
    )
    elements = dict(job.elements)
    for key, element in job.elements.items():
        if element.__struct_config__.tag in ("engraving", "plate_hole") and not repeats(
            job, element
        ):
            x, y = element.x_mm, element.y_mm  # type: ignore[union-attr]  # both kinds have them
            x += grown[0] * (x > before.plate.length_mm / 2.0)
            y += grown[1] * (y > before.plate.width_mm / 2.0)
            elements[key] = replace(element, x_mm=x, y_mm=y)
    return replace(job, elements=elements)


def _box(job: Job, plan: BodyPlan, part: TriangleMesh) -> tuple[Floats, Floats]:
    """Lowest and highest corner, each (2,), of the part and of what goes with it."""
    own = {
        key
        for key, e in job.elements.items()
        if e.__struct_config__.tag in ("engraving", "plate_hole") and not repeats(job, e)
    }
    outline = part.moved(job.setup.pose).points[:, :2]
    points = [outline + shift for shift in shifts_of(job.array)] + [*_corners(plan, own)]
    every = np.vstack(points)
    return every.min(axis=0), every.max(axis=0)


def _corners(plan: BodyPlan, own: set[str]) -> Iterator[Floats]:
    for pad in plan.pads:
        yield _square(pad.at, pad.diameter_mm / 2.0)
    for loop in [land.outer for land in plan.lands] + [wall.outer for wall in plan.walls]:
        yield loop.polyline()
    yield from (groove.outer.polyline() for groove in plan.grooves)
    yield from (p.outer.polyline() for p in plan.pockets if p.element not in own)
    for hole in plan.holes:
        if hole.vertical and not own.intersection(hole.elements):
            yield _square((hole.mouth[0], hole.mouth[1]), hole.widest_mm / 2.0)


def _square(at: tuple[float, float], half: float) -> Floats:
    return np.array([[at[0] - half, at[1] - half], [at[0] + half, at[1] + half]])


def _thickness(job: Job, plan: BodyPlan) -> float:
    """The next of the stock's thicknesses that leaves a floor, and is no thinner than now."""
    depths = [-h.end[2] for h in plan.holes if h.vertical and not h.through]
    depths += [-g.floor_mm for g in plan.grooves] + [-p.floor_mm for p in plan.pockets]
    needed = max([job.plate.thickness_mm, *(depth + _FLOOR_MM for depth in depths)])
    stock = sorted({size.thickness_mm for size in job.plate.item.sizes})
    return next((t for t in stock if t >= needed - 1e-9), needed)


def _rounded_up(mm: float) -> float:
    return math.ceil(round(mm / _STEP_MM, 6)) * _STEP_MM
