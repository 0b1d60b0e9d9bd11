"""From a STEP file to a new job: the part is seen first, the question comes while it is worked on.

read --> picture --> report: how to begin? --> holes, walls --> the layout --> the job
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.background.jobs import Jobs, Work
from app.files.looking import Looking
from app.notifications import Notifications
from app.questions import NewJobChoice, Questions
from app.texts import tr
from fixtures_lib.errors import FixtureError

if TYPE_CHECKING:
    from fixtures_lib.catalog.items import PlateItem, PlateSize
    from fixtures_lib.geometry.part_shape import StepReport
    from fixtures_lib.job.model import Job
    from fixtures_lib.job.opened import OpenedJob
    from fixtures_lib.reports import Inspection

Begin = Callable[[Path, "OpenedJob", "Job"], None]


class Beginning(QObject):
    """One file at a time: another one takes its place."""

    def __init__(
        self,
        jobs: Jobs,
        notifications: Notifications,
        looking: Looking,
        ask: Callable[[], Questions],
        begin: Begin,
        parent: QObject | None = None,
    ) -> None:
        """`begin` gets the file, what was made of it, and the job as it was chosen."""
        super().__init__(parent)
        self._jobs, self._notifications, self._looking = jobs, notifications, looking
        self._ask, self._begin = ask, begin
        self._path = Path()
        self._works: list[Work] = []
        self._turn = 0  # of the file that is looked at: what comes for another one is too late
        self._asking = self._asked = False

    def look_at(self, path: Path) -> None:
        """Read a STEP file, show its part, and ask how the job begins."""
        self.give_up()
        self._path, self._asked = path, False
        self._looking.begin(path.name)
        self._submit(
            "inspect_file",
            *(str(path),),
            label=tr("Reading {name}", name=path.name),
            on_early=self._see,
            on_done=self._known,
        )

    def give_up(self) -> None:
        """Back to where it began; what still runs for it is stopped."""
        self._turn += 1
        works, self._works = self._works, []
        if self._asking:
            self._ask().withdraw()
        for work in works:
            work.on_early = work.on_done = work.on_failed = None
            work.quiet = True
            self._jobs.cancel(work)
        self._looking.end()

    def _submit(self, task: str, *args: Any, **how: Any) -> None:
        self._works.append(
            self._jobs.submit(
                task,
                *args,
                key="open",
                priority=10,
                prepare=made_ready,
                on_failed=lambda _fault: self.give_up(),
                **how,
            )
        )

    def _see(self, early: Any) -> None:
        from fixtures_lib.geometry.part_shape import StepReport

        self._looking.see(early)
        if isinstance(early, StepReport) and early.solids:
            self._choose(early, None)

    def _known(self, found: Inspection) -> None:
        """A file without a solid says why it can't be used."""
        if not found.file.solids:
            what = found.file.problems[-1] if found.file.problems else tr("the file has no solid")
            self._notifications.fault(FixtureError(what, where=self._path.name))
            self.give_up()
            return
        self._looking.know(found.file, found.part)
        if self._asking:
            self._ask().tell(found)
        elif not self._asked:
            self._choose(found.file, found)

    def _choose(self, report: StepReport, found: Inspection | None) -> None:
        """Ask how to begin, while the part is still being recognised."""
        from fixtures_lib.reports import Inspection

        turn, self._asked, self._asking = self._turn, True, True
        choice = self._ask().new_job(found or Inspection(file=report, part=None, notes=()))
        if turn != self._turn:
            return  # the file was given up meanwhile
        self._asking = False
        if choice is None:
            self.give_up()
        else:
            self._lay_out(self._path, choice)

    def _lay_out(self, path: Path, choice: NewJobChoice) -> None:
        self._submit(
            "first_job",
            *(str(path), choice.solid or 1, choice.heal, choice.auto),
            options={"material": choice.material.id} if choice.material else None,
            label=tr("Laying out {stem}", stem=path.stem),
            on_done=lambda made: self._laid_out(path, made, choice),
        )

    def _laid_out(self, path: Path, made: OpenedJob, choice: NewJobChoice) -> None:
        self._works = []
        self._begin(path, made, _chosen(made.job, choice))


def made_ready(found: Any) -> None:
    """What the view needs of a part or its picture, worked out before the window has it."""
    holder = getattr(found, "part", found)
    mesh = getattr(holder, "mesh", None)
    if mesh is not None:
        _ = mesh.facets


def _chosen(job: Job, choice: NewJobChoice) -> Job:
    from fixtures_lib.job.edits import with_plate_item

    if choice.plate is not None and choice.plate.id != job.plate.item.id:
        job = with_plate_item(job, choice.plate, _size_for(job, choice.plate))
    return job


def _size_for(job: Job, item: PlateItem) -> PlateSize:
    """The smallest size of this plate that is not smaller than the job's, or the largest."""
    by_area = sorted(item.sizes, key=lambda size: size.length_mm * size.width_mm)
    length, width = job.plate.length_mm, job.plate.width_mm
    return next(
        (size for size in by_area if size.length_mm >= length and size.width_mm >= width),
        by_area[-1],
    )
