"""Plates, minutes and standards from what a library holds."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from fixtures_lib.shop import Library, open_library
from fixtures_lib.shop.records import Run, ShopPlate, UsedHole
from fixtures_lib.shop.reuse.in_library import choices_for, setup_times, shelf_for, standard_for
from fixtures_lib.shop.reuse.setup_times import SetupChange, untaught
from tests.lib.shop.shelves import kept_fixture, kept_plate


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.sqlite", author="ann")


def test_plates_of_the_library_take_the_fixture(library: Library) -> None:
    with library:
        fixture = kept_fixture(library)
        good, worn = kept_plate(library, "P-1"), kept_plate(library, "P-2")
        library.plates.use_up(UsedHole(plate_id=worn.id, x_mm=125.0, y_mm=125.0, why="stripped"))
        library.plates.add(ShopPlate(serial="P-3", name="nobody knows"))
        gone = kept_plate(library, "P-4")
        library.plates.retire(gone, "bent")
        choices, refused = choices_for(library, fixture.id, untaught(), standing=worn.id)
    assert [c.serial for c in choices] == ["P-2", "P-1"]  # P-2 stands, though the part moves on it
    assert choices[0].shift_mm != (0.0, 0.0)
    assert choices[1].shift_mm == (0.0, 0.0)
    assert choices[1].plate_id == good.id
    assert refused == ()


def test_minutes_are_learned_from_the_runs(library: Library) -> None:
    with library:
        fixture = kept_fixture(library)
        plate, other = kept_plate(library, "P-1"), kept_plate(library, "P-2")
        for week in range(12):
            library.runs.add(
                Run(
                    fixture_id=fixture.id, version=1, machine="M1", setup_minutes=30.0,
                    date=date(2025, 1, 6) + timedelta(weeks=week),
                ),
                plates=[plate.id if week % 2 else other.id],
            )  # fmt: skip
        library.runs.add(Run(fixture_id=fixture.id, version=1, date=date(2025, 6, 1)))
        times = setup_times(library, [fixture.id])
        proposal = standard_for(library, fixture.id, times)
    assert times.runs == 12  # the one without a time teaches nothing
    asked = SetupChange(plates=1, adapters=1)
    assert untaught().estimate(asked).likely > 55.0
    assert times.estimate(asked).likely == pytest.approx(30.0, abs=2.0)
    assert proposal.orders == 13
    assert proposal.orders_a_year > 20.0


def test_the_fixture_of_its_last_run_stands_on_the_plate(library: Library) -> None:
    with library:
        fixture, plate = kept_fixture(library), kept_plate(library, "P-1")
        run = Run(fixture_id=fixture.id, version=1, date=date(2026, 1, 1), setup_minutes=70.0)
        library.runs.add(run, plates=[plate.id])
        (off,) = shelf_for(library, fixture.id).choices
        (on,) = shelf_for(library, fixture.id, standing="P-1").choices
    assert off.steps[0].startswith("Fetch plate P-1 from rack 1")
    assert (off.minutes.runs, on.minutes.runs) == (1, 1)
    assert on.steps == ("Nothing to change: the fixture stands on the machine.",)
    assert on.minutes.likely < off.minutes.likely
