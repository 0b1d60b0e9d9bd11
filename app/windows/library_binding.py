"""The library as this window has it: one shelf, one desk, one library window beside the job."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from app.background.jobs import Jobs
from app.files.documents import Documents
from app.library.known_part import KnownPart, Likes, fixtures_like
from app.library.library_desk import LibraryDesk
from app.library.own_items import OwnItems
from app.library.shelf import Shelf
from app.notifications import Notifications
from app.session import Session
from app.settings import Settings
from app.texts import tr
from app.windows.workspace_loader import WorkspaceLoader

if TYPE_CHECKING:
    from app.library.library_window import LibraryWindow
    from fixtures_lib.shop import Placement
    from fixtures_lib.shop.reuse import MovedFixture

_AFTER_START_MS = 1500  # the window stands, and what it loads in the background is loaded


class LibraryBinding(QObject):
    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        documents: Documents,
        notifications: Notifications,
        settings: Settings,
        loader: WorkspaceLoader,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._window, self._loader = window, loader
        self.shelf = Shelf(settings, notifications, self)
        self._session = session
        self.desk = LibraryDesk(self.shelf, session, jobs, documents, notifications, self)
        self.desk.ask_placement = self._ask_placement
        self.desk.moved_over.connect(self._tell_moved)
        self.known = KnownPart(self.shelf, session, notifications, self._show_like, self)
        documents.begun.connect(self.known.look_for)
        self.own_items = OwnItems(self.shelf, self)
        self.own_items.changed.connect(self._offer)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_START_MS)
        self._soon.timeout.connect(self.own_items.ask_at_start)
        loader.made.connect(self._offer)
        loader.made.connect(self._soon.start)
        settings.on_change("library", self._soon.start)
        documents.begun.connect(self.own_items.ask)

    @cached_property
    def library_window(self) -> LibraryWindow:
        from app.library.library_window import LibraryWindow

        made = LibraryWindow(self.shelf, self._window)
        made.open_wanted.connect(lambda key, number: self.desk.open(key, number or None))
        made.use_wanted.connect(self.desk.use_layout)
        made.like_wanted.connect(self._ask_like)
        made.lists.taken.connect(lambda *_: self.own_items.ask())
        return made

    def show(self) -> None:
        self.library_window.refresh()
        self.own_items.ask()
        self.shelf.read_shapes()
        self.library_window.show()
        self.library_window.raise_()
        self.library_window.activateWindow()
        self.library_window.search.setFocus()

    def _offer(self) -> None:
        workspace = self._loader.workspace
        if workspace is not None and self.own_items.items:
            workspace.offer(self.own_items.items)

    def _ask_like(self) -> None:
        part = self._session.part
        if part is not None:
            relations = ("same", "mirrored", "revision", "similar")
            self.shelf.ask(
                lambda library: fixtures_like(library, part, relations),
                self.library_window.show_like,
            )

    def _show_like(self, likes: Likes) -> None:
        self.show()
        self.library_window.show_like(likes)

    def _tell_moved(self, name: str, moved: MovedFixture) -> None:
        from app.library.told_dialog import ToldDialog

        self.told = ToldDialog(tr("{name} was moved over", name=name), moved.words, self._window)
        self.told.open()

    def close(self) -> None:
        self._soon.stop()
        self.shelf.close()

    def _ask_placement(self, known: Placement, customers: tuple[str, ...]) -> Placement | None:
        from app.library.keep_dialog import ask_placement

        return ask_placement(known, customers, self._window)
