"""Makes the workspace while nobody waits for it, in small steps; at once when it is needed.

window shown --> libraries imported, in a thread --> a piece a turn of the event loop --> made
"""

from __future__ import annotations

import contextlib
import importlib
import threading
from collections.abc import Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from app.desk import ToolDesk
from app.session import Session
from app.settings import Settings

if TYPE_CHECKING:
    from app.windows.pieces import Pieces
    from app.windows.workspace import Workspace

_MODULE = "app.windows.workspace"


class WorkspaceLoader(QObject):
    made = Signal()
    _imported = Signal()  # from the thread

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
        self._steps: Generator[None, None, Pieces] | None = None
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._step)
        self._imported.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        self._closed = False
        self.workspace: Workspace | None = None

    def preload(self) -> None:
        """Import the libraries in a thread, then make the workspace piece by piece."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._import, name="preload", daemon=True)
            self._thread.start()

    def load(self) -> Workspace:
        """The workspace; what is missing of it is made now."""
        while self.workspace is None:
            self._step()
        return self.workspace

    def close(self) -> None:
        """Make nothing more."""
        self._closed = True
        self._turn.stop()

    def _import(self) -> None:
        importlib.import_module(_MODULE)
        importlib.import_module("fixtures_lib.catalog.loading").load_catalog()
        with contextlib.suppress(RuntimeError):  # the window was closed and is gone meanwhile
            if not self._closed:
                self._imported.emit()

    def _begin(self) -> None:
        if not self._closed:
            self._turn.start()

    def _step(self) -> None:
        if self.workspace is not None:
            self._turn.stop()
            return
        if self._steps is None:
            from app.windows.pieces import in_steps

            self._steps = in_steps(self._session)
        try:
            next(self._steps)
        except StopIteration as last:
            self._finish(last.value)

    def _finish(self, pieces: Pieces) -> None:
        from app.windows.workspace import Workspace

        self._turn.stop()
        self._steps = None
        self.workspace = Workspace(self._session, self._desk, self._window, pieces)
        self.workspace.set_navigation(self._settings.navigation)
        self._settings.on_change("navigation", self._follow_navigation)
        self.made.emit()

    def _follow_navigation(self) -> None:
        if self.workspace is not None:
            self.workspace.set_navigation(self._settings.navigation)
