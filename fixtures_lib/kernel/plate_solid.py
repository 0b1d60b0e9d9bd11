"""A plate or an adapter as one exact solid, from its plan.

What touches one another, seen from above, is a group. Each group is made alone in a bare slab and
kept by its value; then all is sewn into one body (plate_joining). An edit makes its own group
again, and nothing is cut from a face with hundreds of holes:

    rim       what reaches the outline, with the broken edges        made in stages (plate_stages)
    groups    a groove with its risers, a letter, a pad with a bore       made in stages, each alone
    holes     the pattern's round through holes that touch nothing   drawn in the face of their slab
    lone      every other upright hole that touches nothing      made once a kind, then put in place
"""

from __future__ import annotations

import math
from functools import lru_cache

import msgspec
from OCP.BRepBuilderAPI import BRepBuilderAPI_Transform
from OCP.gp import gp_Trsf, gp_Vec
from OCP.TopoDS import TopoDS_Shape, TopoDS_Solid

from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole
from fixtures_lib.kernel.plate_groups import groups_of
from fixtures_lib.kernel.plate_joining import SlabShape, joined, taken_apart
from fixtures_lib.kernel.plate_stages import built_in_stages, drilled_slab


@lru_cache(maxsize=8)
def plate_solid(body: BodyPlan) -> TopoDS_Solid:
    """One solid in the body's own frame.

    Raises FixtureError where the plan takes the body apart or the kernel can't build it.
    """
    groups = groups_of(body)
    thickness = body.thickness_mm
    pieces = [_apart(group) for group in groups.inner]
    pieces += [_placed(hole, body) for hole in groups.lone]
    if groups.drawn:
        spots = tuple((h.mouth[0], h.mouth[1], h.diameter_mm / 2.0) for h in groups.drawn)
        pieces.append(_drawn((body.length_mm, body.width_mm, thickness), spots))
    rim = built_in_stages(groups.rim)
    if not pieces:
        return rim
    found = [piece for piece in pieces if piece is not None]
    whole = joined(rim, found, thickness) if len(found) == len(pieces) else None
    return whole or built_in_stages(body)  # as a whole, where the pieces don't fit


@lru_cache(maxsize=512)
def _apart(group: BodyPlan) -> SlabShape | None:
    return taken_apart(built_in_stages(group), group.thickness_mm)


@lru_cache(maxsize=8)
def _drawn(size: Vector, spots: tuple[Vector, ...]) -> SlabShape | None:
    return taken_apart(drilled_slab(size, spots), size[2])


def _placed(hole: PlannedHole, body: BodyPlan) -> SlabShape | None:
    made = _lone(
        msgspec.structs.replace(hole, tag="", elements=(), mouth=(0.0, 0.0, hole.mouth[2])),
        body.thickness_mm,
        body.name,
    )
    at, (x, y, _) = gp_Trsf(), hole.mouth
    middle = _middle(hole)
    at.SetTranslation(gp_Vec(x - middle, y - middle, 0.0))
    return taken_apart(BRepBuilderAPI_Transform(made, at, True).Shape(), body.thickness_mm)


@lru_cache(maxsize=64)
def _lone(hole: PlannedHole, thickness_mm: float, name: str) -> TopoDS_Shape:
    """One hole in the middle of a small slab, whose corner is the origin."""
    middle = _middle(hole)
    mouth = (middle, middle, hole.mouth[2])
    return built_in_stages(
        BodyPlan(
            id="", name=name, position=(0.0, 0.0, 0.0), material="", dedicated=True,
            length_mm=2.0 * middle, width_mm=2.0 * middle, thickness_mm=thickness_mm,
            holes=(msgspec.structs.replace(hole, mouth=mouth),),
        )
    )  # fmt: skip


def _middle(hole: PlannedHole) -> float:
    return math.ceil(hole.widest_mm)
