"""Vacuum zones: area, force, cord, seating, leak; and where loads land between supports."""

from __future__ import annotations

import math

import msgspec
import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loops import Loop, circle, rectangle
from fixtures_lib.holding.support_polygon import inside_by_mm
from fixtures_lib.holding.vacuum import (
    air_pressure_kpa,
    cord_force_n_mm,
    pump_down_s,
    seats,
    zone_area,
    zone_holding,
)
from fixtures_lib.job.model import Conditions
from tests.lib.holding_jobs import CATALOG, CORNERS, zone

PANNKOKE_MBAR = {
    0: 1013.25, 100: 1001.3, 200: 989.5, 400: 966.1, 600: 943.2, 800: 920.8, 1000: 898.8,
    1200: 877.2, 1400: 856.0, 1600: 835.3, 1800: 814.9, 2000: 795.0,
}  # fmt: skip


@pytest.mark.parametrize(("height", "mbar"), PANNKOKE_MBAR.items())
def test_air_pressure_follows_the_published_table(height: int, mbar: float) -> None:
    """pannkoke.com, altitude table (vacuum.toml)."""
    assert 10.0 * air_pressure_kpa(height) == pytest.approx(mbar, abs=0.15)


def test_a_zone_pulls_with_its_area_less_islands() -> None:
    plain = zone(rectangle((0.0, 0.0), (100.0, 80.0)))
    with_island = msgspec.structs.replace(plain, islands=(circle((75.0, 40.0), 10.0),))
    hole = math.pi * 100.0
    assert zone_area(plain) == (8000.0, (50.0, 40.0))
    area, (x, y) = zone_area(with_island)
    assert area == pytest.approx(8000.0 - hole)
    assert x == pytest.approx((8000.0 * 50.0 - hole * 75.0) / (8000.0 - hole), rel=1e-4)
    assert y == pytest.approx(40.0)
    held = zone_holding(with_island, Conditions())
    assert held.force_n == pytest.approx(area * 0.8 * 101.325e-3)
    assert held.seal_length_mm == pytest.approx(360.0 + 20.0 * math.pi)
    assert held.seal_force_n == pytest.approx(0.76 * held.seal_length_mm)


def test_the_way_a_loop_runs_does_not_matter() -> None:
    loop = rectangle((0.0, 0.0), (100.0, 80.0), 10.0)
    assert zone_area(zone(loop.reversed()))[0] == pytest.approx(zone_area(zone(loop))[0])


def test_on_a_mountain_the_same_pump_pulls_less() -> None:
    sea, mountain = (zone_holding(zone(), Conditions(altitude_m=h)).force_n for h in (0.0, 2000.0))
    assert mountain / sea == pytest.approx(794.95 / 1013.25, rel=1e-4)


def test_a_small_zone_floats_on_a_hard_cord() -> None:
    small = rectangle((0.0, 0.0), (30.0, 30.0))
    assert not seats(zone(small, hardness="70"), Conditions())
    assert not seats(zone(small, hardness="40"), Conditions())
    assert seats(zone(small, cord="cord-sponge-3", hardness="sponge"), Conditions())
    assert seats(zone(rectangle((0.0, 0.0), (200.0, 200.0)), hardness="40"), Conditions())


@pytest.mark.parametrize("cord", [c for c in CATALOG.cords.values() if "40" in c.force_n_mm])
def test_catalogue_cord_forces_follow_lindley_and_gent(cord) -> None:
    for shore, stated in cord.force_n_mm.items():
        squeeze = cord.squeeze_pct / 100.0
        computed = cord_force_n_mm(cord.diameter_mm, squeeze, float(shore))
        assert computed == pytest.approx(stated, rel=0.02)


@pytest.mark.parametrize(
    ("loop", "islands"),
    [
        (Loop(((0.0, 0.0, 0.0), (10.0, 0.0, 0.0))), ()),
        (rectangle((0.0, 0.0), (10.0, 10.0)), (rectangle((0.0, 0.0), (10.0, 10.0)),)),
        (rectangle((0.0, 0.0), (math.nan, 10.0)), ()),
    ],
)
def test_a_zone_without_area_is_told(loop: Loop, islands: tuple[Loop, ...]) -> None:
    bad = msgspec.structs.replace(zone(loop), islands=islands)
    with pytest.raises(FixtureError, match="Zone 1: the vacuum zone encloses no area"):
        zone_holding(bad, Conditions())


def test_a_hardness_that_the_cord_has_not_is_told() -> None:
    with pytest.raises(FixtureError, match="no hardness “90”; choose 40, 50, 70"):
        zone_holding(zone(hardness="90"), Conditions())


def test_a_pump_that_never_gets_there_is_told() -> None:
    with pytest.raises(FixtureError, match="never reaches 40 mbar"):
        pump_down_s(2.0, 4.0, 1013.0, 40.0, 50.0)


@pytest.mark.parametrize(
    ("supports", "at", "inside"),
    [
        (CORNERS, (50.0, 50.0), 50.0),
        (CORNERS, (50.0, 90.0), 10.0),
        (CORNERS, (50.0, 107.0), -7.0),
        (CORNERS, (103.0, 104.0), -5.0),
        (CORNERS, (0.0, 50.0), 0.0),
        ((*CORNERS, (50.0, 50.0)), (50.0, 20.0), 20.0),  # one inside the others
        (((0.0, 0.0), (100.0, 0.0)), (50.0, 0.0), 0.0),  # two: an edge, nothing inside
        (((0.0, 0.0), (50.0, 0.0), (100.0, 0.0)), (50.0, 3.0), -3.0),
        (((0.0, 0.0),), (3.0, 4.0), -5.0),
        ((), (0.0, 0.0), -math.inf),
    ],
)
def test_distance_inside_the_supports(supports, at, inside: float) -> None:
    assert inside_by_mm(supports, at) == pytest.approx(inside)
