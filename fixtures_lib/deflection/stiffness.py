"""The stiffness matrix of a body of second-order tetrahedra, assembled by compiled loops.

Only the upper triangle is stored, row by row; read as columns that is the lower triangle, which
is what a symmetric factorisation wants.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import scipy.sparse as sp

from fixtures_lib.deflection.quadrature import four_points, fourteen_points
from fixtures_lib.deflection.tet_mesh import EDGES, TetMesh, shape_gradients, shape_values
from fixtures_lib.geometry.arrays import Flags, Floats


def upper_stiffness(mesh: TetMesh, youngs_mpa: float, poisson: float) -> sp.csr_array:
    """(3n, 3n) upper triangle in N/mm; the unknowns of node i are 3i, 3i + 1, 3i + 2."""
    # Compiled loops load for half a second: not before there is something to assemble.
    from fixtures_lib.deflection import stiffness_loops as loops

    lame = youngs_mpa * poisson / ((1.0 + poisson) * (1.0 - 2.0 * poisson))
    shear = youngs_mpa / (2.0 * (1.0 + poisson))
    tets = np.ascontiguousarray(mesh.tets, dtype=np.int64)
    starts, neighbours = loops.pattern(tets, len(mesh.points))
    indptr, indices = loops.scalar_pattern(starts, neighbours)
    data = np.zeros(len(indices))
    curved = curved_elements(mesh)
    for chosen, rule in ((~curved, four_points()), (curved, fourteen_points())):
        slopes, weights = np.array([shape_gradients(xi) for xi in rule[0]]), rule[1]
        loops.add(
            mesh.points,
            tets[chosen],
            slopes,
            weights,
            lame,
            shear,
            starts,
            neighbours,
            indptr,
            data,
        )
    count = 3 * len(mesh.points)
    return sp.csr_array((data, indices, indptr), shape=(count, count))


def inertia_columns(mesh: TetMesh, modes: Floats) -> Floats:
    """(3n, 6): the volume integral of the shape functions times each of `modes` (3n, 6).

    The load of a body whose every mm3 is pushed along a rigid motion; column 0 to 2 times
    density and acceleration is gravity.
    """
    from fixtures_lib.deflection import stiffness_loops as loops

    slopes = np.array([shape_gradients(xi) for xi in fourteen_points()[0]])
    values = np.array([shape_values(xi) for xi in fourteen_points()[0]])
    nodes = np.ascontiguousarray(modes.reshape(len(mesh.points), 3 * modes.shape[1]))
    out = np.zeros_like(nodes)
    loops.weigh(mesh.points, mesh.tets, slopes, values, fourteen_points()[1], nodes, out)
    return out.reshape(-1, modes.shape[1])


def full_symmetric(upper: sp.csr_array) -> Any:
    """Both triangles of a matrix of which the upper one is stored."""
    return (upper + sp.triu(upper, 1).T).tocsc()


def curved_elements(mesh: TetMesh) -> Flags:
    """(m,) whether a middle node lies off the middle of its edge."""
    x = mesh.points[mesh.tets]
    middles = (x[:, EDGES[:, 0]] + x[:, EDGES[:, 1]]) / 2.0
    off = np.linalg.norm(x[:, 4:] - middles, axis=2).max(axis=1)
    return np.asarray(off > 1e-9 * np.linalg.norm(x[:, 1] - x[:, 0], axis=1))
