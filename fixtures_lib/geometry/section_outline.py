"""The outline of a cut through a solid: its edges in the plane of the cut, each as it truly is.

 ________________        line: its way, and its length
|   ___          |
|  (   )    _____|       circle or arc of one: centre, axis and diameter
|___`-'____|             anything else: points along it
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Vector, as_vector
from fixtures_lib.geometry.edge_shapes import Circle
from fixtures_lib.geometry.frames import Pose


@dataclass(frozen=True, eq=False)
class CutEdge:
    """points (n, 3) along it, first to last. `circle` is None for what is not a part of one, `way`
    (length one) for what is not straight. The length is exact, in mm."""

    points: Floats
    length_mm: float
    circle: Circle | None = None
    way: Vector | None = None

    def placed(self, pose: Pose) -> CutEdge:
        circle, way = self.circle, self.way
        if circle is not None:
            middle, axis = pose.points(circle.centre), pose.vectors(circle.axis)
            circle = replace(circle, centre=middle, axis=axis)
        return replace(
            self,
            points=pose.points(self.points),
            circle=circle,
            way=None if way is None else as_vector(pose.vectors(way)),
        )

    def nearest(self, place: Floats | Vector) -> Floats:
        """(3,) the point of the edge, as drawn, that is nearest to a place."""
        starts, ways = self.points[:-1], np.diff(self.points, axis=0)
        squares = np.maximum((ways**2).sum(axis=1), 1e-30)
        shares = np.clip(((np.asarray(place) - starts) * ways).sum(axis=1) / squares, 0.0, 1.0)
        found = starts + shares[:, None] * ways
        return np.asarray(found[np.linalg.norm(found - place, axis=1).argmin()])


@dataclass(frozen=True, eq=False)
class SectionOutline:
    """`normal`, of length one, points to the side that is taken away."""

    point: Vector
    normal: Vector
    edges: tuple[CutEdge, ...]

    def placed(self, pose: Pose) -> SectionOutline:
        """As it lies where the solid is put."""
        return SectionOutline(
            as_vector(pose.points(self.point)),
            as_vector(pose.vectors(self.normal)),
            tuple(edge.placed(pose) for edge in self.edges),
        )

    def edge_at(self, place: Vector, reach_mm: float) -> tuple[CutEdge, Vector] | None:
        """The edge nearest to a place of the plane, and where; None where none is in reach."""
        best: tuple[float, CutEdge, Floats] | None = None
        for edge in self.edges:
            found = edge.nearest(place)
            gap = float(np.linalg.norm(found - place))
            if gap <= reach_mm and (best is None or gap < best[0]):
                best = gap, edge, found
        return None if best is None else (best[1], as_vector(best[2]))
