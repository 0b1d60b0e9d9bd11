"""Coded problems of what is machined: each fault is found, and a sound plate has none."""

from __future__ import annotations

import pytest

from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.job.model import AnyElement, Plate
from fixtures_lib.job.plate_checks import plate_problems
from tests.lib.plate_jobs import (
    adapter,
    bought_rest,
    clamp,
    job_with,
    milled_rest,
    pin,
    plate_of,
    side_locator,
    universal_plate,
    vacuum_zone,
)
from tests.lib.sample_jobs import BLANK_PLATE


def codes(*elements: AnyElement, plate: Plate | None = None) -> dict[str, tuple[str, ...]]:
    return {p.code: p.ids for p in plate_problems(job_with(*elements, plate=plate))}


def test_a_sound_plate_has_no_problems() -> None:
    sound = (
        milled_rest("rest-1", 110.0, 72.0, 10.0),
        vacuum_zone(seat=10.0, outer=rectangle((120.0, 60.0), (200.0, 120.0), 12.0),
                    port_at=(140.0, 90.0)),
        side_locator("side-1", "side-block-25", (60.0, 90.0, 20.0), 0.0),
        clamp("clamp-1", "clamp-strap-m8", (240.0, 90.0, 30.0), 180.0),
        pin("pin-1", "pin-round-10", 60.0, 160.0),
    )  # fmt: skip
    assert codes(*sound) == {}


def test_holes_that_meet() -> None:
    found = codes(
        pin("pin-1", "pin-round-20", 60.0, 60.0), pin("pin-2", "pin-round-20", 70.0, 60.0)
    )
    assert found["holes-collide"] == ("pin-1", "pin-2")


def test_a_thin_wall_between_holes() -> None:
    a, b = pin("pin-1", "pin-round-20", 60.0, 60.0), pin("pin-2", "pin-round-20", 73.0, 60.0)
    assert codes(a, b) == {"thin-wall": ("pin-1", "pin-2")}


def test_a_channel_that_hits_a_bore() -> None:
    found = codes(vacuum_zone(), pin("pin-1", "pin-round-20", 112.0, 30.0))
    assert set(found["holes-collide"]) == {"zone-1", "pin-1"}


def test_a_hole_over_the_edge() -> None:
    assert "hole-off-plate" in codes(pin("pin-1", "pin-round-20", 3.0, 60.0))


def test_a_blind_hole_through_the_underside() -> None:
    thin = plate_of(BLANK_PLATE, 300.0, 200.0, 12.0)
    strap = clamp("clamp-1", "clamp-strap-m8", (100.0, 75.0, 20.0), 0.0)
    assert codes(strap, plate=thin) == {"hole-breaks-through": ("clamp-1",)}


def test_what_cuts_a_groove() -> None:
    found = codes(
        vacuum_zone(),
        pin("pin-1", "pin-round-10", 150.0, 60.0),
        milled_rest("rest-1", 150.0, 119.0, 5.0),
    )
    assert found["hole-in-groove"] == ("zone-1", "pin-1")
    assert found["pad-in-groove"] == ("rest-1", "zone-1")


def test_through_holes_vent_a_zone() -> None:
    found = codes(vacuum_zone(), plate=universal_plate("plate-m8-12h7-50"))
    assert found["zone-leaks"] == ("zone-1",)  # a reamed hole; a tapped one takes a plug
    assert found["zone-holes-plugged"] == ("zone-1",)
    assert found["catalogue-plate-machined"] == ("zone-1",)


def test_a_riser_outside_its_zone() -> None:
    assert codes(vacuum_zone(port_at=(60.0, 90.0))) == {"riser-outside-zone": ("zone-1",)}


def test_a_plate_too_thin_for_groove_and_port() -> None:
    found = codes(vacuum_zone(), plate=plate_of(BLANK_PLATE, 300.0, 200.0, 5.0))
    assert {"thin-floor", "hole-off-plate"} <= set(found)


def test_tight_and_sharp_corners() -> None:
    tight = rectangle((100.0, 60.0), (200.0, 120.0), 4.0)
    sharp = rectangle((100.0, 60.0), (200.0, 120.0))
    assert "groove-corner-tight" in codes(vacuum_zone(outer=tight))
    assert "groove-corner-tight" in codes(vacuum_zone(outer=sharp))


def test_items_out_of_reach() -> None:
    found = codes(
        side_locator("side-1", "side-dowel-8", (100.0, 50.0, 30.0), 0.0),
        clamp("clamp-1", "clamp-strap-m6", (200.0, 50.0, 90.0), 0.0),
        bought_rest("rest-1", "rest-flat-press-12", 40.0, 30.0, -3.0),
    )
    assert found["contact-above-locator"] == ("side-1",)
    assert found["clamp-out-of-reach"] == ("clamp-1",)
    assert found["rest-below-plate"] == ("rest-1",)


def test_an_adapter_over_the_edge_and_its_place() -> None:
    item = adapter("adapter-1", "adapter-50-m8-150x100", 200.0, 50.0)
    problems = plate_problems(job_with(item, plate=universal_plate()))
    (over,) = [p for p in problems if p.code == "adapter-off-plate"]
    assert over.at == (200.0, 50.0, 20.0)


def test_an_impossible_groove_is_a_problem_not_a_crash() -> None:
    narrow = rectangle((100.0, 60.0), (103.0, 120.0))
    (problem,) = plate_problems(job_with(vacuum_zone(outer=narrow)))
    assert (problem.code, problem.severity) == ("groove-impossible", "error")
    assert "inwards" in problem.message


@pytest.mark.parametrize("gap", [0.5, -5.0])
def test_neighbouring_grooves(gap: float) -> None:
    left = vacuum_zone(
        "zone-1", outer=rectangle((20.0, 60.0), (100.0, 120.0), 12.0), port_at=(50.0, 90.0)
    )
    start = 100.0 + left.cord.groove_width_mm + gap
    right = vacuum_zone(
        "zone-2", outer=rectangle((start, 60.0), (200.0, 120.0), 12.0), port_at=(150.0, 90.0)
    )
    found = codes(left, right)
    assert ("grooves-collide" if gap < 0.0 else "thin-wall") in found
