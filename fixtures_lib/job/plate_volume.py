"""The volume that a plan's body must have, worked out without the CAD kernel.

The body is cut into level layers between all heights at which something begins or ends. In a layer
nothing changes with height, so its volume is an area times its thickness. Areas are polygons:
circles as polygons of equal area, loops within `LOOP_TOLERANCE_MM`. Channels lie across the layers
and are taken away by a formula. Chamfers are slant: what they take is integrated over the height.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec
import numpy as np
import shapely

from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.plate_edges import SIDES, cut_back
from fixtures_lib.job.plate_features import BodyPlan, EdgeBreak, LeadIn, PlannedHole, Side

LOOP_TOLERANCE_MM = 0.0005
_SIDES = 128  # of a circle's polygon
_SLANT_POINTS = 8  # of Gauss's rule over a chamfer's height: exact for what grows as its square
_STEPS = 400  # of the integral over a riser's mouth in its channel


def planned_volume_mm3(body: BodyPlan) -> float:
    """What is left of the stock. Exact for round features, within 1e-6 or so for loops."""
    levels = sorted(set(_levels(body)))
    layers = (_layer(body, low, high) for low, high in pairwise(levels) if high - low > 1e-9)
    return sum(layers) - _channels(body) - _slants(body)


def _levels(body: BodyPlan) -> Iterator[float]:
    yield from (-body.thickness_mm, 0.0)
    yield from (pad.top_mm for pad in body.pads)
    yield from (land.top_mm for land in body.lands)
    yield from (wall.top_mm for wall in body.walls)
    for groove in body.grooves:
        yield from (groove.floor_mm, groove.mouth_mm)
    for pocket in (*body.pockets, *body.slots):
        yield from (pocket.floor_mm, pocket.mouth_mm)
    for hole in body.holes:
        if hole.vertical:
            for low, high, _ in _spans(hole):
                yield from (low, high)


def _spans(hole: PlannedHole) -> list[tuple[float, float, float]]:
    """Heights and radius of an upright hole and of its counterbore."""
    z, down = hole.mouth[2], hole.direction[2]
    steps = [
        (hole.depth_mm, hole.diameter_mm),
        (hole.counterbore_depth_mm, hole.counterbore_diameter_mm),
    ]
    return [(*sorted((z, z + down * d)), w / 2.0) for d, w in steps if d > 0.0]  # type: ignore[misc]


def _layer(body: BodyPlan, low: float, high: float) -> float:
    middle = (low + high) / 2.0
    return float(level_section(body, middle).area) * (high - low)


def level_section(body: BodyPlan, z: float) -> shapely.Geometry:
    """What is solid at a height, but for channels and chamfers."""
    return _solid(body, z).difference(shapely.union_all(_voids(body, z)))


def _voids(body: BodyPlan, middle: float) -> list[shapely.Geometry]:
    """What is cut at a height, but for channels."""
    voids = [
        _circle(h, r) for h in body.holes if h.vertical for a, b, r in _spans(h) if a < middle < b
    ]
    voids += [_band(g.outer, g.inner) for g in body.grooves if g.floor_mm < middle < g.mouth_mm]
    voids += [
        _filled(p.loops) for p in (*body.pockets, *body.slots) if p.floor_mm < middle < p.mouth_mm
    ]
    return voids


def _slants(body: BodyPlan) -> float:
    return _edges(body) + sum(
        lead_in_volume_mm3(body, lead) for lead in body.lead_ins if lead.tapers
    )


def lead_in_volume_mm3(body: BodyPlan, lead: LeadIn) -> float:
    """What a nest's chamfer takes of its wall, or of the face round its pocket."""
    return _lead_in(_about(body, _opening(lead)), lead)


@lru_cache(maxsize=64)
def _opening(lead: LeadIn) -> shapely.Geometry:
    return lead.opening(lead.top_mm)


@lru_cache(maxsize=64)
def _lead_in(body: BodyPlan, lead: LeadIn) -> float:
    low, high = min(taper.low_mm for taper in lead.tapers), lead.top_mm

    def taken(z: float) -> float:
        return float(lead.opening(z).intersection(level_section(body, z)).area)

    steps = {low, high - lead.size_mm, high, *_levels(body)}
    return _integral(taken, sorted(z for z in steps if low <= z <= high))


def _about(body: BodyPlan, region: shapely.Geometry) -> BodyPlan:
    """With only those features, few of many, that a cut there can have to do with."""
    shapely.prepare(region)
    return msgspec.structs.replace(
        body,
        holes=tuple(h for h in body.holes if region.distance(_way(h)) < h.widest_mm / 2.0),
        pads=tuple(
            p for p in body.pads if region.distance(shapely.Point(p.at)) < p.diameter_mm / 2.0
        ),
        lands=tuple(w for w in body.lands if region.intersects(_band(w.outer, w.inner))),
        grooves=tuple(g for g in body.grooves if region.intersects(_band(g.outer, g.inner))),
        walls=tuple(w for w in body.walls if region.intersects(_filled(w.loops))),
        pockets=tuple(p for p in body.pockets if region.intersects(_filled(p.loops))),
        slots=tuple(p for p in body.slots if region.intersects(_filled(p.loops))),
        lead_ins=(),
        notes=(),
    )


def _integral(area_mm2: Callable[[float], float], levels: Sequence[float]) -> float:
    points, weights = np.polynomial.legendre.leggauss(_SLANT_POINTS)
    return sum(
        area_mm2((a + b) / 2.0 + (b - a) / 2.0 * float(point)) * float(weight) * (b - a) / 2.0
        for a, b in pairwise(levels)
        for point, weight in zip(points, weights, strict=True)
    )


def _edges(body: BodyPlan) -> float:
    """What the edge breaks take beside holes and pockets that open there."""
    edges = body.edges
    if edges is None:
        return 0.0
    return _edges_of(_about(body, cut_back(body, SIDES, edges.size_mm)), edges)


@lru_cache(maxsize=16)
def _edges_of(body: BodyPlan, edges: EdgeBreak) -> float:
    thick = body.thickness_mm
    top = _broken(body, edges.top, -edges.size_mm, 0.0, -edges.size_mm)
    return top + _broken(body, edges.bottom, -thick, edges.size_mm - thick, edges.size_mm - thick)


def _broken(body: BodyPlan, sides: Sequence[Side], low: float, high: float, start: float) -> float:
    """Between two heights; the chamfers come in from `start` on as fast as they rise or fall."""
    level = [h for h in body.holes if not h.vertical]
    ends = [h.mouth[2] + side * h.diameter_mm / 2.0 for h in level for side in (-1.0, 1.0)]
    inside = [z for z in {*_levels(body), *ends} if low < z < high]

    def taken(z: float) -> float:
        voids = shapely.union_all([*_voids(body, z), *_sideways(body, z)])
        return float(cut_back(body, sides, abs(z - start)).difference(voids).area)

    return _integral(taken, sorted((low, *inside, high)))


def _sideways(body: BodyPlan, z: float) -> list[shapely.Geometry]:
    """Channels and ports at a height, as broad as they are there."""
    found: list[shapely.Geometry] = []
    for hole in body.holes:
        half = (hole.diameter_mm / 2.0) ** 2 - (z - hole.mouth[2]) ** 2
        if not hole.vertical and half > 0.0:
            found.append(_way(hole).buffer(math.sqrt(half), cap_style="flat"))
    return found


def _way(hole: PlannedHole) -> shapely.Geometry:
    """Its axis, seen from above."""
    if hole.vertical:
        return shapely.Point(hole.mouth[:2])
    return shapely.LineString([hole.mouth[:2], hole.end[:2]])


def _solid(body: BodyPlan, z: float) -> shapely.Geometry:
    if z < 0.0:
        return shapely.box(0.0, 0.0, body.length_mm, body.width_mm)
    pads = [_disc(*p.at, p.diameter_mm / 2.0) for p in body.pads if p.top_mm > z]
    lands = [_band(w.outer, w.inner) for w in body.lands if w.top_mm > z]
    walls = [_filled(w.loops) for w in body.walls if w.top_mm > z]
    return shapely.union_all([*pads, *lands, *walls])


def _circle(hole: PlannedHole, radius: float) -> shapely.Geometry:
    return _disc(hole.mouth[0], hole.mouth[1], radius)


def _disc(x: float, y: float, radius: float) -> shapely.Geometry:
    """A polygon with the area of the circle."""
    turn = 2.0 * math.pi / _SIDES
    equal = radius * math.sqrt(turn / math.sin(turn))
    angles = np.arange(_SIDES) * turn
    return shapely.Polygon(
        np.column_stack([x + equal * np.cos(angles), y + equal * np.sin(angles)])
    )


@lru_cache(maxsize=256)
def _band(outer: Loop, inner: Loop) -> shapely.Geometry:
    edges = [shapely.Polygon(loop.polyline(LOOP_TOLERANCE_MM)) for loop in (outer, inner)]
    return edges[0].difference(edges[1])


@lru_cache(maxsize=256)
def _filled(loops: tuple[Loop, ...]) -> shapely.Geometry:
    """Inside the first loop, outside of all others."""
    rings = [loop.polyline(LOOP_TOLERANCE_MM) for loop in loops]
    return shapely.Polygon(rings[0], rings[1:])


def _channels(body: BodyPlan) -> float:
    """Channels and the ports before them, less what their risers have taken already."""
    mouths: dict[tuple[object, object], list[PlannedHole]] = {}
    for hole in body.holes:
        if not hole.vertical:
            mouths.setdefault((hole.mouth, hole.direction), []).append(hole)
    risers = body.holes_for("riser")
    return sum(_stepped(group) - _shared(group, risers) for group in mouths.values())


def _stepped(holes: list[PlannedHole]) -> float:
    """The volume of coaxial cylinders from one mouth, the widest counting where they overlap."""
    volume, reached = 0.0, 0.0
    for hole in sorted(holes, key=lambda h: (-h.diameter_mm, -h.depth_mm)):
        length = max(0.0, hole.depth_mm - reached)
        volume += math.pi * hole.diameter_mm**2 / 4.0 * length
        reached = max(reached, hole.depth_mm)
    return volume


def _shared(holes: list[PlannedHole], risers: tuple[PlannedHole, ...]) -> float:
    return sum(
        riser_in_channel_mm3(riser, hole)
        for hole in holes
        for riser in risers
        if hole.purpose == "channel" and set(riser.elements) & set(hole.elements)
    )


def riser_in_channel_mm3(riser: PlannedHole, channel: PlannedHole) -> float:
    """What an upright cylinder that crosses a level one's axis has in common with it.

    Over the riser's mouth, at y beside the channel's axis, the channel is 2 sqrt(R^2 - y^2) high,
    and the riser cuts that off at its bottom.
    """
    small, big = riser.diameter_mm / 2.0, channel.diameter_mm / 2.0
    bottom = riser.end[2] - channel.mouth[2]
    reach = min(small, big)
    angle = (np.arange(_STEPS) + 0.5) * math.pi / _STEPS
    y = reach * np.cos(angle)
    half = np.sqrt(np.maximum(0.0, big**2 - y**2))
    high = np.maximum(0.0, half - np.maximum(-half, bottom))
    chord = 2.0 * np.sqrt(np.maximum(0.0, small**2 - y**2))
    return float((high * chord * reach * np.sin(angle)).sum() * math.pi / _STEPS)
