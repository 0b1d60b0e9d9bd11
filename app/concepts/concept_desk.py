"""Keep the open layout as a concept, add others, have them solved, choose one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.background.in_thread import InThread
from app.background.jobs import Jobs
from app.concepts.concept import Concept, under_demands_of
from app.files.documents import Documents
from app.notifications import Notifications
from app.session import Session
from app.style.png import png_bytes
from app.texts import tr
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import Job
from fixtures_lib.job.storage.files import load_job
from fixtures_lib.reports import CheckReport

_KEY = "concept:"


class ConceptDesk(QObject):
    changed = Signal()

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        documents: Documents,
        notifications: Notifications,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._documents, self._notifications = documents, notifications
        self._thread = InThread(self)
        self._concepts: dict[str, Concept] = {}  # by name
        documents.opened.connect(self.clear)

    @property
    def concepts(self) -> tuple[Concept, ...]:
        return tuple(self._concepts.values())

    def keep(self) -> Concept | None:
        """The open layout as it stands, with its picture; it is solved in the background."""
        job = self._session.job
        if job is None:
            return None
        same = next((c for c in self.concepts if c.job == job), None)
        if same is not None:
            self._notifications.info(tr("This layout is kept already, as {name}.", name=same.name))
            return same
        seen = self._documents.picture()
        picture = b"" if seen is None else png_bytes(seen)
        concept = Concept(self._name(tr("Concept")), job, picture=picture)
        self._add(concept)
        return concept

    def add_file(self, path: Path) -> None:
        """The layout of another job, under the open job's loads and tolerances."""
        self._thread.run(
            lambda: load_job(path).job,
            lambda job: self._add_job(path.stem, job),
            self._notifications.fault,
        )

    def rename(self, name: str, new: str) -> None:
        new = new.strip()
        if new and new not in self._concepts and name in self._concepts:
            self._concepts = {
                (new if key == name else key): (replace(kept, name=new) if key == name else kept)
                for key, kept in self._concepts.items()
            }
        self.changed.emit()

    def choose(self, name: str) -> None:
        """This layout as the open job, as one undo step."""
        concept = self._concepts[name]
        self._session.apply(tr("Choose {name}", name=name), lambda _job: concept.job)

    def remove(self, name: str) -> None:
        self._concepts.pop(name, None)
        self.changed.emit()

    def clear(self) -> None:
        """They belong to the job that was open."""
        self._concepts = {}
        self.changed.emit()

    def _add_job(self, name: str, job: Job) -> None:
        mine = self._session.job
        if mine is None:
            return
        try:
            same = under_demands_of(job, mine)
        except FixtureError as fault:
            self._notifications.fault(fault)
            return
        self._add(Concept(self._name(name), same))

    def _add(self, concept: Concept) -> None:
        self._concepts[concept.name] = concept
        self.changed.emit()
        self._jobs.submit(
            "check_job",
            concept.job,
            self._session.part,
            label=tr("Solving {name}", name=concept.name),
            lane="long",
            key=f"{_KEY}{concept.name}",
            on_done=lambda report: self._solved(concept.job, report),
        )

    def _solved(self, job: Job, report: CheckReport) -> None:
        """The concept may have another name by now, or be gone."""
        for name, concept in self._concepts.items():
            if concept.job is job:
                self._concepts[name] = replace(concept, report=report)
        self.changed.emit()

    def _name(self, stem: str) -> str:
        """ "Concept A", "Concept B"; a file's own name, with a number where it is taken."""
        if stem == "Concept":
            letters = (f"{stem} {chr(ord('A') + i)}" for i in range(26))
            free = next((name for name in letters if name not in self._concepts), "")
            if free:
                return free
        taken, number = stem, 2
        while taken in self._concepts:
            taken, number = f"{stem} {number}", number + 1
        return taken
