"""Can the part be lifted off when its clamps are loosened: slid back, or swung about their studs?

A loosened clamp is lifted by what two turns of its screw give, over what is hardly higher.

           slid back            swung
    ___[===O=]                  O
   |part|  <--             ___  \\\\
   |____|                 |part| \\\\       over the part at its height nothing may be in the way
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec
import shapely
from shapely.affinity import rotate, translate

from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.clipping import clipped
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.collision_checks import Standing
from fixtures_lib.job.contacts import in_plane
from fixtures_lib.job.model import Clamp, Job
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.shadows import shadow
from fixtures_lib.job.slotted_clamps import withdrawn_mm
from fixtures_lib.wording import worded

_BELOW = -1e6
_LEVEL_MM = 0.3
_LIFT_MM = 2.0  # two turns of an M6, the finest that clamps have
_NO_SLIDE_MM = 0.5
_TOUCH_MM2 = 1.0
_STEP_DEG, _MOST_DEG = 15.0, 180.0
_SWINGS = ("strap", "toe")  # that turn about their stud when they are loosened


class WayClear(msgspec.Struct, frozen=True, kw_only=True):
    """How a loosened clamp leaves the part free: slid back by so much, then swung so far."""

    slide_mm: float = 0.0
    swing_deg: float = 0.0


def loading_problems(
    job: Job, standing: Sequence[Standing], part: TriangleMesh
) -> Iterator[Problem]:
    """`standing` and `part` are in the fixture frame."""
    for clamp in job.elements.values():
        if not isinstance(clamp, Clamp) or clamp.item.style not in (*_SWINGS, "screw"):
            continue
        if way_clear(clamp, standing, part) is None:
            yield Problem(
                code="clamp-blocks-loading",
                severity="warning",
                message=_stays(clamp),
                ids=(clamp.id,),
                at=(clamp.x_mm, clamp.y_mm, clamp.z_mm),
                mend="Stand its stud farther back in its slot, or make room beside it to swing.",
            )


def _stays(clamp: Clamp) -> str:
    if clamp.item.style not in _SWINGS:
        return worded(
            "{name} stays over the part when it is loosened: it has to be unscrewed for each part.",
            name=clamp.name,
        )
    slide = withdrawn_mm(clamp)
    if slide < _NO_SLIDE_MM:
        return worded(
            "{name} stays over the part when it is loosened: it has no slot to be slid back in, "
            "and something is in the way when it swings.",
            name=clamp.name,
        )
    return worded(
        "{name} stays over the part when it is loosened: it can be slid back "
        "{slide:.0f} mm, and something is in the way when it swings.",
        name=clamp.name,
        slide=slide,
    )


def way_clear(clamp: Clamp, standing: Iterable[Standing], part: TriangleMesh) -> WayClear | None:
    """The easiest way: slid back by its slot, else swung; None where the part stays below it."""
    bodies = list(standing)
    bar = shapely.union_all([_above(s, clamp.z_mm) for s in bodies if s.element == clamp.id])
    stud = stud_place(clamp)
    reach = float(shapely.hausdorff_distance(bar, shapely.Point(stud))) + withdrawn_mm(clamp)
    whole, higher = (
        clipped(shadow(part, height), shapely.Point(stud), reach + _LEVEL_MM)
        for height in (_BELOW, clamp.z_mm + _LIFT_MM)
    )
    if not _meet(bar, whole):
        return WayClear()
    if clamp.item.style not in _SWINGS:
        return None
    others = [_above(s, clamp.z_mm + _LIFT_MM) for s in bodies if s.element != clamp.id]
    in_the_way = [higher, *others]
    for slide in dict.fromkeys((withdrawn_mm(clamp), 0.0)):
        ux, uy, _ = in_plane(clamp.angle_deg)
        back = translate(bar, -ux * slide, -uy * slide)
        if not _meet(back, whole) and not _meets_any(back, in_the_way):
            return WayClear(slide_mm=slide)
        swing = _swing(back, stud, whole, in_the_way)
        if swing is not None:
            return WayClear(slide_mm=slide, swing_deg=swing)
    return None


def stud_place(clamp: Clamp) -> Point2:
    ux, uy, _ = in_plane(clamp.angle_deg)
    return (clamp.x_mm - ux * clamp.stud_mm, clamp.y_mm - uy * clamp.stud_mm)


def _swing(
    bar: shapely.Geometry,
    stud: Point2,
    part: shapely.Geometry,
    in_the_way: Sequence[shapely.Geometry],
) -> float | None:
    """The least angle at which the bar is off the part, with nothing in its way until there."""
    ways = {1.0: True, -1.0: True}
    for step in range(1, math.ceil(_MOST_DEG / _STEP_DEG) + 1):
        for sign in [s for s, free in ways.items() if free]:
            turned = rotate(bar, sign * step * _STEP_DEG, origin=stud)
            if _meets_any(turned, in_the_way):
                ways[sign] = False
            elif not _meet(turned, part):
                return sign * step * _STEP_DEG
    return None


@lru_cache(maxsize=512)
def _above(body: Standing, height: float) -> shapely.Geometry:
    """What of a body is higher, seen from above; kept while it stands there."""
    return shapely.union_all([s.region for s in body.slabs if s.high > height + _LEVEL_MM])


def _meets_any(a: shapely.Geometry, others: Iterable[shapely.Geometry]) -> bool:
    return any(_meet(a, other) for other in others)


def _meet(a: shapely.Geometry, b: shapely.Geometry) -> bool:
    """Whether they share more than they touch."""
    return bool(shapely.intersects(a, b) and shapely.intersection(a, b).area > _TOUCH_MM2)
