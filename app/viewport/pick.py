"""What is under the pointer, and what may be picked."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Vector, as_vector, unit


@dataclass(frozen=True)
class Ray:
    """A line of sight in the fixture frame; `direction` (length one) points away from the eye."""

    origin: Vector
    direction: Vector

    def at(self, distance_mm: float) -> Vector:
        return as_vector(np.asarray(self.origin) + distance_mm * np.asarray(self.direction))

    def on_plane(self, point: Vector, normal: Vector) -> Vector | None:
        """Where the ray's line meets a plane, or None where it runs along the plane."""
        n = unit(normal)
        slope = float(n @ np.asarray(self.direction))
        if abs(slope) < 1e-9:
            return None
        gap = float(n @ (np.asarray(point) - np.asarray(self.origin)))
        return self.at(gap / slope)

    @property
    def arrays(self) -> tuple[Floats, Floats]:
        return np.asarray(self.origin, dtype=float), np.asarray(self.direction, dtype=float)


@dataclass(frozen=True)
class Pick:
    """A place on a body. Face, edge and vertex numbers start at 1; None where there is none.

    `point` and `normal` (outward, length one) are in the fixture frame. A pick with neither face
    nor edge stands for the whole body.
    """

    body_key: str
    face: int | None
    edge: int | None
    point: Vector
    normal: Vector
    vertex: int | None = None  # a corner of the body, numbered from 1

    @property
    def place(self) -> tuple[str, int | str | None, int | None]:
        """What is picked, without where exactly: an edge wins over the face that it bounds, a
        corner over both."""
        if self.vertex is not None:
            return (self.body_key, "vertex", self.vertex)
        return (self.body_key, None if self.edge is not None else self.face, self.edge)


def whole_body(body_key: str) -> Pick:
    """The pick that stands for a body as such, for selecting it from a tree."""
    return Pick(body_key, None, None, (0.0, 0.0, 0.0), (0.0, 0.0, 1.0))


@dataclass(frozen=True)
class PickFilter:
    """What the pointer may take hold of.

    `edges` prefers an edge within `edge_reach_px` of the pointer over the face under it.
    `vertices` prefers a corner in the same way over both. `whole_bodies` leaves face and edge out
    of the pick. `bodies` limits it to these keys, `through` looks through these, and `only_faces`
    takes no other faces than these of any body.
    """

    faces: bool = True
    edges: bool = False
    whole_bodies: bool = False
    bodies: frozenset[str] | None = None
    through: frozenset[str] = frozenset()
    only_faces: frozenset[int] | None = None
    vertices: bool = False
    edge_reach_px: float = 6.0

    def takes(self, body_key: str) -> bool:
        wanted = self.bodies is None or body_key in self.bodies
        return wanted and body_key not in self.through
