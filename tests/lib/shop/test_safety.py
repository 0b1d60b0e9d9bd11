"""Backups are whole while others write, and bring everything back."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop import Damaged, Library, Wanted, open_library
from fixtures_lib.shop.records import Customer
from fixtures_lib.shop.safety.backup import back_up, restore
from fixtures_lib.shop.safety.checking import check_library
from fixtures_lib.shop.safety.mending import mend_words
from tests.lib.shop.shelves import new_fixture, saving
from tests.lib.shop.writers import writers


def test_a_backup_brings_everything_back(library: Library, where: str, tmp_path: Path) -> None:
    fixture, _ = new_fixture(library)
    copy = back_up(library.database, tmp_path / "monday.backup")
    with pytest.raises(FixtureError, match="a file of this name already"):
        back_up(library.database, copy)
    library.fixtures.save(fixture.id, 1, saving("tuesday"))
    library.customers.add(Customer(name="Tuesday"))
    kept = restore(library.database, copy)
    with open_library(where) as again:
        assert [v.number for v in again.fixtures.versions(fixture.id)] == [1]
        assert again.customers.named("Tuesday") is None
        assert check_library(again.database) == ()
        assert again.fixtures.save(fixture.id, 1, saving("wednesday")).number == 2
    with open_library(where) as again:
        if again.database.place.is_server:
            restore(again.database, kept)
    with open_library(where if "://" in str(where) else kept) as before:
        assert before.customers.named("Tuesday") is not None


def test_a_backup_is_whole_while_others_write(where: str, tmp_path: Path) -> None:
    with open_library(where) as library:
        fixture, _ = new_fixture(library)
        with writers() as team:
            for n in range(2):
                team.start(where, fixture.id, f"writer {n}", 60)
            team.listen(until_acks=10)
            told = len(team.of("saved")) + len(team.of("refused"))
            copy = back_up(library.database, tmp_path / "busy.backup")
            team.listen()
        restore(library.database, copy)
    with open_library(where) as library:
        assert check_library(library.database) == ()
        kept = len(library.fixtures.versions(fixture.id))
        assert 1 + told <= kept <= 1 + 40


def test_a_damaged_backup_is_refused(tmp_path: Path) -> None:
    with open_library(tmp_path / "library.sqlite") as library:
        new_fixture(library)
        copy = back_up(library.database, tmp_path / "copy.sqlite")
        data = bytearray(copy.read_bytes())
        data[8192:12288] = b"\x55" * 4096
        copy.write_bytes(data)
        with pytest.raises(Damaged, match="the backup is damaged"):
            restore(library.database, copy)
        copy.write_bytes(b"something else")
        with pytest.raises(FixtureError):
            restore(library.database, copy)
        with pytest.raises(FixtureError, match="no such backup"):
            restore(library.database, tmp_path / "nowhere.sqlite")
        assert library.find.count(Wanted()) == 1


def test_words_that_are_lost_are_written_again(library: Library) -> None:
    new_fixture(library)
    with library.database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM fixture_words")
    assert [p.code for p in check_library(library.database)] == ["library.words"]
    assert library.find.by_text("block") == ()
    assert mend_words(library.database) == 1
    assert check_library(library.database) == ()
    assert len(library.find.by_text("block")) == 1
