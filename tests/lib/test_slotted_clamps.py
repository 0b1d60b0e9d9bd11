"""Strap clamps slide in their slot and swing about their stud: plate, force, loading, pattern."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from fixtures_lib.deliver.setup_sequence import sequence
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.edits import placed
from fixtures_lib.job.element_checks import element_problems
from fixtures_lib.job.loading_checks import WayClear, loading_problems, stud_place, way_clear
from fixtures_lib.job.mends import MAKERS, Situation, mended, proved
from fixtures_lib.job.model import Clamp, Job
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.slotted_clamps import (
    clamp_torque_nm,
    greatest_force_n,
    lever_share,
    over_a_pattern_hole,
)
from fixtures_lib.kernel.items.clamp_solids import clamp_parts
from fixtures_lib.kernel.items.item_slabs import standing_items
from fixtures_lib.kernel.topology import box_of, solids_of
from fixtures_lib.kernel.validity import is_valid
from tests.lib.plate_jobs import clamp, job_with, side_locator, universal_plate
from tests.lib.screwed_part import CATALOG, screwed_job, screwed_part

TOP = 22.0  # of the part, which lies at x 70 to 230, y 50 to 150


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> LoadedPart:
    return screwed_part(tmp_path_factory.mktemp("screwed"))


def strap(slide: float = 0.0, x: float = 226.0) -> Clamp:
    """From the right, its tip just inside the part's edge."""
    return replace(clamp("clamp-1", "clamp-strap-m8", (x, 100.0, TOP), 180.0), slide_mm=slide)


def posed(job: Job, part: LoadedPart) -> TriangleMesh:
    return part.mesh.moved(job.setup.pose)


def way(job: Job, part: LoadedPart) -> WayClear | None:
    one = job.elements["clamp-1"]
    assert isinstance(one, Clamp)
    return way_clear(one, standing_items(job, plate_plan(job)), posed(job, part))


def test_the_stud_s_hole_goes_where_the_stud_stands() -> None:
    near, far = (plate_plan(job_with(strap(s))).plate.holes[0].mouth[0] for s in (-10.0, 10.0))
    assert (near, far) == (226.0 + 15.0, 226.0 + 35.0)
    assert stud_place(strap(10.0)) == pytest.approx((261.0, 100.0))
    assert contact_sites(job_with(strap(10.0)))[0].point == (226.0, 100.0, TOP)


def test_the_lever_changes_with_the_slot() -> None:
    """F = Fs a / (a + b): a stud 10 mm farther back on a heel of 32 gives 22 / 32 of the force."""
    assert lever_share(strap()) == 1.0
    assert lever_share(strap(10.0)) == pytest.approx(22.0 / 32.0)
    assert clamp_torque_nm(strap()) == pytest.approx(7.12)
    assert clamp_torque_nm(strap(10.0)) == pytest.approx(7.12 * 32.0 / 22.0)
    assert greatest_force_n(strap(10.0)) == pytest.approx(8630.0 * 22.0 / 32.0)
    strained = replace(strap(10.0), force_n=7000.0)
    assert {p.code for p in element_problems(job_with(strained))} == {"clamp-overloaded"}
    assert list(element_problems(job_with(replace(strained, slide_mm=0.0)))) == []


def test_a_stud_beyond_the_slot_is_named() -> None:
    (problem,) = element_problems(job_with(strap(12.0)))
    assert (problem.code, problem.ids) == ("clamp-beyond-slot", ("clamp-1",))


@pytest.mark.parametrize("key", [k for k, c in CATALOG.clamps.items() if c.slide_mm > 0.0])
@pytest.mark.parametrize("end", [-1.0, 1.0])
def test_it_is_drawn_at_both_ends_of_its_slot(key: str, end: float) -> None:
    item = CATALOG.clamps[key]
    parts = clamp_parts(item, item.height_min_mm + 10.0, end * item.slide_mm)
    assert all(is_valid(p.shape) and len(solids_of(p.shape)) == 1 for p in parts)
    stud = next(p for p in parts if p.name.endswith("stud"))
    low, high = box_of(stud.shape)
    assert (low[0] + high[0]) / 2.0 == pytest.approx(-item.reach_mm - end * item.slide_mm)


def test_a_strap_far_back_slides_off_the_part(part: LoadedPart) -> None:
    job = placed(screwed_job(part), strap(10.0))
    assert way(job, part) == WayClear(slide_mm=20.0)


def test_a_strap_near_the_part_has_to_swing(part: LoadedPart) -> None:
    job = placed(screwed_job(part), strap(-10.0, x=229.0))
    found = way(job, part)
    assert found is not None
    assert found.swing_deg != 0.0
    assert list(loading_problems(job, standing_items(job, plate_plan(job)), posed(job, part))) == []


def test_what_stands_on_both_sides_keeps_it_over_the_part(part: LoadedPart) -> None:
    """Two high blocks beside the strap of the test before: it can't swing past them."""
    job = placed(screwed_job(part), strap(-10.0, x=229.0))
    for n, y in ((1, 62.0), (2, 138.0)):
        block = side_locator(f"side-{n}", "side-block-40", (230.0, y, 15.0), 180.0)
        job = placed(job, block)
    standing = standing_items(job, plate_plan(job))
    (problem,) = loading_problems(job, standing, posed(job, part))
    assert (problem.code, problem.ids) == ("clamp-blocks-loading", ("clamp-1",))
    assert problem.at == (229.0, 100.0, TOP)


def test_a_stud_finds_a_hole_of_the_pattern() -> None:
    """Holes M8 on 50 x 50 from (25, 25): the stud goes to (275, 125), 27.7 mm from the tip."""
    job = job_with(plate=universal_plate())
    free = clamp("clamp-1", "clamp-strap-m8", (250.0, 113.0, TOP), 180.0)
    found = over_a_pattern_hole(job, free)
    assert found is not None
    assert stud_place(found) == pytest.approx((275.0, 125.0))
    assert (found.x_mm, found.y_mm, found.z_mm) == (250.0, 113.0, TOP)
    assert abs(found.slide_mm) <= found.item.slide_mm
    holes = plate_plan(placed(job, found)).plate.holes
    assert [h.purpose for h in holes if "clamp-1" in h.elements] == ["pattern"]
    between = clamp("clamp-1", "clamp-strap-m6", (250.0, 113.0, TOP), 180.0)
    assert over_a_pattern_hole(job, between) is None  # the plate has no M6


def test_the_setup_sheet_says_to_slide_it_clear_first() -> None:
    steps = [s.what for s in sequence(job_with(strap(10.0)), "mm")]
    assert any("slide it back in its slot and swing it clear" in what for what in steps)
    tighten = next(s for s in sequence(job_with(strap(10.0)), "mm") if "Tighten" in s.what)
    assert tighten.figures.startswith("10.4 N m")


def test_a_stud_beyond_the_slot_is_mended(part: LoadedPart) -> None:
    job = placed(screwed_job(part), strap(12.0))
    (problem,) = element_problems(job)
    at = Situation(job, part.shape, part.mesh)
    (mend,) = proved(MAKERS[problem.code], at, problem, lambda job: tuple(element_problems(job)))
    after = mended(job, mend).elements["clamp-1"]
    assert isinstance(after, Clamp)
    assert after.slide_mm == 10.0


def test_a_strap_that_stays_over_the_part_is_mended(part: LoadedPart) -> None:
    job = placed(screwed_job(part), strap(-10.0, x=222.0))  # its stud is too near to swing

    def judge(job: Job) -> tuple[Problem, ...]:
        standing = standing_items(job, plate_plan(job))
        return tuple(loading_problems(job, standing, posed(job, part)))

    (problem,) = judge(job)
    at = Situation(job, part.shape, part.mesh)
    (mend,) = proved(MAKERS[problem.code], at, problem, judge)
    assert judge(mended(job, mend)) == ()
