"""Size, volume, centre and inertia of a solid, measured once: with splines they take a second."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.geometry.arrays import Vector, as_vector
from fixtures_lib.geometry.part_shape import SecondMoments
from fixtures_lib.kernel.topology import box_of, mass_and_centre, second_moments, volume_properties


@dataclass(frozen=True)
class Measures:
    """In mm and mm3; `low` and `high` are the corners of the box, NaN where it is not finite."""

    volume: float
    centroid: Vector
    low: Vector
    high: Vector
    second_moments: SecondMoments  # of the volume about the centroid, mm5

    @property
    def size(self) -> Vector:
        return as_vector(np.subtract(self.high, self.low))

    @property
    def diagonal(self) -> float:
        return math.dist(self.low, self.high)

    def is_finite(self, largest_mm: float) -> bool:
        return all(math.isfinite(v) and abs(v) < largest_mm for v in (*self.low, *self.high))


def measured(solid: TopoDS_Shape) -> Measures:
    properties = volume_properties(solid)
    volume, centroid = mass_and_centre(properties)
    low, high = box_of(solid)
    return Measures(volume, centroid, low, high, second_moments(properties))
