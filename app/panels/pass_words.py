"""A cutting pass in words: its forces and what the machine is told, for the one who chooses it."""

from __future__ import annotations

from app.panels.figures import force_words
from app.texts import fault_words, marked, tr
from fixtures_lib.cutting.pass_forces import PassForces, pass_figures
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import CuttingPass
from fixtures_lib.units import LengthUnit

_PARTS = (
    ("lateral_n", marked("sideways")),
    ("up_n", marked("up")),
    ("down_n", marked("down")),
)
_IN_LBF_PER_N_MM = 0.00885075


def pass_words(cut: CuttingPass, material: str, unit: LengthUnit) -> str:
    """ "Force 39 to 99 N sideways, 9 to 24 N up. 11 682 turns/min ..." """
    try:
        figures = pass_figures(cut, material)
    except FixtureError as fault:
        return fault_words(fault)
    forces = ", ".join(_forces(figures.low, figures.high, unit))
    turns, feed = f"{figures.turns_per_min:,.0f}".replace(",", " "), figures.feed_mm_min
    told = (
        tr("{feed:.1f} in/min", feed=feed / 25.4)
        if unit == "in"
        else tr("{feed:.0f} mm/min", feed=feed)
    )
    return tr(
        "<b>Force {forces}.</b><br>{turns} turns a minute, feed {told}, {power_kw:.2f} "
        "kW at the edge.",
        forces=forces,
        turns=turns,
        told=told,
        power_kw=figures.power_kw,
    )


def _forces(low: PassForces, high: PassForces, unit: LengthUnit) -> list[str]:
    words = [
        f"{_span(getattr(low, name), getattr(high, name), unit)} {tr(way)}"
        for name, way in _PARTS
        if getattr(high, name)
    ]
    if high.torque_n_mm:
        a, b = low.torque_n_mm, high.torque_n_mm
        if unit == "in":
            words.append(
                tr(
                    "turning with {a:.1f} to {b:.1f} in·lbf",
                    a=a * _IN_LBF_PER_N_MM,
                    b=b * _IN_LBF_PER_N_MM,
                )
            )
        else:
            words.append(tr("turning with {a:.2f} to {b:.2f} N·m", a=a / 1000.0, b=b / 1000.0))
    return words


def _span(low: float, high: float, unit: LengthUnit) -> str:
    start, end = force_words(low, unit), force_words(high, unit)
    return end if start == end else tr("{start} to {end}", start=start.rpartition(" ")[0], end=end)
