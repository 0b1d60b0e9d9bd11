"""A fixture goes over to the new revision of its part: what fits, moved, lost its place."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from fixtures_lib import cli, tasks
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.checks import problems_of
from fixtures_lib.job.model import Job, Rest, VacuumZone
from fixtures_lib.job.storage.files import load_job
from fixtures_lib.kernel.loading import load_part
from fixtures_lib.shop.reuse import MovedFixture
from tests.lib.housing_revisions import JOB, SAMPLE, revision, write
from tests.lib.likeness_parts import mirrored, turned


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("reuse")


@pytest.fixture(scope="module")
def job() -> Job:
    return load_job(JOB).job


@pytest.fixture(scope="module")
def old() -> LoadedPart:
    return load_part(SAMPLE)


def moved(job: Job, old: LoadedPart, path: Path) -> tuple[MovedFixture, LoadedPart]:
    new = load_part(path)
    fixture = tasks.move_fixture(job, old, new)
    errors = {
        p.code for p in problems_of(fixture.job, new.shape, new.mesh) if p.severity == "error"
    }
    assert errors == set(), fixture.words
    return fixture, new


def verdicts(fixture: MovedFixture) -> dict[str, str]:
    return {fit.id: fit.verdict for fit in fixture.fits}


def test_the_same_part_in_other_coordinates_needs_nothing(
    job: Job, old: LoadedPart, folder: Path
) -> None:
    path = write(turned(revision()), folder / "turned.step")
    fixture, new = moved(job, old, path)
    assert set(verdicts(fixture).values()) == {"fits"}
    assert fixture.plate_same
    assert fixture.job.elements.keys() == job.elements.keys()
    centroids = job.setup.pose.points(old.shape.centroid), np.array(new.shape.centroid)
    np.testing.assert_allclose(fixture.job.setup.pose.points(centroids[1]), centroids[0], atol=1e-5)
    zone = fixture.job.elements["zone-1"]
    assert isinstance(zone, VacuumZone)
    assert zone.face == fixture.mapping.new_faces(5)[0]
    below = new.shape.faces[(zone.face or 0) - 1]
    assert fixture.job.setup.pose.vectors(below.normal)[2] == pytest.approx(-1.0, abs=1e-9)
    for key, feature in job.features.items():
        after = fixture.job.features[key].faces
        areas = [sum(s.faces[n - 1].area_mm2 for n in faces)
                 for s, faces in ((old.shape, feature.faces), (new.shape, after))]  # fmt: skip
        assert areas[1] == pytest.approx(areas[0], rel=1e-6)


def test_a_grown_wall_at_the_locator_shifts_the_part_not_the_plate(
    job: Job, old: LoadedPart, folder: Path
) -> None:
    fixture, _ = moved(job, old, write(revision(left_mm=1.0), folder / "left.step"))
    assert fixture.seat_shift_mm == pytest.approx((1.0, 0.0, 0.0), abs=1e-6)
    (followed,) = fixture.of("moved")
    assert (followed.id, followed.moved_mm) == ("clamp-1", (1.0, 0.0, 0.0))
    assert fixture.of("lost") == ()
    for key in ("rest-1", "rest-2", "rest-3", "side-1", "side-2", "side-3"):
        assert fixture.job.elements[key] == job.elements[key]


def test_a_thicker_floor_lifts_the_part(job: Job, old: LoadedPart, folder: Path) -> None:
    fixture, _ = moved(job, old, write(revision(floor_mm=1.0), folder / "floor.step"))
    assert fixture.seat_shift_mm == pytest.approx((0.0, 0.0, 1.0), abs=1e-6)
    assert {k: v for k, v in verdicts(fixture).items() if k.startswith("rest")} == {
        "rest-1": "fits", "rest-2": "fits", "rest-3": "fits",
    }  # fmt: skip
    assert fixture.job.setup.pose.z_mm == pytest.approx(job.setup.pose.z_mm + 1.0)
    assert verdicts(fixture)["zone-1"] == "redrawn"


def test_a_clamp_finds_the_face_that_stands_in_its_way(
    job: Job, old: LoadedPart, folder: Path
) -> None:
    fixture, _ = moved(job, old, write(revision(wall_mm=2.0), folder / "wall.step"))
    (followed,) = fixture.of("moved")
    assert (followed.id, followed.reason) == ("clamp-1", "other-face")
    assert followed.moved_mm == pytest.approx((2.0, 0.0, 0.0), abs=1e-6)


def test_a_rest_without_its_face_is_left_out_and_named(
    job: Job, old: LoadedPart, folder: Path
) -> None:
    fixture, _ = moved(job, old, write(revision(pocket_below=True), folder / "pocket.step"))
    (lost,) = fixture.of("lost")
    assert (lost.id, lost.reason) == ("rest-1", "no-contact")
    assert "rest-1" not in fixture.job.elements
    assert isinstance(job.elements["rest-1"], Rest)
    assert not fixture.plate_same
    assert any("Rest 1" in line and "Lost its place" in line for line in fixture.words)


def test_the_other_hand_is_refused_in_words(job: Job, old: LoadedPart, folder: Path) -> None:
    path = write(mirrored(revision(corner_hole_mm=2.0, pocket_below=True)), folder / "hand.step")
    right = load_part(write(revision(corner_hole_mm=2.0, pocket_below=True), folder / "r.step"))
    with pytest.raises(FixtureError, match="mirror image"):
        tasks.move_fixture(job, right, load_part(path))


def test_the_command_line_writes_revision_c(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change = revision(corner_hole_mm=2.0, drop_boss=True, wall_mm=2.0)
    part = write(turned(change), folder / "housing_c.step")
    output = folder / "housing_c.holdfast"
    status = cli.main(["reuse", str(JOB), str(part), "-o", str(output), "--json", "-q"])
    told = json.loads(capsys.readouterr().out)
    assert status == cli.FAILED_CHECK  # the load in the bore's upper end has lost its place
    assert [fit["id"] for fit in told["fits"] if fit["verdict"] == "lost"] == ["cut-2"]
    assert told["relation"]["relation"] == "revision"
    assert told["determined"]
    assert "hole H6: moved by 2.000 mm" in told["changes"]
    stored = load_job(output)
    assert stored.job.part.name == "housing_c.step"
    assert stored.part_bytes == part.read_bytes()


def test_reuse_of_a_stranger_is_refused(folder: Path, shared_parts: Path) -> None:
    stranger = shared_parts / "real" / "odri_hip_aa_support.step"
    with pytest.raises(FixtureError, match="surfaces are found"):
        tasks.move_fixture(load_job(JOB).job, load_part(SAMPLE), load_part(stranger))
