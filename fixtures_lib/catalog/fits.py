"""Limits of ISO 286: what "12 H7" means in micrometres.

limits("H7", 12.0) -> (0.0, 18.0)      clearance("H7", "g6", 10.0) -> (5.0, 29.0)
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from fixtures_lib.errors import FixtureError
from fixtures_lib.resources import resource
from fixtures_lib.wording import worded

_Row = tuple[float, float, float, float]  # over, up to and including (mm), lower, upper (um)
_FIT = re.compile(r"^\s*[ØøD]?\s*(\d+(?:[.,]\d+)?)\s*([A-Za-z]{1,2}\d{1,2})\s*$")


def limits(tolerance: str, diameter_mm: float) -> tuple[float, float]:
    """Lower and upper deviation in um; capital letters are holes, small ones shafts.

    Source: ISO 286-1 (iso286.csv), over 0 up to 120 mm. FixtureError outside of it.
    """
    rows = _table().get(tolerance)
    if rows is None:
        raise FixtureError(
            worded("no limits for the tolerance “{tolerance}”", tolerance=tolerance),
            mend=worded("use one of {table}", table=", ".join(_table())),
        )
    for over, up_to, lower, upper in rows:
        if over < diameter_mm <= up_to:
            return lower, upper
    raise FixtureError(
        worded(
            "no limits for {tolerance} at {diameter_mm:g} mm",
            tolerance=tolerance,
            diameter_mm=diameter_mm,
        ),
        mend=worded(
            "the table goes from above {rows:g} to {rows2:g} mm", rows=rows[0][0], rows2=rows[-1][1]
        ),
    )


def clearance(hole: str, shaft: str, diameter_mm: float) -> tuple[float, float]:
    """Least and greatest diametral clearance in um; negative is an interference."""
    hole_low, hole_high = limits(hole, diameter_mm)
    shaft_low, shaft_high = limits(shaft, diameter_mm)
    return hole_low - shaft_high, hole_high - shaft_low


def parse_fit(text: str) -> tuple[float, str]:
    """Diameter in mm and tolerance of "12 H7"."""
    match = _FIT.match(text)
    if match is None:
        raise FixtureError(worded("“{words}” is not a fit", words=text), mend="write it like 12 H7")
    return float(match[1].replace(",", ".")), match[2]


@lru_cache(maxsize=1)
def _table() -> Mapping[str, tuple[_Row, ...]]:
    found: dict[str, list[_Row]] = {}
    with resource("catalog", "iso286.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            numbers = (row["over_mm"], row["up_to_incl_mm"], row["lower_um"], row["upper_um"])
            over, up_to, lower, upper = map(float, numbers)
            found.setdefault(row["class"], []).append((over, up_to, lower, upper))
    return MappingProxyType({name: tuple(sorted(rows)) for name, rows in found.items()})
