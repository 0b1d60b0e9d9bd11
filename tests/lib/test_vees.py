"""V-blocks against round walls, and side locators against slanted ones."""

from __future__ import annotations

import math
from pathlib import Path

import cadquery as cq
import numpy as np
import pytest
from msgspec.structs import replace

from fixtures_lib.catalog.items import SideLocatorItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import as_vector
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.holding.report import holding_report
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.edits import new_side_locator, placed, with_plate
from fixtures_lib.job.edits.against_locators import against_locators
from fixtures_lib.job.model import Job, SideLocator
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.snapping import snapped_side
from fixtures_lib.job.vees import diameters_mm, embraced, root_at, round_walls, snapped_wall
from fixtures_lib.kernel.items.locator_solids import side_locator_parts
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.proof.body_proof import solid_checks
from fixtures_lib.kernel.topology import volume_and_centroid
from fixtures_lib.tasks.checking import quick_problems
from tests.lib.plate_jobs import milled_rest
from tests.lib.test_zone_drawing import laid, made


@pytest.fixture(scope="module")
def disc(tmp_path_factory: pytest.TempPathFactory) -> tuple[Job, LoadedPart]:
    """A round part, 40 mm across with a 12 mm bore, on three pads."""
    solid = cq.Workplane("XY").circle(20).circle(6).extrude(25)
    part = made(solid, tmp_path_factory.mktemp("disc"), "disc")
    job = with_plate(laid(part), thickness_mm=30.0)
    middle = (part.mesh.moved(job.setup.pose).box[0] + part.mesh.moved(job.setup.pose).box[1]) / 2
    for number in range(3):
        turn = math.radians(90.0 + 120.0 * number)
        x, y = middle[0] + 13.0 * math.cos(turn), middle[1] + 13.0 * math.sin(turn)
        rest = milled_rest(f"rest-{number + 1}", float(x), float(y), 2.0)
        job = placed(job, replace(rest, item=replace(rest.item, diameter_mm=6.0)))
    return job, part


def vee(job: Job, part: LoadedPart, item_id: str, angle: float) -> SideLocator:
    item = load_catalog().get(SideLocatorItem, item_id)
    x, y = (float(v) for v in part.mesh.moved(job.setup.pose).box[0][:2])
    wall = snapped_wall(job, part.shape, (x, y))
    assert wall is not None
    root = root_at(wall, item, angle)
    made = new_side_locator(job, item, (*root, 12.0), angle)
    return replace(made, round_mm=wall.diameter_mm)


def test_only_upright_outer_walls_are_embraced(disc: tuple[Job, LoadedPart]) -> None:
    job, part = disc
    assert {wall.diameter_mm for wall in round_walls(job, part.shape)} == {40.0}  # not the bore
    lying = replace(job, setup=replace(job.setup, pose=replace(job.setup.pose, rx_deg=90.0)))
    assert round_walls(lying, part.shape) == ()


@pytest.mark.parametrize("angle", [0.0, 37.0, 250.0])
def test_both_flanks_touch_at_the_radius_square_to_themselves(
    disc: tuple[Job, LoadedPart], angle: float
) -> None:
    job, part = disc
    locator = vee(job, part, "side-vee-40", angle)
    a, b = (s for s in contact_sites(placed(job, locator)) if s.element == locator.id)
    axis = np.array([*embraced(locator), 12.0])
    for site in (a, b):
        way = axis - np.array(site.point)
        assert way == pytest.approx(20.0 * np.array(site.normal), abs=1e-5)
        # 45 degrees off the V's own push, on either side
        push = np.array([math.cos(math.radians(angle)), math.sin(math.radians(angle)), 0.0])
        assert push @ np.array(site.normal) == pytest.approx(math.sqrt(0.5))
    assert np.dot(a.normal, b.normal) == pytest.approx(0.0, abs=1e-12)
    # A push F along the V is carried by F / (2 sin 45) on each flank (statics of a wedge).
    normals = np.array([a.normal[:2], b.normal[:2]]).T
    push = np.array([math.cos(math.radians(angle)), math.sin(math.radians(angle))])
    assert np.linalg.solve(normals, push) == pytest.approx([math.sqrt(0.5)] * 2)


def test_three_rests_and_a_vee_leave_only_the_turn(disc: tuple[Job, LoadedPart]) -> None:
    job, part = disc
    before = holding_report(job, part.shape).locating
    held = placed(job, vee(job, part, "side-vee-40", 30.0))
    after = holding_report(held, part.shape).locating
    assert (before.rank, after.rank) == (3, 5)
    problems = {p.code for p in quick_problems(held, part) if "side-1" in p.ids}
    assert problems == set()  # touches, square, on the plate, in nobody's way


@pytest.mark.parametrize("key", ["side-vee-25", "side-vee-40", "side-vee-63"])
def test_the_screw_of_each_block_engages_and_ends_in_its_thread(
    disc: tuple[Job, LoadedPart], key: str
) -> None:
    job, part = disc
    held = placed(job, vee(job, part, key, 0.0))
    codes = {p.code for p in quick_problems(held, part) if "side-1" in p.ids}
    assert not {code for code in codes if code.startswith(("screw", "hole"))}


def test_a_vee_of_the_wrong_size_or_place_is_told(disc: tuple[Job, LoadedPart]) -> None:
    job, part = disc
    small = vee(job, part, "side-vee-25", 0.0)
    least, most = diameters_mm(small.item)
    assert least < most < 40.0
    codes = {p.code for p in quick_problems(placed(job, small), part) if small.id in p.ids}
    assert "vee-misses" in codes
    off = vee(job, part, "side-vee-40", 0.0)
    off = replace(off, x_mm=off.x_mm - 1.0)
    codes = {p.code for p in quick_problems(placed(job, off), part) if off.id in p.ids}
    assert "contact-in-air" in codes


def test_its_block_stands_on_three_holes_that_are_proved(disc: tuple[Job, LoadedPart]) -> None:
    job, part = disc
    locator = vee(job, part, "side-vee-40", 30.0)
    plan = plate_plan(placed(job, locator)).plate
    holes = [h for h in plan.holes if locator.id in h.elements]
    assert sorted(h.kind for h in holes) == ["reamed", "reamed", "tapped"]
    back = next(h for h in holes if h.kind == "tapped")
    # 18 mm behind the root, along the push
    assert np.array(back.mouth[:2]) == pytest.approx(
        np.array([locator.x_mm, locator.y_mm])
        - 18.0 * np.array([math.cos(math.radians(30.0)), math.sin(math.radians(30.0))])
    )
    assert [c for c in solid_checks(plate_solid(plan), plan) if not c.passed] == []


def test_the_block_is_a_prism_less_its_vee_slot_and_screw() -> None:
    item = load_catalog().get(SideLocatorItem, "side-vee-40")
    block = next(p for p in side_locator_parts(item, 10.0) if p.name.endswith("block"))
    volume, _ = volume_and_centroid(block.shape)
    # 40 wide; from 25 behind the root to the mouth 16.8 ahead (0.42 x 40, flanks at 45 degrees)
    outline = 40.0 * (25.0 + 16.8) - 16.8**2  # the V is a right angle: half of 2 x 16.8 x 16.8
    slot = 3.0 * 1.5 + 1.5**2  # behind the root, and what is beside the V ahead of it
    assert volume < (outline - slot) * 40.0
    assert volume == pytest.approx((outline - slot) * 40.0, rel=0.12)  # less the screw's pocket


def test_a_side_locator_pushes_square_to_a_slanted_wall(tmp_path: Path) -> None:
    """In plan the wall may stand at any angle; one with draft is not offered."""
    wedge = cq.Workplane("XY").polyline([(0, 0), (120, 0), (120, 40), (40, 80)]).close().extrude(20)
    part = made(wedge, tmp_path, "wedge")
    job = laid(part)
    shape, pose = part.shape, job.setup.pose
    slant = next(f for f in shape.planar_faces if abs(f.normal[2]) < 0.1 and f.normal[0] > 0.3
                 and f.normal[1] > 0.3)  # fmt: skip
    middle = as_vector(pose.points(shape.faces[slant.number - 1].centre))
    snap = snapped_side(job, shape, middle)
    assert snap is not None
    assert snap.face == slant.number
    outward = pose.vectors(slant.normal)
    assert snap.angle_deg == pytest.approx(
        math.degrees(math.atan2(-outward[1], -outward[0])) % 360.0
    )
    item = load_catalog().get(SideLocatorItem, "side-pin-flat-8")
    locator = new_side_locator(job, item, (snap.point[0], snap.point[1], 10.0), snap.angle_deg)
    held = placed(job, locator)
    (site,) = contact_sites(held)
    assert np.array(site.normal) == pytest.approx(-outward, abs=1e-9)
    assert {p.code for p in quick_problems(held, part) if locator.id in p.ids} == set()
    drafted = cq.Workplane("XY").rect(60, 40).extrude(20, taper=3)
    tapered = made(drafted, tmp_path, "draft")
    assert snapped_side(laid(tapered), tapered.shape, (0.0, 0.0, 10.0)) is None


def test_a_part_in_a_vee_is_not_moved_against_others(disc: tuple[Job, LoadedPart]) -> None:
    job, part = disc
    held = placed(job, vee(job, part, "side-vee-40", 0.0))
    with pytest.raises(FixtureError, match="lies in a V-block"):
        against_locators(held, part.shape)
