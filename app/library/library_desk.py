"""What the library does with the open job: keep it, open another one, take a layout over.

job from the library:  Ctrl+S makes the next version of its fixture
any other job:         "Save to the library" asks where it belongs
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal

from app.background.jobs import Jobs
from app.files.documents import Documents
from app.library.names import status_words
from app.library.shelf import Shelf
from app.live.live import DEFLECTION
from app.notifications import Notifications
from app.session import Session
from app.style.png import fitted, png_bytes
from app.texts import tr

if TYPE_CHECKING:
    from fixtures_lib.job.model import Job
    from fixtures_lib.shop import Library, OpenedFixture, Placement, Saving
    from fixtures_lib.shop.records import Version
    from fixtures_lib.shop.reuse import MovedFixture

_MOST_WORDS = 180
_PICTURE_PX = QSize(480, 300)  # every version keeps one
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
    moved_over = Signal(str, object)  # a fixture's name, and what became of it (MovedFixture)

    def __init__(
        self,
        shelf: Shelf,
        session: Session,
        jobs: Jobs,
        documents: Documents,
        notifications: Notifications,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shelf, self._session, self._jobs = shelf, session, jobs
        self._documents, self._notifications = documents, notifications
        self.origin: Origin | None = None
        self.ask_placement: AskPlacement = lambda placement, _customers: placement
        documents.opened.connect(self._forget)

    def open(self, fixture_id: str, number: int | None = None) -> None:
        """A version of a fixture as the open job; without a number its newest."""
        self._shelf.ask(lambda library: library.fixtures.open(fixture_id, number), self._open)

    def save(self, then: Then | None = None) -> None:
        """The next version of the fixture that the job came from; else ask where it belongs."""
        origin, job = self.origin, self._session.job
        if origin is None or job is None:
            self.save_as_new(then)
            return
        saving, beside = self._saving(self.words_since_saved()), self._beside()

        def work(library: Library) -> Version:
            version = library.fixtures.save(origin.fixture_id, origin.number, saving)
            beside(library, version)
            return version

        self._shelf.change(
            work, lambda version: self._saved(version, origin.name, saving.job, then)
        )

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
        if self._session.job is None:
            self.open(fixture_id)
        else:
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
        name = tr("{name}, version {number}", name=fixture.name, number=version.number)

        def shown() -> None:
            self._belong(Origin(fixture.id, version.number, fixture.name))
            for words in opened.left_out:
                self._notifications.warning(
                    tr("{name}: {words} was left out.", name=name, words=words)
                )
            if fixture.status != "draft":
                self._notifications.info(
                    tr(
                        "{name} is {status}: it can be looked at, and branched.",
                        name=fixture.name,
                        status=status_words(fixture.status),
                    )
                )

        self._documents.open_kept(opened.job, opened.part_bytes, name, shown)

    def _take_over(self, opened: OpenedFixture) -> None:
        import msgspec

        name, job = opened.fixture.name, self._session.job
        if job is None:
            return
        if opened.job.part.sha256 == job.part.sha256:
            self._session.apply(
                tr("Take over {name}", name=name),
                lambda job: msgspec.structs.replace(opened.job, part=job.part, name=job.name),
            )
            return
        self._jobs.submit(
            "move_kept",
            *(opened.job, opened.part_bytes, self._session.part),
            label=tr("Moving {name} over", name=name),
            lane="long",
            key="move_over",
            on_done=lambda moved: self._moved_over(name, job, moved),
        )

    def _moved_over(self, name: str, onto: Job, moved: MovedFixture) -> None:
        import msgspec

        if self._session.job is None or self._session.job.part != onto.part:
            return  # another document by now
        self._session.apply(
            tr("Move {name} over", name=name),
            lambda job: msgspec.structs.replace(moved.job, part=job.part, name=job.name),
        )
        self.moved_over.emit(name, moved)

    def _keep(self, known: Placement, customers: tuple[str, ...], then: Then | None) -> None:
        wanted = self.ask_placement(known, customers)
        part = self._session.part
        if wanted is None or part is None:
            return
        saving, beside = self._saving(wanted.why), self._beside()

        def work(library: Library) -> Version:
            from fixtures_lib.shop import shelve
            from fixtures_lib.shop.likeness.making import fingerprint_of

            shape = fingerprint_of(part.shape, part.mesh)
            _, version = shelve(library, wanted, saving, part.shape, shape)
            beside(library, version)
            return version

        self._shelf.change(
            work, lambda version: self._saved(version, wanted.fixture_name, saving.job, then)
        )

    def _saving(self, why: str) -> Saving:
        from fixtures_lib.shop import Saving

        job = self._session.job
        assert job is not None
        return Saving(job=job, part_bytes=self._session.part_bytes, why=why)

    def _beside(self) -> Callable[[Library, Version], None]:
        """What is kept beside a version: its picture, and what was predicted if it is solved."""
        image = self._documents.picture()
        small = b"" if image is None else png_bytes(fitted(image, _PICTURE_PX))
        result, old = self._session.shown_result(DEFLECTION)
        report = None if result is None or old else result.value.report

        def keep(library: Library, version: Version) -> None:
            from fixtures_lib.predictions import predictions_of

            if small and version.number not in library.attachments.pictures_of_versions(
                version.fixture_id
            ):
                library.attachments.picture_version(version, small)
            if report is not None:
                library.fixtures.predict(version.id, predictions_of(report, version.id))

        return keep

    def _saved(self, version: Version, name: str, job: Job, then: Then | None) -> None:
        self._belong(Origin(version.fixture_id, version.number, name))
        if self._session.job is job and self._session.path is None:
            self._session.undo_stack.setClean()
        self._documents.title_changed.emit()
        self._notifications.success(
            tr("{name} is in the library, version {number}.", name=name, number=version.number)
        )
        self.kept.emit(version.fixture_id)
        if then is not None:
            then()

    def _belong(self, origin: Origin) -> None:
        self.origin = origin
        self._documents.keep = self.save

    def _forget(self) -> None:
        self.origin = None
        self._documents.keep = None
