"""Forces and motions of a rigid body about one point, lengths scaled so that both parts compare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Vector

GRAVITY_M_S2 = 9.80665


@dataclass(frozen=True, eq=False)
class Reference:
    """The point that moments are about, and the length that they are divided by."""

    centre: Floats
    size_mm: float

    def wrenches(self, points: Floats | Sequence[Vector], forces: Floats) -> Floats:
        """(n, 6) wrenches of n forces at n points; both (n, 3)."""
        arms = (np.asarray(points, dtype=float).reshape(-1, 3) - self.centre) / self.size_mm
        return np.hstack([forces, cross(arms, forces)])

    def wrench(self, point: Floats | Vector, force: Floats | Vector) -> Floats:
        """(6,) wrench of one force."""
        return np.asarray(
            self.wrenches(np.asarray(point)[None, :], np.asarray(force, dtype=float)[None, :])[0]
        )


def cross(a: Floats, b: Floats) -> Floats:
    """(n, 3) products of rows; numpy's own costs fifty microseconds, and this is run in a drag."""
    ax, ay, az = a.T
    bx, by, bz = b.T
    return np.stack([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx], axis=1)


def reference_of(points: Floats | Sequence[Vector]) -> Reference:
    """About the middle of the points, scaled by their root mean square distance from it."""
    array = np.asarray(points, dtype=float).reshape(-1, 3)
    if len(array) == 0:
        return Reference(np.zeros(3), 1.0)
    centre = array.mean(axis=0)
    size = float(np.sqrt(np.mean(np.sum((array - centre) ** 2, axis=1))))
    return Reference(centre, size if size > 1e-9 else 1.0)
