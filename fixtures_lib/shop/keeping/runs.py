"""Runs on the machine, and what was measured after them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.finding.index import put_words
from fixtures_lib.shop.keeping.saving import locked, numbered
from fixtures_lib.shop.records import Measured, Run, RunPlate
from fixtures_lib.shop.store import tables
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.store.rows import RecordTable
from fixtures_lib.wording import worded

RUNS = RecordTable(tables.runs, Run, "run")
RUN_PLATES = RecordTable(tables.run_plates, RunPlate, "plate of a run")
MEASURED = RecordTable(tables.measured, Measured, "measured feature")

_AT_ONCE = 500  # ids in one question


class Runs:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, run: Run, plates: Iterable[str] = (), measured: Iterable[Measured] = ()
    ) -> Run:  # fmt: skip
        """Keep a run, with the ids of the plates that were used and what was measured."""
        _check(run)
        with self._database.writing() as connection:
            known = RUNS.found(connection, run.id)
            if known is not None:
                return known
            locked(connection, run.fixture_id)
            numbered(connection, run.fixture_id, run.version)
            kept = RUNS.add(connection, run)
            links = (RunPlate(run_id=kept.id, plate_id=plate) for plate in dict.fromkeys(plates))
            RUN_PLATES.add_all(connection, links)
            MEASURED.add_all(connection, measured)
            put_words(connection, run.fixture_id)
        return kept

    def change(self, seen: Run, **changes: Any) -> Run:
        """EditConflict where somebody else has changed it since it was read."""
        with self._database.writing() as connection:
            locked(connection, seen.fixture_id)
            changed = RUNS.change(connection, seen, **changes)
            _check(changed)
            put_words(connection, seen.fixture_id)
        return changed

    def measure(self, measured: Measured) -> Measured:
        with self._database.writing() as connection:
            return MEASURED.add(connection, measured)

    def get(self, id: str) -> Run:
        with self._database.reading() as connection:
            return RUNS.get(connection, id)

    def of_fixture(self, fixture_id: str) -> tuple[Run, ...]:
        """Oldest first."""
        column = tables.runs.c
        with self._database.reading() as connection:
            return RUNS.where(
                connection, column.fixture_id == fixture_id, order=[column.date, column.order]
            )

    def of_plate(self, plate_id: str) -> tuple[Run, ...]:
        """The runs that a plate was used in, oldest first."""
        column, link = tables.runs.c, tables.run_plates.c
        with_it = select(link.run_id).where(link.plate_id == plate_id)
        with self._database.reading() as connection:
            return RUNS.where(connection, column.id.in_(with_it), order=[column.date])

    def plates_of(self, run_ids: Iterable[str]) -> dict[str, frozenset[str]]:
        """The ids of the plates that stood on the machine in each of these runs."""
        found: dict[str, set[str]] = {id: set() for id in run_ids}
        column, ids = tables.run_plates.c, list(found)
        with self._database.reading() as connection:
            for start in range(0, len(ids), _AT_ONCE):
                some = column.run_id.in_(ids[start : start + _AT_ONCE])
                for link in RUN_PLATES.where(connection, some):
                    found[link.run_id].add(link.plate_id)
        return {id: frozenset(plates) for id, plates in found.items()}

    def fixtures_set_up(self, limit: int) -> tuple[str, ...]:
        """Ids of the fixtures with a setup time, those that ran last first."""
        column = tables.runs.c
        query = (
            select(column.fixture_id)
            .where(column.setup_minutes.is_not(None))
            .group_by(column.fixture_id)
            .order_by(func.max(column.date).desc(), column.fixture_id)
            .limit(limit)
        )
        with self._database.reading() as connection:
            return tuple(connection.scalars(query))

    def measured(self, run_id: str) -> tuple[Measured, ...]:
        column = tables.measured.c
        with self._database.reading() as connection:
            return MEASURED.where(
                connection, column.run_id == run_id, order=[column.feature, column.piece]
            )


def _check(run: Run) -> None:
    if run.scrap > run.quantity:
        raise FixtureError(
            worded(
                "{scrap} scrapped pieces are more than the {quantity} that were made",
                scrap=run.scrap,
                quantity=run.quantity,
            ),
            where=worded("run {value}", value=run.order or run.date.isoformat()),
            mend="correct one of the two",
        )
