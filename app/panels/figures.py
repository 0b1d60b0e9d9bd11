"""Figures of results in words, in the job's unit."""

from __future__ import annotations

from typing import Protocol

from app.panels.quantities import N_PER_LBF, UM_PER_THOU
from app.texts import local_figures, tr
from fixtures_lib.units import LengthUnit


class LowHigh(Protocol):
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...


def range_words(figures: LowHigh, unit: LengthUnit) -> str:
    """ "3.2 to 4.1 µm", or one figure where both are the same at this precision."""
    scale, name, digits = (UM_PER_THOU, "thou", 3) if unit == "in" else (1.0, "µm", 2)
    ends = (figures.low, figures.high)
    low, high = (local_figures(f"{value / scale:.{digits}f}") for value in ends)
    return (
        f"{low} {name}"
        if low == high
        else tr("{low} to {high} {name}", low=low, high=high, name=name)
    )


def micrometres_words(um: float, unit: LengthUnit) -> str:
    return tr("{um:.3g} thou", um=um / UM_PER_THOU) if unit == "in" else tr("{um:g} µm", um=um)


def force_words(newtons: float, unit: LengthUnit) -> str:
    figure = round(newtons / N_PER_LBF if unit == "in" else newtons, 1) + 0.0  # never -0.0
    return local_figures(f"{figure:.1f} {'lbf' if unit == 'in' else 'N'}")


def area_words(mm2: float, unit: LengthUnit) -> str:
    return (
        tr("{mm2:.2f} in²", mm2=mm2 / 645.16)
        if unit == "in"
        else tr("{mm2:.1f} cm²", mm2=mm2 / 100.0)
    )
