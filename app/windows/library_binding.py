"""The library as this window has it: one shelf, one desk, one library window beside the job."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from app.documents import Documents
from app.library.library_desk import LibraryDesk
from app.library.shelf import Shelf
from app.notifications import Notifications
from app.session import Session
from app.settings import Settings

if TYPE_CHECKING:
    from app.library.library_window import LibraryWindow
    from fixtures_lib.shop import Placement


class LibraryBinding(QObject):
    def __init__(
        self,
        session: Session,
        documents: Documents,
        notifications: Notifications,
        settings: Settings,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._window = window
        self.shelf = Shelf(settings, notifications, self)
        self.desk = LibraryDesk(self.shelf, session, documents, notifications, self)
        self.desk.ask_placement = self._ask_placement

    @cached_property
    def library_window(self) -> LibraryWindow:
        from app.library.library_window import LibraryWindow

        made = LibraryWindow(self.shelf, self._window)
        made.open_wanted.connect(lambda key, number: self.desk.open(key, number or None))
        made.use_wanted.connect(self.desk.use_layout)
        return made

    def show(self) -> None:
        self.library_window.refresh()
        self.library_window.show()
        self.library_window.raise_()
        self.library_window.activateWindow()
        self.library_window.search.setFocus()

    def close(self) -> None:
        self.shelf.close()

    def _ask_placement(self, known: Placement, customers: tuple[str, ...]) -> Placement | None:
        from app.library.keep_dialog import ask_placement

        return ask_placement(known, customers, self._window)
