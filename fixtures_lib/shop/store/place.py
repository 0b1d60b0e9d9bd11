"""Which library: a file of SQLite, or a database on a PostgreSQL server.

A place never holds a password: those are in the system's keyring (`secrets`).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from fixtures_lib.errors import FixtureError
from fixtures_lib.wording import worded

LIBRARY_VARIABLE = "HOLDFAST_LIBRARY"
SUFFIX = ".sqlite"
_SERVERS = ("postgresql", "postgres", "postgresql+psycopg")


@dataclass(frozen=True)
class Place:
    """A file's path, or a server's URL without its password."""

    path: Path | None = None
    url: str = ""

    @property
    def is_server(self) -> bool:
        return self.path is None

    def __str__(self) -> str:
        return self.url if self.path is None else str(self.path)

    def engine_url(self, password: str | None = None) -> URL:
        """What SQLAlchemy connects to."""
        if self.path is not None:
            return URL.create("sqlite", database=str(self.path))
        url = make_url(self.url)
        return url.set(drivername="postgresql+psycopg", password=url.password or password)


def default_place() -> Place:
    """HOLDFAST_LIBRARY, or the library in the user's own data folder."""
    named = os.environ.get(LIBRARY_VARIABLE)
    if named:
        return place_of(named)
    folder = Path(platformdirs.user_data_dir("holdfast", appauthor=False))
    return Place(path=folder / f"library{SUFFIX}")


def place_of(text: str | Path) -> Place:
    """A path or a URL as typed. FixtureError for a URL of another kind, or one with a password."""
    named = str(text)
    if isinstance(text, Path) or "://" not in named:
        return Place(path=Path(named).expanduser().absolute())
    try:
        url = make_url(named)
    except ArgumentError as fault:
        raise FixtureError("this is not the address of a library", where=named, mend=_FORM) from (
            fault
        )
    if url.drivername not in _SERVERS:
        raise FixtureError(
            worded("a library can't be on “{drivername}”", drivername=url.drivername),
            where=_shown(url),
            mend=_FORM,
        )
    if not url.database:
        raise FixtureError("the address names no database", where=_shown(url), mend=_FORM)
    if url.password:
        raise FixtureError(
            "the address holds a password",
            where=_shown(url),
            mend="leave it out of the address and give it to `holdfast library login`",
        )
    return Place(url=_shown(url.set(drivername="postgresql")))


def _shown(url: URL) -> str:
    return url.render_as_string(hide_password=True)


_FORM = worded("give a file's name, or postgresql://NAME@SERVER/DATABASE")
