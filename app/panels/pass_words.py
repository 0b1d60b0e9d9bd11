"""A cutting pass in words: its forces and what the machine is told, for the one who chooses it."""

from __future__ import annotations

from app.panels.figures import force_words
from fixtures_lib.cutting.pass_forces import PassForces, pass_figures
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import CuttingPass
from fixtures_lib.units import LengthUnit

_PARTS = (
    ("lateral_n", "sideways"),
    ("up_n", "up"),
    ("down_n", "down"),
)
_IN_LBF_PER_N_MM = 0.00885075


def pass_words(cut: CuttingPass, material: str, unit: LengthUnit) -> str:
    """ "Force 39 to 99 N sideways, 9 to 24 N up. 11 682 turns/min ..." """
    try:
        figures = pass_figures(cut, material)
    except FixtureError as fault:
        return str(fault)
    forces = ", ".join(_forces(figures.low, figures.high, unit))
    turns, feed = f"{figures.turns_per_min:,.0f}".replace(",", " "), figures.feed_mm_min
    told = f"{feed / 25.4:.1f} in/min" if unit == "in" else f"{feed:.0f} mm/min"
    return (
        f"<b>Force {forces}.</b><br>{turns} turns a minute, feed {told}, "
        f"{figures.power_kw:.2f} kW at the edge."
    )


def _forces(low: PassForces, high: PassForces, unit: LengthUnit) -> list[str]:
    words = [
        f"{_span(getattr(low, name), getattr(high, name), unit)} {way}"
        for name, way in _PARTS
        if getattr(high, name)
    ]
    if high.torque_n_mm:
        a, b = low.torque_n_mm, high.torque_n_mm
        if unit == "in":
            words.append(
                f"turning with {a * _IN_LBF_PER_N_MM:.1f} to {b * _IN_LBF_PER_N_MM:.1f} in·lbf"
            )
        else:
            words.append(f"turning with {a / 1000.0:.2f} to {b / 1000.0:.2f} N·m")
    return words


def _span(low: float, high: float, unit: LengthUnit) -> str:
    start, end = force_words(low, unit), force_words(high, unit)
    return end if start == end else f"{start.rpartition(' ')[0]} to {end}"
