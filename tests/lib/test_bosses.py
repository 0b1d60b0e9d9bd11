"""Bushes round the part's bosses: drawn, planned and proved, checked, and counted as locators."""

from __future__ import annotations

from pathlib import Path

import cadquery as cq
import pytest
from msgspec.structs import replace

from fixtures_lib.catalog.fits import clearance
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.holding.report import holding_report
from fixtures_lib.job.bosses import hanging_bosses, snapped_boss
from fixtures_lib.job.contact_checks import contact_problems
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.edits import new_pin, placed, with_element, with_shift
from fixtures_lib.job.model import Job, Pin, Setup
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.kernel.items.locator_solids import pin_parts
from fixtures_lib.kernel.loading import load_part
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.proof.body_proof import solid_checks
from fixtures_lib.kernel.topology import box_of, solids_of
from fixtures_lib.kernel.validity import is_valid
from fixtures_lib.tasks.checking import quick_problems
from fixtures_lib.tasks.deflection_case import case_of
from tests.lib.plate_jobs import milled_rest, side_locator
from tests.lib.screwed_part import CATALOG, screwed_job

BOSS = (30.0, 30.0)  # 12 mm, 9 high, under a plate of 100 x 60 x 10
SEAT = 20.0  # the height of the face round it in the fixture
BUSHES = [key for key, item in CATALOG.pins.items() if item.shape == "bush"]


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> LoadedPart:
    path: Path = tmp_path_factory.mktemp("bosses") / "bossed.step"
    plate = cq.Workplane("XY").box(100.0, 60.0, 10.0, centered=False)
    boss = cq.Workplane("XY").center(*BOSS).circle(6.0).extrude(-9.0)
    up = cq.Workplane("XY", origin=(0, 0, 10)).center(70.0, 30.0).circle(5.0).extrude(6.0)
    cq.exporters.export(plate.union(boss).union(up), str(path))
    return load_part(path)


@pytest.fixture
def job(part: LoadedPart) -> Job:
    """The bush stands on a foot, its top a little under the part."""
    bare = replace(screwed_job(part), setup=Setup(pose=Pose(x_mm=70.0, y_mm=50.0, z_mm=SEAT)))
    item = CATALOG.pins["bush-12"]
    base = SEAT - item.height_mm - 0.5
    return placed(bare, new_pin(bare, item, 100.0, 80.0, base_mm=base))


def codes(job: Job, part: LoadedPart) -> set[str]:
    return {p.code for p in contact_problems(job, part.shape, part.mesh)}


@pytest.mark.parametrize("key", BUSHES)
def test_bushes_are_rings_with_their_bore(key: str) -> None:
    item = CATALOG.pins[key]
    (ring,) = pin_parts(item)
    assert is_valid(ring.shape)
    assert len(solids_of(ring.shape)) == 1
    low, high = box_of(ring.shape)
    assert high[0] - low[0] == pytest.approx(item.shank_mm, abs=1e-3)
    assert high[2] == pytest.approx(item.height_mm)
    assert item.clearance_um == clearance("F7", "h6", item.diameter_mm)


def test_only_a_boss_that_hangs_down_is_found(job: Job, part: LoadedPart) -> None:
    (boss,) = hanging_bosses(job, part.shape)
    assert (boss.x_mm, boss.y_mm, boss.diameter_mm) == (100.0, 80.0, 12.0)
    assert (boss.base_mm, boss.end_mm) == (SEAT, SEAT - 9.0)
    assert snapped_boss(job, part.shape, 140.0, 80.0, reach_mm=15.0) is None


def test_it_locates_both_ways(job: Job, part: LoadedPart) -> None:
    sites = contact_sites(job)
    assert [(s.id, s.two_sided) for s in sites] == [("pin-1.x", True), ("pin-1.y", True)]
    for n, (x, y) in enumerate(((80.0, 60.0), (160.0, 60.0), (120.0, 105.0)), start=1):
        job = placed(job, milled_rest(f"rest-{n}", x, y, SEAT))
    assert holding_report(job, part.shape).locating.rank == 5
    job = placed(job, side_locator("side-1", "side-block-25", (160.0, 50.0, 25.0), 90.0))
    assert holding_report(job, part.shape).locating.determined


def test_the_boss_is_touched_on_its_side(job: Job, part: LoadedPart) -> None:
    """It pushes along +x: against the boss's left side, half way up what is in the bush."""
    contact = next(c for c in case_of(job, part.shape).contacts if c.id == "pin-1.x")
    # From its end at 11 to the bush's top at 19.5, less what the pose adds.
    assert contact.point == pytest.approx((30.0 - 6.0, 30.0, (11.0 + 19.5) / 2.0 - SEAT))


def test_its_bore_in_the_plate_is_proved(job: Job) -> None:
    plan = plate_plan(job).plate
    (hole,) = plan.holes
    assert (hole.size, hole.kind, hole.elements) == ("18 H7", "reamed", ("pin-1",))
    assert hole.mouth == (100.0, 80.0, 13.5)
    assert [c for c in solid_checks(plate_solid(plan), plan) if not c.passed] == []


def test_a_sound_bush_has_no_problem(job: Job, part: LoadedPart) -> None:
    assert codes(job, part) == set()


def test_the_boss_may_hang_into_the_bore_of_the_foot(job: Job, part: LoadedPart) -> None:
    assert "item-hits-part" not in {p.code for p in quick_problems(job, part)}
    low = with_shift(job, 0.0, 0.0, -2.0)  # the face round the boss now cuts into the bush
    assert "item-hits-part" in {p.code for p in quick_problems(low, part)}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"x_mm": 140.0}, "bush-without-boss"),
        ({"x_mm": 100.1}, "bush-off-axis"),
        ({"item": CATALOG.pins["bush-10"]}, "bush-too-small"),
        ({"item": CATALOG.pins["bush-15"]}, "bush-loose"),
        ({"base_mm": 2.0}, "bush-out-of-reach"),
        ({"base_mm": 16.0}, "bush-lifts-part"),
        ({"item": replace(CATALOG.pins["bush-12"], mount=())}, "boss-bottoms"),
    ],
)
def test_each_fault_is_named(
    job: Job, part: LoadedPart, changes: dict[str, object], code: str
) -> None:
    wrong = with_element(job, "pin-1", **changes)
    assert isinstance(wrong.elements["pin-1"], Pin)
    assert code in codes(wrong, part)
