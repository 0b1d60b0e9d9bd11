"""Bushes against the bosses that they locate by."""

from __future__ import annotations

import math
from collections.abc import Iterator

from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.bosses import BossPlace, bottom_mm, engaged_mm, snapped_boss
from fixtures_lib.job.model import Job, Pin
from fixtures_lib.job.problems import Problem
from fixtures_lib.wording import worded

_OFF_MM = 0.02
_LOOSE_MM = 0.2
_SLACK_MM = 0.01


def bush_problems(job: Job, bush: Pin, shape: PartShape) -> Iterator[Problem]:
    boss = snapped_boss(job, shape, bush.x_mm, bush.y_mm)
    if boss is None or _off(bush, boss) > max(boss.diameter_mm / 2.0, 0.5):
        yield _problem(bush, "bush-without-boss", worded("stands under no boss of the part"))
        return
    off, play = _off(bush, boss), bush.item.diameter_mm - boss.diameter_mm
    if off > _OFF_MM:
        says = worded("stands {off:.3f} mm beside the axis of its boss", off=off)
        yield _problem(bush, "bush-off-axis", says)
    if play < 0.0:
        says = worded(
            "has a bore of {bore_mm:g} mm for a boss of {boss_mm:g} mm",
            bore_mm=bush.item.diameter_mm,
            boss_mm=boss.diameter_mm,
        )
        yield _problem(bush, "bush-too-small", says)
    elif play > _LOOSE_MM:
        says = worded("leaves its boss {play:.2f} mm of play", play=play)
        yield _problem(bush, "bush-loose", says, error=False)
    low, high = engaged_mm(bush, boss)
    if high <= low:
        yield _problem(bush, "bush-out-of-reach", worded("does not reach its boss"))
    if bush.base_mm + bush.item.height_mm > boss.base_mm + _SLACK_MM:
        says = worded("stands higher than the face round its boss and lifts the part off")
        yield _problem(bush, "bush-lifts-part", says)
    if boss.end_mm < bottom_mm(bush) - _SLACK_MM:
        says = worded(
            "is {short:.1f} mm too short for its boss, which meets the plate below it",
            short=bottom_mm(bush) - boss.end_mm,
        )
        yield _problem(bush, "boss-bottoms", says)


def _off(bush: Pin, boss: BossPlace) -> float:
    return math.dist((bush.x_mm, bush.y_mm), (boss.x_mm, boss.y_mm))


def _problem(bush: Pin, code: str, says: str, *, error: bool = True) -> Problem:
    return Problem(
        code=code,
        severity="error" if error else "warning",
        message=worded("{name} {says}.", name=bush.name, says=says),
        ids=(bush.id,),
        at=(bush.x_mm, bush.y_mm, bush.base_mm),
        mend="Snap the bush to a boss of its size.",
    )
