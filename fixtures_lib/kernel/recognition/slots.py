"""Slots with two round ends (obround): two half cylinders and the two plane sides between them.

  ______________
(                )    width = 2 r,  length = distance of the axes + 2 r
  --------------
"""

from __future__ import annotations

import itertools

import numpy as np

from fixtures_lib.geometry.arrays import Floats, as_vector, unit
from fixtures_lib.geometry.part_shape import Slot
from fixtures_lib.kernel.recognition.bores import air_beside
from fixtures_lib.kernel.recognition.mesh_rays import MeshRays
from fixtures_lib.kernel.recognition.round_walls import AxisGroup, RoundWall
from fixtures_lib.kernel.recognition.surfaces import Described

_HALF_DEG = (150.0, 200.0)
_FLOOR = 0.05  # of the width: how far beyond the wall a floor may lie (a chamfer, a fillet)

# places in the slot, along it and across, in its length and width: uneven, to miss mesh edges
_LINES = ((0.501, 0.007), (0.11, 0.13), (0.87, -0.12), (0.31, -0.21), (0.69, 0.23))

_End = tuple[AxisGroup, RoundWall]


def slots_of(
    groups: list[AxisGroup],
    planes: list[Described],
    beside: dict[int, frozenset[int]],
    rays: MeshRays,
    near: float,
) -> tuple[Slot, ...]:
    """`beside` has the numbers of the faces that share an edge with each face."""
    ends = [(group, wall) for group in groups for wall in _half_walls(group, near)]
    sides = {d.number: d for d in planes}
    found = [
        _slot(first, second, shared, rays)
        for first, second in itertools.combinations(ends, 2)
        if (shared := _sides(first, second, sides, beside, near))
    ]
    return tuple(sorted(found, key=lambda s: (-round(s.length_mm, 3), s.faces)))


def _half_walls(group: AxisGroup, near: float) -> list[RoundWall]:
    """Round ends on one axis; what a cross hole parts is one end all the same."""
    halves: list[RoundWall] = []
    for wall in group.walls:
        if not wall.concave or not _HALF_DEG[0] <= wall.covered_deg <= _HALF_DEG[1]:
            continue
        if halves and abs(halves[-1].radius - wall.radius) < near:
            halves[-1] = _joined(halves[-1], wall)
        else:
            halves.append(wall)
    return halves


def _joined(first: RoundWall, second: RoundWall) -> RoundWall:
    return RoundWall(
        first.faces + second.faces,
        first.radius,
        min(first.low, second.low),
        max(first.high, second.high),
        max(first.covered_deg, second.covered_deg),
    )


def _sides(
    first: _End,
    second: _End,
    planes: dict[int, Described],
    beside: dict[int, frozenset[int]],
    near: float,
) -> tuple[int, ...]:
    """The two plane faces that touch both ends, where the two ends make one slot; else none."""
    (group_a, a), (group_b, b) = first, second
    if abs(a.radius - b.radius) > near or abs(group_a.direction @ group_b.direction) < 1.0 - 1e-6:
        return ()
    shared = _touching(a, beside) & _touching(b, beside)
    across = _across(first, second)
    flat = [n for n in shared if n in planes and _is_side(planes[n], first, across, near)]
    return tuple(sorted(flat)) if len(flat) >= 2 else ()


def _touching(wall: RoundWall, beside: dict[int, frozenset[int]]) -> frozenset[int]:
    return frozenset().union(*(beside.get(n, frozenset()) for n in wall.numbers))


def _across(first: _End, second: _End) -> Floats:
    return unit(np.cross(first[0].direction, _from_to(first, second)))


def _from_to(first: _End, second: _End) -> Floats:
    arm = second[0].origin - first[0].origin
    return np.asarray(arm - (arm @ first[0].direction) * first[0].direction)


def _is_side(plane: Described, end: _End, across: Floats, near: float) -> bool:
    group, wall = end
    distance = abs(float((plane.centre - group.origin) @ plane.normal))
    return bool(abs(plane.normal @ across) > 1.0 - 1e-6) and abs(distance - wall.radius) < near


def _slot(first: _End, second: _End, sides: tuple[int, ...], rays: MeshRays) -> Slot:
    (group, a), (_, b) = first, second
    arm = _from_to(first, second)
    length, width = float(np.linalg.norm(arm)), 2.0 * a.radius
    shift = float((second[0].origin - group.origin) @ group.direction)
    turned = 1.0 if second[0].direction @ group.direction > 0.0 else -1.0
    other = sorted((shift + turned * b.low, shift + turned * b.high))
    low, high = min(a.low, other[0]), max(a.high, other[1])
    low_open, high_open = _open_ends(group, arm, width, low, high, rays)
    from_high = high_open if low_open != high_open else _looks_up(group.direction)
    mouth = group.point(high if from_high else low) + arm / 2.0
    into = -group.direction if from_high else group.direction
    return Slot(
        faces=tuple(sorted({*a.numbers, *b.numbers, *sides})),
        centre=as_vector(np.round(mouth, 9) + 0.0),
        along=as_vector(np.round(unit(arm), 9) + 0.0),
        direction=as_vector(np.round(into, 9) + 0.0),
        length_mm=round(length + width, 6),
        width_mm=round(width, 6),
        depth_mm=round(high - low, 6),
        through=low_open and high_open,
    )


def _looks_up(direction: Floats) -> bool:
    x, y, z = direction.round(6)
    return bool((z, y, x) > (0.0, 0.0, 0.0))


def _open_ends(
    group: AxisGroup, arm: Floats, width: float, low: float, high: float, rays: MeshRays
) -> tuple[bool, bool]:
    """Whether the air in the slot goes on beyond its low and its high end, on most of the lines."""
    across = unit(np.cross(group.direction, arm))
    offsets = np.array([along * arm + off * width * across for along, off in _LINES])
    found = air_beside(group, offsets, (low + high) / 2.0, rays)
    stretches = [stretch for stretch in found if stretch is not None]
    slack = _FLOOR * width
    at_low = sum(s[0] < low - slack for s in stretches)
    at_high = sum(s[1] > high + slack for s in stretches)
    return at_low > len(stretches) / 2, at_high > len(stretches) / 2
