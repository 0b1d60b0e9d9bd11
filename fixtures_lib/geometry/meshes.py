"""Triangle meshes that know which face of the solid each triangle lies on.

Face and edge numbers start at 1, in the order of the kernel's face and edge map of one solid
(gmsh numbers the same solid's surfaces alike).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Ints
from fixtures_lib.geometry.facets import Facets, facets, merged_points
from fixtures_lib.geometry.frames import Pose


@dataclass(frozen=True, eq=False)
class TriangleMesh:
    """points (n, 3) mm; triangles (m, 3), indices wound outwards; faces (m,) their numbers."""

    points: Floats
    triangles: Ints
    faces: Ints

    def moved(self, pose: Pose) -> TriangleMesh:
        return TriangleMesh(pose.points(self.points), self.triangles, self.faces)

    @property
    def box(self) -> tuple[Floats, Floats]:
        """Lowest and highest corner, each (3,)."""
        return self.points.min(axis=0), self.points.max(axis=0)

    @cached_property
    def facets(self) -> Facets:
        """The mesh made ready for drawing; worked out once, in whatever thread asks first."""
        return facets(self)

    @cached_property
    def places(self) -> Ints:
        """(n,) the same number for points at the same place: faces have borders of their own."""
        return merged_points(self.points)

    def __getstate__(self) -> dict[str, Any]:
        worked_out = ("facets", "places")
        return {key: value for key, value in self.__dict__.items() if key not in worked_out}

    @property
    def normals(self) -> Floats:
        """(m, 3) outward unit normals; zero for a triangle without area."""
        a, b, c = (self.points[self.triangles[:, i]] for i in range(3))
        cross = np.cross(b - a, c - a)
        length = np.linalg.norm(cross, axis=1, keepdims=True)
        return np.asarray(cross / np.where(length > 0.0, length, 1.0))

    @property
    def areas(self) -> Floats:
        """(m,) mm2."""
        a, b, c = (self.points[self.triangles[:, i]] for i in range(3))
        return np.asarray(np.linalg.norm(np.cross(b - a, c - a), axis=1) / 2.0)


@dataclass(frozen=True, eq=False)
class EdgeLines:
    """The solid's edges as polylines: edge k is points[offsets[k]:offsets[k + 1]], number k + 1."""

    points: Floats
    offsets: Ints


@dataclass(frozen=True, eq=False)
class BodyMesh:
    """What the view draws of one body: its name, colour (r, g, b in 0..1), surface and edges."""

    name: str
    colour: tuple[float, float, float]
    surface: TriangleMesh
    edges: EdgeLines
    element_id: str = ""  # the job's element that the body belongs to, if any


def joined(meshes: list[TriangleMesh]) -> TriangleMesh:
    """One mesh of several; face numbers are kept."""
    starts = np.cumsum([0] + [len(m.points) for m in meshes[:-1]])
    return TriangleMesh(
        np.vstack([m.points for m in meshes]),
        np.vstack([m.triangles + start for m, start in zip(meshes, starts, strict=True)]),
        np.concatenate([m.faces for m in meshes]),
    )


def joined_bodies(bodies: list[BodyMesh]) -> BodyMesh:
    """One body of several, with the first one's name and colour. Faces are numbered through."""
    if len(bodies) == 1:
        return bodies[0]
    first = bodies[0]
    surface, edges = joined_parts([(body.surface, body.edges) for body in bodies])
    return BodyMesh(first.name, first.colour, surface, edges, first.element_id)


def joined_parts(parts: list[tuple[TriangleMesh, EdgeLines]]) -> tuple[TriangleMesh, EdgeLines]:
    """One surface with edges of several. Faces and edges are numbered through."""
    surfaces, edges, faces, shift = [], [np.zeros(1, np.int64)], 0, 0
    for mesh, lines in parts:
        surfaces.append(TriangleMesh(mesh.points, mesh.triangles, mesh.faces + faces))
        faces += int(mesh.faces.max(initial=0))
        edges.append(lines.offsets[1:] + shift)
        shift += len(lines.points)
    points = np.vstack([lines.points for _, lines in parts])
    return joined(surfaces), EdgeLines(points, np.concatenate(edges))
