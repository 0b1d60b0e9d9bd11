"""The coarse picture that comes before a part is known: same place, same numbers, no trace left."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.part_picture import PartPicture
from fixtures_lib.geometry.part_shape import StepReport
from fixtures_lib.kernel.loading import load_part_bytes
from fixtures_lib.kernel.step_text import read_text, surely_complete
from fixtures_lib.reports import Inspection
from fixtures_lib.tasks.opening import inspect_file, open_job

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
HOUSING = SAMPLES / "sensor_housing.step"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDFAST_CACHE", str(tmp_path / "cache"))


def seen_of(path: Path) -> tuple[list[object], Inspection]:
    seen: list[object] = []
    found = inspect_file(str(path), show=seen.append)
    return seen, found


def test_the_picture_comes_first_and_is_of_the_same_solid(tmp_path: Path) -> None:
    (picture, report), found = seen_of(HOUSING)
    assert isinstance(picture, PartPicture)
    assert isinstance(report, StepReport)
    assert report == found.file
    data = HOUSING.read_bytes()
    part = load_part_bytes(data, str(HOUSING))
    assert (picture.sha256, picture.solids) == (part.sha256, (part.solid,))
    assert set(picture.mesh.faces) == set(part.mesh.faces)
    assert len(picture.edges.offsets) == len(part.edges.offsets)
    assert np.allclose(picture.mesh.box, part.mesh.box, atol=0.2)
    assert len(picture.mesh.triangles) < len(part.mesh.triangles)
    for face in part.shape.planar_faces:
        mine = picture.mesh.points[picture.mesh.triangles[picture.mesh.faces == face.number]]
        assert np.allclose((mine - np.array(face.origin)) @ np.array(face.normal), 0.0, atol=1e-6)


def test_what_is_kept_is_the_same_with_and_without_a_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = HOUSING.read_bytes()
    with_picture = load_part_bytes(data, str(HOUSING), show=[].append)
    monkeypatch.setenv("HOLDFAST_CACHE", str(tmp_path / "another"))
    without = load_part_bytes(data, str(HOUSING))
    assert np.array_equal(with_picture.mesh.points, without.mesh.points)
    assert np.array_equal(with_picture.mesh.triangles, without.mesh.triangles)
    assert with_picture.shape == without.shape


def test_a_part_of_the_cache_shows_itself_as_it_was_kept() -> None:
    seen_of(HOUSING)
    (picture, report), found = seen_of(HOUSING)
    assert isinstance(picture, PartPicture)
    assert report == found.file
    part = load_part_bytes(HOUSING.read_bytes(), str(HOUSING))
    assert np.array_equal(picture.mesh.points, part.mesh.points)


def test_a_job_shows_its_part_where_it_lies() -> None:
    seen: list[object] = []
    opened = open_job(str(SAMPLES / "sensor_housing.holdfast"), show=seen.append)
    (picture,) = seen
    assert isinstance(picture, PartPicture)
    assert picture.pose == opened.job.setup.pose


def test_all_solids_are_shown_while_none_is_chosen(shared_parts: Path) -> None:
    (picture, report), found = seen_of(shared_parts / "made" / "nested_assembly_named.step")
    assert isinstance(picture, PartPicture)
    assert found.part is None
    assert picture.solids == tuple(range(1, 11))
    assert isinstance(report, StepReport)
    assert picture.mesh.faces.max() == sum(solid.faces for solid in report.solids)


@pytest.mark.parametrize("name", ["bad/dangling_refs", "made/wire_only", "bad/header_only"])
def test_there_is_no_picture_of_what_is_no_part(shared_parts: Path, name: str) -> None:
    seen: list[object] = []
    with pytest.raises(FixtureError):
        load_part_bytes((shared_parts / f"{name}.step").read_bytes(), name, show=seen.append)
    assert not any(isinstance(early, PartPicture) for early in seen)


def test_a_reference_that_leads_nowhere_is_not_passed_quickly(shared_parts: Path) -> None:
    good = HOUSING.read_bytes()
    assert surely_complete(good)
    assert not read_text(good).missing_of_shape
    assert not surely_complete((shared_parts / "bad" / "dangling_refs.step").read_bytes())
    cut = good.replace(b"#12=", b"#999999=", 1).replace(b"#12 =", b"#999999 =", 1)
    assert cut != good
    assert not surely_complete(cut)
    assert surely_complete(b"#1=A(#2);\n#2  =B();") is False  # written oddly: read closely
