"""A plate or an adapter as one exact solid, from its plan.

Built in stages, each kept by its value, so that an edit repeats only what follows from it:

    slab     with the pattern's round through holes that touch nothing else, as holes in the face
             that it is drawn from; this keeps a plate with hundreds of holes fast
    sealed   lands added, grooves and pockets cut
    solid    pads added in one fuse, all other holes cut in one cut
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from OCP.TopoDS import TopoDS_Shape, TopoDS_Solid

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.job.plate_features import BodyPlan, Land, PlannedGroove, PlannedHole, Pocket, Wall
from fixtures_lib.kernel.booleans import cut, fused
from fixtures_lib.kernel.plane_shapes import (
    circle_wire,
    flat_face,
    prism,
    ring_prism,
    stepped_cylinder,
    wire_of,
)
from fixtures_lib.kernel.topology import solids_of

_OVER_MM = 1.0  # a tool starts this far outside the material
_APART_MM = 0.01  # holes nearer to one another than this are left to the cut


@lru_cache(maxsize=8)
def plate_solid(body: BodyPlan) -> TopoDS_Solid:
    """One solid in the body's own frame.

    Raises FixtureError where the plan takes the body apart or the kernel can't build it.
    """
    early, late = _split(body)
    size = (body.length_mm, body.width_mm, body.thickness_mm)
    raised = (body.lands, body.walls)
    sealed = _sealed(size, tuple(early), raised, body.grooves, body.pockets, body.name)
    raised = fused(sealed, _pads(body), body.name)
    solids = solids_of(cut(raised, _hole_tools(late, body.highest_mm), body.name))
    if len(solids) != 1:
        raise FixtureError(
            f"{body.name} falls apart into {len(solids)} pieces",
            mend="keep grooves and holes away from its edges and from one another",
        )
    return solids[0]


@lru_cache(maxsize=8)
def _sealed(
    size: Vector,
    holes: tuple[tuple[float, float, float], ...],
    raised: tuple[tuple[Land, ...], tuple[Wall, ...]],
    grooves: tuple[PlannedGroove, ...],
    pockets: tuple[Pocket, ...],
    name: str,
) -> TopoDS_Shape:
    """The slab with its lands, grooves and pockets."""
    lands, walls = raised
    stands = [*(_land(land) for land in lands), *(_wall(wall) for wall in walls)]
    slab = fused(_slab(size, holes), stands, name)
    tools = [*(_groove(groove) for groove in grooves), *(_pocket(pocket) for pocket in pockets)]
    return cut(slab, tools, name)


@lru_cache(maxsize=8)
def _slab(size: Vector, holes: tuple[tuple[float, float, float], ...]) -> TopoDS_Shape:
    length, width, thickness = size
    outline = wire_of(rectangle((0.0, 0.0), (length, width)), -thickness)
    circles = [circle_wire((x, y), radius, -thickness) for x, y, radius in holes]
    return prism(flat_face(outline, circles, -thickness), thickness)


def _split(body: BodyPlan) -> tuple[list[tuple[float, float, float]], list[PlannedHole]]:
    """Holes that the slab is drawn with, as (x, y, radius), and holes that are cut."""
    spots = np.array([(h.mouth[0], h.mouth[1], h.widest_mm / 2.0) for h in body.holes])
    blocks = _blocks(body)
    early, late = [], []
    for index, hole in enumerate(body.holes):
        if _simple(hole) and _free(spots, index, blocks, body):
            early.append((hole.mouth[0], hole.mouth[1], hole.diameter_mm / 2.0))
        else:
            late.append(hole)
    return early, late


def _simple(hole: PlannedHole) -> bool:
    """Of the pattern, and straight through."""
    plain = hole.through and hole.counterbore_depth_mm == 0.0
    return hole.purpose == "pattern" and plain and hole.mouth[2] == 0.0


def _free(spots: Floats, index: int, blocks: Floats, body: BodyPlan) -> bool:
    """Whether a hole touches neither another hole nor the box of another feature nor the edge."""
    x, y, radius = spots[index]
    reach = radius + _APART_MM
    if min(x, y, body.length_mm - x, body.width_mm - y) <= reach:
        return False
    gaps = np.hypot(spots[:, 0] - x, spots[:, 1] - y) - spots[:, 2] - reach
    gaps[index] = 1.0
    inside = (
        (blocks[:, 0] - reach < x) & (x < blocks[:, 2] + reach)
        & (blocks[:, 1] - reach < y) & (y < blocks[:, 3] + reach)
    )  # fmt: skip
    return bool((gaps > 0.0).all() and not inside.any())


def _blocks(body: BodyPlan) -> Floats:
    """(n, 4) boxes in the plane of everything that is not an upright hole."""
    boxes = [
        (p.at[0] - r, p.at[1] - r, p.at[0] + r, p.at[1] + r)
        for p in body.pads
        for r in (p.diameter_mm / 2.0,)
    ]
    loops = [land.outer for land in body.lands] + [groove.outer for groove in body.grooves]
    loops += [pocket.outer for pocket in body.pockets] + [wall.outer for wall in body.walls]
    for loop in loops:
        points = loop.polyline()
        boxes.append((*points.min(axis=0), *points.max(axis=0)))
    for hole in body.holes:
        if not hole.vertical:
            ends, reach = np.array([hole.mouth, hole.end])[:, :2], hole.widest_mm / 2.0
            boxes.append((*(ends.min(axis=0) - reach), *(ends.max(axis=0) + reach)))
    return np.array(boxes, dtype=float).reshape(-1, 4)


def _pads(body: BodyPlan) -> list[TopoDS_Shape]:
    return [
        prism(flat_face(circle_wire(pad.at, pad.diameter_mm / 2.0, 0.0), [], 0.0), pad.top_mm)
        for pad in body.pads
    ]


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
