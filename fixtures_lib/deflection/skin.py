"""Finding places on the part's skin."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from scipy.spatial import cKDTree

from fixtures_lib.deflection.tet_mesh import TetMesh
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Flags, Floats, Ints, Vector, unit
from fixtures_lib.wording import worded

_MOST_REMEMBERED = 2_000
_ROUNDING = 1.0 + 1e-9
_LARGE = 0.97  # of all triangles are smaller
_FIRST_LOOK = 64  # triangles
# How far a contact may be off the skin, in reaches of the triangle it is on. A hole in a large part
# may be meshed as a prism: the side of a triangular one is half a radius inside the circle.
_FLAT_GAP, _CURVED_GAP = 0.15, 0.5
_ONE_WAY = 0.999
_SAME_SIDE = 0.6  # cosine within which a triangle's normal counts as the wanted one

Found = TypeVar("Found")


@dataclass(frozen=True, eq=False)
class Foot:
    """The nearest point of the skin: where, on which triangle and face, and how far away."""

    point: Floats
    triangle: int
    face: int
    distance_mm: float


class Skin:
    """The skin of a mesh with a search tree over its triangles."""

    def __init__(self, mesh: TetMesh) -> None:
        self.mesh = mesh
        self._remembered: OrderedDict[Any, Any] = OrderedDict()

    def remembered(self, key: Any, made: Callable[[], Found]) -> Found:
        """What was found on this skin for `key`, or `made` now: a drag asks for the same again."""
        if key not in self._remembered:
            self._remembered[key] = made()
            if len(self._remembered) > _MOST_REMEMBERED:
                self._remembered.popitem(last=False)
        found: Found = self._remembered[key]
        return found

    @cached_property
    def centres(self) -> Floats:
        return np.asarray(self.mesh.skin_corners.mean(axis=1))

    @cached_property
    def reach(self) -> Floats:
        """(k,) radius of each triangle about its centre."""
        offsets = self.mesh.skin_corners - self.centres[:, None]
        return np.asarray(np.linalg.norm(offsets, axis=2).max(axis=1))

    @cached_property
    def _tree(self) -> Any:
        return cKDTree(self.centres)

    @cached_property
    def _by_size(self) -> tuple[Ints, Any, Ints]:
        """The smaller triangles with a tree of their own, and the few large ones."""
        is_large = self.reach > np.quantile(self.reach, _LARGE)
        small = np.flatnonzero(~is_large)
        return small, cKDTree(self.centres[small]), np.flatnonzero(is_large)

    def foot(self, point: Vector | Floats, outward: Vector | Floats | None = None) -> Foot:
        """The nearest point of the skin, where `outward` is given only on sides that face there."""
        p = np.asarray(point, dtype=float)
        for wanted in (min(_FIRST_LOOK, len(self.centres)), len(self.centres)):
            found = np.atleast_1d(self._tree.query(p, k=wanted)[1])
            chosen = found[self._facing(found, outward)]
            if len(chosen):
                # Large triangles come as near as these though their centres are farther away.
                reach = self._nearest(p, chosen).distance_mm
                close = self.near(p, reach)
                return self._nearest(p, close[self._facing(close, outward)])
        raise FixtureError("the part has no surface that faces this way")

    def near(self, point: Floats, radius_mm: float) -> Ints:
        """Triangles that may come within `radius_mm` of `point`."""
        small, tree, large = self._by_size
        found = small[tree.query_ball_point(point, radius_mm + float(self.reach[small].max()))]
        indices = np.sort(np.concatenate([found, large]))
        distance = np.linalg.norm(self.centres[indices] - point, axis=1)
        return np.asarray(indices[distance <= (radius_mm + self.reach[indices]) * _ROUNDING])

    def of_faces(self, faces: tuple[int, ...]) -> Ints:
        """Triangles of these faces; FixtureError for a face the part doesn't have."""
        missing = [f for f in faces if not np.any(self.mesh.skin_faces == f)]
        if missing and missing[0] in self.mesh.left_out:
            raise FixtureError(
                worded(
                    "face {missing} is too small a detail for the mesh, which leaves it out",
                    missing=missing[0],
                ),
                mend="ask for a finer mesh, or choose another face",
            )
        if missing:
            raise FixtureError(worded("the part has no face {missing}", missing=missing[0]))
        return np.flatnonzero(np.isin(self.mesh.skin_faces, faces))

    def is_curved(self, face: int) -> bool:
        """Whether the triangles of this face of the part face more than one way."""
        normals = self.mesh.skin_normals[self.mesh.skin_faces == face]
        return bool(np.any(normals @ normals[0] < _ONE_WAY))

    def _facing(self, triangles: Ints, outward: Vector | Floats | None) -> Flags:
        if outward is None:
            return np.ones(len(triangles), dtype=bool)
        return np.asarray(self.mesh.skin_normals[triangles] @ unit(outward) > _SAME_SIDE)

    def _nearest(self, p: Floats, triangles: Ints) -> Foot:
        points = nearest_on_triangles(p, self.mesh.skin_corners[triangles])
        distance = np.linalg.norm(points - p, axis=1)
        at = int(np.argmin(distance))
        triangle = int(triangles[at])
        return Foot(points[at], triangle, int(self.mesh.skin_faces[triangle]), float(distance[at]))


def touching(skin: Skin, name: str, point: Vector, outward: Vector | Floats | None) -> Foot:
    """The foot of a contact or load; FixtureError, which names it, where the part is elsewhere."""
    try:
        foot = skin.foot(point, outward)
    except FixtureError as fault:
        raise FixtureError(
            worded("{name} is not on the part: no surface faces it", name=name),
            mend="move or turn it",
        ) from fault
    chord = _CURVED_GAP if skin.is_curved(foot.face) else _FLAT_GAP
    allowed = max(0.25, 0.002 * skin.mesh.diagonal_mm, chord * float(skin.reach[foot.triangle]))
    allowed = max(allowed, 1.5 * skin.mesh.skin_error_mm)
    if foot.distance_mm > min(allowed, 0.2 * skin.mesh.diagonal_mm):
        raise FixtureError(
            worded(
                "{name} is not on the part: the nearest surface is {distance_mm:.3g} mm away",
                name=name,
                distance_mm=foot.distance_mm,
            ),
            mend="move it onto the part",
        )
    return foot


def nearest_on_triangles(p: Floats, corners: Floats) -> Floats:
    """(k, 3) the points of triangles (k, 3, 3) nearest to `p`."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    inside = _foot_in_plane(p, a, b, c)
    candidates = [_on_segment(p, a, b), _on_segment(p, b, c), _on_segment(p, c, a), inside]
    distances = np.array([np.linalg.norm(q - p, axis=1) for q in candidates])
    best = np.argmin(np.where(np.isnan(distances), np.inf, distances), axis=0)
    return np.asarray(np.array(candidates)[best, np.arange(len(corners))])


def _foot_in_plane(p: Floats, a: Floats, b: Floats, c: Floats) -> Floats:
    """The foot of the plumb line where it lies inside the triangle, NaN elsewhere."""
    u, v, w = b - a, c - a, p - a
    uu, vv, uv = _dot(u, u), _dot(v, v), _dot(u, v)
    area = uu * vv - uv * uv
    safe = np.where(area > 0.0, area, 1.0)
    s = (_dot(w, u) * vv - _dot(w, v) * uv) / safe
    t = (_dot(w, v) * uu - _dot(w, u) * uv) / safe
    inside = (s >= 0.0) & (t >= 0.0) & (s + t <= 1.0) & (area > 0.0)
    return np.where(inside[:, None], a + s[:, None] * u + t[:, None] * v, np.nan)


def _on_segment(p: Floats, a: Floats, b: Floats) -> Floats:
    u = b - a
    length = _dot(u, u)
    t = np.clip(_dot(p - a, u) / np.where(length > 0.0, length, 1.0), 0.0, 1.0)
    return np.asarray(a + t[:, None] * u)


def _dot(a: Floats, b: Floats) -> Floats:
    return np.asarray(np.sum(a * b, axis=1))
