"""The deflection result as the panels read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.live.shown_step import shown_position
from app.panels.state_chooser import CutSteps
from app.session import Session
from app.texts import marked
from fixtures_lib.reports import ContactReport, DeflectionReport, StateReport

if TYPE_CHECKING:
    from fixtures_lib.deflection.solution import SpotResult

DEFLECTION = "deflection"
NO_RESULT = marked("No deflection yet. It is computed when the part is located and held.")


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


def cut_steps(session: Session) -> tuple[CutSteps, ...]:
    """The passes of the shown result that can be gone through position by position."""
    result, old = session.shown_result(DEFLECTION)
    if result is None or old or not result.value.report.envelopes:
        return ()
    return tuple(
        CutSteps(e.id, e.name, len(e.spots), _worst(e.spots))
        for e in result.value.solution.envelopes
    )


def shown_contacts(session: Session) -> tuple[ContactReport, ...] | None:
    """Of the position or the state that is looked at; None without a result."""
    position = shown_position(session)
    if position is not None:
        return position.contacts
    report, _ = deflection_report(session)
    state = None if report is None else shown_state(report, session.view_state.state)
    return None if state is None else state.contacts


def _worst(spots: Sequence[SpotResult]) -> int:
    """What carries the part away is worse than what bends it."""
    return max(
        range(len(spots)),
        key=lambda i: (spots[i].moves is not None, spots[i].deflection_um.high),
    )


def is_live(session: Session) -> bool:
    """Whether what is shown is interpolated, while something is dragged."""
    result, _ = session.shown_result(DEFLECTION)
    return result is not None and result.live
