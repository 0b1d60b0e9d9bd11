"""A second one of what is placed, beside the first."""

from __future__ import annotations

from typing import TypeVar

from msgspec.structs import replace

from fixtures_lib.job.edits.document import with_new_feature, with_new_load, with_new_pass
from fixtures_lib.job.edits.elements import placed, shifted
from fixtures_lib.job.edits.naming import default_name, fresh_id
from fixtures_lib.job.model import AnyElement, AnyLoad, CuttingPass, Feature, Job

_BESIDE_MM = 20.0  # on a plate without a pattern
_Thing = TypeVar("_Thing", AnyElement, AnyLoad, CuttingPass, Feature)


def duplicated(job: Job, *ids: str) -> Job:
    """With a copy of each of these elements, loads, passes and features: elements one pitch to the
    right, the others in the same place. The copies come last, in the order of `ids`."""
    step = job.plate.item.pitch_mm or _BESIDE_MM
    for key in ids:
        if key in job.elements:
            job = placed(job, renumbered(job, shifted(job.elements[key], step, 0.0, 0.0)))
        elif key in job.loads:
            job = with_new_load(job, renumbered(job, job.loads[key]))
        elif key in job.passes:
            job = with_new_pass(job, renumbered(job, job.passes[key]))
        elif key in job.features:
            job = with_new_feature(job, renumbered(job, job.features[key]))
    return job


def renumbered(job: Job, thing: _Thing) -> _Thing:
    """The same with a free id and its name; a name of the user's own goes on as "... copy"."""
    stem, _, number = thing.id.rpartition("-")
    key = fresh_id(job, stem if number.isdigit() else thing.id)
    named_by_us = thing.name == default_name(thing.id) and default_name(key) != key
    return replace(thing, id=key, name=default_name(key) if named_by_us else f"{thing.name} copy")
