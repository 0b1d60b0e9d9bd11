"""Side clamps opposite the side locators, so that a cut can't pull the part away from them.

       ____________
o --> |            | <-- clamp        one against the pair, one against the single locator
      |____________|
         ^      ^
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.rays import first_hits
from fixtures_lib.layout.sides import SidePoints, lies_on

_PARALLEL = 0.999
_FACING = 0.995
_SHIFTS = (0.0, 0.05, -0.05, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3, 0.4, -0.4)


@dataclass(frozen=True)
class SideClampPlace:
    """A point on the part's side, and the direction in which a clamp pushes there."""

    x: float
    y: float
    z: float
    angle_deg: float


def side_clamp_places(
    mesh: TriangleMesh, sides: SidePoints, z: float, tip_radius: float
) -> list[list[SideClampPlace]]:
    """Places against each direction of the locators, at height `z`; no list where none is flat.

    The nearest to their middle first; those where the whole tip lies on the part come before
    those where some of it does.
    """
    places = [_opposite(mesh, group, z, tip_radius) for group in _groups(sides)]
    return [choice for choice in places if choice]


def _groups(sides: SidePoints) -> list[SidePoints]:
    groups: list[list[int]] = []
    for index, normal in enumerate(sides.normals):
        group = next((g for g in groups if sides.normals[g[0]] @ normal > _PARALLEL), None)
        if group is None:
            groups.append([index])
        else:
            group.append(index)
    return [SidePoints(sides.points[g], sides.normals[g]) for g in groups]


def _opposite(
    mesh: TriangleMesh, group: SidePoints, z: float, tip_radius: float
) -> list[SideClampPlace]:
    normal = group.normals[0]
    along = np.array([-normal[1], normal[0], 0.0])
    span = float(np.ptp(group.points @ along)) or 0.5 * float(np.ptp(mesh.points @ along))
    middle = group.points.mean(axis=0)
    far = middle + normal * 4.0 * float(np.ptp(mesh.points @ normal))
    origins = np.array([far + shift * span * along for shift in _SHIFTS])
    origins[:, 2] = z
    distance, triangle = first_hits(mesh, origins, np.tile(-normal, (len(origins), 1)))
    facing = (triangle >= 0) & (mesh.normals[np.maximum(triangle, 0)] @ normal > _FACING)
    if not facing.any():
        return []
    points = origins[facing] - distance[facing, None] * normal
    whole = lies_on(mesh, points, np.tile(-normal, (len(points), 1)), tip_radius)
    order = np.argsort(~whole, kind="stable")
    return [_place(point, -normal) for point in points[order]]


def _place(point: Floats, push: Floats) -> SideClampPlace:
    x, y, z = (round(float(v), 4) for v in point)
    return SideClampPlace(x, y, z, round(math.degrees(math.atan2(push[1], push[0])), 4) % 360.0)
