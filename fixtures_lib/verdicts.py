"""What statics and deflection say, as coded problems beside those of the geometry."""

from __future__ import annotations

from collections.abc import Mapping

from fixtures_lib.holding.locating import Locating
from fixtures_lib.holding.report import Holding
from fixtures_lib.job.model import Conditions, Job, Tightened
from fixtures_lib.job.problems import Problem
from fixtures_lib.reports import DeflectionReport, EnvelopeReport, FeatureReport, StateReport
from fixtures_lib.wording import listed, worded


def locating_problems(locating: Locating) -> list[Problem]:
    if locating.determined:
        return []
    motions = listed(locating.free_motions)
    return [
        Problem(
            code="locating.undetermined",
            severity="error",
            message=worded("The locators don't fix the part: it is {motions}.", motions=motions),
        )
    ]


def holding_problems(holding: Holding, conditions: Conditions) -> list[Problem]:
    notes = [
        Problem(code="holding.note", severity="warning", message=note) for note in holding.notes
    ]
    wanted = (
        ("slip", worded("give way"), holding.slip_margin, conditions.slip_safety),
        ("lift", worded("lift off"), holding.lift_margin, conditions.lift_safety),
        ("tip", worded("tip over"), holding.tip_margin, conditions.tip_safety),
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
        message=worded(
            "{name} makes the part {verb} at {margin:.2f} times its force; {least:g} times "
            "is wanted. It {motion}.",
            name=by.name,
            verb=verb,
            margin=margin,
            least=least,
            motion=by.motion,
        ),
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
        message=worded(
            "{name} pushes the part off its locators: it {moves}.",
            name=clamp.name,
            moves=state.moves,
        ),
        ids=(clamp.id,),
        mend="Turn the clamp towards a locator, or tighten it less.",
    )


def _moves(state: StateReport) -> Problem:
    return Problem(
        code="deflection.moves",
        severity="error",
        message=worded(
            "In the state “{name}” nothing holds the part: it {moves}.",
            name=state.name,
            moves=state.moves,
        ),
    )


def _pass_problems(cut: EnvelopeReport, conditions: Conditions) -> list[Problem]:
    """That the part moves is one problem, not two."""
    if cut.moves is not None or (cut.slip_margin is not None and cut.slip_margin < 1.0):
        moves, at = cut.moves or cut.slip_motion, cut.at_mm if cut.moves else cut.slip_at_mm
        return [
            Problem(
                code="pass.moves",
                severity="error",
                message=worded(
                    "{name} carries the part away: it {moves}.", name=cut.name, moves=moves
                ),
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
            message=worded(
                "{name} moves the part at {slip_margin:.2f} times its force; {slip_safety:g} "
                "times is wanted. It {slip_motion}.",
                name=cut.name,
                slip_margin=cut.slip_margin,
                slip_safety=conditions.slip_safety,
                slip_motion=cut.slip_motion,
            ),
            ids=(cut.id,),
            at=cut.slip_at_mm,
            mend="Hold it more firmly, or cut with less force.",
        )
    ]


def _feature_problems(report: DeflectionReport, job: Job) -> list[Problem]:
    """What a pass makes that carries the part away is told with the pass: it has no figures."""
    words = {"fail": worded("is out of tolerance"), "open": worded("may be out of tolerance")}
    carried = {cut.id for cut in report.envelopes if cut.moves is not None}
    made = {cut.id: cut for cut in report.envelopes}
    return [
        Problem(
            code=f"tolerance.{feature.verdict}",
            severity="error" if feature.verdict == "fail" else "warning",
            message=worded(
                "{name} {words}: {low:.1f} to {high:.1f} µm released, {tolerance_um:g} µm "
                "allowed.{why}",
                name=feature.name,
                words=words[feature.verdict],
                low=feature.released_um.low,
                high=feature.released_um.high,
                tolerance_um=feature.tolerance_um,
                why=_why(feature, made),
            ),
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
    return worded(
        " Holding alone bends it by up to {high:.1f} µm, {name} adds up to {high2:.1f} µm.",
        high=feature.static_um.high,
        name=made[feature.made_by].name,
        high2=feature.cut_in_um.high,
    )
