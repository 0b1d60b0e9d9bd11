"""A cutting pass position by position: what it adds to the state before, and how contacts bear it.

An envelope keeps one force for each of its positions, the one that bends most. Here that force is
put on again, and its whole field and the forces at the contacts are worked out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from fixtures_lib.deflection.elastic_body import Columns
from fixtures_lib.deflection.elastic_plate import PlateGive
from fixtures_lib.deflection.ends import Ends, FloatingBody, Outcome
from fixtures_lib.deflection.envelope import forces_at
from fixtures_lib.deflection.small_problem import Balance
from fixtures_lib.deflection.solution import ContactForce, Envelope, SpotResult
from fixtures_lib.deflection.spots import Spot
from fixtures_lib.deflection.states import contact_forces
from fixtures_lib.deflection.tool_at_spot import ToolAtSpot, tools_of
from fixtures_lib.deflection.wiring import Wiring
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats, Singles, Vector, as_vector
from fixtures_lib.wording import worded

_UM = 1000.0


@dataclass(frozen=True, eq=False)
class PositionResult:
    """One position of a tool, in the part's axes.

    `added_um` (s, 3) is what the cut adds to the state before it, a row for each point of the
    solution's surface, at the soft end; `contacts` are those of both together. Where the force
    carries the part away, `spot.moves` says how, and both are nothing.
    """

    spot: SpotResult
    normal: Vector  # of the surface that is cut; the spindle's in a bore
    added_um: Singles
    contacts: tuple[ContactForce, ...]

    @cached_property
    def largest_um(self) -> float:
        """Of the whole field."""
        return float(np.sqrt((self.added_um**2).sum(axis=1).max(initial=0.0)))


def positions_of(
    body: FloatingBody,
    wiring: Wiring,
    columns: Columns,
    envelope: Envelope,
    plate: PlateGive | None = None,
) -> tuple[PositionResult, ...]:
    """Every position of the envelope's pass, in its order.

    Raises FixtureError where the case is not the one that the envelope was made from.
    """
    ends = (
        Ends(body, wiring, columns, "rigid", plate=plate),
        Ends(body, wiring, columns, "soft", plate=plate),
    )
    outcomes = [end.outcomes() for end in ends]
    for sweep, spots, tools in tools_of(ends, outcomes):
        if sweep.id == envelope.id and len(spots) == len(envelope.spots):
            return tuple(
                _position(i, spot, result, tools)
                for i, (spot, result) in enumerate(zip(spots, envelope.spots, strict=True))
            )
    raise FixtureError(
        worded("{name} was solved for another layout", name=envelope.name),
        mend="solve the deflection again",
    )


def _position(
    i: int, spot: Spot, result: SpotResult, tools: tuple[ToolAtSpot, ToolAtSpot]
) -> PositionResult:
    normal = as_vector(spot.patch.normal)
    nothing = np.zeros((len(tools[1].end.body.skin_points), 3), np.float32)
    if result.moves is not None:
        return PositionResult(result, normal, nothing, ())
    high = np.array(result.force_n)
    high = np.append(high, result.torque_n_mm) if spot.is_bore else high
    soft, moves = tools[1].balance(i, high)
    if moves is not None:
        return PositionResult(result, normal, nothing, ())
    rigid, _ = tools[0].balance(i, _low_of(tools, spot, high))
    return PositionResult(
        result, normal, _added_um(tools[1], i, high, soft), _contacts(tools, rigid, soft)
    )


def _low_of(tools: tuple[ToolAtSpot, ToolAtSpot], spot: Spot, high: Floats) -> Floats:
    """The low end of the range whose high end is `high`: the same direction in the same order."""
    sweep = tools[1].sweep
    distances = [float(np.linalg.norm(force - high)) for force in forces_at(sweep, spot, 1)]
    return forces_at(sweep, spot, 0)[int(np.argmin(distances))]


def _added_um(tool: ToolAtSpot, i: int, force: Floats, balance: Balance) -> Singles:
    from fixtures_lib.deflection.contact_loops import combined  # compiled: on demand

    end = tool.end
    change, turn = tool.change(balance)
    amounts = end.by_contacts @ change
    spots = len(end.rows) - len(end.spot_rows)
    rows = tool.rows(i)
    amounts[spots + rows.start : spots + rows.stop] += force
    field = combined(end.rows, amounts, end.columns.skin, end.body.skin_motions, turn)
    return np.asarray(field.reshape(-1, 3) * _UM, dtype=np.float32)


def _contacts(
    tools: tuple[ToolAtSpot, ToolAtSpot], rigid: Balance, soft: Balance
) -> tuple[ContactForce, ...]:
    wiring = tools[1].end.wiring
    state = next(s for s in wiring.case.states if s.name == tools[1].sweep.after)
    pair = [Outcome(balance, np.zeros(0), None) for balance in (rigid, soft)]
    return contact_forces(wiring, state, pair, (tools[0].end, tools[1].end))
