"""Where a flat view looks from: its right and its up on the sheet, as directions in space."""

from __future__ import annotations

import math

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Floats, Vector, as_vector


class Looking(msgspec.Struct, frozen=True, kw_only=True):
    """A point p of space comes to (p . right, p . up) on the sheet; both are unit vectors."""

    right: Vector
    up: Vector

    @property
    def towards_eye(self) -> Vector:
        return as_vector(np.cross(self.right, self.up))

    @property
    def axes(self) -> Floats:
        """(3, 3): right, up, towards the eye."""
        return np.array([self.right, self.up, self.towards_eye])


TOP = Looking(right=(1.0, 0.0, 0.0), up=(0.0, 1.0, 0.0))
FRONT = Looking(right=(1.0, 0.0, 0.0), up=(0.0, 0.0, 1.0))
RIGHT = Looking(right=(0.0, 1.0, 0.0), up=(0.0, 0.0, 1.0))
LEFT = Looking(right=(0.0, -1.0, 0.0), up=(0.0, 0.0, 1.0))
BELOW = Looking(right=(1.0, 0.0, 0.0), up=(0.0, -1.0, 0.0))

_A, _B = math.sqrt(0.5), 1.0 / math.sqrt(6.0)
ISOMETRIC = Looking(right=(_A, _A, 0.0), up=(-_B, _B, 2.0 * _B))
