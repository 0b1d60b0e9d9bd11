"""Problems mended with one click: in the panel, in the menu at the item, each one step back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QToolButton
from pytestqt.qtbot import QtBot

from app.live.mending import mends_for
from app.session import Selected
from app.windows.context_menu import context_menu
from app.windows.main_window import MainWindow
from fixtures_lib.job.edits import with_element
from fixtures_lib.job.model import Clamp, Rest
from tests.app.panel_scene import keep_picture
from tests.app.shell import SAMPLES, shown_window, when

pytestmark = pytest.mark.gui


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    folder = tmp_path_factory.mktemp("mending")
    monkeypatch.setenv("HOLDFAST_STATE", str(folder / "state"))
    with shown_window(qtbot, folder) as (window, _):
        window.documents.open(SAMPLES / "aerospace_bracket.holdfast")
        when(lambda: window.session.job is not None, qtbot)
        yield window


def codes(window: MainWindow) -> set[str]:
    result, old = window.session.shown_result("problems")
    return set() if result is None or old else {p.code for p in result.value}


def test_a_problem_is_mended_from_its_row_and_from_the_menu(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    assert session.job is not None
    rest = next(e for e in session.job.elements.values() if isinstance(e, Rest))
    clamp = next(e for e in session.job.elements.values() if isinstance(e, Clamp))
    session.apply("Sink", lambda job: with_element(job, rest.id, top_mm=rest.top_mm - 2.0))
    session.apply("Loosen", lambda job: with_element(job, clamp.id, force_n=0.0))
    when(lambda: {"contact-in-air", "clamp-idle"} <= codes(window), qtbot)
    when(lambda: len(mends_for(session)) >= 2, qtbot)

    panel = window.loader.load().problems
    listed = panel.findChild(QListWidget, "problems.list")
    assert listed is not None
    when(lambda: len(panel.findChildren(QToolButton, "problems.mend")) >= 2, qtbot)
    keep_picture(panel, "mends", (620, 200))
    rows = [listed.item(i) for i in range(listed.count())]
    row = next(r for r in rows if "does not touch the part" in r.text())
    button = listed.itemWidget(row).findChild(QToolButton, "problems.mend")
    assert button.toolTip() == f"Set {rest.name} to the part's height"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.job.elements[rest.id] == rest
    assert session.undo_stack.undoText() == f"Set {rest.name} to the part's height"
    when(lambda: bool(codes(window)) and "contact-in-air" not in codes(window), qtbot)

    when(lambda: any(p.code == "clamp-idle" for p in mends_for(session)), qtbot)
    session.select(Selected("element", id=clamp.id))
    menu = context_menu(session, window.actions_by_id, window.notifications, window)
    first = menu.actions()[0]
    assert first.text() == f"Tighten {clamp.name} with {clamp.item.force_n:.0f} N"
    first.trigger()
    assert (
        session.job.elements[clamp.id]
        == with_element(session.job, clamp.id, force_n=clamp.item.force_n).elements[clamp.id]
    )
    menu.deleteLater()

    session.undo_stack.undo()
    session.undo_stack.undo()
    when(lambda: {"contact-in-air", "clamp-idle"} <= codes(window), qtbot)
    assert mends_for(session), "undo brings the job back, and with it what was found for it"

    session.set_preview(lambda job: with_element(job, clamp.id, force_n=10.0))
    assert mends_for(session) == {}, "nothing is offered while something is dragged"
    session.set_preview(None)
    assert mends_for(session) != {}
