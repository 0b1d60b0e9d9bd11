"""Milling forces against the worked examples MILL1 to MILL6 and MILLH1, H2, H4, H6."""

from __future__ import annotations

import math

import pytest

from fixtures_lib.cutting.milling import (
    EdgeForce,
    MillingCut,
    engagement_rad,
    mean_chip_mm,
    milling_forces,
)

ADAPTIVE = MillingCut(
    diameter_mm=10, teeth=3, helix_deg=38, axial_depth_mm=20, radial_depth_mm=1.5,
    feed_per_tooth_mm=0.1,
)  # fmt: skip
FINISH = MillingCut(
    diameter_mm=10, teeth=3, helix_deg=38, axial_depth_mm=15, radial_depth_mm=0.2,
    feed_per_tooth_mm=0.08,
)  # fmt: skip
TITANIUM = MillingCut(
    diameter_mm=10, teeth=4, helix_deg=38, axial_depth_mm=15, radial_depth_mm=0.7,
    feed_per_tooth_mm=0.06,
)  # fmt: skip
KIENZLE_6061 = EdgeForce(kc_n_mm2=800, mc=0.25)


@pytest.mark.parametrize(
    ("cut", "edge", "peak_lateral", "means", "peak_up", "tangential"),
    [
        (ADAPTIVE, KIENZLE_6061, 693, (360, 366), 169, 501),
        (ADAPTIVE, EdgeForce(kc_n_mm2=243.77, edge_n_mm=7.53), 175, (94, 89), 43, 127),
        (FINISH, KIENZLE_6061, 99, (50, 26), 24, 54),
        (TITANIUM, EdgeForce(kc_n_mm2=2110, mc=0.22), 570, (340, 250), 138, 408),
    ],
    ids=["MILLH1", "MILLH2", "MILLH4", "MILLH6"],
)
def test_helical_mill_matches_the_worked_example(
    cut: MillingCut,
    edge: EdgeForce,
    peak_lateral: float,
    means: tuple[float, float],
    peak_up: float,
    tangential: float,
) -> None:
    forces = milling_forces(cut, edge)
    assert forces.peak_lateral_n == pytest.approx(peak_lateral, rel=0.02)
    assert (forces.mean_feed_n, forces.mean_normal_n) == pytest.approx(means, rel=0.02)
    assert forces.peak_up_n == pytest.approx(peak_up, rel=0.02)
    assert forces.mean_tangential_n == pytest.approx(tangential, rel=0.02)


def test_engagement_and_mean_chip_match_mill1_and_mill2() -> None:
    assert math.degrees(engagement_rad(ADAPTIVE)) == pytest.approx(45.57, rel=0.005)
    assert mean_chip_mm(ADAPTIVE) == pytest.approx(0.03772, rel=0.005)
    assert math.degrees(engagement_rad(FINISH)) == pytest.approx(16.26, rel=0.005)
    assert mean_chip_mm(FINISH) == pytest.approx(0.01128, rel=0.005)
