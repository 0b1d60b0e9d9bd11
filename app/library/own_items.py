"""The shop's own catalogue items, as the library has them, for the catalogue of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.library.shelf import Shelf
from fixtures_lib.errors import FixtureError

if TYPE_CHECKING:
    from fixtures_lib.catalog.items import AnyItem
    from fixtures_lib.shop import Library

_Items = tuple["AnyItem", ...]


class OwnItems(QObject):
    changed = Signal()

    def __init__(self, shelf: Shelf, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self.items: _Items = ()

    def ask(self) -> None:
        """Quietly: a library that is away keeps nobody from the program's own catalogue."""
        self._shelf.ask(_readable, self._take, lambda _fault: None, asker=self)

    def ask_at_start(self) -> None:
        """Of a library that there is already: a start begins none, and waits for none."""
        self._shelf.ask_quietly(_readable, self._take)

    def _take(self, items: _Items) -> None:
        if items != self.items:
            self.items = items
            self.changed.emit()


def _readable(library: Library) -> _Items:
    """Those that this program can read: an item of a newer one is left out."""
    from fixtures_lib.shop.keeping.items import specification

    found: list[AnyItem] = []
    for item in library.items.all():
        try:
            found.append(specification(item))
        except FixtureError:
            continue
    return tuple(found)
