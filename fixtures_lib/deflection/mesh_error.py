"""What the mesh may still hide: the same case on a mesh of half the fineness.

Displacements grow as a mesh gets finer. Two and a half times what the step from coarse to fine
added is taken as what the step from fine to exact may still add at most: with elements of half the
size that holds from an order of convergence of 0.5 on, as small contacts have it (a grid
convergence index: P. J. Roache, J. Fluids Eng. 116, 1994). Two meshes can agree by chance, so it is
never less than a share that falls with the square of the elements' size: 3 % with 110,000 unknowns.
On a real part, with two layouts, a mesh study (tests/validation/test_mesh_study.py) found 1.1 and
5.7 % there, 2.5 and 8 % with 36,000, 6 and 12 % with 12,000.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from fixtures_lib.deflection.solution import (
    BlankResult,
    Bound,
    Envelope,
    FeatureResult,
    MeshStep,
    MeshStudy,
    Solution,
    StateResult,
)

_SAFETY = 2.5  # 1 / (2^0.5 - 1) is 2.41
_LEAST, _UNKNOWNS = 0.03, 110_000
_LEAST_OF_ALL, _MOST = 0.005, 0.15


def widened(fine: Solution, coarse: Solution) -> Solution:
    """`fine` with every high figure raised by 2.5 times its difference to `coarse`.

    What a pass does is not solved again on the coarse mesh: it is raised by the same share as the
    largest displacement.
    """
    least = least_share(fine.unknowns)
    found = _share(fine, coarse)
    share = least if found is None else max(_SAFETY * found, least)
    other_states = {state.name: state for state in coarse.states}
    other_features = {feature.id: feature for feature in coarse.features}
    states = tuple(_state(state, other_states[state.name], least) for state in fine.states)
    features = tuple(
        _feature(f, other_features[f.id], share, least) if f.id in other_features else f
        for f in fine.features
    )
    envelopes = tuple(_envelope(e, share) for e in fine.envelopes)
    return replace(
        fine, states=states, features=features, envelopes=envelopes,
        mesh_error=None if found is None else share,
        mesh_study=MeshStudy(coarse.unknowns, fine.unknowns, _steps(fine, other_states, states)),
        blank=None if fine.blank is None else _blank(fine.blank, share),
    )  # fmt: skip


def _steps(
    fine: Solution, coarse: Mapping[str, StateResult], most: tuple[StateResult, ...]
) -> tuple[MeshStep, ...]:
    return tuple(
        MeshStep(a.name, coarse[a.name].max_um.high, a.max_um.high, b.max_um.high)
        for a, b in zip(fine.states, most, strict=True)
        if not (a.moves or coarse[a.name].moves)
    )


def least_share(unknowns: int) -> float:
    """Of a figure that a mesh of so many unknowns may hide, whatever another mesh says."""
    share = _LEAST * math.pow(_UNKNOWNS / max(unknowns, 1), 2.0 / 3.0)
    return min(max(share, _LEAST_OF_ALL), _MOST)


def _by(high: float, other: float, least: float) -> float:
    return max(_SAFETY * abs(high - other), least * abs(high))


def _state(state: StateResult, other: StateResult, least: float) -> StateResult:
    if state.moves or other.moves:
        return state
    others = {feature.id: feature.figure_um for feature in other.features}
    features = tuple(
        replace(f, figure_um=f.figure_um.widened(_by(f.figure_um.high, others[f.id].high, least)))
        if f.id in others
        else f
        for f in state.features
    )
    by = _by(state.max_um.high, other.max_um.high, least)
    return replace(state, max_um=state.max_um.widened(by), features=features)


def _feature(
    feature: FeatureResult, other: FeatureResult, share: float, least: float
) -> FeatureResult:
    held, released, static = feature.held_um, feature.released_um, feature.static_um
    still = _SAFETY * abs(static.high - other.static_um.high)
    cut_in = _by_share(feature.cut_in_um, share)
    if feature.made_by:
        held = _by_share(held, share)
        released = released.widened(still + share * feature.cut_in_um.high)
    else:
        held = held.widened(_by(held.high, other.held_um.high, least))
        released = released.widened(_by(released.high, other.released_um.high, least))
    return replace(
        feature, held_um=held, released_um=released,
        static_um=static.widened(still), cut_in_um=cut_in,
    )  # fmt: skip


def _envelope(envelope: Envelope, share: float) -> Envelope:
    faces = tuple((face, _by_share(bound, share)) for face, bound in envelope.faces)
    spots = tuple(
        replace(s, deflection_um=_by_share(s.deflection_um, share)) for s in envelope.spots
    )
    worst = _by_share(envelope.worst_um, share)
    return replace(envelope, worst_um=worst, faces=faces, spots=spots)


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
