"""What kinds of surfaces and holes a part has, however its file cuts them into faces.

A CAD system may write a round wall as one face or as two halves, and a level as one face or
several: faces on one and the same plane or round surface count once.
"""

from __future__ import annotations

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree
from scipy.spatial.distance import pdist

from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.part_shape import Face, Hole, PartShape

KINDS = ("plane", "cylinder", "cone", "sphere", "torus", "free-form")
_SAME_SURFACE = 1e-4  # of the part's size, and of a unit normal


def surface_statistics(shape: PartShape) -> Floats:
    """(10,) shares of area by kind (roots, so that small ones count), that of concave round walls,
    and numbers of planes, of cylinders and of other round surfaces (logarithms)."""
    area = np.array([face.area_mm2 for face in shape.faces])
    total = max(float(area.sum()), 1e-300)
    kinds = np.array([KINDS.index(face.kind) for face in shape.faces])
    shares = [area[kinds == k].sum() / total for k in range(len(KINDS))]
    concave = area[[face.concave for face in shape.faces]].sum() / total
    planes = [_plane_key(f, shape) for f in shape.faces if f.kind == "plane"]
    walls = [_round_key(f, shape) for f in shape.faces if f.kind == "cylinder"]
    others = [_round_key(f, shape) for f in shape.faces if f.kind in ("cone", "torus", "sphere")]
    counts = (_distinct(planes), _distinct(walls), _distinct(others))
    return np.array([*np.sqrt([*shares, concave]), *np.log1p(counts)])


def hole_statistics(shape: PartShape, scale: float) -> Floats:
    """(14,) number of holes (logarithm), shares of through and of counterbored or countersunk
    ones, diameters at five shares and depths at two by `scale` (logarithms), mean distance from
    the centroid and from one another, spread of both, share of the most common direction."""
    holes = shape.holes
    if not holes:
        return np.zeros(14)
    middles = hole_middles(holes)
    away = np.linalg.norm(middles - shape.centroid, axis=1) / scale
    apart = pdist(middles) / scale if len(holes) > 1 else np.zeros(1)
    diameters = np.log1p(10.0 * np.array([h.diameter_mm for h in holes]) / scale)
    depths = np.log1p(10.0 * np.array([h.depth_mm for h in holes]) / scale)
    headed = [h.counterbore is not None or h.countersink_diameter_mm is not None for h in holes]
    return np.array([
        np.log1p(len(holes)),
        np.mean([h.through for h in holes]),
        np.mean(headed),
        *np.quantile(diameters, (0.0, 0.25, 0.5, 0.75, 1.0)),
        *np.quantile(depths, (0.25, 0.75)),
        away.mean(),
        apart.mean(),
        away.std() + apart.std(),
        _common_direction(holes),
    ])  # fmt: skip


def attachment_statistics(shape: PartShape) -> Floats:
    """(2,) numbers of bosses and of slots (logarithms)."""
    return np.asarray(np.log1p([len(shape.bosses), len(shape.slots)]))


def hole_middles(holes: tuple[Hole, ...]) -> Floats:
    """(n, 3) halfway down each hole: the same whichever end is called its mouth."""
    mouths = np.array([h.mouth for h in holes]).reshape(-1, 3)
    depths = np.array([h.depth_mm for h in holes])
    directions = np.array([h.direction for h in holes]).reshape(-1, 3)
    return np.asarray(mouths + 0.5 * depths[:, None] * directions)


def wall_spread(shape: PartShape) -> tuple[float, float]:
    """Mean distance in mm of round hollow walls from the centroid, and from one another.

    Weighted by area and taken on the axes, so that a wall in two halves counts as the whole one; a
    hole that was moved changes it even where volume and area stay.
    """
    walls = [f for f in shape.faces if f.kind == "cylinder" and f.concave]
    if not walls:
        return 0.0, 0.0
    middles = np.array([_on_axis(face) for face in walls])
    area = np.array([face.area_mm2 for face in walls])
    away = float(np.average(np.linalg.norm(middles - shape.centroid, axis=1), weights=area))
    first, second = np.triu_indices(len(walls), 1)
    apart = float(2.0 * (area[first] * area[second]) @ pdist(middles)) if len(walls) > 1 else 0.0
    return away, apart / float(area.sum()) ** 2


def _on_axis(face: Face) -> Floats:
    """The middle of a round wall, on its axis."""
    origin, axis = np.asarray(face.origin or face.centre), np.asarray(face.axis)
    arm = np.asarray(face.centroid or face.centre) - origin
    return np.asarray(origin + (arm @ axis) * axis)


def _common_direction(holes: tuple[Hole, ...]) -> float:
    """The largest share of holes that are parallel to one of them."""
    directions = np.array([h.direction for h in holes])
    return float((np.abs(directions @ directions.T) > 1.0 - _SAME_SURFACE).mean(axis=1).max())


def _size(shape: PartShape) -> float:
    return max(float(np.cbrt(abs(shape.volume_mm3))), 1e-300)


def _plane_key(face: Face, shape: PartShape) -> Floats:
    offset = (np.asarray(face.centre) - shape.centroid) @ np.asarray(face.normal)
    return np.array([*face.normal, offset / _size(shape)])


def _round_key(face: Face, shape: PartShape) -> Floats:
    """The axis as a line without an end or a sense (of a sphere its centre), and the radius; of a
    cone, which has none, the slope. The middle of a torus counts too, but not which of two."""
    arm = (np.asarray(face.origin or face.centre) - shape.centroid) / _size(shape)
    radius = (face.radius_mm or 0.0) / _size(shape)
    if face.axis is None:
        return np.array([*np.zeros(6), *arm, radius, -1.0, float(face.concave)])
    axis = np.asarray(face.axis)
    foot = arm - (arm @ axis) * axis
    outer = np.outer(axis, axis)[np.triu_indices(3)]
    slope = abs(axis @ np.asarray(face.normal)) if face.kind == "cone" else 0.0
    along = abs(arm @ axis) if face.kind == "torus" else 0.0
    return np.array([*outer, *foot, radius, slope + along, float(face.concave)])


def _distinct(keys: list[Floats]) -> int:
    """How many of these there are, those that are alike counted once."""
    if not keys:
        return 0
    pairs = cKDTree(np.array(keys)).query_pairs(_SAME_SURFACE, output_type="ndarray")
    joined = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(keys),) * 2)
    return int(connected_components(joined, directed=False)[0])
