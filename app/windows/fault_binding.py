"""What is wrong, shown where it is: a dot at each place, and the words at what is selected."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.hand.dragging import grip_of
from app.panels.found_problems import Problem, found_problems
from app.session import Selected, Session
from app.texts import shown
from app.viewport import Dot, Marker, Viewport
from fixtures_lib.geometry.arrays import Vector
from fixtures_lib.job.model import Job

_COLOURS = {"error": (0.85, 0.10, 0.10), "warning": (0.90, 0.55, 0.05)}
_SIZE_PX = 12.0
_FEW = 2  # so many are named without being asked for
_MOST_WORDS = 70


class FaultBinding(QObject):
    def __init__(self, session: Session, view: Viewport, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        session.part_changed.connect(self.refresh)
        session.selection_changed.connect(self.refresh)
        session.results_changed.connect(self._on_result)

    def refresh(self) -> None:
        job = self._session.shown_job
        problems, old = found_problems(self._session)
        if job is None or old:
            self._view.set_markers("faults", [], on_top=True)
            return
        placed = [
            (problem, about, at)
            for problem in problems
            if problem.severity in _COLOURS
            for about, at in _places(job, problem)
        ]
        errors = sum(problem.severity == "error" for problem, _, _ in placed)
        chosen = {thing.id for thing in self._session.selection if thing.id}
        dragging = job is not self._session.job  # then the words are at the pointer
        marks: list[Marker] = []
        for problem, about, at in placed:
            named = bool(chosen & about) or (problem.severity == "error" and errors <= _FEW)
            words = _short(shown(problem.message)) if named and not dragging else ""
            marks.append(Dot(at, _COLOURS[problem.severity], _SIZE_PX, words))
        self._view.set_markers("faults", marks, on_top=True)

    def _on_result(self, kind: str) -> None:
        if kind == "problems":
            self.refresh()


def _places(job: Job, problem: Problem) -> list[tuple[frozenset[str], Vector]]:
    """Where it is said to be, else at each thing that it is about; with what is meant there."""
    at: Vector | None = getattr(problem, "at", None)
    if at is not None:
        return [(frozenset(problem.ids), at)]
    kinds = (("element", job.elements), ("load", job.loads))
    found = [
        (key, grip_of(job, Selected("element" if kind == "element" else "load", id=key)))
        for key in problem.ids
        for kind, known in kinds
        if key in known
    ]
    return [(frozenset({key}), place) for key, place in found if place is not None]


def _short(message: str) -> str:
    return message if len(message) <= _MOST_WORDS else f"{message[: _MOST_WORDS - 1]}…"
