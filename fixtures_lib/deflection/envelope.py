"""A tool that goes over faces: the worst that its force does, wherever it is.

At every spot the force is tried all round, from the state that the cut begins in. What is reported
is what the cut adds to that state, at the tool.
"""

from __future__ import annotations

import math

import numpy as np

from fixtures_lib.deflection.case import Sweep
from fixtures_lib.deflection.ends import Ends, Outcome, settled
from fixtures_lib.deflection.free_motion import FreeMotion
from fixtures_lib.deflection.skin_integrals import plane_axes
from fixtures_lib.deflection.small_problem import SmallProblem, Status
from fixtures_lib.deflection.solution import Bound, Envelope, SpotResult
from fixtures_lib.deflection.spots import Spot
from fixtures_lib.geometry.arrays import Floats, as_vector, unit

_UM = 1000.0
_MOST_TIMES = 16.0  # of the force: what holds that is not looked at further
_STEP = 1.15


def envelopes(ends: tuple[Ends, Ends], outcomes: list[dict[str, Outcome]]) -> tuple[Envelope, ...]:
    """Of all sweeps whose first state holds the part; `ends` and `outcomes` are rigid and soft."""
    found, first = [], 0
    for sweep, spots in ends[0].wiring.spots:
        held = [by_name[sweep.after] for by_name in outcomes]
        if all(outcome.moves is None for outcome in held):
            tools = [
                _Tool(end, sweep, outcome, first) for end, outcome in zip(ends, held, strict=True)
            ]
            found.append(_envelope(sweep, spots, tools))
        first += len(spots)
    return tuple(found)


def _envelope(sweep: Sweep, spots: tuple[Spot, ...], tools: list[_Tool]) -> Envelope:
    results = tuple(_spot(sweep, i, spot, tools) for i, spot in enumerate(spots))
    # What moves is worse than what bends.
    worst = max(
        range(len(results)),
        key=lambda i: (results[i].moves is not None, results[i].deflection_um.high),
    )
    margin, first = tools[1].first_to_go(worst, np.array(results[worst].force_n))
    return Envelope(
        id=sweep.id,
        name=sweep.name,
        spots=results,
        worst_um=results[worst].deflection_um,
        at_mm=results[worst].at_mm,
        force_n=results[worst].force_n,
        slip_margin=margin,
        first_to_go=first,
        faces=_faces(results),
        moves=results[worst].moves,
    )


def _spot(sweep: Sweep, i: int, spot: Spot, tools: list[_Tool]) -> SpotResult:
    high = _forces(sweep, sweep.lateral_n[1], sweep.up_n[1])
    low = _forces(sweep, sweep.lateral_n[0], sweep.up_n[0])
    sizes: list[float] = []
    for force in high:
        shift, moves = tools[1].deflection(i, force)
        if moves is not None:
            nothing = Bound(0.0, 0.0)
            at = as_vector(spot.patch.centre)
            return SpotResult(at, spot.face, as_vector(force), nothing, nothing, moves)
        sizes.append(float(np.linalg.norm(shift)) * _UM)
    worst = int(np.argmax(sizes))
    other = float(np.linalg.norm(tools[0].deflection(i, low[worst])[0])) * _UM
    return SpotResult(
        at_mm=as_vector(spot.patch.centre),
        face=spot.face,
        force_n=as_vector(high[worst]),
        deflection_um=Bound(min(other, sizes[worst]), max(other, sizes[worst])),
        surface_um=_surface(sweep, i, spot, tools),
    )


def _surface(sweep: Sweep, i: int, spot: Spot, tools: list[_Tool]) -> Bound:
    """Deflection normal to the surface while the tool makes it; positive is out of the part."""
    normal, spindle = spot.patch.normal, unit(sweep.spindle)
    figures = []
    for end, tool in enumerate(tools):
        force = spindle * sweep.floor_n[end] if spot.is_floor else -normal * sweep.surface_n[end]
        figures.append(float(tool.deflection(i, force)[0] @ normal) * _UM)
    return Bound(min(figures), max(figures))


def _forces(sweep: Sweep, lateral_n: float, up_n: float) -> list[Floats]:
    spindle = unit(sweep.spindle)
    first, second = plane_axes(spindle)
    angles = np.arange(sweep.directions) * 2.0 * math.pi / sweep.directions
    return [
        lateral_n * (math.cos(a) * first + math.sin(a) * second) + up_n * spindle for a in angles
    ]


def _faces(results: tuple[SpotResult, ...]) -> tuple[tuple[int, Bound], ...]:
    rows = []
    for face in sorted({r.face for r in results}):
        figures = [r.surface_um for r in results if r.face == face and r.moves is None]
        if figures:
            spans = [float(np.ptp([getattr(f, e) for f in figures])) for e in ("low", "high")]
            rows.append((face, Bound(min(spans), max(spans))))
    return tuple(rows)


class _Tool:
    """The small problem of one end, with a force at a spot added to the state before the cut."""

    def __init__(self, end: Ends, sweep: Sweep, held: Outcome, first: int) -> None:
        self.end, self.held, self.first = end, held, first
        state = next(s for s in end.wiring.case.states if s.name == sweep.after)
        self.problem, _ = end.problem(state, end.gives)

    def deflection(self, i: int, force: Floats) -> tuple[Floats, FreeMotion | None]:
        """(3,) mm that the force adds at its spot, in the part's axes; how the part moves."""
        balance, moves = settled(self._with(i, force), self.held.balance)
        if moves is not None:
            return np.zeros(3), moves
        at = self._rows(i)
        change = (balance.forces - self.held.balance.forces).ravel()
        turn = balance.motion - self.held.balance.motion
        elastic = self.end.spots_by_contacts[at] @ change
        own = self.end.spots_by_spots[at, at] @ force
        return elastic + own + self.end.spot_motions[at] @ turn, None

    def first_to_go(self, i: int, force: Floats) -> tuple[float | None, str]:
        """How many times the force lets a contact slip or lift, and which one."""
        before = self.held.balance.status
        times = 1.0 / _MOST_TIMES
        while times <= _MOST_TIMES:
            balance, moves = settled(self._with(i, times * force), self.held.balance)
            worse = (balance.status != Status.STICKS) & (before == Status.STICKS)
            worse |= (balance.status == Status.OPEN) & (before != Status.OPEN)
            worse &= self.problem.friction > 0.0
            if worse.any():
                least = np.where(worse, self.held.balance.forces[:, 0], np.inf)
                return times, self.end.wiring.sites[int(np.argmin(least))].owner.id
            if moves is not None:
                return times, ""
            times *= _STEP
        return None, ""

    def _with(self, i: int, force: Floats) -> SmallProblem:
        at = self._rows(i)
        problem = self.problem
        return SmallProblem(
            flexibility=problem.flexibility,
            motions=problem.motions,
            shift=problem.shift + self.end.spots_by_contacts[at].T @ force,
            resultant=problem.resultant + self.end.spot_motions[at].T @ force,
            friction=problem.friction,
            mode=problem.mode,
            given_n=problem.given_n,
        )

    def _rows(self, i: int) -> slice:
        return slice(3 * (self.first + i), 3 * (self.first + i) + 3)
