"""Torque of a tap that cuts a thread of 60 degrees.

    by pitch        M = kc p^2 D / 8000 N m                          (lubero.de, calculations)
    by chip area    M = tan 30 deg kc K (D - Do)^2 (D + 2 Do) / 24000 N m     (Yamawa, page 781)

D nominal diameter, p pitch, Do the bored hole, here D - p. The thread leads the tap, so along its
axis it only pushes and pulls by what spindle and feed differ: a fifth of the force at the thread
at most, an engineer's estimate without a source.
"""

from __future__ import annotations

import math

import msgspec

from fixtures_lib.cutting.coefficients import TapRow
from fixtures_lib.cutting.drilling import TurningForce, ranged

_AXIAL_SHARE = 0.2
_N_MM = 1000.0


class TapCut(msgspec.Struct, frozen=True, kw_only=True):
    diameter_mm: float
    pitch_mm: float


def by_pitch(cut: TapCut, row: TapRow) -> TurningForce:
    torque = row.pitch_kc_n_mm2 * cut.pitch_mm**2 * cut.diameter_mm / 8000.0 * _N_MM
    return TurningForce(thrust_n=0.0, torque_n_mm=torque)


def by_chip_area(cut: TapCut, row: TapRow) -> TurningForce:
    outer, bored = cut.diameter_mm, cut.diameter_mm - cut.pitch_mm
    shape = math.tan(math.radians(30.0)) * (outer - bored) ** 2 * (outer + 2.0 * bored) / 24000.0
    torque = row.area_kc_n_mm2 * row.tap_factor * shape * _N_MM
    return TurningForce(thrust_n=2.0 * _AXIAL_SHARE * torque / outer, torque_n_mm=torque)


def tapping_range(cut: TapCut, row: TapRow) -> tuple[TurningForce, TurningForce]:
    """Low and high: each figure's least and greatest of the two rules."""
    return ranged(by_pitch(cut, row), by_chip_area(cut, row))
