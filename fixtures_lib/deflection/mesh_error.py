"""What the mesh may still hide: the same case on a mesh of half the fineness.

Displacements grow as a mesh gets finer. What the step from coarse to fine added is taken as what
the step from fine to exact may still add at most.
"""

from __future__ import annotations

from dataclasses import replace

from fixtures_lib.deflection.solution import (
    BlankResult,
    Bound,
    Envelope,
    FeatureResult,
    Solution,
    StateResult,
)


def widened(fine: Solution, coarse: Solution) -> Solution:
    """`fine` with every high figure raised by its difference to `coarse`.

    What a pass does is not solved again on the coarse mesh: it is raised by the same share as the
    largest displacement.
    """
    share = _share(fine, coarse)
    other_states = {state.name: state for state in coarse.states}
    other_features = {feature.id: feature for feature in coarse.features}
    states = tuple(_state(state, other_states[state.name]) for state in fine.states)
    features = tuple(
        _feature(f, other_features[f.id], share or 0.0) if f.id in other_features else f
        for f in fine.features
    )
    envelopes = tuple(_envelope(e, share or 0.0) for e in fine.envelopes)
    return replace(
        fine, states=states, features=features, envelopes=envelopes, mesh_error=share,
        blank=None if fine.blank is None else _blank(fine.blank, share or 0.0),
    )  # fmt: skip


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


def _feature(feature: FeatureResult, other: FeatureResult, share: float) -> FeatureResult:
    held, released, static = feature.held_um, feature.released_um, feature.static_um
    still = abs(static.high - other.static_um.high)
    cut_in = _by_share(feature.cut_in_um, share)
    if feature.made_by:
        held = _by_share(held, share)
        released = released.widened(still + share * feature.cut_in_um.high)
    else:
        held = held.widened(abs(held.high - other.held_um.high))
        released = released.widened(abs(released.high - other.released_um.high))
    return replace(
        feature, held_um=held, released_um=released,
        static_um=static.widened(still), cut_in_um=cut_in,
    )  # fmt: skip


def _envelope(envelope: Envelope, share: float) -> Envelope:
    faces = tuple((face, _by_share(bound, share)) for face, bound in envelope.faces)
    return replace(envelope, worst_um=_by_share(envelope.worst_um, share), faces=faces)


def _blank(blank: BlankResult, share: float) -> BlankResult:
    return replace(blank, spring_back_um=_by_share(blank.spring_back_um, share))


def _by_share(bound: Bound, share: float) -> Bound:
    return bound.widened(share * bound.high)


def _share(fine: Solution, coarse: Solution) -> float | None:
    """The largest difference of any state's largest displacement, as a share of it."""
    shares = [
        abs(a.max_um.high - b.max_um.high) / a.max_um.high
        for a, b in zip(fine.states, coarse.states, strict=True)
        if not (a.moves or b.moves) and a.max_um.high > 0.0
    ]
    return max(shares, default=None)
