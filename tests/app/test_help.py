"""Help at the place where it is asked for, and a tutorial that can be done with the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.actions import table
from app.help.pages import KEYS_PAGE, TOPICS, pages
from app.help.tutorial_steps import CONDITIONS, tutorial_steps
from app.live.live import DEFLECTION, physics_basis
from app.questions import NewJobChoice
from app.tools import TOOLS
from app.windows.main_window import MainWindow
from fixtures_lib.job.edits import moved
from fixtures_lib.job.model import Rest
from tests.app.shell import HOUSING, open_part, settle, shown_window, when
from tests.app.test_whole_job import RESTS, SIDES, ZONE, place

pytestmark = pytest.mark.gui


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))


def test_pages_name_only_what_there_is() -> None:
    written = {page.id: page for page in pages(table())}
    assert set(TOPICS.values()) <= set(written)
    assert set(TOPICS) & set(TOOLS)
    keys = {entry.keys for entry in table()}
    for page in written.values():
        assert page.text.startswith("# ")
        named = re.findall(r"\*\* \(((?:Ctrl\+|Shift\+)*\w+)\)", page.text)
        assert not [key for key in named if key not in keys], page.id


def test_tutorial_names_only_what_there_is() -> None:
    actions = {entry.id for entry in table()}
    for step in tutorial_steps():
        assert step.action in actions
        assert not step.done or step.done in CONDITIONS


def test_help_opens_at_the_tool_in_use_and_is_searched(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, _):
        window.actions_by_id["help"].trigger()
        shown = window.help_desk.help_window
        assert shown is not None
        assert shown.page == "begin"
        shown.show_page("hold")
        assert shown.page == "hold"
        shown.findChild(type(shown._search), "help_search").setText("diamond")
        assert "locate" in shown.found()
        assert "part" not in shown.found()
        shown._search.setText("F5")
        assert KEYS_PAGE in shown.found()
        shown.show_page("begin")
        assert shown.found() == [page.id for page in pages(table())]
        shown._follow(QUrl("holdfast:tutorial"))
        assert window.help_desk.tutorial is not None
        assert window.help_desk.tutorial.isVisible()
        shown.close()


def test_the_tutorial_ticks_itself_off(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, answers):
        answers.choice = NewJobChoice(auto=False)
        window.actions_by_id["tutorial"].trigger()
        tutorial = window.help_desk.tutorial
        assert tutorial is not None
        assert not tutorial.done
        open_part(window, qtbot, HOUSING)
        when(lambda: tutorial.step.title == "Look at it", qtbot, 5000)  # by itself
        press(window, "tutorial_next")
        assert not tutorial.done
        place(window, qtbot, "place_rest", RESTS)
        when(lambda: tutorial.step.done == "located", qtbot, 5000)
        place(window, qtbot, "place_side_locator", SIDES)
        when(lambda: tutorial.step.done == "zone", qtbot, 5000)
        place(window, qtbot, "draw_vacuum_zone", (ZONE,))
        when(lambda: tutorial.step.done == "load", qtbot, 60_000)
        tutorial.go_to(7)
        assert tutorial.step.done == "solved"
        press(window, "tutorial_do")
        settle(window, qtbot)
        when(lambda: tutorial.step.done == "solved_again", qtbot, 5000)
        assert not tutorial.done
        move_a_rest_and_solve(window, qtbot)
        when(lambda: tutorial.step.done == "saved", qtbot, 5000)
        press(window, "tutorial_next")
        assert not tutorial.isVisible()


def press(window: MainWindow, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button is not None
    button.click()


def move_a_rest_and_solve(window: MainWindow, qtbot: QtBot) -> None:
    assert window.session.job is not None
    rest = next(e for e in window.session.job.elements.values() if isinstance(e, Rest))
    window.session.apply("Move the rest", lambda job: moved(job, rest.id, 3.0, 2.0))
    window.actions_by_id["solve"].trigger()
    settle(window, qtbot)
    job = window.session.job
    assert job is not None
    assert window.session.result(DEFLECTION, physics_basis(job)) is not None
