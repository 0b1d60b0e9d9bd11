"""A person's hand and eye in the whole window: buttons, keys, places on the part, pictures."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QToolBar, QWidget
from pytestqt.qtbot import QtBot

from app.windows.main_window import MainWindow
from tests.app.shell import settle
from tests.app.test_whole_job import spot
from tests.conftest import SHARED_PARTS

LEFT = Qt.MouseButton.LeftButton
PICTURES = os.environ.get("HOLDFAST_PICTURES")


def parts(sample: Path, real: str) -> list[Path]:
    """The sample, and the real part where the folder of shared parts is there."""
    shared = SHARED_PARTS / "real" / real
    return [sample, shared] if shared.exists() else [sample]


def press_tool(window: MainWindow, action_id: str) -> None:
    """Click the action's button on its toolbar."""
    action = window.actions_by_id[action_id]
    bars = window.findChildren(QToolBar)
    found = (bar.widgetForAction(action) for bar in bars)
    button = next(w for w in found if w is not None and w.isVisible())
    QTest.mouseClick(button, LEFT)


def press_keys(window: MainWindow, keys: str) -> None:
    """What these keys do: a window that no window manager makes active has no shortcuts."""
    wanted = QKeySequence(keys)
    (action,) = (a for a in set(window.findChildren(QAction)) if a.shortcut() == wanted)
    assert action.isEnabled()
    action.trigger()


def press_step(window: MainWindow, step: str) -> None:
    """Click a step of the path."""
    press(window, f"guidance.{step}")


def press(window: QWidget, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button is not None, name
    QTest.mouseClick(button, LEFT)


def click_part(window: MainWindow, qtbot: QtBot, *shares: tuple[float, float]) -> None:
    """Click these shares of the part's box, as seen from above."""
    view = window.loader.load().view
    for share in shares:
        at: QPoint = spot(window, view, share)
        qtbot.mouseMove(view, at)
        qtbot.mouseClick(view, LEFT, pos=at)
    settle(window, qtbot)


def look_from_above(window: MainWindow, qtbot: QtBot) -> None:
    view = window.loader.load().view
    window.actions_by_id["look_top"].trigger()
    view.look("top")  # at once: a glide would move the places that are clicked next
    view.fit()
    settle(window, qtbot)


def picture(window: MainWindow, folder: Path, name: str) -> QImage:
    """The 3D view as it is, kept as a file too."""
    image = window.loader.load().view.picture()
    kept = Path(PICTURES) if PICTURES else folder
    kept.mkdir(parents=True, exist_ok=True)
    file = kept / f"{name}.png"
    assert image.save(str(file))
    assert file.stat().st_size > 1000
    return image


def differ(one: QImage, other: QImage) -> bool:
    """Whether the two show something else in more than a few places."""
    if one.size() != other.size():
        return True
    step = 4
    places = [(x, y) for x in range(0, one.width(), step) for y in range(0, one.height(), step)]
    changed = sum(one.pixel(x, y) != other.pixel(x, y) for x, y in places)
    return changed > 20
