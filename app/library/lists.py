"""The whole library in files: a backup, lists for a spreadsheet, the shop's own items."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from app.library.shelf import Shelf
from app.texts import marked, tr, tr_n

if TYPE_CHECKING:
    from fixtures_lib.shop import Library

_SPREADSHEET = marked("Lists (*.csv)")
_ITEMS = marked("Catalogue items (*.toml)")
_BACKUPS = marked("Backups (*.backup)")
_Names = tuple[str, ...]


class Lists(QObject):
    told = Signal(str)  # what was written
    taken = Signal(str, object)  # the name of a file, and the names of what was new in it
    restored = Signal(object, object)  # the backup, and the file with the library as it was before
    refused = Signal(object)  # the fault

    def __init__(self, shelf: Shelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf, self._parent = shelf, parent
        self.ask_target: Callable[[str, str], Path | None] = self._target
        self.ask_source: Callable[[str], Path | None] = self._source
        self.ask_sure: Callable[[str], bool] = self._sure
        self.menu = self._menu(parent)

    def back_up(self) -> None:
        """The library in one file, as it is now; others go on working."""
        path = self.ask_target("library.backup", _BACKUPS)
        if path is None:
            return

        def work(library: Library) -> Path:
            from fixtures_lib.shop.safety.backup import back_up

            return back_up(library.database, path)

        self._shelf.ask(
            work,
            lambda written: self.told.emit(tr("Backed up to {name}.", name=str(written))),
            self.refused.emit,
        )

    def restore(self) -> None:
        """The library as it was at a backup; as it is now it is kept in a file beside."""
        path = self.ask_source(_BACKUPS)
        if path is None or not self.ask_sure(path.name):
            return

        def work(library: Library) -> Path:
            from fixtures_lib.shop.safety.backup import restore

            return restore(library.database, path)

        self._shelf.replace(work, lambda kept: self.restored.emit(path, kept), self.refused.emit)

    def write(self, name: str, rows: Callable[[Library], tuple[int, bytes]]) -> None:
        """A list of this name, as a spreadsheet reads it."""
        path = self.ask_target(f"{name}.csv", _SPREADSHEET)
        if path is None:
            return

        def work(library: Library) -> int:
            from fixtures_lib.shop.transfer.lists import write_list

            count, data = rows(library)
            write_list(path, data)
            return count

        def done(count: int) -> None:
            self.told.emit(
                tr_n(
                    "{n} line was written to {name}.",
                    "{n} lines were written to {name}.",
                    count,
                    name=path.name,
                )
            )

        self._shelf.ask(work, done, self.refused.emit)

    def take_in(self, kind: str, take: Callable[[Library, Path], _Names]) -> None:
        """All that a file holds, or nothing of it."""
        path = self.ask_source(kind)
        if path is not None:
            self._shelf.change(
                lambda library: take(library, path),
                lambda names: self.taken.emit(path.name, names),
                self.refused.emit,
            )

    def _menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.addAction(tr("Back up…"), self.back_up)
        menu.addAction(tr("Restore a backup…"), self.restore)
        menu.addSeparator()
        for text, name, rows in (
            (tr("Write a list of fixtures…"), "fixtures", _fixtures),
            (tr("Write a list of customers…"), "customers", _customers),
            (tr("Write a list of plates…"), "plates", _plates),
        ):
            menu.addAction(text, partial(self.write, name, rows))
        menu.addSeparator()
        for text, kind, take in (
            (tr("Take in a list of customers…"), _SPREADSHEET, _take_customers),
            (tr("Take in a list of plates…"), _SPREADSHEET, _take_plates),
            (tr("Take in catalogue items…"), _ITEMS, _take_items),
        ):
            menu.addAction(text, partial(self.take_in, kind, take))
        return menu

    def _target(self, name: str, kind: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self._parent, tr("Write"), name, tr(kind))
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(Path(name).suffix)

    def _source(self, kind: str) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(self._parent, tr("Take in"), "", tr(kind))
        return Path(chosen) if chosen else None

    def _sure(self, name: str) -> bool:
        words = tr("Make the library what it was when {name} was written?", name=name)
        more = tr(
            "What was saved since then is no longer in the library. The library as it is now is "
            "kept in a file of its own, from which it can be restored in the same way."
        )
        box = QMessageBox(QMessageBox.Icon.Warning, tr("Restore a backup"), words,
                          QMessageBox.StandardButton.Cancel, self._parent)  # fmt: skip
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(more)
        restore = box.addButton(tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is restore


def _fixtures(library: Library) -> tuple[int, bytes]:
    from fixtures_lib.shop.transfer.lists import all_fixtures, fixture_list

    found = all_fixtures(library.find)
    return len(found), fixture_list(found)


def _customers(library: Library) -> tuple[int, bytes]:
    from fixtures_lib.shop.transfer.lists import record_list

    found = library.customers.all()
    return len(found), record_list(found)


def _plates(library: Library) -> tuple[int, bytes]:
    from fixtures_lib.shop.transfer.lists import record_list

    found = library.plates.all(retired=True)
    return len(found), record_list(found)


def _take_customers(library: Library, path: Path) -> _Names:
    from fixtures_lib.shop.records import Customer
    from fixtures_lib.shop.transfer.lists import read_list

    return _sorted(kept.name for kept in library.customers.add_all(read_list(path, Customer)))


def _take_plates(library: Library, path: Path) -> _Names:
    from fixtures_lib.shop.records import ShopPlate
    from fixtures_lib.shop.transfer.lists import read_list

    return _sorted(kept.serial for kept in library.plates.add_all(read_list(path, ShopPlate)))


def _take_items(library: Library, path: Path) -> _Names:
    return _sorted(kept.item_id for kept in library.items.add_file(path))


def _sorted(names: Iterable[str]) -> _Names:
    return tuple(sorted(names))
