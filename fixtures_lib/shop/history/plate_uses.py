"""What a plate was used for."""

from __future__ import annotations

import msgspec

from fixtures_lib.shop.finding.search import Search
from fixtures_lib.shop.finding.wanted import FoundFixture, Wanted
from fixtures_lib.shop.history.time_line import run_words
from fixtures_lib.shop.keeping.plates import Plates
from fixtures_lib.shop.keeping.runs import Runs
from fixtures_lib.shop.records import Inspection, Run, ShopPlate, UsedHole
from fixtures_lib.wording import listed, worded

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

    @property
    def words(self) -> tuple[str, ...]:
        """All of it, a line each: how it stands, then the newest first."""
        said = [worded("{pieces} in {runs}", pieces=self._pieces_words, runs=self._runs_words)]
        if self.plate.retired_on is not None:
            said.insert(0, _retired_words(self.plate))
        said += [_hole_words(hole) for hole in self.used_holes]
        said += [_inspection_words(inspection) for inspection in reversed(self.inspections)]
        said += [
            worded(
                "Built on it: {name}, {number} rev. {revision}",
                name=line.fixture.name,
                number=line.part_number,
                revision=line.revision,
            )
            for line in self.fixtures
        ]
        said += [
            worded("{day}: {run}", day=run.date, run=run_words(run)) for run in reversed(self.runs)
        ]
        return tuple(said)

    @property
    def _pieces_words(self) -> str:
        count = self.pieces
        return worded("1 piece") if count == 1 else worded("{count} pieces", count=count)

    @property
    def _runs_words(self) -> str:
        count = len(self.runs)
        return worded("1 run") if count == 1 else worded("{count} runs", count=count)


def plate_use(plates: Plates, search: Search, runs: Runs, plate_id: str) -> PlateUse:
    """FixtureError where there is no such plate."""
    return PlateUse(
        plate=plates.get(plate_id),
        fixtures=search.fixtures(Wanted(plate_id=plate_id, limit=1000)),
        runs=runs.of_plate(plate_id),
        used_holes=plates.used_holes(plate_id),
        inspections=plates.inspections(plate_id),
    )


def _retired_words(plate: ShopPlate) -> str:
    said = worded("Retired on {day}", day=plate.retired_on)
    return worded("{said}: {why}", said=said, why=plate.retired_why) if plate.retired_why else said


def _hole_words(hole: UsedHole) -> str:
    day = f"{hole.at:%Y-%m-%d}"
    return worded(
        "Hole at X {x:g} Y {y:g}: {why} ({when})",
        x=hole.x_mm,
        y=hole.y_mm,
        why=hole.why or worded("used up"),
        when=listed([day, hole.author] if hole.author else [day]),
    )


def _inspection_words(found: Inspection) -> str:
    said = [worded("passed") if found.passed else worded("did not pass")]
    if found.flatness_um is not None:
        said.append(worded("flat to {flatness_um:g} µm", flatness_um=found.flatness_um))
    if found.hole_size_um is not None:
        said.append(worded("bores within {size_um:g} µm", size_um=found.hole_size_um))
    said += [text for text in (found.note, found.author) if text]
    return worded("{day}: inspected, {said}", day=found.on, said=listed(said))
