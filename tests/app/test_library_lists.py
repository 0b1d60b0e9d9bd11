"""Backup, lists and the shop's own items from the library window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.library.library_window import LibraryWindow
from fixtures_lib.shop import open_library
from tests.app.shell import when
from tests.app.test_library_shelves import shown_library
from tests.lib.shop.shelves import kept_fixture, kept_plate
from tests.lib.shop.test_items import ABOUT, REST

pytestmark = pytest.mark.gui


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LibraryWindow:
    """The library window; what it writes goes into the test's folder by the names it offers."""
    monkeypatch.setenv("HOLDFAST_LIBRARY", str(tmp_path / "library.sqlite"))
    with open_library() as library:
        kept_fixture(library)
        kept_plate(library, "P-1")
    window = shown_library(qtbot, tmp_path)
    window.lists.ask_target = lambda name, _kind: tmp_path / name
    return window


def choose(window: LibraryWindow, text: str) -> None:
    next(a for a in window.lists.menu.actions() if a.text() == text).trigger()


def take(window: LibraryWindow, text: str, path: Path) -> None:
    window.lists.ask_source = lambda _kind: path
    choose(window, text)


def test_a_backup_is_a_library_and_is_not_written_over(
    window: LibraryWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(window, "Back up…")
    when(lambda: window.words.text().startswith("Backed up to"), qtbot)
    written = tmp_path / "library.backup"
    with open_library(written) as copy:
        assert len(copy.find.by_text("handle")) == 1
    kept = written.read_bytes()
    choose(window, "Back up…")
    when(lambda: "a file of this name already" in window.words.text(), qtbot)
    assert written.read_bytes() == kept


def test_a_backup_is_restored_when_that_is_meant_and_what_was_there_is_kept(
    window: LibraryWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(window, "Back up…")
    when(lambda: window.words.text().startswith("Backed up to"), qtbot)
    with open_library() as library:
        kept_plate(library, "P-2")
    asked: list[str] = []
    window.lists.ask_sure = lambda name: bool(asked.append(name))  # type: ignore[func-returns-value]  # a no
    take(window, "Restore a backup…", tmp_path / "library.backup")
    assert asked == ["library.backup"]
    with open_library() as library:
        assert len(library.plates.all()) == 2
    window.lists.ask_sure = lambda _name: True
    choose(window, "Restore a backup…")
    when(lambda: hasattr(window, "told"), qtbot)
    words = window.told.words.item(0).text()
    window.told.close()
    before = tmp_path / "library.before-1.sqlite"
    assert str(before) in words
    with open_library() as library, open_library(before) as old:
        assert [plate.serial for plate in library.plates.all()] == ["P-1"]
        assert len(old.plates.all()) == 2
    when(lambda: window.words.text().startswith("1 fixture"), qtbot)
    (tmp_path / "other.backup").write_text("no library")
    take(window, "Restore a backup…", tmp_path / "other.backup")
    when(lambda: "the backup is damaged" in window.words.text(), qtbot)


def test_lists_go_out_and_come_in(window: LibraryWindow, qtbot: QtBot, tmp_path: Path) -> None:
    choose(window, "Write a list of fixtures…")
    when(lambda: window.words.text() == "1 line was written to fixtures.csv.", qtbot)
    assert "AB-4711" in (tmp_path / "fixtures.csv").read_text("utf-8-sig")
    choose(window, "Write a list of plates…")
    when(lambda: "plates.csv" in window.words.text(), qtbot)
    head, line = (tmp_path / "plates.csv").read_text("utf-8-sig").splitlines()
    more = tmp_path / "more.csv"
    more.write_text(f"{head}\n{line.replace('P-1', 'P-2')}\n{line}\n")
    take(window, "Take in a list of plates…", more)
    when(lambda: "already has a plate" in window.words.text(), qtbot)
    with open_library() as library:
        assert [plate.serial for plate in library.plates.all()] == ["P-1"], "all or none"
    more.write_text(f"{head}\n{line.replace('P-1', 'P-2')}\n")
    take(window, "Take in a list of plates…", more)
    when(lambda: hasattr(window, "told"), qtbot)
    assert window.told.words.item(0).text() == "P-2"
    window.told.close()
    with open_library() as library:
        assert [plate.serial for plate in library.plates.all()] == ["P-1", "P-2"]


def test_the_shops_items_are_taken_in_or_refused_with_the_line(
    window: LibraryWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    ours = tmp_path / "ours.toml"
    ours.write_text(ABOUT + REST.replace("10.0", '"wide"'))
    take(window, "Take in catalogue items…", ours)
    when(lambda: "ours.toml, line" in window.words.text(), qtbot)
    ours.write_text(ABOUT + REST)
    take(window, "Take in catalogue items…", ours)
    when(lambda: hasattr(window, "told"), qtbot)
    assert window.told.words.item(0).text() == "rest/ours-10"
    window.told.close()
    with open_library() as library:
        assert [item.item_id for item in library.items.all()] == ["rest/ours-10"]
