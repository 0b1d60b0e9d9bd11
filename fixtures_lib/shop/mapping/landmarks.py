"""A part's surfaces as landmarks: a place, a direction, a size, in arrays.

A round wall in halves is one landmark, at the middle of its axis: programs cut closed walls at
other places, or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from fixtures_lib.geometry.arrays import Flags, Floats, Ints
from fixtures_lib.geometry.part_shape import Face, PartShape, PlanarFace
from fixtures_lib.geometry.planar_faces import polygon_of

KINDS = ("plane", "cylinder", "cone", "sphere", "torus", "free-form")
PLANE = 0
_AXIAL = ("cylinder", "cone", "torus")
_APART = 1e6  # mm, more than any part: kinds are as far from one another


@dataclass(frozen=True, eq=False)
class Landmarks:
    """n landmarks. `directions` are outward normals of planes, axes without a sense of round
    walls, zero for others. `faces` are the numbers that each stands for."""

    faces: tuple[tuple[int, ...], ...]
    kinds: Ints
    concave: Flags
    places: Floats  # (n, 3) mm
    directions: Floats  # (n, 3)
    areas: Floats  # (n,) mm2
    radii: Floats  # (n,) mm, 0 where there is none
    openings: Floats  # (n,) mm, how far a plane's openings are from its middle, on average
    size_mm: float  # the part's diagonal

    @property
    def count(self) -> int:
        return len(self.faces)

    @property
    def weights(self) -> Floats:
        """(n,) half by area, half by number, together 1."""
        return np.asarray(0.5 * self.areas / max(self.areas.sum(), 1e-300) + 0.5 / self.count)

    @property
    def near_mm(self) -> float:
        """Places of one part from two files agree to this: 7 um on a part of 100 mm."""
        return min(0.005, 1e-3 * self.size_mm) + 2e-5 * self.size_mm

    @cached_property
    def tree(self) -> cKDTree:
        return cKDTree(self.keys(self.places))

    def keys(self, places: Floats) -> Floats:
        """(n, 8) places and sizes in one space, kinds far apart from one another."""
        sizes = (self.radii, np.sqrt(self.areas), self.openings)
        return np.column_stack([places, *sizes, _APART * self.kinds, _APART * self.concave])

    def mirrored(self) -> Landmarks:
        """The landmarks of the part's mirror image in x."""
        flip = np.array([-1.0, 1.0, 1.0])
        return Landmarks(
            self.faces, self.kinds, self.concave, self.places * flip, self.directions * flip,
            self.areas, self.radii, self.openings, self.size_mm,
        )  # fmt: skip


def landmarks_of(shape: PartShape) -> Landmarks:
    """All surfaces of a part, in its own coordinates."""
    size = float(np.linalg.norm(np.subtract(shape.box_high, shape.box_low)))
    groups = _joined_walls(shape.faces, size)
    first = [group[0] for group in groups]
    openings = {face.number: _openings(face) for face in shape.planar_faces if face.inner}
    areas = np.array([sum(max(face.area_mm2, 0.0) for face in group) for group in groups])
    return Landmarks(
        faces=tuple(tuple(face.number for face in group) for group in groups),
        kinds=np.array([KINDS.index(face.kind) for face in first], dtype=np.int64),
        concave=np.array([face.concave for face in first], dtype=bool),
        places=np.array([_place(group) for group in groups]).reshape(-1, 3),
        directions=np.array([_direction(face) for face in first]).reshape(-1, 3),
        areas=areas,
        radii=np.array([face.radius_mm or 0.0 for face in first]),
        openings=np.array([openings.get(face.number, 0.0) for face in first]),
        size_mm=max(size, 1e-12),
    )


def _joined_walls(faces: tuple[Face, ...], size: float) -> list[list[Face]]:
    """Faces in groups: those on one round wall, at the same place of its axis, together; in the
    order of their first faces."""
    walls = [i for i, face in enumerate(faces) if face.kind in _AXIAL]
    owner = np.arange(len(faces))  # of each face the first of its group
    if walls:
        owner[walls] = np.array(walls)[_first_alike([faces[i] for i in walls], size)]
    groups: dict[int, list[Face]] = {}
    for face, first in zip(faces, owner.tolist(), strict=True):
        groups.setdefault(first, []).append(face)
    return list(groups.values())


def _first_alike(walls: list[Face], size: float) -> Ints:
    """For each wall the index of the first one that it is a part of, or its own."""
    kinds = [_APART * (2 * KINDS.index(face.kind) + face.concave) for face in walls]
    radii = [face.radius_mm or 0.0 for face in walls]
    keys = np.column_stack([[_on_axis(face) for face in walls], radii, kinds])
    pairs = cKDTree(keys).query_pairs(1e-5 * size, p=np.inf, output_type="ndarray")
    axes = np.array([face.axis or (0.0, 0.0, 0.0) for face in walls])
    along = np.abs(np.einsum("ni,ni->n", axes[pairs[:, 0]], axes[pairs[:, 1]]))
    pairs = pairs[along > 1.0 - 1e-9]
    joined = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(walls),) * 2)
    _, group = connected_components(joined, directed=False)
    _, first, which = np.unique(group, return_index=True, return_inverse=True)
    return np.asarray(first[which], dtype=np.int64)


def _place(group: list[Face]) -> Floats:
    """A plane's centre of area; of a closed round wall the middle of its axis, of a part of one
    (a fillet) its centre of area again."""
    if group[0].kind in _AXIAL and len(group) > 1:
        return _on_axis(group[0])
    return _middle(group[0])


def _middle(face: Face) -> Floats:
    """The centre of area; a sliver without an area has none, but a place on it."""
    centroid = np.asarray(face.centroid or face.centre)
    return centroid if np.isfinite(centroid).all() else np.asarray(face.centre)


def _on_axis(face: Face) -> Floats:
    origin, axis = np.asarray(face.origin or face.centre), np.asarray(face.axis)
    arm = _middle(face) - origin
    return np.asarray(origin + (arm @ axis) * axis)


def _openings(face: PlanarFace) -> float:
    """A hole that was moved in a face changes this, where it hardly shifts the face's middle."""
    polygon = polygon_of(face)
    if polygon.geom_type != "Polygon" or not len(polygon.interiors):
        return 0.0
    middles = shapely.centroid(shapely.polygons(list(polygon.interiors)))
    return float(np.mean(shapely.distance(polygon.centroid, middles)))


def _direction(face: Face) -> Floats:
    if face.kind == "plane":
        return np.asarray(face.normal)
    return np.zeros(3) if face.axis is None else np.asarray(face.axis)
