"""Makes the workspace when it is first needed, and loads its libraries while nobody waits."""

from __future__ import annotations

import importlib
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from app.desk import ToolDesk
from app.session import Session
from app.settings import Settings

_MODULE = "app.windows.workspace"


if TYPE_CHECKING:
    from app.windows.workspace import Workspace


class WorkspaceLoader(QObject):
    made = Signal()

    def __init__(
        self,
        session: Session,
        desk: ToolDesk,
        settings: Settings,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._session, self._desk = session, desk
        self._settings, self._window = settings, window
        self._thread: threading.Thread | None = None
        self.workspace: Workspace | None = None

    def preload(self) -> None:
        """Import the libraries in a thread: Python may be busy with it, the window is not."""
        if self._thread is None:
            self._thread = threading.Thread(
                target=importlib.import_module, args=(_MODULE,), name="preload", daemon=True
            )
            self._thread.start()

    def load(self) -> Workspace:
        """The workspace; made now if it is the first time."""
        if self.workspace is None:
            from app.windows.workspace import Workspace

            self.workspace = Workspace(self._session, self._desk, self._window)
            self.workspace.set_navigation(self._settings.navigation)
            self._settings.on_change("navigation", self._follow_navigation)
            self.made.emit()
        return self.workspace

    def _follow_navigation(self) -> None:
        if self.workspace is not None:
            self.workspace.set_navigation(self._settings.navigation)
