"""How much alloy a tray takes, worked out from the part's mesh."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import shapely

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.volume_below import volume_below_mm3
from fixtures_lib.job.model import Job, Potting
from fixtures_lib.job.plate_plan import PLATE, host_origin, plate_plan
from fixtures_lib.job.plate_tray import cavity_of


def alloy_mm3(job: Job, potting: Potting, part: TriangleMesh) -> float:
    """What is poured: the cavity up to the alloy's level, less the part and the pads in it.

    `part` is in its own coordinates, a closed surface. Hollows of the part that reach below the
    level are counted as filled too. Raises FixtureError where the tray can't be milled.
    """
    floor = host_origin(job, potting.host)[2]
    level = potting.seat_mm + potting.fill_mm
    cavity = cavity_of(potting)
    body = next(b for b in plate_plan(job).bodies if b.id == (potting.host or PLATE))
    pads = sum(
        pad.area_mm2 * min(pad.top_mm, level - floor)
        for pad in body.pads
        if cavity.contains(
            shapely.Point(pad.at[0] + body.position[0], pad.at[1] + body.position[1])
        )
    )
    part_mm3 = _part_below(_Once(part), job.setup.pose, round(level, 6))
    return max(0.0, float(cavity.area) * (level - floor) - pads - part_mm3)


def alloy_kg(job: Job, potting: Potting, part: TriangleMesh) -> float:
    return alloy_mm3(job, potting, part) * 1e-9 * potting.alloy.density_kg_m3


class _Once:
    """A mesh by its identity: equal meshes need not be compared."""

    def __init__(self, mesh: TriangleMesh) -> None:
        self.mesh = mesh

    def __hash__(self) -> int:
        return id(self.mesh)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Once) and other.mesh is self.mesh


@lru_cache(maxsize=16)
def _part_below(once: _Once, pose: Pose, level: float) -> float:
    return volume_below_mm3(once.mesh.moved(pose), level)


def expansion_um(length_mm: float, expansion_1e6_k: float, warmer_k: float) -> float:
    """How much longer a warm part is: alpha L dT."""
    return length_mm * expansion_1e6_k * 1e-6 * warmer_k * 1000.0


def widest_mm(points: Floats) -> float:
    """The diagonal of the box round points in the plane."""
    size = np.ptp(points, axis=0)
    return math.hypot(float(size[0]), float(size[1]))
