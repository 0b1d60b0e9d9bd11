"""The plane that cuts the scene open, as a value."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from app.viewport.pick import Ray
from fixtures_lib.geometry.arrays import Floats, Vector, unit


@dataclass(frozen=True)
class SectionPlane:
    """Of the fixture frame. `normal` points to the side that is taken away."""

    point: Vector
    normal: Vector

    def removes(self, point: Floats) -> bool:
        return self.height(point) > 0.0

    def height(self, point: Floats) -> float:
        """How far a point is in front of the plane, mm."""
        return float((point - np.asarray(self.point)) @ unit(self.normal))

    def kept(self, ray: Ray) -> tuple[float, float]:
        """From where to where along a ray, in mm, the kept side is; nothing where first > last."""
        origin, direction = ray.arrays
        height, slope = self.height(origin), float(direction @ unit(self.normal))
        if abs(slope) < 1e-9:
            return (-math.inf, math.inf) if height <= 0.0 else (math.inf, -math.inf)
        across = -height / slope
        return (across, math.inf) if slope < 0.0 else (-math.inf, across)
