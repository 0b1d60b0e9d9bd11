"""The problems of the job, as the checks found them: the result "problems"."""

from __future__ import annotations

from typing import Literal, Protocol

from app.panels.deflection_result import deflection_report
from app.session import Session
from fixtures_lib.verdicts import deflection_problems


class Problem(Protocol):
    """What the panels read of a problem."""

    @property
    def code(self) -> str: ...
    @property
    def severity(self) -> Literal["error", "warning", "info"]: ...
    @property
    def message(self) -> str: ...
    @property
    def ids(self) -> tuple[str, ...]: ...
    @property
    def at(self) -> tuple[float, float, float] | None: ...


def found_problems(session: Session) -> tuple[tuple[Problem, ...], bool]:
    """The problems, the worst first, and whether they are of an earlier job.

    Those of the deflection belong to it as long as its result is of this job.
    """
    result, stale = session.shown_result("problems")
    problems: tuple[Problem, ...] = () if result is None else tuple(result.value)
    report, old = deflection_report(session)
    job = session.shown_job
    if report is not None and job is not None and not old:
        problems += tuple(deflection_problems(report, job))
    rank = {"error": 0, "warning": 1, "info": 2}
    return tuple(sorted(problems, key=lambda p: rank.get(p.severity, 3))), stale


def problems_by_id(session: Session) -> dict[str, list[Problem]]:
    """The problems about each element, load, pass or feature."""
    problems, _ = found_problems(session)
    by_id: dict[str, list[Problem]] = {}
    for problem in problems:
        for key in problem.ids:
            by_id.setdefault(key, []).append(problem)
    return by_id
