"""Read and write in transactions: a change is there whole and on the disk, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from sqlalchemy import Connection, Engine

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.store.faults import NotAllowed, in_words
from fixtures_lib.shop.store.place import Place
from fixtures_lib.wording import worded

WRITES = "holdfast_writes"  # SQLite takes the lock at the start of a writing transaction


class Database:
    """An open library's tables. `read_only` says why it can't be changed, in words; or is empty."""

    def __init__(self, place: Place, engine: Engine, *, read_only: str = "") -> None:
        self.place = place
        self.read_only = read_only
        self._engine = engine

    @property
    def is_server(self) -> bool:
        return self.place.is_server

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view; FixtureError (LibraryAway) where the server is gone."""
        with in_words(self.place), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One change, kept when this returns. NotAllowed where the library is read-only."""
        if self.read_only:
            raise NotAllowed(self.read_only, where=str(self.place), mend="nothing was changed")
        with in_words(self.place), self._engine.connect() as connection:
            marked = connection.execution_options(**{WRITES: True})
            with marked.begin():
                yield marked

    def close(self) -> None:
        self._engine.dispose()


def attempt(connection: Connection) -> AbstractContextManager[object]:
    """Around a statement that may be refused, so that the change can go on after it.

    A server ends the whole change at a refusal, so it needs a point to go back to. SQLite takes
    back just the statement; at a full disk it takes back everything, and the point would be gone.
    """
    return connection.begin_nested() if connection.dialect.name == "postgresql" else nullcontext()


def missing(what: str, named: str) -> FixtureError:
    return FixtureError(
        worded("the library has no {what} “{named}”", what=what, named=named),
        mend="choose one that it has",
    )
