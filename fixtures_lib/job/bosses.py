"""Bushes round the part's bosses: where a boss hangs down, and how much of it is in its bush.

    _________________
   |     part        |
   |______     ______|   base_mm   where the boss begins
    ||bush|   |bush||
 ___||    |boss|   ||___  host's top face
|   ||____|___|____||   | end_mm
|      the bush's bore  |
"""

from __future__ import annotations

import math

import msgspec

from fixtures_lib.geometry.part_shape import Boss, PartShape
from fixtures_lib.job.model import Job, Pin

_DOWN = -1.0 + 1e-6


class BossPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A boss that hangs straight down, in the fixture frame."""

    x_mm: float
    y_mm: float
    base_mm: float
    end_mm: float
    diameter_mm: float


def hanging_bosses(job: Job, shape: PartShape) -> tuple[BossPlace, ...]:
    return tuple(place for boss in shape.bosses if (place := _hanging(job, boss)) is not None)


def snapped_boss(
    job: Job, shape: PartShape, x_mm: float, y_mm: float, *, reach_mm: float = math.inf
) -> BossPlace | None:
    """The nearest boss that a bush in the plate can go round."""
    near = [(math.dist((b.x_mm, b.y_mm), (x_mm, y_mm)), b) for b in hanging_bosses(job, shape)]
    best = min(near, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] <= reach_mm else None


def bottom_mm(bush: Pin) -> float:
    """The lowest that its bore lets a boss go."""
    return bush.base_mm - max((hole.depth_mm for hole in bush.item.mount), default=0.0)


def engaged_mm(bush: Pin, boss: BossPlace) -> tuple[float, float]:
    """The heights between which the boss is in its bush; the first above the second: not at all."""
    low = max(boss.end_mm, bottom_mm(bush))
    return low, min(boss.base_mm, bush.base_mm + bush.item.height_mm)


def _hanging(job: Job, boss: Boss) -> BossPlace | None:
    pose = job.setup.pose
    if float(pose.vectors(boss.direction)[2]) > _DOWN:
        return None
    x, y, z = (round(float(v), 9) for v in pose.points(boss.base))
    return BossPlace(
        x_mm=x, y_mm=y, base_mm=z, end_mm=z - boss.height_mm, diameter_mm=boss.diameter_mm
    )
