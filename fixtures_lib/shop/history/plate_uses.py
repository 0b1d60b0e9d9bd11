"""What a plate was used for."""

from __future__ import annotations

import msgspec

from fixtures_lib.shop.finding.search import Search
from fixtures_lib.shop.finding.wanted import FoundFixture, Wanted
from fixtures_lib.shop.keeping.plates import Plates
from fixtures_lib.shop.keeping.runs import Runs
from fixtures_lib.shop.records import Inspection, Run, ShopPlate, UsedHole

__all__ = ["PlateUse", "plate_use"]


class PlateUse(msgspec.Struct, frozen=True, kw_only=True):
    """One plate's life: fixtures built on it, runs it stood in, holes used up, inspections."""

    plate: ShopPlate
    fixtures: tuple[FoundFixture, ...]
    runs: tuple[Run, ...]
    used_holes: tuple[UsedHole, ...]
    inspections: tuple[Inspection, ...]

    @property
    def pieces(self) -> int:
        return sum(run.quantity for run in self.runs)


def plate_use(plates: Plates, search: Search, runs: Runs, plate_id: str) -> PlateUse:
    """FixtureError where there is no such plate."""
    return PlateUse(
        plate=plates.get(plate_id),
        fixtures=search.fixtures(Wanted(plate_id=plate_id, limit=1000)),
        runs=runs.of_plate(plate_id),
        used_holes=plates.used_holes(plate_id),
        inspections=plates.inspections(plate_id),
    )
