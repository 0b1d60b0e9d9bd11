"""What is seen of a file while it is still being worked on: its part first, then what is known.

    begin --> picture (the part, coarse) --> facts, as they come --> end: the job, or nothing

Only where no job is open: an open job stays in sight until the other one is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.session import Session
from app.texts import shown, tr, tr_n

if TYPE_CHECKING:
    from fixtures_lib.geometry.part_shape import PartShape, StepReport


class Looking(QObject):
    changed = Signal()  # whether a file is looked at
    facts_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.on = False
        self.facts: tuple[str, ...] = ()
        self.troubles: tuple[str, ...] = ()  # sentences: what is wrong with the part

    def begin(self, name: str) -> None:
        """A file of this name is being read."""
        if self._session.job is not None:
            return
        was_on, self.on = self.on, True
        self.facts, self.troubles = (name,), ()
        self.facts_changed.emit()
        if not was_on:
            self.changed.emit()

    def see(self, early: Any) -> None:
        """Something that a loading task shows before it is done."""
        from fixtures_lib.geometry.part_picture import PartPicture

        if not self.on:
            return
        if isinstance(early, PartPicture):
            self._session.show_picture(early)
        else:
            self.know(early)

    def know(self, report: StepReport, part: PartShape | None = None) -> None:
        """What the file says, and what was recognised in its part."""
        facts = [*self.facts[:1], tr("in {unit}", unit=shown(report.unit))]
        facts.append(tr_n("{n} solid", "{n} solids", len(report.solids)))
        if part is not None:
            facts.append(tr_n("{n} face", "{n} faces", len(part.faces)))
            facts.append(tr_n("{n} hole", "{n} holes", len(part.holes)))
        self.facts = tuple(facts)
        self.troubles = tuple(shown(problem) for problem in report.problems)
        self.facts_changed.emit()

    def end(self) -> None:
        """The job is there, or the file is given up."""
        if not self.on:
            return
        self.on = False
        self._session.show_picture(None)
        self.changed.emit()
