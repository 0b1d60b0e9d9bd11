"""What goes into a library comes out of it as it was, on both databases."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop import EditConflict, Library, Owner, SavedElsewhere, Saving, open_library
from fixtures_lib.shop.records import (
    Customer,
    Fixture,
    Inspection,
    Measured,
    Part,
    Revision,
    Run,
    UsedHole,
)
from tests.lib.sample_jobs import STEP_BYTES
from tests.lib.shop.shelves import (
    MORE_STEP_BYTES,
    MORE_STEP_SHA,
    new_fixture,
    new_plate,
    new_revision,
    saving,
    with_notes,
)


def test_a_fixture_comes_back_as_it_was_saved(library: Library, where: str) -> None:
    fixture, version = new_fixture(library)
    assert (version.number, version.author) == (1, "ann")
    with open_library(where) as again:
        opened = again.fixtures.open(fixture.id)
    assert opened.job == saving().job
    assert opened.part_bytes == STEP_BYTES
    assert opened.fixture == fixture
    assert opened.fixture.tightest_um == 20.0
    sides = (opened.fixture.length_mm, opened.fixture.width_mm, opened.fixture.height_mm)
    assert sides == (100.0, 60.0, 20.0)


def test_every_version_stays(library: Library) -> None:
    fixture, _ = new_fixture(library)
    for head in range(1, 5):
        library.fixtures.save(fixture.id, head, saving(f"change {head}", why=f"why {head}"))
    versions = library.fixtures.versions(fixture.id)
    assert [v.number for v in versions] == [1, 2, 3, 4, 5]
    assert [v.based_on for v in versions] == [None, 1, 2, 3, 4]
    assert library.fixtures.open(fixture.id, 3).job == with_notes("change 2")
    assert versions[3].why == "why 3"


def test_an_unchanged_job_makes_no_version(library: Library) -> None:
    fixture, version = new_fixture(library)
    assert library.fixtures.save(fixture.id, 1, saving()) == version
    assert len(library.fixtures.versions(fixture.id)) == 1


def test_the_second_of_two_edits_is_refused_and_kept(library: Library) -> None:
    fixture, _ = new_fixture(library)
    library.fixtures.save(fixture.id, 1, saving("hers"))
    mine = saving("mine")
    with pytest.raises(SavedElsewhere, match="saved by ann as version 2") as refused:
        library.fixtures.save(fixture.id, 1, mine)
    assert refused.value.yours.aside
    assert library.fixtures.open(fixture.id).job == with_notes("hers")
    kept_aside = library.fixtures.open(fixture.id, refused.value.yours.number)
    assert kept_aside.job == with_notes("mine")
    with pytest.raises(SavedElsewhere):
        library.fixtures.save(fixture.id, 1, mine)
    assert len(library.fixtures.versions(fixture.id)) == 3, "sent twice, kept once"
    taken_over = Saving(job=kept_aside.job, part_bytes=STEP_BYTES)
    assert library.fixtures.save(fixture.id, 2, taken_over).number == 4


def test_a_change_that_is_sent_twice_is_made_once(library: Library) -> None:
    fixture, _ = new_fixture(library)
    change = saving("once")
    first = library.fixtures.save(fixture.id, 1, change)
    assert library.fixtures.save(fixture.id, 1, change) == first
    assert [v.number for v in library.fixtures.versions(fixture.id)] == [1, 2]


def test_release_locks_and_reopen_unlocks(library: Library) -> None:
    fixture, _ = new_fixture(library)
    with pytest.raises(EditConflict, match="you looked at version 7"):
        library.releases.release(fixture.id, 7)
    assert library.releases.release(fixture.id, 1, "good parts").status == "released"
    with pytest.raises(FixtureError, match="is released and locked"):
        library.fixtures.save(fixture.id, 1, saving("late"))
    with pytest.raises(FixtureError, match="reopen it first"):
        library.releases.release(fixture.id, 1)
    assert library.releases.reopen(fixture.id, "new insert").status == "draft"
    assert library.fixtures.save(fixture.id, 1, saving("late")).number == 2
    assert library.releases.obsolete(fixture.id).status == "obsolete"
    said = [(a.act, a.version, a.author) for a in library.releases.history(fixture.id)]
    assert said == [("release", 1, "ann"), ("reopen", 1, "ann"), ("obsolete", 2, "ann")]


def test_restore_and_branch_begin_with_an_old_version(library: Library) -> None:
    fixture, first = new_fixture(library)
    library.fixtures.save(fixture.id, 1, saving("second"))
    restored = library.fixtures.restore(fixture.id, 1)
    assert (restored.number, restored.from_version) == (3, first.id)
    assert library.fixtures.open(fixture.id).job == saving().job
    branch = library.fixtures.branch(fixture.id, 2, "Block, second side")
    opened = library.fixtures.open(branch.id)
    assert opened.job == with_notes("second")
    assert opened.version.number == 1
    assert library.fixtures.open(fixture.id).version.number == 3


def test_a_fixture_moves_to_a_new_revision_of_its_part(library: Library) -> None:
    fixture, _ = new_fixture(library)
    old = library.parts.revision(fixture.revision_id)
    job = saving().job
    part = msgspec.structs.replace(job.part, sha256=MORE_STEP_SHA)
    moved = Saving(job=msgspec.structs.replace(job, part=part), part_bytes=MORE_STEP_BYTES)
    with pytest.raises(FixtureError, match="add the part as a revision first"):
        library.fixtures.save(fixture.id, 1, moved)
    new = Revision(
        part_id=old.part_id, label="B", step_sha256=MORE_STEP_SHA, file_name="block_b.step",
        length_mm=110.0, width_mm=60.0, height_mm=20.0,
    )  # fmt: skip
    library.parts.add_revision(new, MORE_STEP_BYTES)
    library.fixtures.save(fixture.id, 1, moved)
    assert library.fixtures.get(fixture.id).revision_id == new.id
    assert library.fixtures.get(fixture.id).length_mm == 110.0
    assert [r.label for r in library.parts.revisions(old.part_id)] == ["A", "B"]


def test_records_are_changed_only_as_they_were_seen(library: Library) -> None:
    seen = library.customers.add(Customer(name="Ajax"))
    changed = library.customers.change(seen, note="pays late")
    assert library.customers.get(seen.id).note == "pays late"
    with pytest.raises(EditConflict):
        library.customers.change(seen, note="pays early")
    assert library.customers.change(changed, note="").edition == 3


def test_names_and_numbers_are_given_once(library: Library) -> None:
    library.customers.add(Customer(name="Ajax"))
    with pytest.raises(FixtureError, match="already has a customer"):
        library.customers.add(Customer(name="Ajax"))
    with pytest.raises(FixtureError, match="add that first"):
        library.parts.add(Part(customer_id="0" * 32, number="1"))
    new_plate(library, "P-1")
    with pytest.raises(FixtureError, match="already has a plate"):
        new_plate(library, "P-1")


def test_a_plate_has_its_own_history(library: Library) -> None:
    plate = new_plate(library)
    fixture, _ = new_fixture(library)
    hole = UsedHole(plate_id=plate.id, x_mm=50.0, y_mm=25.0, why="stripped", fixture_id=fixture.id)
    library.plates.use_up(hole)
    checked = Inspection(plate_id=plate.id, on=date(2026, 3, 1), passed=True, flatness_um=12.0)
    library.plates.inspected(checked)
    library.fixtures.build_on(fixture.id, plate.id)
    assert library.plates.used_holes(plate.id) == (hole,)
    assert library.plates.inspections(plate.id) == (checked,)
    assert library.plates.of_fixture(fixture.id) == (plate,)
    gone = library.plates.retire(library.plates.with_serial("P-001"), "bent", date(2026, 4, 1))
    assert library.plates.all() == ()
    assert library.plates.all(retired=True) == (gone,)


def test_a_run_keeps_plates_and_measurements(library: Library) -> None:
    fixture, _ = new_fixture(library)
    plate = new_plate(library)
    run = Run(
        fixture_id=fixture.id, version=1, order="O-77", date=date(2026, 5, 4), quantity=40,
        scrap=1, setup_minutes=15.0, machine="VF-2",
    )  # fmt: skip
    measured = Measured(run_id=run.id, feature="feature-1", measured_um=12.5)
    library.runs.add(run, [plate.id], [measured])
    assert library.runs.add(run, [plate.id], [measured]) == run, "sent twice, kept once"
    assert library.runs.of_fixture(fixture.id) == (run,)
    assert library.runs.of_plate(plate.id) == (run,)
    assert library.runs.measured(run.id) == (measured,)
    with pytest.raises(FixtureError, match="scrapped pieces"):
        library.runs.change(run, scrap=41)
    with pytest.raises(FixtureError, match="no version “9”"):
        library.runs.add(msgspec.structs.replace(run, id="1" * 32, version=9))


def test_equal_files_are_kept_once(library: Library) -> None:
    revision = new_revision(library)
    owner = Owner("revision", revision.id)
    first = library.attachments.add(owner, "front.png", "image/png", b"\x89PNG picture")
    second = library.attachments.add(owner, "again.png", "image/png", b"\x89PNG picture")
    assert first.sha256 == second.sha256
    assert library.attachments.data(second) == b"\x89PNG picture"
    library.attachments.remove(second)
    assert library.attachments.of(owner) == (first,)


@pytest.mark.parametrize(
    ("fixture", "words"),
    [
        (Fixture(revision_id="0" * 32, name="a\x00b"), "sign number 0"),
        (Fixture(revision_id="0" * 32, name="x" * 201), "name"),
        (Fixture(revision_id="0" * 32, name="x", note="\ud800"), "sign number 55296"),
    ],
)
def test_what_can_not_be_kept_is_refused(library: Library, fixture: Fixture, words: str) -> None:
    revision = new_revision(library)
    with pytest.raises(FixtureError, match=words):
        library.fixtures.create(msgspec.structs.replace(fixture, revision_id=revision.id), saving())
