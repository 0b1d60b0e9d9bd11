"""What a first layout could not avoid, and what can be done about it, in the job's notes."""

from __future__ import annotations

import msgspec

from fixtures_lib.job.model import Job
from fixtures_lib.wording import worded


def with_remark(job: Job, *, held: bool, collisions: int) -> Job:
    """The job as it is where it is held and nothing collides; else with a sentence for each."""
    said = [*([] if held else [_not_held()]), *([_collides()] if collisions else [])]
    return msgspec.structs.replace(job, notes=" ".join(said)) if said else job


def _not_held() -> str:
    return worded(
        "First layout: no vacuum, clamps or side clamps found room that hold a finishing cut; "
        "draw a nest from the part's contour, pot it, leave stock to clamp on, or cut lighter."
    )


def _collides() -> str:
    return worded(
        "First layout: not every item found room for its body; turn or exchange those that the "
        "problems name, or leave stock on the part for them."
    )
