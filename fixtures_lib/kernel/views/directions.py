"""Where a view looks from: its right and its up on the sheet, as directions in space."""

from __future__ import annotations

import math

import msgspec
import numpy as np
from OCP.gp import gp_Ax2, gp_Dir, gp_Pnt

from fixtures_lib.geometry.arrays import Vector, as_vector


class Looking(msgspec.Struct, frozen=True, kw_only=True):
    """A point p of space comes to (p . right, p . up) on the sheet; both are unit vectors."""

    right: Vector
    up: Vector

    @property
    def towards_eye(self) -> Vector:
        return as_vector(np.cross(self.right, self.up))

    def axes(self) -> gp_Ax2:
        """The kernel's frame of the view, at the origin."""
        eye, right = gp_Dir(*self.towards_eye), gp_Dir(*self.right)
        return gp_Ax2(gp_Pnt(0.0, 0.0, 0.0), eye, right)


TOP = Looking(right=(1.0, 0.0, 0.0), up=(0.0, 1.0, 0.0))
FRONT = Looking(right=(1.0, 0.0, 0.0), up=(0.0, 0.0, 1.0))
RIGHT = Looking(right=(0.0, 1.0, 0.0), up=(0.0, 0.0, 1.0))
LEFT = Looking(right=(0.0, -1.0, 0.0), up=(0.0, 0.0, 1.0))
BELOW = Looking(right=(1.0, 0.0, 0.0), up=(0.0, -1.0, 0.0))

_A, _B = math.sqrt(0.5), 1.0 / math.sqrt(6.0)
ISOMETRIC = Looking(right=(_A, _A, 0.0), up=(-_B, _B, 2.0 * _B))
