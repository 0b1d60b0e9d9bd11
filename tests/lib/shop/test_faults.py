"""What the disk, the folder and the server can do to a library: said in words, nothing lost."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop import Damaged, Library, LibraryAway, NotAllowed, open_library
from fixtures_lib.shop.records import Customer
from fixtures_lib.shop.safety.checking import check_library
from tests.lib.shop.server import Server
from tests.lib.shop.shelves import new_fixture, saving

NOBODY = 65534


@contextmanager
def as_nobody() -> Iterator[None]:
    """As a user without rights: root may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def files_end_at(size_bytes: int) -> Iterator[None]:
    """No file grows beyond this: what a full disk or a quota does to a write."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


def test_a_full_library_says_so_and_keeps_what_it_has(path: Path) -> None:
    """SQLite's own limit of pages gives the same answer as a full disk (SQLITE_FULL)."""
    with open_library(path) as library:
        fixture, _ = new_fixture(library)
        change = saving("x" * 19_000 + os.urandom(8).hex())
        with library.database.writing() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1")
        with pytest.raises(FixtureError, match="the disk is full; free some space and save again"):
            _save_until_refused(library, fixture.id)
        head = library.fixtures.get(fixture.id).head
        with library.database.writing() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 100000")
        assert library.fixtures.save(fixture.id, head, change).number == head + 1
        assert check_library(library.database) == ()


def _save_until_refused(library: Library, fixture_id: str) -> None:
    for n in range(200):
        library.fixtures.save(fixture_id, n + 1, saving(os.urandom(2000).hex()))


def test_a_disk_that_takes_no_more_loses_nothing(path: Path) -> None:
    with open_library(path) as library:
        fixture, _ = new_fixture(library)
        with (
            files_end_at(path.stat().st_size + 200_000),
            pytest.raises(FixtureError, match=r"disk is full|could not be written"),
        ):
            _save_until_refused(library, fixture.id)
        head = library.fixtures.get(fixture.id).head
        assert library.fixtures.save(fixture.id, head, saving("after")).number == head + 1
    with open_library(path) as library:
        assert library.fixtures.open(fixture.id).job.notes == "after"
        assert check_library(library.database) == ()


def test_a_read_only_folder_lets_the_library_be_looked_at(tmp_path: Path) -> None:
    folder = tmp_path / "shelf"
    path = folder / "library.sqlite"
    with open_library(path) as library:
        fixture, _ = new_fixture(library)
    for each in tmp_path.parents:
        if each.stat().st_uid == os.getuid() and each != Path("/"):
            each.chmod(each.stat().st_mode | 0o055)
    tmp_path.chmod(0o755)
    folder.chmod(0o555)
    path.chmod(0o444)
    try:
        with as_nobody(), open_library(path) as library:
            assert "can only be read" in library.read_only
            assert library.role == "look"
            assert library.fixtures.open(fixture.id).job == saving().job
            assert library.find.by_text("block")
            with pytest.raises(NotAllowed, match="nothing was changed"):
                library.customers.add(Customer(name="Nobody"))
        with as_nobody(), pytest.raises(FixtureError, match=r"opened|not allowed"):
            open_library(folder / "new.sqlite")
    finally:
        folder.chmod(0o755)


def test_another_programs_file_is_not_touched(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.commit()
    before = path.read_bytes()
    with pytest.raises(FixtureError, match="not a Holdfast library"):
        open_library(path)
    assert path.read_bytes() == before
    path.write_bytes(b"no database at all, but a letter to the customer" * 100)
    with pytest.raises(FixtureError, match="not a Holdfast library"):
        open_library(path)


def test_a_damaged_library_is_found_out(path: Path) -> None:
    with open_library(path) as library:
        fixture, _ = new_fixture(library)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE blobs SET packed = CAST(x'00' || substr(packed, 2) AS BLOB)")
        raw.execute("UPDATE fixtures SET head = 7, status = 'released'")
        raw.commit()
    with open_library(path) as library:
        codes = {problem.code for problem in check_library(library.database)}
        assert {"library.file", "library.head", "library.status"} <= codes
        with pytest.raises(Damaged, match="restore a backup"):
            library.fixtures.open(fixture.id, 1)
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(Damaged, match="file is damaged"):
        open_library(path)


def test_an_edit_goes_on_when_the_server_is_back(own_server: Server) -> None:
    where = own_server.url(own_server.new_database())
    with open_library(where) as library:
        fixture, _ = new_fixture(library)
        change = saving("made while the server was away")
        own_server.stop()
        with pytest.raises(LibraryAway, match="does not answer; nothing is lost"):
            library.fixtures.save(fixture.id, 1, change)
        with pytest.raises(LibraryAway):
            library.find.by_text("block")
        with pytest.raises(LibraryAway):
            open_library(where)
        own_server.start()
        assert library.fixtures.save(fixture.id, 1, change).number == 2
        assert library.fixtures.open(fixture.id).job == change.job
        assert check_library(library.database) == ()


def test_a_change_in_doubt_is_made_once(own_server: Server) -> None:
    """The server dies between the change and its answer: sent again, it is there once."""
    where = own_server.url(own_server.new_database())
    with open_library(where) as library:
        fixture, _ = new_fixture(library)
        change = saving("in doubt")
        _stop_after_the_next_change(library, own_server)
        with pytest.raises(LibraryAway, match="save again when it is back"):
            library.fixtures.save(fixture.id, 1, change)
        own_server.start()
        assert len(library.fixtures.versions(fixture.id)) == 2, "it was made, unheard"
        assert library.fixtures.save(fixture.id, 1, change).number == 2
        assert len(library.fixtures.versions(fixture.id)) == 2
        assert check_library(library.database) == ()


def _stop_after_the_next_change(library: Library, server: Server) -> None:
    with library.database.reading() as connection:
        dialect = connection.engine.dialect
    commit = dialect.do_commit

    def commit_and_stop(raw: Any) -> None:
        commit(raw)
        dialect.do_commit = commit  # type: ignore[method-assign]  # as it was
        server.stop()
        raw.execute("SELECT 1")

    dialect.do_commit = commit_and_stop  # type: ignore[method-assign]  # once
