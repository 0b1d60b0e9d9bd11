"""Stress at corner nodes, and the load of a temperature field.

Stress is taken at the four points of each element where a second-order tetrahedron is most exact,
carried to its corners as a linear function, and averaged over the elements that meet there.
"""

from __future__ import annotations

import numpy as np

from fixtures_lib.deflection.case import ElasticMaterial
from fixtures_lib.deflection.quadrature import four_points, fourteen_points
from fixtures_lib.deflection.tet_mesh import TetMesh, shape_gradients, shape_values
from fixtures_lib.geometry.arrays import Floats, Ints


def stress_at(
    mesh: TetMesh,
    material: ElasticMaterial,
    displacement_mm: Floats,
    node: int,
    warmer_k: Floats | None = None,
) -> Floats:
    """(3, 3) stress in MPa at a corner node; displacement (n, 3), temperature rise (n,)."""
    elements, corners = np.nonzero(mesh.tets[:, :4] == node)
    if len(elements) == 0:
        raise ValueError(f"node {node} is no corner of an element")
    tets = mesh.tets[elements]
    natural = four_points()[0]
    at_points = np.stack(
        [_stress(mesh, material, tets, xi, displacement_mm, warmer_k) for xi in natural]
    )
    # A linear function with these four values, at the corners.
    to_corners = np.linalg.inv(_barycentric(natural))
    at_corners = np.einsum("cq,qeij->ecij", to_corners, at_points)
    return np.asarray(at_corners[np.arange(len(elements)), corners].mean(axis=0))


def thermal_load(mesh: TetMesh, material: ElasticMaterial, warmer_k: Floats) -> Floats:
    """(3n,) nodal forces in N that expand the body as a temperature rise (n,) would."""
    pressure = material.youngs_mpa * material.expansion_per_k / (1.0 - 2.0 * material.poisson)
    load = np.zeros((len(mesh.points), 3))
    for xi, weight in zip(*fourteen_points(), strict=True):
        slopes, volume = _slopes(mesh.points[mesh.tets], xi)
        rise = warmer_k[mesh.tets] @ shape_values(xi)
        amount = pressure * weight * volume * rise
        np.add.at(load, mesh.tets, amount[:, None, None] * slopes)
    return load.ravel()


def _stress(
    mesh: TetMesh, material: ElasticMaterial, tets: Ints, xi: Floats, displacement: Floats,
    warmer_k: Floats | None,
) -> Floats:  # fmt: skip
    slopes, _ = _slopes(mesh.points[tets], xi)
    gradient = np.einsum("eai,eaj->eij", displacement[tets], slopes)
    strain = (gradient + gradient.transpose(0, 2, 1)) / 2.0
    if warmer_k is not None:
        rise = warmer_k[tets] @ shape_values(xi)
        strain -= material.expansion_per_k * rise[:, None, None] * np.eye(3)
    e, nu = material.youngs_mpa, material.poisson
    volume = np.trace(strain, axis1=1, axis2=2)[:, None, None] * np.eye(3)
    return np.asarray(e / (1.0 + nu) * (strain + nu / (1.0 - 2.0 * nu) * volume))


def _slopes(corners: Floats, xi: Floats) -> tuple[Floats, Floats]:
    """(e, 10, 3) slopes of the shape functions in space, (e,) Jacobian determinants."""
    natural = shape_gradients(xi)
    jacobian = np.einsum("eai,aj->eij", corners, natural)
    return natural @ np.linalg.inv(jacobian), np.linalg.det(jacobian)


def _barycentric(natural: Floats) -> Floats:
    return np.column_stack([1.0 - natural.sum(axis=1), natural])
