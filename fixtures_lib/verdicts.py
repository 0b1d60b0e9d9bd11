"""What statics and deflection say, as coded problems beside those of the geometry."""

from __future__ import annotations

from collections.abc import Mapping

from fixtures_lib.holding.locating import Locating
from fixtures_lib.holding.report import Holding
from fixtures_lib.job.model import Conditions, Job, Tightened
from fixtures_lib.job.problems import Problem
from fixtures_lib.reports import DeflectionReport, EnvelopeReport, FeatureReport, StateReport


def locating_problems(locating: Locating) -> list[Problem]:
    if locating.determined:
        return []
    motions = ", ".join(locating.free_motions)
    return [
        Problem(
            code="locating.undetermined",
            severity="error",
            message=f"The locators don't fix the part: it is {motions}.",
        )
    ]


def holding_problems(holding: Holding, conditions: Conditions) -> list[Problem]:
    notes = [
        Problem(code="holding.note", severity="warning", message=note) for note in holding.notes
    ]
    wanted = (
        ("slip", "slide", holding.slip_margin, conditions.slip_safety),
        ("lift", "lift off", holding.lift_margin, conditions.lift_safety),
        ("tip", "tip over", holding.tip_margin, conditions.tip_safety),
    )
    return notes + [
        _low_margin(holding, kind, verb, margin, least)
        for kind, verb, margin, least in wanted
        if margin is not None and margin < least
    ]


def _low_margin(holding: Holding, kind: str, verb: str, margin: float, least: float) -> Problem:
    by = holding.governing[kind]
    return Problem(
        code=f"holding.{kind}",
        severity="error" if margin < 1.0 else "warning",
        message=f"{by.name} makes the part {verb} at {margin:.2f} times its force; "
        f"{least:g} times is wanted. It {by.motion}.",
        ids=(by.load,),
    )


def deflection_problems(report: DeflectionReport, job: Job) -> list[Problem]:
    return [
        *_moving_states(report, job),
        *(problem for cut in report.envelopes for problem in _pass_problems(cut, job.conditions)),
        *_feature_problems(report, job),
    ]


def _moving_states(report: DeflectionReport, job: Job) -> list[Problem]:
    """A clamp that pushes the part off is told once: every later state moves with it."""
    problems: list[Problem] = []
    clamps = {f"clamped: {e.name}": e for e in job.elements.values() if isinstance(e, Tightened)}
    pushed_off = False
    for state in report.states:
        if state.moves is None:
            continue
        clamp = clamps.get(state.name)
        if clamp is not None and not problems:
            problems.append(_pushes_off(clamp, state))
            pushed_off = True
        elif not pushed_off:
            problems.append(_moves(state))
    return problems


def _pushes_off(clamp: Tightened, state: StateReport) -> Problem:
    return Problem(
        code="deflection.moves",
        severity="error",
        message=f"{clamp.name} pushes the part off its locators: it {state.moves}.",
        ids=(clamp.id,),
        mend="Turn the clamp towards a locator, or tighten it less.",
    )


def _moves(state: StateReport) -> Problem:
    return Problem(
        code="deflection.moves",
        severity="error",
        message=f"In the state “{state.name}” nothing holds the part: it {state.moves}.",
    )


def _pass_problems(cut: EnvelopeReport, conditions: Conditions) -> list[Problem]:
    """That the part moves is one problem, not two."""
    if cut.moves is not None or (cut.slip_margin is not None and cut.slip_margin < 1.0):
        moves, at = cut.moves or cut.slip_motion, cut.at_mm if cut.moves else cut.slip_at_mm
        return [
            Problem(
                code="pass.moves",
                severity="error",
                message=f"{cut.name} carries the part away: it {moves}.",
                ids=(cut.id,),
                at=at,
                mend="Hold it more firmly, or cut with less force.",
            )
        ]
    if cut.slip_margin is None or cut.slip_margin >= conditions.slip_safety:
        return []
    return [
        Problem(
            code="pass.slip",
            severity="warning",
            message=f"{cut.name} moves the part at {cut.slip_margin:.2f} times its force; "
            f"{conditions.slip_safety:g} times is wanted. It {cut.slip_motion}.",
            ids=(cut.id,),
            at=cut.slip_at_mm,
            mend="Hold it more firmly, or cut with less force.",
        )
    ]


def _feature_problems(report: DeflectionReport, job: Job) -> list[Problem]:
    """What a pass makes that carries the part away is told with the pass: it has no figures."""
    words = {"fail": "is out of tolerance", "open": "may be out of tolerance"}
    carried = {cut.id for cut in report.envelopes if cut.moves is not None}
    made = {cut.id: cut for cut in report.envelopes}
    return [
        Problem(
            code=f"tolerance.{feature.verdict}",
            severity="error" if feature.verdict == "fail" else "warning",
            message=f"{feature.name} {words[feature.verdict]}: "
            f"{feature.released_um.low:.1f} to {feature.released_um.high:.1f} µm released, "
            f"{feature.tolerance_um:g} µm allowed.{_why(feature, made)}",
            ids=(feature.id,),
            at=made[feature.made_by].at_mm if feature.made_by in made else None,
        )
        for feature in report.features
        if feature.verdict in words
        and feature.id in job.features
        and feature.made_by not in carried
    ]


def _why(feature: FeatureReport, made: Mapping[str, EnvelopeReport]) -> str:
    """Which of the two parts it comes from, where a pass makes the feature."""
    if feature.made_by not in made:
        return ""
    return (
        f" Holding alone bends it by up to {feature.static_um.high:.1f} µm, "
        f"{made[feature.made_by].name} adds up to {feature.cut_in_um.high:.1f} µm."
    )
