"""A solution in the words and the frame of the job."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fixtures_lib.deflection.solution import (
    BlankResult,
    Bound,
    Envelope,
    FeatureResult,
    Solution,
    StateResult,
)
from fixtures_lib.geometry.arrays import as_vector
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.holding.worst_push import WorstPush
from fixtures_lib.job.model import Job
from fixtures_lib.reports import (
    BlankReport,
    ContactReport,
    DeflectionReport,
    EnvelopeReport,
    FeatureReport,
    Range,
    StateReport,
    Verdict,
)


def deflection_report(
    job: Job, solution: Solution, margins: Mapping[str, WorstPush] = MappingProxyType({})
) -> DeflectionReport:
    """`margins` are those of the cutting passes, by their ids."""
    return DeflectionReport(
        unknowns=solution.unknowns,
        states=tuple(_state(state, job.setup.pose) for state in solution.states),
        features=tuple(_feature(feature, job) for feature in solution.features),
        envelopes=tuple(
            _envelope(e, job.setup.pose, margins.get(e.id)) for e in solution.envelopes
        ),
        blank=None if solution.blank is None else _blank(solution.blank),
        remarks=solution.remarks,
        not_included=solution.not_included,
        timing_s=solution.timings_s,
    )


def _blank(blank: BlankResult) -> BlankReport:
    return BlankReport(
        bow_um=blank.bow_um,
        spring_back_um=_range(blank.spring_back_um),
        left_um=_range(blank.left_um),
    )


def _state(state: StateResult, pose: Pose) -> StateReport:
    return StateReport(
        name=state.name,
        max_um=_range(state.max_um),
        at_mm=as_vector(pose.points(state.at_mm)),
        contacts=tuple(
            ContactReport(
                id=c.id, normal_n=c.normal_n, tangential_n=c.tangential_n, status=c.status
            )
            for c in state.contacts
        ),
        moves=None if state.moves is None else state.moves.in_words(pose.rotation),
    )


def _feature(feature: FeatureResult, job: Job) -> FeatureReport:
    wanted = job.features[feature.id]
    return FeatureReport(
        id=feature.id,
        name=feature.name or wanted.name,
        kind=wanted.kind,
        held_um=_range(feature.held_um),
        released_um=_range(feature.released_um),
        tolerance_um=wanted.tolerance_um,
        verdict=_verdict(feature.released_um, wanted.tolerance_um),
        static_um=_range(feature.static_um),
        cut_in_um=_range(feature.cut_in_um),
        made_by=feature.made_by,
    )


def _envelope(envelope: Envelope, pose: Pose, margin: WorstPush | None) -> EnvelopeReport:
    moves = envelope.moves
    return EnvelopeReport(
        id=envelope.id,
        name=envelope.name,
        worst_um=_range(envelope.worst_um),
        at_mm=as_vector(pose.points(envelope.at_mm)),
        force_n=as_vector(pose.vectors(envelope.force_n)),
        lets_go_at=envelope.lets_go_at,
        first_to_go=envelope.first_to_go,
        faces_um={face: _range(bound) for face, bound in envelope.faces},
        moves=None if moves is None else moves.in_words(pose.rotation),
        torque_n_mm=envelope.torque_n_mm,
        slip_margin=None if margin is None else margin.factor,
        slip_at_mm=None if margin is None else margin.push.at,
        slip_motion="" if margin is None else margin.motion,
    )


def _verdict(released: Bound, tolerance_um: float) -> Verdict:
    if released.high <= tolerance_um:
        return "pass"
    return "fail" if released.low > tolerance_um else "open"


def _range(bound: Bound) -> Range:
    return Range(low=bound.low, high=bound.high)
