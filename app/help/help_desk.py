"""Opens the help where it is asked for, and the tutorial: made when they are first needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from app.actions.action_set import ActionSet
from app.files.documents import Documents
from app.help.pages import TOPICS, pages
from app.places import sample_part
from app.session import Session

if TYPE_CHECKING:
    from app.help.help_window import HelpWindow
    from app.help.tutorial_dock import TutorialDock

_DOCK_PX = 320


class HelpDesk(QObject):
    def __init__(
        self,
        session: Session,
        documents: Documents,
        actions: ActionSet,
        tool_name: Callable[[], str],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._session, self._documents, self._actions = session, documents, actions
        self._tool_name, self._window = tool_name, window
        self.help_window: HelpWindow | None = None
        self.tutorial: TutorialDock | None = None

    def show_help(self) -> None:
        """The page about what is being done: the tool in use, else the panel with the focus."""
        from app.help.help_window import HelpWindow

        topic = self._topic()
        if self.help_window is None:
            entries = [entry for entry, _ in self._actions]
            self.help_window = HelpWindow(pages(entries), self._window)
            self.help_window.link_clicked.connect(self._follow)
        if topic:
            self.help_window.show_page(topic)
        self.help_window.show()
        self.help_window.raise_()
        self.help_window.activateWindow()

    def show_tutorial(self) -> None:
        from app.help.tutorial_dock import TutorialDock

        if self.tutorial is None:
            self.tutorial = TutorialDock(
                self._session, self._documents, self._actions.__getitem__, self._window
            )
            self.tutorial.sample_wanted.connect(self._open_sample)
            self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.tutorial)
            docks, across = [self.tutorial], Qt.Orientation.Horizontal
            self._window.resizeDocks(docks, [_DOCK_PX], across)
        self.tutorial.show()
        self.tutorial.raise_()

    def _topic(self) -> str:
        tool = TOPICS.get(self._tool_name(), "")
        widget: QWidget | None = self._window.focusWidget()
        while widget is not None and not isinstance(widget, QDockWidget):
            widget = widget.parentWidget()
        panel = widget.objectName() if isinstance(widget, QDockWidget) else ""
        return tool or TOPICS.get(panel, "")

    def _follow(self, link: str) -> None:
        if link == "tutorial":
            self.show_tutorial()
        else:
            self._actions[link].trigger()

    def _open_sample(self) -> None:
        self._documents.new_from_part(sample_part())
