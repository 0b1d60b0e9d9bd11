"""The document: new from a part, open, save, export. Everything slow runs in the background.

A fault leaves the session as it was and becomes a notice.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.background.in_thread import InThread
from app.background.jobs import Jobs
from app.files.beginning import Beginning, made_ready
from app.files.looking import Looking
from app.files.part_following import PartFollowing
from app.files.releasing import Releasing
from app.notifications import Notifications
from app.places import is_sample
from app.questions import Questions
from app.session import Session
from app.settings import Settings
from app.texts import shown, tr
from fixtures_lib.errors import FixtureError

if TYPE_CHECKING:
    from fixtures_lib.geometry.loaded_part import LoadedPart
    from fixtures_lib.job.journal import Recoverable
    from fixtures_lib.job.model import Job
    from fixtures_lib.job.opened import OpenedJob

JOB_SUFFIX = ".holdfast"
RESTORED = "restored.holdfast"
Then = Callable[[], None]


class Documents(QObject):
    opened = Signal()
    begun = Signal()  # a new job for a part
    saved = Signal(object)  # Path
    recovered = Signal()  # the open job is in no file, and its old record is about to go
    title_changed = Signal()

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        notifications: Notifications,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._notifications, self._settings = notifications, settings
        self.writing = InThread(self)  # in which the window writes files
        self._releasing = Releasing(session, jobs, notifications)
        self.looking = Looking(session, self)
        self._beginning = Beginning(
            *(jobs, notifications, self.looking, lambda: self._ask, self._begin), parent=self
        )
        self.questions: Questions | None = None
        self.picture: Callable[[], QImage | None] = _no_picture  # of the fixture, for the report
        self.keep: Callable[[Then | None], None] | None = None  # the library, for a job out of it
        self.read_only = False
        self._part_following = PartFollowing(session, jobs, self)
        session.undo_stack.cleanChanged.connect(lambda _clean: self.title_changed.emit())

    # ---- what is open ------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return self._session.job is not None

    @property
    def in_sight(self) -> bool:
        """Whether a job is open, or the part of one is shown while it is being loaded."""
        return self.is_open or self.looking.on

    @property
    def unsaved(self) -> bool:
        """Whether there is work that no file and no library holds."""
        session = self._session
        kept = session.path is not None or self.keep is not None
        return self.is_open and not (kept and session.undo_stack.isClean())

    @property
    def name(self) -> str:
        session = self._session
        if session.path is not None:
            return session.path.stem
        return session.job.name if session.job is not None else ""

    # ---- begin -------------------------------------------------------------------------------

    def new_from_part(self, path: Path | None = None) -> None:
        """Ask for a STEP file unless it is given; then for what the job begins with."""
        path = path or self._ask.part_to_open(self._settings.folder)
        if path is not None:
            self._settings.folder = path.parent
            self.when_discarded(lambda: self._beginning.look_at(path))

    def open(self, path: Path | None = None) -> None:
        """Open a job, or begin one from a part: the file's name says which."""
        path = path or self._ask.file_to_open(self._settings.folder)
        if path is None:
            return
        if path.suffix.lower() != JOB_SUFFIX:
            self.new_from_part(path)
            return
        self._settings.folder = path.parent
        self.when_discarded(lambda: self._open_job(path))

    def open_kept(self, job: Job, part_bytes: bytes, name: str, then: Then) -> None:
        """Open a job that is in no file, such as one of the library."""

        def show(found: Any) -> None:
            self.read_only = False
            self._show(found.job, found.part, found.part_bytes, None)
            then()
            self.title_changed.emit()

        def load() -> None:
            self._jobs.submit(
                "open_kept",
                *(job, part_bytes),
                label=tr("Opening {name}", name=name),
                key="open",
                priority=10,
                on_done=show,
            )

        self.when_discarded(load)

    def recover(self, work: Recoverable) -> None:
        """Open unsaved work of a program that went down. It stays unsaved, and kept, until then."""
        self.when_discarded(lambda: self._recover(work))

    def close(self) -> None:
        """Back to the start page."""
        self.when_discarded(self._close)

    def when_discarded(self, then: Then) -> None:
        """Go on with `then` once the open job is saved, or may be dropped."""
        if not self.unsaved:
            then()
            return
        answer = self._ask.unsaved(self.name)
        if answer == "save":
            self.save(then)
        elif answer == "discard":
            then()

    # ---- keep --------------------------------------------------------------------------------

    def save(self, then: Then | None = None) -> None:
        path = self._session.path
        if path is None and self.keep is not None:
            self.keep(then)
        elif path is None or self.read_only:
            self.save_as(then)
        else:
            self._write(path, then)

    def save_as(self, then: Then | None = None) -> None:
        folder = self._session.path.parent if self._session.path else self._settings.folder
        path = self._ask.place_to_save(folder / f"{self.name}{JOB_SUFFIX}")
        if path is not None:
            self._write(path, then)

    def place_for_picture(self) -> Path | None:
        return self._ask.place_for_picture(self._settings.folder / f"{self.name}.png")

    def export(self) -> None:
        base = self._session.path.parent if self._session.path else self._settings.folder
        self._releasing.export(
            self._ask, base / tr("{name} fixture", name=self.name), self.picture()
        )

    def export_layout(self, path: Path) -> None:
        """The job without its part, to be used under another part."""
        from fixtures_lib.job.storage import layout_bytes

        job = self._session.job
        if job is not None:
            self.writing.run(
                lambda: path.write_bytes(layout_bytes(job)),
                lambda _: self._notifications.success(
                    tr("Layout written to {name}.", name=path.name)
                ),
                self._notifications.fault,
            )

    def import_layout(self, path: Path | None = None) -> None:
        """Take over another job's layout, as one undo step."""
        path = path or self._ask.layout_to_import(self._settings.folder)
        if path is None:
            return
        from fixtures_lib.catalog.loading import load_catalog
        from fixtures_lib.job.storage import job_from_layout, read_layout

        try:
            layout = read_layout(path, load_catalog().by_id)
            self._session.apply(
                tr("Import layout {stem}", stem=path.stem),
                lambda job: job_from_layout(layout, job.part),
            )
        except FixtureError as fault:
            self._notifications.fault(fault)

    def wait_for_writing(self) -> None:
        self.writing.wait()

    # ---- inner -------------------------------------------------------------------------------

    @property
    def _ask(self) -> Questions:
        assert self.questions is not None, "the window answers questions"
        return self.questions

    def _begin(self, path: Path, made: OpenedJob, job: Job) -> None:
        self._show(job, made.part, made.part_bytes, None)
        self.read_only = False
        self._settings.remember(path)
        self.begun.emit()

    def _open_job(self, path: Path) -> None:
        self._beginning.give_up()
        self.looking.begin(path.name)
        self._jobs.submit(
            "open_job",
            str(path),
            label=tr("Opening {name}", name=path.name),
            key="open",
            priority=10,
            prepare=made_ready,
            on_early=self.looking.see,
            on_done=lambda found: self._opened_job(path, found),
            on_failed=lambda _fault: self.looking.end(),
        )

    def _opened_job(self, path: Path, found: OpenedJob) -> None:
        self._show(found.job, found.part, found.part_bytes, path)
        self.read_only = found.read_only or is_sample(path)
        self._settings.remember(path)
        if found.read_only:
            self._notifications.warning(
                tr(
                    "{name} was made by a newer Holdfast. It opens read-only: save it under "
                    "another name to change it.",
                    name=path.name,
                )
            )

    def _recover(self, work: Recoverable) -> None:
        from fixtures_lib.job.storage import save_job

        def restored() -> Path:
            stored = work.restore()
            return save_job(work.folder / RESTORED, stored.job, stored.part_bytes)

        def load(path: Path) -> None:
            self._jobs.submit(
                "open_job",
                str(path),
                label=tr("Restoring {name}", name=work.name),
                key="open",
                prepare=made_ready,
                on_done=lambda found: self._recovered(work, found),
            )

        self.writing.run(restored, load, self._notifications.fault)

    def _recovered(self, work: Recoverable, found: OpenedJob) -> None:
        self.read_only = False
        self._show(found.job, found.part, found.part_bytes, work.path)
        self._session.undo_stack.resetClean()
        self.recovered.emit()
        work.discard()

    def _show(self, job: Job, part: LoadedPart, part_bytes: bytes, path: Path | None) -> None:
        self._jobs.forget_all()
        self._session.open(job, part, part_bytes, path)
        self.looking.end()
        self._session.undo_stack.setClean()
        for note in part.notes:
            self._notifications.info(shown(note))
        self.opened.emit()
        self.title_changed.emit()

    def _close(self) -> None:
        self._beginning.give_up()
        self._jobs.forget_all()
        self._session.open(None, None, b"", None)
        self.read_only = False
        self.opened.emit()
        self.title_changed.emit()

    def _write(self, path: Path, then: Then | None) -> None:
        from fixtures_lib.job.storage import save_job

        job, part_bytes = self._session.job, self._session.part_bytes
        if job is None:
            return
        self.writing.run(
            lambda: save_job(path, job, part_bytes),
            lambda written: self._written(written, job, then),
            self._notifications.fault,
        )

    def _written(self, path: Path, job: Job, then: Then | None) -> None:
        session = self._session
        session.path, self.read_only = path, False
        if session.job is job:
            session.undo_stack.setClean()
        self._settings.folder = path.parent
        self._settings.remember(path)
        self.saved.emit(path)
        self._notifications.info(tr("Saved {name}.", name=path.name))
        self.title_changed.emit()
        if then is not None:
            then()


def _no_picture() -> QImage | None:
    return None
