"""From a figure to a colour: even steps of the value look like even steps of colour."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from app.texts import local_figures
from fixtures_lib.geometry.arrays import Floats

# name for the user -> name of pyqtgraph's table
COLOUR_MAPS: Mapping[str, str] = MappingProxyType(
    {"viridis": "viridis", "cividis": "cividis", "turbo": "turbo", "plasma": "plasma"}
)
DEFAULT_MAP = "viridis"
STEPS = 256


def colour_table(name: str = DEFAULT_MAP) -> Floats:
    """(256, 3) colours, 0 to 1, of one of COLOUR_MAPS."""
    from pyqtgraph import colormap  # half a second to import: only once a field is shown

    found = colormap.get(COLOUR_MAPS[name])
    if found is None:
        raise KeyError(name)
    return np.asarray(found.getLookupTable(0.0, 1.0, STEPS, alpha=False), dtype=float) / 255.0


def ticks(low: float, high: float, about: int = 6) -> list[float]:
    """Round values from `low` to `high`, some `about` of them."""
    span = high - low
    if not math.isfinite(span) or span <= 0.0:
        return [low]
    rough = span / about
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(s * power for s in (1.0, 2.0, 2.5, 5.0, 10.0) if s * power >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [i * step for i in range(first, last + 1)]


def figure(value: float, span: float) -> str:
    """A value with as many digits as tell it from its neighbours in a range of this span."""
    if span <= 0.0 or not math.isfinite(span):
        return local_figures(f"{value:.4g}")
    digits = max(0, 2 - math.floor(math.log10(span)))
    if digits > 6 or abs(value) >= 1e6:
        return local_figures(f"{value:.3g}")
    text = f"{value:.{digits}f}"
    trimmed = text.rstrip("0").rstrip(".") if "." in text else text
    return local_figures("0" if trimmed in ("-0", "") else trimmed)
