"""Beams and plates with a closed form."""

from __future__ import annotations

import numpy as np

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import ElasticMaterial, FacePressure
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.deflection.proof_setup import (
    ALUMINIUM,
    loaded,
    probe,
    solved_whole,
    spread,
    support,
)
from fixtures_lib.deflection.stress import stress_at
from fixtures_lib.geometry.arrays import Flags
from fixtures_lib.proof import Figure

_PLATE = ElasticMaterial(youngs_mpa=69_000.0, poisson=0.3)
_SIDE, _THICK, _PRESSURE = 100.0, 2.0, 0.01
_UM = 1000.0


def cantilever() -> dict[str, Figure]:
    """Cantilever."""
    body = ElasticBody(block((0, 0, 0), (100, 10, 10), (40, 3, 3)), ALUMINIUM)
    points = body.mesh.points
    load = spread(body, 2, (0.0, 0.0, -100.0))
    root = np.abs(points[:, 0]) < 1e-9
    held = np.zeros((len(points), 3), dtype=bool)
    # The section may warp and shrink: only what stops the root's mean motion is held.
    held[root, 0] = True
    held[root & (np.abs(points[:, 1] - 5.0) < 1e-9), 1] = True
    held[root & (np.abs(points[:, 2] - 5.0) < 1e-9), 2] = True
    displacement = solved_whole(body, load, held)
    tip = np.abs(points[:, 0] - 100.0) < 1e-9
    got = -float(displacement[tip, 2].mean())
    shear = 100.0 * 100.0 / (5.0 / 6.0 * 69_000.0 / 2.66 * 100.0)
    upper = int(np.argmin(np.linalg.norm(points - (0.0, 10.0 / 3.0, 10.0), axis=1)))
    stress = stress_at(body.mesh, ALUMINIUM, displacement, upper)
    return {"BEAM2": got, "BEAM1": got - shear, "BEAM3": float(stress[0, 0])}


def plate_with_held_edges() -> dict[str, Figure]:
    """Simply supported and clamped plate."""
    half = _SIDE / 2.0
    body = ElasticBody(block((0, 0, 0), (half, half, _THICK), (20, 20, 1)), _PLATE)
    x, y = body.mesh.points[:, 0], body.mesh.points[:, 1]
    at_x, at_y = np.abs(x - half) < 1e-9, np.abs(y - half) < 1e-9
    simple = _symmetry(body)
    simple[at_x | at_y, 2] = True
    simple[at_x, 1] = True
    simple[at_y, 0] = True
    clamped = _symmetry(body)
    clamped[at_x | at_y] = True
    return {"PL1": _centre(body, simple), "PL2": _centre(body, clamped)}


def plate_on_corners() -> dict[str, Figure]:
    """Plate on four corners."""
    model = PartModel(ElasticBody(block((0, 0, 0), (_SIDE, _SIDE, _THICK), (28, 28, 1)), _PLATE))
    corners = [(0.0, 0.0, 0.0), (_SIDE, 0.0, 0.0), (0.0, _SIDE, 0.0), (_SIDE, _SIDE, 0.0)]
    contacts = tuple(support(f"C{i}", corner) for i, corner in enumerate(corners))
    press = FacePressure(id="q", face=6, pressure_mpa=_PRESSURE)
    at = probe(model, loaded(model, contacts, pressures=(press,)))
    unit = _PRESSURE * _SIDE**4 / _rigidity() * _UM
    level = np.mean([at(corner)[2] for corner in corners])
    return {
        "PL3": float(level - at((_SIDE / 2, _SIDE / 2, 0.0))[2]) / unit,
        "PL3_e": float(level - at((_SIDE / 2, 0.0, 0.0))[2]) / unit,
    }


def _symmetry(body: ElasticBody) -> Flags:
    points = body.mesh.points
    held = np.zeros((len(points), 3), dtype=bool)
    held[np.abs(points[:, 0]) < 1e-9, 0] = True
    held[np.abs(points[:, 1]) < 1e-9, 1] = True
    return held


def _centre(body: ElasticBody, held: Flags) -> float:
    load = spread(body, 6, (0.0, 0.0, -_PRESSURE * (_SIDE / 2.0) ** 2))
    displacement = solved_whole(body, load, held)
    centre = np.linalg.norm(body.mesh.points - (0.0, 0.0, _THICK / 2.0), axis=1).argmin()
    return -float(displacement[centre, 2]) * _rigidity() / (_PRESSURE * _SIDE**4)


def _rigidity() -> float:
    return _PLATE.youngs_mpa * _THICK**3 / (12.0 * (1.0 - _PLATE.poisson**2))
