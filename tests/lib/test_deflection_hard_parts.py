"""Parts that a mesher alone does not get through: many small holes, broken solids, crashes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from fixtures_lib.deflection import meshing
from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import PointForce
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.mesh_size import MeshSize
from fixtures_lib.deflection.meshing import Mesher, meshed
from fixtures_lib.deflection.part_model import PartModel, surface_of
from fixtures_lib.deflection.proof_setup import ALUMINIUM, loaded, probe, support
from fixtures_lib.deflection.tet_mesh import TetMesh
from fixtures_lib.deflection.voxel_mesh import voxel_meshed
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.meshes import TriangleMesh

SMALL = MeshSize(unknowns_low=3_000, unknowns_high=30_000)


def volume_mm3(mesh: TetMesh) -> float:
    return ElasticBody(mesh, ALUMINIUM).volume_mm3


@pytest.fixture(scope="module")
def perforated() -> bytes:
    """A plate 600 x 400 x 20 with 96 holes of 5 mm, one of 80 mm and a small boss."""
    import cadquery as cq

    from fixtures_lib.kernel.shape_bytes import to_brep_text

    plate = cq.Workplane().box(600, 400, 20).faces(">Z").workplane()
    plate = plate.rarray(45, 45, 12, 8).hole(5)
    plate = plate.faces(">Z").workplane(centerOption="CenterOfBoundBox").center(270, 170).hole(40)
    return to_brep_text(plate.val().wrapped)


def test_many_small_holes_are_filled_and_it_says_so(perforated: bytes) -> None:
    mesh = meshed(perforated, SMALL)
    assert mesh.unknowns < 2 * SMALL.unknowns_high
    assert len(mesh.left_out) == 96
    assert any("96 holes and details up to 5 mm" in remark for remark in mesh.remarks)
    assert volume_mm3(mesh) == pytest.approx((600 * 400 - np.pi * 20**2) * 20, rel=2e-3)
    shown = set(mesh.skin_faces)
    assert shown.isdisjoint(mesh.left_out)
    assert len(shown) + len(mesh.left_out) == 6 + 96 + 1


def test_a_small_hole_that_is_asked_for_stays(perforated: bytes) -> None:
    with Mesher() as mesher:
        wanted = mesher.meshed(perforated, SMALL).left_out[7]
        mesh = mesher.meshed(perforated, SMALL, kept_faces=(wanted,))
    assert wanted in set(mesh.skin_faces)
    assert len(mesh.left_out) == 95


def test_faces_of_a_filled_part_keep_their_numbers(perforated: bytes) -> None:
    mesh = meshed(perforated, SMALL)
    up = mesh.skin_normals[:, 2] > 0.99
    top = set(mesh.skin_faces[up])
    assert len(top) == 1
    assert mesh.points[mesh.skin[mesh.skin_faces == top.pop()]][:, :, 2].min() == pytest.approx(10)


def gapped(mesh: TetMesh, gone: int) -> TriangleMesh:
    """The surface of a mesh with `gone` of its triangles missing."""
    whole = surface_of(mesh)
    kept = np.ones(len(whole.triangles), dtype=bool)
    kept[np.random.default_rng(3).choice(len(kept), gone, replace=False)] = False
    return TriangleMesh(whole.points, whole.triangles[kept], whole.faces[kept])


def test_blocks_fill_a_surface_with_gaps() -> None:
    exact = block((0, 0, 0), (60, 40, 20), (12, 8, 4))
    mesh = voxel_meshed(gapped(exact, 12), SMALL)
    assert volume_mm3(mesh) == pytest.approx(60 * 40 * 20, rel=0.01)
    assert set(mesh.skin_faces) == {1, 2, 3, 4, 5, 6}
    assert "roughly" in mesh.remarks[0]
    for face, way in ((1, (-1, 0, 0)), (6, (0, 0, 1))):
        normals = mesh.skin_normals[mesh.skin_faces == face]
        assert np.median(normals @ np.array(way)) == pytest.approx(1.0)


def test_blocks_bend_like_the_part() -> None:
    """A bar on two rests with a force in the middle, by blocks and by the exact mesh."""
    exact = block((0, 0, 0), (200, 20, 20), (40, 4, 4))
    rough = voxel_meshed(surface_of(exact), SMALL)

    def sag(mesh: TetMesh) -> float:
        model = PartModel(ElasticBody(mesh, ALUMINIUM))
        rests = tuple(
            support(f"{x}/{y}", (x, y, 0.0), 2.0) for x in (5.0, 195.0) for y in (5.0, 15.0)
        )
        force = PointForce(id="F", point=(100, 10, 20), force_n=(0, 0, -500))
        at = probe(model, loaded(model, rests, (force,)))
        return float(at((100.0, 10.0, 0.0))[2])

    assert sag(rough) == pytest.approx(sag(exact), rel=0.06)


def test_round_parts_get_a_round_skin() -> None:
    """Corners are pulled onto the surface: a ball of blocks is nearly as round as its triangles."""
    import cadquery as cq

    from fixtures_lib.kernel.tessellation import tessellated

    surface = tessellated(cq.Workplane().sphere(20).val().wrapped)[0]
    mesh = voxel_meshed(surface, SMALL)
    radii = np.linalg.norm(mesh.points[np.unique(mesh.skin[:, :3])], axis=1)
    assert np.abs(radii - 20.0).mean() < 0.6
    assert np.abs(radii - 20.0).max() < mesh.skin_error_mm + 0.1 < 1.5
    assert volume_mm3(mesh) == pytest.approx(4 / 3 * np.pi * 20**3, rel=0.05)


def test_a_mesher_that_crashes_or_hangs_does_not_end_the_work(
    perforated: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    surface = surface_of(block((0, 0, 0), (60, 40, 20), (6, 4, 2)))
    monkeypatch.setattr(meshing, "_CHILD", "tests.lib.worker_tasks.crash")
    assert "roughly" in meshed(perforated, SMALL, surface=surface).remarks[0]
    monkeypatch.setattr(meshing, "_CHILD", "tests.lib.worker_tasks.never_end")
    monkeypatch.setattr(meshing, "_LIMITS_S", (0.3, 0.3))
    assert "roughly" in meshed(perforated, SMALL, surface=surface).remarks[0]
    with pytest.raises(FixtureError):
        meshed(perforated, SMALL)


def test_a_broken_solid_that_crashes_gmsh_gets_a_mesh(shared_parts: Path) -> None:
    from fixtures_lib.kernel.shape_bytes import from_bytes, to_brep_text
    from fixtures_lib.tasks import load_part

    part = load_part(str(shared_parts / "real" / "nist_ftc_08_asme1_ap242-e1-tg.step"))
    text = to_brep_text(from_bytes(part.shape_bytes))
    mesh = meshed(text, SMALL, surface=part.mesh)
    assert mesh.unknowns > SMALL.unknowns_low
    low, high = part.mesh.box
    assert mesh.points.min(axis=0) == pytest.approx(low, abs=2.0 * mesh.skin_error_mm + 0.1)
    assert mesh.points.max(axis=0) == pytest.approx(high, abs=2.0 * mesh.skin_error_mm + 0.1)
