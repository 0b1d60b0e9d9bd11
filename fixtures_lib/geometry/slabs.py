"""A solid as level slabs: what collisions are found with.

      ___               Between two of its levels a solid is taken to have everywhere the section
     |___|  slab        that it has half way. What stands upright is exact so; a slanted or round
    |_____| slab        side becomes steps, half in and half out, no higher than `_STEP_MM`.

room    what two bodies may have in common before they count as colliding: a tip's teeth, a round
        wall's chords
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from shapely.affinity import affine_transform

from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.plane_cuts import cut_by_plane

_STEP_MM = 3.0
_NEAR_MM = 0.3  # levels of a solid that are nearer to each other are one
_SAME_MM = 0.02


@dataclass(frozen=True, eq=False)
class Slab:
    """`region` in (x, y), from `low` to `high`."""

    low: float
    high: float
    region: shapely.Geometry

    def at(self, pose: Pose) -> Slab:
        """Moved, and turned about the vertical: the other angles of the pose are left out."""
        (a, b, _), (d, e, _), _ = pose.rotation if not (pose.rx_deg or pose.ry_deg) else _turn(pose)
        moved = affine_transform(self.region, [a, b, d, e, pose.x_mm, pose.y_mm])
        return Slab(self.low + pose.z_mm, self.high + pose.z_mm, moved)

    def shrunk(self, room: float) -> Slab | None:
        """Smaller by `room` on all sides; None where nothing is left."""
        region = self.region.buffer(-room, join_style="mitre")
        low, high = self.low + room, self.high - room
        return None if region.is_empty or high <= low else Slab(low, high, region)


def _turn(pose: Pose) -> Floats:
    return Pose(rz_deg=pose.rz_deg).rotation


def slabs_of(mesh: TriangleMesh) -> tuple[Slab, ...]:
    """Of a closed mesh, from below."""
    levels = _levels(mesh.points[:, 2])
    slabs: list[Slab] = []
    for low, high in pairwise(levels):
        region = section(mesh, (low + high) / 2.0)
        if region.is_empty:
            continue
        last = slabs[-1] if slabs else None
        if last is not None and last.high == low and _same(last.region, region):
            slabs[-1] = Slab(last.low, high, last.region)
        else:
            slabs.append(Slab(low, high, region))
    return tuple(slabs)


def section(mesh: TriangleMesh, height: float) -> shapely.Geometry:
    """What a level plane cuts out of a closed mesh, in (x, y)."""
    ends, segments = cut_by_plane(mesh, (0.0, 0.0, height), (0.0, 0.0, 1.0))
    lines = shapely.linestrings(ends[segments][:, :, :2])
    return shapely.build_area(shapely.union_all(lines))


def _levels(heights: Floats) -> list[float]:
    """Where the solid's corners lie, and steps between them."""
    corners = np.unique(heights)
    kept = [float(corners[0])]
    for height in corners[1:]:
        if height - kept[-1] >= _NEAR_MM:
            kept.append(float(height))
    if len(kept) > 1:
        kept[-1] = float(corners[-1])
    else:
        kept.append(float(corners[-1]))
    levels = [kept[0]]
    for low, high in pairwise(kept):
        steps = max(1, round((high - low) / _STEP_MM))
        levels += [low + (high - low) * k / steps for k in range(1, steps)] + [high]
    return levels


def _same(one: shapely.Geometry, other: shapely.Geometry) -> bool:
    away = np.subtract(one.bounds, other.bounds)
    if np.abs(away).max() > _SAME_MM or abs(one.area - other.area) > _SAME_MM * one.length:
        return False
    return bool(one.symmetric_difference(other).area < _SAME_MM * one.length)


def meeting(some: Sequence[Slab], others: Sequence[Slab]) -> Vector | None:
    """A place that both have, the middle of the largest one; None where they are apart."""
    best: tuple[float, Vector] | None = None
    for a in some:
        for b in others:
            low, high = max(a.low, b.low), min(a.high, b.high)
            if high <= low or not shapely.intersects(a.region, b.region):
                continue
            shared = shapely.intersection(a.region, b.region)
            size = float(shared.area) * (high - low)
            if best is None or size > best[0]:
                spot = shared.representative_point()
                best = (size, (float(spot.x), float(spot.y), (low + high) / 2.0))
    return best[1] if best else None


@dataclass(frozen=True, eq=False)
class TriangleBoxes:
    """A mesh with the box of each triangle: low (m, 3) and high (m, 3)."""

    corners: Floats  # (m, 3, 3)
    low: Floats
    high: Floats


def boxed(mesh: TriangleMesh) -> TriangleBoxes:
    corners = mesh.points[mesh.triangles]
    return TriangleBoxes(corners, corners.min(axis=1), corners.max(axis=1))


def pierced(slabs: Iterable[Slab], surface: TriangleBoxes) -> Vector | None:
    """A place of the surface inside one of the slabs; None where it stays outside of them all."""
    for slab in slabs:
        x0, y0, x1, y1 = slab.region.bounds
        low, high = np.array([x0, y0, slab.low]), np.array([x1, y1, slab.high])
        near = np.flatnonzero((surface.low < high).all(axis=1) & (surface.high > low).all(axis=1))
        if not len(near):
            continue
        pieces = _between(surface.corners[near], slab.low, slab.high)
        shapely.prepare(slab.region)
        inside = np.flatnonzero(shapely.intersects(slab.region, pieces))
        if len(inside):
            spot = shapely.intersection(slab.region, pieces[inside[0]]).representative_point()
            triangle = near[inside[0]]
            bottom = max(slab.low, float(surface.low[triangle, 2]))
            top = min(slab.high, float(surface.high[triangle, 2]))
            return (float(spot.x), float(spot.y), (bottom + top) / 2.0)
    return None


def _between(corners: Floats, low: float, high: float) -> Any:
    """(m,) what of each triangle (m, 3, 3) lies between two heights, seen from above.

    A triangle cut by level planes stays convex: it is the hull of its corners between them and of
    the places where its sides pass through them.
    """
    starts, ends = corners, np.roll(corners, -1, axis=1)
    found = [starts[:, :, :2]]
    valid = [(starts[:, :, 2] >= low) & (starts[:, :, 2] <= high)]
    for level in (low, high):
        rise = ends[:, :, 2] - starts[:, :, 2]
        share = (level - starts[:, :, 2]) / np.where(rise == 0.0, 1.0, rise)
        crosses = (starts[:, :, 2] - level) * (ends[:, :, 2] - level) < 0.0
        found.append(starts[:, :, :2] + share[:, :, None] * (ends - starts)[:, :, :2])
        valid.append(crosses)
    points, keep = np.concatenate(found, axis=1), np.concatenate(valid, axis=1)
    owner = np.repeat(np.arange(len(corners)), keep.sum(axis=1))
    kept = np.unique(owner)
    clouds = shapely.multipoints(points[keep], indices=np.searchsorted(kept, owner))
    return shapely.convex_hull(clouds)
