"""Pictures and papers beside a fixture and its runs: add, look at, save a copy, take away.

They are kept as they are and never opened here; only pictures are shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.library.shelf import Shelf
from app.plain_text import plain_label
from app.style.png import fitted
from app.texts import fault_words, tr
from fixtures_lib.errors import FixtureError

if TYPE_CHECKING:
    from fixtures_lib.shop import Library
    from fixtures_lib.shop.keeping.attachments import Owner
    from fixtures_lib.shop.records import Attachment, Run

_PAPER = Qt.ItemDataRole.UserRole
_PICTURE_PX = QSize(420, 300)
AskPath = Callable[[], Path | None]


@dataclass(frozen=True)
class Papers:
    name: str
    runs: tuple[Run, ...]
    papers: tuple[Attachment, ...]


def papers_of(library: Library, fixture_id: str) -> Papers:
    return Papers(
        name=library.fixtures.get(fixture_id).name,
        runs=library.runs.of_fixture(fixture_id),
        papers=library.attachments.of_fixture(fixture_id),
    )


class PapersDialog(QDialog):
    def __init__(self, shelf: Shelf, fixture_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shelf, self._fixture_id = shelf, fixture_id
        self._known: Papers | None = None
        self.ask_file: AskPath = self._file_to_add
        self.ask_place: Callable[[str], Path | None] = self._place_for_copy
        self.resize(820, 460)
        self.setWindowTitle(tr("Pictures and papers"))
        self.papers = QListWidget()
        self.papers.setAccessibleName(tr("Pictures and papers"))
        self.papers.currentItemChanged.connect(lambda *_: self._ask_picture())
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setMinimumSize(_PICTURE_PX)
        self.owner = QComboBox()
        self.owner.setAccessibleName(tr("What it belongs to"))
        self.trouble = plain_label()
        self.trouble.setWordWrap(True)
        self._build()
        shelf.changed.connect(self.refresh)
        self.refresh()

    @property
    def chosen(self) -> Attachment | None:
        item = self.papers.currentItem()
        found: Attachment | None = None if item is None else item.data(_PAPER)
        return found

    def refresh(self) -> None:
        key = self._fixture_id
        self._shelf.ask(lambda library: papers_of(library, key), self._show, asker=self)

    def add(self) -> None:
        path = self.ask_file()
        if path is None:
            return
        owner = self._owner()

        def work(library: Library) -> Attachment:
            return library.attachments.add_file(owner, path)

        self._change(work)

    def save_copy(self) -> None:
        paper = self.chosen
        path = None if paper is None else self.ask_place(paper.name)
        if paper is None or path is None:
            return

        def work(library: Library) -> None:
            from fixtures_lib.job.storage.atomic import write_atomically

            write_atomically(path, library.attachments.data(paper))

        self.trouble.clear()  # before, not after: answers may come in another order
        self._shelf.ask(work, lambda _none: None, self._tell, asker=self)

    def remove(self) -> None:
        paper = self.chosen
        if paper is not None:
            self._change(lambda library: library.attachments.remove(paper))

    def _change(self, work: Callable[[Library], object]) -> None:
        self.trouble.clear()
        self._shelf.change(work, lambda _done: None, self._tell, asker=self)

    def _tell(self, fault: Exception) -> None:
        if not isinstance(fault, FixtureError):
            raise fault
        self.trouble.setText(fault_words(fault))

    def _owner(self) -> Owner:
        from fixtures_lib.shop.keeping.attachments import Owner

        run_id = self.owner.currentData()
        return Owner("run", run_id) if run_id else Owner("fixture", self._fixture_id)

    def _show(self, known: Papers) -> None:
        kept = None if self.chosen is None else self.chosen.id
        self._known = known
        self.setWindowTitle(tr("Pictures and papers of {name}", name=known.name))
        days = {run.id: f"{run.date:%Y-%m-%d} {run.order}".strip() for run in known.runs}
        chosen_owner = self.owner.currentData()
        self.owner.clear()
        self.owner.addItem(tr("the fixture"), "")
        for run in reversed(known.runs):
            self.owner.addItem(tr("run {run}", run=days[run.id]), run.id)
        self.owner.setCurrentIndex(max(0, self.owner.findData(chosen_owner)))
        self.papers.clear()
        for paper in known.papers:
            run_words = tr("run {run}", run=days.get(paper.run_id, "")) if paper.run_id else ""
            words = "   ·   ".join(w for w in (paper.name, run_words) if w)
            row = QListWidgetItem(words)
            row.setData(_PAPER, paper)
            self.papers.addItem(row)
            if paper.id == kept:
                self.papers.setCurrentItem(row)
        if self.chosen is None and known.papers:
            self.papers.setCurrentRow(self.papers.count() - 1)
        for button in (self.copy_button, self.remove_button):
            button.setEnabled(self.chosen is not None)
        if not known.papers:
            self.picture.setText(tr("Nothing is kept beside it yet."))

    def _ask_picture(self) -> None:
        paper = self.chosen
        self.picture.clear()
        if paper is None or not paper.is_picture:
            self.picture.setText("" if paper is None else tr("Not a picture: save a copy of it."))
            return

        def show(data: bytes) -> None:
            image = QImage.fromData(data)
            if self.chosen != paper:
                return
            if image.isNull():
                self.picture.setText(tr("The picture can't be shown: save a copy of it."))
            else:
                self.picture.setPixmap(QPixmap.fromImage(fitted(image, _PICTURE_PX)))

        self._shelf.ask(
            lambda library: library.attachments.data(paper), show, self._tell, asker=self
        )

    def _build(self) -> None:
        self.add_button = self._button(tr("Add a file…"), self.add)
        self.copy_button = self._button(tr("Save a copy…"), self.save_copy)
        self.remove_button = self._button(tr("Take away"), self.remove)
        row = QHBoxLayout()
        row.addWidget(self.papers, 1)
        row.addWidget(self.picture, 1)
        below = QHBoxLayout()
        below.addWidget(self.add_button)
        below.addWidget(plain_label(tr("kept with")))
        below.addWidget(self.owner, 1)
        below.addWidget(self.copy_button)
        below.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(self.trouble)
        column.addLayout(below)

    def _button(self, text: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    def _file_to_add(self) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self, tr("A picture or a paper"))
        return Path(name) if name else None

    def _place_for_copy(self, suggested: str) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Save a copy"), Path(suggested).name)
        return Path(name) if name else None
