"""Which way a part can lie: the planes of its convex hull that it rests on without falling over.

A resting plane is scored by the flat area of the part that lies in it, then by its footprint.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from scipy.spatial import ConvexHull, QhullError

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.geometry.frames import Pose, pose_of, turn_onto
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape

_SAME_DIRECTION = math.cos(math.radians(0.5))
_FOOTPRINT_SHARE = 0.1  # of the footprint's area counts beside the flat area that touches
_DIRECTIONS = 160
_AS_DRAWN = 1.05  # a box this much larger than the smallest one keeps the part's own axes
_SEATINGS = 3
_NEARLY_AS_GOOD = 0.3  # of the best score
_HULL_POINTS = 20_000


@dataclass(frozen=True, eq=False)
class Seating:
    """The part laid down: lowest point at z = 0, low corner of its box at x = y = 0."""

    pose: Pose
    mesh: TriangleMesh  # in the fixture frame
    down_face: int | None  # the largest plane face that it lies on
    support: shapely.Geometry  # what touches the table, (x, y)
    centroid: Floats  # (3,)


def good_seatings(shape: PartShape, mesh: TriangleMesh) -> Iterator[Seating]:
    """The part on its flattest large faces, the best first, a few at the most.

    Raises FixtureError for a part that has no extent in space.
    """
    hull = _hull(mesh)
    normals = _resting_normals(hull)
    areas, directions = mesh.areas, mesh.normals
    scores = np.array(
        [
            _touching(down, mesh, areas, directions)
            + _footprint(down, hull, np.array(shape.centroid))
            for down in normals
        ]
    )
    order = np.argsort(-scores, kind="stable")[:_SEATINGS]
    for index in order:
        if scores[index] >= _NEARLY_AS_GOOD * scores[order[0]]:
            yield seated(shape, mesh, normals[int(index)])


def seated(shape: PartShape, mesh: TriangleMesh, down: Floats) -> Seating:
    """The part with this direction (in its own coordinates) turned down, its long side along x."""
    laid = _squared(turn_onto(down, (0.0, 0.0, -1.0)), mesh)
    turned = mesh.points @ laid.T
    pose = pose_of(laid, -turned.min(axis=0))
    placed = mesh.moved(pose)
    return Seating(
        pose=pose,
        mesh=placed,
        down_face=_down_face(shape, pose),
        support=touching_area(placed, 0.0),
        centroid=pose.points(shape.centroid),
    )


def touching_area(mesh: TriangleMesh, height: float) -> shapely.Geometry:
    """What of the mesh is flat, faces down and lies at this height, in (x, y)."""
    flat = _flat_triangles(mesh, np.array([0.0, 0.0, -1.0]), height)
    edges = np.sort(mesh.triangles[flat][:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1)
    unique, uses = np.unique(edges, axis=0, return_counts=True)
    # From the edges that bound it: a union of all its triangles takes minutes on a large plate.
    border = shapely.linestrings(mesh.points[unique[uses == 1]][:, :, :2])
    return shapely.build_area(shapely.multilinestrings(border))


def _tolerance(mesh: TriangleMesh) -> float:
    low, high = mesh.box
    return 1e-5 * float(np.linalg.norm(high - low))


def _flat_triangles(mesh: TriangleMesh, down: Floats, depth: float) -> Ints:
    """Indices of triangles that face `down` and lie at `depth` along -down."""
    heights = -(mesh.points @ down)
    near = (np.abs(heights - depth) < _tolerance(mesh))[mesh.triangles].all(axis=1)
    return np.flatnonzero(near & (mesh.normals @ down > _SAME_DIRECTION))


def _hull(mesh: TriangleMesh) -> ConvexHull:
    """Of the distinct points; a dense mesh is thinned to those that stick out farthest."""
    points = np.unique(mesh.points, axis=0)
    if len(points) > _HULL_POINTS:
        directions = np.random.default_rng(0).normal(size=(3000, 3))
        centred = points - points.mean(axis=0)
        blocks = np.array_split(directions, 100)  # all at once took gigabytes and minutes
        farthest = [np.argmax(block @ centred.T, axis=1) for block in blocks]
        points = points[np.unique(np.concatenate(farthest))]
    try:
        return ConvexHull(points)
    except QhullError as fault:
        raise FixtureError("the part has no extent in space", mend="open a solid part") from fault


def _resting_normals(hull: ConvexHull) -> list[Floats]:
    """Outward normals of the hull's planes, largest first, merged where they nearly agree."""
    corners = hull.points[hull.simplices]
    areas = np.linalg.norm(
        np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1
    )
    merged: list[tuple[Floats, float]] = []
    for index in np.argsort(-areas):
        normal = hull.equations[index, :3]
        match = next((i for i, (n, _) in enumerate(merged) if n @ normal > _SAME_DIRECTION), None)
        if match is not None:
            merged[match] = (merged[match][0], merged[match][1] + float(areas[index]))
        elif len(merged) < _DIRECTIONS:
            merged.append((normal, float(areas[index])))
    merged.sort(key=lambda pair: -pair[1])
    return [normal for normal, _ in merged[: _DIRECTIONS // 4]]


def _touching(down: Floats, mesh: TriangleMesh, areas: Floats, normals: Floats) -> float:
    """Flat area that looks down at the lowest level."""
    facing = np.flatnonzero(normals @ down > _SAME_DIRECTION)
    depth = float((mesh.points @ down).max())
    heights = depth - mesh.points[mesh.triangles[facing]] @ down
    return float(areas[facing[(heights < _tolerance(mesh)).all(axis=1)]].sum())


def _footprint(down: Floats, hull: ConvexHull, centroid: Floats) -> float:
    """A share of the outline's area; next to nothing where the part would tip over."""
    across = turn_onto(down, (0.0, 0.0, -1.0))
    turned = hull.points[hull.vertices] @ across.T
    outline = shapely.MultiPoint(turned[:, :2]).convex_hull
    height = turned[:, 2] - turned[:, 2].min()
    base = shapely.MultiPoint(turned[height < 1e-4 * max(np.ptp(turned, axis=0)), :2]).convex_hull
    stable = base.contains(shapely.Point(*(across @ centroid)[:2]))
    return float(_FOOTPRINT_SHARE * outline.area * (1.0 if stable else -10.0))


def _squared(rotation: Floats, mesh: TriangleMesh) -> Floats:
    """`rotation`, then a turn about z that lays the longer side of the smallest box along x."""
    outline = shapely.MultiPoint((mesh.points @ rotation.T)[:, :2]).convex_hull
    box = np.array(shapely.minimum_rotated_rectangle(outline).exterior.coords)
    sides = np.diff(box[:3], axis=0)
    if outline.envelope.area < _AS_DRAWN * shapely.Polygon(box).area:
        x0, y0, x1, y1 = outline.bounds  # square enough as drawn: only choose the longer side
        sides = np.array([[x1 - x0, 0.0], [0.0, y1 - y0]])
    lengths = np.linalg.norm(sides, axis=1)
    along = sides[0] if lengths[0] >= lengths[1] * (1.0 - 1e-6) else sides[1]
    angle = -math.atan2(along[1], along[0])
    c, s = math.cos(angle), math.sin(angle)
    turn = np.array([[c, -s, 0.0], [s, c, 0.0], [0.0, 0.0, 1.0]])
    turn[np.abs(turn) < 1e-12] = 0.0
    return np.asarray(turn @ rotation)


def _down_face(shape: PartShape, pose: Pose) -> int | None:
    """The largest plane face at z = 0 that looks down."""
    tolerance = 1e-4 * max(shape.size_mm)
    flat = [
        face
        for face in shape.planar_faces
        if pose.vectors(face.normal)[2] < -_SAME_DIRECTION
        and abs(pose.points(face.origin)[2]) < tolerance
    ]
    return max(flat, key=lambda face: face.area_mm2).number if flat else None
