"""What a live layout says: the same values as a solution, with the field of one state only."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from fixtures_lib.deflection.case import State
from fixtures_lib.deflection.ends import Ends, Outcome
from fixtures_lib.deflection.feature_bounds import feature_results, feature_states
from fixtures_lib.deflection.live_tables import LiveSkin
from fixtures_lib.deflection.made_surface import MadeSurface
from fixtures_lib.deflection.solution import Bound, FeatureResult, StateResult
from fixtures_lib.deflection.states import contact_forces
from fixtures_lib.geometry.arrays import Floats, Singles, as_vector

Outcomes = dict[str, Outcome]
_UM = 1000.0
_NOTHING = Bound(0.0, 0.0)


@dataclass(frozen=True, eq=False)
class LiveSolution:
    """`states` are all of the case, of which only the one called `shown` has a field, contacts
    and features; the bounds are those of the rigid and the soft end."""

    states: tuple[StateResult, ...]
    features: tuple[FeatureResult, ...]
    shown: str

    @property
    def state(self) -> StateResult:
        return next(state for state in self.states if state.name == self.shown)


def live_solution(
    ends: tuple[Ends, Ends], outcomes: tuple[Outcomes, Outcomes], held: tuple[State, ...],
    rows_mm: Singles, skin: LiveSkin, made: Mapping[str, MadeSurface], wanted: str | None,
) -> LiveSolution:  # fmt: skip
    """`rows_mm` (2, held, w) are those of `LiveSkin.rows` at the rigid and the soft end."""
    wiring = ends[1].wiring
    shown = _shown(wiring.case.states, [state.name for state in held], wanted)
    known = {state.name: row for state, row in zip(held, np.swapaxes(rows_mm, 0, 1), strict=True)}
    states = []
    for state in wiring.case.states:
        pair = [found[state.name] for found in outcomes]
        row = known.get(state.name)
        if row is None:
            states.append(_moving(state, pair, len(skin.ends)))
            continue
        held_state = _held(state, pair, row, skin)
        full = state.name == shown
        states.append(_in_full(held_state, state, ends, pair, row, skin) if full else held_state)
    fields = {name: _readings_um(row, skin) for name, row in known.items()}
    return LiveSolution(tuple(states), feature_results(wiring, fields, made), shown)


def _held(state: State, pair: list[Outcome], row: Singles, skin: LiveSkin) -> StateResult:
    """How far the part moves, and where."""
    moved = row[:, : skin.width].reshape(2, -1, 3)
    squares = np.einsum("esi,esi->es", moved, moved)
    ways = [math.sqrt(float(square)) * _UM for square in squares.max(axis=1)]
    return StateResult(
        name=state.name,
        displacement_um=np.zeros((0, 3), np.float32),
        max_um=Bound(min(ways), max(ways)),
        at_mm=as_vector(skin.points[int(np.argmax(squares[1]))]),
        contacts=(),
        features=(),
        cutting=state.cutting,
        exact=all(outcome.balance.exact for outcome in pair),
    )


def _in_full(
    held: StateResult, state: State, ends: tuple[Ends, Ends], pair: list[Outcome], row: Singles,
    skin: LiveSkin,
) -> StateResult:  # fmt: skip
    wiring = ends[1].wiring
    return replace(
        held,
        displacement_um=skin.spread(row[1, : skin.width].reshape(-1, 3) * np.float32(_UM)),
        contacts=contact_forces(wiring, state, pair, ends),
        features=feature_states(wiring.gauges, _readings_um(row, skin)),
    )


def _readings_um(row: Singles, skin: LiveSkin) -> tuple[Floats, ...]:
    rigid, soft = row[:, skin.width :].astype(float) * _UM
    return rigid, soft


def _shown(states: tuple[State, ...], held: list[str], wanted: str | None) -> str:
    if wanted is not None and any(state.name == wanted for state in states):
        return wanted
    return held[-1] if held else states[-1].name


def _moving(state: State, pair: list[Outcome], points: int) -> StateResult:
    moves = next(outcome.moves for outcome in pair[::-1] if outcome.moves)
    nothing = np.zeros((points, 3), np.float32)
    return StateResult(state.name, nothing, _NOTHING, (0.0, 0.0, 0.0), (), (), moves, state.cutting)
