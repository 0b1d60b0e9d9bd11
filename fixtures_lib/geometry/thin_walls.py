"""Where a part's walls are thin."""

from __future__ import annotations

from dataclasses import dataclass

from fixtures_lib.geometry.arrays import Floats


@dataclass(frozen=True, eq=False)
class WallSamples:
    """points (k, 3) on the part's surface, and the thickness (k,) of the wall below each.

    Infinite where there is no wall: nothing parallel to the surface on the other side.
    """

    points: Floats
    thickness_mm: Floats
