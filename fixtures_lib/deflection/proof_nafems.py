"""Stress benchmarks of NAFEMS: elliptic membrane, thick plate, cylinder with taper and sphere.

y                          z
B---.                      |  H--I      cylinder
|     `-.                  |  |  |
A-.      `.                |  G   `.    taper
   `.      `               |  `    `.
     D------C  x           |   `.    `  sphere
                           +-----A----B r
"""

from __future__ import annotations

import math

import numpy as np

from fixtures_lib.deflection.block_mesh import graded_block
from fixtures_lib.deflection.case import ElasticMaterial, FacePressure
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.mapped_mesh import mapped
from fixtures_lib.deflection.patches import pressure_functional
from fixtures_lib.deflection.proof_setup import solved_whole
from fixtures_lib.deflection.stress import stress_at, thermal_load
from fixtures_lib.deflection.tet_mesh import TetMesh
from fixtures_lib.geometry.arrays import Flags, Floats, Vector
from fixtures_lib.proof import Figure

_STEEL = ElasticMaterial(youngs_mpa=210_000.0, poisson=0.3, expansion_per_k=2.3e-4)
_OUTER, _TOP = 2, 6
_NEAR = 1e-6
# The sphere ends at 45 degrees; taper 0.345 + 0.345 and cylinder 0.4 are above it, in m.
_NECK = math.sqrt(0.5)
_INNER_RZ = np.array([[_NECK, _NECK], [_NECK, _NECK + 0.69], [_NECK, _NECK + 1.09]])
_OUTER_RZ = np.array([[math.sqrt(1.4**2 - 0.5), _NECK], [1.0, _NECK + 0.69], [1.0, _NECK + 1.09]])


def elliptic_membrane() -> dict[str, Figure]:
    """NAFEMS LE1: membrane between two ellipses."""
    body = ElasticBody(_between_ellipses(100.0, (18, 24, 1)), _STEEL)
    x, y, z = body.mesh.points.T
    held = np.column_stack([np.abs(x) < _NEAR, np.abs(y) < _NEAR, np.abs(z - 50.0) < _NEAR])
    displacement = solved_whole(body, _pressed(body, _OUTER, -10.0), held)
    return {"LE1": _stress(body, displacement, (2000.0, 0.0, 0.0), 1)}


def thick_plate() -> dict[str, Figure]:
    """NAFEMS LE10: thick plate under pressure."""
    body = ElasticBody(_between_ellipses(600.0, (14, 14, 6)), _STEEL)
    x, y, z = body.mesh.points.T
    rim = _on_face(body.mesh, _OUTER)
    held = np.column_stack(
        [(np.abs(x) < _NEAR) | rim, (np.abs(y) < _NEAR) | rim, rim & (np.abs(z - 300.0) < _NEAR)]
    )
    displacement = solved_whole(body, _pressed(body, _TOP, 1.0), held)
    return {"LE10": _stress(body, displacement, (2000.0, 0.0, 600.0), 1)}


def hot_vessel() -> dict[str, Figure]:
    """NAFEMS LE11: cylinder, taper and sphere, warm by r + z."""
    body = ElasticBody(_vessel(), _STEEL)
    x, y, z = body.mesh.points.T
    warmer = (np.hypot(x, y) + z) / 1000.0
    ends = (np.abs(z) < _NEAR) | _on_face(body.mesh, _TOP)
    held = np.column_stack([np.abs(x) < _NEAR, np.abs(y) < _NEAR, ends])
    displacement = solved_whole(body, thermal_load(body.mesh, _STEEL, warmer), held)
    return {"LE11": _stress(body, displacement, (1000.0, 0.0, 0.0), 2, warmer)}


def _between_ellipses(thick_mm: float, counts: tuple[int, int, int]) -> TetMesh:
    """Cells across, along and through; finer towards the inner edge and the point D."""
    across = np.linspace(0.0, 1.0, counts[0] + 1) ** 1.5
    along = np.linspace(0.0, 1.0, counts[1] + 1) ** 1.3
    even = graded_block(across, along, np.linspace(0.0, thick_mm, counts[2] + 1))

    def bent(p: Floats) -> Floats:
        share, angle = p[:, :1], p[:, 1:2] * (math.pi / 2.0)
        inner = np.hstack([2000.0 * np.cos(angle), 1000.0 * np.sin(angle)])
        outer = np.hstack([3250.0 * np.cos(angle), 2750.0 * np.sin(angle)])
        return np.hstack([(1.0 - share) * inner + share * outer, p[:, 2:]])

    return mapped(even, bent)


def _vessel() -> TetMesh:
    """Finer towards A: at the inner face and at z = 0. Pieces of the meridian end at 1, 2, 3."""
    wall = np.linspace(0.0, 1.0, 8) ** 1.4
    sphere, above = np.linspace(0.0, 1.0, 11) ** 1.5, np.linspace(1.0, 3.0, 9)[1:]
    around = math.pi / 2.0 * np.linspace(0.0, 1.0, 11) ** 1.3
    even = graded_block(wall, around, np.concatenate([sphere, above]))

    def turned(p: Floats) -> Floats:
        share, angle, along = p.T
        profile = (1.0 - share)[:, None] * _meridian(along, 1.0, _INNER_RZ)
        profile += share[:, None] * _meridian(along, 1.4, _OUTER_RZ)
        r, z = 1000.0 * profile.T
        return np.column_stack([r * np.cos(angle), r * np.sin(angle), z])

    return mapped(even, turned)


def _meridian(along: Floats, radius: float, corners: Floats) -> Floats:
    """(k, 2) r and z in m: an arc to the first corner for along 0..1, then lines to the others."""
    last = math.asin(corners[0, 1] / radius)
    angle = np.minimum(along, 1.0) * last
    arc = radius * np.column_stack([np.cos(angle), np.sin(angle)])
    lines = np.column_stack([np.interp(along, [1.0, 2.0, 3.0], corners[:, k]) for k in (0, 1)])
    return np.where((along <= 1.0)[:, None], arc, lines)


def _on_face(mesh: TetMesh, face: int) -> Flags:
    nodes = np.zeros(len(mesh.points), dtype=bool)
    nodes[mesh.skin[mesh.skin_faces == face]] = True
    return nodes


def _pressed(body: ElasticBody, face: int, pressure_mpa: float) -> Floats:
    load = np.zeros((len(body.mesh.points), 3))
    pressed = pressure_functional(
        body.skin, FacePressure(id="p", face=face, pressure_mpa=pressure_mpa)
    )
    load[pressed.nodes] = pressed.vectors
    return load.ravel()


def _stress(
    body: ElasticBody, displacement: Floats, point: Vector, axis: int, warmer: Floats | None = None
) -> float:
    node = int(np.argmin(np.linalg.norm(body.mesh.points - point, axis=1)))
    return float(stress_at(body.mesh, body.material, displacement, node, warmer)[axis, axis])
