"""What is looked at of a solution: a state of the sequence, or a position of a cutting pass."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from app.live.live import DEFLECTION
from app.session import Result, Session

if TYPE_CHECKING:
    from fixtures_lib.deflection.solution import ContactForce, Envelope
    from fixtures_lib.geometry.arrays import Floats
    from fixtures_lib.geometry.meshes import TriangleMesh
    from fixtures_lib.reports import PositionReport, SolvedPositions

POSITIONS = "positions"


@dataclass(frozen=True, eq=False)
class ShownStep:
    """displacement_um (s, 3), a row for each point of `surface`; `contacts` in the part's axes.

    `made_of` is the same for the same field. `added`: only what a cut adds to the state before.
    """

    surface: TriangleMesh
    displacement_um: Floats
    contacts: tuple[ContactForce, ...]
    made_of: tuple[Any, ...]
    position: PositionReport | None = None
    added: bool = False
    live: bool = False
    common_um: tuple[float, float] | None = None  # range of all positions of the pass

    @cached_property
    def sizes_um(self) -> Floats:
        """(s,) of the displacement."""
        import numpy as np  # the window stands before it is loaded

        return np.asarray(np.linalg.norm(self.displacement_um, axis=1))


def positions_key(result: Result, cut: str) -> tuple[Any, str]:
    """What the positions of a pass are kept by."""
    return (result.made_from, cut)


def looked_at_envelope(session: Session) -> tuple[Result, Envelope] | None:
    """Of the pass that is looked at, while its result belongs to the shown job."""
    result, old = session.shown_result(DEFLECTION)
    cut = session.view_state.cut
    if not cut or result is None or old or result.live or not result.value.report.envelopes:
        return None
    found = next((e for e in result.value.solution.envelopes if e.id == cut), None)
    return None if found is None else (result, found)


def shown_positions(session: Session) -> SolvedPositions | None:
    """Of the pass that is looked at; None while they are not there."""
    looked = looked_at_envelope(session)
    found = (
        None
        if looked is None
        else session.result(POSITIONS, positions_key(looked[0], looked[1].id))
    )
    return None if found is None else found.value


def shown_position(session: Session) -> PositionReport | None:
    solved = shown_positions(session)
    if solved is None:
        return None
    return solved.positions[min(session.view_state.position, len(solved.positions) - 1)]


def shown_step(session: Session) -> tuple[ShownStep | None, bool]:
    """The step to show, and whether it is old. Without positions the state that is looked at."""
    result, old = session.shown_result(DEFLECTION)
    if result is None:
        return None, old
    solution = result.value.solution
    held = {state.name: state for state in solution.states if state.moves is None}
    solved = shown_positions(session)
    if solved is not None and solved.after in held:
        return _at_position(session, solved, solution.surface, held[solved.after]), old
    state = held.get(session.view_state.state) or next(reversed(held.values()), None)
    if state is None:
        return None, old
    moved = _as_floats(state.displacement_um)
    return ShownStep(solution.surface, moved, state.contacts, (state,), live=result.live), old


def colour_range_um(session: Session, step: ShownStep) -> tuple[float, float]:
    """What the colours span: as it was fixed, else that of the whole pass or of the field."""
    fixed = session.view_state.range_um or step.common_um
    if fixed is not None:
        return fixed
    return float(step.sizes_um.min(initial=0.0)), float(step.sizes_um.max(initial=0.0))


def _at_position(
    session: Session, solved: SolvedPositions, surface: TriangleMesh, before: Any
) -> ShownStep:
    looked = session.view_state
    index = min(looked.position, len(solved.positions) - 1)
    found = solved.results[index]
    moved = _as_floats(found.added_um)
    if looked.whole:
        moved = moved + before.displacement_um
    return ShownStep(
        surface, moved, found.contacts, (found, looked.whole),
        position=solved.positions[index], added=not looked.whole,
        common_um=None if looked.whole else (0.0, max(r.largest_um for r in solved.results)),
    )  # fmt: skip


def _as_floats(values: Any) -> Floats:
    import numpy as np

    return np.asarray(values, dtype=float)
