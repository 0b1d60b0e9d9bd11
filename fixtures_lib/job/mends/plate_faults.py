"""What is wrong with the plate alone: quick to ask while a place is looked for."""

from __future__ import annotations

from collections import Counter

from fixtures_lib.job.model import Job
from fixtures_lib.job.plate_checks import plate_problems

Faults = Counter[tuple[str, tuple[str, ...]]]


def plate_faults(job: Job) -> Faults:
    """How often each kind of fault is found for the same elements; what is only told is none."""
    return Counter((p.code, p.ids) for p in plate_problems(job) if p.severity != "info")
