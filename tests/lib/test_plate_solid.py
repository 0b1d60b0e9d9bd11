"""Plates as solids: valid, one piece, and of the volume that arithmetic gives."""

from __future__ import annotations

import math
import time

import msgspec
import numpy as np
import pytest
import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.job.edits import moved, new_engraving, placed
from fixtures_lib.job.model import AnyElement, Job, VacuumZone
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.plate_volume import planned_volume_mm3, riser_in_channel_mm3
from fixtures_lib.kernel.plate_groups import KINDS, groups_of
from fixtures_lib.kernel.plate_solid import _apart, _lone, plate_solid
from fixtures_lib.kernel.plate_stages import built_in_stages
from fixtures_lib.kernel.proof.body_proof import solid_checks
from fixtures_lib.kernel.scene import fixture_bodies
from fixtures_lib.kernel.shape_bytes import to_bytes
from fixtures_lib.kernel.topology import box_of, faces_of, volume_and_centroid
from fixtures_lib.kernel.validity import is_valid
from tests.lib.plate_jobs import (
    adapter,
    bought_rest,
    clamp,
    island,
    job_with,
    milled_rest,
    pin,
    plate_of,
    side_locator,
    universal_plate,
    vacuum_zone,
)
from tests.lib.sample_jobs import BLANK_PLATE


def level_zone() -> VacuumZone:
    """Its land carries the part: no gap."""
    return msgspec.structs.replace(vacuum_zone(seat=8.0), land_gap_mm=0.0)


SLAB = 300.0 * 200.0 * 25.0
LEFT = rectangle((20.0, 60.0), (100.0, 120.0), 12.0)
RIGHT = rectangle((120.0, 60.0), (220.0, 120.0), 12.0)
PLATES: dict[str, tuple[AnyElement, ...]] = {
    "bare": (),
    "pads": tuple(milled_rest(f"rest-{i}", 40.0 + 50.0 * i, 30.0, 8.0 + i) for i in range(3)),
    "rest on a foot": (bought_rest("rest-1", "rest-flat-press-12", 40.0, 30.0, 10.0),),
    "rest in a counterbore": (bought_rest("rest-1", "rest-flat-press-12", 40.0, 30.0, 5.0),),
    "side block": (side_locator("side-1", "side-block-30", (100.0, 50.0, 15.0), 30.0),),
    "side pin": (side_locator("side-1", "side-pin-flat-10", (100.0, 50.0, 15.0), 200.0),),
    "pins": (
        pin("pin-1", "pin-round-12", 60.0, 60.0, base=6.0),
        pin("pin-2", "pin-diamond-12", 160.0, 60.0, base=-2.0),
    ),
    "clamps": (
        clamp("clamp-1", "clamp-strap-m8", (100.0, 75.0, 20.0), 0.0),
        clamp("clamp-2", "clamp-toggle-225u", (270.0, 30.0, 20.0), 0.0),
        clamp("clamp-3", "clamp-side-cam-m8", (100.0, 150.0, 20.0), 180.0),
    ),
    "zone on the plate": (vacuum_zone(),),
    "zone on a land": (vacuum_zone(seat=8.0),),
    "zone with an island": (vacuum_zone(seat=8.0, islands=(island(),)),),
    "zone to the left": (vacuum_zone(leads="left"),),
    "zone to the right": (vacuum_zone(leads="right", seat=3.0),),
    "zone to the back": (vacuum_zone(leads="back"),),
    "zone from below": (vacuum_zone(leads="below", seat=8.0),),
    "pads in a land of their height": (
        level_zone(),
        milled_rest("rest-1", 94.0, 90.0, 8.0),
        milled_rest("rest-2", 205.5, 90.0, 8.0),
    ),
    "zone with sharp corners": (vacuum_zone(outer=rectangle((100.0, 60.0), (200.0, 120.0))),),
    "riser in the land": (vacuum_zone(seat=8.0, port_at=(105.5, 90.0)),),
    "two zones": (
        vacuum_zone("zone-1", outer=LEFT, port_at=(50.0, 90.0)),
        vacuum_zone("zone-2", outer=RIGHT, port_at=(150.0, 90.0), seat=5.0),
    ),
}


@pytest.mark.parametrize("name", PLATES)
def test_every_plate_is_proved(name: str) -> None:
    body = plate_plan(job_with(*PLATES[name])).plate
    solid = plate_solid(body)
    failed = [check for check in solid_checks(solid, body) if not check.passed]
    assert failed == []
    assert is_valid(solid)


def test_volumes_by_hand() -> None:
    """Round features have closed forms: slab, three pads, one press fit bore in a foot."""
    pads = plate_plan(job_with(*PLATES["pads"])).plate
    radius = pads.pads[0].diameter_mm / 2.0
    assert volume_and_centroid(plate_solid(pads))[0] == pytest.approx(
        SLAB + math.pi * radius**2 * (8.0 + 9.0 + 10.0), rel=1e-9
    )
    foot = plate_plan(job_with(*PLATES["rest on a foot"])).plate
    (pad,), (bore,) = foot.pads, foot.holes
    by_hand = SLAB + math.pi * (pad.diameter_mm / 2.0) ** 2 * 4.0
    by_hand -= math.pi * (bore.diameter_mm / 2.0) ** 2 * bore.depth_mm
    assert volume_and_centroid(plate_solid(foot))[0] == pytest.approx(by_hand, rel=1e-9)
    assert planned_volume_mm3(foot) == pytest.approx(by_hand, rel=1e-9)


def test_groove_volume_by_hand() -> None:
    """A smooth groove is its centre line's length times its width times its depth (Pappus)."""
    body = plate_plan(job_with(vacuum_zone(leads="below"))).plate
    (groove,) = body.grooves
    line = 2.0 * (100.0 + 60.0) - 8.0 * 12.0 + 2.0 * math.pi * 12.0
    cut = line * groove.width_mm * -groove.floor_mm
    riser, port = body.holes_for("riser")[0], body.holes_for("port")[0]
    cut += math.pi / 4.0 * port.diameter_mm**2 * port.depth_mm
    cut += math.pi / 4.0 * riser.diameter_mm**2 * (25.0 - port.depth_mm)
    assert volume_and_centroid(plate_solid(body))[0] == pytest.approx(SLAB - cut, rel=1e-7)


def test_equal_cylinders_that_cross_share_a_known_volume() -> None:
    """Two equal cylinders through one another share 16 r^3 / 3 (Steinmetz)."""
    down = PlannedHole(
        purpose="riser", kind="drilled", size="D6", diameter_mm=6.0, mouth=(50.0, 50.0, 0.0),
        depth_mm=40.0,
    )  # fmt: skip
    across = msgspec.structs.replace(
        down, purpose="channel", mouth=(50.0, 0.0, -20.0), direction=(0.0, 1.0, 0.0)
    )
    assert riser_in_channel_mm3(down, across) == pytest.approx(16.0 * 27.0 / 3.0, rel=1e-5)


def test_a_universal_plate_with_an_adapter() -> None:
    job = job_with(
        adapter("adapter-1", "adapter-50-m8-12h7-150x100", 100.0, 50.0),
        milled_rest("rest-1", 190.0, 75.0, 26.0, host="adapter-1"),
        plate=universal_plate(),
    )
    for body in plate_plan(job).bodies:
        assert [c for c in solid_checks(plate_solid(body), body) if not c.passed] == []


def six_hundred(**changes: float) -> BodyPlan:
    """30 x 20 holes on 25 mm."""
    hole = PlannedHole(
        purpose="pattern", kind="tapped", size="M8", diameter_mm=6.8, mouth=(0.0, 0.0, 0.0),
        depth_mm=25.0, through=True,
    )  # fmt: skip
    places = [(25.0 + 25.0 * i, 25.0 + 25.0 * j, 0.0) for i in range(30) for j in range(20)]
    body = plate_plan(job_with(plate=plate_of(BLANK_PLATE, 800.0, 550.0, 25.0))).plate
    holes = tuple(msgspec.structs.replace(hole, mouth=p, **changes) for p in places)
    return msgspec.structs.replace(body, holes=holes)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"through": False, "depth_mm": 18.0},
        {"counterbore_diameter_mm": 11.0, "counterbore_depth_mm": 6.0},
    ],
    ids=["through", "blind", "counterbored"],
)
def test_six_hundred_holes(changes: dict[str, float]) -> None:
    body = six_hundred(**changes)
    start = time.perf_counter()
    solid = plate_solid(body)
    checks = solid_checks(solid, body)
    assert time.perf_counter() - start < 20.0
    assert [check for check in checks if not check.passed] == []
    assert len(faces_of(solid)) == 6 + 600 * (
        1 if not changes else 2 if "depth_mm" in changes else 3
    )


def test_a_plate_cut_in_two_says_so() -> None:
    body = plate_plan(job_with()).plate
    slots = tuple(
        PlannedHole(
            purpose="mount", kind="drilled", size="D30", diameter_mm=30.0, depth_mm=25.0,
            mouth=(150.0, 5.0 + 10.0 * i, 0.0), through=True,
        )
        for i in range(20)
    )  # fmt: skip
    with pytest.raises(FixtureError, match="falls apart into 2 pieces"):
        plate_solid(msgspec.structs.replace(body, holes=slots))


def test_bodies_for_the_view_belong_to_their_elements() -> None:
    elements = (*PLATES["pads"], *PLATES["clamps"], vacuum_zone(seat=8.0, port_at=(150.0, 90.0)))
    bodies = fixture_bodies(job_with(*elements))
    owners = {body.element_id for body in bodies}
    assert owners == {"", *(e.id for e in elements)}
    pad = next(b for b in bodies if b.element_id == "rest-1")
    low, high = pad.surface.box
    assert (low[2], high[2]) == (0.0, 9.0)
    plate = bodies[0].surface
    lowest = plate.points[:, 2][plate.triangles].min(axis=1)
    starts = {n: lowest[plate.faces == n].min() for n in np.unique(plate.faces)}
    assert all(start <= 0.0 for start in starts.values())  # what is above belongs to someone


def test_moving_one_item_rebuilds_only_its_place() -> None:
    """An item's triangles are the same array, only placed anew."""
    clamps = PLATES["clamps"]
    first = fixture_bodies(job_with(*clamps))
    again = fixture_bodies(job_with(*clamps, milled_rest("rest-1", 200.0, 150.0, 9.0)))
    pairs = {
        key: [x.surface.triangles for bodies in (first, again) for x in bodies if x.name == key]
        for key in {x.name for x in first if x.element_id == "clamp-1"}
    }
    assert len(pairs) == 5
    assert all(a is b for a, b in pairs.values())


def test_the_part_is_drawn_in_its_pose() -> None:
    job = job_with()
    block = to_bytes(plate_solid(plate_plan(job).plate))
    part = fixture_bodies(job, block)[-1]
    pose = job.setup.pose
    assert part.name == job.part.name
    assert part.surface.box[0] == pytest.approx([pose.x_mm, pose.y_mm, pose.z_mm - 25.0])


@pytest.mark.parametrize("name", PLATES)
def test_sewn_of_its_groups_it_is_what_the_cuts_over_the_whole_make(name: str) -> None:
    body = plate_plan(job_with(*PLATES[name])).plate
    sewn, cut = plate_solid(body), built_in_stages(body)
    assert volume_and_centroid(sewn)[0] == pytest.approx(volume_and_centroid(cut)[0], rel=1e-9)
    assert len(faces_of(sewn)) == len(faces_of(cut))
    assert box_of(sewn) == box_of(cut)


def test_what_stands_inside_a_groove_goes_into_the_ground_there() -> None:
    """Lone holes, a pad and letters in the zone, and in its island, not under its groove."""
    hole = PlannedHole(
        purpose="pattern", kind="tapped", size="M8", diameter_mm=6.8, mouth=(0.0, 0.0, 0.0),
        depth_mm=25.0, through=True,
    )  # fmt: skip
    blind = msgspec.structs.replace(hole, through=False, depth_mm=12.0)
    job = job_with(vacuum_zone(islands=(island(),)), milled_rest("rest-1", 125.0, 75.0, 8.0))
    body = plate_plan(placed(job, new_engraving(job, 110.0, 100.0, text="B8"))).plate
    inner, ((x, y),) = (
        body.grooves[0].inner,
        shapely.Polygon(body.grooves[1].inner.polyline()).centroid.coords,
    )
    (_, low), (right, high) = inner.polyline().min(axis=0), inner.polyline().max(axis=0)
    spots = [(x, y), (right - 9.0, low + 9.0), (right - 9.0, high - 9.0), (20.0, 20.0)]
    holes = [
        msgspec.structs.replace(kind, mouth=(u + 8.0 * (kind is blind) - 4.0, v, 0.0))
        for u, v in spots
        for kind in (hole, blind)
    ]
    body = msgspec.structs.replace(body, holes=(*body.holes, *holes))
    groups = groups_of(body)
    assert len(groups.drawn) == len(spots)
    assert len(groups.lone) >= len(spots)
    sewn, cut = plate_solid(body), built_in_stages(body)
    assert is_valid(sewn)
    assert len(faces_of(sewn)) == len(faces_of(cut))
    assert volume_and_centroid(sewn)[0] == pytest.approx(volume_and_centroid(cut)[0], rel=1e-9)
    assert [c for c in solid_checks(sewn, body) if not c.passed] == []


def test_an_edit_makes_its_own_group_again() -> None:
    """Grooves, pads and letters are kept by their value; a moved hole is only put elsewhere."""
    kinds = (_apart, _lone)
    job = job_with(vacuum_zone(seat=6.0))
    letters = new_engraving(job, 20.0, 12.0, text="A1")
    with_pin = placed(placed(job, letters), pin("pin-1", "pin-round-8", 40.0, 150.0))

    def made_anew(job: Job) -> list[int]:
        before = [kind.cache_info().misses for kind in kinds]
        plate_solid(plate_plan(job).plate)
        return [k.cache_info().misses - b for k, b in zip(kinds, before, strict=True)]

    made_anew(with_pin)
    assert made_anew(moved(with_pin, "pin-1", 5.0, 0.0)) == [0, 0]
    other = msgspec.structs.replace(letters, text="A2")
    elements = {**with_pin.elements, letters.id: other}
    assert made_anew(msgspec.structs.replace(with_pin, elements=elements))[0] == 1


def test_every_kind_of_feature_of_a_plan_is_in_a_group() -> None:
    """A new kind that the groups did not know would not be made."""
    kinds = {f.name for f in msgspec.structs.fields(BodyPlan) if f.default == ()}
    assert kinds - {"laid", "notes"} == set(KINDS)
