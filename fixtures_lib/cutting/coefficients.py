"""Cutting coefficients by material, from resources/materials/cutting_forces.toml.

Published figures for one alloy differ by up to a factor of four, so there are two answers: a
typical one (a mechanistic fit where there is one) and a conservative one (Kienzle).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, TypeVar

import msgspec

from fixtures_lib.cutting.milling import EdgeForce
from fixtures_lib.errors import FixtureError
from fixtures_lib.resources import resource
from fixtures_lib.wording import worded

Level = Literal["typical", "conservative"]
_RADIAL_SHARE = 0.3  # radial over tangential force where a source gives none


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What a source says about these materials of the catalogue."""

    materials: tuple[str, ...]
    source: str
    status: str
    group: str = ""
    note: str = ""


class EdgeRow(Row, frozen=True, kw_only=True):
    kc_n_mm2: float
    mc: float = 0.0
    edge_n_mm: float = 0.0
    radial_ratio: float = _RADIAL_SHARE
    doubt: float = 0.0  # how far off an estimate may be, as a share: added at the high end


class DrillRow(Row, frozen=True, kw_only=True):
    """K of the thrust and torque formulas (cutting.drilling)."""

    k: float


class TapRow(Row, frozen=True, kw_only=True):
    """The two torque formulas' resistances (cutting.tapping)."""

    pitch_kc_n_mm2: float
    area_kc_n_mm2: float
    tap_factor: float


class FeedRow(Row, frozen=True, kw_only=True):
    """Usual speeds; a feed a tooth and an adaptive cut's width and depth as shares of diameter."""

    mill_m_min: float
    drill_m_min: float
    tap_m_min: float
    feed_share: float
    adaptive_width: float
    adaptive_depth: float


class _Table(msgspec.Struct, frozen=True):
    kienzle: tuple[EdgeRow, ...]
    mechanistic: tuple[EdgeRow, ...]
    drilling: tuple[DrillRow, ...]
    tapping: tuple[TapRow, ...]
    feeds: tuple[FeedRow, ...]


_Found = TypeVar("_Found", bound=Row)


@lru_cache(maxsize=1)
def _table() -> _Table:
    path = resource("materials", "cutting_forces.toml")
    return msgspec.toml.decode(path.read_bytes(), type=_Table)


def edge_force(material: str, level: Level) -> EdgeForce:
    """Coefficients of milling for this material of the catalogue.

    Raises FixtureError where the material isn't one that is cut, as do the others.
    """
    table = _table()
    rows = table.kienzle if level == "conservative" else table.mechanistic + table.kienzle
    row = _row(rows, material)
    sure = 1.0 + (row.doubt if level == "conservative" else 0.0)
    return EdgeForce(
        kc_n_mm2=sure * row.kc_n_mm2,
        mc=row.mc,
        edge_n_mm=row.edge_n_mm,
        radial_ratio=row.radial_ratio,
    )


def drill_row(material: str) -> DrillRow:
    return _row(_table().drilling, material)


def tap_row(material: str) -> TapRow:
    return _row(_table().tapping, material)


def feed_row(material: str) -> FeedRow:
    return _row(_table().feeds, material)


def _row(rows: Iterable[_Found], material: str) -> _Found:
    row = next((r for r in rows if material in r.materials), None)
    if row is None:
        raise FixtureError(
            worded("there are no cutting forces for the material “{material}”", material=material),
            mend="give the cutting force by hand",
        )
    return row
