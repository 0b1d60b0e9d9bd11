"""Customers, their parts, and the parts' revisions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, select, update

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.finding.index import put_words_where
from fixtures_lib.shop.keeping import blobs
from fixtures_lib.shop.records import Customer, Part, Revision
from fixtures_lib.shop.store import tables
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.store.rows import RecordTable
from fixtures_lib.wording import worded

CUSTOMERS = RecordTable(tables.customers, Customer, "customer")
PARTS = RecordTable(tables.parts, Part, "part")
REVISIONS = RecordTable(tables.revisions, Revision, "revision")


_WORDS_OF_REVISION = {"label", "drawing_number", "material", "note"}


class Customers:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, customer: Customer) -> Customer:
        with self._database.writing() as connection:
            return CUSTOMERS.add(connection, customer)

    def add_all(self, customers: Iterable[Customer]) -> tuple[Customer, ...]:
        """All of them or none."""
        with self._database.writing() as connection:
            return CUSTOMERS.add_all(connection, customers)

    def change(self, seen: Customer, **changes: Any) -> Customer:
        """EditConflict where somebody else has changed it since it was read."""
        with self._database.writing() as connection:
            changed = CUSTOMERS.change(connection, seen, **changes)
            put_words_where(connection, tables.parts.c.customer_id == seen.id)
        return changed

    def get(self, id: str) -> Customer:
        with self._database.reading() as connection:
            return CUSTOMERS.get(connection, id)

    def named(self, name: str) -> Customer | None:
        with self._database.reading() as connection:
            return next(iter(CUSTOMERS.where(connection, tables.customers.c.name == name)), None)

    def all(self) -> tuple[Customer, ...]:
        with self._database.reading() as connection:
            return CUSTOMERS.where(connection, order=[tables.customers.c.name])


class Parts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, part: Part) -> Part:
        with self._database.writing() as connection:
            return PARTS.add(connection, part)

    def change(self, seen: Part, **changes: Any) -> Part:
        with self._database.writing() as connection:
            changed = PARTS.change(connection, seen, **changes)
            _take_customer(connection, changed)
            put_words_where(connection, tables.parts.c.id == seen.id)
        return changed

    def get(self, id: str) -> Part:
        with self._database.reading() as connection:
            return PARTS.get(connection, id)

    def of_customer(self, customer_id: str | None) -> tuple[Part, ...]:
        column = tables.parts.c.customer_id
        of_it = column.is_(None) if customer_id is None else column == customer_id
        with self._database.reading() as connection:
            return PARTS.where(connection, of_it, order=[tables.parts.c.number])

    def numbered(self, number: str, customer_id: str | None = None) -> Part | None:
        return next((p for p in self.of_customer(customer_id) if p.number == number), None)

    def add_revision(self, revision: Revision, step: bytes) -> Revision:
        """Keep a revision with its STEP file. FixtureError if the bytes are another file's."""
        with self._database.writing() as connection:
            kept = blobs.keep(connection, step, revision.file_name)
            if revision.step_sha256 != kept:
                raise FixtureError(
                    "the STEP file is not the one of this revision", where=revision.file_name
                )
            return REVISIONS.add(connection, _sized(revision))

    def change_revision(self, seen: Revision, **changes: Any) -> Revision:
        """Other words about it; what it measures and its file stay."""
        if set(changes) - _WORDS_OF_REVISION:
            raise FixtureError(
                worded(
                    "of a revision only {sorted} can be changed",
                    sorted=", ".join(sorted(_WORDS_OF_REVISION)),
                ),
                where=seen.label,
                mend="add another revision for another file",
            )
        with self._database.writing() as connection:
            changed = REVISIONS.change(connection, seen, **changes)
            put_words_where(connection, tables.revisions.c.id == seen.id)
        return changed

    def revision(self, id: str) -> Revision:
        with self._database.reading() as connection:
            return REVISIONS.get(connection, id)

    def revisions(self, part_id: str) -> tuple[Revision, ...]:
        """Oldest first."""
        column = tables.revisions.c
        with self._database.reading() as connection:
            return REVISIONS.where(
                connection, column.part_id == part_id, order=[column.at, column.label]
            )

    def revisions_of_file(self, sha256: str) -> tuple[Revision, ...]:
        """Every revision that was drawn in just this file."""
        with self._database.reading() as connection:
            return REVISIONS.where(connection, tables.revisions.c.step_sha256 == sha256)

    def step(self, revision: Revision) -> bytes:
        """The revision's STEP file."""
        with self._database.reading() as connection:
            return blobs.read(connection, revision.step_sha256)


def _take_customer(connection: Connection, part: Part) -> None:
    """The fixtures of a part are its customer's."""
    of_it = select(tables.revisions.c.id).where(tables.revisions.c.part_id == part.id)
    column = tables.fixtures.c
    connection.execute(
        update(tables.fixtures)
        .where(column.revision_id.in_(of_it))
        .values(customer_id=part.customer_id)
    )


def _sized(revision: Revision) -> Revision:
    sides = sorted((revision.length_mm, revision.width_mm, revision.height_mm), reverse=True)
    return msgspec.structs.replace(
        revision, length_mm=sides[0], width_mm=sides[1], height_mm=sides[2]
    )
