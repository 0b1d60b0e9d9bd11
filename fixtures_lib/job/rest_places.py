"""Where a bought rest can stand on a plate with a pattern: in holes that its foot fits."""

from __future__ import annotations

import math

import numpy as np

from fixtures_lib.catalog.items import PatternHole, PlateItem, RestItem, SideLocatorItem
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.geometry.planar_faces import covers, face_below
from fixtures_lib.job.model import Job
from fixtures_lib.job.pattern import GridHole, family_points

_SAME_SIZE_MM = 0.01
_RIM = tuple((math.cos(turn), math.sin(turn)) for turn in np.arange(8) * math.pi / 4.0)


def fitting_holes(item: RestItem | SideLocatorItem, plate: PlateItem) -> tuple[PatternHole, ...]:
    """The families of the plate's holes that take the item's foot as they are."""
    return tuple(hole for hole in plate.holes if item.mount and _takes(hole, item))


def nearest_rest_hole(
    job: Job, shape: PartShape, item: RestItem, x_mm: float, y_mm: float
) -> GridHole | None:
    """The nearest hole within a pitch that takes the rest and has the part over its whole tip.

    Where the part is over none of them: the nearest one. Where the plate has no hole that the
    foot fits: the nearest of all its holes. None within a pitch of no hole.
    """
    plate = job.plate
    near = _near(job, fitting_holes(item, plate.item) or plate.item.holes, x_mm, y_mm)
    radius = item.tip.radius_mm if item.tip.shape == "flat" else 0.0
    carrying = (
        hole for hole in near if _has_part(shape, job.setup.pose, hole.x_mm, hole.y_mm, radius)
    )
    return next(carrying, near[0] if near else None)


def _takes(hole: PatternHole, item: RestItem | SideLocatorItem) -> bool:
    return all(
        foot.kind == hole.kind
        and foot.size == hole.size
        and abs(foot.diameter_mm - hole.diameter_mm) <= _SAME_SIZE_MM
        for foot in item.mount
    )


def _near(job: Job, families: tuple[PatternHole, ...], x_mm: float, y_mm: float) -> list[GridHole]:
    """The holes within a pitch, the nearest first."""
    found: list[tuple[float, GridHole]] = []
    for family in families:
        points = family_points(job.plate, family)
        away = np.hypot(points[:, 0] - x_mm, points[:, 1] - y_mm)
        for index in np.flatnonzero(away <= job.plate.item.pitch_mm):
            x, y = (float(value) for value in points[index])
            found.append((float(away[index]), GridHole(x_mm=x, y_mm=y, hole=family)))
    return [hole for _, hole in sorted(found, key=lambda pair: pair[0])]


def _has_part(shape: PartShape, pose: Pose, x: float, y: float, radius_mm: float) -> bool:
    """Is a level underside of the part over all of a tip at (x, y)?"""
    face = face_below(shape, pose, x, y)
    return face is not None and all(
        covers(face, pose, x + radius_mm * dx, y + radius_mm * dy) for dx, dy in _RIM
    )
