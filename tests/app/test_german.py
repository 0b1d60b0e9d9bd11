"""The window in German: no English text is left in it; and every control has a name to be read."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.panels.contacts import ContactsPanel
from app.panels.features import FeaturesPanel
from app.panels.holding import HoldingPanel
from app.panels.problems import ProblemsPanel
from app.panels.properties import PropertiesPanel
from app.panels.results import ResultsPanel
from app.panels.tree import TreePanel
from app.session import Selected, Session
from app.texts import speak
from app.windows.settings_dialog import SettingsDialog
from fixtures_lib.catalog.loading import load_catalog
from tests.app.panel_scene import session_with
from tests.app.shell import shown_window

pytestmark = pytest.mark.gui

TS = Path(__file__).parents[2] / "resources" / "translations" / "holdfast_de.ts"
CONTROLS = (
    QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractSlider, QTextEdit,
    QAbstractItemView,
)  # fmt: skip
INNER = {"qt_spinbox_lineedit", "qt_scrollarea_hcontainer", "qt_scrollarea_vcontainer"}


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before, had = QLocale(), set(qapp.findChildren(QTranslator))
    speak(qapp, "de")
    yield
    QLocale.setDefault(before)
    for translator in set(qapp.findChildren(QTranslator)) - had:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()


def english() -> tuple[set[str], list[re.Pattern[str]]]:
    """What the sources say in English: whole texts, and patterns of those with long words left."""
    whole, patterns, german = set(), [], set()
    for message in ET.parse(TS).getroot().iter("message"):
        source = message.findtext("source") or ""
        german.add(message.findtext("translation") or "")
        if source in german:
            continue
        pieces = re.split(r"\{[^{}]*\}", source)
        if len(pieces) == 1:
            whole.add(plain(source))
        elif max(len(piece.strip()) for piece in pieces) >= 12:
            patterns.append(re.compile(".+".join(re.escape(piece) for piece in pieces), re.S))
    return whole - german, patterns  # "Status" is a word of both


def plain(text: str) -> str:
    return text.replace("&", "").rstrip("…").strip()


def said(window: QWidget) -> dict[str, str]:
    """Every text that the window shows or reads out, with where it is."""
    found: dict[str, str] = {}
    for action in window.findChildren(QAction):
        for text in (action.text(), action.statusTip(), *action.toolTip().split("\n")):
            found[text] = f"action {action.objectName()}"
    for widget in window.findChildren(QWidget):
        place = f"{type(widget).__name__} {widget.objectName()}"
        for text in (
            widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(),
            widget.windowTitle() if isinstance(widget, QDockWidget) else "",
            widget.title() if isinstance(widget, QGroupBox) else "",
            widget.text() if isinstance(widget, QLabel | QAbstractButton) else "",
            widget.placeholderText() if isinstance(widget, QLineEdit) else "",
            *([widget.itemText(i) for i in range(widget.count())]
              if isinstance(widget, QComboBox) else ()),
            *(headers(widget) if isinstance(widget, QAbstractItemView) else ()),
        ):  # fmt: skip
            found[text] = place
    return found


def headers(view: QAbstractItemView) -> list[str]:
    model = view.model()
    if model is None or isinstance(view, QListView):
        return []
    across, none = Qt.Orientation.Horizontal, QModelIndex()
    return [str(model.headerData(i, across) or "") for i in range(model.columnCount(none))]


def left_in_english(texts: dict[str, str]) -> dict[str, str]:
    whole, patterns = english()
    return {
        text: place
        for text, place in texts.items()
        if plain(text) in whole or any(pattern.fullmatch(text) for pattern in patterns)
    }


def panels(session: Session, qtbot: QtBot) -> list[QWidget]:
    items = load_catalog().items()
    made: list[QWidget] = [
        PropertiesPanel(session, items), TreePanel(session), HoldingPanel(session),
        ResultsPanel(session), ProblemsPanel(session), ContactsPanel(session),
        FeaturesPanel(session),
    ]  # fmt: skip
    for panel in made:
        qtbot.addWidget(panel)
    return made


def select_each(session: Session) -> Iterator[None]:
    """One of each kind of thing after another, with its properties shown."""
    job = session.job
    assert job is not None
    for kind, things in (
        ("element", job.elements), ("load", job.loads), ("feature", job.features),
    ):  # fmt: skip
        for key in {type(thing): key for key, thing in things.items()}.values():
            session.select(Selected(kind, id=key))
            yield
    for kind in ("part", "setup", "plate", "conditions"):
        session.select(Selected(kind))
        yield
    session.select()
    yield


@pytest.mark.usefixtures("german")
def test_no_english_is_left_in_the_german_window(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, _):
        assert [menu.title().replace("&", "") for menu in window.menus.values()][:3] == [
            "Datei", "Bearbeiten", "Ansicht",
        ]  # fmt: skip
        texts = said(window) | said(SettingsDialog(window.settings, window))
    session = session_with()
    shown = panels(session, qtbot)
    for _ in select_each(session):
        for panel in shown:
            texts |= said(panel)
    assert len(texts) > 200
    assert left_in_english(texts) == {}


def unnamed(window: QWidget) -> list[str]:
    """Controls that a person who hears the screen can't tell from their neighbours."""
    found = []
    for widget in window.findChildren(QWidget):
        inner = widget.objectName() in INNER or isinstance(
            widget.parentWidget(), QComboBox | QAbstractSpinBox
        )
        inner = inner or isinstance(widget, QHeaderView | QScrollBar)
        if not isinstance(widget, CONTROLS) or inner or not widget.isVisibleTo(window):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            parent = widget.parentWidget()
            owner = f"{type(parent).__name__} {parent.objectName()}" if parent is not None else ""
            found.append(f"{type(widget).__name__} “{widget.objectName()}” in {owner}")
    return found


def test_every_control_has_a_name_for_a_screen_reader(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_window(qtbot, tmp_path) as (window, _):
        nameless = {*unnamed(window), *unnamed(SettingsDialog(window.settings, window))}
    session = session_with()
    shown = panels(session, qtbot)
    for _ in select_each(session):
        nameless |= {name for panel in shown for name in unnamed(panel)}
    assert sorted(nameless) == []
