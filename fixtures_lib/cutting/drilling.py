"""Thrust and torque of a twist drill in solid material.

Two published rules that don't agree to better than a third; the ends of the range are the least
and the greatest of them:

    Tungaloy    thrust = 570 K D f^0.85 N          torque = K D^2 (0.630 + 16.84 f) / 100 N m
    Kienzle     thrust = 0.7 D/2 f kc(h)           torque = kc(h) f D^2 / 8000 N m

D in mm, f in mm a turn, h = f/2 sin 70 deg (two lips, a point of 140 deg). Sources: Tungaloy's
catalogue 2020-2021, page 1656; the facts' formulas, section 5.
"""

from __future__ import annotations

import math

import msgspec

from fixtures_lib.cutting.coefficients import DrillRow
from fixtures_lib.cutting.milling import EdgeForce

_HALF_POINT_DEG = 70.0
_LIPS = 2
_N_MM = 1000.0  # in a N m


class DrillCut(msgspec.Struct, frozen=True, kw_only=True):
    diameter_mm: float
    feed_per_turn_mm: float


class TurningForce(msgspec.Struct, frozen=True, kw_only=True):
    """Along the axis, into the part, and about it, the way that the spindle turns."""

    thrust_n: float
    torque_n_mm: float


def by_tungaloy(cut: DrillCut, row: DrillRow) -> TurningForce:
    diameter, feed = cut.diameter_mm, cut.feed_per_turn_mm
    return TurningForce(
        thrust_n=570.0 * row.k * diameter * feed**0.85,
        torque_n_mm=row.k * diameter**2 * (0.630 + 16.84 * feed) / 100.0 * _N_MM,
    )


def by_kienzle(cut: DrillCut, edge: EdgeForce) -> TurningForce:
    diameter, feed = cut.diameter_mm, cut.feed_per_turn_mm
    chip = feed / _LIPS * math.sin(math.radians(_HALF_POINT_DEG))
    kc = edge.kc_n_mm2 * chip**-edge.mc
    return TurningForce(
        thrust_n=0.7 * diameter / 2.0 * feed * kc,
        torque_n_mm=kc * feed * diameter**2 / 8000.0 * _N_MM,
    )


def drilling_range(
    cut: DrillCut, row: DrillRow, edge: EdgeForce
) -> tuple[TurningForce, TurningForce]:
    """Low and high: each figure's least and greatest of the two rules. `edge` is Kienzle's."""
    return ranged(by_tungaloy(cut, row), by_kienzle(cut, edge))


def ranged(a: TurningForce, b: TurningForce) -> tuple[TurningForce, TurningForce]:
    low, high = (
        TurningForce(
            thrust_n=choose(a.thrust_n, b.thrust_n),
            torque_n_mm=choose(a.torque_n_mm, b.torque_n_mm),
        )
        for choose in (min, max)
    )
    return low, high
