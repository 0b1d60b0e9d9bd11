"""One end of what is not known exactly: the matrices of a case, and its states one by one."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from fixtures_lib.deflection.case import Clamp, Contact, ElasticMaterial, Land, State
from fixtures_lib.deflection.contact import balanced, nearly_balanced, straight
from fixtures_lib.deflection.elastic_body import Columns
from fixtures_lib.deflection.elastic_plate import PlateGive
from fixtures_lib.deflection.free_motion import FreeMotion, free_motion, sliding
from fixtures_lib.deflection.small_problem import Balance, Mode, SmallProblem, at_rest
from fixtures_lib.deflection.springs import End, Give, give_of, give_of_land
from fixtures_lib.deflection.standing_off import bow_gaps, heat_shift, heights
from fixtures_lib.deflection.wiring import Site, Wiring
from fixtures_lib.geometry.arrays import Floats

_UM = 1000.0
_MAX_PASSES = 6
_FAR_MM = 1.0
_FAR_OVER_BENDING = 20.0


@dataclass(frozen=True, eq=False)
class Outcome:
    """One state at one end: forces of contacts and amounts of loads, or how the part moves."""

    balance: Balance
    loads: Floats
    moves: FreeMotion | None


class FloatingBody(Protocol):
    """What a layout needs of a body beside its columns."""

    @property
    def material(self) -> ElasticMaterial: ...
    @property
    def centre(self) -> Floats: ...
    @property
    def skin_points(self) -> Floats: ...
    @property
    def skin_motions(self) -> Floats: ...
    def gravity_wrench(self, gravity_m_s2: Floats) -> Floats: ...


class Ends:
    """One end of the range: contact stiffness, cutting force and friction are all at that end.

    Holds the matrices that all states share.
    """

    def __init__(
        self,
        body: FloatingBody,
        wiring: Wiring,
        columns: Columns,
        end: End,
        height_signs: Floats | None = None,
        plate: PlateGive | None = None,
    ) -> None:
        self.body, self.wiring, self.columns, self.end = body, wiring, columns, end
        # Only the columns that this wiring needs, in its own order.
        self.rows = wiring.rows(columns)
        self.gives: list[Give] = []  # as the last pass over the states had them
        self.near: dict[str, Outcome] = {}  # of a layout that is nearly this one
        self.by_contacts, self.by_loads = wiring.matrices()
        flexibility = columns.flexibility[np.ix_(self.rows, self.rows)]
        wrench = columns.wrench[:, self.rows]
        half = flexibility @ self.by_contacts
        spots = sum(len(spot.functionals) for _, places in wiring.spots for spot in places)
        first = len(self.rows) - spots
        self.spot_rows = self.rows[first:]
        self.spots_by_contacts = half[first:]
        self.spots_by_loads = flexibility[first:] @ self.by_loads
        self.spots_by_spots = flexibility[first:, first:]
        self.spot_motions = np.ascontiguousarray(wrench[:, first:].T)
        self.elastic = self.by_contacts.T @ half
        self.shift_of_loads = half.T @ self.by_loads
        if plate is not None:
            self.elastic += plate.flexibility
            self.shift_of_loads += plate.shift_of_loads
        self.motions = np.ascontiguousarray((wrench @ self.by_contacts).T)
        self.resultants = wrench @ self.by_loads
        self.gaps = bow_gaps(wiring.sites, wiring.case.bow, body.skin_points)
        self.gaps -= heights(wiring.sites, height_signs)
        self.by_strain = heat_shift(wiring.sites, body.centre)
        self.weight = body.gravity_wrench(np.array(wiring.case.gravity_m_s2))

    def outcomes(self) -> dict[str, Outcome]:
        """All states; spherical tips are as stiff as at the largest force they come to carry."""
        forces = self._largest(self.near, np.full(len(self.wiring.sites), 100.0))
        found: dict[str, Outcome] = {}
        for _ in range(_MAX_PASSES):
            self.gives = self._gives(forces)
            found = self._all_states(self.gives)
            new = self._largest(found, forces)
            if not self._has_spheres() or np.allclose(new, forces, rtol=1e-3):
                break
            forces = new
        return found

    @staticmethod
    def _largest(found: dict[str, Outcome], unknown: Floats) -> Floats:
        """(m,) the largest normal force of each contact in any state that holds."""
        forces = np.array([o.balance.forces[:, 0] for o in found.values() if o.moves is None])
        return np.maximum(forces.max(axis=0), 1.0) if len(forces) else unknown

    def moved(
        self, wiring: Wiring, elastic: Floats, shift_of_loads: Floats, motions: Floats
    ) -> Ends:
        """The same end with contacts at other places, for which the matrices are given.

        Forces and outcomes only: the columns stay those of the places before.
        """
        other = copy.copy(self)
        other.wiring = wiring
        other.elastic, other.shift_of_loads, other.motions = elastic, shift_of_loads, motions
        other.gaps = bow_gaps(wiring.sites, wiring.case.bow, self.body.skin_points)
        other.gaps -= heights(wiring.sites)
        other.by_strain = heat_shift(wiring.sites, self.body.centre)
        return other

    def light(self, body: FloatingBody, wiring: Wiring) -> Ends:
        """The same end without what only a displacement needs: for another process."""
        other = copy.copy(self)
        other.near = self.outcomes()
        other.body, other.wiring, other.columns = body, wiring, self.columns.only(set())
        nothing = np.zeros((0, 0))
        other.by_contacts = other.by_loads = other.spots_by_contacts = nothing
        other.spots_by_loads = other.spots_by_spots = other.spot_motions = nothing
        return other

    def displacement_um(self, outcome: Outcome, warming_k: float = 0.0) -> Floats:
        """(s, 3) of the skin's nodes, from where the unloaded part touches its locators."""
        from fixtures_lib.deflection.contact_loops import combined

        amounts = self.by_contacts @ outcome.balance.forces.ravel() + self.by_loads @ outcome.loads
        skin, motions = self.columns.skin, self.body.skin_motions
        field = combined(self.rows, amounts, skin, motions, outcome.balance.motion)
        field = field.reshape(-1, 3)
        if warming_k:
            strain = self.body.material.expansion_per_k * warming_k
            field += strain * (self.body.skin_points - self.body.centre)
        return np.asarray(field * _UM)

    def _all_states(self, gives: list[Give]) -> dict[str, Outcome]:
        found: dict[str, Outcome] = {}
        before: Balance | None = None
        for state in self.wiring.case.states:
            if state.after is not None:
                before = found[state.after].balance
            problem, loads = self.problem(state, gives)
            near = self.near.get(state.name)
            balance, moves = settled(
                problem, before or at_rest(problem), near.balance if near else None
            )
            found[state.name] = Outcome(balance, loads, moves)
            if moves is None:
                before = balance
        return found

    def problem(self, state: State, gives: list[Give]) -> tuple[SmallProblem, Floats]:
        sites = self.wiring.sites
        loads = self._amounts(state)
        flexibility = self.elastic.copy()
        give = np.array([(g.normal, g.sideways, g.sideways) for g in gives]).ravel()
        at = np.arange(len(give))
        flexibility[at, at] += give + 1e-9 * np.abs(flexibility[at, at])
        shift = self.shift_of_loads @ loads
        shift[0::3] += self.gaps
        strain = self.body.material.expansion_per_k - self.wiring.case.fixture_expansion_per_k
        shift += state.warming_k * strain * self.by_strain
        problem = SmallProblem(
            flexibility=flexibility,
            motions=self.motions,
            shift=shift,
            resultant=self.resultants @ loads + self.weight,
            friction=np.array([self.friction(site) for site in sites]),
            mode=np.array([_mode(site, state) for site in sites], dtype=np.int64),
            given_n=np.array(
                [s.owner.force_n if isinstance(s.owner, Clamp) else 0.0 for s in sites]
            ),
        )
        return problem, loads

    # The name that benchmarks know.
    _problem = problem

    def _amounts(self, state: State) -> Floats:
        return np.array(
            [
                (load.low_factor if self.end == "rigid" else load.high_factor)
                if load.id in state.loads
                else 0.0
                for load in self.wiring.loads
            ]
        )

    def friction(self, site: Site) -> float:
        owner = site.owner
        if isinstance(owner, Contact) and owner.two_sided:
            return 0.0
        return owner.friction_high if self.end == "rigid" else owner.friction_low

    def _gives(self, forces: Floats) -> list[Give]:
        material = self.body.material
        return [
            give_of_land(site.patch.area_mm2, self.end)
            if isinstance(site.owner, Land)
            else give_of(site.owner, material, self.end, float(force))
            for site, force in zip(self.wiring.sites, forces, strict=True)
        ]

    def _has_spheres(self) -> bool:
        return self.end == "soft" and any(
            not isinstance(site.owner, Land) and site.owner.tip == "sphere"
            for site in self.wiring.sites
        )


def settled(
    problem: SmallProblem, before: Balance, near: Balance | None = None
) -> tuple[Balance, FreeMotion | None]:
    """The balance, or how the part moves where there is none. `near` as for `straight`."""
    balance = straight(problem, before, near)
    if not balance.converged:
        # Where no forces can hold the part, a search for them would be long and in vain.
        moves = free_motion(problem)
        if moves is not None:
            return balance, moves
        balance = balanced(problem, before)
    if not balance.converged:
        balance = balanced(problem, before, "patient")
    if not balance.converged:
        # On the verge of moving: forces could hold the part, but it may slide before they do.
        balance = nearly_balanced(problem, before)
    if balance.converged and not _goes_far(problem, balance):
        return balance, None
    return balance, free_motion(problem, spare=1e-2) or sliding(problem, balance.motion)


def _goes_far(problem: SmallProblem, balance: Balance) -> bool:
    """Whether the part slides far beyond what it bends before something holds it."""
    bends = problem.flexibility @ balance.forces.ravel() + problem.shift
    allowed = _FAR_MM + _FAR_OVER_BENDING * float(np.abs(bends).max())
    return float(np.abs(balance.motion).max()) > allowed


def _mode(site: Site, state: State) -> Mode:
    owner = site.owner
    if isinstance(owner, Clamp):
        return Mode.GIVEN if owner.id in state.loads else Mode.ABSENT
    if isinstance(owner, Contact) and owner.two_sided:
        return Mode.TWO_SIDED
    return Mode.PUSHES
