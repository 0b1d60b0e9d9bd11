"""What a named strategy asks of the part and its fixture, wherever the tool is."""

from __future__ import annotations

import msgspec

from fixtures_lib.cutting.coefficients import Level, edge_force
from fixtures_lib.cutting.milling import milling_forces, surface_force_n
from fixtures_lib.cutting.strategies import Strategy, cut_of


class PassForces(msgspec.Struct, frozen=True, kw_only=True):
    """In N: peaks across and along the spindle, and while the surface is made.

    `surface_n` is normal to a wall, `floor_n` along the spindle on a floor.
    """

    lateral_n: float
    up_n: float
    surface_n: float
    floor_n: float


def pass_forces(
    strategy: Strategy, diameter_mm: float, teeth: int, material: str, level: Level
) -> PassForces:
    """FixtureError for a material that has no coefficients."""
    cut, edge = cut_of(strategy, diameter_mm, teeth), edge_force(material, level)
    peaks = milling_forces(cut, edge)
    return PassForces(
        lateral_n=peaks.peak_lateral_n,
        up_n=peaks.peak_up_n,
        surface_n=surface_force_n(cut, edge),
        floor_n=peaks.peak_up_n,
    )
