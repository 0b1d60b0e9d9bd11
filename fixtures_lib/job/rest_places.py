"""Where a bought locator can stand on a plate with a pattern: in free holes that its foot fits."""

from __future__ import annotations

import math

import numpy as np

from fixtures_lib.catalog.items import PatternHole, PinItem, PlateItem, RestItem, SideLocatorItem
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.geometry.planar_faces import covers, face_below
from fixtures_lib.job.contacts import in_plane
from fixtures_lib.job.model import AnyElement, Clamp, Job, Pin, Rest, SideLocator
from fixtures_lib.job.pattern import GridHole, family_points

_SAME_SIZE_MM = 0.01
_SAME_PLACE_MM = 0.1
_Footed = RestItem | SideLocatorItem | PinItem
_RIM = tuple((math.cos(turn), math.sin(turn)) for turn in np.arange(8) * math.pi / 4.0)


def fitting_holes(item: _Footed, plate: PlateItem) -> tuple[PatternHole, ...]:
    """The families of the plate's holes that take the item's foot as they are."""
    return tuple(hole for hole in plate.holes if item.mount and _takes(hole, item))


def nearest_rest_hole(
    job: Job, shape: PartShape, item: RestItem, x_mm: float, y_mm: float, *, moving: str = ""
) -> GridHole | None:
    """The nearest hole within a pitch that takes the rest and has the part over its whole tip.

    Where the part is over none of them: the nearest one. Where the plate has no hole that the
    foot fits: the nearest of all its holes. Never one that another element than the
    `moving` one stands in. None within a pitch of no such hole.
    """
    near = free_holes(job, item, x_mm, y_mm, moving=moving)
    radius = item.tip.radius_mm if item.tip.shape == "flat" else 0.0
    carrying = (
        hole for hole in near if _has_part(shape, job.setup.pose, hole.x_mm, hole.y_mm, radius)
    )
    return next(carrying, near[0] if near else None)


def free_holes(
    job: Job, item: _Footed, x_mm: float, y_mm: float, *, moving: str = ""
) -> list[GridHole]:
    """The holes within a pitch that take the item's foot and that nothing but the `moving` element
    stands in, the nearest first. Where no hole of the plate takes it: of all its holes."""
    families = fitting_holes(item, job.plate.item) or job.plate.item.holes
    others = [element for key, element in job.elements.items() if key != moving]
    taken = [place for element in others for place in feet(element)]
    return [h for h in _near(job, families, x_mm, y_mm) if not _is_taken(h, taken)]


def feet(element: AnyElement) -> list[Point2]:
    """Where a bought item stands in its host, in the fixture frame."""
    if not isinstance(element, Rest | SideLocator | Pin | Clamp):
        return []
    angle = 0.0 if isinstance(element, Rest) else element.angle_deg
    ux, uy, _ = in_plane(angle)
    back = element.slide_mm if isinstance(element, Clamp) else 0.0
    return [
        (
            element.x_mm + ux * (foot.at[0] - back) - uy * foot.at[1],
            element.y_mm + uy * (foot.at[0] - back) + ux * foot.at[1],
        )
        for foot in element.item.mount
    ]


def _is_taken(hole: GridHole, taken: list[Point2]) -> bool:
    return any(math.dist((hole.x_mm, hole.y_mm), place) < _SAME_PLACE_MM for place in taken)


def _takes(hole: PatternHole, item: _Footed) -> bool:
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
