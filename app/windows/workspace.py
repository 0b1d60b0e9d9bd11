"""The views in the centre and the panels around them. Made when the first job is opened: its

libraries are what takes time to load, and the window stands before that.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QSplitter, QWidget

from app.desk import Arrangement, ToolDesk
from app.panels.catalogue import CataloguePanel
from app.panels.properties import PropertiesPanel
from app.panels.tree import TreePanel
from app.session import Session
from app.tools import TOOLS
from app.viewport import NAVIGATIONS, Viewport
from app.viewport.navigation import DEFAULT_NAVIGATION
from app.windows.field_binding import FieldBinding
from app.windows.tooling import Tooling
from app.windows.view_binding import ViewBinding
from fixtures_lib.catalog.loading import load_catalog

_LEFT, _RIGHT, _BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)


class Workspace(QObject):
    def __init__(self, session: Session, desk: ToolDesk, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.items = load_catalog().items()
        self.view = Viewport()
        self.centre = QSplitter(Qt.Orientation.Horizontal)
        self.centre.addWidget(self.view)
        self.binding = ViewBinding(session, self.view, self)
        self.fields = FieldBinding(session, self.view, self)
        self.tooling = Tooling(session, self.view, TOOLS, self.items, desk, self)
        self.tree = TreePanel(session)
        self.catalogue = CataloguePanel(session, self.items)
        self.properties = PropertiesPanel(session, self.items)
        self.docks: dict[str, QDockWidget] = {}
        self.arrangement: Arrangement = "view"
        self._add_docks()

    def arrange(self, arrangement: Arrangement) -> None:
        self.arrangement = arrangement

    def set_navigation(self, name: str) -> None:
        self.view.set_navigation(NAVIGATIONS.get(name, DEFAULT_NAVIGATION))

    def set_dark(self, dark: bool) -> None:
        self.view.set_theme(dark=dark)

    def spread_docks(self) -> None:
        """The panels' places when nothing else was chosen."""
        docks, window = self.docks, self._window
        window.resizeDocks(
            [docks["Job"], docks["Properties"]], [270, 320], Qt.Orientation.Horizontal
        )
        window.resizeDocks([docks["Job"], docks["Catalogue"]], [500, 400], Qt.Orientation.Vertical)

    def add_dock_toggles(self, menu: QMenu) -> None:
        panels = menu.addMenu("Panels")
        for dock in self.docks.values():
            panels.addAction(dock.toggleViewAction())

    def set_docks_visible(self, visible: bool) -> None:
        for dock in self.docks.values():
            dock.setVisible(visible)

    def _add_docks(self) -> None:
        self._dock("Job", self.tree, _LEFT)
        self._dock("Catalogue", self.catalogue, _LEFT)
        self._dock("Properties", self.properties, _RIGHT)

    def _dock(self, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(f"dock_{title.lower()}")
        dock.setWidget(panel)
        self._window.addDockWidget(area, dock)
        self.docks[title] = dock
        return dock
