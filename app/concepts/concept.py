"""One layout that is weighed against others, with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from app.texts import tr
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import Job
from fixtures_lib.reports import CheckReport


@dataclass(frozen=True, eq=False)
class Concept:
    """`report` is None until it is solved; `picture` is PNG, or nothing."""

    name: str
    job: Job
    report: CheckReport | None = None
    picture: bytes = b""


def under_demands_of(job: Job, other: Job) -> Job:
    """`job`'s layout with the loads, passes, tolerances and conditions of `other`.

    FixtureError where the two are for other parts: their figures say nothing of one another.
    """
    if job.part.sha256 != other.part.sha256 or job.part.solid != other.part.solid:
        raise FixtureError(
            tr("{name} is for another part, {name2}", name=job.name, name2=job.part.name),
            where=other.part.name,
            mend=tr("choose a layout for the same part"),
        )
    return msgspec.structs.replace(
        job,
        part=msgspec.structs.replace(job.part, material=other.part.material),
        loads=other.loads,
        passes=other.passes,
        features=other.features,
        conditions=other.conditions,
    )
