"""A part is known again wherever it comes from, and told from its mirror image and revisions."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.shop.likeness.comparing import likeness, size_gaps
from fixtures_lib.shop.likeness.fingerprint import HANDEDNESS, LENGTH, Fingerprint
from fixtures_lib.shop.likeness.making import fingerprint_of
from fixtures_lib.shop.likeness.moments import moments_of
from fixtures_lib.shop.likeness.nearest import nearest
from tests.lib.likeness_parts import bracket, halved, mirrored, shuffled, turned, written


def print_of(part: LoadedPart) -> Fingerprint:
    return fingerprint_of(part.shape, part.mesh)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("likeness")


@pytest.fixture(scope="module")
def known(folder: Path) -> Fingerprint:
    return print_of(written(bracket(), folder / "known.step"))


def test_a_fingerprint_has_its_length_and_goes_through_json(known: Fingerprint) -> None:
    assert (len(known.vector), len(known.handedness)) == (LENGTH, HANDEDNESS)
    assert msgspec.json.decode(msgspec.json.encode(known), type=Fingerprint) == known
    assert known.as_row().dtype == np.float32
    assert np.isfinite(known.as_row()).all()


@pytest.mark.parametrize(
    ("form", "unit", "schema"),
    [
        (turned, "MM", "AP214IS"),
        (shuffled, "MM", "AP242DIS"),
        (halved, "MM", "AP203"),
        (turned, "INCH", "AP214IS"),
        (shuffled, "M", "AP214IS"),
    ],
)
def test_the_same_part_from_another_file(
    known: Fingerprint, folder: Path, form: object, unit: str, schema: str
) -> None:
    assert callable(form)
    shape: TopoDS_Shape = form(bracket())
    again = print_of(written(shape, folder / f"{form.__name__}_{unit}.step", unit=unit))
    found = likeness(known, again)
    assert (found.relation, found.score) == ("same", 1.0), (found, size_gaps(known, again))
    assert max(size_gaps(known, again)) < 1e-8
    assert again.chirality == known.chirality != 0


def test_a_mirror_image_is_told_from_the_part(known: Fingerprint, folder: Path) -> None:
    image = print_of(written(mirrored(bracket()), folder / "mirrored.step"))
    found = likeness(known, image)
    assert found.relation == "mirrored"
    assert found.score < 1.0
    assert image.chirality == -known.chirality
    np.testing.assert_allclose(image.handedness, np.negative(known.handedness), atol=1e-6)


@pytest.mark.parametrize(
    "change", [{"hole_x": 13.0}, {"wall": 9.5}, {"boss": False}, {"length": 90.0}]
)
def test_a_revision_is_near_but_not_the_same(
    known: Fingerprint, folder: Path, change: dict[str, float]
) -> None:
    revised = print_of(written(bracket(**change), folder / "revised.step"))  # type: ignore[arg-type]
    found = likeness(known, revised)
    assert found.relation == "revision"
    assert found.score > 0.6


def test_a_moved_hole_changes_only_where_round_walls_are(known: Fingerprint, folder: Path) -> None:
    moved = print_of(written(bracket(hole_x=13.0), folder / "moved.step"))
    volume, area, *gyration_and_walls = size_gaps(known, moved)
    assert max(volume, area) < 1e-9
    assert max(gyration_and_walls[-2:]) > 1e-3
    assert "round holes elsewhere" in likeness(known, moved).words


def test_third_moments_of_a_box_off_its_origin(folder: Path) -> None:
    """A half cylinder's lean is that of the books: its third moments by quadrature."""
    import cadquery as cq

    radius, height = 10.0, 6.0
    half = cq.Workplane("XY").circle(radius).extrude(height)
    half = half.intersect(cq.Workplane("XY").box(100.0, 50.0, 50.0).translate((0.0, 25.0, 0.0)))
    part = written(half.val().wrapped, folder / "half.step")  # type: ignore[union-attr]
    moments = moments_of(part.shape, part.mesh)
    middle = 4.0 * radius / (3.0 * np.pi)
    y = np.linspace(0.0, radius, 200_001)
    width = 2.0 * np.sqrt(radius**2 - y**2)
    volume = np.pi * radius**2 / 2.0
    wanted = np.trapezoid((y - middle) ** 3 * width, y) / volume
    lean = moments.third[1, 1, 1]
    assert lean == pytest.approx(wanted, rel=2e-2)  # from triangles, 25 to a circle
    wanted_second = np.trapezoid((y - middle) ** 2 * width, y) / volume
    assert moments.second[1, 1] == pytest.approx(wanted_second, rel=1e-5)


def test_the_nearest_of_many_are_those_of_a_plain_search() -> None:
    rng = np.random.default_rng(7)
    matrix = rng.normal(size=(5000, LENGTH)).astype(np.float32)
    row = (matrix[123] + 1e-3).astype(np.float32)
    indices, distances = nearest(row, matrix, 5)
    plain = np.linalg.norm(matrix.astype(float) - row.astype(float), axis=1)
    np.testing.assert_array_equal(indices, np.argsort(plain)[:5])
    np.testing.assert_allclose(distances, np.sort(plain)[:5], rtol=1e-9)
    assert nearest(row, matrix[:0])[0].shape == (0,)
    assert len(nearest(row, matrix[:3], 10)[0]) == 3


def test_versions_are_not_compared(known: Fingerprint) -> None:
    other = msgspec.structs.replace(known, version=known.version + 1)
    assert likeness(known, other).relation == "other"
