"""The window without a job: it stands, every action is in order, and messages have one route."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from app.actions import table
from app.notifications import Remedy
from app.places import icon_file
from app.settings import Settings
from app.windows.main_window import MainWindow
from app.windows.start import catch_unexpected
from fixtures_lib.errors import Cancelled, FixtureError
from fixtures_lib.isolation import WorkerFault
from tests.app.shell import Answers, shown_window

pytestmark = pytest.mark.gui


@pytest.fixture
def shown(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[MainWindow, Answers]]:
    monkeypatch.setenv("HOLDFAST_STATE", str(tmp_path / "state"))
    with shown_window(qtbot, tmp_path) as both:
        yield both


@pytest.fixture
def window(shown: tuple[MainWindow, Answers]) -> MainWindow:
    return shown[0]


def test_actions_have_their_own_ids_keys_and_icons() -> None:
    entries = table()
    for values in ([e.id for e in entries], [e.keys for e in entries if e.keys]):
        assert [value for value, count in Counter(values).items() if count > 1] == []
    for entry in entries:
        assert not entry.icon or entry.icon.startswith("sign:") or icon_file(entry.icon).exists()


def test_without_a_job_only_what_makes_sense_can_be_done(window: MainWindow) -> None:
    able = {entry.id for entry, action in window.actions_by_id if action.isEnabled()}
    assert {"new", "open", "settings", "palette"} <= able
    assert not {"save", "export", "undo", "tool_place_rest", "fit", "solve"} & able
    assert window.pages.currentWidget() is window.start_page


def test_the_palette_finds_an_action_by_words_in_any_order(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_by_id["palette"].trigger()
    box = window.palette_box
    field, found = box.findChild(QLineEdit), box.findChild(QListWidget)
    assert field is not None
    assert found is not None
    everything = found.count()
    qtbot.keyClicks(field, "deflection live")
    assert 0 < found.count() < everything
    before = window.settings.live_deflection
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.settings.live_deflection is not before
    assert not box.isVisible()


def test_long_words_in_the_status_bar_never_widen_the_window(window: MainWindow) -> None:
    before = window.minimumSizeHint().width()
    window.bar.set_hover("its body over a hole of the plate, as high as this locator reaches " * 9)
    window.bar.gauge.findChild(QLabel).setText("stiffness, 131,055 unknowns take 2.3 GB " * 9)
    assert window.bar.minimumSizeHint().width() < 700
    assert window.minimumSizeHint().width() == before


def test_a_fault_becomes_one_calm_notice(window: MainWindow) -> None:
    fault = FixtureError("the file has no solid", where="a.step", mend="export it as a solid")
    window.notifications.fault(fault)
    window.notifications.fault(fault)
    assert [toast.notice.text for toast in window.toasts.shown] == [str(fault)]
    window.toasts.dismiss_all()
    assert window.toasts.shown == ()
    assert len(window.notifications.history) == 2


def test_a_cancel_is_not_an_error(window: MainWindow) -> None:
    window.notifications.fault(Cancelled("Stopped"))
    assert [n.level for n in window.notifications.history] == ["info"]


def test_a_bug_is_told_in_plain_words_with_the_trace_aside(window: MainWindow) -> None:
    window.notifications.fault(WorkerFault("load_part", "Traceback: KeyError"))
    notice = window.notifications.history[-1]
    assert "Traceback" not in notice.text
    assert "KeyError" in notice.details


def test_an_unexpected_exception_becomes_a_notice(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.excepthook", None)
    catch_unexpected(window.notifications)
    sys.excepthook(RuntimeError, RuntimeError("not foreseen"), None)
    assert "not foreseen" in window.notifications.history[-1].details
    assert window.isVisible()


def test_a_remedy_runs_and_takes_the_notice_away(window: MainWindow, qtbot: QtBot) -> None:
    done: list[bool] = []
    remedy = Remedy("Free it", lambda: done.append(True))
    window.notifications.warning("The disk is full.", remedy=remedy)
    button = window.toasts.shown[-1].remedy_button
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [True]
    assert window.toasts.shown == ()


def test_light_and_dark_at_once(window: MainWindow) -> None:
    grounds = []
    for theme in ("light", "dark"):
        window.settings.theme = theme  # type: ignore[assignment]
        grounds.append(window.palette().window().color().lightness())
    assert grounds[0] > 200 > 60 > grounds[1]


def test_settings_come_back_and_odd_values_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    first = Settings(path)
    first.unit, first.theme, first.live_deflection = "in", "dark", False
    first.remember(tmp_path / "a.holdfast")
    first.remember(tmp_path / "b.holdfast")
    first.remember(tmp_path / "a.holdfast")
    first.save()
    second = Settings(path)
    assert (second.unit, second.theme, second.live_deflection) == ("in", "dark", False)
    assert [p.name for p in second.recent] == ["a.holdfast", "b.holdfast"]
    second._put("theme", "purple")
    assert second.theme == "system"
