"""Contacts and loads as functionals of the skin's displacement.

A patch turns the displacement field into one number a direction: the mean over the patch. The
same weights spread a force over it, so that compliance is symmetric.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely

from fixtures_lib.deflection.case import FacePressure, Land, LineForce
from fixtures_lib.deflection.skin import Foot, Skin, touching
from fixtures_lib.deflection.skin_integrals import (
    cut_integrals,
    plane_axes,
    shape_values_at,
    summed,
    whole_integrals,
)
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Ints, Vector, unit
from fixtures_lib.wording import worded

_DISC_SIDES = 32
_SAME_SIDE = 0.6
_LEVEL_SHARE = 0.25  # of a ring's radius: what lies farther up or down is another face


@dataclass(frozen=True, eq=False)
class Functional:
    """Weights on nodes of the skin: vectors (k, 3) at nodes (k,). `key` names its value."""

    key: str
    nodes: Ints
    vectors: Floats


@dataclass(frozen=True, eq=False)
class Patch:
    """A finite area of the skin: nodes (k,), weights (k,) that sum to one, centre, normal."""

    key: str
    nodes: Ints
    weights: Floats
    centre: Floats
    normal: Floats
    area_mm2: float

    def along_axes(self) -> tuple[Functional, ...]:
        """Three functionals: the mean displacement in x, y and z of the part."""
        return tuple(
            Functional(f"{self.key}{axis}", self.nodes, np.outer(self.weights, np.eye(3)[i]))
            for i, axis in enumerate("xyz")
        )


def disc_patch(
    skin: Skin, name: str, point: Vector, radius_mm: float, outward: Vector | Floats | None = None
) -> Patch:
    """The disc about the point of the skin nearest to `point`, on sides that face `outward`.

    FixtureError, naming the contact, where the part is not there.
    """
    foot = touching(skin, name, point, outward)
    normal = skin.mesh.skin_normals[foot.triangle]
    triangles = skin.near(foot.point, radius_mm)
    triangles = triangles[skin.mesh.skin_normals[triangles] @ normal > _SAME_SIDE]
    if radius_mm > 0.0 and len(triangles):
        axes = plane_axes(normal)
        disc = shapely.Point(0.0, 0.0).buffer(radius_mm, quad_segs=_DISC_SIDES // 4)
        corners = skin.mesh.skin_corners[triangles]
        values = cut_integrals(corners, foot.point, axes, disc)
        if values.sum() > 1e-6 * radius_mm**2:
            return _patch(skin, triangles, values, foot.point, normal)
    return _point_patch(skin, foot, normal)


def ring_patch(
    skin: Skin, name: str, middle: Vector, radii_mm: tuple[float, float], outward: Vector | Floats
) -> Patch:
    """The ring between two radii about `middle`, which lies on a hole's axis, as seen along
    `outward`: on a level face, or on the cone of a countersink.

    FixtureError, naming the contact, where the part is not there.
    """
    inner, outer = radii_mm
    at, normal = np.asarray(middle, dtype=float), unit(np.asarray(outward, dtype=float))
    triangles = skin.near(at, outer)
    facing = skin.mesh.skin_normals[triangles] @ normal > _SAME_SIDE
    heights = (skin.mesh.skin_corners[triangles].mean(axis=1) - at) @ normal
    triangles = triangles[facing & (np.abs(heights) < max(outer - inner, _LEVEL_SHARE * outer))]
    disc = shapely.Point(0.0, 0.0).buffer(outer, quad_segs=_DISC_SIDES // 4)
    ring = disc.difference(shapely.Point(0.0, 0.0).buffer(inner, quad_segs=_DISC_SIDES // 4))
    values = cut_integrals(skin.mesh.skin_corners[triangles], at, plane_axes(normal), ring)
    if not values.sum() > 1e-6 * outer**2:
        raise FixtureError(
            worded("{name} is not on the part: nothing faces it round the hole", name=name),
            mend="move it to its hole",
        )
    return _patch(skin, triangles, values, at, normal)


def faces_patch(skin: Skin, faces: tuple[int, ...]) -> Patch:
    """Whole faces: the wall of a bore. Its normal is no direction, as a wall has all."""
    triangles = skin.of_faces(faces)
    values = whole_integrals(skin.mesh.skin_corners[triangles])
    return _patch(skin, triangles, values, None, np.zeros(3))


def twist_functional(skin: Skin, patch: Patch, axis: Floats) -> Functional:
    """The mean turn of a patch about the unit `axis` through its centre; as a load, a unit couple.

    The couple is a traction in proportion to the distance from the axis; it has no resultant.
    """
    around = np.cross(axis, skin.mesh.points[patch.nodes] - patch.centre)
    moment = float(patch.weights @ np.sum(around * around, axis=1))
    vectors = patch.weights[:, None] * around / max(moment, 1e-300)
    return Functional(_key(patch.nodes, vectors), patch.nodes, vectors)


def land_patches(skin: Skin, land: Land) -> tuple[Patch, ...]:
    """The cells of a land that have area on the part, each a patch of its own."""
    triangles = skin.of_faces((land.face,))
    normal, origin, axes = _plane_of(skin, triangles)
    outline = _outline(skin, triangles, origin, axes, land.outline, land.holes)
    corners = skin.mesh.skin_corners[triangles]
    flat = (corners - origin) @ axes.T
    low, high = flat.min(axis=1), flat.max(axis=1)
    patches = []
    for cell in _cells(outline, land.cells):
        x0, y0, x1, y1 = cell.bounds
        hit = (low[:, 0] < x1) & (high[:, 0] > x0) & (low[:, 1] < y1) & (high[:, 1] > y0)
        values = cut_integrals(corners[hit], origin, axes, cell)
        if values.sum() > 1e-3 * cell.area > 0.0:
            patches.append(_patch(skin, triangles[hit], values, None, normal))
    if not patches:
        raise FixtureError(
            worded("{id} has no area on face {face}", id=land.id, face=land.face), mend="redraw it"
        )
    return tuple(patches)


def pressure_functional(skin: Skin, load: FacePressure) -> Functional:
    """The nodal forces of the pressure in N (not of a unit pressure)."""
    triangles = skin.of_faces((load.face,))
    corners = skin.mesh.skin_corners[triangles]
    if load.outline:
        _, origin, axes = _plane_of(skin, triangles)
        area = _outline(skin, triangles, origin, axes, load.outline, load.holes)
        values = cut_integrals(corners, origin, axes, area)
    else:
        values = whole_integrals(corners)
    if not values.sum() > 0.0:
        raise FixtureError(
            worded("{id} has no area on face {face}", id=load.id, face=load.face),
            mend="redraw its outline",
        )
    forces = -load.pressure_mpa * skin.mesh.skin_normals[triangles]
    return nodal_functional(skin.mesh.skin[triangles], values[:, :, None] * forces[:, None, :])


def line_functional(skin: Skin, load: LineForce, step_mm: float) -> Functional:
    """The nodal forces in N of a line load, sampled every `step_mm`."""
    ring = np.array([*load.ring, load.ring[0]], dtype=float)
    outward = -np.asarray(load.force_n_per_mm, dtype=float)
    nodes, forces = [], []
    for start, end in pairwise(ring):
        length = float(np.linalg.norm(end - start))
        count = max(1, int(np.ceil(length / step_mm)))
        for i in range(count):
            foot = touching(
                skin, load.id, tuple(start + (end - start) * (i + 0.5) / count), outward
            )
            values = shape_values_at(skin.mesh.skin_corners[foot.triangle], foot.point)
            nodes.append(skin.mesh.skin[foot.triangle])
            forces.append(np.outer(values, load.force_n_per_mm) * (length / count))
    return nodal_functional(np.array(nodes), np.array(forces))


def _patch(
    skin: Skin, triangles: Ints, values: Floats, centre: Floats | None, normal: Floats
) -> Patch:
    area = float(values.sum())
    nodes, weights = summed(skin.mesh.skin[triangles], values / area)
    if centre is None:
        centre = weights @ skin.mesh.points[nodes]
    return Patch(_key(nodes, weights), nodes, weights, centre, normal, area)


def _point_patch(skin: Skin, foot: Foot, normal: Floats) -> Patch:
    values = shape_values_at(skin.mesh.skin_corners[foot.triangle], foot.point)
    nodes, weights = summed(skin.mesh.skin[foot.triangle], values)
    return Patch(_key(nodes, weights), nodes, weights, foot.point, normal, 0.0)


def nodal_functional(nodes: Ints, vectors: Floats) -> Functional:
    """Any vectors at nodes; those of equal nodes are added up."""
    unique = np.unique(nodes.ravel())
    place = np.searchsorted(unique, nodes.ravel())
    totals = np.zeros((len(unique), 3))
    np.add.at(totals, place, vectors.reshape(-1, 3))
    return Functional(_key(unique, totals), unique, totals)


def _key(nodes: Ints, values: Floats) -> str:
    digest = hashlib.blake2b(np.ascontiguousarray(nodes, dtype=np.int64).tobytes(), digest_size=12)
    digest.update(np.ascontiguousarray(values, dtype=np.float64).tobytes())
    return digest.hexdigest()


def _plane_of(skin: Skin, triangles: Ints) -> tuple[Floats, Floats, Floats]:
    normals = skin.mesh.skin_normals[triangles]
    if float((normals @ normals[0]).min()) < 0.999:
        face = int(skin.mesh.skin_faces[triangles[0]])
        raise FixtureError(worded("face {face} is not flat", face=face), mend="choose a plane face")
    normal = normals[0]
    return normal, skin.mesh.skin_corners[triangles[0], 0], plane_axes(normal)


def _outline(
    skin: Skin, triangles: Ints, origin: Floats, axes: Floats,
    ring: tuple[Vector, ...], holes: tuple[tuple[Vector, ...], ...],
) -> shapely.Geometry:  # fmt: skip
    flat = (skin.mesh.skin_corners[triangles] - origin) @ axes.T
    if not ring:
        return shapely.union_all(shapely.polygons(flat), grid_size=1e-7 * skin.mesh.diagonal_mm)
    outer = (np.array(ring) - origin) @ axes.T
    inner = [(np.array(hole) - origin) @ axes.T for hole in holes]
    return shapely.make_valid(shapely.Polygon(outer, inner))


def _cells(outline: shapely.Geometry, count: int) -> list[shapely.Geometry]:
    """Squares of equal size cut to the outline, about `count` of them."""
    side = max(np.sqrt(outline.area / max(count, 1)), 1e-9)
    cells = _squares(outline, side)
    # A narrow ring is cut by far more squares than its area asks for.
    while len(cells) > max(1.3 * count, count + 2):
        side *= max(1.1, np.sqrt(len(cells) / count) * 0.8)
        cells = _squares(outline, side)
    return cells


def _squares(outline: shapely.Geometry, side: float) -> list[shapely.Geometry]:
    x0, y0, x1, y1 = outline.bounds
    nx, ny = max(1, round((x1 - x0) / side)), max(1, round((y1 - y0) / side))
    xs, ys = np.linspace(x0, x1, nx + 1), np.linspace(y0, y1, ny + 1)
    squares = [
        shapely.box(xs[i], ys[j], xs[i + 1], ys[j + 1]) for i in range(nx) for j in range(ny)
    ]
    cut = shapely.intersection(np.array(squares), outline)
    least = 0.02 * min(side * side, outline.area)
    return [cell for cell in cut if cell.area > least]
