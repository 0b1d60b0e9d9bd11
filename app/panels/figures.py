"""Figures of results in words, in the job's unit."""

from __future__ import annotations

from typing import Protocol

from app.panels.quantities import N_PER_LBF, UM_PER_THOU
from fixtures_lib.units import LengthUnit


class LowHigh(Protocol):
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...


def range_words(figures: LowHigh, unit: LengthUnit) -> str:
    """ "3.2 to 4.1 µm", or one figure where both are the same at this precision."""
    scale, name, digits = (UM_PER_THOU, "thou", 3) if unit == "in" else (1.0, "µm", 2)
    low, high = (f"{value / scale:.{digits}f}" for value in (figures.low, figures.high))
    return f"{low} {name}" if low == high else f"{low} to {high} {name}"


def micrometres_words(um: float, unit: LengthUnit) -> str:
    return f"{um / UM_PER_THOU:.3g} thou" if unit == "in" else f"{um:g} µm"


def force_words(newtons: float, unit: LengthUnit) -> str:
    figure = round(newtons / N_PER_LBF if unit == "in" else newtons, 1) + 0.0  # never -0.0
    return f"{figure:.1f} {'lbf' if unit == 'in' else 'N'}"


def area_words(mm2: float, unit: LengthUnit) -> str:
    return f"{mm2 / 645.16:.2f} in²" if unit == "in" else f"{mm2 / 100.0:.1f} cm²"
