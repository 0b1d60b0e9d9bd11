"""Cylindrical faces put together into the round walls that they are parts of.

CAD systems split a hole into two halves, and a slot or a cross hole splits it further:

    face 7 |   axis   | face 8      one wall: same axis, same radius, touching along the axis
    -------+----|-----+-------
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.cluster.hierarchy import DisjointSet
from scipy.spatial import cKDTree

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.kernel.recognition.surfaces import Described

_GAP_DEG = 40.0  # between neighbouring points of one wall; triangles are at most 15 degrees wide


@dataclass(frozen=True, eq=False)
class AxialFace:
    """A face of revolution along the axis of its group: from `low` to `high`, in mm."""

    face: Described
    low: float
    high: float
    radius_low: float  # at `low`, and at `high`: they differ on a cone or a fillet
    radius_high: float


@dataclass(frozen=True, eq=False)
class RoundWall:
    """A cylinder wall: `low` and `high` along the axis of its group, `covered_deg` round it."""

    faces: tuple[Described, ...]
    radius: float
    low: float
    high: float
    covered_deg: float

    @property
    def concave(self) -> bool:
        return self.faces[0].concave

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(sorted(d.number for d in self.faces))

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2.0


@dataclass(frozen=True, eq=False)
class AxisGroup:
    """Everything that is turned about one axis: origin + depth * direction."""

    origin: Floats
    direction: Floats
    walls: tuple[RoundWall, ...]
    transitions: tuple[AxialFace, ...]  # cones, fillets and ball ends between or beside walls

    def point(self, depth: float) -> Floats:
        return np.asarray(self.origin + depth * self.direction)


def axis_groups(faces: list[Described], size_mm: float) -> list[AxisGroup]:
    """The axes of a solid's cylinders, each with its walls in order along it."""
    turned = [d for d in faces if d.kind in ("cylinder", "cone", "torus")]
    if not any(d.is_cylinder for d in turned):
        return []
    near = coaxial_tolerance(size_mm)
    middle = np.mean([d.centre for d in faces], axis=0)
    groups = _coaxial(turned, middle, size_mm, near)
    spheres = [d for d in faces if d.kind == "sphere"]
    made = [_group(members, spheres, middle, near) for members in groups]
    return [group for group in made if group.walls]


def coaxial_tolerance(size_mm: float) -> float:
    return min(0.005, 1e-4 * size_mm)


def _coaxial(
    turned: list[Described], middle: Floats, size: float, near: float
) -> list[list[Described]]:
    directions = np.array([_upwards(d.axis) for d in turned])
    arms = np.array([d.origin - middle for d in turned])
    feet = arms - np.einsum("ij,ij->i", arms, directions)[:, None] * directions
    pairs = cKDTree(np.hstack([feet, directions * size / 2.0])).query_pairs(near)
    sets = DisjointSet(range(len(turned)))
    for a, b in pairs:
        sets.merge(a, b)
    return [[turned[i] for i in sorted(members)] for members in sets.subsets()]


def _upwards(axis: Floats) -> Floats:
    """The axis with its largest component positive: coaxial faces may have opposite axes."""
    rounded = np.round(np.abs(axis), 6)
    return axis if axis[int(rounded.argmax())] > 0.0 else -axis


def _group(
    members: list[Described], spheres: list[Described], middle: Floats, near: float
) -> AxisGroup:
    lead = next((d for d in members if d.is_cylinder), members[0])
    direction = _upwards(lead.axis)
    origin = lead.origin + ((middle - lead.origin) @ direction) * direction
    walls: list[RoundWall] = []
    for concave in (True, False):
        ready = [_axial(d, origin, direction) for d in members if d.is_cylinder]
        walls.extend(
            _walls([a for a in ready if a.face.concave == concave], origin, direction, near)
        )
    others = [d for d in members if not d.is_cylinder] + [
        d for d in spheres if _off_axis(d.origin, origin, direction) < near
    ]
    return AxisGroup(
        origin,
        direction,
        tuple(sorted(walls, key=lambda w: w.low)),
        tuple(_axial(d, origin, direction) for d in others),
    )


def _off_axis(point: Floats, origin: Floats, direction: Floats) -> float:
    arm = point - origin
    return float(np.linalg.norm(arm - (arm @ direction) * direction))


def _axial(d: Described, origin: Floats, direction: Floats) -> AxialFace:
    arms = d.mesh.points - origin
    depth = arms @ direction
    radii = np.linalg.norm(arms - depth[:, None] * direction, axis=1)
    return AxialFace(
        d,
        float(depth.min()),
        float(depth.max()),
        float(radii[depth.argmin()]),
        float(radii[depth.argmax()]),
    )


def _walls(
    parts: list[AxialFace], origin: Floats, direction: Floats, near: float
) -> list[RoundWall]:
    walls: list[list[AxialFace]] = []
    for part in sorted(parts, key=lambda a: (round(a.face.radius, 3), a.low)):
        last = walls[-1] if walls else None
        if (
            last
            and abs(last[0].face.radius - part.face.radius) < near
            and part.low < max(a.high for a in last) + near
        ):
            last.append(part)
        else:
            walls.append([part])
    return [_wall(parts, origin, direction) for parts in walls]


def _wall(parts: list[AxialFace], origin: Floats, direction: Floats) -> RoundWall:
    faces = tuple(a.face for a in parts)
    return RoundWall(
        faces,
        faces[0].radius,
        min(a.low for a in parts),
        max(a.high for a in parts),
        _covered(faces, origin, direction),
    )


def _covered(faces: tuple[Described, ...], origin: Floats, direction: Floats) -> float:
    """How many degrees of the circle the faces go round."""
    x_axis = faces[0].x_axis
    y_axis = np.cross(direction, x_axis)
    arms = np.concatenate([d.mesh.points for d in faces]) - origin
    angles = np.sort(np.degrees(np.arctan2(arms @ y_axis, arms @ x_axis)))
    gaps = np.diff(np.concatenate([angles, angles[:1] + 360.0]))
    return float(360.0 - gaps[gaps > _GAP_DEG].sum())
