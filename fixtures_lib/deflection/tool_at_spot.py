"""A tool at its spots: the small problem of one end, with a force added to the state before it."""

from __future__ import annotations

import numpy as np

from fixtures_lib.deflection.case import Sweep
from fixtures_lib.deflection.ends import Ends, Outcome, settled
from fixtures_lib.deflection.free_motion import FreeMotion
from fixtures_lib.deflection.small_problem import Balance, SmallProblem, Status
from fixtures_lib.deflection.spots import Spot
from fixtures_lib.geometry.arrays import Floats, Ints

_MOST_TIMES = 16.0  # of the force: what holds that is not looked at further
_STEP = 1.15


class ToolAtSpot:
    """`first` is the row of the sweep's first spot among those of all spots.

    A force is (3,) in the part's axes, with the torque about the spindle (4,) in a bore.
    """

    def __init__(
        self, end: Ends, sweep: Sweep, spots: tuple[Spot, ...], held: Outcome, first: int
    ) -> None:
        self.end, self.sweep, self.held = end, sweep, held
        counts = np.array([len(spot.functionals) for spot in spots], dtype=np.int64)
        self._starts: Ints = first + np.concatenate([[0], np.cumsum(counts)])
        state = next(s for s in end.wiring.case.states if s.name == sweep.after)
        self.problem, _ = end.problem(state, end.gives)

    def balance(self, i: int, force: Floats) -> tuple[Balance, FreeMotion | None]:
        """With the force added to the state before; how the part moves where there is none."""
        return settled(self._with(i, force), self.held.balance)

    def deflection(self, i: int, force: Floats) -> tuple[Floats, FreeMotion | None]:
        """(3,) mm that the force adds at its spot, in the part's axes; how the part moves."""
        balance, moves = self.balance(i, force)
        if moves is not None:
            return np.zeros(3), moves
        at = self.rows(i)
        change, turn = self.change(balance)
        elastic = self.end.spots_by_contacts[at] @ change
        own = self.end.spots_by_spots[at, at] @ force
        return (elastic + own + self.end.spot_motions[at] @ turn)[:3], None

    def displacement(self, i: int, force: Floats, rows: Ints) -> Floats:
        """(k, 3) mm that the force adds at these rows of the skin; zero where the part moves."""
        balance, moves = self.balance(i, force)
        if moves is not None:
            return np.zeros((len(rows), 3))
        change, turn = self.change(balance)
        end, dofs = self.end, (3 * rows[:, None] + np.arange(3)).ravel()
        amounts = end.by_contacts @ change
        here = end.columns.skin[:, dofs]
        field = amounts @ here[end.rows] + force @ here[end.spot_rows[self.rows(i)]]
        return np.asarray(field + end.body.skin_motions[dofs] @ turn).reshape(-1, 3)

    def first_to_go(self, i: int, force: Floats) -> tuple[float | None, str]:
        """How many times the force lets a contact slip or lift, and which one."""
        before = self.held.balance.status
        times = 1.0 / _MOST_TIMES
        while times <= _MOST_TIMES:
            balance, moves = self.balance(i, times * force)
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

    def change(self, balance: Balance) -> tuple[Floats, Floats]:
        """Contact forces (3m,) and rigid motions (6,) less those of the state before."""
        held = self.held.balance
        return (balance.forces - held.forces).ravel(), balance.motion - held.motion

    def _with(self, i: int, force: Floats) -> SmallProblem:
        at = self.rows(i)
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

    def rows(self, i: int) -> slice:
        """Of the spot, among those of all spots."""
        return slice(int(self._starts[i]), int(self._starts[i + 1]))


def tools_of(
    ends: tuple[Ends, Ends], outcomes: list[dict[str, Outcome]]
) -> list[tuple[Sweep, tuple[Spot, ...], tuple[ToolAtSpot, ToolAtSpot]]]:
    """For each sweep whose first state holds the part: its tool at the rigid and the soft end."""
    found, first = [], 0
    for sweep, spots in ends[0].wiring.spots:
        held = [by_name[sweep.after] for by_name in outcomes[:2]]
        if all(outcome.moves is None for outcome in held):
            rigid, soft = (
                ToolAtSpot(end, sweep, spots, outcome, first)
                for end, outcome in zip(ends, held, strict=True)
            )
            found.append((sweep, spots, (rigid, soft)))
        first += sum(len(spot.functionals) for spot in spots)
    return found
