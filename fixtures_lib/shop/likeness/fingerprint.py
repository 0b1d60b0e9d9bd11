"""What the library keeps of a part's geometry, to know it again.

    vector      LENGTH numbers, alike for a part and its mirror image. The distance between two
                vectors says how different two parts are: blocks are scaled so that 0.02 is another
                export of the same part, and 1 another part altogether
    handedness  pseudo-scalars: a mirror image has the same with the other sign
    the rest    exact sizes, to tell the same part from one that looks much like it

Nothing in it depends on where the part sits in its file, how it is turned, the file's unit or the
order of its faces. Sizes count: the same shape at twice the size is a similar part.
"""

from __future__ import annotations

from typing import Literal

import msgspec
import numpy as np

from fixtures_lib.geometry.arrays import Singles

VERSION = 1  # raise it when any number is made in another way; fingerprints are then made again

BLOCKS: tuple[tuple[str, int], ...] = (
    ("size", 5),
    ("distances", 16),
    ("radii", 8),
    ("normals", 6),
    ("surfaces", 10),
    ("holes", 14),
    ("attachments", 2),
    ("skewness", 3),
)
LENGTH = sum(length for _, length in BLOCKS)
HANDEDNESS = 5  # pseudo-scalars

Three = tuple[float, float, float]


class Fingerprint(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One solid's geometry. `gyration_mm` are the roots of the principal second moments by volume,
    the largest first; `wall_spread_mm` is the mean distance of round hollow walls from the
    centroid, and from one another."""

    version: int = VERSION
    vector: tuple[float, ...]
    handedness: tuple[float, ...]
    chirality: Literal[-1, 0, 1]  # 0: the mirror image is alike, as far as moments tell
    volume_mm3: float
    area_mm2: float
    gyration_mm: Three
    holes: int
    wall_spread_mm: tuple[float, float]

    @property
    def size_mm(self) -> float:
        """One length that says how large the part is: the edge of a cube of its volume."""
        return float(np.cbrt(abs(self.volume_mm3)))

    def as_row(self) -> Singles:
        """(LENGTH,) float32, a row of the matrix that `nearest` searches."""
        return np.asarray(self.vector, dtype=np.float32)

    def block(self, name: str) -> Singles:
        """The numbers of one block of the vector."""
        start = 0
        for block, length in BLOCKS:
            if block == name:
                return self.as_row()[start : start + length]
            start += length
        raise KeyError(name)
