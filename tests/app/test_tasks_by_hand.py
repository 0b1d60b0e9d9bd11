"""Tasks as a person does them: the path's steps, the toolbar, clicks on the part, the keyboard.

HOLDFAST_PICTURES names a folder for the pictures.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeView, QTreeWidget, QTreeWidgetItemIterator
from pytestqt.qtbot import QtBot

from app.questions import NewJobChoice
from app.windows.main_window import MainWindow
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.job.model import Potting, Rest, SideLocator
from fixtures_lib.job.rest_places import fitting_holes
from tests.app.shell import SAMPLES, errors, open_part, settle, shown_window, when
from tests.app.task_hand import (
    LEFT,
    click_part,
    differ,
    look_from_above,
    parts,
    picture,
    press_keys,
    press_step,
    press_tool,
)

pytestmark = pytest.mark.gui
HOUSING = SAMPLES / "sensor_housing.step"
CORNERS = ((0.15, 0.225), (0.15, 0.775), (0.84, 0.475))  # over the housing's underside


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))


def elements(window: MainWindow, kind: type) -> list[Any]:
    assert window.session.job is not None
    return [e for e in window.session.job.elements.values() if isinstance(e, kind)]


@pytest.mark.parametrize(
    "part", parts(HOUSING, "odri_body_structure_side.step"), ids=lambda path: path.stem
)
def test_rests_on_a_pattern_along_the_path_and_from_the_tree(
    qtbot: QtBot, tmp_path: Path, part: Path
) -> None:
    with shown_window(qtbot, tmp_path) as (window, answers):
        answers.choice = NewJobChoice(plate=load_catalog().plates["plate-m6-25"], auto=False)
        open_part(window, qtbot, part)
        job = window.session.job
        assert job is not None
        look_from_above(window, qtbot)
        bare = picture(window, tmp_path, f"{part.stem}-bare")

        press_step(window, "locate")
        assert window.tool_name == "place_rest"
        click_part(window, qtbot, *CORNERS)
        rests = elements(window, Rest)
        assert len(rests) == 3
        assert all(fitting_holes(rest.item, job.plate.item) for rest in rests)
        assert differ(bare, picture(window, tmp_path, f"{part.stem}-rests"))
        press_step(window, "locate")  # three rests are enough: the path goes on
        assert window.tool_name == "place_side_locator"

        press_tool(window, "tool_select")
        tree = window.loader.load().tree
        click_row(tree, rests[-1].name)
        assert [thing.id for thing in window.session.selection] == [rests[-1].id]
        press_keys(window, "Del")
        assert len(elements(window, Rest)) == 2
        press_keys(window, "Ctrl+Z")
        assert len(elements(window, Rest)) == 3
        click_row(tree, rests[-1].name)
        press_keys(window, "Ctrl+D")
        assert len(elements(window, Rest)) == 4
        settle(window, qtbot)
        assert not errors(window)


def test_a_potting_tray_is_drawn_by_a_key_and_a_click(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, answers):
        answers.choice = NewJobChoice(auto=False)
        open_part(window, qtbot, SAMPLES / "instrument_handle.step")
        look_from_above(window, qtbot)
        bare = picture(window, tmp_path, "handle-bare")
        press_keys(window, "I")
        assert window.tool_name == "draw_potting"
        click_part(window, qtbot, (0.5, 0.5))
        when(lambda: bool(elements(window, Potting)) or bool(errors(window)), qtbot)
        settle(window, qtbot)
        assert not errors(window)
        assert len(elements(window, Potting)) == 1
        assert differ(bare, picture(window, tmp_path, "handle-potted"))


def test_side_locators_are_placed_beside_the_part_and_a_word_says_where(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with shown_window(qtbot, tmp_path) as (window, answers):
        answers.choice = NewJobChoice(auto=False)
        open_part(window, qtbot, HOUSING)
        look_from_above(window, qtbot)
        press_tool(window, "tool_place_side_locator")
        other = load_catalog().side_locators["side-pin-flat-10"]
        click_catalogue(window, other.name)
        tool = window.loader.load().tooling.tool
        assert tool is not None
        assert tool.in_hand == other  # what is clicked takes the place of what is in hand
        click_part(window, qtbot, (0.08, -0.15), (0.85, -0.15), (-0.06, 0.82))
        sides = elements(window, SideLocator)
        assert len(sides) == 3
        assert sides[0].angle_deg == sides[1].angle_deg == 90.0
        assert sides[2].angle_deg == 0.0
        result, _ = window.session.shown_result("holding")
        assert result is not None
        free = result.value.locating.free_motions
        assert len(free) == 3  # up and down, and the two turns out of the plane


def click_catalogue(window: MainWindow, name: str) -> None:
    rows = window.loader.load().catalogue.findChild(QTreeView)
    assert rows is not None
    (index,) = rows.model().match(rows.model().index(0, 0), Qt.ItemDataRole.DisplayRole, name)
    rows.scrollTo(index)
    QTest.mouseClick(
        rows.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, rows.visualRect(index).center()
    )


def click_row(tree: QTreeWidget, name: str) -> None:
    rows = QTreeWidgetItemIterator(tree)
    while rows.value() is not None:
        item = rows.value()
        if item.text(0) == name:
            tree.scrollToItem(item)
            QTest.mouseClick(
                tree.viewport(),
                LEFT,
                Qt.KeyboardModifier.NoModifier,
                tree.visualItemRect(item).center(),
            )
            return
        rows += 1
    raise AssertionError(name)
