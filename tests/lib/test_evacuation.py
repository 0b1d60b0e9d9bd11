"""Air that the pump takes out: of gaps, recesses and bores, at every place, and its time."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace

from fixtures_lib.holding.evacuation import (
    MOST_S,
    evacuated_l,
    evacuation_problems,
    pump_down_to_switch_s,
)
from fixtures_lib.holding.vacuum import pump_down_s
from fixtures_lib.job.edits.document import with_conditions
from fixtures_lib.job.edits.part_array import with_array
from fixtures_lib.job.model import Job
from fixtures_lib.job.plate_plan import plate_plan
from tests.lib.plate_jobs import job_with, vacuum_zone


def litres(job: Job) -> float:
    return evacuated_l(job, plate_plan(job))


def test_a_raised_zone_holds_its_area_times_its_height_and_its_bores() -> None:
    zone = vacuum_zone(seat=2.0)
    job = job_with(zone)
    area = abs(zone.outer.area_mm2) - sum(abs(i.area_mm2) for i in zone.islands)
    bores = [h for h in plate_plan(job).plate.holes if h.purpose in ("riser", "channel")]
    assert bores
    bored = sum(math.pi * h.diameter_mm**2 / 4.0 * h.depth_mm for h in bores)
    assert litres(job) == pytest.approx((2.0 * area + bored) / 1e6, rel=1e-3)


def test_a_recess_counts_where_the_part_lies_on_the_plate_and_a_covered_zone_does_not() -> None:
    flush = vacuum_zone(seat=0.0)
    without = litres(job_with(flush))
    pocketed = job_with(replace(flush, recess="pocket", recess_depth_mm=1.5))
    (pocket,) = (p for p in plate_plan(pocketed).plate.pockets if p.purpose == "recess")
    assert litres(pocketed) - without == pytest.approx(1.5 * pocket.area_mm2 / 1e6, rel=0.02)
    assert litres(job_with(replace(flush, in_use=False))) == 0.0


def test_every_place_counts() -> None:
    job = job_with(vacuum_zone(seat=2.0))
    two = with_array(job, columns=1, rows=1, shifts_mm=((110.0, 0.0),))  # no channel is shared
    assert litres(two) == pytest.approx(2.0 * litres(job), rel=1e-9)


def test_the_time_is_that_of_the_pump_down_formula_at_any_height() -> None:
    # to 85 % of a wanted 800 mbar below 1013 and below 850 mbar, with 4 m3/h for 2 L
    for air in (1013.0, 850.0):
        wanted = 0.8 * air
        exact = pump_down_s(2.0, 4.0, air, air - 0.85 * wanted, air - wanted)
        assert pump_down_to_switch_s(2.0, 4.0) == pytest.approx(exact, rel=1e-12)


def test_the_pump_is_judged_only_where_it_is_known() -> None:
    job = job_with(vacuum_zone(seat=2.0))
    plan = plate_plan(job)
    assert evacuation_problems(job, plan) == ()
    (told,) = evacuation_problems(with_conditions(job, pump_m3_h=4.0), plan)
    assert (told.code, told.severity, told.mend) == ("vacuum-pump-time", "info", "")
    assert "less than a second" in told.message
    small = 0.99 * pump_down_to_switch_s(litres(job), 1.0) / MOST_S
    (slow,) = evacuation_problems(with_conditions(job, pump_m3_h=small), plan)
    assert (slow.code, slow.severity) == ("vacuum-pump-slow", "warning")
    assert slow.ids == ("zone-1",)
    assert f"in {MOST_S / 0.99:.0f} s" in slow.message
    larger = 1.02 * small / 0.99
    (enough,) = evacuation_problems(with_conditions(job, pump_m3_h=larger), plan)
    assert enough.severity == "info"
