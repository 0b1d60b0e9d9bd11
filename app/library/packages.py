"""Packages for another shop: one is sent, one is looked at and taken over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from app.library.shelf import Shelf
from app.plain_text import plain_label
from app.texts import fault_words, marked, shown, tr, tr_n
from fixtures_lib.errors import FixtureError

if TYPE_CHECKING:
    from fixtures_lib.shop import Library
    from fixtures_lib.shop.transfer.package import Package
    from fixtures_lib.shop.transfer.planning import Plan

_MEETINGS = marked({"new": "new", "same": "same", "known": "known", "conflict": "conflict"})
_KINDS = marked(
    {
        "customer": "customer",
        "part": "part",
        "revision": "revision",
        "fixture": "fixture",
        "plate": "plate",
        "item": "item",
        "picture": "picture",
    }
)


class Packages(QObject):
    told = Signal(str)  # what was done
    refused = Signal(object)  # the fault with a package

    def __init__(self, shelf: Shelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf, self._parent = shelf, parent
        self.dialog: TakeInDialog | None = None
        self.ask_target: Callable[[str], Path | None] = self._target
        self.ask_source: Callable[[], Path | None] = self._source

    def send(self, fixture_id: str, name: str) -> None:
        """The fixture with its part, plates, items, pictures and all versions, in one file."""
        path = self.ask_target(name)
        if path is None:
            return

        def work(library: Library) -> Package:
            from fixtures_lib.shop.transfer.packing import write_package

            return write_package(
                library.database, [fixture_id], path, author=library.author, history=True
            )

        def done(package: Package) -> None:
            self.told.emit(
                tr_n(
                    "{name} is packed with {n} version.",
                    "{name} is packed with {n} versions.",
                    len(package.versions),
                    name=name,
                )
            )

        self._shelf.ask(work, done, self.refused.emit)

    def take_in(self) -> None:
        """Show what a package would bring; taking it over is another click."""
        path = self.ask_source()
        if path is None:
            return

        def work(library: Library) -> Plan:
            from fixtures_lib.shop.transfer.merging import preview
            from fixtures_lib.shop.transfer.unpacking import PackageFile

            return preview(library.database, PackageFile(path))

        def show(plan: Plan) -> None:
            self.dialog = TakeInDialog(self._shelf, path, plan, self._parent)
            self.dialog.open()

        self._shelf.ask(work, show, self.refused.emit)

    def _target(self, name: str) -> Path | None:
        safe = "".join(sign if sign.isalnum() or sign in " -_." else "_" for sign in name)
        chosen, _ = QFileDialog.getSaveFileName(self._parent, tr("Send"), safe, _suffixes())
        return Path(chosen) if chosen else None

    def _source(self) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(self._parent, tr("Take in"), "", _suffixes())
        return Path(chosen) if chosen else None


class TakeInDialog(QDialog):
    """What the package holds and how each record meets what is here; nothing is changed yet."""

    def __init__(self, shelf: Shelf, path: Path, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shelf, self._path, self._waiting = shelf, path, False
        self.setWindowTitle(tr("Take in {name}", name=path.name))
        self.resize(640, 420)
        self.steps = QListWidget()
        self.steps.setAccessibleName(tr("What the package brings"))
        self.steps.setWordWrap(True)
        for step in plan.steps:
            more = f": {shown(step.words)}" if step.words else ""
            meeting, kind = tr(_MEETINGS[step.meeting]), tr(_KINDS[step.kind])
            self.steps.addItem(f"{meeting}   ·   {kind} {step.name}{more}")
        count = len(plan.conflicts)
        words = tr_n(
            "{n} conflict: both are kept, what is here stays as it is.",
            "{n} conflicts: both are kept, what is here stays as it is.",
            count,
        )
        self.summary = plain_label(words if count else tr("No conflicts."))
        self.summary.setWordWrap(True)
        self.trouble = plain_label()
        self.trouble.setWordWrap(True)
        self.trouble.hide()  # an empty line would leave a gap
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Cancel)
        buttons.addButton(tr("Take over"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.summary, self.steps, self.trouble, buttons):
            column.addWidget(widget)

    def save(self) -> None:
        path = self._path

        def work(library: Library) -> Plan:
            from fixtures_lib.shop.transfer.merging import merge
            from fixtures_lib.shop.transfer.unpacking import PackageFile

            return merge(library.database, PackageFile(path), author=library.author)

        self._wait(True)
        self._shelf.change(work, lambda _plan: self._kept(), self._tell)

    def reject(self) -> None:
        if not self._waiting:
            super().reject()

    def _kept(self) -> None:
        self._wait(False)
        self.accept()

    def _tell(self, fault: Exception) -> None:
        self._wait(False)
        if not isinstance(fault, FixtureError):
            raise fault
        self.trouble.setText(fault_words(fault))
        self.trouble.show()

    def _wait(self, waiting: bool) -> None:
        self._waiting = waiting
        self.setEnabled(not waiting)


def _suffixes() -> str:
    from fixtures_lib.shop.transfer.package import SUFFIX

    return tr("Holdfast packages (*{suffix})", suffix=SUFFIX)
