"""Copies of a library's file by SQLite's backup interface: whole, while others read and write."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.storage.atomic import cannot_write
from fixtures_lib.shop.store.faults import Damaged

APPLICATION_ID = 0x486F6C64  # "Hold": what tells a library from another program's file
_BUSY_S = 60.0


def copy_file(source: Path, target: Path) -> None:
    """The library at `source` as it is now, at `target`: whole and on the disk, or not at all."""
    part = target.with_name(f".{target.name}.part")
    try:
        with _connected(source) as old, _connected(part) as new:
            old.backup(new)
            new.execute("PRAGMA journal_mode = DELETE")
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as fault:
        raise cannot_write(target, fault) from fault
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def copy_back(backup: Path, library: Path) -> None:
    """Put a backup's content into the library, which others may have open."""
    check_backup(backup)
    with _connected(backup) as old, _connected(library) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode = WAL")


def check_backup(backup: Path) -> None:
    """FixtureError where the file is not a library, Damaged where it is not whole."""
    if not backup.is_file():
        raise FixtureError("there is no such backup", where=str(backup), mend="choose another one")
    try:
        with _connected(backup) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise FixtureError(
                    "this file is not a Holdfast library", where=str(backup), mend="choose another"
                )
            said = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as fault:
        raise Damaged("the backup is damaged", where=str(backup), mend="take another one") from (
            fault
        )
    if said != "ok":
        raise Damaged("the backup is damaged", where=str(backup), mend="take another one")


@contextlib.contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=_BUSY_S, isolation_level=None)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        yield connection
