"""Records to rows and back. A table's columns have the names of the record's fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, insert, select, update
from sqlalchemy.exc import IntegrityError

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.records.record import Record, plain, sound
from fixtures_lib.shop.store.database import attempt, missing
from fixtures_lib.wording import worded

_Kept = TypeVar("_Kept", bound=Record)


class EditConflict(FixtureError):
    """Somebody else changed the same thing in the meantime; this change was not made."""


class RecordTable(Generic[_Kept]):
    """The records of one kind. `what` names one in messages; `made_there` are the columns that the
    database fills in itself."""

    def __init__(
        self, table: Table, kind: type[_Kept], what: str, made_there: frozenset[str] = frozenset()
    ) -> None:
        self.table, self.kind, self.what = table, kind, what
        self._made_there = made_there
        self._columns = [table.c[name] for name in kind.__struct_fields__]

    def add(self, connection: Connection, record: _Kept) -> _Kept:
        """Keep a new record. Sent again, it is kept once. FixtureError if its name is taken."""
        proved = sound(record, self.what)
        values = {k: v for k, v in plain(proved).items() if k not in self._made_there}
        try:
            with attempt(connection):
                connection.execute(insert(self.table).values(**values))
        except IntegrityError as fault:
            kept = self.found(connection, proved.id)
            if kept is not None:
                return kept
            raise self._refused(fault) from fault
        return proved

    def add_all(self, connection: Connection, records: Iterable[_Kept]) -> tuple[_Kept, ...]:
        return tuple(self.add(connection, record) for record in records)

    def found(self, connection: Connection, id: str) -> _Kept | None:
        row = connection.execute(select(*self._columns).where(self.table.c.id == id)).first()
        return None if row is None else self.record(row)

    def get(self, connection: Connection, id: str) -> _Kept:
        """FixtureError where there is none."""
        record = self.found(connection, id)
        if record is None:
            raise missing(self.what, id)
        return record

    def where(
        self,
        connection: Connection,
        *conditions: ColumnElement[bool],
        order: Iterable[Any] = (),
        limit: int | None = None,
    ) -> tuple[_Kept, ...]:
        query = select(*self._columns).where(*conditions).order_by(*order).limit(limit)
        return tuple(self.record(row) for row in connection.execute(query))

    def change(self, connection: Connection, seen: _Kept, **changes: Any) -> _Kept:
        """`seen` with other values, if it still is what it was; EditConflict where it is not."""
        wanted = msgspec.structs.replace(seen, **changes)
        proved = sound(msgspec.structs.replace(wanted, edition=seen.edition + 1), self.what)
        values = {k: v for k, v in plain(proved).items() if k in changes or k == "edition"}
        same = (self.table.c.id == seen.id) & (self.table.c.edition == seen.edition)
        try:
            with attempt(connection):
                done = connection.execute(update(self.table).where(same).values(**values))
        except IntegrityError as fault:
            raise self._refused(fault) from fault
        if done.rowcount != 1:
            self.get(connection, seen.id)
            raise EditConflict(
                worded("somebody else has changed this {what} in the meantime", what=self.what),
                mend="look at it again, and change it then",
            )
        return proved

    def record(self, row: Sequence[Any]) -> _Kept:
        return msgspec.convert(dict(zip(self.kind.__struct_fields__, row, strict=True)), self.kind)

    def _refused(self, fault: IntegrityError) -> FixtureError:
        if "foreign key" in str(fault.orig).lower():
            return FixtureError(
                worded(
                    "this {what} belongs to something that the library doesn't have", what=self.what
                ),
                mend="add that first",
            )
        return FixtureError(
            worded("the library already has a {what} of this name or number", what=self.what),
            mend="take another",
        )
