"""The states of a case, one after the other, at both ends of what is not known exactly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fixtures_lib.deflection.case import Clamp, Contact, Land, State
from fixtures_lib.deflection.contact import balanced, nearly_balanced
from fixtures_lib.deflection.elastic_body import Columns, ElasticBody
from fixtures_lib.deflection.feature_bounds import feature_results, feature_states
from fixtures_lib.deflection.free_motion import FreeMotion, free_motion, sliding
from fixtures_lib.deflection.small_problem import Balance, Mode, SmallProblem, Status, at_rest
from fixtures_lib.deflection.solution import Bound, ContactForce, FeatureResult, StateResult
from fixtures_lib.deflection.springs import End, Give, give_of, give_of_land
from fixtures_lib.deflection.wiring import Site, Wiring
from fixtures_lib.geometry.arrays import Floats, as_vector

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


class Ends:
    """One end of the range: contact stiffness, cutting force and friction are all at that end.

    Holds the matrices that all states share.
    """

    def __init__(self, body: ElasticBody, wiring: Wiring, columns: Columns, end: End) -> None:
        self.body, self.wiring, self.columns, self.end = body, wiring, columns, end
        # Only the columns that this wiring needs, in its own order.
        self.rows = wiring.rows(columns)
        self.by_contacts, self.by_loads = wiring.matrices()
        flexibility = columns.flexibility[np.ix_(self.rows, self.rows)]
        wrench = columns.wrench[:, self.rows]
        half = flexibility @ self.by_contacts
        self.elastic = self.by_contacts.T @ half
        self.shift_of_loads = half.T @ self.by_loads
        self.motions = np.ascontiguousarray((wrench @ self.by_contacts).T)
        self.resultants = wrench @ self.by_loads
        self.weight = body.gravity_wrench(np.array(wiring.case.gravity_m_s2))

    def outcomes(self) -> dict[str, Outcome]:
        """All states; spherical tips are as stiff as at the largest force they come to carry."""
        forces = np.full(len(self.wiring.sites), 100.0)
        found: dict[str, Outcome] = {}
        for _ in range(_MAX_PASSES):
            found = self._all_states(self._gives(forces))
            largest = np.array([o.balance.forces[:, 0] for o in found.values() if o.moves is None])
            new = np.maximum(largest.max(axis=0), 1.0) if len(largest) else forces
            if not self._has_spheres() or np.allclose(new, forces, rtol=1e-3):
                break
            forces = new
        return found

    def displacement_um(self, outcome: Outcome) -> Floats:
        """(s, 3) of the skin's nodes, from where the unloaded part touches its locators."""
        from fixtures_lib.deflection.contact_loops import combined

        amounts = self.by_contacts @ outcome.balance.forces.ravel() + self.by_loads @ outcome.loads
        skin, motions = self.columns.skin, self.body.skin_motions
        field = combined(self.rows, amounts, skin, motions, outcome.balance.motion)
        return np.asarray(field.reshape(-1, 3) * _UM)

    def _all_states(self, gives: list[Give]) -> dict[str, Outcome]:
        found: dict[str, Outcome] = {}
        before: Balance | None = None
        for state in self.wiring.case.states:
            if state.after is not None:
                before = found[state.after].balance
            problem, loads = self._problem(state, gives)
            balance, moves = _settled(problem, before or at_rest(problem))
            found[state.name] = Outcome(balance, loads, moves)
            if moves is None:
                before = balance
        return found

    def _problem(self, state: State, gives: list[Give]) -> tuple[SmallProblem, Floats]:
        sites = self.wiring.sites
        loads = self._amounts(state)
        flexibility = self.elastic.copy()
        give = np.array([(g.normal, g.sideways, g.sideways) for g in gives]).ravel()
        at = np.arange(len(give))
        flexibility[at, at] += give + 1e-9 * np.abs(flexibility[at, at])
        shift = self.shift_of_loads @ loads
        shift[0::3] -= np.array([_height_mm(site) for site in sites])
        problem = SmallProblem(
            flexibility=flexibility,
            motions=self.motions,
            shift=shift,
            resultant=self.resultants @ loads + self.weight,
            friction=np.array([self._friction(site) for site in sites]),
            mode=np.array([_mode(site, state) for site in sites], dtype=np.int64),
            given_n=np.array(
                [s.owner.force_n if isinstance(s.owner, Clamp) else 0.0 for s in sites]
            ),
        )
        return problem, loads

    def _amounts(self, state: State) -> Floats:
        return np.array(
            [
                (load.low_factor if self.end == "rigid" else load.high_factor)
                if load.id in state.loads
                else 0.0
                for load in self.wiring.loads
            ]
        )

    def _friction(self, site: Site) -> float:
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


def _settled(problem: SmallProblem, before: Balance) -> tuple[Balance, FreeMotion | None]:
    """The balance, or how the part moves where there is none."""
    balance = balanced(problem, before)
    if not balance.converged:
        moves = free_motion(problem)
        if moves is not None:
            return balance, moves
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


def run_states(
    body: ElasticBody, wiring: Wiring, columns: Columns
) -> tuple[tuple[StateResult, ...], tuple[FeatureResult, ...]]:
    """All states with their bounds, and the features over all states."""
    ends = (Ends(body, wiring, columns, "rigid"), Ends(body, wiring, columns, "soft"))
    outcomes = [end.outcomes() for end in ends]
    states: list[StateResult] = []
    fields: dict[str, tuple[Floats, Floats]] = {}
    for state in wiring.case.states:
        pair = [found[state.name] for found in outcomes]
        if any(outcome.moves for outcome in pair):
            states.append(_moving(state, pair, len(body.mesh.skin_nodes)))
            continue
        rigid, soft = (end.displacement_um(o) for end, o in zip(ends, pair, strict=True))
        fields[state.name] = (rigid, soft)
        states.append(_state(body, wiring, state, pair, ends, rigid, soft))
    return tuple(states), feature_results(wiring, fields)


def _state(
    body: ElasticBody, wiring: Wiring, state: State, pair: list[Outcome],
    ends: tuple[Ends, Ends], rigid: Floats, soft: Floats,
) -> StateResult:  # fmt: skip
    sizes = [np.linalg.norm(field, axis=1) for field in (rigid, soft)]
    largest = [float(size.max()) for size in sizes]
    where = body.mesh.points[body.mesh.skin_nodes[int(np.argmax(sizes[1]))]]
    return StateResult(
        name=state.name,
        displacement_um=soft.astype(np.float32),
        max_um=Bound(min(largest), max(largest)),
        at_mm=as_vector(where),
        contacts=_contact_forces(wiring, state, pair, ends),
        features=feature_states(wiring.gauges, rigid, soft),
        cutting=state.cutting,
        exact=all(outcome.balance.exact for outcome in pair),
    )


def _moving(state: State, pair: list[Outcome], points: int) -> StateResult:
    moves = next(outcome.moves for outcome in pair[::-1] if outcome.moves)
    nothing = np.zeros((points, 3), np.float32)
    return StateResult(
        state.name, nothing, Bound(0.0, 0.0), (0.0, 0.0, 0.0), (), (), moves, state.cutting
    )


def _contact_forces(
    wiring: Wiring, state: State, pair: list[Outcome], ends: tuple[Ends, Ends]
) -> tuple[ContactForce, ...]:
    """One row for each contact and clamp; the cells of a land are added up."""
    owners: dict[str, list[int]] = {}
    for i, site in enumerate(wiring.sites):
        owners.setdefault(site.owner.id, []).append(i)
    rigid, soft = (outcome.balance for outcome in pair)
    rows = []
    for name, group in owners.items():
        force = sum(wiring.sites[i].axes.T @ soft.forces[i] for i in group)
        normals = [float(b.forces[group, 0].sum()) for b in (rigid, soft)]
        sideways = _sideways(wiring, group, soft)
        limit = sum(ends[1]._friction(wiring.sites[i]) * soft.forces[i, 0] for i in group)
        rows.append(
            ContactForce(
                id=name,
                normal_n=normals[1],
                tangential_n=sideways,
                status=_status(wiring.sites[group[0]], state, soft, group),
                normal_range_n=Bound(min(normals), max(normals)),
                friction_use=min(1.0, sideways / limit) if limit > 0.0 else 0.0,
                force_n=as_vector(np.asarray(force)),
            )
        )
    return tuple(rows)


def _sideways(wiring: Wiring, group: list[int], balance: Balance) -> float:
    vectors = [wiring.sites[i].axes[1:].T @ balance.forces[i, 1:] for i in group]
    return float(np.linalg.norm(np.sum(vectors, axis=0)))


def _status(site: Site, state: State, balance: Balance, group: list[int]) -> str:
    if isinstance(site.owner, Clamp) and site.owner.id not in state.loads:
        return "idle"
    statuses = balance.status[group]
    if np.all(statuses == Status.OPEN):
        return "lifted"
    sliding = [i for i in group if balance.status[i] == Status.SLIPS]
    frictional = site.owner.friction_high > 0.0
    if frictional and len(sliding) == int(np.sum(statuses != Status.OPEN)):
        return "slipping"
    return "clamping" if isinstance(site.owner, Clamp) else "pushing"


def _mode(site: Site, state: State) -> Mode:
    owner = site.owner
    if isinstance(owner, Clamp):
        return Mode.GIVEN if owner.id in state.loads else Mode.ABSENT
    if isinstance(owner, Contact) and owner.two_sided:
        return Mode.TWO_SIDED
    return Mode.PUSHES


def _height_mm(site: Site) -> float:
    return site.owner.height_um / _UM if isinstance(site.owner, Contact) else 0.0
