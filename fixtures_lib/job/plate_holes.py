"""The holes of a plate: those of its pattern, those that placed items need, and their names.

A hole that an item needs and that the pattern has already is not drilled twice: the pattern's hole
then names the item.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

import msgspec

from fixtures_lib.catalog.fits import parse_fit
from fixtures_lib.catalog.items import MountHole
from fixtures_lib.catalog.threads import thread
from fixtures_lib.geometry.arrays import Point2, Vector
from fixtures_lib.job.model import Plate, PlateHole
from fixtures_lib.job.pattern import pattern_holes
from fixtures_lib.job.plate_features import HolePurpose, PlannedHole

SAME_PLACE_MM = 0.02
_SAME_SIZE_MM = 0.01
_FIT = re.compile(r"^\d+([.,]\d+)?\s*[A-Z]{1,2}\d{1,2}$")  # "8 H7"


def planned_pattern(plate: Plate) -> tuple[PlannedHole, ...]:
    """The plate's own holes, all through."""
    return tuple(
        PlannedHole(
            purpose="pattern",
            kind=grid.hole.kind,
            size=grid.hole.size,
            diameter_mm=grid.hole.diameter_mm,
            mouth=(grid.x_mm, grid.y_mm, 0.0),
            depth_mm=plate.thickness_mm,
            through=True,
            counterbore_diameter_mm=grid.hole.counterbore_diameter_mm,
            counterbore_depth_mm=grid.hole.counterbore_depth_mm,
            thread_depth_mm=plate.thickness_mm if grid.hole.kind == "tapped" else 0.0,
        )
        for grid in pattern_holes(plate)
    )


def mounted_hole(
    hole: MountHole,
    *,
    element: str,
    purpose: HolePurpose,
    at: Vector,
    angle_deg: float,
    thickness_mm: float,
    sink_diameter_mm: float = 0.0,
) -> PlannedHole:
    """One hole under an item that stands at `at` in its host's frame.

    Above the host's top face it goes down from the foot milled there. Below it, the item stands in
    a counterbore of `sink_diameter_mm`.
    """
    x, y = _turned(hole.at, angle_deg)
    base = at[2]
    counterbore = (hole.counterbore_diameter_mm, hole.counterbore_depth_mm)
    if base < 0.0:
        counterbore = (sink_diameter_mm, -base)
    depth = hole.depth_mm + max(0.0, -base)
    if hole.through:
        depth = thickness_mm + max(0.0, base)
    return PlannedHole(
        elements=(element,),
        purpose=purpose,
        kind=hole.kind,
        size=hole.size,
        diameter_mm=hole.diameter_mm,
        mouth=(at[0] + x, at[1] + y, max(0.0, base)),
        depth_mm=depth,
        through=hole.through,
        counterbore_diameter_mm=counterbore[0],
        counterbore_depth_mm=counterbore[1],
        thread_depth_mm=_thread_depth(hole, depth),
    )


def own_hole(hole: PlateHole, origin: Vector, thickness_mm: float) -> PlannedHole:
    """A hole that the plate has for itself.

    Raises FixtureError for a size that is neither a thread nor a fit.
    """
    mouth = (hole.x_mm - origin[0], hole.y_mm - origin[1], 0.0)
    if _FIT.match(hole.size.strip()):
        diameter, _ = parse_fit(hole.size)
        kind, depth, threaded = "reamed", hole.depth_mm, 0.0
    else:
        made = thread(hole.size)
        if hole.use == "bolting":
            kind, diameter, depth, threaded = "clearance", made.clearance_normal_mm, 0.0, 0.0
        else:
            kind, diameter = "tapped", made.tap_drill_mm
            threaded, depth = hole.depth_mm, hole.depth_mm + made.runout_blind_mm
    through = hole.through or hole.use == "bolting" or depth >= thickness_mm
    return PlannedHole(
        elements=(hole.id,),
        purpose=hole.use,
        kind=kind,  # type: ignore[arg-type]  # one of the words above
        size=hole.size,
        diameter_mm=diameter,
        mouth=mouth,
        depth_mm=thickness_mm if through else depth,
        through=through,
        thread_depth_mm=min(threaded, thickness_mm),
    )


def _thread_depth(hole: MountHole, depth: float) -> float:
    if hole.kind != "tapped":
        return 0.0
    return depth if hole.through else hole.thread_depth_mm or hole.depth_mm


def _turned(at: Point2, angle_deg: float) -> Point2:
    c, s = math.cos(math.radians(angle_deg)), math.sin(math.radians(angle_deg))
    return (_clean(c * at[0] - s * at[1]), _clean(s * at[0] + c * at[1]))


def _clean(value: float) -> float:
    """Without the rounding of a right angle's cosine."""
    return round(value, 9) + 0.0


def merged(holes: Iterable[PlannedHole]) -> tuple[PlannedHole, ...]:
    """Each hole once: equal ones at one place become one that serves all their elements.

    Give the pattern's holes first: they keep their depth where an item could do with less.
    """
    kept: list[PlannedHole] = []
    places: dict[tuple[int, int], list[int]] = {}
    for hole in holes:
        index = next((i for i in _near(places, hole) if same_hole(kept[i], hole)), None)
        if index is None:
            places.setdefault(_cell(hole), []).append(len(kept))
            kept.append(hole)
        else:
            kept[index] = _serving_both(kept[index], hole)
    return tuple(kept)


def same_hole(a: PlannedHole, b: PlannedHole) -> bool:
    """Whether the two are one and the same: equal in place, direction, kind and size."""
    return (
        a.direction == b.direction
        and math.dist(a.mouth, b.mouth) <= SAME_PLACE_MM
        and a.kind == b.kind
        and a.size == b.size
        and abs(a.diameter_mm - b.diameter_mm) <= _SAME_SIZE_MM
    )


def _serving_both(a: PlannedHole, b: PlannedHole) -> PlannedHole:
    deeper = a if a.depth_mm >= b.depth_mm else b
    return msgspec.structs.replace(
        a,
        elements=tuple(dict.fromkeys((*a.elements, *b.elements))),
        depth_mm=deeper.depth_mm,
        through=deeper.through,
        thread_depth_mm=max(a.thread_depth_mm, b.thread_depth_mm),
        counterbore_diameter_mm=max(a.counterbore_diameter_mm, b.counterbore_diameter_mm),
        counterbore_depth_mm=max(a.counterbore_depth_mm, b.counterbore_depth_mm),
    )


def _cell(hole: PlannedHole) -> tuple[int, int]:
    return (math.floor(hole.mouth[0]), math.floor(hole.mouth[1]))


def _near(places: dict[tuple[int, int], list[int]], hole: PlannedHole) -> list[int]:
    i, j = _cell(hole)
    return [k for x in (i - 1, i, i + 1) for y in (j - 1, j, j + 1) for k in places.get((x, y), [])]


def tagged(holes: Sequence[PlannedHole]) -> tuple[PlannedHole, ...]:
    """Named as in a hole table: a letter for each size, numbered along x, then y."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for index, hole in enumerate(holes):
        groups.setdefault(_specification(hole), []).append(index)
    tags: dict[int, str] = {}
    for letter, indices in enumerate(groups.values()):
        ordered = sorted(indices, key=lambda i: (holes[i].mouth[1], holes[i].mouth[0]))
        tags.update({index: f"{_letters(letter)}{n}" for n, index in enumerate(ordered, start=1)})
    return tuple(msgspec.structs.replace(h, tag=tags[i]) for i, h in enumerate(holes))


def _specification(hole: PlannedHole) -> tuple[object, ...]:
    return (
        hole.kind, hole.size, round(hole.diameter_mm, 4), round(hole.depth_mm, 4), hole.through,
        round(hole.counterbore_diameter_mm, 4), round(hole.counterbore_depth_mm, 4),
        hole.vertical, hole.purpose in ("riser", "port", "channel"),
    )  # fmt: skip


def _letters(index: int) -> str:
    """A to Z, then AA, AB, as columns of a sheet; I and O are left out, they read as 1 and 0."""
    alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    text = ""
    index += 1
    while index > 0:
        index, digit = divmod(index - 1, len(alphabet))
        text = alphabet[digit] + text
    return text
