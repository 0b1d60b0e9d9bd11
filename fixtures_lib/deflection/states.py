"""The states of a case, one after the other, at both ends of what is not known exactly."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from fixtures_lib.deflection.blank import blank_result
from fixtures_lib.deflection.case import Clamp, State
from fixtures_lib.deflection.elastic_body import Columns
from fixtures_lib.deflection.elastic_plate import PlateGive
from fixtures_lib.deflection.ends import Ends, FloatingBody, Outcome
from fixtures_lib.deflection.envelope import envelope_of
from fixtures_lib.deflection.feature_bounds import feature_results, feature_states
from fixtures_lib.deflection.made_surface import made_surfaces
from fixtures_lib.deflection.small_problem import Balance, Status
from fixtures_lib.deflection.solution import (
    BlankResult,
    Bound,
    ContactForce,
    Envelope,
    FeatureResult,
    StateResult,
)
from fixtures_lib.deflection.standing_off import height_patterns
from fixtures_lib.deflection.tool_at_spot import tools_of
from fixtures_lib.deflection.wiring import Site, Wiring
from fixtures_lib.geometry.arrays import Floats, as_vector

__all__ = ["Ends", "Outcome", "StatesRun", "run_states"]


@dataclass(frozen=True, eq=False)
class StatesRun:
    states: tuple[StateResult, ...]
    features: tuple[FeatureResult, ...]
    envelopes: tuple[Envelope, ...]
    blank: BlankResult | None


def run_states(
    body: FloatingBody,
    wiring: Wiring,
    columns: Columns,
    plate: PlateGive | None = None,
) -> StatesRun:
    """All states with their bounds, the features over all states, the sweeps, and the blank."""
    ends = (
        Ends(body, wiring, columns, "rigid", plate=plate),
        Ends(body, wiring, columns, "soft", plate=plate),
    )
    uneven = [
        Ends(body, wiring, columns, "soft", signs, plate)
        for signs in height_patterns(wiring.sites, ends[1].motions)
    ]
    outcomes = [end.outcomes() for end in (*ends, *uneven)]
    states: list[StateResult] = []
    fields: dict[str, tuple[Floats, ...]] = {}
    for state in wiring.case.states:
        ways = [found[state.name] for found in outcomes]
        if any(outcome.moves for outcome in ways):
            states.append(_moving(state, ways, len(body.skin_points)))
            continue
        fields[state.name] = tuple(
            end.displacement_um(outcome, state.warming_k)
            for end, outcome in zip((*ends, *uneven), ways, strict=True)
        )
        states.append(_state(body, wiring, state, ways, ends, fields[state.name]))
    swept = tools_of(ends, outcomes)
    features = feature_results(wiring, fields, made_surfaces(wiring.feature_gauges, swept))
    held = [s.name for s in wiring.case.states if not s.cutting and s.name in fields]
    blank = blank_result(wiring.underside, wiring.case.bow, fields[held[-1]] if held else ())
    return StatesRun(tuple(states), features, tuple(envelope_of(*one) for one in swept), blank)


def _state(
    body: FloatingBody, wiring: Wiring, state: State, ways: list[Outcome],
    ends: tuple[Ends, Ends], fields_um: tuple[Floats, ...],
) -> StateResult:  # fmt: skip
    pair, soft = ways[:2], fields_um[1]
    sizes = [np.linalg.norm(field, axis=1) for field in fields_um]
    largest = [float(size.max()) for size in sizes]
    where = body.skin_points[int(np.argmax(sizes[1]))]
    return StateResult(
        name=state.name,
        displacement_um=soft.astype(np.float32),
        max_um=Bound(min(largest), max(largest)),
        at_mm=as_vector(where),
        contacts=contact_forces(wiring, state, pair, ends),
        features=feature_states(wiring.gauges, fields_um),
        cutting=state.cutting,
        exact=all(outcome.balance.exact for outcome in ways),
    )


def _moving(state: State, pair: list[Outcome], points: int) -> StateResult:
    moves = next(outcome.moves for outcome in pair[::-1] if outcome.moves)
    nothing = np.zeros((points, 3), np.float32)
    return StateResult(
        state.name, nothing, Bound(0.0, 0.0), (0.0, 0.0, 0.0), (), (), moves, state.cutting
    )


def contact_forces(
    wiring: Wiring, state: State, pair: list[Outcome], ends: tuple[Ends, Ends]
) -> tuple[ContactForce, ...]:
    """One row for each contact and clamp; the cells of a land are added up."""
    owners: dict[str, list[int]] = {}
    for i, site in enumerate(wiring.sites):
        owners.setdefault(site.owner.id, []).append(i)
    rigid, soft = (outcome.balance for outcome in pair)
    axes = np.array([site.axes for site in wiring.sites])
    whole = np.einsum("mki,mk->mi", axes, soft.forces)
    across = whole - axes[:, 0] * soft.forces[:, :1]
    limits = [ends[1].friction(s) * n for s, n in zip(wiring.sites, soft.forces[:, 0], strict=True)]
    rows = []
    for name, group in owners.items():
        normals = [float(b.forces[group, 0].sum()) for b in (rigid, soft)]
        sideways = math.sqrt(sum(float(v) ** 2 for v in across[group].sum(axis=0)))
        limit = float(sum(limits[i] for i in group))
        rows.append(
            ContactForce(
                id=name,
                normal_n=normals[1],
                tangential_n=sideways,
                status=_status(wiring.sites[group[0]], state, soft, group),
                normal_range_n=Bound(min(normals), max(normals)),
                friction_use=min(1.0, sideways / limit) if limit > 0.0 else 0.0,
                force_n=as_vector(whole[group].sum(axis=0)),
            )
        )
    return tuple(rows)


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
