"""What became of a fixture: compared, told in order, predicted and measured."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from fixtures_lib.job.changes import changes
from fixtures_lib.job.edits import moved, new_rest, placed, with_conditions, without
from fixtures_lib.shop import Library, Saving
from fixtures_lib.shop.history.bias import bias_of
from fixtures_lib.shop.records import Measured, Prediction, Run
from tests.lib.sample_jobs import GRID_PLATE, PAD, STEP_BYTES, bare_job, full_job
from tests.lib.shop.shelves import new_fixture, new_plate, saving


def said(before: object, after: object) -> list[tuple[str, str]]:
    return [(c.code, c.message) for c in changes(before, after)]  # type: ignore[arg-type]  # jobs


def test_equal_jobs_have_no_changes() -> None:
    assert changes(full_job(), full_job()) == ()


def test_each_change_is_told_once_in_words() -> None:
    job = full_job()
    assert said(job, moved(job, "rest-1", 3.5, -1.0)) == [
        ("element.moved", "Rest 1 moved: x +3.5 mm, y -1 mm")
    ]
    assert said(job, without(job, "rest-2")) == [("element.removed", "Rest 2 was removed")]
    more = placed(job, new_rest(job, PAD, 100.0, 90.0, top_mm=15.0))
    assert said(job, more) == [("element.added", "Rest 4 was added")]
    stronger = msgspec.structs.replace(job.elements["clamp-1"], force_n=1000.0)
    changed = msgspec.structs.replace(job, elements={**job.elements, "clamp-1": stronger})
    assert said(job, changed) == [("element.changed", "Clamp 1: force 800 N → 1000 N")]
    assert said(job, with_conditions(job, altitude_m=500.0)) == [
        ("conditions", "Conditions: altitude 0 m → 500 m")
    ]
    assert said(job, msgspec.structs.replace(job, notes="x" * 100)) == [
        ("title", f"Notes: “” → “{'x' * 59}…”")
    ]
    (plate,) = said(bare_job(), msgspec.structs.replace(bare_job(), plate=job.plate))
    assert plate == ("plate", f"The plate: item {GRID_PLATE.name} → Blank")


def test_versions_are_compared(library: Library) -> None:
    fixture, _ = new_fixture(library)
    job = moved(full_job(), "rest-1", 2.0, 0.0)
    library.fixtures.save(fixture.id, 1, Saving(job=job, part_bytes=STEP_BYTES))
    found = library.compare(fixture.id, 1)
    assert [c.code for c in found.changes if c.ids] == ["element.moved"]
    assert found.after.job == job


def test_the_time_line_tells_everything_in_order(library: Library) -> None:
    fixture, _ = new_fixture(library, "Block")
    library.fixtures.save(fixture.id, 1, saving("b", why="it shook"))
    library.releases.release(fixture.id, 2)
    run = Run(fixture_id=fixture.id, version=2, order="O-1", date=date(2100, 1, 1), quantity=4)
    library.runs.add(run)
    part_id = library.parts.revision(fixture.revision_id).part_id
    events = library.time_line.of_part(part_id)
    assert {e.kind for e in events[:4]} == {"revision", "version", "release"}
    assert events[-1].words == "Block: run O-1, 4 pieces"
    assert [e.at for e in events] == sorted(e.at for e in events)
    assert "it shook" in " ".join(e.words for e in events)


def test_a_plate_knows_what_it_was_used_for(library: Library) -> None:
    fixture, _ = new_fixture(library)
    plate = new_plate(library)
    library.fixtures.build_on(fixture.id, plate.id)
    for n, quantity in enumerate((10, 30)):
        run = Run(fixture_id=fixture.id, version=1, date=date(2026, 1, 1 + n), quantity=quantity)
        library.runs.add(run, [plate.id])
    use = library.plate_use(plate.id)
    assert use.pieces == 40
    assert [line.fixture.id for line in use.fixtures] == [fixture.id]


def measure(library: Library, fixture_id: str, day: int, *values_um: float) -> None:
    run = Run(fixture_id=fixture_id, version=1, order=f"O-{day}", date=date(2026, 1, day))
    pieces = [
        Measured(run_id=run.id, feature="feature-1", piece=n, measured_um=value)
        for n, value in enumerate(values_um, start=1)
    ]
    library.runs.add(run, measured=pieces)


def test_the_bias_of_predictions_is_found(library: Library) -> None:
    fixture, version = new_fixture(library)
    prediction = Prediction(
        version_id=version.id, feature="feature-1", name="Top", low_um=8.0, high_um=12.0,
        tolerance_um=20.0,
    )  # fmt: skip
    assert bias_of(library.measured_against_predicted(fixture.id)) is None
    library.fixtures.predict(version.id, [prediction])
    measure(library, fixture.id, 1, 11.0, 13.0)
    one = bias_of(library.measured_against_predicted(fixture.id))
    assert one is not None
    assert (one.runs, one.ratio, one.ratio_low) == (1, pytest.approx(1.2), None)
    measure(library, fixture.id, 2, 13.0)
    measure(library, fixture.id, 3, 14.0)
    found = library.measured_against_predicted()
    assert [(c.measured_um, c.pieces, c.within) for c in found] == [
        (12.0, 2, True), (13.0, 1, False), (14.0, 1, False),
    ]  # fmt: skip
    three = bias_of(found)
    assert three is not None
    # ratios 1.2, 1.3, 1.4: s = 0.1, t(0.975, 2) = 4.3027 (any table of Student's t)
    assert three.ratio == pytest.approx(1.3)
    assert three.ratio_high == pytest.approx(1.3 + 4.3027 * 0.1 / 3**0.5, abs=1e-4)
    assert three.within_share == pytest.approx(1 / 3)
    assert "bend more than predicted" in three.words
