"""An old part is laid onto its revision, and each face and hole is found again, moved or lost."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest

from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.shop.likeness.comparing import likeness
from fixtures_lib.shop.likeness.making import fingerprint_of
from fixtures_lib.shop.mapping import PartMapping, mapped
from fixtures_lib.shop.mapping.landmarks import landmarks_of
from fixtures_lib.shop.mapping.verdict import said_changes, settled
from tests.lib.likeness_parts import bracket, halved, mirrored, shuffled, turned, written
from tests.lib.sample_jobs import block_shape


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mapping")


@pytest.fixture(scope="module")
def old(folder: Path) -> LoadedPart:
    return written(bracket(), folder / "old.step")


def relation(old: LoadedPart, new: LoadedPart) -> tuple[str, str]:
    seen = likeness(*(fingerprint_of(part.shape, part.mesh) for part in (old, new)))
    verdict = settled(seen, mapped(old, new))
    return verdict.relation, verdict.words


def test_the_part_itself_lies_where_it_was(old: LoadedPart, folder: Path) -> None:
    mapping = mapped(old, written(bracket(), folder / "again.step"))
    assert mapping.is_same
    assert mapping.ways == 1
    assert mapping.pose.translation.tolist() == [0.0, 0.0, 0.0]
    assert mapping.pose.rotation.tolist() == np.eye(3).tolist()
    assert said_changes(mapping) == []


def test_turned_halved_and_in_another_order_each_face_has_its_partner(
    old: LoadedPart, folder: Path
) -> None:
    new = written(turned(shuffled(halved(bracket()))), folder / "other.step")
    mapping = mapped(old, new)
    assert mapping.is_same
    assert sorted(n for match in mapping.faces for n in match.old) == list(range(1, 14))
    assert sorted(n for m in mapping.faces for n in m.new) == list(
        range(1, len(new.shape.faces) + 1)
    )
    for match in mapping.faces:
        area_old = sum(old.shape.faces[n - 1].area_mm2 for n in match.old)
        area_new = sum(new.shape.faces[n - 1].area_mm2 for n in match.new)
        assert area_new == pytest.approx(area_old, rel=1e-9)
    walls = [match for match in mapping.faces if match.kind == "cylinder"]
    assert {len(match.new) for match in walls} == {2}
    assert relation(old, new)[0] == "same"


def test_the_pose_takes_points_of_the_old_part_to_the_new(old: LoadedPart, folder: Path) -> None:
    new = written(turned(bracket()), folder / "turned.step")
    mapping = mapped(old, new)
    for match in mapping.holes:
        before = next(h for h in old.shape.holes if h.id == match.old)
        after = next(h for h in new.shape.holes if h.id == match.new)
        middle = np.array(before.mouth) + np.array(before.direction) * before.depth_mm / 2.0
        wanted = np.array(after.mouth) + np.array(after.direction) * after.depth_mm / 2.0
        np.testing.assert_allclose(mapping.pose.points(middle), wanted, atol=1e-6)


def test_a_mirror_image_is_no_motion_of_the_part(old: LoadedPart, folder: Path) -> None:
    image = written(mirrored(bracket()), folder / "image.step")
    mapping = mapped(old, image)
    assert mapping.mirrored
    assert mapping.share_mirrored == pytest.approx(1.0, abs=1e-6)
    assert np.linalg.det(mapping.pose.rotation) == pytest.approx(1.0)
    assert relation(old, image) == ("mirrored", "the mirror image of the part")


def test_a_moved_hole_is_measured(old: LoadedPart, folder: Path) -> None:
    new = written(bracket(hole_x=13.25), folder / "moved.step")
    mapping = mapped(old, new)
    (moved,) = [match for match in mapping.holes if match.state != "same"]
    assert (moved.old, moved.new, moved.state) == ("H1", "H1", "moved")
    assert moved.moved_mm == pytest.approx((1.25, 0.0, 0.0), abs=1e-6)
    assert states(mapping) == {"same", "moved", "resized"}
    verdict, words = relation(old, new)
    assert verdict == "revision"
    assert "hole H1: moved by 1.250 mm" in words


def test_a_grown_wall_and_a_lost_boss(old: LoadedPart, folder: Path) -> None:
    new = written(turned(bracket(wall=9.5, boss=False)), folder / "grown.step")
    mapping = mapped(old, new)
    (grown,) = [match for match in mapping.faces if match.state == "moved"]
    assert grown.kind == "plane"
    assert grown.distance_mm == pytest.approx(1.5, abs=1e-5)
    back = mapping.pose.vectors_back(np.array(grown.moved_mm))
    np.testing.assert_allclose(back, (1.5, 0.0, 0.0), atol=1e-5)
    lost = [match.kind for match in mapping.faces if match.state == "lost"]
    assert sorted(lost) == ["cylinder", "plane"]
    through_wall = next(m for m in mapping.holes if m.state == "resized")
    assert through_wall.changes == ("depth 8 -> 9.5 mm",)


def test_a_symmetric_part_stays_as_it_is_of_its_equal_ways(folder: Path) -> None:
    import cadquery as cq

    def plate(hole: float) -> object:
        body = cq.Workplane("XY").box(60.0, 40.0, 10.0)
        return body.faces(">Z").workplane().pushPoints([(hole, 0.0)]).hole(6.0).val().wrapped  # type: ignore[union-attr]

    centred = written(plate(0.0), folder / "centred.step")  # type: ignore[arg-type]
    mapping = mapped(centred, written(plate(0.0), folder / "again2.step"))  # type: ignore[arg-type]
    assert mapping.ways == 4  # two turns in the plane, either side up
    assert mapping.pose.rotation.tolist() == np.eye(3).tolist()
    moved = mapped(centred, written(plate(2.0), folder / "off.step"))  # type: ignore[arg-type]
    assert moved.pose.rotation.tolist() == np.eye(3).tolist()
    assert moved.holes[0].moved_mm == pytest.approx((2.0, 0.0, 0.0), abs=1e-6)


def states(mapping: PartMapping) -> set[str]:
    return {match.state for match in mapping.faces}


def test_a_sliver_without_an_area_is_a_landmark_too() -> None:
    """Kernels give a cut-off sliver a tiny negative area, and no centre of it."""
    nowhere = (float("nan"),) * 3
    part = block_shape()
    faces = (msgspec.structs.replace(part.faces[0], area_mm2=-1e-15, centroid=nowhere),)
    found = landmarks_of(msgspec.structs.replace(part, faces=(*faces, *part.faces[1:])))
    assert np.isfinite(found.keys(found.places)).all()
    assert found.areas.min() == 0.0
