"""A body cut from one slab in stages, from a plan: all of it, or a group of its features.

Each stage is kept by its value, so that an edit repeats only what follows from it:

    slab      with the pattern's round through holes that touch nothing else, as holes in the face
              that it is drawn from; this keeps a plate with hundreds of holes fast; then its
              outer edges broken
    milled    lands and walls added, grooves and pockets cut, then the lead-ins of nests
    padded    pads added
    lettered  engraving cut
    solid     all other holes cut
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import shapely
from OCP.TopoDS import TopoDS_Shape, TopoDS_Solid

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Flags, Floats, Vector
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.job.plate_features import (
    BodyPlan,
    EdgeBreak,
    Land,
    LeadIn,
    Pad,
    PlannedGroove,
    PlannedHole,
    Pocket,
    Wall,
)
from fixtures_lib.kernel.booleans import cut, fused
from fixtures_lib.kernel.edge_tools import edge_tools
from fixtures_lib.kernel.lead_in_cuts import with_lead_ins
from fixtures_lib.kernel.plane_shapes import (
    circle_wire,
    flat_face,
    prism,
    ring_prism,
    stepped_cylinder,
    wire_of,
)
from fixtures_lib.kernel.plate_groups import is_plain
from fixtures_lib.kernel.topology import solids_of
from fixtures_lib.wording import worded

_KEPT = 16  # results of a stage
_OVER_MM = 1.0  # a tool starts this far outside the material
_APART_MM = 0.01  # holes nearer to one another than this are left to the cut


@lru_cache(maxsize=64)
def built_in_stages(body: BodyPlan) -> TopoDS_Solid:
    """One solid in the body's own frame.

    Raises FixtureError where the plan takes the body apart or the kernel can't build it.
    """
    early, late = _split(body)
    size = (body.length_mm, body.width_mm, body.thickness_mm)
    letters = tuple(pocket for pocket in body.pockets if pocket.purpose == "engraving")
    pockets = tuple(pocket for pocket in body.pockets if pocket.purpose != "engraving")
    pockets += body.slots
    slab = _Slab(size, tuple(early), body.edges, body.name)
    milled = _Milled(slab, body.lands, body.walls, body.grooves, pockets, body.lead_ins)
    lettered = _lettered(milled, body.pads, letters)
    solids = solids_of(cut(lettered, _hole_tools(late, body.highest_mm), body.name))
    if len(solids) != 1:
        raise FixtureError(
            worded("{name} falls apart into {count} pieces", name=body.name, count=len(solids)),
            mend="keep grooves and holes away from its edges and from one another",
        )
    return solids[0]


def drilled_slab(size: Vector, spots: tuple[Vector, ...]) -> TopoDS_Shape:
    """A slab of this length, width and thickness, drawn with holes (x, y, radius) through it."""
    return _slab(_Slab(size, spots, None, ""))


class _Slab(NamedTuple):
    """What the first stage depends on: length, width and thickness; holes as (x, y, radius)."""

    size: Vector
    holes: tuple[tuple[float, float, float], ...]
    edges: EdgeBreak | None
    name: str


class _Milled(NamedTuple):
    """What the second stage depends on."""

    slab: _Slab
    lands: tuple[Land, ...]
    walls: tuple[Wall, ...]
    grooves: tuple[PlannedGroove, ...]
    pockets: tuple[Pocket, ...]
    lead_ins: tuple[LeadIn, ...]


@lru_cache(maxsize=_KEPT)
def _lettered(milled: _Milled, pads: tuple[Pad, ...], letters: tuple[Pocket, ...]) -> TopoDS_Shape:
    name = milled.slab.name
    return cut(_padded(milled, pads), [_pocket(letter) for letter in letters], name)


@lru_cache(maxsize=_KEPT)
def _padded(milled: _Milled, pads: tuple[Pad, ...]) -> TopoDS_Shape:
    return fused(_milled(milled), [_pad(pad) for pad in pads], milled.slab.name)


@lru_cache(maxsize=_KEPT)
def _milled(milled: _Milled) -> TopoDS_Shape:
    name = milled.slab.name
    stands = [*(_land(land) for land in milled.lands), *(_wall(wall) for wall in milled.walls)]
    tools = [_groove(groove) for groove in milled.grooves]
    tools += [_pocket(pocket) for pocket in milled.pockets]
    whole = cut(fused(_slab(milled.slab), stands, name), tools, name)
    return with_lead_ins(whole, _so_far(milled))


def _so_far(milled: _Milled) -> BodyPlan:
    """What is milled before the lead-ins, as a plan."""
    length, width, thickness = milled.slab.size
    return BodyPlan(
        id="", name=milled.slab.name, position=(0.0, 0.0, 0.0), material="", dedicated=True,
        length_mm=length, width_mm=width, thickness_mm=thickness, lands=milled.lands,
        walls=milled.walls, grooves=milled.grooves, pockets=milled.pockets,
        lead_ins=milled.lead_ins,
    )  # fmt: skip


@lru_cache(maxsize=_KEPT)
def _slab(slab: _Slab) -> TopoDS_Shape:
    length, width, thickness = slab.size
    outline = wire_of(rectangle((0.0, 0.0), (length, width)), -thickness)
    circles = [circle_wire((x, y), radius, -thickness) for x, y, radius in slab.holes]
    whole = prism(flat_face(outline, circles, -thickness), thickness)
    return cut(whole, edge_tools(slab.size, slab.edges), slab.name) if slab.edges else whole


def _split(body: BodyPlan) -> tuple[list[tuple[float, float, float]], list[PlannedHole]]:
    """Holes that the slab is drawn with, as (x, y, radius), and holes that are cut."""
    spots = np.array([(h.mouth[0], h.mouth[1], h.widest_mm / 2.0) for h in body.holes])
    clear = _clear_of_features(spots, body)
    early, late = [], []
    for index, hole in enumerate(body.holes):
        if is_plain(hole) and clear[index] and _free(spots, index, body):
            early.append((hole.mouth[0], hole.mouth[1], hole.diameter_mm / 2.0))
        else:
            late.append(hole)
    return early, late


def _free(spots: Floats, index: int, body: BodyPlan) -> bool:
    """Whether a hole touches neither another hole nor the edge."""
    x, y, radius = spots[index]
    reach = radius + _APART_MM
    if min(x, y, body.length_mm - x, body.width_mm - y) <= reach:
        return False
    gaps = np.hypot(spots[:, 0] - x, spots[:, 1] - y) - spots[:, 2] - reach
    gaps[index] = 1.0
    return bool((gaps > 0.0).all())


def _clear_of_features(spots: Floats, body: BodyPlan) -> Flags:
    """(n,) whether each round spot touches nothing that is not an upright hole, from above."""
    if not len(spots):
        return np.zeros(0, dtype=bool)
    taken = shapely.union_all(list(_footprints(body)))
    points = shapely.points(spots[:, 0], spots[:, 1])
    if taken.is_empty:
        return np.ones(len(spots), dtype=bool)
    return np.asarray(shapely.distance(points, taken) > spots[:, 2] + _APART_MM, dtype=bool)


def _footprints(body: BodyPlan) -> Iterator[shapely.Geometry]:
    """What each feature covers, seen from above."""
    for pad in body.pads:
        yield shapely.Point(pad.at).buffer(pad.diameter_mm / 2.0 + _APART_MM)
    rings = [(land.outer, (land.inner,)) for land in body.lands]
    rings += [(groove.outer, (groove.inner,)) for groove in body.grooves]
    for outer, inner in rings:
        yield shapely.Polygon(outer.polyline(), [loop.polyline() for loop in inner])
    yield from (pocket.region for pocket in (*body.pockets, *body.slots))
    yield from (wall.region for wall in body.walls)
    yield from (lead.opening(lead.top_mm) for lead in body.lead_ins)
    for hole in body.holes:
        if not hole.vertical:
            way = shapely.LineString([hole.mouth[:2], hole.end[:2]])
            yield way.buffer(hole.widest_mm / 2.0 + _APART_MM)


def _pad(pad: Pad) -> TopoDS_Shape:
    return prism(flat_face(circle_wire(pad.at, pad.diameter_mm / 2.0, 0.0), [], 0.0), pad.top_mm)


def _land(land: Land) -> TopoDS_Shape:
    return ring_prism(land.outer, land.inner, 0.0, land.top_mm)


def _wall(wall: Wall) -> TopoDS_Shape:
    inner = [wire_of(loop, 0.0) for loop in wall.inner]
    return prism(flat_face(wire_of(wall.outer, 0.0), inner, 0.0), wall.top_mm)


def _groove(groove: PlannedGroove) -> TopoDS_Shape:
    top = groove.mouth_mm + _OVER_MM
    return ring_prism(groove.outer, groove.inner, groove.floor_mm, top)


def _pocket(pocket: Pocket) -> TopoDS_Shape:
    low, high = pocket.floor_mm, pocket.mouth_mm + _OVER_MM
    islands = [wire_of(island, low) for island in pocket.islands]
    return prism(flat_face(wire_of(pocket.outer, low), islands, low), high - low)


def _hole_tools(holes: Sequence[PlannedHole], highest_mm: float) -> list[TopoDS_Shape]:
    """One tool for each mouth: a port and the channel behind it are one stepped tool.

    A drill comes from above everything, also where a hole's mouth is lower.
    """
    mouths: dict[tuple[Vector, Vector], list[PlannedHole]] = {}
    for hole in holes:
        mouths.setdefault((hole.mouth, hole.direction), []).append(hole)
    tools = []
    for (mouth, direction), group in mouths.items():
        above = highest_mm - mouth[2] if direction[2] < 0.0 else 0.0
        tools.append(stepped_cylinder(_steps(group), mouth, direction, start=-above - _OVER_MM))
    return tools


def _steps(holes: Sequence[PlannedHole]) -> list[tuple[float, float]]:
    """Ends and radii of the union of coaxial cylinders that start at one mouth."""
    cylinders = [(h.depth_mm + _OVER_MM * h.through, h.diameter_mm / 2.0) for h in holes]
    cylinders += [
        (h.counterbore_depth_mm, h.counterbore_diameter_mm / 2.0)
        for h in holes
        if h.counterbore_depth_mm > 0.0
    ]
    steps: list[tuple[float, float]] = []
    reached = 0.0
    for depth, radius in sorted(cylinders, key=lambda c: (-c[1], -c[0])):
        if depth > reached:
            steps.append((depth, radius))
            reached = depth
    return steps
