"""Ordinate dimensions from the datum corner: a label for each coordinate, none over another.

|   |||        |     the view's lower edge
|   |||        |
|  / | \\       |     leaders jog apart where coordinates are near to one another
0  12 13 14    80
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from fixtures_lib.deliver.drawing.label_places import spread
from fixtures_lib.deliver.drawing.marks import AnyMark, Words, line, width_of
from fixtures_lib.deliver.drawing.style import figure
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.units import LengthUnit

Side = Literal["below", "above", "left", "right"]
GAP_MM, STRAIGHT_MM, JOG_MM, TAIL_MM = 1.0, 3.0, 6.0, 1.5
_PITCH = 1.5  # of the letters' height, between labels
_SAME_MM = 5e-4


class Ordinates(msgspec.Struct, frozen=True, kw_only=True):
    """Marks, how far they reach from the view's edge, and how many coordinates found no room."""

    marks: tuple[AnyMark, ...]
    reach: float
    left_out: int


def distinct(values: Iterable[float]) -> list[float]:
    """Ascending, equal ones once."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _SAME_MM:
            kept.append(value)
    return kept


def most_labels(length: float, height: float) -> int:
    """How many labels stand side by side along a view's edge of this length on paper."""
    return max(2, int(length / (_PITCH * height)) + 1)


def reach_of(values: Sequence[float], height: float, unit: LengthUnit) -> float:
    """How far labels reach from the view's edge, on paper."""
    longest = max((width_of(figure(v, unit), height) for v in values), default=0.0)
    return GAP_MM + STRAIGHT_MM + JOG_MM + TAIL_MM + 1.0 + longest


def ordinates(
    values: Sequence[float],
    side: Side,
    edge: float,
    origin: float,
    scale: float,
    *,
    height: float,
    unit: LengthUnit,
    most: int | None = None,
) -> Ordinates:
    """Labels of `values` (ascending, in mm) beside the view's edge.

    `edge` is where the edge lies on paper, across the labels' direction; the coordinate v stands at
    origin + scale * v along it. Beyond `most` labels the rest is left to the tables.
    """
    shown = list(values) if most is None else list(_thinned(values, most))
    wanted = [origin + scale * value for value in shown]
    places = spread(wanted, _PITCH * height)
    marks: list[AnyMark] = []
    for value, start, end in zip(shown, wanted, places, strict=True):
        marks += _one(figure(value, unit), side, edge, start, end, height)
    return Ordinates(
        marks=tuple(marks),
        reach=reach_of(shown, height, unit),
        left_out=len(values) - len(shown),
    )


def _thinned(values: Sequence[float], most: int) -> Sequence[float]:
    """The first and last, and an even choice between."""
    if len(values) <= most:
        return values
    step = (len(values) - 1) / (most - 1)
    return [values[round(i * step)] for i in range(most)]


def _one(
    text: str, side: Side, edge: float, start: float, end: float, height: float
) -> list[AnyMark]:
    away = -1.0 if side in ("below", "left") else 1.0
    depths = [GAP_MM, GAP_MM + STRAIGHT_MM, GAP_MM + STRAIGHT_MM + JOG_MM]
    depths.append(depths[-1] + TAIL_MM)
    along = [start, start, end, end]
    across = [edge + away * depth for depth in depths]
    upright = side in ("below", "above")
    points: list[Point2] = [
        (a, c) if upright else (c, a) for a, c in zip(along, across, strict=True)
    ]
    marks = line("dimension", *points)
    foot = across[-1] + away * 1.0
    middle = height / 2.0  # text stands on its base line: half a letter beside its leader
    at = (end + middle, foot) if upright else (foot, end - middle)
    marks.append(
        Words(
            layer="dimension", text=text, at=at, height=height,
            align="right" if away < 0.0 else "left", turn_deg=90.0 if upright else 0.0,
        )
    )  # fmt: skip
    return marks
