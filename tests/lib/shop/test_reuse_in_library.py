"""Plates, minutes and standards from what a library holds."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from fixtures_lib.catalog.items import AdapterItem, PlateItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.edits import new_adapter, placed
from fixtures_lib.job.model import Job
from fixtures_lib.shop import Library, Saving, open_library
from fixtures_lib.shop.records import Fixture, Run, ShopPlate, UsedHole
from fixtures_lib.shop.reuse.in_library import choices_for, setup_times, standard_for
from fixtures_lib.shop.reuse.setup_times import SetupChange, untaught
from tests.lib.sample_jobs import STEP_BYTES, full_job
from tests.lib.shop.shelves import new_revision

CATALOG = load_catalog()
M8 = CATALOG.get(PlateItem, "plate-m8-50")


def plain_job() -> Job:
    """The sample's part on one adapter on a universal plate."""
    job = msgspec.structs.replace(full_job(), elements={}, loads={}, passes={}, features={})
    plate = msgspec.structs.replace(job.plate, item=M8, length_mm=400.0, width_mm=300.0)
    job = msgspec.structs.replace(job, plate=plate)
    item = CATALOG.get(AdapterItem, "adapter-50-m8-150x100")
    return placed(job, new_adapter(job, item, 100.0, 100.0))


def kept_plate(library: Library, serial: str, item: PlateItem = M8) -> ShopPlate:
    plate = ShopPlate(
        serial=serial, item_id=item.id, item=msgspec.json.encode(item).decode(), shelf="rack 1",
        length_mm=400.0, width_mm=300.0, thickness_mm=25.0,
    )  # fmt: skip
    return library.plates.add(plate)


def kept_fixture(library: Library) -> Fixture:
    fixture = Fixture(revision_id=new_revision(library).id, name="handle")
    saving = Saving(job=plain_job(), part_bytes=STEP_BYTES)
    return library.fixtures.create(fixture, saving)[0]


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
