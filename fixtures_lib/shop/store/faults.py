"""What a database can't do, in words. What is no fault of the place or the server is a bug."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError, InternalError, OperationalError

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.store.place import Place
from fixtures_lib.wording import worded


class LibraryAway(FixtureError):
    """The server can't be reached now. The change can be made again, as it is, when it is back."""


class NotAllowed(FixtureError):
    """The role, the folder or the library's version lets it be read only."""


class Damaged(FixtureError):
    """The library's file is not whole."""


_FULL = (
    worded("the disk is full"),
    worded("free some space and save again: nothing in the library was changed"),
)
_READ_ONLY = (
    worded("the library can only be read here"),
    worded("ask for the right to write to its folder"),
)
_BUSY = (
    worded("another program is writing to the library for a long time"),
    worded("try again in a moment"),
)
_BROKEN = (
    worded("the library's file is damaged"),
    worded("restore a backup: holdfast library restore"),
)
_WRITE = (
    worded("the library could not be written"),
    worded("check the disk and its free space, and save again"),
)
_OPEN = (
    worded("the library can't be opened"),
    worded("check that its folder exists and may be read"),
)
_AWAY = (
    worded("the library's server does not answer"),
    worded("nothing is lost: go on working, and save again when it is back"),
)
_BY_SQLITE = {
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_PERM": _READ_ONLY,
    "SQLITE_AUTH": _READ_ONLY,
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_CORRUPT": _BROKEN,
    "SQLITE_NOTADB": (worded("this file is not a Holdfast library"), worded("choose another one")),
    "SQLITE_IOERR": _WRITE,
    "SQLITE_CANTOPEN": _OPEN,
    "SQLITE_TOOBIG": (
        worded("the change is too large for the library"),
        worded("leave out the largest file"),
    ),
}
_BY_STATE = {
    "53100": _FULL,
    "53200": (worded("the library's server has no memory left"), worded("try again in a moment")),
    "53300": (
        worded("the library's server has no free connection"),
        worded("try again in a moment"),
    ),
    "42501": (
        worded("your role in this library does not allow it"),
        worded("ask who keeps the library"),
    ),
    "25006": (
        worded("the library's server lets it be read only now"),
        worded("ask who keeps the server"),
    ),
    "28000": (
        worded("the server does not know this user"),
        worded("check the name in the library's address"),
    ),
    "28P01": (worded("the password is wrong"), worded("give it again: holdfast library login")),
    "3D000": (
        worded("the server has no such database"),
        worded("check the name in the library's address"),
    ),
    "55P03": _BUSY,
    "57014": _BUSY,
    "40P01": _BUSY,
    "40001": _BUSY,
}
_AWAY_STATES = ("57P01", "57P02", "57P03", "08")
_KINDS = {_READ_ONLY: NotAllowed, _BY_STATE["42501"]: NotAllowed, _BROKEN: Damaged}


@contextmanager
def in_words(place: Place) -> Iterator[None]:
    """Raise what the database could not do as a FixtureError; let bugs pass."""
    try:
        yield
    except DBAPIError as fault:
        raise _told(fault, place) from fault
    except sqlite3.Error as fault:  # of the backup interface, which SQLAlchemy does not wrap
        raise _spoken(_sqlite_words(fault), fault, place) from fault


def _told(fault: DBAPIError, place: Place) -> BaseException:
    origin = fault.orig
    if isinstance(origin, sqlite3.Error):
        return _spoken(_sqlite_words(origin), fault, place)
    if isinstance(origin, psycopg.Error):
        return _spoken(_server_words(origin, fault), fault, place)
    return fault


def _spoken(words: tuple[str, str] | None, fault: BaseException, place: Place) -> BaseException:
    if words is None:
        return fault
    kind = LibraryAway if words == _AWAY else _KINDS.get(words, FixtureError)
    return kind(words[0], where=str(place), mend=words[1])


def _sqlite_words(fault: sqlite3.Error) -> tuple[str, str] | None:
    name = getattr(fault, "sqlite_errorname", "")
    family = "_".join(name.split("_")[:2])
    return _BY_SQLITE.get(family)


def _server_words(origin: psycopg.Error, fault: DBAPIError) -> tuple[str, str] | None:
    state = origin.sqlstate or ""
    if state in _BY_STATE:
        return _BY_STATE[state]
    if state.startswith(_AWAY_STATES) or fault.connection_invalidated:
        return _AWAY
    if not state and isinstance(fault, OperationalError | InternalError):
        return _unreached(str(origin))
    return None


def _unreached(message: str) -> tuple[str, str]:
    """A refused login has no state of its own: libpq only says it in its message."""
    if "password authentication failed" in message or "no password supplied" in message:
        return _BY_STATE["28P01"]
    if "does not exist" in message and "database" in message:
        return _BY_STATE["3D000"]
    if "does not exist" in message and "role" in message:
        return _BY_STATE["28000"]
    return _AWAY
