"""What the library does with the open job: keep it, open another one, take a layout over.

job from the library:  Ctrl+S makes the next version of its fixture
any other job:         "Save to the library" asks where it belongs
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from app.documents import Documents
from app.library.shelf import Shelf
from app.notifications import Notifications
from app.png import fitted, png_bytes
from app.session import Session

if TYPE_CHECKING:
    from fixtures_lib.job.model import Job
    from fixtures_lib.shop import Library, OpenedFixture, Placement, Saving
    from fixtures_lib.shop.records import Fixture, Version

_MOST_WORDS = 180
_PICTURE_PX = QSize(480, 300)
AskPlacement = Callable[["Placement", tuple[str, ...]], "Placement | None"]
Then = Callable[[], None]


@dataclass(frozen=True)
class Origin:
    """The version of a fixture that the open job was made from."""

    fixture_id: str
    number: int
    name: str


class LibraryDesk(QObject):
    kept = Signal(str)  # the id of the fixture that was saved

    def __init__(
        self,
        shelf: Shelf,
        session: Session,
        documents: Documents,
        notifications: Notifications,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shelf, self._session = shelf, session
        self._documents, self._notifications = documents, notifications
        self.origin: Origin | None = None
        self.ask_placement: AskPlacement = lambda placement, _customers: placement
        documents.opened.connect(self._forget)

    def open(self, fixture_id: str, number: int | None = None) -> None:
        """A version of a fixture as the open job; without a number its newest."""
        self._shelf.ask(lambda library: library.fixtures.open(fixture_id, number), self._open)

    def save(self, then: Then | None = None) -> None:
        """The next version of the fixture that the job came from; else ask where it belongs."""
        origin = self.origin
        if origin is None:
            self.save_as_new(then)
            return
        saving, picture = self._saving(self.words_since_saved()), _small(self._documents.picture())

        def work(library: Library) -> Version:
            version = library.fixtures.save(origin.fixture_id, origin.number, saving)
            _show(library, origin.fixture_id, picture)
            return version

        self._shelf.change(
            work,
            lambda version: self._saved(Origin(origin.fixture_id, version.number, origin.name),
                                        saving.job, then),
        )  # fmt: skip

    def save_as_new(self, then: Then | None = None) -> None:
        """A new fixture: ask for its customer, part and revision, with what is known filled in."""
        job = self._session.job
        if job is None:
            return

        def known(library: Library) -> tuple[Placement, tuple[str, ...]]:
            from fixtures_lib.shop import placement_of

            return placement_of(library, job), tuple(c.name for c in library.customers.all())

        self._shelf.ask(known, lambda found: self._keep(*found, then))

    def use_layout(self, fixture_id: str) -> None:
        """The fixture's layout under the open part, as one undo step."""
        job = self._session.job
        if job is None:
            self.open(fixture_id)
            return
        self._shelf.ask(lambda library: library.fixtures.open(fixture_id), self._take_over)

    def words_since_saved(self) -> str:
        """What was changed since, by the names of the changes."""
        stack = self._session.undo_stack
        first = max(stack.cleanIndex(), 0)
        names = dict.fromkeys(stack.text(i) for i in range(first, stack.index()))
        words = "; ".join(names)
        return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS]}…"

    def _open(self, opened: OpenedFixture) -> None:
        fixture, version = opened.fixture, opened.version
        name = f"{fixture.name}, version {version.number}"
        origin = Origin(fixture.id, version.number, fixture.name)

        def shown() -> None:
            self._belong(origin)
            for words in opened.left_out:
                self._notifications.warning(f"{name}: {words} was left out.")
            if fixture.status != "draft":
                self._notifications.info(
                    f"{fixture.name} is {fixture.status}: it can be looked at, and branched."
                )

        self._documents.open_kept(opened.job, opened.part_bytes, name, shown)

    def _take_over(self, opened: OpenedFixture) -> None:
        import msgspec

        name = opened.fixture.name
        job = self._session.job
        if job is None or opened.job.part.sha256 != job.part.sha256:
            self._notifications.info(f"{name} was made for another part: it is opened by itself.")
            self._open(opened)
            return
        self._session.apply(
            f"Take over {name}",
            lambda job: msgspec.structs.replace(opened.job, part=job.part, name=job.name),
        )

    def _keep(self, placement: Placement, customers: tuple[str, ...], then: Then | None) -> None:
        wanted = self.ask_placement(placement, customers)
        part = self._session.part
        if wanted is None or part is None:
            return
        saving, picture = self._saving(wanted.why), _small(self._documents.picture())

        def work(library: Library) -> tuple[Fixture, Version]:
            from fixtures_lib.shop import shelve

            fixture, version = shelve(library, wanted, saving, part.shape)
            _show(library, fixture.id, picture)
            return fixture, version

        self._shelf.change(
            work,
            lambda kept: self._saved(Origin(kept[0].id, kept[1].number, kept[0].name),
                                     saving.job, then),
        )  # fmt: skip

    def _saving(self, why: str) -> Saving:
        from fixtures_lib.shop import Saving

        job = self._session.job
        assert job is not None
        return Saving(job=job, part_bytes=self._session.part_bytes, why=why)

    def _saved(self, origin: Origin, job: Job, then: Then | None) -> None:
        self._belong(origin)
        if self._session.job is job and self._session.path is None:
            self._session.undo_stack.setClean()
        self._documents.title_changed.emit()
        self._notifications.success(f"{origin.name} is in the library, version {origin.number}.")
        self.kept.emit(origin.fixture_id)
        if then is not None:
            then()

    def _belong(self, origin: Origin) -> None:
        self.origin = origin
        self._documents.keep = self.save

    def _forget(self) -> None:
        self.origin = None
        self._documents.keep = None


def _show(library: Library, fixture_id: str, picture: bytes | None) -> None:
    from fixtures_lib.shop import show_as

    if picture:
        show_as(library, fixture_id, picture)


def _small(png: bytes | None) -> bytes | None:
    """The picture as large as the library shows it: every save keeps one."""
    image = QImage.fromData(png) if png else QImage()
    if image.isNull():
        return None
    return png_bytes(fitted(image, _PICTURE_PX))
