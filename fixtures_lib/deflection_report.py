"""A solution in the words and the frame of the job."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

import msgspec

from fixtures_lib.deflection.live_results import LiveSolution
from fixtures_lib.deflection.solution import (
    BlankResult,
    Bound,
    ContactForce,
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
    SolvedDeflection,
    StateReport,
    Verdict,
)
from fixtures_lib.wording import worded


def deflection_report(
    job: Job, solution: Solution, margins: Mapping[str, WorstPush] = MappingProxyType({})
) -> DeflectionReport:
    """`margins` are those of the cutting passes, by their ids."""
    carried = {e.id for e in solution.envelopes if e.moves is not None}
    return DeflectionReport(
        unknowns=solution.unknowns,
        states=tuple(_state(state, job.setup.pose) for state in solution.states),
        features=tuple(
            _feature(feature, job, carried_away=feature.made_by in carried)
            for feature in solution.features
        ),
        envelopes=tuple(
            _envelope(e, job.setup.pose, margins.get(e.id)) for e in solution.envelopes
        ),
        blank=None if solution.blank is None else _blank(solution.blank),
        remarks=solution.remarks,
        not_included=solution.not_included,
        timing_s=solution.timings_s,
    )


def followed_deflection(
    job: Job,
    live: LiveSolution,
    exact: SolvedDeflection,
    start: DeflectionReport | None = None,
) -> SolvedDeflection:
    """A layout that is being dragged, in the words of the job; the field of one state only.

    `exact` is the layout that the drag began with, and `start` what was said live of that: what
    its exact bounds have beyond (mesh error, heights of rests) is kept through the drag.
    """
    solution = replace(
        exact.solution, states=live.states, features=live.features, envelopes=(), blank=None
    )
    report = deflection_report(job, solution)
    if start is not None:
        report = _carried(report, start, exact.report)
    if exact.report.envelopes or exact.report.blank:
        later = worded("Cutting passes and the blank's spring-back are judged when you let go.")
        report = msgspec.structs.replace(report, remarks=(*report.remarks, later))
    return SolvedDeflection(report, replace(solution, states=(live.state,)))


def _carried(
    live: DeflectionReport, start: DeflectionReport, exact: DeflectionReport
) -> DeflectionReport:
    """`live` with the differences between `exact` and `start` added to its bounds."""
    states = {s.name: (s, e) for s, e in zip(start.states, exact.states, strict=True)}
    features = {s.id: (s, e) for s, e in zip(start.features, exact.features, strict=True)}
    return msgspec.structs.replace(
        live,
        states=tuple(_carried_state(state, *states[state.name]) for state in live.states),
        features=tuple(_carried_feature(f, *features[f.id]) for f in live.features),
    )


def _carried_state(live: StateReport, start: StateReport, exact: StateReport) -> StateReport:
    if live.moves or start.moves or exact.moves:
        return live
    return msgspec.structs.replace(live, max_um=_shifted(live.max_um, start.max_um, exact.max_um))


def _carried_feature(
    live: FeatureReport, start: FeatureReport, exact: FeatureReport
) -> FeatureReport:
    released = _shifted(live.released_um, start.released_um, exact.released_um)
    return msgspec.structs.replace(
        live,
        held_um=_shifted(live.held_um, start.held_um, exact.held_um),
        static_um=_shifted(live.static_um, start.static_um, exact.static_um),
        cut_in_um=_shifted(live.cut_in_um, start.cut_in_um, exact.cut_in_um),
        released_um=released,
        verdict=_verdict(released, live.tolerance_um),
    )


def _shifted(live: Range, start: Range, exact: Range) -> Range:
    low = max(0.0, live.low + exact.low - start.low)
    return Range(low=low, high=max(low, live.high + exact.high - start.high))


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
        contacts=contact_reports(state.contacts),
        moves=None if state.moves is None else state.moves.in_words(pose.rotation),
    )


def contact_reports(contacts: Iterable[ContactForce]) -> tuple[ContactReport, ...]:
    return tuple(
        ContactReport(id=c.id, normal_n=c.normal_n, tangential_n=c.tangential_n, status=c.status)
        for c in contacts
    )


def _feature(feature: FeatureResult, job: Job, *, carried_away: bool) -> FeatureReport:
    """A pass that carries the part away makes no surface: its feature can't pass."""
    wanted = job.features[feature.id]
    bent = _verdict(feature.released_um, wanted.tolerance_um)
    return FeatureReport(
        id=feature.id,
        name=feature.name or wanted.name,
        kind=wanted.kind,
        held_um=_range(feature.held_um),
        released_um=_range(feature.released_um),
        tolerance_um=wanted.tolerance_um,
        verdict="fail" if carried_away else bent,
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


def _verdict(released: Bound | Range, tolerance_um: float) -> Verdict:
    if released.high <= tolerance_um:
        return "pass"
    return "fail" if released.low > tolerance_um else "open"


def _range(bound: Bound) -> Range:
    return Range(low=bound.low, high=bound.high)
