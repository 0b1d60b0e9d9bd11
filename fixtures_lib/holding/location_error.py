"""What locators that are off by a little do to the part's place.

    J dq = delta         delta_i: how far locator i is off along its normal (positive pushes)
    e(x) = dp + dtheta x x

Source: formulas.md section 8 (Cai, Hu, Yuan 1997). The error in the part's own frame is -e.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Vector
from fixtures_lib.holding.locating import locating_matrix
from fixtures_lib.job.contacts import ContactSite


def part_motion(sites: Sequence[ContactSite], deltas_mm: Sequence[float]) -> Floats:
    """(6,) shift (mm) and turn (rad) about the origin; least squares where over-determined.

    Raises FixtureError where the locators leave the part free.
    """
    return np.asarray(_inverse(sites) @ _finite(deltas_mm))


def point_error(sites: Sequence[ContactSite], deltas_mm: Sequence[float], at: Vector) -> Floats:
    """(3,) displacement in mm of the part's point `at`."""
    return np.asarray(_sensitivity(sites, at) @ _finite(deltas_mm))


def worst_case(sites: Sequence[ContactSite], tolerances_mm: Sequence[float], at: Vector) -> Floats:
    """(3,) greatest displacement of `at`, each locator anywhere within +- its tolerance."""
    return np.asarray(np.abs(_sensitivity(sites, at)) @ np.abs(_finite(tolerances_mm)))


def root_sum_square(
    sites: Sequence[ContactSite], tolerances_mm: Sequence[float], at: Vector
) -> Floats:
    """(3,) statistical displacement of `at`: root of the sum of squares."""
    return np.asarray(np.sqrt(_sensitivity(sites, at) ** 2 @ _finite(tolerances_mm) ** 2))


def two_pin_rotation_mrad(round_um: float, diamond_um: float, distance_mm: float) -> float:
    """Greatest turn of a part on a round and a diamond pin, loaded to one side.

    (c1 + c2) / 2L with diametral clearances (formulas.md section 2).
    """
    if distance_mm <= 0.0:
        raise FixtureError("the two pins stand in the same place", mend="move them apart")
    return (round_um + diamond_um) / (2.0 * distance_mm)


def _sensitivity(sites: Sequence[ContactSite], at: Vector) -> Floats:
    """(3, n): displacement of `at` for each locator's error."""
    x, y, z = at
    turn_to_shift = np.array([[0.0, z, -y], [-z, 0.0, x], [y, -x, 0.0]])
    return np.asarray(np.hstack([np.eye(3), turn_to_shift]) @ _inverse(sites))


def _inverse(sites: Sequence[ContactSite]) -> Floats:
    matrix = locating_matrix(sites)
    scale = np.linalg.norm(matrix, axis=0)
    scaled = matrix / np.where(scale > 0.0, scale, 1.0)
    if np.linalg.matrix_rank(scaled, tol=1e-6) < 6:
        raise FixtureError("the locators leave the part free to move", mend="add locators first")
    return np.asarray(np.linalg.pinv(scaled) / scale[:, None])


def _finite(values: Sequence[float]) -> Floats:
    array = np.asarray(values, dtype=float)
    if not np.all(np.isfinite(array)):
        raise FixtureError("a locator's error is not a finite number")
    return array
