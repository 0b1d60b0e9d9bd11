"""The chosen fixture: its picture, its facts, what can be done with it, and its time line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.library.story import Story
from app.plain_text import plain_label
from app.style.png import fitted
from app.style.tones import Tone, tone
from app.texts import shown, tr

if TYPE_CHECKING:
    from fixtures_lib.shop.history.time_line import Event

_EVENT = Qt.ItemDataRole.UserRole
_PICTURE_PX = QSize(360, 190)
_TONES: dict[str, Tone] = {
    "release": "good", "run": "accent", "obsolete": "warning", "aside": "warning",
}  # fmt: skip


class FixturePage(QWidget):
    """Its signals have the fixture's id, and a version's number where one is meant."""

    open_clicked = Signal(str, int)
    use_clicked = Signal(str)
    release_clicked = Signal(str, int)
    reopen_clicked = Signal(str)
    shelf_clicked = Signal(str)
    run_clicked = Signal(str, int)
    compare_clicked = Signal(str, int)  # this version with the one before
    compare_pair_clicked = Signal(str, int, int)  # an older version, and a newer one
    restore_clicked = Signal(str, int)
    branch_clicked = Signal(str, int)
    obsolete_clicked = Signal(str)
    papers_clicked = Signal(str)
    send_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._story: Story | None = None
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumHeight(80)
        self._name = self._label(heading=True)
        self._facts = self._label()
        self._facts.setProperty("quiet", True)
        self._events = QListWidget()
        self._events.setAccessibleName(tr("What happened to the fixture, newest first"))
        self._events.setWordWrap(True)
        self._events.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._events.currentItemChanged.connect(lambda _item, _before: self._refresh_buttons())
        self._events.itemActivated.connect(lambda _item: self._on_open())
        self._make_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        for widget in (self._picture, self._name, self._facts):
            column.addWidget(widget)
        column.addLayout(self._button_grid())
        column.addWidget(self._events, 1)
        self.show_story(None)

    @property
    def events(self) -> QListWidget:
        return self._events

    def show_story(self, story: Story | None) -> None:
        self._story = story
        self.setEnabled(story is not None)
        self._events.clear()
        if story is None:
            for label in (self._name, self._facts):
                label.clear()
            self._picture.hide()
            return
        fixture = story.line.fixture
        self._name.setText(fixture.name)
        self._facts.setText(_facts(story))
        self._show_picture()
        for event in story.events:
            self._events.addItem(self._row(event))
        self._events.setCurrentRow(0)
        self._refresh_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_picture()

    def _show_picture(self) -> None:
        image = QImage.fromData(self._story.picture) if self._story else QImage()
        self._picture.setVisible(not image.isNull())
        if image.isNull():
            return
        room = _PICTURE_PX.boundedTo(QSize(max(80, self.width() - 24), _PICTURE_PX.height()))
        self._picture.setPixmap(QPixmap.fromImage(fitted(image, room)))

    def _label(self, *, heading: bool = False) -> QLabel:
        label = plain_label()
        label.setWordWrap(True)
        label.setProperty("heading", heading)
        return label

    def _row(self, event: Event) -> QListWidgetItem:
        assert self._story is not None
        words = shown(event.words).removeprefix(self._story.line.fixture.name).lstrip(",: ")
        author = f", {event.author}" if event.author else ""
        day = QLocale().toString(QDate(event.at.year, event.at.month, event.at.day), "dd MMM yyyy")
        row = QListWidgetItem(f"{day}   {words[:1].upper()}{words[1:]}{author}")
        row.setData(_EVENT, event)
        if event.kind in _TONES:
            row.setForeground(tone(_TONES[event.kind], self.palette()))
        return row

    def _make_buttons(self) -> None:
        self._open = QPushButton(tr("Open"))
        self._open.setProperty("primary", True)
        self._use = QPushButton(tr("Use for the open part"))
        self._use.setToolTip(tr("Take this layout over under the part that is open"))
        self._release = QPushButton(tr("Release…"))
        self._compare = QPushButton(tr("Compare"))
        self._compare.setToolTip(tr("This version with the one before it"))
        self._shelf = QPushButton(tr("Shelf…"))
        self._shelf.setToolTip(tr("Which plates take it, what there is to do, and for how long"))
        self._run = QPushButton(tr("Add a run…"))
        self._run.setToolTip(tr("An order that was made on it, and what was measured"))
        self._papers = QPushButton(tr("Pictures and papers…"))
        self._papers.setToolTip(tr("What is kept beside the fixture and its runs"))
        self._papers.clicked.connect(lambda: self.papers_clicked.emit(self._id))
        self._more = QPushButton(tr("More"))
        self._more.setMenu(self._make_menu())
        self._shelf.clicked.connect(lambda: self.shelf_clicked.emit(self._id))
        self._run.clicked.connect(lambda: self.run_clicked.emit(self._id, self._version))
        self._compare.clicked.connect(lambda: self.compare_clicked.emit(self._id, self._version))
        self._open.clicked.connect(self._on_open)
        self._use.clicked.connect(lambda: self.use_clicked.emit(self._id))
        self._release.clicked.connect(self._on_release)

    def _make_menu(self) -> QMenu:
        """What is wanted less often; what it is about is written into it when it is opened."""
        menu = QMenu(self)
        self._restore = menu.addAction("")
        self._branch = menu.addAction("")
        self._others = menu.addMenu("")
        menu.addSeparator()
        self._send = menu.addAction(tr("Send as a package…"))
        self._obsolete = menu.addAction(tr("Declare obsolete…"))
        self._restore.triggered.connect(lambda: self.restore_clicked.emit(self._id, self._version))
        self._branch.triggered.connect(lambda: self.branch_clicked.emit(self._id, self._version))
        self._send.triggered.connect(lambda: self.send_clicked.emit(self._id))
        self._obsolete.triggered.connect(lambda: self.obsolete_clicked.emit(self._id))
        menu.aboutToShow.connect(self._refresh_menu)
        return menu

    def _refresh_menu(self) -> None:
        if self._story is None:
            return
        fixture, version = self._story.line.fixture, self._version
        self._restore.setText(tr("Take version {version} back…", version=version))
        self._restore.setEnabled(version != fixture.head and fixture.status == "draft")
        self._branch.setText(tr("Branch from version {version}…", version=version))
        self._obsolete.setEnabled(fixture.status != "obsolete")
        self._others.setTitle(tr("Compare version {version} with", version=version))
        self._others.clear()
        numbers = {event.version for event in self._story.events if event.version}
        for number in sorted(numbers - {version}, reverse=True):
            first, second = sorted((number, version))
            action = self._others.addAction(tr("version {version}", version=number))
            action.triggered.connect(
                partial(self.compare_pair_clicked.emit, self._id, first, second)
            )
        self._others.setEnabled(len(numbers) > 1)

    @property
    def menu(self) -> QMenu:
        """As it is now."""
        self._refresh_menu()
        return self._more.menu()

    @property
    def fixture_id(self) -> str:
        return self._id

    @property
    def name(self) -> str:
        return "" if self._story is None else self._story.line.fixture.name

    def _button_grid(self) -> QGridLayout:
        grid = QGridLayout()
        buttons = (
            self._open, self._use, self._release, self._compare, self._shelf, self._run,
            self._papers, self._more,
        )  # fmt: skip
        for index, button in enumerate(buttons):
            grid.addWidget(button, index // 2, index % 2)
        return grid

    @property
    def _id(self) -> str:
        return "" if self._story is None else self._story.line.fixture.id

    @property
    def _version(self) -> int:
        """The version of the chosen event; else the head."""
        if self._story is None:
            return 0
        item = self._events.currentItem()
        event: Event | None = None if item is None else item.data(_EVENT)
        head = self._story.line.fixture.head
        return head if event is None else event.version or head

    def _refresh_buttons(self) -> None:
        if self._story is None:
            return
        fixture = self._story.line.fixture
        self._open.setText(tr("Open version {version}", version=self._version))
        self._release.setText(tr("Release…") if fixture.status == "draft" else tr("Reopen…"))
        self._compare.setEnabled(self._version > 1)
        self._release.setEnabled(fixture.status != "draft" or self._version == fixture.head)

    def _on_open(self) -> None:
        self.open_clicked.emit(self._id, self._version)

    def _on_release(self) -> None:
        if self._story is None:
            return
        fixture = self._story.line.fixture
        if fixture.status == "draft":
            self.release_clicked.emit(fixture.id, fixture.head)
        else:
            self.reopen_clicked.emit(fixture.id)


def _facts(story: Story) -> str:
    line = story.line
    part = tr("{part_number} rev. {revision}", part_number=line.part_number, revision=line.revision)
    drawing = (
        tr("drawing {drawing_number}", drawing_number=line.drawing_number)
        if line.drawing_number
        else ""
    )
    plates = tr("built on {plates}", plates=", ".join(story.plates)) if story.plates else ""
    facts = (line.customer, part, line.part_name, drawing, plates, story.bias, line.fixture.note)
    return "\n".join(fact for fact in facts if fact)
