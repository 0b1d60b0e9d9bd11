"""Faces, plane outlines, walls and contour of a part; healing, probing and loading."""

from __future__ import annotations

import math
from pathlib import Path

import cadquery as cq
import numpy as np
import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loops import Arc
from fixtures_lib.kernel import part_cache
from fixtures_lib.kernel.healing import healed
from fixtures_lib.kernel.loading import load_part, shape_of
from fixtures_lib.kernel.probing import Prober
from fixtures_lib.kernel.recognition import outer_contour, part_shape
from fixtures_lib.kernel.topology import volume_and_centroid
from fixtures_lib.kernel.validity import faults_of, is_valid
from tests.lib.kernel_parts import block, on_top, solid_of

# ---- faces and outlines


def test_faces_have_kind_area_normal_and_the_side_the_material_is_on() -> None:
    shape = part_shape(solid_of(on_top(block()).hole(10.0).edges("|Z and >X").fillet(5.0)))
    hole = next(f for f in shape.faces if f.kind == "cylinder" and f.concave)
    assert hole.radius_mm == pytest.approx(5.0)
    assert hole.area_mm2 == pytest.approx(2 * math.pi * 5 * 20)
    assert math.hypot(*hole.centre[:2]) == pytest.approx(5.0)
    assert np.dot(hole.normal, hole.centre) < 0.0
    assert hole.axis is not None
    assert abs(hole.axis[2]) == pytest.approx(1.0)
    fillets = [f for f in shape.faces if f.kind == "cylinder" and not f.concave]
    assert len(fillets) == 2
    assert sum(f.area_mm2 for f in shape.faces) == pytest.approx(shape.area_mm2)
    assert shape.size_mm == pytest.approx((100.0, 60.0, 20.0))
    assert shape.volume_mm3 == pytest.approx(
        volume_and_centroid(solid_of(on_top(block()).hole(10.0).edges("|Z and >X").fillet(5.0)))[0]
    )
    assert shape.valid


def test_a_plane_face_has_exact_lines_and_arcs() -> None:
    part = block().edges("|Z").fillet(8.0)
    shape = part_shape(solid_of(on_top(part).center(10, 0).hole(12.0)))
    top = next(f for f in shape.planar_faces if f.normal[2] > 0.99)
    expected = 100 * 60 - (4 - math.pi) * 64
    assert top.outer.area_mm2 == pytest.approx(expected, abs=1e-6)
    assert len(top.outer.vertices) == 8
    (inner,) = top.inner
    assert inner.area_mm2 == pytest.approx(-math.pi * 36)
    (first, second) = inner.pieces()
    assert isinstance(first, Arc)
    assert isinstance(second, Arc)
    assert first.centre == pytest.approx(second.centre)
    assert top.outer.area_mm2 + inner.area_mm2 == pytest.approx(top.area_mm2)


def test_an_outline_in_its_axes_lies_on_the_part() -> None:
    turned = block().edges("|Z").fillet(8.0).rotate((0, 0, 0), (1, 1, 0), 37.0)
    shape = part_shape(solid_of(turned.translate((5.0, -3.0, 11.0))))
    prober = Prober(solid_of(turned.translate((5.0, -3.0, 11.0))))
    for face in shape.planar_faces:
        x_axis, normal = np.array(face.x_axis), np.array(face.normal)
        y_axis = np.cross(normal, x_axis)
        x, y = face.outer.polyline().mean(axis=0)
        middle = np.array(face.origin) + x * x_axis + y * y_axis
        hit = prober.ray(middle + 2.0 * normal, -normal)
        assert hit is not None
        assert hit.face == face.number
        assert hit.distance == pytest.approx(2.0, abs=1e-6)


def test_a_spline_boundary_keeps_its_area() -> None:
    points = [(0, 0), (20, 5), (40, 0), (45, 20), (20, 30), (0, 20)]
    shape = part_shape(solid_of(cq.Workplane("XY").spline(points).close().extrude(5.0)))
    for face in shape.planar_faces:
        if abs(face.normal[2]) > 0.99:
            assert face.outer.area_mm2 == pytest.approx(
                face.area_mm2, abs=0.01 * face.outer.length_mm
            )


def test_outlines_of_real_parts_have_the_area_of_their_faces(shared_parts: Path) -> None:
    for name in ("nist_ctc_01_asme1_ap242-e1", "odri_body_structure_side", "odri_hip_aa_support"):
        shape = load_part(shared_parts / "real" / f"{name}.step").shape
        flat = {face.number for face in shape.faces if face.kind == "plane"}
        assert {face.number for face in shape.planar_faces} == flat
        for face in shape.planar_faces:
            net = face.outer.area_mm2 + sum(loop.area_mm2 for loop in face.inner)
            assert net == pytest.approx(face.area_mm2, rel=2e-3)


# ---- walls


def test_the_thinnest_wall_is_found_where_it_is() -> None:
    shell = block(60, 40, 20).faces(">Z").shell(-3.0)
    assert part_shape(solid_of(shell)).thinnest_wall_mm == pytest.approx(3.0)
    floor = on_top(block(60, 40, 20)).rect(20, 10).cutBlind(-18.8)
    assert part_shape(solid_of(floor)).thinnest_wall_mm == pytest.approx(1.2)


def test_the_wall_of_a_tube_is_within_its_deflection() -> None:
    tube = cq.Workplane("XY").circle(20).circle(18).extrude(50)
    assert part_shape(solid_of(tube)).thinnest_wall_mm == pytest.approx(2.0, abs=0.06)


def test_a_wedge_and_a_ball_have_no_thin_wall() -> None:
    wedge = cq.Workplane("XZ").polyline([(0, 0), (60, 0), (60, 8)]).close().extrude(30)
    assert part_shape(solid_of(wedge)).thinnest_wall_mm == pytest.approx(30.0)
    assert part_shape(solid_of(cq.Workplane("XY").sphere(10))).thinnest_wall_mm is None


# ---- contour


def test_the_contour_of_a_prism_is_exact_in_each_direction() -> None:
    solid = solid_of(block().edges("|Z").fillet(8.0))
    (above,) = outer_contour(solid, (0.0, 0.0, 1.0))
    assert above.area_mm2 == pytest.approx(6000 - (4 - math.pi) * 64, abs=1e-6)
    assert len(above.vertices) == 8
    (below,) = outer_contour(solid, (0.0, 0.0, -1.0))
    assert below.area_mm2 == pytest.approx(above.area_mm2)
    (side,) = outer_contour(solid, (0.0, 1.0, 0.0))
    assert side.area_mm2 == pytest.approx(100 * 20, rel=1e-6)


def test_a_contour_that_no_face_has_is_fitted_with_arcs() -> None:
    lower = cq.Workplane("XY").circle(30).extrude(10).faces(">Z").edges().chamfer(2)
    part = lower.faces("<Z").edges().chamfer(2)  # the widest circle bounds no plane face
    (contour,) = outer_contour(solid_of(part), (0.0, 0.0, 1.0))
    assert contour.area_mm2 == pytest.approx(math.pi * 900, rel=1e-3)
    assert len(contour.vertices) < 12
    assert all(isinstance(piece, Arc) for piece in contour.pieces())


def test_two_lumps_have_two_outlines_seen_along_their_bridge() -> None:
    part = block(20, 20, 10).union(block(10, 10, 10).translate((40, 0, 0)))
    bridge = cq.Workplane("XY").box(60, 4, 2).translate((20, 0, -30))
    outlines = outer_contour(part.union(bridge).val().wrapped, (0.0, 1.0, 0.0))
    assert len(outlines) == 3
    assert [round(loop.area_mm2) for loop in outlines] == [200, 120, 100]


# ---- healing


def test_a_valid_solid_is_left_alone() -> None:
    solid = solid_of(block())
    healing = healed(solid)
    assert healing.shape is solid
    assert healing.what_was_done == ()
    assert healing.valid_now


def test_a_solid_inside_out_is_turned() -> None:
    from OCP.BRepBuilderAPI import BRepBuilderAPI_MakeSolid
    from OCP.TopoDS import TopoDS

    shell = block().shells().val().wrapped
    inside_out = BRepBuilderAPI_MakeSolid(TopoDS.Shell_s(shell.Reversed())).Solid()
    assert volume_and_centroid(inside_out)[0] < 0.0
    assert not is_valid(inside_out)
    assert any("inside out" in words for words in faults_of(inside_out))
    healing = healed(inside_out)
    assert healing.valid_now
    assert volume_and_centroid(healing.shape)[0] == pytest.approx(100 * 60 * 20)
    assert healing.what_was_done


def test_a_solid_of_triangles_becomes_one_of_flat_faces(shared_parts: Path) -> None:
    path = shared_parts / "real" / "nist_ftc_08_asme1_ap242-e1-tg.step"
    as_it_is = load_part(path)
    assert not as_it_is.shape.valid
    assert not as_it_is.healed
    mended = load_part(path, heal=True)
    assert mended.shape.valid
    assert mended.healed
    assert "flat faces" in mended.notes[0]
    exact = load_part(shared_parts / "real" / "nist_stc_08_asme1_ap242-e3.step")
    assert mended.shape.volume_mm3 == pytest.approx(exact.shape.volume_mm3, rel=2e-3)
    assert mended.shape.size_mm == pytest.approx(exact.shape.size_mm, abs=0.01)


def test_what_cannot_be_mended_is_said(shared_parts: Path) -> None:
    from OCP.BRepBuilderAPI import BRepBuilderAPI_MakeSolid
    from OCP.TopoDS import TopoDS

    from fixtures_lib.kernel.sewing import sewn

    faces = [face.wrapped for face in block().faces().vals()[:5]]
    open_solid = BRepBuilderAPI_MakeSolid(TopoDS.Shell_s(sewn(faces, 1e-3))).Solid()
    healing = healed(open_solid)
    assert not healing.valid_now
    assert healing.what_remains


# ---- probing


def test_a_ray_finds_the_face_the_point_and_the_normal() -> None:
    solid = solid_of(on_top(block()).center(20, 0).hole(10.0))
    prober = Prober(solid)
    hit = prober.ray((-20.0, 3.0, 50.0), (0.0, 0.0, -1.0))
    assert hit is not None
    assert hit.point == pytest.approx((-20.0, 3.0, 0.0))
    assert hit.normal == pytest.approx((0.0, 0.0, 1.0))
    assert hit.distance == pytest.approx(50.0)
    assert prober.ray((20.0, 0.0, 50.0), (0.0, 0.0, -1.0)) is None  # through the hole
    assert prober.ray((0.0, 0.0, 50.0), (0.0, 0.0, 1.0)) is None  # away
    wall = prober.ray((20.0, 0.0, -10.0), (1.0, 0.0, 0.0))
    assert wall is not None
    assert wall.point == pytest.approx((25.0, 0.0, -10.0))
    assert wall.normal == pytest.approx((-1.0, 0.0, 0.0))
    assert part_shape(solid).faces[wall.face - 1].kind == "cylinder"


def test_all_hits_alternate_in_and_out_even_through_an_edge() -> None:
    prober = Prober(solid_of(block(60, 40, 20).faces(">Z").shell(-3.0)))
    hits = prober.hits((-100.0, 1.7, -10.0), (1.0, 0.0, 0.0))
    assert [h.normal[0] for h in hits] == pytest.approx([-1.0, 1.0, -1.0, 1.0])
    corner = Prober(solid_of(block())).hits((-50.0, -30.0, 40.0), (0.5, 0.3, -0.4))
    assert len(corner) == 2


def test_a_column_gives_heights_above_the_plate() -> None:
    prober = Prober(solid_of(block()))  # 100 x 60 x 20, top at z = 0
    pose = Pose(x_mm=200.0, y_mm=150.0, z_mm=25.0, rx_deg=180.0, rz_deg=90.0)
    hits = prober.column(200.0 + 25.0, 150.0 - 40.0, pose)
    assert [h.distance for h in hits] == pytest.approx([25.0, 45.0])
    assert hits[0].point == pytest.approx((225.0, 110.0, 25.0))
    assert hits[0].normal == pytest.approx((0.0, 0.0, -1.0), abs=1e-12)
    assert prober.column(300.0, 150.0, pose) == []


# ---- loading and the cache


def test_several_solids_are_listed_to_choose_from(shared_parts: Path) -> None:
    path = shared_parts / "made" / "nested_assembly_named.step"
    with pytest.raises(FixtureError) as fault:
        load_part(path)
    assert "10 solids" in str(fault.value)
    assert "1 “plate” 60 x 60 x 10 mm, 2 “bolt0”" in str(fault.value)
    assert load_part(path, solid=6).shape.size_mm == pytest.approx((60.0, 10.0, 60.0))
    with pytest.raises(FixtureError, match="no solid 11, only 10"):
        load_part(path, solid=11)
    with pytest.raises(FixtureError, match="no solid, only 4 edges"):
        load_part(shared_parts / "made" / "wire_only.step")


def test_the_second_loading_comes_from_the_cache_and_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(part_cache.CACHE_VARIABLE, str(tmp_path / "cache"))
    path = tmp_path / "block.step"
    cq.exporters.export(on_top(block()).cboreHole(6.6, 11.0, 6.5), str(path))
    first = load_part(path)
    (entry,) = (tmp_path / "cache" / "parts").glob("*.npz")
    monkeypatch.setattr("fixtures_lib.kernel.loading.read_step_bytes", _must_not_be_called)
    again = load_part(path)
    assert again.shape == first.shape
    assert again.report == first.report
    assert again.shape_bytes == first.shape_bytes
    for one, other in (
        (again.mesh.points, first.mesh.points),
        (again.mesh.triangles, first.mesh.triangles),
        (again.mesh.faces, first.mesh.faces),
        (again.edges.points, first.edges.points),
        (again.edges.offsets, first.edges.offsets),
    ):
        assert one.dtype == other.dtype
        assert np.array_equal(one, other)
    assert is_valid(shape_of(again))
    assert entry.is_file()


def _must_not_be_called(*_: object) -> None:
    raise AssertionError("the file was read again")


@pytest.mark.parametrize("damage", [b"", b"garbage", None])
def test_a_damaged_entry_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes | None
) -> None:
    monkeypatch.setenv(part_cache.CACHE_VARIABLE, str(tmp_path / "cache"))
    path = tmp_path / "block.step"
    cq.exporters.export(block(), str(path))
    first = load_part(path)
    (entry,) = (tmp_path / "cache" / "parts").glob("*.npz")
    whole = entry.read_bytes()
    entry.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert load_part(path).shape == first.shape
    assert entry.stat().st_size == pytest.approx(len(whole), rel=0.01)


def test_a_cache_that_cannot_be_written_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    monkeypatch.setenv(part_cache.CACHE_VARIABLE, str(blocked))
    path = tmp_path / "block.step"
    cq.exporters.export(block(), str(path))
    assert load_part(path).shape.volume_mm3 == pytest.approx(120_000.0)


def test_a_changed_file_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(part_cache.CACHE_VARIABLE, str(tmp_path / "cache"))
    path = tmp_path / "block.step"
    cq.exporters.export(block(), str(path))
    assert load_part(path).shape.volume_mm3 == pytest.approx(120_000.0)
    cq.exporters.export(block(z=10.0), str(path))
    assert load_part(path).shape.volume_mm3 == pytest.approx(60_000.0)


def test_every_part_with_a_solid_is_recognised(shared_parts: Path) -> None:
    for folder in ("made", "odd"):
        for path in sorted((shared_parts / folder).glob("*.step")):
            if path.stem in ("open_shell", "wire_only"):
                continue
            part = load_part(path, solid=1)
            assert len(part.shape.faces) == part.report.solids[0].faces
            assert part.shape.size_mm == pytest.approx(part.report.solids[0].size_mm)
            assert part.shape.thinnest_wall_mm is not None
