"""Connect to a library, with the settings that keep what was acknowledged."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.storage.atomic import cannot_write
from fixtures_lib.shop.store import versions
from fixtures_lib.shop.store.database import WRITES, Database
from fixtures_lib.shop.store.faults import NotAllowed, in_words
from fixtures_lib.shop.store.file_copies import APPLICATION_ID, copy_file
from fixtures_lib.shop.store.place import Place
from fixtures_lib.shop.store.secrets import password_of
from fixtures_lib.wording import worded

_BUSY_S = 60
_SERVER_OPTIONS = "-c lock_timeout=60000 -c statement_timeout=300000"
_NO_FOLDER_RIGHT = worded("the library can only be read: its folder lets nothing be written")
_NEWER = worded("the library was changed by a newer Holdfast: this one can only read it")


def open_database(place: Place, *, password: str | None = None) -> Database:
    """The library at `place`, made where there is none yet, brought up to date where it is older.

    A newer library, or one in a folder without the right to write, opens read-only. FixtureError
    where it can't be opened at all.
    """
    return _open_server(place, password) if place.path is None else _open_file(place, place.path)


def _open_file(place: Place, path: Path) -> Database:
    if path.exists():
        _check_header(place, path)
    else:
        _make_folder(path.parent)
    try:
        return _prepared(place, _file_engine(place))
    except NotAllowed:
        return _read_only_file(place, path)
    except FixtureError:
        if not path.exists():
            raise
        return _read_only_file(place, path)


def _check_header(place: Place, path: Path) -> None:
    """Refuse another program's file before it is opened: that alone could change it."""
    journal = path.with_name(path.name + "-wal")
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as fault:
        raise FixtureError(
            worded("the library can't be read ({strerror})", strerror=fault.strerror),
            where=str(place),
            mend="check its name and its rights",
        ) from fault
    mark = int.from_bytes(header[68:72], "big")
    pages = int.from_bytes(header[28:32], "big")
    # of one that is just being made, what it is may be in the journal yet
    fresh = not header or (mark == 0 and (pages <= 1 or journal.exists()))
    if not fresh and (mark != APPLICATION_ID or not header.startswith(b"SQLite format 3\0")):
        raise _foreign(place)


def _foreign(place: Place) -> FixtureError:
    return FixtureError(
        "this file is not a Holdfast library", where=str(place), mend="choose another one"
    )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise cannot_write(folder, fault) from fault


def _read_only_file(place: Place, path: Path) -> Database:
    """A library that may be read. Where no journal can lie beside it, as a file that is at rest."""
    try:
        return _only_read(place, _reader(path, "mode=ro"))
    except FixtureError:
        journal = path.with_name(path.name + "-wal")
        if journal.exists() and journal.stat().st_size > 0:
            raise
        return _only_read(place, _reader(path, "immutable=1"))


def _only_read(place: Place, engine: Engine) -> Database:
    try:
        with in_words(place), engine.connect() as connection:
            _check_kind(connection, place)
            found = versions.version_of(connection)
            versions.check_readable(connection, found, place)
    except BaseException:
        engine.dispose()
        raise
    if found < versions.NEWEST:
        engine.dispose()
        raise FixtureError(
            worded(
                "the library is of version {found} and can't be brought up to date here",
                found=found,
            ),
            where=str(place),
            mend="open it once where its folder can be written",
        )
    why = _NEWER if found > versions.NEWEST else _NO_FOLDER_RIGHT
    return Database(place, engine, read_only=why)


def _prepared(place: Place, engine: Engine) -> Database:
    try:
        with in_words(place):
            found = _brought_up_to_date(place, engine)
    except BaseException:
        engine.dispose()
        raise
    if found <= versions.NEWEST:
        return Database(place, engine)
    if place.path is not None:
        engine.dispose()
        return _only_read(place, _reader(place.path, "mode=ro"))
    return Database(place, engine, read_only=_NEWER)


def _brought_up_to_date(place: Place, engine: Engine) -> int:
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        _check_kind(connection, place)
        found = versions.version_of(connection)
        if found < versions.NEWEST:
            if found and place.path is not None:
                copy_file(place.path, place.path.with_name(f"{place.path.name}.~v{found}~"))
            return versions.bring_up_to_date(connection)
        versions.check_readable(connection, found, place)
    return found


def _check_kind(connection: Connection, place: Place) -> None:
    """A file of another program is not touched."""
    if connection.dialect.name != "sqlite":
        return
    mark = connection.scalar(text("PRAGMA application_id"))
    tables = connection.scalar(text("SELECT count(*) FROM sqlite_master"))
    if mark == APPLICATION_ID:
        return
    if tables:
        raise _foreign(place)
    connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))


def _file_engine(place: Place) -> Engine:
    engine = create_engine(place.engine_url(), connect_args={"timeout": _BUSY_S})
    event.listen(engine, "connect", _set_up_writer)
    event.listen(engine, "begin", _begin)
    return engine


def _reader(path: Path, mode: str) -> Engine:
    # a question mark or hash in a file's name would end the path of a URI
    name = str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    url = URL.create("sqlite", database=f"file:{name}", query={"uri": "true", **_pair(mode)})
    engine = create_engine(url, connect_args={"timeout": _BUSY_S})
    event.listen(engine, "connect", _set_up_reader)
    event.listen(engine, "begin", _begin)
    return engine


def _pair(mode: str) -> dict[str, str]:
    name, _, value = mode.partition("=")
    return {name: value}


def _set_up_reader(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # transactions are begun by `_begin` alone
    for setting in ("trusted_schema = OFF", "cache_size = -65536", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {setting}")


def _set_up_writer(connection: sqlite3.Connection, record: Any) -> None:
    _set_up_reader(connection, record)
    for setting in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {setting}").fetchall()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _open_server(place: Place, password: str | None) -> Database:
    url = place.engine_url(password if password is not None else password_of(place))
    engine = create_engine(
        url,
        pool_pre_ping=True,
        pool_size=4,
        connect_args={
            "connect_timeout": 5,
            "options": _SERVER_OPTIONS,
            "application_name": "holdfast",
        },
    )
    return _prepared_server(place, engine)


def _migrated_server(place: Place, engine: Engine, found: int) -> Database:
    try:
        return _prepared(place, engine)
    except NotAllowed as fault:
        raise NotAllowed(
            worded(
                "the library is of version {found} and must be brought up to version {newest}",
                found=found,
                newest=versions.NEWEST,
            ),
            where=str(place),
            mend="ask who keeps it to open it once with this Holdfast",
        ) from fault


def _prepared_server(place: Place, engine: Engine) -> Database:
    try:
        with in_words(place), engine.connect() as connection, connection.begin():
            found = versions.version_of(connection)
            if found:
                versions.check_readable(connection, found, place)
        if found < versions.NEWEST:
            return _migrated_server(place, engine, found)
        with in_words(place), engine.connect() as connection:
            may_write = versions.may_write(connection)
    except BaseException:
        engine.dispose()
        raise
    if found > versions.NEWEST:
        return Database(place, engine, read_only=_NEWER)
    return Database(
        place, engine, read_only="" if may_write else worded("your role in this library is to look")
    )
