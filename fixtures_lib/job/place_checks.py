"""Several places on one plate: on the plate, and clear of one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import shapely
from msgspec.structs import replace

from fixtures_lib.geometry.arrays import Floats, Point2
from fixtures_lib.geometry.meshes import BodyMesh, TriangleMesh
from fixtures_lib.job.edits.elements import handle_of
from fixtures_lib.job.model import Adapter, Job
from fixtures_lib.job.places import place_number, repeats, shifts_of
from fixtures_lib.job.plate_features import PlatePlan
from fixtures_lib.job.plate_footprint import footprints
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.shadows import shadow
from fixtures_lib.wording import worded

_TOUCH_MM = 0.01
_EVERYWHERE = -1e9  # a height that everything is above


def place_problems(
    job: Job, plan: PlatePlan, part: TriangleMesh, bodies: Sequence[BodyMesh]
) -> Iterator[Problem]:
    """`part` at the first place and `bodies`, the bought items, are in the fixture frame."""
    shifts = shifts_of(job.array)
    if len(shifts) == 1:
        return
    yield from _off_plate(job, part, shifts)
    yield from _elements_off(job, shifts)
    things = [(worded("the part"), "", part)]
    things += [
        (job.elements[body.element_id].name, body.element_id, body.surface)
        for body in bodies
        if body.element_id in job.elements
    ]
    milled = _milled(plan)
    for (a, b), shift in _neighbours(shifts).items():
        yield from _meetings(things, a, b, shift)
        yield from _milled_meet(milled, a, b, shift)


def _milled(plan: PlatePlan) -> shapely.Geometry:
    """What is raised or sunk for the first place, and its adapters, from above."""
    plate = plan.plate
    bare = replace(
        plate,
        holes=(),
        **{
            group: tuple(f for f in getattr(plate, group) if place_number(f.element) == 1)
            for group in ("pads", "lands", "grooves", "pockets", "walls")
        },
    )
    letters = {p.element for p in bare.pockets if p.purpose == "engraving"}
    bare = replace(bare, pockets=tuple(p for p in bare.pockets if p.element not in letters))
    adapters = [
        shapely.box(x, y, x + body.length_mm, y + body.width_mm)
        for body in plan.bodies[1:]
        for x, y, _ in (body.position,)
        if place_number(body.id) == 1
    ]
    return shapely.union_all([*footprints(bare), *adapters])


def _milled_meet(milled: shapely.Geometry, a: int, b: int, shift: Point2) -> Iterator[Problem]:
    moved = shapely.transform(milled, lambda points: points + np.array(shift))
    shared = milled.intersection(moved)
    if shared.area > _TOUCH_MM:
        spot = shared.representative_point()
        yield Problem(
            code="places-overlap",
            severity="error",
            message=worded("What is milled for place {a} runs into that for place {b}.", a=a, b=b),
            at=(float(spot.x), float(spot.y), 0.0),
            mend="Set the places farther apart.",
        )


def _off_plate(job: Job, part: TriangleMesh, shifts: Sequence[Point2]) -> Iterator[Problem]:
    low, high = part.box
    for number, (dx, dy) in enumerate(shifts[1:], start=2):
        over = _over(job, (low[0] + dx, low[1] + dy), (high[0] + dx, high[1] + dy))
        if over > _TOUCH_MM:
            yield Problem(
                code="place-off-plate",
                severity="warning",
                message=worded(
                    "The part at place {number} reaches {over:.1f} mm over the plate's edge.",
                    number=number,
                    over=over,
                ),
                at=(float(low[0]) + dx, float(low[1]) + dy, float(low[2])),
                mend="Bring the places together, or take a larger plate.",
            )


def _elements_off(job: Job, shifts: Sequence[Point2]) -> Iterator[Problem]:
    for element in job.elements.values():
        if isinstance(element, Adapter) or element.host in job.elements:
            continue
        x, y = handle_of(element)
        off = [
            number
            for number, (dx, dy) in enumerate(shifts, start=1)
            if number > 1 and _over(job, (x + dx, y + dy), (x + dx, y + dy)) > 0.0
        ]
        if off and repeats(job, element):
            dx, dy = shifts[off[0] - 1]
            yield Problem(
                code="element-off-host",
                severity="error",
                message=worded(
                    "{name} is beside the plate at {places}.",
                    name=element.name,
                    places=_places(off),
                ),
                ids=(element.id,),
                at=(x + dx, y + dy, 0.0),
                mend="Bring the places together, or take a larger plate.",
            )


def _over(job: Job, low: Sequence[float], high: Sequence[float]) -> float:
    plate = job.plate
    return float(max(-low[0], -low[1], high[0] - plate.length_mm, high[1] - plate.width_mm))


def _neighbours(shifts: Sequence[Point2]) -> dict[tuple[int, int], Point2]:
    """One pair of places (from 1) for each step between two places; a step back is the same."""
    found: dict[Point2, tuple[int, int]] = {}
    for j, (xj, yj) in enumerate(shifts):
        for i, (xi, yi) in enumerate(shifts[:j]):
            step = (round(xj - xi, 4), round(yj - yi, 4))
            if (-step[0], -step[1]) not in found:
                found.setdefault(step, (i + 1, j + 1))
    return {pair: step for step, pair in found.items()}


Thing = tuple[str, str, TriangleMesh]  # its name, its element's id, its surface


def _meetings(things: Sequence[Thing], a: int, b: int, shift: Point2) -> Iterator[Problem]:
    """What of place `a` is where something of place `b` is; each pair of things once."""
    told: set[frozenset[str]] = set()
    step = np.array([*shift, 0.0])
    for name, key, mesh in things:
        for other, other_key, other_mesh in things:
            pair = frozenset((key, other_key))
            if pair in told or not _boxes_meet(mesh, other_mesh, step):
                continue
            moved = shapely.transform(
                shadow(other_mesh, _EVERYWHERE), lambda points: points + step[:2]
            )
            shared = shadow(mesh, _EVERYWHERE).intersection(moved)
            if shared.area > _TOUCH_MM:
                told.add(pair)
                yield _overlap((name, key, a), (other, other_key, b), shared, mesh)


def _overlap(
    one: tuple[str, str, int],
    other: tuple[str, str, int],
    shared: shapely.Geometry,
    mesh: TriangleMesh,
) -> Problem:
    spot = shared.representative_point()
    parts = not one[1] and not other[1]
    what = one[0][:1].upper() + one[0][1:] if one[1] else worded("The part")
    return Problem(
        code="places-overlap",
        severity="error",
        message=worded("The parts at places {one} and {other} overlap.", one=one[2], other=other[2])
        if parts
        else worded(
            "{what} of place {place} is in the way of {other} of place {other_place}.",
            what=what,
            place=one[2],
            other=other[0],
            other_place=other[2],
        ),
        ids=tuple(dict.fromkeys(key for key in (one[1], other[1]) if key)),
        at=(float(spot.x), float(spot.y), float(mesh.box[1][2])),
        mend="Set the places farther apart.",
    )


def _boxes_meet(mesh: TriangleMesh, other: TriangleMesh, step: Floats) -> bool:
    (low, high), (low2, high2) = mesh.box, other.box
    return bool(((low2 + step < high - _TOUCH_MM) & (high2 + step > low + _TOUCH_MM)).all())


def _places(numbers: Sequence[int]) -> str:
    words = [str(n) for n in numbers[:4]] + (["..."] if len(numbers) > 4 else [])
    if len(numbers) == 1:
        return worded("place {number}", number=numbers[0])
    return worded("places {numbers}", numbers=", ".join(words))
