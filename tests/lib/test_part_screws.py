"""Screws through the part's own holes: chosen, planned, drawn, checked, listed, carried along."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace

from fixtures_lib.deliver.bill import bill
from fixtures_lib.deliver.setup_sequence import sequence
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.holding.report import holding_report
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.edits import placed, with_element, with_pose
from fixtures_lib.job.edits.part_screws import (
    moved_to_hole,
    new_part_screw,
    part_screw_at,
    refitted,
    screw_place,
)
from fixtures_lib.job.model import Conditions, CuttingForce, Job, PartScrew
from fixtures_lib.job.part_screw_checks import part_screw_problems
from fixtures_lib.job.part_screws import pressure_mpa, tip_mm, torque_nm, usual_force_n
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.kernel.items.placed_items import drawn_parts, placed_items
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.proof.body_proof import solid_checks
from fixtures_lib.kernel.topology import box_of, solids_of
from fixtures_lib.kernel.validity import is_valid
from tests.lib.plate_jobs import milled_rest
from tests.lib.screwed_part import (
    CATALOG,
    COUNTERBORED,
    COUNTERSUNK,
    OVERSIZE,
    PLAIN,
    SEAT_MM,
    THICK_MM,
    hole_at,
    screwed_job,
    screwed_part,
    with_screw,
)


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> LoadedPart:
    return screwed_part(tmp_path_factory.mktemp("screwed"))


@pytest.fixture
def job(part: LoadedPart) -> Job:
    return screwed_job(part)


def codes(job: Job, part: LoadedPart) -> set[str]:
    return {p.code for p in part_screw_problems(job, part.shape, part.mesh)}


def test_the_size_fits_the_hole(job: Job, part: LoadedPart) -> None:
    chosen = {place: with_screw(job, part, place)[1] for place in
              (PLAIN, COUNTERBORED, COUNTERSUNK, OVERSIZE)}  # fmt: skip
    plain, bored = chosen[PLAIN], chosen[COUNTERBORED]
    assert (plain.item.thread, plain.washer, plain.seat_mm) == ("M8", None, SEAT_MM + THICK_MM)
    assert (bored.item.thread, bored.seat_mm) == ("M8", pytest.approx(SEAT_MM + 3.4))
    sunk = chosen[COUNTERSUNK]
    assert (sunk.item.standard, sunk.item.thread) == ("ISO 10642", "M6")
    assert sunk.seat_mm == pytest.approx(SEAT_MM + THICK_MM)  # its top is flush with the part
    wide = chosen[OVERSIZE]
    assert wide.item.thread == "M16"
    assert wide.washer is not None
    assert wide.washer.diameter_mm >= 22.0  # bears round a hole of 20


def test_the_largest_hole_of_a_counterbore_is_not_what_counts(job: Job, part: LoadedPart) -> None:
    """A head that does not go into the counterbore is not taken, though its thread would fit."""
    place = replace(screw_place(job, hole_at(part, COUNTERBORED)), hole_mm=8.4, room_mm=13.2)
    screw = new_part_screw(job, place)
    assert (screw.item.thread, screw.washer and screw.washer.id) == ("M6", "washer-m6")


def test_no_screw_for_a_hole_that_is_too_small(job: Job, part: LoadedPart) -> None:
    place = replace(screw_place(job, hole_at(part, PLAIN)), hole_mm=1.5)
    with pytest.raises(FixtureError, match=r"no screw of the catalogue fits a hole of 1\.5 mm"):
        new_part_screw(job, place)
    with pytest.raises(FixtureError, match=r"needs a hole of 10\.5 mm"):
        new_part_screw(
            job, screw_place(job, hole_at(part, PLAIN)), item=CATALOG.screws["screw-m10"]
        )


def test_a_hole_on_its_side_takes_no_screw(job: Job, part: LoadedPart) -> None:
    tilted = with_pose(job, Pose(rx_deg=90.0, z_mm=SEAT_MM))
    with pytest.raises(FixtureError, match="straight down"):
        screw_place(tilted, hole_at(part, PLAIN))
    with pytest.raises(FixtureError, match="no upright through hole"):
        part_screw_at(job, part.shape, 5.0, 5.0)


def test_length_engages_one_and_a_half_diameters(job: Job, part: LoadedPart) -> None:
    """M8 through 12 mm into aluminium: 12 + 12 = 24, the next that is sold is 25."""
    _, screw = with_screw(job, part, PLAIN)
    assert screw.length_mm == 25.0
    steel = replace(job, plate=replace(job.plate, material=CATALOG.materials["steel4140_qt"]))
    assert with_screw(steel, part, PLAIN)[1].length_mm == 20.0  # 12 + 8


def test_torque_and_pressure(job: Job, part: LoadedPart) -> None:
    """T = 0.2 d F (formulas.md), p = F over the ring between hole and 0.95 of the head."""
    _, screw = with_screw(job, part, PLAIN)
    assert torque_nm(screw) == pytest.approx(0.2 * 8.0e-3 * screw.force_n, rel=2e-3)
    area = math.pi / 4.0 * ((0.95 * 13.0) ** 2 - 9.0**2)
    assert pressure_mpa(screw) == pytest.approx(screw.force_n / area)
    assert pressure_mpa(screw) <= 0.8 * job.part.material.yield_mpa + 1e-9
    soft = replace(job.part.material, yield_mpa=50.0)
    assert usual_force_n(screw, soft) == pytest.approx(0.8 * 50.0 * area, abs=10.0)


def test_thread_and_ring_are_planned_and_proved(job: Job, part: LoadedPart) -> None:
    for place in (PLAIN, COUNTERSUNK, OVERSIZE):
        job, _ = with_screw(job, part, place)
    plan = plate_plan(job).plate
    by_size = {h.size: h for h in plan.holes}
    hole = by_size["M8"]
    assert (hole.kind, hole.diameter_mm, hole.mouth) == ("tapped", 6.8, (90.0, 70.0, SEAT_MM))
    tip = tip_mm(next(e for e in job.elements.values() if isinstance(e, PartScrew)))
    assert hole.mouth[2] - hole.thread_depth_mm <= tip - 1.25  # a pitch below the screw's end
    assert hole.depth_mm == hole.thread_depth_mm + 6.2
    assert {pad.top_mm for pad in plan.pads} == {SEAT_MM}
    assert len(plan.pads) == 3
    failed = [check for check in solid_checks(plate_solid(plan), plan) if not check.passed]
    assert failed == []


def test_a_thin_plate_is_tapped_through(part: LoadedPart) -> None:
    job, _ = with_screw(screwed_job(part, thickness_mm=12.0), part, PLAIN)
    (hole,) = plate_plan(job).plate.holes
    assert hole.through
    assert hole.depth_mm == 12.0 + SEAT_MM


def test_where_the_part_lies_on_the_plate_there_is_no_pad_but_a_contact(part: LoadedPart) -> None:
    job = with_pose(screwed_job(part), Pose(x_mm=70.0, y_mm=50.0))
    job, screw = with_screw(job, part, PLAIN)
    assert plate_plan(job).plate.pads == ()
    assert [s.id for s in contact_sites(job)] == ["screw-1.ring", "screw-1"]
    assert screw.under_mm == 0.0


def test_the_screw_is_drawn_where_it_stands(job: Job, part: LoadedPart) -> None:
    for place in (PLAIN, COUNTERSUNK, OVERSIZE):
        job, screw = with_screw(job, part, place)
        item = next(i for i in placed_items(job, plate_plan(job)) if i.element == screw.id)
        parts = drawn_parts(item.drawing)
        for piece in parts:
            assert is_valid(piece.shape)
            assert len(solids_of(piece.shape)) == 1
        low = min(box_of(p.shape)[0][2] for p in parts) + item.pose.z_mm
        assert low == pytest.approx(tip_mm(screw), abs=1e-6)
        assert len(parts) == (2 if screw.washer else 1)


def test_sound_screws_have_no_problem(job: Job, part: LoadedPart) -> None:
    for place in (PLAIN, COUNTERBORED, COUNTERSUNK, OVERSIZE):
        job, _ = with_screw(job, part, place)
    assert codes(job, part) == set()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"x_mm": 50.0}, "screw-without-hole"),
        ({"x_mm": 90.7}, "screw-off-axis"),
        ({"item": CATALOG.screws["screw-m10"]}, "screw-too-large"),
        ({"item": CATALOG.screws["screw-m5"]}, "screw-falls-through"),
        ({"seat_mm": 23.0}, "screw-head-off"),
        ({"ring_mm": 0.0}, "screw-without-support"),
        ({"under_mm": 9.0}, "screw-ring-off"),
        ({"force_n": 0.0}, "screw-loose"),
        ({"force_n": 500.0}, "screw-loose"),
        ({"force_n": 20000.0}, "screw-overloaded"),
    ],
)
def test_each_fault_is_named(
    job: Job, part: LoadedPart, changes: dict[str, object], code: str
) -> None:
    job, screw = with_screw(job, part, PLAIN)
    found = part_screw_problems(with_element(job, screw.id, **changes), part.shape, part.mesh)
    (problem,) = [p for p in found if p.code == code]
    assert problem.ids == (screw.id,)
    assert problem.at is not None
    assert problem.mend


def test_a_soft_part_is_crushed(job: Job, part: LoadedPart) -> None:
    job, screw = with_screw(job, part, PLAIN)
    soft = replace(job, part=replace(job.part, material=CATALOG.materials["pom_c"]))
    assert codes(soft, part) == {"screw-crushes"}
    eased = usual_force_n(screw, soft.part.material)
    assert codes(with_element(soft, screw.id, force_n=eased), part) == set()


def test_a_covered_head_is_named(job: Job, part: LoadedPart) -> None:
    """The screw put on the floor of a counterbore whose mouth looks down: no way in from above."""
    turned = with_pose(job, Pose(x_mm=70.0, y_mm=150.0, z_mm=SEAT_MM + THICK_MM, rx_deg=180.0))
    place = screw_place(turned, hole_at(part, COUNTERBORED))
    assert place.top_mm == pytest.approx(SEAT_MM + THICK_MM)
    screw = new_part_screw(turned, place)
    assert codes(placed(turned, screw), part) == set()  # from the plain side it goes in
    inside = replace(screw, seat_mm=SEAT_MM + 8.6)
    assert codes(placed(turned, inside), part) & {"screw-head-off", "screw-head-covered"}


def test_a_rest_beside_the_hole_carries_it_too(job: Job, part: LoadedPart) -> None:
    job, screw = with_screw(job, part, PLAIN)
    job = with_element(job, screw.id, ring_mm=0.0)
    assert "screw-without-support" in codes(job, part)
    near = placed(job, milled_rest("rest-1", 104.0, 70.0, SEAT_MM))
    assert "screw-without-support" not in codes(near, part)
    far = placed(job, milled_rest("rest-1", 180.0, 70.0, SEAT_MM))
    assert "screw-without-support" in codes(far, part)


def test_only_the_ring_holds_sideways(job: Job, part: LoadedPart) -> None:
    """Four rings, a pull at their height: the part slides at mu (4 F + weight)."""
    for place in (PLAIN, COUNTERBORED, COUNTERSUNK, OVERSIZE):
        job, screw = with_screw(job, part, place)
        job = with_element(job, screw.id, force_n=2000.0)
    pull = CuttingForce(
        id="cut-1", name="pull", at=(150.0, 100.0, SEAT_MM), force_n=(100.0, 0.0, 0.0)
    )
    conditions = Conditions(friction_low=0.2, friction_high=0.2)
    job = replace(job, loads={"cut-1": pull}, conditions=conditions)
    held = holding_report(job, part.shape).holding
    assert held.slip_margin == pytest.approx(0.2 * (8000.0 + held.weight_n) / 100.0, rel=0.01)


def test_properties_follow_one_another(job: Job, part: LoadedPart) -> None:
    job, screw = with_screw(job, part, PLAIN)
    changes = refitted(job, screw, {"item": CATALOG.screws["screw-m6"]})
    smaller = with_element(job, screw.id, **changes).elements[screw.id]
    assert isinstance(smaller, PartScrew)
    assert (smaller.length_mm, smaller.force_n) == (25.0, smaller.item.preload_8_8_n) or (
        smaller.force_n < smaller.item.preload_8_8_n
    )
    washer = next(w for w in CATALOG.washers.values() if w.id == "washer-large-m8")
    assert refitted(job, screw, {"washer": washer})["length_mm"] == 30.0  # 2 mm more: 26 needed
    hard = replace(job, plate=replace(job.plate, material=CATALOG.materials["steel4140_qt"]))
    wide = refitted(hard, screw, {"washer": washer})
    assert wide["force_n"] > refitted(hard, screw, {"washer": None})["force_n"]


def test_a_screw_moves_from_hole_to_hole(job: Job, part: LoadedPart) -> None:
    job, screw = with_screw(job, part, PLAIN)
    job = moved_to_hole(job, screw.id, screw_place(job, hole_at(part, COUNTERSUNK)))
    moved = job.elements[screw.id]
    assert isinstance(moved, PartScrew)
    assert (moved.item.standard, moved.order, moved.name) == ("ISO 10642", 1, "Screw 1")
    carried = with_pose(job, replace(job.setup.pose, x_mm=75.0, z_mm=12.0), carry="all")
    after = carried.elements[screw.id]
    assert isinstance(after, PartScrew)
    assert (after.x_mm, after.seat_mm) == (moved.x_mm + 5.0, moved.seat_mm + 2.0)


def test_bill_and_sequence_name_it(job: Job, part: LoadedPart) -> None:
    for place in (PLAIN, COUNTERBORED, OVERSIZE):
        job, _ = with_screw(job, part, place)
    rows = {(r.item, r.size): r for r in bill(job, plate_plan(job))}
    assert rows["Socket head cap screw", "M8 x 25"].count == 1
    assert rows["Socket head cap screw", "M8 x 16"].count == 1
    assert any(item == "Washer" and size == "M16" for item, size in rows)
    said = [s.what for s in sequence(job, "mm")]
    assert "Wipe rings and part; lay the part on the rings of Screw 1, Screw 2 and Screw 3." in said
    assert "Put Screw 1, Screw 2 and Screw 3 through the part and run them in by hand." in said
    steps = [s for s in sequence(job, "mm") if s.what.startswith("Tighten Screw")]
    assert [s.what.split(":")[0] for s in steps] == [f"Tighten Screw {n}" for n in (1, 2, 3)]
    assert all("N m" in s.figures and " N" in s.figures for s in steps)
