"""Items of the shop's own stand in the window's catalogue, and can be placed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from app.library.shelf import Shelf
from app.notifications import Notifications
from app.settings import Settings
from fixtures_lib.shop import open_library
from tests.app.shell import shown_window, when
from tests.app.test_library import open_housing
from tests.lib.shop.test_items import ABOUT, REST

pytestmark = pytest.mark.gui


def test_the_catalogue_offers_the_shops_own_rest(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("HOLDFAST_LIBRARY", str(tmp_path / "library.sqlite"))
    ours = tmp_path / "ours.toml"
    ours.write_text(ABOUT + REST)
    with open_library() as library:
        library.items.add_file(ours)
    with shown_window(qtbot, tmp_path) as (window, _):
        when(lambda: window.loader.workspace is not None, qtbot)
        workspace = window.loader.load()
        when(lambda: "Our rest 10" in names(workspace.catalogue.findChild(QTreeView)), qtbot)
        assert "library_window" not in vars(window.library), "nobody opened it"
        open_housing(window, qtbot)
        ours_item = workspace.items[-1]
        assert ours_item.id == "rest/ours-10"
        workspace.place_item(ours_item)
        assert workspace.tooling.name == "place_rest"
        assert [item for item in workspace.items if item.name == "Our rest 10"] == [ours_item]


def test_a_start_begins_no_library(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.library = str(tmp_path / "not yet" / "library.sqlite")
    owner = QObject()
    shelf = Shelf(settings, Notifications(owner), owner)
    answers: list[str] = []
    shelf.ask_quietly(lambda library: library.role, answers.append)
    shelf.close()
    qtbot.wait(20)
    assert answers == []
    assert not (tmp_path / "not yet").exists()
    with open_library(settings.library):
        pass
    shelf.ask_quietly(lambda library: library.role, answers.append)
    when(lambda: answers == ["release"], qtbot)
    shelf.close()


def names(view: object) -> list[str]:
    assert isinstance(view, QTreeView)
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]
