"""The library goes away while somebody works: one sentence, nothing lost, and the edit goes on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine

from fixtures_lib.shop import open_library
from fixtures_lib.shop.safety.backup import back_up
from fixtures_lib.shop.store import opening
from fixtures_lib.shop.store.faults import NotAllowed
from fixtures_lib.shop.store.place import Place
from tests.app.shell import errors, press, shown_window, when
from tests.app.test_library import keep, move_a_rest, open_housing
from tests.app.test_library_shelves import shown_library
from tests.lib.shop.server import Server
from tests.lib.shop.shelves import kept_fixture, kept_plate

pytestmark = pytest.mark.gui


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program writes to the library's file, and does not end."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def without_the_right_to_write(place: Place) -> Engine:
    """What SQLite says of such a file; root, who may run the tests, has every right."""
    raise NotAllowed("attempt to write a readonly database", where=str(place), mend="")


def test_a_job_is_saved_when_the_server_is_back(
    qtbot: QtBot, tmp_path: Path, own_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("HOLDFAST_LIBRARY", own_server.url(own_server.new_database()))
    with shown_window(qtbot, tmp_path) as (window, _):
        open_housing(window, qtbot)
        keep(window, qtbot, "Träger", "Housing")
        move_a_rest(window)
        job = window.session.job
        own_server.stop()
        window.actions_by_id["keep"].trigger()
        when(lambda: bool(errors(window)), qtbot)
        assert len(errors(window)) == 1
        assert "the library's server does not answer; nothing is lost" in errors(window)[0]
        assert window.session.job is job
        own_server.start()
        with qtbot.waitSignal(window.library.desk.kept, timeout=60_000):
            window.actions_by_id["keep"].trigger()
        assert len(errors(window)) == 1
    with open_library() as library:
        (line,) = library.find.by_text("Housing")
        assert library.fixtures.open(line.fixture.id, 2).job == job


def test_what_a_library_that_can_only_be_read_refuses_is_told_and_stays(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.sqlite"
    monkeypatch.setenv("HOLDFAST_LIBRARY", str(path))
    with open_library() as library:
        kept_fixture(library)
        plate = kept_plate(library, "P-1")
        back_up(library.database, tmp_path / "monday.backup")
    before = path.read_bytes()
    monkeypatch.setattr(opening, "_file_engine", without_the_right_to_write)
    window = shown_library(qtbot, tmp_path)
    window.ask_plates()
    plates = window.beside
    when(lambda: plates.life.count() == 1, qtbot)
    press(plates, "inspected")
    entered = plates.dialog
    assert entered is not None
    note = entered.lines["note"]
    assert isinstance(note, QLineEdit)
    note.setText("worn at the middle")
    entered.save()
    when(entered.trouble.isVisible, qtbot)
    assert "the library can only be read" in entered.trouble.text()
    assert entered.isVisible()
    assert note.text() == "worn at the middle"
    window.lists.ask_source = lambda _kind: tmp_path / "monday.backup"
    window.lists.ask_sure = lambda _name: True
    window.lists.restore()
    when(lambda: "the library can only be read" in window.words.text(), qtbot)
    assert path.read_bytes() == before
    monkeypatch.undo()  # the right is there again
    monkeypatch.setenv("HOLDFAST_LIBRARY", str(path))
    entered.save()
    when(lambda: plates.life.count() == 2, qtbot)
    plates.close()
    with open_library() as library:
        (found,) = library.plate_use(plate.id).inspections
    assert found.note == "worn at the middle"


def test_what_was_typed_stays_until_the_library_can_be_written(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.sqlite"
    monkeypatch.setenv("HOLDFAST_LIBRARY", str(path))
    monkeypatch.setattr(opening, "_BUSY_S", 0.5)
    with open_library() as library:
        kept_fixture(library)
        plate = kept_plate(library, "P-1")
    window = shown_library(qtbot, tmp_path)
    window.ask_plates()
    plates = window.beside
    when(lambda: plates.life.count() == 1, qtbot)
    press(plates, "inspected")
    entered = plates.dialog
    assert entered is not None
    note = entered.lines["note"]
    assert isinstance(note, QLineEdit)
    note.setText("worn at the middle")
    with locked(path):
        entered.save()
        when(entered.trouble.isVisible, qtbot)
    assert "another program is writing to the library" in entered.trouble.text()
    assert entered.isVisible()
    assert entered.isEnabled()
    assert note.text() == "worn at the middle"
    entered.save()
    when(lambda: plates.life.count() == 2, qtbot)
    plates.close()
    with open_library() as library:
        (found,) = library.plate_use(plate.id).inspections
    assert found.note == "worn at the middle"
