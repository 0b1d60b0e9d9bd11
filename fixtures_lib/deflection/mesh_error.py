"""What the mesh may still hide: the same case on a mesh of half the fineness.

Displacements grow as a mesh gets finer. What the step from coarse to fine added is taken as what
the step from fine to exact may still add at most.
"""

from __future__ import annotations

from dataclasses import replace

from fixtures_lib.deflection.solution import FeatureResult, Solution, StateResult


def widened(fine: Solution, coarse: Solution) -> Solution:
    """`fine` with every high figure raised by its difference to `coarse`."""
    other_states = {state.name: state for state in coarse.states}
    other_features = {feature.id: feature for feature in coarse.features}
    states = tuple(_state(state, other_states[state.name]) for state in fine.states)
    features = tuple(
        _feature(f, other_features[f.id]) if f.id in other_features else f for f in fine.features
    )
    return replace(fine, states=states, features=features, mesh_error=_share(fine, coarse))


def _state(state: StateResult, other: StateResult) -> StateResult:
    if state.moves or other.moves:
        return state
    others = {feature.id: feature.figure_um for feature in other.features}
    features = tuple(
        replace(f, figure_um=f.figure_um.widened(abs(f.figure_um.high - others[f.id].high)))
        if f.id in others
        else f
        for f in state.features
    )
    by = abs(state.max_um.high - other.max_um.high)
    return replace(state, max_um=state.max_um.widened(by), features=features)


def _feature(feature: FeatureResult, other: FeatureResult) -> FeatureResult:
    held, released = feature.held_um, feature.released_um
    return replace(
        feature,
        held_um=held.widened(abs(held.high - other.held_um.high)),
        released_um=released.widened(abs(released.high - other.released_um.high)),
    )


def _share(fine: Solution, coarse: Solution) -> float | None:
    """The largest difference of any state's largest displacement, as a share of it."""
    shares = [
        abs(a.max_um.high - b.max_um.high) / a.max_um.high
        for a, b in zip(fine.states, coarse.states, strict=True)
        if not (a.moves or b.moves) and a.max_um.high > 0.0
    ]
    return max(shares, default=None)
