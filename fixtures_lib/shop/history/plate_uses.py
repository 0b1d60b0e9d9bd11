"""What a plate was used for."""

from __future__ import annotations

import msgspec

from fixtures_lib.shop.finding.search import Search
from fixtures_lib.shop.finding.wanted import FoundFixture, Wanted
from fixtures_lib.shop.history.time_line import run_words
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

    @property
    def words(self) -> tuple[str, ...]:
        """All of it, a line each: how it stands, then the newest first."""
        said = [f"{_counted(self.pieces, 'piece')} in {_counted(len(self.runs), 'run')}"]
        if self.plate.retired_on is not None:
            why = f": {self.plate.retired_why}" if self.plate.retired_why else ""
            said.insert(0, f"Retired on {self.plate.retired_on}{why}")
        said += [_hole_words(hole) for hole in self.used_holes]
        said += [_inspection_words(inspection) for inspection in reversed(self.inspections)]
        said += [
            f"Built on it: {line.fixture.name}, {line.part_number} rev. {line.revision}"
            for line in self.fixtures
        ]
        return (*said, *(f"{run.date}: {run_words(run)}" for run in reversed(self.runs)))


def plate_use(plates: Plates, search: Search, runs: Runs, plate_id: str) -> PlateUse:
    """FixtureError where there is no such plate."""
    return PlateUse(
        plate=plates.get(plate_id),
        fixtures=search.fixtures(Wanted(plate_id=plate_id, limit=1000)),
        runs=runs.of_plate(plate_id),
        used_holes=plates.used_holes(plate_id),
        inspections=plates.inspections(plate_id),
    )


def _hole_words(hole: UsedHole) -> str:
    why = hole.why or "used up"
    return f"Hole at X {hole.x_mm:g} Y {hole.y_mm:g}: {why} ({hole.at:%Y-%m-%d}{_by(hole.author)})"


def _inspection_words(found: Inspection) -> str:
    said = ["passed" if found.passed else "did not pass"]
    said += [] if found.flatness_um is None else [f"flat to {found.flatness_um:g} µm"]
    said += [] if found.hole_size_um is None else [f"bores within {found.hole_size_um:g} µm"]
    said += [found.note] if found.note else []
    return f"{found.on}: inspected, {', '.join(said)}{_by(found.author)}"


def _by(author: str) -> str:
    return f", {author}" if author else ""


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
