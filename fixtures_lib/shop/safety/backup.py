"""Back up and restore a library of either kind."""

from __future__ import annotations

from pathlib import Path

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.safety import server_dumps
from fixtures_lib.shop.store import file_copies
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.store.faults import NotAllowed, in_words
from fixtures_lib.shop.store.place import Place


def back_up(database: Database, target: Path) -> Path:
    """Write the library as it is now to `target`, while others go on working. FixtureError where
    there is such a file already, or it can't be written."""
    target = target.absolute()
    if target.exists():
        raise FixtureError(
            "there is a file of this name already", where=str(target), mend="choose another name"
        )
    if not target.parent.is_dir():
        raise FixtureError("there is no such folder", where=str(target.parent), mend="create it")
    if database.place.path is None:
        server_dumps.dump(database.place, target)
        return target
    with in_words(Place(path=target)):
        file_copies.copy_file(database.place.path, target)
    return target


def restore(database: Database, backup: Path) -> Path:
    """Make the library what it was at the backup. The state before is kept: its file is returned,
    which stands beside the library's own, or for a server beside the backup. The library has to be
    opened again then."""
    if database.read_only:
        raise NotAllowed(database.read_only, where=str(database.place), mend="nothing was changed")
    path = database.place.path
    if path is None:
        return _restore_on_server(database, backup)
    file_copies.check_backup(backup)
    kept = _free_name(path)
    with in_words(database.place):
        file_copies.copy_file(path, kept)
        database.close()
        file_copies.copy_back(backup, path)
    return kept


def _restore_on_server(database: Database, backup: Path) -> Path:
    if not backup.is_file():
        raise FixtureError("there is no such backup", where=str(backup), mend="choose another one")
    kept = back_up(database, _free_name(backup.absolute()))
    server_dumps.restore(database.place, backup)
    database.close()
    return kept


def _free_name(path: Path) -> Path:
    names = (path.with_name(f"{path.stem}.before-{n}{path.suffix}") for n in range(1, 10_000))
    return next(name for name in names if not name.exists())
