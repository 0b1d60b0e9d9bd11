"""Holes, bosses and slots of parts that were built with known ones."""

from __future__ import annotations

import math
from pathlib import Path

import cadquery as cq
import pytest

from fixtures_lib.geometry.part_shape import Hole, PartShape
from fixtures_lib.kernel.loading import load_part
from fixtures_lib.kernel.recognition import part_shape
from tests.lib.kernel_parts import block, on_top, solid_of


def shape_of(work: cq.Workplane) -> PartShape:
    return part_shape(solid_of(work), "part")


def the_hole(work: cq.Workplane) -> Hole:
    (hole,) = shape_of(work).holes
    return hole


def in_the_side() -> cq.Workplane:
    return block().faces(">X").workplane(centerOption="CenterOfBoundBox")


def test_a_through_hole_goes_down_from_the_top() -> None:
    hole = the_hole(on_top(block()).center(12, -7).hole(9.0))
    assert hole.through
    assert hole.diameter_mm == pytest.approx(9.0)
    assert hole.depth_mm == pytest.approx(20.0)
    assert hole.mouth == pytest.approx((12.0, -7.0, 0.0))
    assert hole.direction == pytest.approx((0.0, 0.0, -1.0))
    assert hole.counterbore is None
    assert hole.countersink_diameter_mm is None
    assert hole.thread is None
    assert hole.id == "H1"


def test_a_flat_blind_hole_has_its_depth() -> None:
    hole = the_hole(on_top(block()).hole(9.0, 8.0))
    assert not hole.through
    assert hole.depth_mm == pytest.approx(8.0)


def test_a_drilled_blind_hole_counts_its_full_diameter_only() -> None:
    height = 2.5 / math.tan(math.radians(59))  # a 118 degree drill
    tip = cq.Solid.makeCone(2.5, 0.0, height, cq.Vector(0, 0, -12), cq.Vector(0, 0, -1))
    hole = the_hole(on_top(block()).hole(5.0, 12.0).cut(cq.Workplane(obj=tip)))
    assert not hole.through
    assert hole.depth_mm == pytest.approx(12.0)
    assert hole.thread == "M6"
    assert len(hole.faces) == 2


def test_a_blind_hole_from_below_points_up() -> None:
    hole = the_hole(block().faces("<Z").workplane(origin=(0, 0, -20)).center(10, 5).hole(4.0, 6.0))
    assert hole.direction == pytest.approx((0.0, 0.0, 1.0))
    assert hole.mouth[2] == pytest.approx(-20.0)
    assert not hole.through


def test_a_hole_in_a_side_points_into_the_side() -> None:
    hole = the_hole(in_the_side().hole(6.0, 15.0))
    assert hole.mouth == pytest.approx((50.0, 0.0, -10.0))
    assert hole.direction == pytest.approx((-1.0, 0.0, 0.0))


def test_a_counterbore_belongs_to_its_hole() -> None:
    hole = the_hole(on_top(block()).cboreHole(6.6, 11.0, 6.5))
    assert hole.through
    assert hole.diameter_mm == pytest.approx(6.6)
    assert hole.depth_mm == pytest.approx(20.0)
    assert hole.counterbore is not None
    assert hole.counterbore.diameter_mm == pytest.approx(11.0)
    assert hole.counterbore.depth_mm == pytest.approx(6.5)
    assert len(hole.faces) == 2


def test_a_counterbore_below_is_the_mouth() -> None:
    upside_down = on_top(block()).cboreHole(6.6, 11.0, 6.5).rotate((0, 0, 0), (1, 0, 0), 180)
    hole = the_hole(upside_down)
    assert hole.mouth == pytest.approx((0.0, 0.0, 0.0), abs=1e-9)
    assert hole.direction == pytest.approx((0.0, 0.0, 1.0))


def test_a_blind_counterbored_hole_is_one_hole() -> None:
    hole = the_hole(on_top(block()).cboreHole(6.8, 12.0, 4.0, 15.0))
    assert not hole.through
    assert hole.depth_mm == pytest.approx(15.0)
    assert hole.thread == "M8"


def test_a_countersink_is_told_from_a_chamfer() -> None:
    sunk = the_hole(on_top(block()).cskHole(3.4, 6.5, 90.0))
    assert sunk.countersink_diameter_mm == pytest.approx(6.5)
    assert sunk.mouth[2] == pytest.approx(0.0)
    chamfered = on_top(block()).hole(10.0).faces(">Z").edges("%CIRCLE").chamfer(0.5)
    hole = the_hole(chamfered)
    assert hole.countersink_diameter_mm is None
    assert hole.depth_mm == pytest.approx(20.0)
    assert hole.mouth[2] == pytest.approx(0.0)


def test_a_wide_round_pocket_with_a_small_hole_is_two_holes() -> None:
    part = on_top(block()).circle(20.0).cutBlind(-5.0).faces(">Z").workplane(origin=(0, 0, 0))
    holes = shape_of(part.hole(5.0)).holes
    assert [h.diameter_mm for h in holes] == pytest.approx([40.0, 5.0])
    assert [h.through for h in holes] == [False, True]
    assert holes[0].depth_mm == pytest.approx(5.0)
    assert holes[1].mouth[2] == pytest.approx(-5.0)


def test_counterbores_on_both_sides_are_two_holes() -> None:
    part = on_top(block()).cboreHole(6.0, 12.0, 5.0)
    part = part.faces("<Z").workplane(origin=(0, 0, -20)).circle(7.0).cutBlind(-4.0)
    holes = shape_of(part).holes
    assert [h.diameter_mm for h in holes] == pytest.approx([14.0, 6.0])
    seat, bore = holes
    assert not seat.through
    assert seat.direction == pytest.approx((0.0, 0.0, 1.0))
    assert seat.depth_mm == pytest.approx(4.0)
    assert bore.counterbore is not None
    assert bore.counterbore.diameter_mm == pytest.approx(12.0)


def test_a_hole_that_a_slot_interrupts_is_one_hole() -> None:
    part = in_the_side().hole(8.0)
    cut = cq.Workplane("XY").box(5, 60, 30)
    hole = the_hole(part.cut(cut))
    assert hole.through
    assert hole.depth_mm == pytest.approx(100.0)
    assert len(hole.faces) == 2


def test_holes_of_two_far_lugs_are_two() -> None:
    part = in_the_side().hole(8.0).cut(cq.Workplane("XY").box(60, 60, 32))
    holes = shape_of(part).holes
    assert len(holes) == 2
    assert all(hole.through for hole in holes)
    assert [hole.depth_mm for hole in holes] == pytest.approx([20.0, 20.0])


def test_a_groove_in_a_bore_leaves_one_bore() -> None:
    ring = cq.Workplane("XY").circle(12.0).extrude(2.0).translate((0, 0, -11))
    hole = the_hole(on_top(block()).hole(20.0).cut(ring))
    assert hole.through
    assert hole.depth_mm == pytest.approx(20.0)
    assert hole.counterbore is None


def test_a_groove_round_a_core_is_no_hole() -> None:
    part = on_top(block()).circle(15.0).circle(12.0).cutBlind(-3.0)
    assert shape_of(part).holes == ()


def test_halves_of_a_split_hole_are_put_together() -> None:
    left = block(50, 60, 20).translate((-25, 0, 0)).cut(cq.Workplane("XY").circle(6).extrude(-20))
    right = block(50, 60, 20).translate((25, 0, 0)).cut(cq.Workplane("XY").circle(6).extrude(-20))
    joined = left.union(right, clean=False)
    hole = the_hole(joined)
    assert len(hole.faces) == 2
    assert hole.diameter_mm == pytest.approx(12.0)
    assert hole.through


@pytest.mark.parametrize(
    ("diameter", "thread"),
    [(2.5, "M3"), (3.3, "M4"), (4.2, "M5"), (10.2, "M12"), (4.134, "M5"), (5.105, "1/4-20"),
     (13.494, "5/8-11"), (2.6, None), (9.0, None)],
)  # fmt: skip
def test_threads_go_by_tap_drill_and_minor_diameter(diameter: float, thread: str | None) -> None:
    assert the_hole(on_top(block()).hole(diameter)).thread == thread


def test_fillets_and_outer_cylinders_are_no_holes() -> None:
    part = block().edges("|Z").fillet(8.0)
    shape = shape_of(part)
    assert shape.holes == ()
    assert shape.bosses == ()
    assert shape_of(cq.Workplane("XY").circle(20).extrude(30)).bosses == ()


def test_a_boss_stands_on_its_base() -> None:
    part = on_top(block()).center(10, 5).circle(6.0).extrude(12.0)
    (boss,) = shape_of(part).bosses
    assert boss.diameter_mm == pytest.approx(12.0)
    assert boss.height_mm == pytest.approx(12.0)
    assert boss.base == pytest.approx((10.0, 5.0, 0.0), abs=1e-9)
    assert boss.direction == pytest.approx((0.0, 0.0, 1.0))


def test_slots_have_length_width_and_depth() -> None:
    part = on_top(block()).slot2D(30.0, 8.0, 30.0).cutBlind(-6.0)
    part = on_top(part).center(-35, 0).slot2D(24.0, 5.0, 90.0).cutThruAll()
    blind, through = shape_of(part).slots
    assert (blind.length_mm, blind.width_mm, blind.depth_mm) == pytest.approx((30.0, 8.0, 6.0))
    assert not blind.through
    assert blind.centre == pytest.approx((0.0, 0.0, 0.0), abs=1e-9)
    assert abs(blind.along[0]) == pytest.approx(math.cos(math.radians(30)))
    assert blind.direction == pytest.approx((0.0, 0.0, -1.0))
    assert (through.length_mm, through.width_mm) == pytest.approx((24.0, 5.0))
    assert through.through
    assert shape_of(part).holes == ()


def test_a_part_far_from_the_origin_is_recognised_alike() -> None:
    far = on_top(block()).cboreHole(6.6, 11.0, 6.5).translate((2000.0, -1500.0, 800.0))
    hole = the_hole(far)
    assert hole.mouth == pytest.approx((2000.0, -1500.0, 800.0))
    assert hole.counterbore is not None


def test_a_tilted_part_is_recognised_alike() -> None:
    tilted = on_top(block()).cboreHole(6.6, 11.0, 6.5).rotate((0, 0, 0), (1, 2, 3), 41.0)
    hole = the_hole(tilted)
    assert hole.counterbore is not None
    assert hole.depth_mm == pytest.approx(20.0)


def test_every_hole_of_a_crowded_plate_is_found(shared_parts: Path) -> None:
    shape = load_part(shared_parts / "made" / "plate_1334_holes.step").shape
    assert len(shape.holes) == 1334
    assert all(hole.through for hole in shape.holes)
    assert sum(len(face.inner) for face in shape.planar_faces) == 2 * 1334


def test_tapped_blind_holes_of_an_inch_part(shared_parts: Path) -> None:
    holes = load_part(shared_parts / "real" / "nist_ctc_05_asme1_ap242-e1.step").shape.holes
    counterbored = [h for h in holes if h.counterbore]
    assert len(counterbored) == 10
    assert {round(h.diameter_mm / 25.4, 3) for h in counterbored} == {0.75}
    assert {h.counterbore.diameter_mm for h in counterbored if h.counterbore} == {38.1}
    assert sum(h.thread == "1/2-13" for h in holes) == 6
    assert sum(h.thread == "3/8-16" for h in holes) == 4
