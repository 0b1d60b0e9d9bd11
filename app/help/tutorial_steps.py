"""The steps of the first tutorial, and how the program sees that one is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import msgspec

from app.live.live import DEFLECTION, HOLDING
from app.session import Session
from fixtures_lib.job.model import Rest, VacuumZone
from fixtures_lib.resources import resource


class TutorialStep(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`done` names a condition below; empty: the reader says when. `words` is Markdown."""

    title: str
    words: str
    action: str
    done: str = ""


class _Tutorial(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    step: tuple[TutorialStep, ...]


@lru_cache(maxsize=1)
def tutorial_steps() -> tuple[TutorialStep, ...]:
    return msgspec.toml.decode(resource("help", "tutorial.toml").read_bytes(), type=_Tutorial).step


@dataclass(frozen=True)
class Situation:
    """What a condition may look at. `solved` counts the layouts that were solved so far."""

    session: Session
    saved: bool
    solved: int


Condition = Callable[[Situation], bool]


def _count(situation: Situation, kind: type) -> int:
    job = situation.session.job
    return 0 if job is None else sum(isinstance(e, kind) for e in job.elements.values())


def _located(situation: Situation) -> bool:
    result, _ = situation.session.shown_result(HOLDING)
    return result is not None and result.value.locating.determined


def _solved(situation: Situation) -> bool:
    result, old = situation.session.shown_result(DEFLECTION)
    return result is not None and not old


def _has_load(situation: Situation) -> bool:
    job = situation.session.job
    return job is not None and bool(job.loads or job.passes)


def _has_feature(situation: Situation) -> bool:
    job = situation.session.job
    return job is not None and bool(job.features)


CONDITIONS: Mapping[str, Condition] = MappingProxyType(
    {
        "job_open": lambda s: s.session.job is not None,
        "three_rests": lambda s: _count(s, Rest) >= 3,
        "located": _located,
        "zone": lambda s: _count(s, VacuumZone) >= 1,
        "load": _has_load,
        "feature": _has_feature,
        "solved": _solved,
        "solved_again": lambda s: s.solved >= 2,
        "saved": lambda s: s.session.job is not None and s.saved,
    }
)


def is_done(step: TutorialStep, situation: Situation) -> bool:
    return bool(step.done) and CONDITIONS[step.done](situation)
