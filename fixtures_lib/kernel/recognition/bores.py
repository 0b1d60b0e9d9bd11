"""Round walls on one axis put together into bores: chains of walls that one passage runs through.

    ====|      |==========       a chain of two walls: the counterbore (high) and the hole (low);
        |      |                 `ends` says for each end of a wall whether the passage goes on
    ====+--  --+==========
          |  |
    ======|  |============

A wall's end is open when the air on the axis (and on three more lines at 0.7 of the radius) goes
on beyond it, and closed when material or a smaller wall stops it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.kernel.recognition.mesh_rays import MeshRays
from fixtures_lib.kernel.recognition.round_walls import AxialFace, AxisGroup, RoundWall

FULL_DEG = 300.0  # less than this is a fillet, a slot's end or a broken edge
BEYOND = 0.3  # of the diameter: air that goes on by more is open (a drill's cone is 0.3 deep)
BRIDGED = 1.0  # of the diameter: an interruption of one bore by a slot or a cross hole
COUNTERBORE_RATIO = 3.5  # a wider coaxial wall is a pocket of its own


@dataclass(frozen=True, eq=False)
class Bore:
    """One round passage of constant diameter, with what widens it at its ends.

    `low` and `high` are the ends of the full diameter; `low_reach` and `high_reach` those of the
    chamfer, countersink, drill point or fillet beyond.
    """

    group: AxisGroup
    walls: tuple[RoundWall, ...]
    low: float
    high: float
    low_reach: float
    high_reach: float
    low_open: bool
    high_open: bool
    low_wider: RoundWall | None  # the next wall on that side, where it is a counterbore's
    high_wider: RoundWall | None

    @property
    def radius(self) -> float:
        return self.walls[0].radius


def around_axis(direction: Floats, x_axis: Floats, radii: tuple[float, ...]) -> Floats:
    """Offsets (k, 3) from an axis, at `radii`, turned by uneven steps so that none meets a seam."""
    y_axis = np.cross(direction, x_axis)
    angles = 0.37 + 2.0944 * np.arange(len(radii))
    return np.array(
        [r * (np.cos(a) * x_axis + np.sin(a) * y_axis) for r, a in zip(radii, angles, strict=True)]
    )


def bores_of(group: AxisGroup, rays: MeshRays, near: float) -> list[Bore]:
    """The round passages along one axis, each of one diameter."""
    full = [w for w in group.walls if w.concave and w.covered_deg >= FULL_DEG and w.high > w.low]
    bores: list[Bore] = []
    for chain in _chains(group, full, near):
        for pieces in _of_one_diameter(chain, near):
            bore = _bore(group, pieces, chain, rays, near)
            if bore is not None:
                bores.append(bore)
    return bores


def _chains(group: AxisGroup, walls: list[RoundWall], near: float) -> list[list[RoundWall]]:
    """Walls in order along the axis, parted where there is a gap that nothing bridges."""
    chains: list[list[RoundWall]] = []
    for wall in sorted(walls, key=lambda w: (w.low, w.high)):
        if chains and _joined(group, chains[-1][-1], wall, near):
            chains[-1].append(wall)
        else:
            chains.append([wall])
    return chains


def _joined(group: AxisGroup, first: RoundWall, second: RoundWall, near: float) -> bool:
    gap = second.low - _reach(group.transitions, first.high, second.low, near)
    same = abs(first.radius - second.radius) < near
    return gap < near or (same and gap < BRIDGED * 2.0 * first.radius)


def _reach(transitions: tuple[AxialFace, ...], start: float, limit: float, near: float) -> float:
    """How far upwards from `start` coaxial cones and fillets go, each touching the one before."""
    at = start
    for part in sorted(transitions, key=lambda a: a.low):
        if part.low < at + near and part.high > at and part.low > start - near:
            at = part.high
    return min(at, limit)


def _reach_down(transitions: tuple[AxialFace, ...], start: float, near: float) -> float:
    at = start
    for part in sorted(transitions, key=lambda a: -a.high):
        if part.high > at - near and part.low < at and part.high < start + near:
            at = part.low
    return at


def _of_one_diameter(chain: list[RoundWall], near: float) -> list[list[RoundWall]]:
    """Runs of a chain with one diameter; a wider groove between two alike is skipped over."""
    runs: list[list[RoundWall]] = []
    for i, wall in enumerate(chain):
        if runs and abs(runs[-1][0].radius - wall.radius) < near:
            runs[-1].append(wall)
        elif not _is_groove(chain, i, near):
            runs.append([wall])
    return runs


def _is_groove(chain: list[RoundWall], i: int, near: float) -> bool:
    if not 0 < i < len(chain) - 1:
        return False
    before, wall, after = chain[i - 1 : i + 2]
    return abs(before.radius - after.radius) < near and wall.radius > before.radius


def _bore(
    group: AxisGroup, pieces: list[RoundWall], chain: list[RoundWall], rays: MeshRays, near: float
) -> Bore | None:
    low, high, radius = pieces[0].low, pieces[-1].high, pieces[0].radius
    low_reach = _reach_down(group.transitions, low, near)
    high_reach = _reach(group.transitions, high, np.inf, near)
    below, above = _neighbours(pieces, chain)
    stretches = _air(group, pieces, rays)
    if stretches is None:
        return None
    margin = BEYOND * 2.0 * radius
    low_open = sum(s[0] < low_reach - margin for s in stretches) > len(stretches) / 2
    high_open = sum(s[1] > high_reach + margin for s in stretches) > len(stretches) / 2
    return Bore(
        group=group,
        walls=tuple(pieces),
        low=low,
        high=high,
        low_reach=low_reach,
        high_reach=high_reach,
        low_open=_goes_on(low_open, below, radius),
        high_open=_goes_on(high_open, above, radius),
        low_wider=_counterbore(below, radius),
        high_wider=_counterbore(above, radius),
    )


def _neighbours(
    pieces: list[RoundWall], chain: list[RoundWall]
) -> tuple[RoundWall | None, RoundWall | None]:
    first, last = chain.index(pieces[0]), chain.index(pieces[-1])
    below = chain[first - 1] if first > 0 else None
    above = chain[last + 1] if last + 1 < len(chain) else None
    return below, above


def _goes_on(open_by_air: bool, neighbour: RoundWall | None, radius: float) -> bool:
    """A narrower neighbour is a floor with a hole in it; a wider one lets the passage out."""
    if neighbour is None:
        return open_by_air
    return neighbour.radius > radius


def _counterbore(neighbour: RoundWall | None, radius: float) -> RoundWall | None:
    if neighbour is None or not radius < neighbour.radius <= COUNTERBORE_RATIO * radius:
        return None
    return neighbour


def _air(
    group: AxisGroup, pieces: list[RoundWall], rays: MeshRays
) -> list[tuple[float, float]] | None:
    """The stretches of air, in depths of the group, on four lines through the bore's middle."""
    radius = pieces[0].radius
    x_axis = pieces[0].faces[0].x_axis
    offsets = around_axis(group.direction, x_axis, (0.05 * radius, *(0.7 * radius,) * 3))
    found = air_beside(group, offsets, pieces[0].middle, rays)
    if found[0] is None:  # material on the axis: a groove round a core
        return None
    return [stretch for stretch in found if stretch is not None]


def air_beside(
    group: AxisGroup, offsets: Floats, depth: float, rays: MeshRays
) -> list[tuple[float, float] | None]:
    """On lines parallel to the axis at `offsets` (k, 3): the air around `depth`, from where to
    where, in depths of the group; None in the material."""
    lines = [rays.line(group.origin + offset, group.direction) for offset in offsets]
    return [line.air_around(depth) for line in lines]
