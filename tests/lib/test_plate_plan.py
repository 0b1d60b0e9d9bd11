"""What is machined for each kind of element, as numbers."""

from __future__ import annotations

import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.job.plate_features import BodyPlan, PlannedHole
from fixtures_lib.job.plate_plan import plate_plan
from tests.lib.plate_jobs import (
    adapter,
    bought_rest,
    clamp,
    cord_of,
    island,
    job_with,
    milled_rest,
    pin,
    side_locator,
    universal_plate,
    vacuum_zone,
)


def plate_for(*elements: object, **options: object) -> BodyPlan:
    return plate_plan(job_with(*elements, **options)).plate  # type: ignore[arg-type]


def only(holes: tuple[PlannedHole, ...], purpose: str) -> PlannedHole:
    (hole,) = [h for h in holes if h.purpose == purpose]
    return hole


def test_a_milled_rest_is_a_pad_at_its_height() -> None:
    body = plate_for(milled_rest("rest-1", 40.0, 30.0, 12.5))
    (pad,) = body.pads
    assert (pad.at, pad.top_mm, pad.rest) == ((40.0, 30.0), 12.5, True)
    assert body.holes == ()
    assert body.stock_mm == (300.0, 200.0, 37.5)


def test_a_rest_flush_with_the_plate_needs_no_pad() -> None:
    assert plate_for(milled_rest("rest-1", 40.0, 30.0, 0.0)).pads == ()


def test_a_bought_rest_stands_on_a_foot_or_in_a_counterbore() -> None:
    high = plate_for(bought_rest("rest-1", "rest-flat-press-12", 40.0, 30.0, 10.0))
    assert high.pads[0].top_mm == pytest.approx(4.0)
    assert not high.pads[0].rest
    assert high.holes[0].mouth == (40.0, 30.0, 4.0)
    low = plate_for(bought_rest("rest-1", "rest-flat-press-12", 40.0, 30.0, 5.0))
    hole = low.holes[0]
    assert low.pads == ()
    assert (hole.counterbore_diameter_mm, hole.counterbore_depth_mm) == (13.0, 1.0)
    assert hole.depth_mm == pytest.approx(high.holes[0].depth_mm + 1.0)


def test_mount_holes_turn_with_the_item() -> None:
    body = plate_for(side_locator("side-1", "side-block-25", (100.0, 50.0, 15.0), 90.0))
    screw = next(h for h in body.holes if h.kind == "tapped")
    assert screw.mouth == pytest.approx((100.0, 22.5, 0.0))
    assert sorted(h.mouth[1] for h in body.holes) == pytest.approx([13.5, 22.5, 31.5])
    assert {h.fit for h in body.holes} == {"", "H7"}


def test_a_low_side_clamp_gets_a_foot_that_clears_the_part() -> None:
    body = plate_for(clamp("clamp-1", "clamp-side-cam-m8", (100.0, 50.0, 20.0), 0.0))
    (pad,) = body.pads
    assert pad.top_mm == pytest.approx(20.0 - 6.4)
    assert pad.at[0] + pad.diameter_mm / 2.0 < 100.0
    assert body.holes[0].mouth == pytest.approx((91.0, 50.0, 13.6))


def test_gland_is_counted_from_the_parts_face() -> None:
    job = job_with(vacuum_zone(seat=8.0))
    cord = cord_of(job)
    body = plate_plan(job).plate
    (groove,), (land,) = body.grooves, body.lands
    assert groove.floor_mm == pytest.approx(8.0 - cord.groove_depth_mm)
    assert groove.mouth_mm == land.top_mm == pytest.approx(7.9)
    assert groove.area_mm2 == pytest.approx(groove.length_mm * cord.groove_width_mm)


def test_on_the_plate_itself_there_is_no_land() -> None:
    job = job_with(vacuum_zone(seat=0.0))
    body = plate_plan(job).plate
    assert body.lands == ()
    assert body.grooves[0].mouth_mm == 0.0
    assert body.grooves[0].floor_mm == pytest.approx(-cord_of(job).groove_depth_mm)


def test_islands_have_grooves_of_their_own() -> None:
    body = plate_for(vacuum_zone(islands=(island(),), seat=6.0))
    assert len(body.grooves) == len(body.lands) == 2


@pytest.mark.parametrize(
    ("leads", "mouth", "length"),
    [
        ("front", (110.0, 0.0), 90.0), ("back", (110.0, 200.0), 110.0),
        ("left", (0.0, 90.0), 110.0), ("right", (300.0, 90.0), 190.0),
    ],
)  # fmt: skip
def test_channel_leads_from_the_edge_to_the_riser(
    leads: str, mouth: tuple[float, float], length: float
) -> None:
    body = plate_for(vacuum_zone(leads=leads))
    channel, port, riser = (only(body.holes, p) for p in ("channel", "port", "riser"))
    assert channel.mouth[:2] == port.mouth[:2] == mouth
    assert channel.depth_mm == pytest.approx(length + 6.0)
    assert riser.mouth == (110.0, 90.0, 0.0)
    assert riser.end[2] < channel.mouth[2] < 0.0


def test_port_below_meets_the_riser() -> None:
    body = plate_for(vacuum_zone(leads="below"))
    riser, port = only(body.holes, "riser"), only(body.holes, "port")
    assert riser.through
    assert port.mouth == (110.0, 90.0, -25.0)
    assert port.direction == (0.0, 0.0, 1.0)


def test_pattern_holes_are_not_drilled_twice() -> None:
    plate = universal_plate()
    bare = plate_for(plate=plate)
    body = plate_for(
        clamp("clamp-1", "clamp-strap-m8", (100.0, 75.0, 20.0), 0.0),
        adapter("adapter-1", "adapter-50-m8-12h7-150x100", 100.0, 50.0),
        plate=plate,
    )
    assert len(body.holes) == len(bare.holes)
    strap = next(h for h in body.holes if "clamp-1" in h.elements)
    assert (strap.mouth, strap.purpose) == ((75.0, 75.0, 0.0), "pattern")
    assert sum("adapter-1" in h.elements for h in body.holes) == 6


def test_an_adapter_off_the_pattern_needs_its_own_threads() -> None:
    body = plate_for(
        adapter("adapter-1", "adapter-50-m8-100x100", 90.0, 50.0), plate=universal_plate()
    )
    new = [h for h in body.holes if h.purpose == "screw"]
    assert len(new) == 4
    assert {(h.kind, h.size, h.diameter_mm) for h in new} == {("tapped", "M8", 6.8)}


def test_an_adapter_is_a_body_of_its_own() -> None:
    job = job_with(
        adapter("adapter-1", "adapter-50-m8-12h7-150x100", 100.0, 50.0),
        milled_rest("rest-1", 140.0, 80.0, 26.0, host="adapter-1"),
        vacuum_zone(
            outer=rectangle((150.0, 70.0), (230.0, 130.0), 12.0),
            port_at=(190.0, 100.0), seat=26.0, host="adapter-1",
        ),
        plate=universal_plate(),
    )  # fmt: skip
    plate, body = plate_plan(job).bodies
    assert body.position == (100.0, 50.0, 20.0)
    assert (body.pads[0].at, body.pads[0].top_mm) == ((40.0, 30.0), pytest.approx(6.0))
    assert only(body.holes, "riser").mouth[:2] == (90.0, 50.0)
    counterbored = [h for h in body.holes if h.kind == "counterbored"]
    assert len(counterbored) == 4
    assert all(h.through and h.counterbore_diameter_mm == 15.0 for h in counterbored)
    assert plate.pads == ()


def test_tags_are_a_letter_a_size_and_a_number_a_hole() -> None:
    holes = plate_for(plate=universal_plate()).holes
    assert len({h.tag for h in holes}) == len(holes)
    assert {(h.size, h.tag[0]) for h in holes} == {("M8", "A"), ("12 H7", "B")}


def test_a_diamond_pin_has_one_bore() -> None:
    body = plate_for(pin("pin-1", "pin-diamond-10", 60.0, 60.0, angle=45.0))
    assert [(h.kind, h.size) for h in body.holes] == [("reamed", "6 H7")]


def test_a_groove_without_room_says_where() -> None:
    narrow = rectangle((100.0, 60.0), (103.0, 120.0))
    with pytest.raises(FixtureError, match="can't be moved"):
        plate_plan(job_with(vacuum_zone(outer=narrow)))
