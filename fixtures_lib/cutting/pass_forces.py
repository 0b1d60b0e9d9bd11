"""What a cutting pass asks of the part and its fixture, wherever the tool is."""

from __future__ import annotations

import math
from functools import lru_cache

import msgspec

from fixtures_lib.cutting.coefficients import Level, drill_row, edge_force, tap_row
from fixtures_lib.cutting.drilling import DrillCut, TurningForce, drilling_range
from fixtures_lib.cutting.milling import (
    MillingCut,
    TurnForces,
    cutting_power_kw,
    forces_over_a_turn,
    milling_forces,
    specific_force_n_mm2,
    surface_force_n,
)
from fixtures_lib.cutting.strategies import cut_of, resolved
from fixtures_lib.cutting.tapping import TapCut, tapping_range
from fixtures_lib.job.model import CuttingPass


class PassForces(msgspec.Struct, frozen=True, kw_only=True):
    """One end of the range. Forces on the part in N: peaks across and along the spindle.

    While a surface is made, `surface_n` acts on a wall, along its normal, and `floor_n` on a floor,
    along the spindle (up positive). A drill or a tap pushes down and turns by `torque_n_mm`, the
    way the spindle turns.
    """

    lateral_n: float = 0.0
    up_n: float = 0.0
    down_n: float = 0.0
    surface_n: float = 0.0
    floor_n: float = 0.0
    torque_n_mm: float = 0.0


class PassFigures(msgspec.Struct, frozen=True, kw_only=True):
    """Forces at both ends, and what the machine is told and gives."""

    low: PassForces
    high: PassForces
    turns_per_min: float
    feed_mm_min: float
    power_kw: float  # at the cutting edge, at the high end


@lru_cache(maxsize=128)
def pass_range(cutting: CuttingPass, material: str) -> tuple[PassForces, PassForces]:
    """Each figure's low and high: typical and conservative coefficients, or two published rules.

    Kept: a layout is judged many times with the same pass.

    Raises FixtureError for a material that has no coefficients.
    """
    cut = cut_of(cutting, material)
    if isinstance(cut, MillingCut):
        return _by_size(_milling(cut, material, "typical"), _milling(cut, material, "conservative"))
    if isinstance(cut, DrillCut):
        edge = edge_force(material, "conservative")
        low, high = drilling_range(cut, drill_row(material), edge)
        return _turning(low), _turning(high)
    low, high = tapping_range(cut, tap_row(material))
    # A tap is pulled as well as pushed by its own thread.
    return _turning(low), msgspec.structs.replace(_turning(high), up_n=high.thrust_n)


def pass_over_a_turn(cutting: CuttingPass, material: str) -> tuple[TurnForces, TurnForces] | None:
    """A mill's forces with typical and with conservative coefficients.

    None for a drill or a tap, which push evenly. FixtureError as `pass_range`.
    """
    cut = cut_of(cutting, material)
    if not isinstance(cut, MillingCut):
        return None
    typical, conservative = (
        forces_over_a_turn(cut, edge_force(material, level))
        for level in ("typical", "conservative")
    )
    return typical, conservative


def pass_figures(cutting: CuttingPass, material: str) -> PassFigures:
    """For the one who chooses the tool. FixtureError as `pass_range`."""
    full, cut = resolved(cutting, material), cut_of(cutting, material)
    assert full.speed_m_min is not None
    turns = full.speed_m_min * 1000.0 / (math.pi * full.diameter_mm)
    low, high = pass_range(cutting, material)
    if isinstance(cut, MillingCut):
        feed = turns * cut.teeth * cut.feed_per_tooth_mm
        kc = specific_force_n_mm2(cut, edge_force(material, "conservative"))
        power = cutting_power_kw(cut.axial_depth_mm, cut.radial_depth_mm, feed, kc)
    else:
        feed = turns * (cut.pitch_mm if isinstance(cut, TapCut) else cut.feed_per_turn_mm)
        power = high.torque_n_mm * 1e-6 * turns * math.pi / 30.0
    return PassFigures(low=low, high=high, turns_per_min=turns, feed_mm_min=feed, power_kw=power)


def _milling(cut: MillingCut, material: str, level: Level) -> PassForces:
    edge = edge_force(material, level)
    peaks = milling_forces(cut, edge)
    rises = peaks.peak_up_n >= peaks.peak_down_n
    return PassForces(
        lateral_n=peaks.peak_lateral_n,
        up_n=peaks.peak_up_n,
        down_n=peaks.peak_down_n,
        surface_n=surface_force_n(cut, edge),
        floor_n=peaks.peak_up_n if rises else -peaks.peak_down_n,
    )


def _turning(force: TurningForce) -> PassForces:
    return PassForces(down_n=force.thrust_n, floor_n=-force.thrust_n, torque_n_mm=force.torque_n_mm)


def _by_size(a: PassForces, b: PassForces) -> tuple[PassForces, PassForces]:
    """Low and high by size, figure by figure."""
    names = PassForces.__struct_fields__
    pairs = {name: sorted((getattr(a, name), getattr(b, name)), key=abs) for name in names}
    low, high = (PassForces(**{name: pair[i] for name, pair in pairs.items()}) for i in (0, 1))
    return low, high
