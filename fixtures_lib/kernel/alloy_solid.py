"""The alloy that a part is potted in, as a solid: the tray's cavity less the part and the pads."""

from __future__ import annotations

import shapely
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.geometry.frames import Pose
from fixtures_lib.job.model import Job, Potting
from fixtures_lib.job.plate_features import PlatePlan
from fixtures_lib.job.plate_plan import PLATE, host_origin
from fixtures_lib.job.plate_tray import cavity_loop, cavity_of
from fixtures_lib.kernel.booleans import cut
from fixtures_lib.kernel.plane_shapes import circle_wire, flat_face, prism, wire_of
from fixtures_lib.kernel.shape_bytes import from_bytes
from fixtures_lib.kernel.step_writing import location


def alloy_block(job: Job, potting: Potting, plan: PlatePlan) -> TopoDS_Shape:
    """The cavity up to the level, less the pads in it, in the fixture: as if no part were there."""
    floor = host_origin(job, potting.host)[2]
    level = potting.seat_mm + potting.fill_mm
    block = prism(flat_face(wire_of(cavity_loop(potting), floor), [], floor), level - floor)
    body = next(b for b in plan.bodies if b.id == (potting.host or PLATE))
    x, y, _ = body.position
    cavity = cavity_of(potting)
    pads = [
        prism(
            flat_face(
                circle_wire((p.at[0] + x, p.at[1] + y), p.diameter_mm / 2.0, floor), [], floor
            ),
            min(p.top_mm, level - floor + 1.0),
        )
        for p in body.pads
        if cavity.contains(shapely.Point(p.at[0] + x, p.at[1] + y))
    ]
    return cut(block, pads, potting.name)


def alloy_solid(
    job: Job, potting: Potting, plan: PlatePlan, part_bytes: bytes, pose: Pose
) -> TopoDS_Shape:
    """The alloy round the part in this pose. Raises FixtureError where the kernel can't cut it."""
    part = from_bytes(part_bytes).Moved(location(pose))
    return cut(alloy_block(job, potting, plan), [part], potting.name)
