"""Side locators and the clamps against them push at one height, on whole sides of the part."""

from __future__ import annotations

from pathlib import Path

import cadquery as cq
import numpy as np
import pytest

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.collision_checks import in_part
from fixtures_lib.job.model import Clamp, SideLocator
from fixtures_lib.kernel.items.item_slabs import standing_on_plate
from fixtures_lib.kernel.loading import load_part
from fixtures_lib.layout.body_axes import hole_areas, pad_areas
from fixtures_lib.layout.carrying import rests_at, room_for_pads
from fixtures_lib.layout.clamps import add_side_clamps, level, side_clamp
from fixtures_lib.layout.draft import Draft, copy, starts
from fixtures_lib.layout.locating_sides import add_sides
from fixtures_lib.layout.room_beside import RoomBeside
from fixtures_lib.layout.side_clamping import side_clamp_places
from fixtures_lib.layout.sides import SidePoints, lies_on
from fixtures_lib.layout.sizing import pad_sizes


def draft_of(solid: cq.Workplane, folder: Path) -> Draft:
    cq.exporters.export(solid, str(folder / "part.step"))
    return next(starts(load_part(folder / "part.step"), load_catalog()))


def clamped(draft: Draft) -> tuple[list[SideLocator], list[Clamp]]:
    cam = side_clamp(draft)
    assert cam is not None
    sides = add_sides(draft, level(draft, cam), level_first=True)
    assert sides is not None
    add_side_clamps(draft, cam, sides, 300.0)
    placed = draft.elements.values()
    return (
        [e for e in placed if isinstance(e, SideLocator)],
        [e for e in placed if isinstance(e, Clamp)],
    )


def test_a_clamp_pushes_at_the_height_of_its_locators(tmp_path: Path) -> None:
    """The upper part, with its long straight sides, would locate better: but it would roll."""
    base = cq.Workplane().box(180, 120, 14, centered=(True, True, False))
    base = base.edges("|Z").chamfer(25.0)
    upper = cq.Workplane(origin=(0, 0, 14)).box(200, 140, 40, centered=(True, True, False))
    upper = upper.faces(">Z").chamfer(30.0)
    locators, clamps = clamped(draft_of(base.union(upper), tmp_path))
    assert (len(locators), len(clamps)) == (3, 2)
    heights = [e.z_mm for e in locators] + [e.z_mm for e in clamps]
    assert {round(z, 3) for z in heights} == {clamps[0].z_mm}


def test_a_clamp_keeps_off_a_notch_in_the_side_it_pushes(tmp_path: Path) -> None:
    notched = cq.Workplane().box(200, 140, 40).cut(cq.Workplane(origin=(0, 70, 0)).box(8, 8, 100))
    mesh = draft_of(notched, tmp_path).seating.mesh
    (x0, y0, z0), (x1, y1, _) = mesh.box
    middle, z = (x0 + x1) / 2.0, float(z0) + 10.0
    has_notch_at_high_y = bool((np.abs(mesh.points[:, 1] - (y1 - 4.0)) < 0.1).any())
    y, inwards = (y0, 1.0) if has_notch_at_high_y else (y1, -1.0)
    ends = np.array([[middle - 70.0, y, z], [middle + 70.0, y, z]])
    pair = SidePoints(ends, np.array([[0.0, inwards, 0.0]] * 2))
    ((place, *_),) = side_clamp_places(mesh, pair, z, tip_radius=5.0)
    assert 9.0 <= abs(place.x - middle) <= 30.0
    at, push = np.array([[place.x, place.y, place.z]]), np.array([[0.0, -inwards, 0.0]])
    assert lies_on(mesh, at, push, 5.0).all()


def test_a_locator_has_its_hole_beside_a_pad_and_not_in_it(tmp_path: Path) -> None:
    """Pads just inside of the part's edge, where the locators would have gone without them."""
    bare = draft_of(cq.Workplane().box(100, 40, 10), tmp_path)
    padded = copy(bare)
    first, _ = clamped(bare)
    pad = pad_sizes(bare.catalog.rests.values(), 0.0)[-1]
    turns = [np.radians(e.angle_deg) for e in first]
    inside = [
        (e.x_mm + 1.2 * np.cos(t), e.y_mm + 1.2 * np.sin(t))
        for e, t in zip(first, turns, strict=True)
    ]
    padded.add(*rests_at(padded, pad, np.array(inside)))
    locators, _ = clamped(padded)
    pads = pad_areas(padded.elements.values(), 0.0)
    assert hole_areas(first, 0.0).intersects(pads)
    assert len(locators) == 3
    assert not hole_areas(locators, 0.0).intersects(pads)


def test_more_rests_keep_off_the_holes_of_what_is_placed(tmp_path: Path) -> None:
    draft = draft_of(cq.Workplane().box(100, 40, 10), tmp_path)
    clamped(draft)
    holes = hole_areas(draft.elements.values(), 0.0)
    room = room_for_pads(draft, pad_radius=2.0)
    assert draft.support.buffer(-2.2).intersects(holes.buffer(2.0))
    assert not room.is_empty
    assert not room.buffer(2.0).intersects(holes)


def test_a_tip_lies_on_a_side_only_where_material_is_all_round_it(tmp_path: Path) -> None:
    mesh = draft_of(cq.Workplane().box(100, 60, 30), tmp_path).seating.mesh
    low, high = mesh.box
    spots = np.array([[low[0], low[1] + d, low[2] + h] for d, h in ((30, 15), (2, 15), (30, 2))])
    on = lies_on(mesh, spots, np.tile([1.0, 0.0, 0.0], (3, 1)), 3.0)
    assert on.tolist() == [True, False, False]
    assert float(high[2] - low[2]) == pytest.approx(30.0)


def test_a_pin_stands_below_what_sticks_out_of_the_part_above_it(tmp_path: Path) -> None:
    """A foot narrower than the part: the usual pins are higher than it is."""
    foot = cq.Workplane().box(100, 60, 6, centered=(True, True, False))
    part = foot.faces(">Z").workplane().rect(140, 100).extrude(8)
    part = part.faces(">Z").workplane().circle(8).extrude(10)  # so that it lies on its foot
    draft = draft_of(part, tmp_path)
    locators, _ = clamped(draft)
    usual = {item.height_mm for item in draft.catalog.side_locators.values() if item.body == "pin"}
    foot_top = draft.seat_mm + 6.0
    assert [e.item.height_mm <= foot_top < min(usual) for e in locators] == [True] * 3
    for locator in locators:
        assert in_part(standing_on_plate(locator), draft.seating.mesh) is None


def test_locators_that_stood_in_each_others_place_are_set_apart(tmp_path: Path) -> None:
    draft = draft_of(cq.Workplane().box(40, 30, 60), tmp_path)
    room = RoomBeside(draft, lambda _height: draft.catalog.side_locators["side-block-flat-40"])
    low, high = draft.seating.mesh.box
    y, z = float(low[1]), 20.0
    near = np.array([[low[0] + 15.0, y, z], [high[0] - 15.0, y, z]])
    far = np.array([[low[0] + 5.0, y, z], [high[0] + 45.0, y, z]])
    pushes = np.array([[0.0, 1.0, 0.0]] * 2)
    assert room.stuck(near, pushes) == []
    assert room.clashing(near, pushes) == [(0, 1)]
    assert room.clashing(far, pushes) == []
    inside = np.array([[(low[0] + high[0]) / 2.0, y + 20.0, z]])
    assert room.stuck(inside, pushes[:1]) == [0]
