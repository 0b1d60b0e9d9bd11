"""Triangles and shape bytes: complete, closed, of the right volume, numbered like the mesher."""

from __future__ import annotations

from pathlib import Path

import cadquery as cq
import gmsh
import numpy as np
import pytest
from OCP.TopoDS import TopoDS_Solid

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Ints
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.kernel.loading import load_part, shape_of
from fixtures_lib.kernel.shape_bytes import from_bytes, to_bytes
from fixtures_lib.kernel.step_file import read_step
from fixtures_lib.kernel.tessellation import deflection_of, tessellated
from fixtures_lib.kernel.topology import area_of, box_of, edges_of, faces_of, volume_and_centroid
from tests.lib.kernel_parts import block, on_top, solid_of

REAL = [
    "mfcad_2-6-12-12-12-23", "nist_ctc_01_asme1_ap242-e1", "nist_ctc_02_asme1_ap242-e2",
    "nist_ctc_04_asme1_ap242-e1", "nist_ctc_05_asme1_ap242-e1", "nist_ftc_11_asme1_ap242-e2",
    "nist_stc_08_asme1_ap242-e3", "odri_body_structure_back", "odri_body_structure_bottom",
    "odri_body_structure_side", "odri_hip_aa_support", "odri_hip_fe_module_shell_base",
]  # fmt: skip


def volume_of(mesh: TriangleMesh) -> float:
    a, b, c = (mesh.points[mesh.triangles[:, i]] for i in range(3))
    return float(np.einsum("ij,ij->", a, np.cross(b, c)) / 6.0)


def open_edges(mesh: TriangleMesh) -> int:
    """Directed triangle edges without their opposite, once points at one place are one."""
    grid = 1e-7 * float(np.ptp(mesh.points))
    keys = np.round((mesh.points - mesh.points.min(axis=0)) / grid).astype(np.int64)
    index = np.unique(keys, axis=0, return_inverse=True)[1].ravel()
    a, b, c = index[mesh.triangles].T
    whole = (a != b) & (b != c) & (a != c)
    pairs = [(a, b), (b, c), (c, a)]
    codes: Ints = np.concatenate([(p * len(index) + q)[whole] for p, q in pairs])
    back: Ints = np.concatenate([(q * len(index) + p)[whole] for p, q in pairs])
    return int((~np.isin(codes, back)).sum())


@pytest.mark.parametrize("name", REAL)
def test_a_real_part_is_triangulated_closed_and_whole(shared_parts: Path, name: str) -> None:
    part = load_part(shared_parts / "real" / f"{name}.step")
    mesh, solid = part.mesh, shape_of(part)
    assert set(np.unique(mesh.faces)) == set(range(1, len(faces_of(solid)) + 1))
    assert open_edges(mesh) == 0
    assert volume_of(mesh) == pytest.approx(volume_and_centroid(solid)[0], rel=2e-3)
    assert len(part.edges.offsets) == len(edges_of(solid)) + 1
    assert len(part.edges.points) == part.edges.offsets[-1]


def test_triangles_lie_on_the_face_they_are_numbered_by(shared_parts: Path) -> None:
    part = load_part(shared_parts / "real" / "nist_ctc_01_asme1_ap242-e1.step")
    areas = np.bincount(part.mesh.faces, weights=part.mesh.areas)
    for face in part.shape.planar_faces:
        assert areas[face.number] == pytest.approx(face.area_mm2, rel=2e-3)
        points = part.mesh.points[part.mesh.triangles[part.mesh.faces == face.number]]
        off = (points.reshape(-1, 3) - face.origin) @ np.array(face.normal)
        assert np.abs(off).max() < 1e-6
    outward = part.mesh.normals[
        np.searchsorted(part.mesh.faces, [f.number for f in part.shape.planar_faces])
    ]
    normals = np.array([face.normal for face in part.shape.planar_faces])
    assert np.einsum("ij,ij->i", outward, normals).min() > 0.999


def test_a_plate_with_1334_holes_is_whole(shared_parts: Path) -> None:
    part = load_part(shared_parts / "made" / "plate_1334_holes.step")
    assert len(np.unique(part.mesh.faces)) == 1340
    assert open_edges(part.mesh) == 0
    assert len(part.mesh.triangles) < 400_000
    assert volume_of(part.mesh) == pytest.approx(part.shape.volume_mm3, rel=1e-3)


def test_a_moved_solid_of_an_assembly_is_triangulated_in_its_place(shared_parts: Path) -> None:
    contents = read_step(shared_parts / "made" / "nested_assembly_named.step")
    for solid in contents.solids:
        low, high = tessellated(solid)[0].box
        exact_low, exact_high = box_of(solid)
        assert low == pytest.approx(exact_low, abs=0.05)
        assert high == pytest.approx(exact_high, abs=0.05)


def test_deflection_goes_with_the_size() -> None:
    small, large = (solid_of(cq.Workplane("XY").sphere(r)) for r in (1.0, 50.0))
    assert deflection_of(large) == pytest.approx(50.0 * deflection_of(small))
    fine, coarse = tessellated(small)[0], tessellated(large)[0]
    assert len(fine.triangles) == pytest.approx(len(coarse.triangles), rel=0.05)
    assert tessellated(solid_of(cq.Workplane("XY").box(60_000, 10, 10)))[0].triangles.shape == (
        12,
        3,
    )


def test_edges_follow_their_curve() -> None:
    solid = solid_of(cq.Workplane("XY").circle(10.0).extrude(5.0))
    _, edges = tessellated(solid)
    radii = np.linalg.norm(edges.points[:, :2], axis=1)
    assert radii == pytest.approx(np.full(len(radii), 10.0), abs=1e-9)
    lengths = []
    for start, end in zip(edges.offsets[:-1], edges.offsets[1:], strict=True):
        steps = np.diff(edges.points[start:end], axis=0)
        lengths.append(float(np.linalg.norm(steps, axis=1).sum()))
    assert sorted(lengths) == pytest.approx([5.0, 62.8, 62.8], rel=0.02)


@pytest.mark.parametrize("name", REAL[:2] + REAL[4:7] + REAL[9:11])
def test_the_mesher_numbers_faces_alike(shared_parts: Path, name: str, tmp_path: Path) -> None:
    """gmsh reads the one solid: its surface k is our face k, by area and place."""
    part = load_part(shared_parts / "real" / f"{name}.step")
    numbers = gmsh_surfaces(shape_of(part), tmp_path / "solid.brep")
    assert len(numbers) == len(part.shape.faces)
    for face in part.shape.faces:
        assert numbers[face.number] == pytest.approx(face.area_mm2, rel=1e-3)


def gmsh_surfaces(solid: TopoDS_Solid, path: Path) -> dict[int, float]:
    cq.Shape.cast(solid).exportBrep(str(path))
    gmsh.initialize(interruptible=False)
    try:
        gmsh.option.setNumber("General.Terminal", 0)
        gmsh.model.occ.importShapes(str(path))
        gmsh.model.occ.synchronize()
        return {tag: gmsh.model.occ.getMass(2, tag) for _, tag in gmsh.model.getEntities(2)}
    finally:
        gmsh.finalize()


def test_bytes_bring_a_shape_back_with_its_triangles() -> None:
    solid = solid_of(on_top(block()).cboreHole(6.6, 11.0, 6.5))
    mesh, _ = tessellated(solid)
    back = from_bytes(to_bytes(solid))
    again, _ = tessellated(back)
    assert np.array_equal(mesh.points, again.points)
    assert np.array_equal(mesh.triangles, again.triangles)
    assert [area_of(f) for f in faces_of(back)] == [area_of(f) for f in faces_of(solid)]


@pytest.mark.parametrize("data", [b"", b"not a shape at all", b"\0" * 500])
def test_bytes_without_a_shape_are_a_fault(data: bytes) -> None:
    with pytest.raises(FixtureError):
        from_bytes(data)
