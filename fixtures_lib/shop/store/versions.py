"""The version of a library's tables, and the way up to today's.

The versions are numbered: `migrations/versions/vNNNN_*.py` makes version NNNN of the one before.
A library says itself which is the oldest program version that can still read it.
"""

from __future__ import annotations

from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, select, text

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.store import tables
from fixtures_lib.shop.store.grants import grant_all, roles_exist
from fixtures_lib.shop.store.place import Place
from fixtures_lib.wording import worded

NEWEST = 2
READABLE_FROM = "readable_from"  # the fact that names the oldest version that can read this one
_SERVER_LOCK = 0x486F6C64


def version_of(connection: Connection) -> int:
    """The version of the tables; 0 where there are none. FixtureError for another program's."""
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision is None:
        return 0
    if not revision.isdigit():
        raise FixtureError("this is not a Holdfast library", mend="choose another one")
    return int(revision)


def check_readable(connection: Connection, found: int, place: Place) -> None:
    """FixtureError where a newer library's tables can't even be read by this program."""
    if found <= NEWEST:
        return
    facts = tables.library_facts
    since = connection.scalar(select(facts.c.value).where(facts.c.name == READABLE_FROM))
    if since is None or not since.isdigit() or int(since) > NEWEST:
        raise FixtureError(
            worded(
                "the library is of version {found}, this program knows up to {newest}",
                found=found,
                newest=NEWEST,
            ),
            where=str(place),
            mend="open it with a newer Holdfast",
        )


def bring_up_to_date(connection: Connection, to: int = NEWEST) -> int:
    """Migrate inside the caller's transaction: all of it or nothing. The version then."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _SERVER_LOCK})
    if version_of(connection) < to:  # another process may have been first
        with as_file(files(__package__) / "migrations") as scripts:
            config = Config()
            config.set_main_option("script_location", str(scripts).replace("%", "%%"))
            config.attributes["connection"] = connection
            command.upgrade(config, f"{to:04d}")
        if connection.dialect.name == "postgresql" and roles_exist(connection):
            grant_all(connection)
    return version_of(connection)


def may_write(connection: Connection) -> bool:
    """Whether this login may change the library on its server."""
    if "fixtures" not in inspect(connection).get_table_names():
        return True
    return bool(
        connection.scalar(text("SELECT has_table_privilege('versions', 'INSERT')"))
        or connection.scalar(text("SELECT has_any_column_privilege('versions', 'INSERT')"))
    )
