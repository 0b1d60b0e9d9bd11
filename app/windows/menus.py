"""Menus and toolbars, made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from app.actions.action_set import ActionSet
from app.settings import Settings
from app.texts import marked, tr

SEPARATOR = ""
_LINE_BEFORE = frozenset(
    {
        "save",
        "library",
        "import_layout",
        "save_picture",
        "new_window",
        "settings",
        "quit",
        "duplicate",
        "deselect",
        "pick_everything",
        "copy_picture",
        "look_iso",
        "perspective",
        "hide",
        "arrange_view",
        "unit",
        "tool_place_rest",
        "tool_place_force",
        "field",
        "keep_concept",
        "stop",
        "help",
    }
)
_BARS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("File", ("new", "open", "save", "library", SEPARATOR, "undo", "redo")),
    (
        "Place",
        (
            "tool_select",
            "tool_move",
            "tool_lay_on_face",
            SEPARATOR,
            "tool_place_rest",
            "tool_place_side_locator",
            "tool_place_pin",
            "tool_draw_vacuum_zone",
            "tool_place_clamp",
            "tool_place_part_screw",
            "tool_place_adapter",
            SEPARATOR,
            "tool_place_force",
            "tool_pick_pass",
            "tool_pick_feature",
            "tool_measure",
        ),
    ),
    ("Check", ("solve", "live", SEPARATOR, "field", "bent")),
    (
        "View",
        (
            "fit",
            "look_iso",
            "look_top",
            "transparent",
            "section",
            SEPARATOR,
            "arrange_view",
            "arrange_split",
            "arrange_plan",
        ),
    ),
    (marked("Finish"), ("export",)),
)


def fill_menu_bar(window: QMainWindow, actions: ActionSet) -> dict[str, QMenu]:
    """One menu a group of the table, in its order."""
    menus: dict[str, QMenu] = {}
    for entry, action in actions:
        if entry.menu not in menus:
            menus[entry.menu] = window.menuBar().addMenu(f"&{tr(entry.menu)}")
            menus[entry.menu].setToolTipsVisible(True)
        elif entry.id in _LINE_BEFORE:
            menus[entry.menu].addSeparator()
        menus[entry.menu].addAction(action)
    return menus


def add_tool_bars(window: QMainWindow, actions: ActionSet) -> list[QToolBar]:
    bars = [_bar(window, name, ids, actions) for name, ids in _BARS]
    bars.append(_find_bar(window, actions))
    return bars


def add_recent_menu(menu: QMenu, settings: Settings, open_file: Callable[[Path], None]) -> QMenu:
    """ "Open recent", filled when it is about to be shown; what is gone can be forgotten."""
    recent = QMenu(tr("Open &recent"), menu)
    after_open = menu.actions()[2] if len(menu.actions()) > 2 else None
    menu.insertMenu(after_open, recent) if after_open else menu.addMenu(recent)

    def fill() -> None:
        recent.clear()
        for path in settings.recent:
            action = recent.addAction(path.name)
            action.setToolTip(str(path))
            action.setEnabled(path.exists())
            action.triggered.connect(lambda _checked=False, path=path: open_file(path))
        recent.addSeparator()
        gone = [path for path in settings.recent if not path.exists()]
        forget = recent.addAction(tr("Forget the files that are gone"))
        forget.setEnabled(bool(gone))
        forget.triggered.connect(lambda: _forget(settings, gone))

    recent.setToolTipsVisible(True)
    recent.aboutToShow.connect(fill)
    return recent


def _forget(settings: Settings, gone: Iterable[Path]) -> None:
    for path in gone:
        settings.forget(path)


def _bar(window: QMainWindow, name: str, ids: tuple[str, ...], actions: ActionSet) -> QToolBar:
    bar = QToolBar(tr(name), window)
    bar.setObjectName(f"bar_{name.lower()}")
    bar.setIconSize(QSize(20, 20))
    bar.setMovable(False)
    for action_id in ids:
        bar.addSeparator() if action_id == SEPARATOR else bar.addAction(actions[action_id])
    window.addToolBar(bar)
    return bar


def _find_bar(window: QMainWindow, actions: ActionSet) -> QToolBar:
    """At the right end: the command palette."""
    bar = QToolBar(tr("Find"), window)
    bar.setObjectName("bar_find")
    bar.setIconSize(QSize(20, 20))
    bar.setMovable(False)
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(space)
    bar.addAction(actions["palette"])
    window.addToolBar(bar)
    return bar
