"""Where side locators go: three points on a part's sides that fix x, y and the turn about z.

   |      part       |        two push +y, one pushes +x: a push from the far corner
-> |_________________|        seats the part on all three
       ^        ^
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Protocol

import numpy as np
import shapely

from fixtures_lib.geometry.arrays import Flags, Floats, Ints
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.rays import first_hits

_UPRIGHT = 0.02  # |nz| of a side face
_CANDIDATES = 72
_SAMPLES = 240
_ASKEW = 0.6  # worth of a layout whose normals are not along the plate's axes
_BODIES_APART = 3.0  # radii between the axes of two bodies
_LEAST_QUALITY = 0.02  # of the normalised determinant
_GOOD_QUALITY = 0.3  # from which places at the wanted height come before better ones elsewhere
_AT_LEVEL_MM = 0.5


class Beside(Protocol):
    """Whether locators at points (n, 3), with these pushes (n, 3), have room beside the part."""

    def stuck(self, points: Floats, pushes: Floats) -> list[int]:
        """Those that collide by themselves."""

    def clashing(self, points: Floats, pushes: Floats) -> list[tuple[int, int]]:
        """Those that are in each other's place."""


@dataclass(frozen=True, eq=False)
class SidePoints:
    """points (n, 3) on the part; normals (n, 3) horizontal, pointing into the part."""

    points: Floats
    normals: Floats
    quality: float = 0.0  # normalised determinant of the planar locating matrix


def side_places(
    mesh: TriangleMesh,
    centroid: Floats,
    body_radius: float,
    level: float,
    faces: frozenset[int] | None = None,
    keep_clear: shapely.Geometry | None = None,
    tip_radius: float = 0.0,
    level_first: bool = False,
    beside: Beside | None = None,
) -> SidePoints | None:
    """Three places that locate the part in the plane, or None where its sides give none.

    `body_radius` is the room that a locator's body needs beside the part, `level` the height of
    contact to aim for, `faces` the numbers of those that may be touched (None: all). No body
    stands in the area `keep_clear` of the plate. With `level_first` places at that height come
    first, where they locate well: a clamp that pushes at it would roll the part over higher ones.
    Then those where a flat tip of `tip_radius` lies on the part all round. `beside` is asked of
    the places that would be chosen whether locators can stand there. In the fixture frame.
    """
    for room in (np.inf, 4.0 * body_radius):
        candidates = _candidates(mesh, faces, body_radius, level, room)
        choices = [
            _clear_of(_backed(mesh, candidates, tip), keep_clear, body_radius)
            for tip in (tip_radius, 0.0)
        ]
        for choice in choices if level_first else []:
            found = _best(_at_level(choice, level), centroid, body_radius, beside)
            if found is not None and found.quality >= _GOOD_QUALITY:
                return found
        for choice in choices:
            found = _best(choice, centroid, body_radius, beside)
            if found is not None:
                return found
    return None


def _at_level(sides: SidePoints, level: float) -> SidePoints:
    near = np.abs(sides.points[:, 2] - level) < _AT_LEVEL_MM
    return SidePoints(sides.points[near], sides.normals[near])


def _clear_of(sides: SidePoints, area: shapely.Geometry | None, body_radius: float) -> SidePoints:
    if area is None or area.is_empty:
        return sides
    axes = sides.points[:, :2] - body_radius * sides.normals[:, :2]
    free = shapely.distance(shapely.points(axes), area) > 1.3 * body_radius  # a flat is short of it
    return SidePoints(sides.points[free], sides.normals[free])


@lru_cache(maxsize=32)
def _backed(mesh: TriangleMesh, sides: SidePoints, tip_radius: float) -> SidePoints:
    """Those with material all round under a flat tip."""
    if tip_radius <= 0.0 or not len(sides.points):
        return sides
    whole = lies_on(mesh, sides.points, sides.normals, tip_radius)
    return SidePoints(sides.points[whole], sides.normals[whole])


def lies_on(mesh: TriangleMesh, points: Floats, inwards: Floats, tip_radius: float) -> Flags:
    """(n,) whether a flat tip at each point (n, 3) of a side has material all round under it."""
    along = np.column_stack([-inwards[:, 1], inwards[:, 0], np.zeros(len(points))])
    up = np.array([0.0, 0.0, 1.0])
    whole = np.ones(len(points), dtype=bool)
    for angle in np.arange(8) * np.pi / 4.0:
        rim = tip_radius * (np.cos(angle) * along + np.sin(angle) * up)
        start = points + rim - tip_radius * inwards
        distance, _ = first_hits(mesh, start, inwards)
        whole &= np.abs(distance - tip_radius) < 0.05 * tip_radius
    return whole


def _best(
    candidates: SidePoints, centroid: Floats, body_radius: float, beside: Beside | None
) -> SidePoints | None:
    """The three of the best quality whose locators all find room to stand."""
    if len(candidates.points) < 3:
        return None
    triples = np.array(list(combinations(range(len(candidates.points)), 3)))
    triples = triples[_apart(candidates, triples, body_radius)]
    if not len(triples):
        return None
    quality = _quality(candidates, triples, centroid)
    while quality.max() >= _LEAST_QUALITY:
        row = int(quality.argmax())
        best, worth = triples[row], float(quality[row])
        points, normals = candidates.points[best], candidates.normals[best]
        stuck = [] if beside is None else beside.stuck(points, normals)
        clashing = [] if beside is None or stuck else beside.clashing(points, normals)
        if not stuck and not clashing:
            return SidePoints(points, normals, worth)
        for group in [(i,) for i in stuck] + clashing:
            quality[_all_among(triples, best[list(group)])] = 0.0
    return None


def _all_among(triples: Ints, wanted: Ints) -> Flags:
    """Of triples (t, 3), those that have all of the wanted."""
    return np.asarray((triples[:, :, None] == wanted).any(axis=1).all(axis=1))


def _apart(sides: SidePoints, triples: Floats, body_radius: float) -> Flags:
    """Whether the three bodies stand clear of each other."""
    axes = (sides.points - body_radius * sides.normals)[triples][:, :, :2]
    pairs = ((0, 1), (0, 2), (1, 2))
    gaps = [np.linalg.norm(axes[:, i] - axes[:, j], axis=1) for i, j in pairs]
    return np.asarray(np.min(gaps, axis=0) > _BODIES_APART * body_radius)


def _quality(sides: SidePoints, triples: Floats, centroid: Floats) -> Floats:
    """Normalised determinant of the planar locating matrix; 0 where no push seats all three."""
    arm = sides.points[:, :2] - centroid[:2]
    size = max(float(np.abs(arm).max()), 1e-12)
    rows = np.column_stack(
        [
            sides.normals[:, :2],
            (arm[:, 0] * sides.normals[:, 1] - arm[:, 1] * sides.normals[:, 0]) / size,
        ]
    )
    matrices = rows[triples]
    determinant = np.abs(np.linalg.det(matrices))
    solvable = determinant > 1e-9
    push = -matrices[:, :, :2].sum(axis=1)
    wrench = np.concatenate([-push, np.zeros((len(push), 1))], axis=1)
    reactions = np.zeros((len(triples), 3))
    reactions[solvable] = np.linalg.solve(
        np.swapaxes(matrices[solvable], 1, 2), wrench[solvable, :, None]
    )[:, :, 0]
    seats = reactions.min(axis=1) > 0.05
    paired = _has_parallel_pair(matrices[:, :, :2])
    square = (np.abs(matrices[:, :, :2]).max(axis=2) > 0.999).all(axis=1)
    worth = np.where(paired, 1.0, 0.5) * np.where(square, 1.0, _ASKEW)
    return np.where(seats, determinant * worth, 0.0)


def _has_parallel_pair(normals: Floats) -> Floats:
    pairs = [(0, 1), (0, 2), (1, 2)]
    dots = [np.einsum("ti,ti->t", normals[:, i], normals[:, j]) for i, j in pairs]
    return np.asarray(np.max(dots, axis=0) > 0.999)


@lru_cache(maxsize=32)
def _candidates(
    mesh: TriangleMesh,
    faces: frozenset[int] | None,
    body_radius: float,
    level: float,
    room: float,
) -> SidePoints:
    """The mesh by its identity: the same are asked for by every way of holding."""
    usable = np.ones(len(mesh.faces), bool) if faces is None else np.isin(mesh.faces, [*faces])
    points, outward = _side_samples(mesh, usable, level)
    free = _accessible(mesh, points, outward, body_radius, room)
    points, outward = points[free], outward[free]
    if len(points) > _CANDIDATES:
        chosen = _spread(points, outward)
        points, outward = points[chosen], outward[chosen]
    return SidePoints(points, -outward)


def _side_samples(mesh: TriangleMesh, usable: Flags, level: float) -> tuple[Floats, Floats]:
    """Points on upright triangles, a few on each, at the level where the triangle crosses it."""
    low, high = mesh.box
    normals = mesh.normals
    upright = np.flatnonzero(usable & (np.abs(normals[:, 2]) < _UPRIGHT) & (mesh.areas > 0.0))
    if not len(upright):
        return np.empty((0, 3)), np.empty((0, 3))
    weights = np.array(
        [[1, 1, 1], [4, 1, 1], [1, 4, 1], [1, 1, 4], [8, 8, 1], [8, 1, 8], [1, 8, 8]], dtype=float
    )
    weights /= weights.sum(axis=1, keepdims=True)
    corners = mesh.points[mesh.triangles[upright]]
    points = np.einsum("wc,tci->twi", weights, corners).reshape(-1, 3)
    outward = np.repeat(normals[upright], len(weights), axis=0)
    points, outward = _levelled(corners, points, outward, level, len(weights))
    keep = points[:, 2] >= min(level, low[2] + 0.3 * (high[2] - low[2])) - 1e-9
    points, outward = points[keep], outward[keep]
    outward[:, 2] = 0.0
    length = np.linalg.norm(outward, axis=1, keepdims=True)
    if len(points) > _SAMPLES:
        chosen = _spread(points, outward, _SAMPLES)
        return points[chosen], outward[chosen] / length[chosen]
    return points, outward / length


def _levelled(
    corners: Floats, points: Floats, outward: Floats, level: float, each: int
) -> tuple[Floats, Floats]:
    """Move samples to the common level where their own triangle reaches across it."""
    low = np.repeat(corners[:, :, 2].min(axis=1), each)
    high = np.repeat(corners[:, :, 2].max(axis=1), each)
    share = np.clip((level - low) / np.where(high > low, high - low, 1.0), 0.0, 1.0)
    crossing = (low < level) & (level < high)
    vertices = np.repeat(corners, each, axis=0)
    order = np.argsort(vertices[:, :, 2], axis=1)
    bottom = vertices[np.arange(len(vertices)), order[:, 0]]
    top = vertices[np.arange(len(vertices)), order[:, 2]]
    on_edge = bottom + share[:, None] * (top - bottom)
    # the longest edge crosses the level at `on_edge`; halfway from there to the sample's own
    # crossing stays inside the triangle
    middle = vertices[np.arange(len(vertices)), order[:, 1]]
    upper = level > middle[:, 2]
    other = np.where(upper[:, None], top, bottom)
    rise = middle[:, 2] - other[:, 2]
    safe = np.where(np.abs(rise) > 1e-12, rise, 1.0)
    across = other + ((level - other[:, 2]) / safe)[:, None] * (middle - other)
    spread = np.tile(np.linspace(0.1, 0.9, each), len(corners))[:, None]
    moved = on_edge + spread * (across - on_edge)
    return np.where(crossing[:, None], moved, points), outward


def _accessible(
    mesh: TriangleMesh, points: Floats, outward: Floats, radius: float, room: float
) -> Flags:
    """Where a body of this radius can stand beside the part: `room` outwards, and free below."""
    if not len(points):
        return np.zeros(0, dtype=bool)
    lifted = points + 1e-4 * radius * outward
    ahead, _ = first_hits(mesh, lifted, outward)
    down = np.tile([0.0, 0.0, -1.0], (len(points), 1))
    below_axis, _ = first_hits(mesh, points + radius * outward, down)
    below_edge, _ = first_hits(mesh, points + 0.05 * radius * outward, down)
    free = (ahead >= room) & np.isinf(below_axis) & np.isinf(below_edge)
    for side in (-1.0, 1.0):  # the body's flanks, so that it does not stand in a narrow notch
        along = np.column_stack([-outward[:, 1], outward[:, 0], np.zeros(len(points))])
        flank = points + radius * outward + side * 0.9 * radius * along
        hit, _ = first_hits(mesh, flank, -outward)
        free &= hit > 0.5 * radius
    return np.asarray(free)


def _spread(points: Floats, outward: Floats, count: int = _CANDIDATES) -> Floats:
    """Indices of points far apart in place and direction."""
    size = float(np.ptp(points, axis=0).max()) or 1.0
    place = np.hstack([points[:, :2] / size, 0.5 * outward[:, :2]])
    chosen = [int(np.argmin(points[:, 0] + points[:, 1]))]
    distance = np.linalg.norm(place - place[chosen[0]], axis=1)
    while len(chosen) < min(count, len(points)):
        chosen.append(int(distance.argmax()))
        distance = np.minimum(distance, np.linalg.norm(place - place[chosen[-1]], axis=1))
    return np.array(chosen)
