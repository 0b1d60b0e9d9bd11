"""The outer contour of a solid: what its shadow along a direction covers."""

from __future__ import annotations

import itertools

import numpy as np
import shapely
from numpy.typing import NDArray
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.geometry.frames import turn_onto
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import PlanarFace
from fixtures_lib.kernel.mesh_arrays import FaceMesh
from fixtures_lib.kernel.recognition.arc_fitting import with_arcs
from fixtures_lib.kernel.recognition.planes import planar_face
from fixtures_lib.kernel.recognition.surfaces import described
from fixtures_lib.kernel.tessellation import deflection_of, joined_faces, triangulated_faces
from fixtures_lib.kernel.topology import faces_of

FINE = 0.2  # of the usual deflection
FITTED = 1.5  # of the fine deflection: how far a fitted arc may lie from the triangles' corners


def outer_contour(solid: TopoDS_Shape, direction: Vector) -> tuple[Loop, ...]:
    """The outlines of the solid's shadow on a plane across `direction`, largest first.

    2D coordinates are x and y of the part after the smallest turn that brings `direction` up
    (`frames.turn_onto(direction, (0, 0, 1))`); for (0, 0, 1) they are the part's own x and y.
    Outlines run counter-clockwise; holes in the shadow are not returned.

    Where a plane face of the solid has that outline, it is exact, lines and arcs. Elsewhere
    straight sides are exact, and round sides are arcs (or polylines) within 0.3 of
    `deflection_of(solid)`, that is 1.5e-4 of the part's diagonal.
    """
    turn = turn_onto(direction, (0.0, 0.0, 1.0))
    deflection = FINE * deflection_of(solid)
    meshes = triangulated_faces(solid, deflection_mm=deflection, angle_rad=0.12)
    mesh = joined_faces(meshes)
    turned = TriangleMesh(mesh.points @ turn.T, mesh.triangles, mesh.faces)
    exact = _flat_outlines(solid, meshes, turn)
    fitted = contour_of(turned, FITTED * deflection)
    return tuple(_exact_or(loop, exact, 2.0 * deflection) for loop in fitted)


def _flat_outlines(solid: TopoDS_Shape, meshes: list[FaceMesh], turn: Floats) -> list[Loop]:
    """Outer loops of the plane faces that are seen square on, as they are seen."""
    outlines = []
    for face, mesh in zip(faces_of(solid), meshes, strict=True):
        height = mesh.points @ turn[2]
        if np.ptp(height) < 1e-6 * max(1.0, float(np.ptp(mesh.points))):
            (found,) = described([face], [mesh])
            flat = planar_face(found) if found.is_plane else None
            if flat is not None:
                outlines.append(_as_seen(flat, turn))
    return outlines


def _as_seen(flat: PlanarFace, turn: Floats) -> Loop:
    x_axis, normal = np.array(flat.x_axis), np.array(flat.normal)
    y_axis = np.cross(normal, x_axis)
    side = 1.0 if float(normal @ turn[2]) > 0.0 else -1.0  # from below, left turns are right turns
    vertices = []
    for x, y, bulge in flat.outer.vertices:
        seen = turn @ (np.array(flat.origin) + x * x_axis + y * y_axis)
        vertices.append((float(seen[0]), float(seen[1]), side * bulge))
    loop = Loop(tuple(vertices))
    return loop if loop.area_mm2 > 0.0 else loop.reversed()


def _exact_or(loop: Loop, exact: list[Loop], tolerance: float) -> Loop:
    """The plane face's outline that agrees with `loop` within the tolerance, or `loop`."""
    shadow = shapely.Polygon(loop.polyline(tolerance))
    for outline in exact:
        if abs(outline.area_mm2 - loop.area_mm2) > 2.0 * tolerance * loop.length_mm:
            continue
        points = outline.polyline(tolerance)
        near = shapely.hausdorff_distance(shadow.exterior, shapely.Polygon(points).exterior)
        if near < 2.0 * tolerance:
            return outline
    return loop


def contour_of(mesh: TriangleMesh, tolerance_mm: float) -> tuple[Loop, ...]:
    """The outlines of a mesh's shadow on z = 0, seen from above, largest first."""
    shadow = shapely.union_all(_flat_faces(mesh), grid_size=tolerance_mm * 1e-3)
    outlines = [part.exterior for part in shapely.get_parts(shadow) if part.area > 0.0]
    outlines.sort(key=lambda ring: -shapely.Polygon(ring).area)
    return tuple(_loop(ring, tolerance_mm) for ring in outlines)


def _flat_faces(mesh: TriangleMesh) -> list[shapely.Geometry]:
    """The shadow of each face's upward triangles: they cover the shadow of a closed solid."""
    corners = mesh.points[mesh.triangles][:, :, :2]
    a, b, c = (corners[:, i] for i in range(3))
    twice = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    up = twice > 1e-12 * float(np.ptp(mesh.points)) ** 2
    triangles = shapely.polygons(corners[up])
    faces, heights = mesh.faces[up], mesh.normals[up]
    starts = np.flatnonzero(np.diff(faces, prepend=-1, append=-1))
    return [
        _one_face(triangles[start:end], heights[start:end])
        for start, end in itertools.pairwise(starts)
    ]


def _one_face(triangles: NDArray[np.object_], normals: Floats) -> shapely.Geometry:
    """A plane face's triangles can't overlap, so they join quickly, and its holes don't matter."""
    if np.ptp(normals, axis=0).max() > 1e-6:
        return shapely.union_all(triangles)
    parts = shapely.get_parts(shapely.coverage_union_all(triangles))
    return shapely.union_all(shapely.polygons(shapely.get_exterior_ring(parts)))


def _loop(ring: shapely.LinearRing, tolerance: float) -> Loop:
    points = _without_needless(np.asarray(shapely.get_coordinates(ring))[:-1], tolerance * 0.02)
    if shapely.Polygon(points).exterior.is_ccw is False:
        points = points[::-1]
    corner = _sharpest(points)
    chain = np.concatenate([points[corner:], points[: corner + 1]])
    return Loop(tuple(with_arcs(chain, tolerance)[:-1]))


def _without_needless(points: Floats, tolerance: float) -> Floats:
    """Without points that lie on the straight line between their neighbours."""
    simple = shapely.simplify(shapely.Polygon(points), tolerance)
    return np.asarray(shapely.get_coordinates(simple.exterior))[:-1]


def _sharpest(points: Floats) -> int:
    """The corner to start from: an arc must not be cut in two by the ring's start."""
    before, after = points - np.roll(points, 1, axis=0), np.roll(points, -1, axis=0) - points
    turn = np.arctan2(
        before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0],
        np.einsum("ij,ij->i", before, after),
    )
    return int(np.abs(turn).argmax())
