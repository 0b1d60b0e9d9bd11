"""A large block stands for the half space of the textbooks: away from a force, and under a patch.

The block is 90 radii deep and 180 wide, fine under the load and ever coarser away from it.
"""

from __future__ import annotations

import math
from functools import cache

import numpy as np

from fixtures_lib.deflection.block_mesh import graded_block
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.patches import disc_patch
from fixtures_lib.deflection.proof_setup import ALUMINIUM
from fixtures_lib.proof import Figure

_RADIUS_MM = 2.0
_NEAR_MM, _FAR_MM = 5.0, 10.0
_COMPLIANCE = (1.0 - ALUMINIUM.poisson**2) / ALUMINIUM.youngs_mpa


def half_space() -> dict[str, Figure]:
    """Boussinesq's half space: away from a force, and under a patch."""
    return {"BOU1": _away_from_a_force(), "BOU2": _under_a_patch()}


def _away_from_a_force() -> float:
    """How much less it sinks at twice the distance, over the half space's."""
    body = _block()
    places = ((0.0, 0.0, 0.0), (_NEAR_MM, 0.0, 0.0), (_FAR_MM, 0.0, 0.0))
    down = [disc_patch(body.skin, "place", at, _RADIUS_MM / 4.0).along_axes()[2] for at in places]
    columns = body.columns(down, None)
    _, near, far = columns.flexibility[0]
    return float(near - far) / (_COMPLIANCE / math.pi * (1.0 / _NEAR_MM - 1.0 / _FAR_MM))


def _under_a_patch() -> float:
    """A patch's own mean displacement, over the half space's."""
    body = _block()
    patch = disc_patch(body.skin, "patch", (0.0, 0.0, 0.0), _RADIUS_MM)
    columns = body.columns(list(patch.along_axes()), None)
    by_formula = 16.0 * _COMPLIANCE / (3.0 * math.pi**2 * _RADIUS_MM)
    return float(columns.flexibility[2, 2]) / by_formula


@cache
def _block() -> ElasticBody:
    half = np.concatenate([[0.0], 0.8 * np.cumsum(1.6 ** np.arange(9))])
    across = np.concatenate([-half[:0:-1], half])
    return ElasticBody(graded_block(across, across, -half[::-1]), ALUMINIUM)
