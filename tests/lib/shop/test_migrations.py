"""Libraries of every earlier version, with data in them, come up to today's; newer ones open to be
looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop import NotAllowed, Wanted, open_library
from fixtures_lib.shop.records import Customer
from fixtures_lib.shop.safety.checking import check_library
from fixtures_lib.shop.store.place import place_of
from fixtures_lib.shop.store.tables import METADATA
from fixtures_lib.shop.store.versions import NEWEST, READABLE_FROM, bring_up_to_date, version_of
from tests.formats.library_rows import put_rows, read_rows, rows_of
from tests.lib.shop.connecting import bare_connection
from tests.lib.shop.server import Server
from tests.lib.shop.shelves import new_fixture, saving

KINDS = ("sqlite", "postgresql")


@pytest.fixture(params=KINDS)
def nowhere(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place where there is no library yet."""
    if request.param == "sqlite":
        return str(tmp_path / "library.sqlite")
    server: Server = request.getfixturevalue("server")
    return server.url(server.new_database())


@pytest.mark.parametrize("version", range(1, NEWEST + 1))
def test_each_version_comes_up_with_its_data(nowhere: str, version: int) -> None:
    kept = read_rows(version)
    with bare_connection(nowhere) as connection:
        assert bring_up_to_date(connection, version) == version
        put_rows(connection, kept)
    with open_library(nowhere) as library:
        with library.database.reading() as connection:
            assert version_of(connection) == NEWEST
            now = rows_of(connection) if nowhere.endswith("sqlite") else None
        assert check_library(library.database) == ()
        (line,) = library.find.by_text("träger drop o-77 shook")
        assert line.fixture.status == "released"
        opened = library.fixtures.open(line.fixture.id)
        assert (opened.job.name, opened.job.notes) == ("Block, first side", "second")
        (run,) = library.runs.of_fixture(line.fixture.id)
        assert library.runs.measured(run.id)[0].measured_um == 12.5
        library.releases.reopen(line.fixture.id)
        assert library.fixtures.save(line.fixture.id, 2, saving("third")).number == 3
    if now is not None:
        assert {name: now[name] for name in kept} == kept, "nothing was changed on the way"


def test_the_file_of_an_older_version_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with bare_connection(str(path)) as connection:
        bring_up_to_date(connection, 1)
    open_library(path).close()
    old = tmp_path / "library.sqlite.~v1~"
    with bare_connection(str(old)) as connection:
        assert version_of(connection) == 1


def test_the_migrations_make_the_tables_that_the_program_knows(nowhere: str) -> None:
    def include(thing: object, name: str | None, kind: str, *_: object) -> bool:
        return not (name or "").startswith(("fixture_words", "ix_fixture_words", "alembic"))

    open_library(nowhere).close()
    with bare_connection(nowhere) as connection:
        context = MigrationContext.configure(connection, opts={"include_object": include})
        assert compare_metadata(context, METADATA) == []


def _bring_up_and_pull_the_plug(where: str) -> None:
    with bare_connection(where) as connection:
        bring_up_to_date(connection)
        raise RuntimeError("the plug is pulled")


def test_a_broken_migration_leaves_the_old_library(nowhere: str) -> None:
    with bare_connection(nowhere) as connection:
        bring_up_to_date(connection, 1)
        put_rows(connection, read_rows(1))
    with pytest.raises(RuntimeError, match="the plug"):
        _bring_up_and_pull_the_plug(nowhere)
    with bare_connection(nowhere) as connection:
        assert version_of(connection) == 1
    with open_library(nowhere) as library:
        assert library.find.count(Wanted()) == 1


def _as_if_newer(connection: Connection, readable_from: int) -> None:
    connection.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    connection.execute(
        text("UPDATE library_facts SET value = :since WHERE name = :name"),
        {"since": str(readable_from), "name": READABLE_FROM},
    )
    connection.execute(text("ALTER TABLE fixtures ADD COLUMN colour TEXT"))


def test_a_newer_library_opens_to_be_looked_at(nowhere: str) -> None:
    with open_library(nowhere) as library:
        fixture, _ = new_fixture(library)
    with bare_connection(nowhere) as connection:
        _as_if_newer(connection, NEWEST)
    with open_library(nowhere) as library:
        assert "newer Holdfast" in library.read_only
        assert library.fixtures.open(fixture.id).job == saving().job
        assert library.find.by_text("customer")
        with pytest.raises(NotAllowed, match="newer Holdfast"):
            library.customers.add(Customer(name="Late"))
    with bare_connection(nowhere) as connection:
        assert version_of(connection) == 999


def test_a_library_that_is_far_newer_says_so(nowhere: str) -> None:
    open_library(nowhere).close()
    with bare_connection(nowhere) as connection:
        _as_if_newer(connection, NEWEST + 1)
    with pytest.raises(FixtureError, match="of version 999, this program knows up to"):
        open_library(nowhere)


def test_places_are_read_as_typed(tmp_path: Path) -> None:
    assert place_of(str(tmp_path / "a b#?%.sqlite")).path == tmp_path / "a b#?%.sqlite"
    assert place_of("postgresql://ann@server/library").is_server
    for wrong in ("mysql://ann@server/library", "postgresql://ann@server", "http://x"):
        with pytest.raises(FixtureError):
            place_of(wrong)
