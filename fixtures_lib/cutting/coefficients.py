"""Cutting coefficients by material, from resources/materials/cutting_forces.toml.

Published figures for one alloy differ by up to a factor of four, so there are two answers: a
typical one (a mechanistic fit where there is one) and a conservative one (Kienzle).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import msgspec

from fixtures_lib.cutting.milling import EdgeForce
from fixtures_lib.errors import FixtureError
from fixtures_lib.resources import resource

Level = Literal["typical", "conservative"]
_RADIAL_SHARE = 0.3  # radial over tangential force where a source gives none


class _Row(msgspec.Struct, frozen=True, kw_only=True):
    materials: tuple[str, ...]
    kc_n_mm2: float
    mc: float = 0.0
    edge_n_mm: float = 0.0
    radial_ratio: float = _RADIAL_SHARE
    group: str = ""
    source: str
    status: str


class _Table(msgspec.Struct, frozen=True):
    kienzle: tuple[_Row, ...]
    mechanistic: tuple[_Row, ...]


@lru_cache(maxsize=1)
def _table() -> _Table:
    path = resource("materials", "cutting_forces.toml")
    return msgspec.toml.decode(path.read_bytes(), type=_Table)


def edge_force(material: str, level: Level) -> EdgeForce:
    """Coefficients for this material of the catalogue.

    Raises FixtureError where the material isn't one that is cut.
    """
    table = _table()
    rows = table.kienzle if level == "conservative" else table.mechanistic + table.kienzle
    row = next((r for r in rows if material in r.materials), None)
    if row is None:
        raise FixtureError(
            f"there are no cutting forces for the material “{material}”",
            mend="give the cutting force by hand",
        )
    return EdgeForce(
        kc_n_mm2=row.kc_n_mm2,
        mc=row.mc,
        edge_n_mm=row.edge_n_mm,
        radial_ratio=row.radial_ratio,
    )
