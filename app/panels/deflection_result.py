"""The deflection result as the panels read it."""

from __future__ import annotations

from app.session import Session
from fixtures_lib.reports import DeflectionReport, StateReport

DEFLECTION = "deflection"
NO_RESULT = "No deflection yet. It is computed when the part is located and held."


def deflection_report(session: Session) -> tuple[DeflectionReport | None, bool]:
    """The report to show, and whether it is old."""
    result, old = session.shown_result(DEFLECTION)
    if result is None:
        return None, False
    report: DeflectionReport = result.value.report
    return report, old


def shown_state(report: DeflectionReport, name: str) -> StateReport | None:
    """The state with this name, else the last one that holds: what the views show as well."""
    held = [state for state in report.states if state.moves is None]
    named = next((state for state in report.states if state.name == name), None)
    return named or (held[-1] if held else next(iter(report.states), None))


def is_live(session: Session) -> bool:
    """Whether what is shown is interpolated, while something is dragged."""
    result, _ = session.shown_result(DEFLECTION)
    return result is not None and result.live
