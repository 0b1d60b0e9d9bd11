"""The nearest of many fingerprints: one pass over their matrix, a few milliseconds for 100,000."""

from __future__ import annotations

import numpy as np

from fixtures_lib.geometry.arrays import Floats, Ints, Singles


def nearest(
    row: Singles, matrix: Singles, count: int = 10, norms: Singles | None = None
) -> tuple[Ints, Floats]:
    """Indices (k,) of the `count` nearest of the (n, d) rows of `matrix`, and their distances (k,).

    `norms` are the rows' squared lengths, `squared_lengths(matrix)`, where they are kept ready.
    """
    if len(matrix) == 0:
        return np.zeros(0, np.int64), np.zeros(0)
    lengths = squared_lengths(matrix) if norms is None else norms
    rough = lengths - np.float32(2.0) * (matrix @ row)  # but for row @ row
    # single precision cancels for near ones: take some more, and measure those exactly
    wanted = min(len(matrix), 2 * count + 32)
    found = np.argpartition(rough, wanted - 1)[:wanted]
    exact = np.linalg.norm(matrix[found].astype(np.float64) - row.astype(np.float64), axis=1)
    order = np.lexsort((found, exact))[:count]
    return found[order].astype(np.int64), exact[order]


def squared_lengths(matrix: Singles) -> Singles:
    """(n,) squared lengths of the rows."""
    return np.asarray(np.einsum("ij,ij->i", matrix, matrix))
