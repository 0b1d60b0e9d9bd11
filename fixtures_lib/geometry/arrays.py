"""Names for the array types that this package hands around."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

Point2 = tuple[float, float]
Vector = tuple[float, float, float]


def as_vector(values: Floats) -> Vector:
    """A (3,) array as a tuple of plain floats."""
    x, y, z = (float(v) for v in values)
    return (x, y, z)


def unit(vector: Floats | Vector) -> Floats:
    """`vector` scaled to length one; a zero vector stays zero."""
    array = np.asarray(vector, dtype=float)
    length = float(np.linalg.norm(array))
    return array / length if length > 0.0 else array
