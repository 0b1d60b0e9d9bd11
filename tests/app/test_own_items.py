"""Items of the shop's own stand in the window's catalogue, and can be placed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

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
        open_housing(window, qtbot)
        workspace = window.loader.load()
        panel = workspace.catalogue
        assert "Our rest 10" not in names(panel.findChild(QTreeView))
        before = len(workspace.items)
        window.actions_by_id["library"].trigger()
        when(lambda: "Our rest 10" in names(panel.findChild(QTreeView)), qtbot)
        window.library.library_window.close()
        assert len(workspace.items) == before + 1
        ours_item = workspace.items[-1]
        assert ours_item.id == "rest/ours-10"
        workspace.place_item(ours_item)
        assert workspace.tooling.name == "place_rest"
        assert [item for item in workspace.items if item.name == "Our rest 10"] == [ours_item]


def names(view: object) -> list[str]:
    assert isinstance(view, QTreeView)
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]
