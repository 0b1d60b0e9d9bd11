"""All of the window by keys: Tab goes as the eye does, the palette has every action, and no two
actions want the same keys."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from app.windows.command_palette import CommandPalette
from app.windows.main_window import MainWindow
from app.windows.release_dialog import ReleaseDialog
from app.windows.settings_dialog import SettingsDialog
from tests.app.shell import SAMPLES, settle, shown_window, when

pytestmark = pytest.mark.gui
SAMPLE = SAMPLES / "sensor_housing.holdfast"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))
    with shown_window(qtbot, tmp_path) as (shown, _):
        shown.documents.open(SAMPLE)
        when(lambda: shown.session.job is not None, qtbot)
        settle(shown, qtbot)
        yield shown


def test_all_of_the_window_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    """One window for all: its start is the dear part."""
    panels_are_walked_through_as_they_are_seen(window)
    dialogs_are_walked_through_as_they_are_seen(window, qtbot)
    no_two_actions_want_the_same_keys(window)
    the_palette_has_every_action(window)


def panels_are_walked_through_as_they_are_seen(window: MainWindow) -> None:
    docks = window.loader.load().docks
    stops = tab_stops(window)
    visited = [next((n for n, dock in docks.items() if dock.isAncestorOf(w)), "") for w in stops]
    assert {"Job", "Catalogue", "Properties"} <= set(visited)
    entered = Counter(name for name, _ in groupby(visited))
    assert entered["Properties"] == entered["Catalogue"] == 1  # left only when it is done
    for name in ("Properties", "Catalogue"):
        inside = [w for w, dock in zip(stops, visited, strict=True) if dock == name]
        assert len(inside) > 1
        assert backwards(inside, docks[name]) == [], name


def dialogs_are_walked_through_as_they_are_seen(window: MainWindow, qtbot: QtBot) -> None:
    job = window.session.job
    assert job is not None
    for dialog in (
        SettingsDialog(window.settings, window),
        ReleaseDialog(job, Path("out"), window),
    ):
        dialog.show()
        qtbot.waitUntil(dialog.isVisible)
        stops = tab_stops(dialog)
        assert len(stops) > 5
        assert backwards(stops, dialog) == [], type(dialog).__name__
        dialog.close()
        dialog.deleteLater()


def no_two_actions_want_the_same_keys(window: MainWindow) -> None:
    """Of two that do, Qt runs neither."""
    wanted: dict[str, list[str]] = defaultdict(list)
    for action in set(window.findChildren(QAction)):
        if not action.shortcut().isEmpty() and not in_a_dialog(action):
            wanted[action.shortcut().toString()].append(action.text())
    assert {keys: texts for keys, texts in wanted.items() if len(texts) > 1} == {}


def the_palette_has_every_action(window: MainWindow) -> None:
    window.actions_by_id["palette"].trigger()
    palette = next(iter(window.findChildren(CommandPalette)))
    field, rows = palette.findChild(QLineEdit), palette.findChild(QListWidget)
    assert field is not None
    assert rows is not None
    offered = Counter(rows.item(i).text().split("   ·   ")[0] for i in range(rows.count()))
    for entry, action in window.actions_by_id:
        name = action.text().replace("&", "").rstrip("…")
        assert offered[name] >= 1 or entry.id == "palette", entry.id
    docks = window.loader.load().docks
    assert all(offered[f"Show {dock.windowTitle()}"] == 1 for dock in docks.values())
    docks["Contacts"].close()
    QTest.keyClicks(field, "show contacts")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not docks["Contacts"].isHidden()


def in_a_dialog(action: QAction) -> bool:
    owner = action.parent()
    return isinstance(owner, QWidget) and isinstance(owner.window(), QDialog)


def tab_stops(top: QWidget) -> list[QWidget]:
    """What Tab comes to, in its order, once round."""
    stops: list[QWidget] = []
    at = top.nextInFocusChain()
    while at is not top and at is not None:
        takes = bool(at.focusPolicy() & Qt.FocusPolicy.TabFocus) and at.isEnabled()
        if takes and at.isVisibleTo(top) and at.window() is top.window() and not at.focusProxy():
            stops.append(at)
        at = at.nextInFocusChain()
    return stops


def backwards(stops: list[QWidget], within: QWidget) -> list[tuple[str, str]]:
    """Steps of Tab that go up, or to the left in one line."""
    wrong = []
    for one, other in pairwise(stops):
        here, there = place(one, within), place(other, within)
        same_line = here.top() < there.center().y() < here.bottom()
        if there.bottom() <= here.top() or (same_line and there.left() < here.left()):
            wrong.append((named(one), named(other)))
    return wrong


def place(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, QPoint(0, 0)), widget.size())


def named(widget: QWidget) -> str:
    return widget.objectName() or widget.accessibleName() or type(widget).__name__
