"""Release with a lock, reopen, declare obsolete. The status of a fixture is what was said last.

On a server only the role “release” may say so: the server's grants hold it.
"""

from __future__ import annotations

from typing import Literal

from sqlalchemy import Connection, func, select

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.keeping.saving import FIXTURES, locked, numbered
from fixtures_lib.shop.records import Approval, Fixture
from fixtures_lib.shop.records.record import Id, new_id
from fixtures_lib.shop.store import tables
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.store.rows import EditConflict, RecordTable
from fixtures_lib.wording import worded

APPROVALS = RecordTable(tables.approvals, Approval, "approval", made_there=frozenset({"login"}))
_Act = Literal["release", "reopen", "obsolete"]
_FROM = {
    "release": ("draft",),
    "reopen": ("released", "obsolete"),
    "obsolete": ("draft", "released"),
}


class Releases:
    def __init__(self, database: Database, author: str) -> None:
        self._database = database
        self._author = author

    def release(self, fixture_id: str, version: int, note: str = "", id: Id = "") -> Fixture:
        """Approve the head, which the caller has looked at as `version`, and lock the fixture.

        EditConflict if the head is another one by now; NotAllowed without the role “release”.
        """
        return self._say("release", fixture_id, version, note, id)

    def reopen(self, fixture_id: str, note: str = "", id: Id = "") -> Fixture:
        """A draft again: it can be edited, and must be released again."""
        return self._say("reopen", fixture_id, None, note, id)

    def obsolete(self, fixture_id: str, note: str = "", id: Id = "") -> Fixture:
        """Not to be used any more; it stays to be looked at."""
        return self._say("obsolete", fixture_id, None, note, id)

    def history(self, fixture_id: str) -> tuple[Approval, ...]:
        """What was said, oldest first."""
        column = tables.approvals.c
        with self._database.reading() as connection:
            return APPROVALS.where(
                connection, column.fixture_id == fixture_id, order=[column.number]
            )

    def _say(self, act: _Act, fixture_id: str, seen: int | None, note: str, id: Id) -> Fixture:
        with self._database.writing() as connection:
            if id and APPROVALS.found(connection, id) is not None:
                return FIXTURES.get(connection, fixture_id)
            fixture = locked(connection, fixture_id)
            _check(act, fixture, seen)
            head = numbered(connection, fixture_id, fixture.head)
            APPROVALS.add(
                connection,
                Approval(
                    id=id or new_id(), fixture_id=fixture_id, version=head.number, act=act,
                    number=_said(connection, fixture_id) + 1, note=note, author=self._author,
                ),
            )  # fmt: skip
            return FIXTURES.get(connection, fixture_id)


def _said(connection: Connection, fixture_id: str) -> int:
    column = tables.approvals.c
    query = select(func.count()).where(column.fixture_id == fixture_id)
    return int(connection.scalar(query) or 0)


def _check(act: _Act, fixture: Fixture, seen: int | None) -> None:
    if seen is not None and seen != fixture.head:
        raise EditConflict(
            worded(
                "you looked at version {seen}, the fixture is at version {head} by now",
                seen=seen,
                head=fixture.head,
            ),
            where=fixture.name,
            mend="look at that one, and release it then",
        )
    if fixture.status not in _FROM[act]:
        raise FixtureError(
            worded("it is {status} already", status=fixture.status)
            if act != "reopen"
            else "it is a draft already",
            where=fixture.name,
            mend="reopen it first" if act == "release" else "there is nothing to do",
        )
