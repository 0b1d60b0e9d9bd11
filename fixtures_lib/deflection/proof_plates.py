"""Plates with held edges: rectangles, a force at the middle, moments, a vacuum floor.

All are quarters with the middle at the origin and the edges at +x and +y.
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import ElasticMaterial
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.proof_setup import ALUMINIUM, solved_whole, spread
from fixtures_lib.deflection.stress import stress_at
from fixtures_lib.geometry.arrays import Flags, Floats
from fixtures_lib.proof import Figure

_PLATE = ElasticMaterial(youngs_mpa=69_000.0, poisson=0.3)
_SIDE, _THICK, _PRESSURE, _FORCE = 100.0, 2.0, 0.01, 100.0
_ROARK_RATIOS = (1.2, 1.4, 1.8, 2.0, 3.0)
_CELLS = 16
_NEAR = 1e-9


def rectangles() -> dict[str, Figure]:
    """Simply supported rectangles."""
    figures: dict[str, Figure] = {}
    for ratio in _ROARK_RATIOS:
        body = _quarter(ratio)
        down = _deflection(body, _simple(body), _pressed(body))
        figures[f"PL_R{ratio}"] = down * 69_000.0 * _THICK**3 / (_PRESSURE * _SIDE**4)
    return figures


def force_at_the_middle() -> dict[str, Figure]:
    """Square plates with a force at the middle."""
    body = _quarter(1.0)
    unit = _FORCE * _SIDE**2 / _rigidity()
    load = np.zeros((len(body.mesh.points), 3))
    load[_middle(body, _THICK), 2] = -_FORCE / 4.0
    simple = _deflection(body, _simple(body), load.ravel()) / unit
    clamped = _deflection(body, _clamped(body), load.ravel()) / unit
    return {"PL1_P": simple, "PL2_P": clamped}


def moments() -> dict[str, Figure]:
    """Bending moments at the middle of square plates, from stress on the lower face."""
    body = _quarter(1.0)
    corner = _symmetry(body)
    x, y, z = body.mesh.points.T
    corner[(x > _SIDE / 2 - _NEAR) & (y > _SIDE / 2 - _NEAR) & (z < _NEAR), 2] = True
    return {"PL1_M": _moment(body, _simple(body)), "PL3_M": _moment(body, corner)}


def vacuum_floor() -> dict[str, Figure]:
    """Floor between two seals: a clamped strip."""
    body = ElasticBody(block((0, 0, 0), (15, 4, 1.5), (20, 4, 2)), ALUMINIUM)
    x = body.mesh.points[:, 0]
    held = np.zeros((len(x), 3), dtype=bool)
    held[:, 1] = True  # a long strip: nothing moves along it
    held[x < _NEAR, 0] = True
    held[x > 15.0 - _NEAR] = True
    displacement = solved_whole(body, spread(body, 6, (0.0, 0.0, -0.08 * 15.0 * 4.0)), held)
    return {"FIX4": -float(displacement[_middle(body, 0.0), 2])}


def _quarter(ratio: float) -> ElasticBody:
    size = (_SIDE * ratio / 2.0, _SIDE / 2.0, _THICK)
    return ElasticBody(block((0, 0, 0), size, (round(_CELLS * ratio), _CELLS, 1)), _PLATE)


def _pressed(body: ElasticBody) -> Floats:
    area = float(np.prod(body.mesh.points[:, :2].max(axis=0)))
    return spread(body, 6, (0.0, 0.0, -_PRESSURE * area))


def _edges(body: ElasticBody) -> tuple[Flags, Flags]:
    (x, y, _), (far_x, far_y, _) = body.mesh.points.T, body.mesh.points.max(axis=0)
    return np.abs(x - far_x) < _NEAR, np.abs(y - far_y) < _NEAR


def _symmetry(body: ElasticBody) -> Flags:
    held = np.zeros((len(body.mesh.points), 3), dtype=bool)
    held[:, :2] = np.abs(body.mesh.points[:, :2]) < _NEAR
    return held


def _simple(body: ElasticBody) -> Flags:
    """An edge may turn, but neither move down nor along itself."""
    at_x, at_y = _edges(body)
    held = _symmetry(body)
    held[at_x | at_y, 2] = True
    held[at_x, 1] = True
    held[at_y, 0] = True
    return held


def _clamped(body: ElasticBody) -> Flags:
    at_x, at_y = _edges(body)
    held = _symmetry(body)
    held[at_x | at_y] = True
    return held


def _middle(body: ElasticBody, height_mm: float) -> int:
    return int(np.argmin(np.linalg.norm(body.mesh.points - (0.0, 0.0, height_mm), axis=1)))


def _deflection(body: ElasticBody, held: Flags, load: Floats) -> float:
    """Of the middle, on the lower face: away from the dent of a force."""
    return -float(solved_whole(body, load, held)[_middle(body, 0.0), 2])


def _moment(body: ElasticBody, held: Flags) -> float:
    displacement = solved_whole(body, _pressed(body), held)
    stress = stress_at(body.mesh, _PLATE, displacement, _middle(body, 0.0))
    along = float(stress[0, 0] + stress[1, 1]) / 2.0
    return along * _THICK**2 / 6.0 / (_PRESSURE * _SIDE**2)


def _rigidity() -> float:
    return _PLATE.youngs_mpa * _THICK**3 / (12.0 * (1.0 - _PLATE.poisson**2))
