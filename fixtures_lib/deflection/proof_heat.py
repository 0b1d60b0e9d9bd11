"""What heat does to a free bar, a bar between walls, and a plate warm on one side."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import numpy as np

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.proof_setup import ALUMINIUM, solved_whole
from fixtures_lib.deflection.stress import stress_at, thermal_load
from fixtures_lib.geometry.arrays import Flags, Floats
from fixtures_lib.proof import Figure

_WARM = msgspec.structs.replace(ALUMINIUM, expansion_per_k=23.6e-6)
_UM = 1000.0


def warm_bar() -> dict[str, Figure]:
    """Bar, 10 K warmer: free, and between walls."""
    body = ElasticBody(block((0, 0, 0), (100, 10, 10), (10, 2, 2)), _WARM)
    points = body.mesh.points
    warmer = np.full(len(points), 10.0)
    free = _just_held(points)
    between = free.copy()
    between[np.abs(points[:, 0] - 100.0) < 1e-9, 0] = True
    load = thermal_load(body.mesh, _WARM, warmer)
    grown = solved_whole(body, load, free)
    pressed = solved_whole(body, load, between)
    tip = np.abs(points[:, 0] - 100.0) < 1e-9
    middle = int(np.argmin(np.linalg.norm(points - (50.0, 5.0, 5.0), axis=1)))
    return {
        "TH1": float(grown[tip, 0].mean()) * _UM,
        "TH2": float(stress_at(body.mesh, _WARM, pressed, middle, warmer)[0, 0]),
    }


def plate_warm_on_top() -> dict[str, Figure]:
    """Plate, 5 K warmer on top: bow."""
    body = ElasticBody(block((-100, -100, 0), (100, 100, 10), (8, 8, 2)), _WARM)
    points = body.mesh.points
    load = thermal_load(body.mesh, _WARM, 0.5 * points[:, 2])
    rise = solved_whole(body, load, _on_corners(points))[:, 2]

    def at(x: float) -> float:
        return float(rise[np.argmin(np.linalg.norm(points - (x, 0.0, 5.0), axis=1))])

    return {"TH3": (at(0.0) - (at(-100.0) + at(100.0)) / 2.0) * _UM}


def bimetal() -> dict[str, Figure]:
    """Strip of two metals of one stiffness, 20 K warmer: bow."""
    body = ElasticBody(block((-100, -5, -10), (100, 5, 10), (40, 2, 4)), _WARM)
    points = body.mesh.points
    warmer = np.full(len(points), 20.0)
    below = points[body.mesh.tets[:, :4], 2].mean(axis=1) < 0.0
    load = np.zeros(body.mesh.unknowns)
    for layer, expansion in ((below, 11.5e-6), (~below, 23.6e-6)):
        half = replace(body.mesh, tets=body.mesh.tets[layer])
        metal = msgspec.structs.replace(_WARM, expansion_per_k=expansion)
        load += thermal_load(half, metal, warmer)
    held = np.zeros((len(points), 3), dtype=bool)
    for at, axes in (((-100, 0, 0), (0, 1, 2)), ((100, 0, 0), (1, 2)), ((0, 5, 0), (2,))):
        held[int(np.argmin(np.linalg.norm(points - at, axis=1))), list(axes)] = True
    rise = solved_whole(body, load, held)[:, 2]
    middle = np.argmin(np.linalg.norm(points, axis=1))
    return {"TH4": float(rise[middle]) * _UM}


def _just_held(points: Floats) -> Flags:
    """The end x = 0 may not move along x; its middle and one more point stop the rest."""
    held = np.zeros((len(points), 3), dtype=bool)
    end = np.abs(points[:, 0]) < 1e-9
    held[end, 0] = True
    held[end & (np.abs(points[:, 1] - 5.0) < 1e-9), 1] = True
    held[end & (np.abs(points[:, 2] - 5.0) < 1e-9), 2] = True
    return held


def _on_corners(points: Floats) -> Flags:
    """Six unknowns that stop rigid motion and nothing else."""
    held = np.zeros((len(points), 3), dtype=bool)
    for corner, axes in (((-1, -1), (0, 1, 2)), ((1, -1), (1, 2)), ((-1, 1), (2,))):
        near = np.linalg.norm(points - (100.0 * corner[0], 100.0 * corner[1], 0.0), axis=1)
        for axis in axes:
            held[int(np.argmin(near)), axis] = True
    return held
