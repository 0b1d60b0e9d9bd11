"""The path from a part to a released fixture: what is done, and what each step still lacks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from app.panels.deflection_result import deflection_report
from app.panels.found_problems import found_problems
from app.panels.free_words import free_words
from app.session import Selected, Session
from app.texts import marked, tr, tr_n
from fixtures_lib.holding.report import HoldingReport
from fixtures_lib.job.model import Job, Pin, Rest, SideLocator, Tightened, VacuumZone

StepState = Literal["done", "open", "wrong"]


@dataclass(frozen=True)
class Step:
    """`lacks` says in a few words what is missing; empty when the step is done.

    `things` are what is wrong in it. `solves`: a solve is what it lacks. `tool` places what it
    lacks now, where that is not what the step begins with.
    """

    id: str
    name: str
    state: StepState
    lacks: str = ""
    things: tuple[Selected, ...] = ()
    solves: bool = False
    tool: str = ""


def path_steps(session: Session) -> tuple[Step, ...]:
    """All steps in their order. Without a job only the first is open."""
    job = session.shown_job
    if job is None:
        begun = session.part is not None
        words = tr("being loaded") if begun else tr("open a part or a job")
        return tuple(
            Step(key, tr(name), "open", words if key == "part" else "") for key, name in _NAMES
        )
    found = {
        "part": _done(session.part is not None, tr("being loaded")),
        "setup": _setup(session, job),
        "plate": _done(job.plate.length_mm > 0.0, tr("choose a plate")),
        "locate": _locate(session, job),
        "hold": _hold(session, job),
        "loads": _loads(job),
        "check": _check(session),
        "release": _release(session),
    }
    report, old = deflection_report(session)
    solves = {"check", "release"} if report is None or old else set()
    steps = (Step(key, tr(name), *found[key]) for key, name in _NAMES)
    return tuple(
        replace(step, solves=step.id in solves, tool=_next_tool(job, step.id)) for step in steps
    )


def _next_tool(job: Job, step: str) -> str:
    """What follows in a step that takes more than one tool."""
    if (
        step == "locate"
        and sum(isinstance(e, Rest) for e in job.elements.values()) >= _ENOUGH_RESTS
    ):
        return "place_side_locator"
    return "pick_feature" if step == "loads" and (job.loads or job.passes) else ""


_Found = tuple[StepState, str] | tuple[StepState, str, tuple[Selected, ...]]

_ENOUGH_RESTS = 3
_NAMES = (
    ("part", marked("Part")),
    ("setup", marked("Setup")),
    ("plate", marked("Plate")),
    ("locate", marked("Locate")),
    ("hold", marked("Hold")),
    ("loads", marked("Loads")),
    ("check", marked("Check")),
    ("release", marked("Release")),
)


def _done(done: bool, lacks: str) -> _Found:
    return ("done", "") if done else ("open", lacks)


def _setup(session: Session, job: Job) -> _Found:
    pose = job.setup.pose
    placed = job.setup.down_face is not None or any(
        (pose.x_mm, pose.y_mm, pose.z_mm, pose.rx_deg, pose.ry_deg, pose.rz_deg)
    )
    return _done(placed, tr("lay the part on a face"))


def _locate(session: Session, job: Job) -> _Found:
    report = _holding(session)
    if report is None:
        locators = [e for e in job.elements.values() if isinstance(e, (Rest, SideLocator, Pin))]
        return _done(len(locators) >= 6, tr("place locators"))
    if report.locating.determined:
        return ("done", "")
    return ("open", tr("still {free_words}", free_words=free_words(report.locating.free_motions)))


def _hold(session: Session, job: Job) -> _Found:
    holders = [e for e in job.elements.values() if isinstance(e, (Tightened, VacuumZone))]
    if not holders:
        return ("open", tr("place clamps, or draw a vacuum zone"))
    report = _holding(session)
    if report is None:
        return ("done", "")
    loose = [zone.id for zone in report.holding.zones if not zone.seats]
    if loose:
        names = ", ".join(job.elements[key].name for key in loose if key in job.elements)
        zones = tuple(Selected("element", id=key) for key in loose if key in job.elements)
        return ("wrong", tr("{names} does not seat", names=names), zones)
    return ("done", "") if report.holding.seating.stays else ("wrong", tr("the part does not stay"))


def _loads(job: Job) -> _Found:
    if not job.loads and not job.passes:
        return ("open", tr("choose what a tool cuts, or place a cutting force"))
    return _done(bool(job.features), tr("choose features with a tolerance"))


def _check(session: Session) -> _Found:
    problems, _ = found_problems(session)
    errors = sum(p.severity == "error" for p in problems)
    if errors:
        return ("wrong", tr_n("{n} error", "{n} errors", errors))
    low = _low_margin(session)
    if low:
        return ("wrong", low)
    report, old = deflection_report(session)
    if report is None:
        return ("open", tr("no deflection yet"))
    return _done(not old, tr("solve again"))


def _release(session: Session) -> _Found:
    report, old = deflection_report(session)
    if report is None or old:
        return ("open", tr("check first"))
    failing = [feature for feature in report.features if feature.verdict == "fail"]
    if failing:
        names = ", ".join(feature.name for feature in failing)
        things = tuple(Selected("feature", id=feature.id) for feature in failing)
        return ("wrong", tr("out of tolerance: {failing}", failing=names), things)
    checked = _check(session)
    return ("done", "") if checked[0] == "done" else ("open", tr("check first"))


def _low_margin(session: Session) -> str:
    report, job = _holding(session), session.shown_job
    if report is None or job is None:
        return ""
    wanted = job.conditions
    for kind, least in (
        ("slip", wanted.slip_safety),
        ("lift", wanted.lift_safety),
        ("tip", wanted.tip_safety),
    ):
        margin = getattr(report.holding, f"{kind}_margin")
        if margin is not None and margin < least:
            return tr(
                "{kind} margin {margin:.2f}, {least:g} wanted",
                kind=kind,
                margin=margin,
                least=least,
            )
    return ""


def _holding(session: Session) -> HoldingReport | None:
    result, _ = session.shown_result("holding")
    return None if result is None else result.value
