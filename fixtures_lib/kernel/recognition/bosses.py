"""Round bosses: full convex cylinders that stand on material at one end and end in the air."""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import as_vector
from fixtures_lib.geometry.part_shape import Boss
from fixtures_lib.kernel.recognition.bores import FULL_DEG, air_beside, around_axis
from fixtures_lib.kernel.recognition.mesh_rays import MeshRays
from fixtures_lib.kernel.recognition.round_walls import AxisGroup, RoundWall

_OUTSIDE = 1.04  # of the radius: beside the boss, clear of its triangles and inside a base fillet


def bosses_of(groups: list[AxisGroup], rays: MeshRays) -> tuple[Boss, ...]:
    found = []
    for group in groups:
        for wall in group.walls:
            if not wall.concave and wall.covered_deg >= FULL_DEG and wall.high > wall.low:
                boss = _boss(group, wall, rays)
                if boss is not None:
                    found.append(boss)
    return tuple(sorted(found, key=lambda b: (-round(b.diameter_mm, 3), b.faces)))


def _boss(group: AxisGroup, wall: RoundWall, rays: MeshRays) -> Boss | None:
    low_stands, high_stands = _stands(group, wall, rays)
    if low_stands == high_stands:
        return None
    base, outwards = (wall.low, 1.0) if low_stands else (wall.high, -1.0)
    return Boss(
        faces=wall.numbers,
        base=as_vector(np.round(group.point(base), 9) + 0.0),
        direction=as_vector(np.round(outwards * group.direction, 9) + 0.0),
        diameter_mm=round(2.0 * wall.radius, 6),
        height_mm=round(wall.high - wall.low, 6),
    )


def _stands(group: AxisGroup, wall: RoundWall, rays: MeshRays) -> tuple[bool, bool]:
    """Whether material stops the air beside the boss at its low and at its high end."""
    offsets = around_axis(group.direction, wall.faces[0].x_axis, (_OUTSIDE * wall.radius,) * 5)
    found = air_beside(group, offsets, wall.middle, rays)
    stretches = [stretch for stretch in found if stretch is not None]
    slack = 0.3 * wall.radius  # a fillet at the base
    at_low = sum(s[0] > wall.low - slack for s in stretches)
    at_high = sum(s[1] < wall.high + slack for s in stretches)
    return at_low > len(stretches) / 2, at_high > len(stretches) / 2
