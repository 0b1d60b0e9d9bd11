"""What the window is about: the job, its part, the preview, the selection, the results.

Panels, tools and views meet here and nowhere else. They read the session's values and change the
job with `apply`; while something is dragged they set a `preview`, which is shown but is not in the
undo stack until it is committed.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from app.commands import ReplaceJob

if TYPE_CHECKING:  # the window stands before the libraries behind these are loaded
    from fixtures_lib.geometry.arrays import Vector
    from fixtures_lib.geometry.loaded_part import LoadedPart
    from fixtures_lib.geometry.part_picture import PartPicture
    from fixtures_lib.job.model import Job

SelectionKind = Literal[
    "element",
    "load",
    "pass",
    "feature",
    "part",
    "setup",
    "face",
    "edge",
    "vertex",
    "plate",
    "places",
    "conditions",
]
PLACED: frozenset[SelectionKind] = frozenset({"element", "load", "pass", "feature"})  # have an id
JobEdit = Callable[["Job"], "Job"]


@dataclass(frozen=True)
class Selected:
    """One selected thing: what has an id by that, a face or edge by its number."""

    kind: SelectionKind
    id: str = ""
    number: int = 0
    point: Vector | None = None  # where it was picked, fixture frame


@dataclass(frozen=True)
class Result:
    """What a task computed, with the value that it was computed from."""

    made_from: Any
    value: Any
    live: bool = False  # interpolated while something is dragged


@dataclass(frozen=True)
class ViewState:
    """How the deflection result is looked at, in every view alike."""

    state: str = ""  # the state's name in the result; empty: the last one
    cut: str = ""  # the cutting pass that is looked at position by position, in place of a state
    position: int = 0
    whole: bool = False  # at a position: what holding bends as well, not only what the cut adds
    field_on: bool = True
    cones: bool = False  # at contacts, what friction can hold
    factor: float = 0.0  # the deformed shape is drawn this much larger; 0: undeformed
    range_um: tuple[float, float] | None = None  # of the colours; None: from the field itself


class Session(QObject):
    part_changed = Signal()
    picture_changed = Signal()
    job_changed = Signal()  # the shown job: also while a preview is dragged
    selection_changed = Signal()
    hover_changed = Signal()
    results_changed = Signal(str)  # the kind of result
    view_changed = Signal()  # view_state

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.path: Path | None = None
        self.part: LoadedPart | None = None
        self.part_bytes: bytes = b""  # the original STEP file
        self.picture: PartPicture | None = None  # of a part that is still being loaded
        self.selection: tuple[Selected, ...] = ()
        self.hovered: Selected | None = None
        self._job: Job | None = None
        self._preview: Job | None = None
        self._results: dict[str, list[Result]] = {}
        self._live: dict[str, Result] = {}
        self.view_state = ViewState()
        # What of a job each kind of result is made from; the whole job where nothing is said.
        self.bases: dict[str, Callable[[Job], Any]] = {}

    @property
    def job(self) -> Job | None:
        """The job as committed."""
        return self._job

    @property
    def shown_job(self) -> Job | None:
        """The preview while there is one, else the job."""
        return self._preview or self._job

    def open(
        self, job: Job | None, part: LoadedPart | None, part_bytes: bytes, path: Path | None
    ) -> None:
        """Start over with another document. Of a part that is in sight the selection is kept."""
        kept = self.selection if self._in_sight(part) else ()
        self.undo_stack.clear()
        self.path, self.part, self.part_bytes = path, part, part_bytes
        self._job, self._preview, self.selection, self.hovered = job, None, kept, None
        self._results.clear()
        self._live.clear()
        self.part_changed.emit()
        self.job_changed.emit()
        self.selection_changed.emit()

    def take_part(self, part: LoadedPart) -> None:
        """Go on with the same job and its undo steps on another form of its part."""
        self.part, self._preview, self.hovered = part, None, None
        self._results.clear()
        self._live.clear()
        self.select()
        self.part_changed.emit()
        self.job_changed.emit()

    def show_picture(self, picture: PartPicture | None) -> None:
        """Show a part that is still being loaded; None takes it away where no job came of it."""
        self.picture = picture
        self.picture_changed.emit()
        if self._job is None and picture is None:
            self.select()

    def _in_sight(self, part: LoadedPart | None) -> bool:
        """Whether this very part is shown already, with the same numbers for faces and edges."""
        shown = self.picture
        if part is None or shown is None or part.healed:
            return False
        return (shown.sha256, shown.solids) == (part.sha256, (part.solid,))

    def apply(self, label: str, edit: JobEdit) -> None:
        """Change the job with an edit, as one undo step; nothing happens if it changes nothing."""
        if self._job is None:
            return
        after = edit(self._job)
        self._preview = None
        if after != self._job:
            self.undo_stack.push(ReplaceJob(self, self._job, after, label))
        else:
            self.job_changed.emit()

    def show_job(self, job: Job) -> None:
        """For the undo command only: put this job in place."""
        self._job, self._preview = job, None
        self._drop_lost_selection()
        self.job_changed.emit()

    def set_preview(self, edit: JobEdit | None) -> None:
        """Show the job as it would be; None goes back to the job itself."""
        if self._job is None:
            return
        self._preview = None if edit is None else edit(self._job)
        self.job_changed.emit()

    def select(self, *things: Selected) -> None:
        if things != self.selection:
            self.selection = things
            self.selection_changed.emit()

    def hover(self, thing: Selected | None) -> None:
        if thing != self.hovered:
            self.hovered = thing
            self.hover_changed.emit()

    def add_result(self, kind: str, made_from: Any, value: Any) -> None:
        """Keep a result; the last few are kept so that undo makes an old one valid again."""
        kept = [r for r in self._results.get(kind, []) if r.made_from != made_from]
        self._results[kind] = [*kept[-9:], Result(made_from, value)]
        self.results_changed.emit(kind)

    def show_live(self, kind: str, made_from: Any, value: Any) -> None:
        """Show this in place of an old result until the exact one is there."""
        self._live[kind] = Result(made_from, value, live=True)
        self.results_changed.emit(kind)

    def is_live(self, kind: str) -> bool:
        return kind in self._live

    def end_live(self, kind: str) -> None:
        """From the next change on results are what they are: nobody is told by itself."""
        self._live.pop(kind, None)

    def result(self, kind: str, made_from: Any) -> Result | None:
        """The result that belongs to this value, if there is one."""
        return next((r for r in self._results.get(kind, []) if r.made_from == made_from), None)

    def last_result(self, kind: str) -> Result | None:
        """The newest result, whether it still belongs to the job or not."""
        kept = self._results.get(kind)
        return kept[-1] if kept else None

    def shown_result(self, kind: str) -> tuple[Result | None, bool]:
        """The result to show, and whether it is old: made from another layout than this.

        What is live counts as being of this layout: it follows within a few milliseconds.
        """
        job = self.shown_job
        if job is None:
            return None, False
        current = self.result(kind, self.bases[kind](job) if kind in self.bases else job)
        current = current or self._live.get(kind)
        return (current, False) if current is not None else (self.last_result(kind), True)

    def set_view(self, view_state: ViewState) -> None:
        if view_state != self.view_state:
            self.view_state = view_state
            self.view_changed.emit()

    def _drop_lost_selection(self) -> None:
        job = self._job
        if job is None:
            return
        known: dict[str, Container[str]] = {
            "element": job.elements,
            "load": job.loads,
            "pass": job.passes,
            "feature": job.features,
        }
        kept = tuple(s for s in self.selection if s.kind not in known or s.id in known[s.kind])
        self.select(*kept)
