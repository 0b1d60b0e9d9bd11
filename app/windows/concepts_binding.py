"""Concepts as this window has them; made when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from app.desk import Desk

if TYPE_CHECKING:
    from app.concepts.concept_desk import ConceptDesk
    from app.concepts.concepts_window import ConceptsWindow


class ConceptsBinding:
    def __init__(self, desk: Desk, window: QMainWindow) -> None:
        self._desk, self._window = desk, window
        self._concepts: ConceptDesk | None = None
        self.concepts_window: ConceptsWindow | None = None

    @property
    def desk(self) -> ConceptDesk:
        from app.concepts.concept_desk import ConceptDesk

        if self._concepts is None:
            d = self._desk
            self._concepts = ConceptDesk(
                d.session, d.jobs, d.documents, d.notifications, self._window
            )
        return self._concepts

    def keep(self) -> None:
        kept = self.desk.keep()
        if kept is not None:
            self.show()

    def show(self) -> None:
        from app.concepts.concepts_window import ConceptsWindow

        if self.concepts_window is None:
            folder = self._desk.settings.folder
            self.concepts_window = ConceptsWindow(self.desk, folder, self._window)
        self.concepts_window.show()
        self.concepts_window.raise_()
        self.concepts_window.activateWindow()
