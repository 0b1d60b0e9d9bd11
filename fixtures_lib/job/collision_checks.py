"""What stands in the place of something else: items, adapters, raised features, the part.

standing   a bought item or an adapter as slabs; `foot` is the height that it stands on
raised     pads, lands and walls that are milled from the plate or an adapter
room       what two bodies may share: the teeth of a tip, the chords of a round wall
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations, pairwise

import numpy as np
import shapely

from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.slabs import Slab, TriangleBoxes, boxed, meeting, pierced
from fixtures_lib.job.model import Adapter, Job
from fixtures_lib.job.plate_features import BodyPlan, Pad, PlatePlan
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

_ROOM_MM = 0.1  # each of two bodies gives this much
_CURVED_SHARE = 1e-3  # of the part's diagonal: what the triangles of a curved face may be off
_MOST_ROOM_MM = 1.0
_LEVEL_MM = 0.05


@dataclass(frozen=True, eq=False)
class Standing:
    """One body of an element; without a foot all of it counts."""

    element: str
    slabs: tuple[Slab, ...]
    foot: float | None = None

    @cached_property
    def firm(self) -> tuple[Slab, ...]:
        """What of it no other body may share."""
        return tuple(filter(None, (s.shrunk(_ROOM_MM) for s in self._above)))

    @property
    def _above(self) -> Iterator[Slab]:
        for slab in self.slabs:
            if self.foot is None or slab.low >= self.foot:
                yield slab
            elif slab.high > self.foot + _LEVEL_MM:
                yield Slab(self.foot, slab.high, slab.region)

    @cached_property
    def box(self) -> tuple[Floats, Floats]:
        """Lowest and highest corner of `firm`, each (3,)."""
        bounds = np.array([[*s.region.bounds, s.low, s.high] for s in self.firm])
        lows, highs = bounds.min(axis=0), bounds.max(axis=0)
        return lows[[0, 1, 4]], highs[[2, 3, 5]]

    @property
    def sole(self) -> shapely.Geometry:
        """Where it touches what it stands on."""
        foot = self.foot
        touching = [s.region for s in self._above if foot is None or s.low < foot + _LEVEL_MM]
        return shapely.union_all(touching)


def collision_problems(
    job: Job,
    plan: PlatePlan,
    items: Sequence[Standing],
    part: TriangleMesh,
    about: str = "",
) -> Iterator[Problem]:
    """`part` is its surface in the fixture frame; `about` an element, whose own are asked for."""
    standing = [s for s in (*items, *_adapters(plan)) if s.firm]
    raised = [s for s in _raised(plan) if s.firm]
    yield from _pairs(job, standing, raised, about)
    meant = [s for s in (*standing, *raised) if about in ("", s.element)]
    yield from _with_part(job, meant, part)
    for item in items:
        if item.firm and item.foot is not None and about in ("", item.element):
            yield from _sole(job, plan, item)


def _adapters(plan: PlatePlan) -> Iterator[Standing]:
    for body in plan.bodies[1:]:
        x, y, top = body.position
        block = shapely.box(x, y, x + body.length_mm, y + body.width_mm)
        yield Standing(body.id, (Slab(top - body.thickness_mm, top, block),))


def _raised(plan: PlatePlan) -> Iterator[Standing]:
    for body in plan.bodies:
        x, y, z = body.position
        moved = shapely.affinity.translate
        for pad in body.pads:
            slabs = tuple(
                Slab(z + low, z + high, moved(region, x, y))
                for low, high, region in _pad_layers(pad, body)
            )
            yield Standing(pad.element, slabs)
        for land in body.lands:
            ring = shapely.Polygon(land.outer.polyline(), [land.inner.polyline()])
            yield Standing(land.element, (Slab(z, z + land.top_mm, moved(ring, x, y)),))
        for wall in body.walls:
            yield Standing(wall.element, (Slab(z, z + wall.top_mm, moved(wall.region, x, y)),))


def _pad_layers(pad: Pad, body: BodyPlan) -> Iterator[tuple[float, float, shapely.Geometry]]:
    """Low, high and region in its body: a boss may hang into the bore of its bush's foot."""
    disc = shapely.Point(pad.at).buffer(pad.diameter_mm / 2.0)
    bores = [
        h
        for h in body.holes
        if pad.element in h.elements
        and h.direction[2] < -0.5
        and math.dist(h.mouth, (*pad.at, pad.top_mm)) < _LEVEL_MM
    ]
    floors = {h.end[2] for h in bores if 0.0 < h.end[2] < pad.top_mm}
    for low, high in pairwise((0.0, *sorted(floors), pad.top_mm)):
        open_here = [h.diameter_mm for h in bores if h.end[2] < high]
        hollow = shapely.Point(pad.at).buffer(max(open_here, default=0.0) / 2.0)
        yield low, high, disc.difference(hollow)


def _pairs(
    job: Job, standing: Sequence[Standing], raised: Sequence[Standing], about: str
) -> Iterator[Problem]:
    for one, other in combinations(standing, 2):
        if at := _meet(one, other, about):
            names = _name(job, one), _name(job, other)
            yield Problem(
                code="items-collide",
                severity="error",
                message=worded(
                    "{names} and {names2} are in each other's place.",
                    names=names[0],
                    names2=names[1],
                ),
                ids=(one.element, other.element),
                at=at,
                mend="Move one of them away, or turn it.",
            )
    for one in standing:
        for other in raised:
            if at := _meet(one, other, about):
                yield Problem(
                    code="item-hits-raised",
                    severity="error",
                    message=worded(
                        "{name} stands in what is milled for {name2}.",
                        name=_name(job, one),
                        name2=_name(job, other),
                    ),
                    ids=(one.element, other.element),
                    at=at,
                    mend="Move one of them away, or turn it.",
                )


def _meet(one: Standing, other: Standing, about: str) -> Vector | None:
    if one.element == other.element or about not in ("", one.element, other.element):
        return None
    return in_each_other(one, other)


def in_each_other(one: Standing, other: Standing) -> Vector | None:
    """Where two bodies are in the same place."""
    (low, high), (other_low, other_high) = one.box, other.box
    if (low >= other_high).any() or (other_low >= high).any():
        return None
    return meeting(one.firm, other.firm)


def _with_part(job: Job, bodies: Sequence[Standing], part: TriangleMesh) -> Iterator[Problem]:
    for body in bodies:
        if at := in_part(body, part):
            yield Problem(
                code="item-hits-part",
                severity="error",
                message=worded("{name} reaches into the part.", name=_name(job, body)),
                ids=(body.element,),
                at=at,
                mend="Move it away from the part, turn it, or take one of another shape.",
            )


@lru_cache(maxsize=4)
def _boxed(mesh: TriangleMesh) -> TriangleBoxes:
    return boxed(mesh)


@lru_cache(maxsize=256)
def in_part(body: Standing, part: TriangleMesh) -> Vector | None:
    """Where a body reaches into the part.

    Both by identity: of what stands still while one thing is moved, the answer is known.
    """
    low, high = part.box
    diagonal = float(math.dist(low, high))
    room = min(max(2.0 * _ROOM_MM, _CURVED_SHARE * diagonal), _MOST_ROOM_MM) - _ROOM_MM
    slabs = filter(None, (slab.shrunk(room) for slab in body.firm))
    return pierced(slabs, _boxed(part))


def _sole(job: Job, plan: PlatePlan, item: Standing) -> Iterator[Problem]:
    """What it stands on must be there: not beyond the edge, not over a groove."""
    element = job.elements.get(item.element)
    if isinstance(element, Adapter) or element is None:
        return
    body = next((b for b in plan.bodies if b.id == element.host), plan.plate)
    x, y, z = body.position
    if item.foot is None or abs(item.foot - z) > _LEVEL_MM:
        return
    sole = shapely.affinity.translate(item.sole, -x, -y).buffer(-2.0 * _ROOM_MM)
    over = sole.difference(shapely.box(0.0, 0.0, body.length_mm, body.width_mm))
    if not over.is_empty:
        yield Problem(
            code="item-over-edge",
            severity="warning",
            message=worded(
                "{name} stands partly beyond the edge of {called}.",
                name=element.name,
                called=_called(body, plan),
            ),
            ids=(element.id,),
            at=_place(over, body.position),
            mend="Move it onto the plate, turn it, or take a larger plate.",
        )
    for groove in body.grooves:
        ring = shapely.Polygon(groove.outer.polyline(), [groove.inner.polyline()])
        covered = sole.intersection(ring)
        if groove.element != element.id and not covered.is_empty:
            zone = job.elements[groove.element]
            yield Problem(
                code="item-on-groove",
                severity="error",
                message=worded(
                    "{name} stands on the seal groove of {name2}.",
                    name=element.name,
                    name2=zone.name,
                ),
                ids=(element.id, zone.id),
                at=_place(covered, body.position),
                mend="Move it away from the groove.",
            )


def _called(body: BodyPlan, plan: PlatePlan) -> str:
    return worded("the plate") if body is plan.plate else body.name


def _place(area: shapely.Geometry, position: Vector) -> Vector:
    spot = area.representative_point()
    return (float(spot.x) + position[0], float(spot.y) + position[1], position[2])


def _name(job: Job, body: Standing) -> str:
    element = job.elements.get(body.element)
    return element.name if element else worded("the plate")
