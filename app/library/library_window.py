"""The library beside the job: search, narrow, look, open, and drag into the job.

 ________________________________________________
| search                                         |
| State     | [pic] F-12 Bracket     | picture   |
|  draft 12 |       Träger AB-4711 B | facts     |
| Customer  | [pic] ...              | time line |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.library.facet_list import FacetList
from app.library.fixture_page import FixturePage
from app.library.lists import Lists
from app.library.packages import Packages
from app.library.result_list import ResultList
from app.library.shelf import Shelf
from app.library.standing import Standing
from app.library.story import (
    Difference,
    Story,
    difference_of,
    pictures_of,
    shelf_words,
    story_of,
)
from app.library.told_dialog import ToldDialog
from app.plain_text import plain_label
from app.texts import fault_words, marked, tr, tr_n

if TYPE_CHECKING:
    from pathlib import Path

    from app.library.known_part import Likes
    from app.library.run_dialog import AboutRun
    from fixtures_lib.shop import FoundFixture, Library, Wanted
    from fixtures_lib.shop.finding.wanted import Facets

_PAGE = 50
_PAUSE_MS = 150
_NONE_LIKE = marked("No part in the library is like the open one.")


class LibraryWindow(QDialog):
    open_wanted = Signal(str, int)  # a fixture's id, and the number of a version
    use_wanted = Signal(str)
    like_wanted = Signal()  # fixtures for parts like the open one

    def __init__(self, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._asked = shelf, 0
        self._lines: list[FoundFixture] = []
        self._wanted_next = ""  # a fixture that is to be chosen when the list comes
        self.standing = Standing(shelf, self, self._show_made)
        self.packages = Packages(shelf, self)
        self.packages.told.connect(self._say)
        self.packages.refused.connect(shelf.tell)
        self.lists = Lists(shelf, self)
        self.lists.told.connect(self._say)
        self.lists.taken.connect(self._show_taken)
        self.lists.restored.connect(self._show_restored)
        self.lists.refused.connect(self._show_trouble)
        self.setWindowTitle(tr("Library"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(1060, 640)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self.refresh)
        self._build()
        shelf.changed.connect(self.refresh)

    # ---- asking ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask the library anew for what is wanted."""
        self._asked += 1
        asked, wanted = self._asked, self._wanted()

        def work(library: Library) -> tuple[tuple[FoundFixture, ...], int, Facets]:
            found = library.find
            return found.fixtures(wanted), found.count(wanted), found.facets(wanted)

        def show(found: tuple[tuple[FoundFixture, ...], int, Facets]) -> None:
            if asked == self._asked:  # else an answer to an earlier question
                self._show(*found)

        self._shelf.ask(work, show, self._show_trouble)

    def choose(self, fixture_id: str) -> None:
        """Show this fixture's story."""
        if not fixture_id:
            self.page.show_story(None)
            return

        def show(story: Story) -> None:
            if self.results.chosen == fixture_id:
                self.page.show_story(story)

        self._shelf.ask(lambda library: story_of(library, fixture_id), show)

    def show_like(self, likes: Likes) -> None:
        """Only these fixtures, until something else is asked for."""
        self._asked += 1
        self._lines, self._count_found = list(likes.lines), len(likes.lines)
        self.results.show_lines(likes.lines, more=False)
        self._ask_pictures(likes.lines)
        self._more_button.hide()
        self.words.setText(
            tr("Like the open part: {words}", words=likes.words) if likes.words else tr(_NONE_LIKE)
        )
        if not likes.lines:
            self.page.show_story(None)

    def compare(self, fixture_id: str, number: int, before: int | None = None) -> None:
        """This version with another, or with the one that it was made from."""
        self._shelf.ask(
            lambda library: difference_of(library, fixture_id, number, before),
            self._show_difference,
        )

    def ask_shelf(self, fixture_id: str) -> None:
        """Which plates take it, and whether a standard pays."""
        self._shelf.ask(lambda library: shelf_words(library, fixture_id), self._show_shelf)

    def ask_run(self, fixture_id: str, number: int) -> None:
        """A run of this version is entered."""
        from app.library.run_dialog import RunDialog, about_run

        def show(about: AboutRun) -> None:
            self.entered = RunDialog(about, self._shelf, self)
            self.entered.open()

        self._shelf.ask(lambda library: about_run(library, fixture_id, number), show)

    def _show_shelf(self, words: tuple[str, ...]) -> None:
        self.told = ToldDialog(tr("Plates on the shelf that take it"), words, self)
        self.told.open()

    def _show_difference(self, found: Difference) -> None:
        titles = (tr("Version {number}", number=number) for number in found.numbers)
        self.told = ToldDialog(
            tr(
                "{name}: {numbers} and {numbers2}",
                name=found.name,
                numbers=found.numbers[0],
                numbers2=found.numbers[1],
            ),
            found.words or (tr("Nothing is different."),),
            self,
            tuple(zip(titles, found.pictures, strict=True)),
        )
        self.told.open()

    def _more(self) -> None:
        import msgspec

        wanted = msgspec.structs.replace(self._wanted(), before=self._lines[-1].fixture.touched)
        self._shelf.ask(lambda library: library.find.fixtures(wanted), self._add)

    def _wanted(self) -> Wanted:
        from fixtures_lib.shop import Wanted

        return Wanted(text=self.search.text(), limit=_PAGE, **self.facets.chosen)  # type: ignore[arg-type]  # fields by name

    # ---- showing -----------------------------------------------------------------------------

    def _show(self, lines: tuple[FoundFixture, ...], count: int, facets: Facets) -> None:
        self._lines, self._count_found = list(lines), count
        self.facets.show_facets(facets)
        self.results.show_lines(lines, more=False, chosen=self._wanted_next)
        self._wanted_next = ""
        self._ask_pictures(lines)
        self._tell()
        if not lines:
            self.page.show_story(None)

    def _add(self, lines: tuple[FoundFixture, ...]) -> None:
        self._lines += lines
        self.results.show_lines(lines, more=True)
        self._ask_pictures(lines)
        self._tell()

    def _ask_pictures(self, lines: tuple[FoundFixture, ...]) -> None:
        ids = [line.fixture.id for line in lines]
        if ids:
            self._shelf.ask(lambda lib: pictures_of(lib, ids), self.results.show_pictures)

    def _tell(self) -> None:
        shown, count = len(self._lines), self._count_found
        self._more_button.setVisible(shown < count)
        if count:
            words = tr_n("{n} fixture", "{n} fixtures", count)
            words += tr(", {shown} shown", shown=shown) if shown < count else ""
        elif self.search.text() or self.facets.chosen:
            words = tr("Nothing fits. Take a word or a mark away.")
        else:
            words = tr("The library is empty: “Save to the library” puts the open job into it.")
        self.words.setText(f"{words}   ·   {self._shelf.place}")

    def _say(self, words: str) -> None:
        self.words.setText(words)

    def _show_trouble(self, fault: Exception) -> None:
        self.words.setText(fault_words(fault))

    def _show_taken(self, file: str, names: tuple[str, ...]) -> None:
        self.told = ToldDialog(tr("Taken in from {name}", name=file), names, self)
        self.told.open()

    def _show_restored(self, backup: Path, kept: Path) -> None:
        title = tr("The library is as in {name}", name=backup.name)
        words = tr("As it was before, it is kept in {path}.", path=str(kept))
        self.told = ToldDialog(title, (words,), self)
        self.told.open()

    # ---- what opens beside it ----------------------------------------------------------------

    def ask_plates(self) -> None:
        """The plates on the shelves, each with its life."""
        from app.library.plates_dialog import PlatesDialog

        self.beside = PlatesDialog(self._shelf, (self.page.fixture_id, self.page.name), self)
        self.beside.open()

    def ask_papers(self, fixture_id: str) -> None:
        """What is kept beside the fixture and its runs."""
        from app.library.papers_dialog import PapersDialog

        self.papers = PapersDialog(self._shelf, fixture_id, self)
        self.papers.open()

    def _show_made(self, fixture_id: str) -> None:
        """A fixture that was changed, or is new."""
        self._wanted_next = fixture_id
        self.choose(fixture_id)

    # ---- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self._count_found = 0
        self.search = QLineEdit()
        self.search.setObjectName("library_search")
        self.search.setPlaceholderText(tr("Customer, part, drawing, plate, note: any words"))
        self.search.setAccessibleName(tr("Search the library"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._soon.start())
        self.facets = FacetList()
        self.facets.chosen_changed.connect(self.refresh)
        self.results = ResultList()
        self.results.currentItemChanged.connect(lambda *_: self.choose(self.results.chosen))
        self.results.itemActivated.connect(
            lambda _item: self.open_wanted.emit(self.results.chosen, 0)
        )
        self.page = FixturePage()
        self.page.open_clicked.connect(self.open_wanted)
        self.page.use_clicked.connect(self.use_wanted)
        self._connect_verbs()
        self.page.compare_clicked.connect(self.compare)
        self.page.compare_pair_clicked.connect(
            lambda key, first, second: self.compare(key, second, first)
        )
        self.page.shelf_clicked.connect(self.ask_shelf)
        self.page.run_clicked.connect(self.ask_run)
        self.words = plain_label()
        self.words.setProperty("quiet", True)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        self.like_button = QPushButton(tr("Like the open part"))
        self.like_button.setToolTip(tr("Fixtures for this part, its revisions, and similar ones"))
        self.like_button.clicked.connect(self.like_wanted)
        row.addWidget(self.like_button)
        for text, run in (
            (tr("Plates…"), self.ask_plates),
            (tr("Take in a package…"), self.packages.take_in),
        ):
            button = QPushButton(text)
            button.clicked.connect(run)
            row.addWidget(button)
        more = QPushButton(tr("Lists and backup"))
        more.setToolTip(
            tr("Lists for a spreadsheet out and in, a backup, catalogue items of your own")
        )
        more.setMenu(self.lists.menu)
        row.addWidget(more)
        column.addLayout(row)
        column.addWidget(self._split(), 1)
        column.addWidget(self.words)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in the search field pushes none of them

    def _connect_verbs(self) -> None:
        page, standing, packages = self.page, self.standing, self.packages
        page.release_clicked.connect(standing.release)
        page.reopen_clicked.connect(standing.reopen)
        page.obsolete_clicked.connect(standing.obsolete)
        page.restore_clicked.connect(standing.restore)
        page.branch_clicked.connect(lambda key, number: standing.branch(key, number, page.name))
        page.send_clicked.connect(lambda key: packages.send(key, page.name))
        page.papers_clicked.connect(self.ask_papers)

    def _split(self) -> QSplitter:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.results)
        self._more_button = QPushButton(tr("Show more"))
        self._more_button.setProperty("link", True)
        self._more_button.clicked.connect(self._more)
        self._more_button.hide()
        column.addWidget(self._more_button)
        split = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.facets, middle, self.page):
            split.addWidget(widget)
        split.setStretchFactor(1, 1)
        split.setSizes([190, 510, 340])
        return split
