"""What is plotted, as plain values in the units of the job: for a canvas and for a file."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Literal

import numpy as np

from app.style.tones import Tone
from app.texts import tr

Style = Literal["line", "dashed", "points", "band"]


@dataclass(frozen=True)
class Series:
    """x and y of the same length; a `band` reaches from `low` up to y. nan leaves a gap."""

    name: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    style: Style = "line"
    low: tuple[float, ...] = ()


@dataclass(frozen=True)
class Level:
    """A horizontal line with its meaning."""

    name: str
    value: float
    tone: Tone


@dataclass(frozen=True)
class Plot:
    """`at` is marked on the x axis; `names` stand there in place of 0, 1, 2. `lack` says why there
    is nothing to plot. `goes` is what a click on a point goes to.
    """

    x_name: str = ""
    y_name: str = ""
    series: tuple[Series, ...] = ()
    levels: tuple[Level, ...] = ()
    names: tuple[str, ...] = ()
    at: float | None = None
    lack: str = ""
    goes: Literal["", "position", "state"] = ""


def csv_text(plot: Plot) -> str:
    """One row for each x, a column for each series; the ends of a band have one each."""
    columns: list[tuple[str, tuple[float, ...], tuple[float, ...]]] = []
    for series in plot.series:
        if series.low:
            columns.append((tr("{name}, low", name=series.name), series.x, series.low))
            columns.append((tr("{name}, high", name=series.name), series.x, series.y))
        else:
            columns.append((series.name, series.x, series.y))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([plot.x_name, *(f"{name} [{plot.y_name}]" for name, _, _ in columns)])
    found = [dict(zip(xs, ys, strict=True)) for _, xs, ys in columns]
    for x in sorted({x for _, xs, _ in columns for x in xs}):
        where = plot.names[int(x)] if plot.names else f"{x:g}"
        writer.writerow([where, *(_cell(values.get(x)) for values in found)])
    return out.getvalue()


def _cell(value: float | None) -> str:
    return "" if value is None or np.isnan(value) else f"{value:.6g}"
