"""From a solid to tetrahedra: numbering, soundness, size, and the matrix made of them."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.sparse as sp

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import ElasticMaterial
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.factor import (
    RslabFactor,
    SuperLuFactor,
    grounding,
    held_fast,
)
from fixtures_lib.deflection.meshing import MeshSize, meshed
from fixtures_lib.deflection.stiffness import (
    curved_elements,
    full_symmetric,
    upper_stiffness,
)
from fixtures_lib.deflection.tet_mesh import TetMesh, outer_sides, shape_gradients
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats

SMALL = MeshSize(unknowns_low=3_000, unknowns_high=40_000)


@pytest.fixture(scope="module")
def drilled() -> tuple[bytes, list[tuple[float, float, float]]]:
    """A block with a hole and a slot, as BREP text, and the middle of each face in map order."""
    import cadquery as cq

    from fixtures_lib.kernel.shape_bytes import to_brep_text

    solid = cq.Workplane().box(60, 40, 12).faces(">Z").workplane().hole(10)
    solid = solid.faces(">Z").workplane(centerOption="CenterOfBoundBox").center(20, 0)
    shape = solid.slot2D(16, 6, 90).cutBlind(-5).val()
    centres = [face.Center().toTuple() for face in shape.Faces()]
    return to_brep_text(shape.wrapped), centres


@pytest.fixture(scope="module")
def mesh(drilled: tuple[bytes, list[tuple[float, float, float]]]) -> TetMesh:
    return meshed(drilled[0], SMALL)


def test_faces_are_numbered_as_in_the_kernel(
    mesh: TetMesh, drilled: tuple[bytes, list[tuple[float, float, float]]]
) -> None:
    centres = np.array(drilled[1])
    assert set(mesh.skin_faces) == set(range(1, len(centres) + 1))
    area = np.linalg.norm(
        np.cross(
            mesh.skin_corners[:, 1] - mesh.skin_corners[:, 0],
            mesh.skin_corners[:, 2] - mesh.skin_corners[:, 0],
        ),
        axis=1,
    )
    for number, centre in enumerate(centres, start=1):
        on = mesh.skin_faces == number
        middle = np.average(mesh.skin_corners[on].mean(axis=1), axis=0, weights=area[on])
        assert middle == pytest.approx(centre, abs=0.35)


def test_mesh_fills_the_solid_and_no_element_is_folded(mesh: TetMesh) -> None:
    body = ElasticBody(mesh, ElasticMaterial(youngs_mpa=1000.0, poisson=0.3))
    exact = 60 * 40 * 12 - np.pi * 25 * 12 - (np.pi * 9 + 10 * 6) * 5
    assert body.volume_mm3 == pytest.approx(exact, rel=1e-3)
    assert SMALL.unknowns_low <= 1.5 * mesh.unknowns
    assert mesh.unknowns <= 1.5 * SMALL.unknowns_high
    worst = np.inf
    for xi in np.vstack([np.zeros(3), np.eye(3), np.full((1, 3), 0.25)]):
        jacobian = np.einsum("ai,eaj->eij", shape_gradients(xi), mesh.points[mesh.tets])
        worst = min(worst, float(np.linalg.det(jacobian).min()))
    assert worst > 0.0
    assert curved_elements(mesh).any()


def test_skin_looks_outwards(mesh: TetMesh) -> None:
    corners = mesh.skin_corners
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    volume = float(np.sum(corners[:, 0] * cross)) / 6.0
    assert volume == pytest.approx(60 * 40 * 12 - 942 - 441, rel=0.02)


def test_the_same_solid_gives_the_same_mesh(
    mesh: TetMesh, drilled: tuple[bytes, list[tuple[float, float, float]]]
) -> None:
    again = meshed(drilled[0], SMALL)
    assert np.array_equal(again.points, mesh.points)
    assert np.array_equal(again.tets, mesh.tets)


def test_what_is_no_solid_is_refused() -> None:
    with pytest.raises(FixtureError, match="mesher"):
        meshed(b"not a shape", SMALL)


def test_stiffness_agrees_with_scikit_fem(mesh: TetMesh) -> None:
    """An independent assembler. On curved elements both integrate a quotient only nearly."""
    straight = block((0, 0, 0), (30, 20, 10), (4, 3, 2))
    for body, tolerance in ((straight, 1e-11), (mesh, 5e-4)):
        ours = full_symmetric(upper_stiffness(body, 70_000.0, 0.33))
        theirs = _by_scikit_fem(body, 70_000.0, 0.33)
        assert abs(ours - theirs).max() < tolerance * abs(theirs).max()


def _by_scikit_fem(mesh: TetMesh, youngs: float, poisson: float) -> sp.csc_array:
    from skfem import Basis, ElementTetP2, ElementVector, MeshTet2  # type: ignore[import-untyped]
    from skfem.models import elasticity  # type: ignore[import-untyped]

    grid = MeshTet2(mesh.points.T, mesh.tets.T)
    basis = Basis(grid, ElementVector(ElementTetP2()), intorder=5)
    matrix = elasticity.linear_elasticity(*elasticity.lame_parameters(youngs, poisson)).assemble(
        basis
    )
    at = basis.doflocs.T
    node = np.array([int(np.argmin(np.abs(mesh.points - p).sum(axis=1))) for p in at[::3]])
    component = np.arange(len(at)) % 3
    dofs = 3 * np.repeat(node, 3) + component
    back = np.empty_like(dofs)
    back[dofs] = np.arange(len(dofs))
    return sp.csc_array(matrix.tocsc()[back][:, back])


def test_rigid_motions_cost_nothing() -> None:
    mesh = block((0, 0, 0), (30, 20, 10), (3, 2, 1))
    body = ElasticBody(mesh, ElasticMaterial(youngs_mpa=70_000.0, poisson=0.3))
    matrix = full_symmetric(upper_stiffness(mesh, 70_000.0, 0.3))
    residual = matrix @ body.rigid_motions(mesh.points)
    assert float(np.abs(residual).max()) < 1e-9 * float(abs(matrix).max()) * mesh.diagonal_mm


def test_both_solvers_agree() -> None:
    mesh = block((0, 0, 0), (30, 20, 10), (4, 3, 2))
    held = held_fast(upper_stiffness(mesh, 70_000.0, 0.3), grounding(mesh.points))
    loads: Floats = np.random.default_rng(7).normal(size=(mesh.unknowns, 5))
    one, other = RslabFactor(held).solved(loads), SuperLuFactor(held).solved(loads)
    assert one == pytest.approx(other, rel=1e-7, abs=1e-9 * np.abs(other).max())


def test_block_has_six_faces_in_order() -> None:
    mesh = block((0, 0, 0), (3, 2, 1), (3, 2, 1))
    assert len(outer_sides(mesh.tets)) == 2 * 2 * (3 * 2 + 3 * 1 + 2 * 1)
    for face, way in enumerate(
        [(-1, 0, 0), (1, 0, 0), (0, -1, 0), (0, 1, 0), (0, 0, -1), (0, 0, 1)]
    ):
        normals = mesh.skin_normals[mesh.skin_faces == face + 1]
        assert normals == pytest.approx(np.tile(way, (len(normals), 1)))
