"""Screws that go into the plate: their lengths, and the problems of those that do not fit."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace

from fixtures_lib.catalog.items import AdapterItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.catalog.screw_lengths import fitting_length, sold_lengths
from fixtures_lib.deliver.bill import bill
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.job.edits import with_element
from fixtures_lib.job.model import Job
from fixtures_lib.job.part_screws import thread_holds_n
from fixtures_lib.job.plate_checks import plate_problems
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.screws import placed_screws, thread_of
from fixtures_lib.kernel.items.placed_items import drawn_parts, placed_items
from fixtures_lib.kernel.topology import box_of
from tests.lib.plate_jobs import (
    adapter,
    clamp,
    job_with,
    plate_of,
    side_locator,
    universal_plate,
)
from tests.lib.sample_jobs import BLANK_PLATE
from tests.lib.screwed_part import PLAIN, screwed_job, screwed_part, with_screw

CATALOG = load_catalog()
ADAPTER = adapter("adapter-1", "adapter-50-m8-12h7-150x100", 100.0, 50.0)


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> LoadedPart:
    return screwed_part(tmp_path_factory.mktemp("screwed"))


def found(job: Job) -> dict[str, str]:
    return {
        p.code: p.message for p in plate_problems(job) if p.code.startswith(("screw-", "thread-"))
    }


@pytest.mark.parametrize(
    ("grip", "wanted", "room", "length"),
    [
        (12.0, 12.0, math.inf, 25.0),
        (12.0, 12.0, 12.5, 20.0),  # 25 would stick out: the longest that does not
        (100.0, 12.0, math.inf, 80.0),  # longer than any that is sold: the longest
        (3.0, 12.0, 5.0, 8.0),  # 10 would bottom
    ],
)
def test_the_length_that_fits(grip: float, wanted: float, room: float, length: float) -> None:
    assert fitting_length((10.0, 8.0, 12.0, 16.0, 20.0, 25.0, 80.0), grip, wanted, room) == length


def test_every_screw_is_in_the_list_with_its_thread() -> None:
    job = job_with(
        ADAPTER,
        side_locator("side-1", "side-block-25", (260.0, 30.0, 20.0), 30.0),
        clamp("clamp-1", next(k for k, c in CATALOG.clamps.items() if c.style == "toggle"),
              (40.0, 170.0, 30.0), 0.0),
        plate=universal_plate(),
    )  # fmt: skip
    plan = plate_plan(job)
    screws = list(placed_screws(job, plan))
    assert {s.use for s in screws} == {"adapter", "block", "toggle"}
    assert all(thread_of(s, plan) is not None for s in screws)
    listed = sum(r.count for r in bill(job, plan) if r.item == "Socket head cap screw")
    assert listed == len(screws)
    assert found(job) == {}


def test_an_adapter_s_screws_are_drawn_as_long_as_they_are_listed() -> None:
    job = job_with(ADAPTER, plate=universal_plate())
    plan = plate_plan(job)
    tips = {round(s.tip_mm, 3) for s in placed_screws(job, plan)}
    drawn = {
        round(box_of(drawn_parts(i.drawing)[0].shape)[0][2] + i.pose.z_mm, 3)
        for i in placed_items(job, plan)
        if i.drawing.kind == "screw"
    }
    assert drawn == tips
    assert all(-25.0 <= tip < 0.0 for tip in tips)


def test_a_plate_too_thin_for_an_adapter_s_screws() -> None:
    thin = plate_of(CATALOG.plates["plate-m8-12h7-50"], 300.0, 200.0, 6.0)
    assert "screw-engages-little" in found(job_with(ADAPTER, plate=thin))


def test_screws_through_the_part_that_do_not_fit(part: LoadedPart) -> None:
    job, screw = with_screw(screwed_job(part), part, PLAIN)
    assert found(job) == {}
    low = found(with_element(job, screw.id, length_mm=80.0))
    assert "comes 18.0 mm out of the underside" in low["screw-out-below"]
    assert "screw-engages-little" in found(with_element(job, screw.id, length_mm=16.0))
    assert "Take" not in found(with_element(job, screw.id, length_mm=26.0))["screw-length-not-sold"]


def test_a_screw_that_is_longer_than_the_hole_of_another_is_deep(part: LoadedPart) -> None:
    """A blind hole of the plate that is shared by another item is not deepened by it."""
    job, screw = with_screw(screwed_job(part), part, PLAIN)
    (hole,) = plate_plan(job).plate.holes
    assert hole.depth_mm == pytest.approx(hole.thread_depth_mm + 6.2)
    assert found(with_element(job, screw.id, length_mm=30.0)) == {}  # the plan taps deeper for it


def test_a_soft_thread_strips(part: LoadedPart) -> None:
    """0.7 pi d L at 0.577 of the yield stress: 12 mm of M8 in MIC-6 (105 MPa) hold 12.8 kN."""
    job, screw = with_screw(screwed_job(part), part, PLAIN)
    mic6 = CATALOG.materials["mic6"]
    assert thread_holds_n(8.0, 12.0, mic6) == pytest.approx(12_790.0, rel=1e-3)
    strong = with_element(job, screw.id, force_n=15_000.0)
    assert "thread-strips" in found(strong)
    steel = replace(strong, plate=replace(job.plate, material=CATALOG.materials["steel4140_qt"]))
    assert "thread-strips" not in found(steel)
    assert "thread-strips" not in found(job)


def test_where_a_length_is_not_known_usual_ones_are_taken() -> None:
    assert sold_lengths("M6")[-1] == 60.0
    assert sold_lengths("1/4-20")[0] == 6.0


def test_every_adapter_of_the_catalogue_has_screws_that_fit() -> None:
    for item in CATALOG.of(AdapterItem).values():
        thick = plate_of(BLANK_PLATE, 900.0, 900.0, 30.0)
        job = job_with(replace(ADAPTER, item=item, x_mm=50.0, y_mm=50.0), plate=thick)
        assert found(job) == {}, item.id
