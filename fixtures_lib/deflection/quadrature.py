"""Points and weights on the unit tetrahedron (volume 1/6)."""

from __future__ import annotations

import math
from itertools import permutations

import numpy as np

from fixtures_lib.geometry.arrays import Floats


def four_points() -> tuple[Floats, Floats]:
    """(4, 3), (4,): exact for degree 2, so for the stiffness of straight second-order elements."""
    a, b = (5.0 + 3.0 * math.sqrt(5.0)) / 20.0, (5.0 - math.sqrt(5.0)) / 20.0
    return _natural(_orbit((a, b, b, b))), np.full(4, 1.0 / 24.0)


def fourteen_points() -> tuple[Floats, Floats]:
    """(14, 3), (14,): exact for degree 5 (N. J. Walkington, CMU report 00-CNA-022, 2000)."""
    a, b, c = 0.31088591926330060980, 0.092735250310891226402, 0.045503704125649649492
    orbits = [
        (_orbit((1.0 - 3.0 * a, a, a, a)), 0.11268792571801585080),
        (_orbit((1.0 - 3.0 * b, b, b, b)), 0.073493043116361949544),
        (_orbit((0.5 - c, 0.5 - c, c, c)), 0.042546020777081466438),
    ]
    points = np.vstack([_natural(orbit) for orbit, _ in orbits])
    weights = np.concatenate([np.full(len(orbit), weight / 6.0) for orbit, weight in orbits])
    return points, weights


def _orbit(barycentric: tuple[float, ...]) -> list[tuple[float, ...]]:
    return sorted(set(permutations(barycentric)))


def _natural(barycentric: list[tuple[float, ...]]) -> Floats:
    return np.array(barycentric)[:, 1:]
