"""A job goes into the library in one step, and says beforehand where it belongs."""

from __future__ import annotations

import msgspec
import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.shop import Library, Placement, placement_of, shelve
from tests.lib.shop.shelves import saving

SHAPE = PartShape(
    name="block", volume_mm3=120_000.0, area_mm2=18_400.0, centroid=(50.0, 30.0, 10.0),
    box_low=(0.0, 0.0, 0.0), box_high=(100.0, 60.0, 20.0), valid=True, thinnest_wall_mm=20.0,
    faces=(), planar_faces=(), holes=(),
)  # fmt: skip
PLACE = Placement(
    customer="Träger & Söhne", part_number="AB-4711", part_name="Block", revision="B",
    fixture_name="Block, first side", fixture_number="F-12",
)  # fmt: skip


def test_a_job_brings_its_customer_part_and_revision_along(library: Library) -> None:
    kept = saving()
    guess = placement_of(library, kept.job)
    assert (guess.customer, guess.revision) == ("", "A")
    fixture, version = shelve(library, PLACE, kept, SHAPE)
    assert (version.number, fixture.name) == (1, "Block, first side")
    again, same = shelve(library, PLACE, kept, SHAPE)
    assert (again.id, same.id) == (fixture.id, version.id)
    assert len(library.customers.all()) == 1
    known = placement_of(library, kept.job)
    assert (known.customer, known.part_number, known.revision) == ("Träger & Söhne", "AB-4711", "B")
    line = library.find.by_text("4711 träger")[0]
    assert line.fixture.id == fixture.id
    assert line.fixture.length_mm == 100.0


def test_a_second_fixture_takes_the_part_that_is_there(library: Library) -> None:
    first, _ = shelve(library, PLACE, saving("one"), SHAPE)
    other = msgspec.structs.replace(PLACE, fixture_name="Block, second side", id="ab" * 16)
    second, _ = shelve(library, other, saving("two"), SHAPE)
    assert second.revision_id == first.revision_id


def test_a_known_revision_is_not_given_another_file(library: Library) -> None:
    from tests.lib.shop.shelves import MORE_STEP_BYTES, MORE_STEP_SHA

    shelve(library, PLACE, saving(), SHAPE)
    kept = saving()
    part = msgspec.structs.replace(kept.job.part, sha256=MORE_STEP_SHA)
    changed = msgspec.structs.replace(kept.job, part=part)
    other = msgspec.structs.replace(kept, job=changed, part_bytes=MORE_STEP_BYTES, id="cd" * 16)
    with pytest.raises(FixtureError, match="revision B of AB-4711 is another STEP file"):
        shelve(library, msgspec.structs.replace(PLACE, id="ef" * 16), other, SHAPE)


def test_each_version_has_its_picture_and_the_newest_stands_for_the_fixture(
    library: Library,
) -> None:
    fixture, first = shelve(library, PLACE, saving(), SHAPE)
    second = library.fixtures.save(fixture.id, 1, saving("again"))
    library.attachments.picture_version(second, b"\x89PNG second")
    library.attachments.picture_version(first, b"\x89PNG first")
    shown = library.attachments.first_pictures([fixture.id])[fixture.id]
    assert library.attachments.data(shown) == b"\x89PNG second"
    of_versions = library.attachments.pictures_of_versions(fixture.id)
    assert {n: library.attachments.data(a) for n, a in of_versions.items()} == {
        1: b"\x89PNG first",
        2: b"\x89PNG second",
    }
