"""What a mend is: a definite edit that makes a problem go away, kept as the values that it changes.

    offers of a maker (label, job after)  --proved-->  Mend  --mended-->  job

A mend holds only what differs, so that it travels between processes and into a list for scripts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec.structs import replace

from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.model import (
    AnyElement,
    AnyLoad,
    CuttingPass,
    Feature,
    Job,
    PartRef,
    Plate,
    Setup,
)

_GROUPS = ("elements", "loads", "passes", "features")
Offer = tuple[str, Job]  # what it does, as the user reads it, and the job after it
Offers = Iterator[Offer]


@dataclass(frozen=True)
class Situation:
    """A job with a problem. `mesh` is the part's surface in its own coordinates."""

    job: Job
    shape: PartShape
    mesh: TriangleMesh


class Mend(msgspec.Struct, frozen=True, kw_only=True):
    """`label` names the edit, also in the list of undo steps. A thing that is None is taken out;
    a part, a setup or a plate that is None stays as it is."""

    label: str
    elements: dict[str, AnyElement | None] = {}
    loads: dict[str, AnyLoad | None] = {}
    passes: dict[str, CuttingPass | None] = {}
    features: dict[str, Feature | None] = {}
    part: PartRef | None = None
    setup: Setup | None = None
    plate: Plate | None = None


def mend_between(label: str, before: Job, after: Job) -> Mend:
    """The mend that makes `after` of `before`."""
    changes: dict[str, Any] = {}
    for group in _GROUPS:
        old, new = getattr(before, group), getattr(after, group)
        gone: dict[str, Any] = dict.fromkeys(key for key in old if key not in new)
        changes[group] = gone | {k: v for k, v in new.items() if k not in old or old[k] != v}
    for field in ("part", "setup", "plate"):
        value = getattr(after, field)
        changes[field] = value if value != getattr(before, field) else None
    return Mend(label=label, **changes)


def mended(job: Job, mend: Mend) -> Job:
    """The job with the mend done."""
    changes: dict[str, Any] = {}
    for group in _GROUPS:
        now = {**getattr(job, group), **getattr(mend, group)}
        changes[group] = {key: value for key, value in now.items() if value is not None}
    for field in ("part", "setup", "plate"):
        value = getattr(mend, field)
        if value is not None:
            changes[field] = value
    return replace(job, **changes)
