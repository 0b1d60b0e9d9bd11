"""Drills and taps against published figures; face mills against the worked examples."""

from __future__ import annotations

import math

import pytest

from fixtures_lib.cutting.coefficients import drill_row, edge_force, tap_row
from fixtures_lib.cutting.drilling import DrillCut, by_kienzle, by_tungaloy, drilling_range
from fixtures_lib.cutting.milling import (
    EdgeForce,
    MillingCut,
    cutting_power_kw,
    engagement_rad,
    mean_chip_mm,
    milling_forces,
)
from fixtures_lib.cutting.tapping import TapCut, by_chip_area, by_pitch, tapping_range

# drilling.csv: material of the catalogue, then D, f, thrust N, torque N m (Tungaloy, page 1656).
DRILLED = [
    ("al6061_t6", 4.2, 0.10, 341.5, 0.412),
    ("al6061_t6", 6.8, 0.15, 780.5, 1.474),  # DRL1
    ("al6061_t6", 8.5, 0.18, 1139.2, 2.672),
    ("al6061_t6", 10.0, 0.20, 1465.8, 4.038),
    ("steel1018_cd", 4.2, 0.10, 750.7, 0.906),
    ("steel1018_cd", 10.0, 0.20, 3221.8, 8.876),
    ("steel4140_qt", 6.8, 0.15, 1862.4, 3.517),
    ("steel4140_qt", 10.0, 0.20, 3497.6, 9.635),  # DRL2
    ("ss17_4ph_h900", 8.5, 0.18, 3879.98, 9.1),
    ("cast_iron_gg25", 6.8, 0.15, 1452.8, 2.744),
]


@pytest.mark.parametrize(("material", "diameter", "feed", "thrust", "torque"), DRILLED)
def test_drill_matches_the_catalogue(
    material: str, diameter: float, feed: float, thrust: float, torque: float
) -> None:
    cut = DrillCut(diameter_mm=diameter, feed_per_turn_mm=feed)
    force = by_tungaloy(cut, drill_row(material))
    assert force.thrust_n == pytest.approx(thrust, rel=1e-3)
    assert force.torque_n_mm / 1000.0 == pytest.approx(torque, rel=1e-3)


def test_both_rules_of_drilling_are_the_ends_of_the_range() -> None:
    """In 4140 the rules agree within a third; in soft aluminium Kienzle's thrust is the lower."""
    cut = DrillCut(diameter_mm=10.0, feed_per_turn_mm=0.2)
    for material, spread in (("steel4140_qt", 1.9), ("al6061_t6", 1.6)):
        row, edge = drill_row(material), edge_force(material, "conservative")
        low, high = drilling_range(cut, row, edge)
        rules = [by_tungaloy(cut, row), by_kienzle(cut, edge)]
        assert [low.thrust_n, high.thrust_n] == sorted(rule.thrust_n for rule in rules)
        assert [low.torque_n_mm, high.torque_n_mm] == sorted(r.torque_n_mm for r in rules)
        assert high.thrust_n / low.thrust_n < spread
        assert high.torque_n_mm / low.torque_n_mm < 1.4


def test_kienzle_drill_by_hand() -> None:
    """D 10, f 0.2, kc1.1 800, mc 0.25: h = 0.09397, kc = 1444.9, Ff = 1011.5 N, Mc = 3.612 N m."""
    force = by_kienzle(
        DrillCut(diameter_mm=10.0, feed_per_turn_mm=0.2), EdgeForce(kc_n_mm2=800.0, mc=0.25)
    )
    assert force.thrust_n == pytest.approx(1011.5, rel=1e-3)
    assert force.torque_n_mm == pytest.approx(3612.3, rel=1e-3)


def test_tap_by_hand_with_both_rules() -> None:
    """M8 x 1.25 in 4140: by pitch 2600 x 1.5625 x 8 / 8000 = 4.0625 N m; by chip area
    tan 30 x 4900 x 1.35 x 1.25^2 x (8 + 13.5) / 24000 = 5.346 N m."""
    cut, row = TapCut(diameter_mm=8.0, pitch_mm=1.25), tap_row("steel4140_qt")
    assert by_pitch(cut, row).torque_n_mm == pytest.approx(4062.5, rel=1e-6)
    assert by_chip_area(cut, row).torque_n_mm == pytest.approx(5345.7, rel=1e-3)
    low, high = tapping_range(cut, row)
    assert (low.torque_n_mm, high.torque_n_mm) == pytest.approx((4062.5, 5345.7), rel=1e-3)
    assert low.thrust_n == 0.0
    assert high.thrust_n == pytest.approx(0.2 * 2.0 * 5345.7 / 8.0, rel=1e-3)


FACE = MillingCut(
    diameter_mm=50, teeth=5, helix_deg=0, axial_depth_mm=2, radial_depth_mm=25,
    feed_per_tooth_mm=0.2, centred=True,
)  # fmt: skip


def test_centred_mean_chip_matches_mill_h() -> None:
    assert mean_chip_mm(FACE) == pytest.approx(0.19099, rel=1e-3)
    assert math.degrees(engagement_rad(FACE)) == pytest.approx(60.0, rel=1e-6)


def test_power_matches_mill_p() -> None:
    assert cutting_power_kw(2.0, 80.0, 280.0, 1800.0) / 0.8 == pytest.approx(1.68, rel=0.003)


def test_mean_force_of_any_mill_is_its_chip_volume_times_kc() -> None:
    """With a constant kc the mean tangential force is z ap fz ae kc / (pi D), whatever the lead
    angle, as the chips are the same: also for a slot and for a centred cut."""
    edge = EdgeForce(kc_n_mm2=700.0)
    side = MillingCut(
        diameter_mm=10, teeth=3, helix_deg=38, axial_depth_mm=5, radial_depth_mm=10,
        feed_per_tooth_mm=0.05,
    )  # fmt: skip
    for cut, lead in ((FACE, 90.0), (FACE, 45.0), (side, 90.0)):
        full = MillingCut(
            **{**{f: getattr(cut, f) for f in cut.__struct_fields__}, "lead_deg": lead}
        )
        volume = full.teeth * full.axial_depth_mm * full.feed_per_tooth_mm * full.radial_depth_mm
        mean = volume * 700.0 / (math.pi * full.diameter_mm)
        assert milling_forces(full, edge).mean_tangential_n == pytest.approx(mean, rel=0.01)


def test_a_45_degree_mill_presses_down_where_a_square_one_pulls_up() -> None:
    edge = EdgeForce(kc_n_mm2=700.0, radial_ratio=0.4, axial_ratio=0.2)
    square = milling_forces(FACE, edge)
    slanted = milling_forces(
        MillingCut(**{**{f: getattr(FACE, f) for f in FACE.__struct_fields__}, "lead_deg": 45.0}),
        edge,
    )
    assert square.peak_up_n > 0.0
    assert square.peak_down_n == 0.0
    assert slanted.peak_up_n == 0.0
    # kr cos(45) - ka sin(45) of the tangential force
    share = (0.4 - 0.2) * math.sqrt(0.5)
    assert slanted.peak_down_n / square.peak_up_n == pytest.approx(share / 0.2, rel=0.02)
