"""Margins against forces that can be worked out by hand, and against an independent solver."""

from __future__ import annotations

import json
import math

import msgspec
import numpy as np
import pytest
from scipy.optimize import linprog

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.holding.load_factor import Contacts, load_factor
from fixtures_lib.holding.report import Holding, HoldingReport, holding_report
from fixtures_lib.holding.wrenches import GRAVITY_M_S2
from fixtures_lib.wording import as_plain
from tests.lib.holding_jobs import (
    CORNERS,
    SEAT_MM,
    block,
    clamp,
    job,
    load,
    rests,
    side,
    three_two_one,
    zone,
)

WEIGHT_N = 0.1 * 0.1 * 0.05 * 2700.0 * GRAVITY_M_S2
TOP = SEAT_MM + 50.0


def _held(elements, *loads, **conditions) -> Holding:
    return holding_report(job(elements, loads, **conditions), block()).holding


def test_weight_and_centre_of_gravity() -> None:
    held = _held(rests(CORNERS))
    assert held.mass_kg == pytest.approx(1.35)
    assert held.weight_n == pytest.approx(WEIGHT_N)
    assert held.centre_of_gravity == (50.0, 50.0, 30.0)
    assert held.seating.centre_inside_mm == pytest.approx(50.0)
    assert held.seating.normal_n == pytest.approx({f"r{n}": WEIGHT_N / 4 for n in (1, 2, 3, 4)})


def test_slip_of_a_part_under_vacuum_is_the_handbooks_formula() -> None:
    """mu (F_v + W - F_lift - F_seal) / F_xy (vacuum.toml, formula.holding)."""
    lift, push = 20.0, 60.0
    held = _held(
        [*rests(CORNERS), zone()], load((50.0, 50.0, SEAT_MM), (0.6 * push, -0.8 * push, lift))
    )
    (z,) = held.zones
    expected = 0.12 * (z.force_n + WEIGHT_N - lift - z.seal_force_n) / push
    assert held.slip_margin == pytest.approx(expected, rel=1e-6)
    assert held.governing["slip"].load == "c1"
    assert held.governing["slip"].motion == "slides towards -y and +x"


def test_slip_scales_with_friction() -> None:
    figures = [
        _held([*rests(CORNERS), zone()], load((50.0, 50.0, SEAT_MM), (50.0, 0.0, 0.0)), friction=mu)
        for mu in (0.1, 0.2)
    ]
    assert figures[1].slip_margin == pytest.approx(2.0 * (figures[0].slip_margin or 0.0))


def test_a_clamp_holds_by_friction_on_both_its_sides() -> None:
    """2 mu F + mu W: at the clamp's tip and at the rests below."""
    elements = [*rests(CORNERS), clamp("k1", "strap", (50.0, 50.0, TOP), 0.0, 1000.0)]
    held = _held(elements, load((50.0, 50.0, 30.0), (100.0, 0.0, 0.0)))
    assert held.slip_margin == pytest.approx(0.12 * (2000.0 + WEIGHT_N) / 100.0, rel=0.02)


def test_a_force_far_to_the_side_turns_the_part_about_its_rests() -> None:
    """Three rests at radius R, equal loads: a couple slips at mu N R (limit of a long lever)."""
    radius, lever = 40.0, 1e4
    ring = [
        (50.0 + radius * math.cos(a), 50.0 + radius * math.sin(a))
        for a in (0.3, 0.3 + 2.0 * math.pi / 3.0, 0.3 + 4.0 * math.pi / 3.0)
    ]
    force = 0.1
    held = _held([*rests(ring), zone()], load((50.0 + lever, 50.0, SEAT_MM), (0.0, force, 0.0)))
    expected = 0.12 * held.pressing_n * radius / (force * lever)
    assert held.slip_margin == pytest.approx(expected, rel=0.025)  # the pyramid loses up to 2 %
    assert held.governing["slip"].motion.startswith("turns about z near (")


def test_side_locators_stop_every_slide_towards_them() -> None:
    held = _held([*three_two_one(), zone()], load((50.0, 100.0, 20.0), (0.0, -500.0, 0.0)))
    assert held.slip_margin is None
    away = _held([*three_two_one(), zone()], load((50.0, 100.0, 20.0), (0.0, 500.0, 0.0)))
    assert away.slip_margin is not None
    assert away.governing["slip"].motion == "slides towards +y"


def test_without_friction_only_locators_hold() -> None:
    away = _held(
        [*three_two_one(), zone()], load((50.0, 0.0, 20.0), (0.0, 10.0, 0.0)), friction=0.0
    )
    assert away.slip_margin == pytest.approx(0.0, abs=1e-9)
    assert any("Friction is zero" in note for note in away.notes)


def test_lift_margin_is_what_presses_over_what_pulls() -> None:
    held = _held([*rests(CORNERS), zone()], load((50.0, 50.0, TOP), (0.0, 0.0, 100.0)))
    (z,) = held.zones
    expected = (z.force_n - z.seal_force_n + WEIGHT_N) / 100.0
    assert held.lift_margin == pytest.approx(expected)
    assert held.tip_margin == pytest.approx(expected)  # pulled in the middle: lifts all at once
    assert held.slip_margin is None


def test_a_force_that_presses_down_never_lifts() -> None:
    held = _held([*rests(CORNERS), zone()], load((50.0, 50.0, TOP), (0.0, 0.0, -100.0)))
    assert (held.lift_margin, held.tip_margin, held.slip_margin) == (None, None, None)


@pytest.mark.parametrize("height", [10.0, 50.0])
def test_tip_margin_of_a_block_pushed_at_its_top(height: float) -> None:
    """Restoring N b / 2 about the edge of the rests, over F h."""
    held = _held(
        [*rests(CORNERS), zone()], load((100.0, 50.0, SEAT_MM + height), (200.0, 0.0, 0.0))
    )
    assert held.tip_margin == pytest.approx(held.pressing_n * 50.0 / (200.0 * height))
    assert held.governing["tip"].motion == "tips towards +x"


def test_tip_margin_under_an_eccentric_pull() -> None:
    """Pulled up outside of the rests: about the edge x = 100, at 20 from it."""
    held = _held([*rests(CORNERS)], load((120.0, 50.0, TOP), (0.0, 0.0, -1.0)))
    assert held.tip_margin == pytest.approx(WEIGHT_N * 50.0 / 20.0)


def test_a_side_locator_takes_its_share_of_the_tipping_moment() -> None:
    """Pushed against a stop at 20 above the rests: only the height above the stop tips."""
    stop = side("s1", 100.0, 50.0, 180.0, z=SEAT_MM + 20.0)
    push = load((0.0, 50.0, SEAT_MM + 50.0), (100.0, 0.0, 0.0))
    held = _held([*rests(CORNERS), stop], push)
    assert held.tip_margin == pytest.approx(WEIGHT_N * 50.0 / (100.0 * 30.0))


def test_the_worst_of_several_cuts_governs() -> None:
    cuts = [load((50.0, 50.0, SEAT_MM), (f, 0.0, 0.0), id=f"c{f:.0f}") for f in (20.0, 80.0, 50.0)]
    held = _held([*rests(CORNERS), zone()], *cuts)
    assert held.governing["slip"].load == "c80"
    assert len(held.loads) == 3


def test_total_is_never_above_what_a_single_mode_allows() -> None:
    """Friction at the rests only: the whole force grows, so slip, lift and tip all count."""
    rng = np.random.default_rng(5)
    for _ in range(20):
        at = (*rng.uniform(0.0, 100.0, 2), rng.uniform(SEAT_MM, TOP))
        held = _held([*rests(CORNERS), zone()], load(tuple(at), tuple(rng.normal(size=3) * 100.0)))
        (c,) = held.loads
        for other in (c.lift, c.tip):
            if other.factor is not None:
                assert c.total.factor is not None
                assert c.total.factor <= other.factor * (1.0 + 1e-6)


def test_a_side_clamp_away_from_the_locators_is_found() -> None:
    wrong = clamp("k1", "side", (0.0, 50.0, 20.0), 0.0, 3000.0)
    held = _held([*three_two_one(), wrong])
    assert not held.seating.balanced
    assert not held.seating.stays
    assert any("doesn't stay on its locators: it slides towards +x" in n for n in held.notes)


def test_side_clamps_against_the_locators_load_them() -> None:
    elements = [
        *three_two_one(),
        clamp("k1", "side", (50.0, 100.0, 20.0), -90.0, 800.0),
        clamp("k2", "side", (100.0, 50.0, 20.0), 180.0, 600.0),
    ]
    report = holding_report(job(elements), block())
    seated = report.holding.seating
    assert seated.total_restraint
    assert seated.normal_n["s3"] == pytest.approx(600.0, rel=1e-3)
    assert seated.normal_n["s1"] + seated.normal_n["s2"] == pytest.approx(800.0, rel=1e-3)
    without = holding_report(job(elements[:6]), block()).holding.seating
    assert without.unloaded == ("s1", "s2", "s3")
    assert not without.total_restraint


def test_a_part_that_hangs_over_its_rests_falls() -> None:
    held = _held(rests(((10.0, 10.0), (40.0, 10.0), (25.0, 90.0))))
    assert held.seating.centre_inside_mm is not None
    assert held.seating.centre_inside_mm < 0.0
    assert any("doesn't stay on its locators: it tips towards" in n for n in held.notes)


def test_a_cord_that_wins_over_the_vacuum_is_told() -> None:
    hard = zone(rectangle((35.0, 35.0), (65.0, 65.0)), hardness="70")
    held = _held([*rests(CORNERS), hard], load((50.0, 50.0, TOP), (10.0, 0.0, 0.0)))
    assert held.pressing_n < 0.0
    assert held.slip_margin == held.total_margin == held.tip_margin == 0.0
    assert any("pushes the part off its rests" in note for note in held.notes)
    assert any("doesn't press its cord down" in note for note in held.notes)


def test_a_land_without_gap_carries_the_part() -> None:
    report = holding_report(
        job([zone(gap=0.0)], [load((50.0, 50.0, SEAT_MM), (50.0, 0.0, 0.0))]), block()
    )
    assert report.locating.rank == 3
    assert report.holding.seating.stays
    expected = 0.12 * report.holding.pressing_n / 50.0
    assert report.holding.slip_margin == pytest.approx(expected, rel=1e-6)


def test_an_empty_job_says_what_is_missing() -> None:
    report = holding_report(job([], [load((50.0, 50.0, TOP), (10.0, 0.0, 0.0))]), block())
    assert len(report.locating.free_motions) == 6
    assert report.holding.slip_margin == 0.0
    assert report.holding.seating.centre_inside_mm is None
    assert report.holding.notes == ("Nothing supports the part from below: place three rests.",)


def test_a_zone_without_area_becomes_a_note() -> None:
    flat = zone(rectangle((10.0, 10.0), (10.0, 50.0)))
    held = _held([*rests(CORNERS), flat])
    assert held.zones == ()
    assert held.notes == ("Zone 1: the vacuum zone encloses no area; draw its outline again.",)


def test_a_heavier_blank_overrules_the_parts_own_weight() -> None:
    held = holding_report(job(rests(CORNERS)), block(), mass_kg=10.0).holding
    assert held.weight_n == pytest.approx(98.0665)


@pytest.mark.parametrize(
    ("force", "friction", "words"),
    [
        ((math.nan, 0.0, 0.0), 0.12, "Cut c1: the cutting force is not a finite number"),
        ((math.inf, 0.0, 0.0), 0.12, "Cut c1: the cutting force is not a finite number"),
        ((1.0, 0.0, 0.0), -0.1, "the friction is not a number from 0 up"),
        ((1.0, 0.0, 0.0), math.nan, "the friction is not a number from 0 up"),
    ],
)
def test_bad_numbers_are_told(force, friction: float, words: str) -> None:
    with pytest.raises(FixtureError, match=words):
        _held(rests(CORNERS), load((0.0, 0.0, 0.0), force), friction=friction)


def test_a_locator_at_no_place_and_a_part_without_volume_are_told() -> None:
    with pytest.raises(FixtureError, match="“r1”: its place or its force"):
        _held(rests([(math.nan, 0.0), *CORNERS]))
    flat = msgspec.structs.replace(block(), volume_mm3=0.0)
    with pytest.raises(FixtureError, match="block: the part has no volume"):
        holding_report(job(rests(CORNERS)), flat)


def test_the_report_is_plain_json() -> None:
    report = holding_report(
        job([*three_two_one(), zone()], [load((50.0, 50.0, TOP), (0.0, 50.0, 10.0))]), block()
    )
    told = msgspec.json.encode(report, enc_hook=as_plain)
    plain = json.loads(told)
    assert plain["locating"]["determined"] is True
    assert {"id", "area_mm2", "pressure_kpa", "force_n", "seal_force_n", "seats"} <= set(
        plain["holding"]["zones"][0]
    )
    assert {"slip_margin", "lift_margin", "tip_margin"} <= set(plain["holding"])
    assert msgspec.json.decode(told, type=HoldingReport) == report


def test_load_factors_agree_with_a_linear_programme() -> None:
    """Random contacts and loads: the same greatest factor as HiGHS finds."""
    rng = np.random.default_rng(7)
    limited = 0
    for _ in range(150):
        count, free = int(rng.integers(6, 13)), int(rng.integers(0, 3))
        contacts = Contacts(rng.normal(size=(7, count)), rng.normal(size=(7, free)))
        steady = -contacts.pushing @ rng.uniform(0.0, 1.0, count)
        growing = rng.normal(size=7)
        factor, motion = load_factor(contacts, steady, growing)
        found = linprog(
            [0.0] * (count + free) + [-1.0],
            A_eq=np.column_stack([contacts.pushing, contacts.both_ways, growing]),
            b_eq=-steady,
            bounds=[(0, None)] * count + [(None, None)] * free + [(0, None)],
        )
        if found.status == 3:
            assert math.isinf(factor)
            continue
        limited += 1
        assert factor == pytest.approx(-found.fun, rel=1e-6, abs=1e-7)
        assert np.all(motion @ contacts.pushing >= -1e-7 * np.linalg.norm(motion))
        assert motion @ growing > 0.0
    assert limited > 30


def test_a_steady_load_that_is_not_balanced_has_no_factor() -> None:
    contacts = Contacts(np.eye(6), np.zeros((6, 0)))
    factor, motion = load_factor(contacts, np.ones(6), np.ones(6))
    assert factor == 0.0
    assert motion == pytest.approx(np.ones(6))
