"""A nest's lead-in: a chamfer along the inner edge of its wall's top, or of its pocket's mouth.

\\____      ____/   size
     |    |
     |____|         It must leave a rim on the wall, and some of the wall below it to touch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import shapely
from msgspec.structs import replace

from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.geometry.bevel_strips import OVER_MM, Strip, Unfollowed, bevel_strips
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.model import Nest
from fixtures_lib.job.plate_features import LeadIn, Taper
from fixtures_lib.wording import worded

_LEAST_RIM_MM = 0.3  # of the wall beside it
_LEAST_BELOW_MM = 0.3  # of the wall's height under it


def lead_in(
    nest: Nest, cavity: Loop, walls: Sequence[tuple[Loop, tuple[Loop, ...]]], origin: Vector
) -> tuple[LeadIn, ...]:
    """In the frame of its host. Empty where none is wanted.

    `cavity` is the nest's inner edge and `walls` the pieces of its wall (outer and inner edges), in
    the fixture.
    """
    if nest.lead_in_mm <= 0.0:
        return ()
    x, y, z = origin
    raised = nest.form == "wall"
    top = nest.seat_mm + nest.height_mm - z if raised else 0.0
    high = min(top, nest.height_mm) if raised else z - nest.seat_mm
    plain = LeadIn(element=nest.id, size_mm=nest.lead_in_mm, top_mm=top, high_mm=high)
    fault = _misfit(nest, high)
    if fault:
        return (replace(plain, fault=fault, at=(nest.x_mm - x, nest.y_mm - y)),)
    tapers, stopped = _tapers(cavity, tuple(walls), nest.lead_in_mm)
    if stopped is not None:
        fault = worded(
            "the contour has a bend at X {x:.1f} Y {y:.1f} that it can't follow",
            x=stopped[0], y=stopped[1],
        )  # fmt: skip
        return (replace(plain, fault=fault, at=(stopped[0] - x, stopped[1] - y)),)
    return (replace(plain, tapers=tuple(_placed(t, -x, -y, top) for t in tapers)),)


def _misfit(nest: Nest, high: float) -> str:
    """Why a chamfer of this size has no room beside it or below it."""
    if nest.form == "wall" and nest.lead_in_mm > nest.wall_mm - _LEAST_RIM_MM:
        return worded("a wall {wall_mm:g} mm thick has no room for it", wall_mm=nest.wall_mm)
    if nest.lead_in_mm > high - _LEAST_BELOW_MM:
        return worded("a wall {high:g} mm high has no room for it", high=high)
    return ""


@lru_cache(maxsize=32)
def _tapers(
    cavity: Loop, walls: tuple[tuple[Loop, tuple[Loop, ...]], ...], size: float
) -> tuple[tuple[Taper, ...], tuple[float, float] | None]:
    """With their upper edge at z = 0, in the fixture; else the place that can't be followed."""
    try:
        strips = tuple(_strips(cavity, walls, size))
    except Unfollowed as stopped:
        return (), stopped.at
    return tuple(
        Taper(low=s.low, high=s.high, low_mm=-size - s.below_mm, high_mm=OVER_MM) for s in strips
    ), None


def _strips(
    cavity: Loop, walls: tuple[tuple[Loop, tuple[Loop, ...]], ...], size: float
) -> Iterator[Strip]:
    """Along the walls' own edges: those of a wall in pieces were fitted piece by piece."""
    line = shapely.LinearRing(cavity.polyline(0.002))
    for outer, inner in walls:
        around = outer if outer.area_mm2 < 0.0 else outer.reversed()
        yield from bevel_strips(around, size, line)
        for loop in inner:
            yield from bevel_strips(_leftwards(loop), size)
    if not walls:
        yield from bevel_strips(_leftwards(cavity), size)


def _leftwards(loop: Loop) -> Loop:
    return loop if loop.area_mm2 > 0.0 else loop.reversed()


def _placed(taper: Taper, dx: float, dy: float, dz: float) -> Taper:
    return Taper(
        low=taper.low.moved(dx, dy), high=taper.high.moved(dx, dy),
        low_mm=taper.low_mm + dz, high_mm=taper.high_mm + dz,
    )  # fmt: skip
