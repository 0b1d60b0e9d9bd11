"""What is copied from one job and pasted into another: elements, loads and features as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec
from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.copies import renumbered
from fixtures_lib.job.edits.document import with_new_load
from fixtures_lib.job.edits.elements import placed, shifted
from fixtures_lib.job.model import Adapter, AnyElement, AnyLoad, Job

FORMAT: Literal["holdfast-clipping"] = "holdfast-clipping"


class Clipping(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Placed things with the specification of their items, as they are in a job."""

    format: Literal["holdfast-clipping"] = FORMAT
    elements: tuple[AnyElement, ...] = ()
    loads: tuple[AnyLoad, ...] = ()


def clipped(job: Job, ids: Sequence[str]) -> bytes:
    """These elements and loads as JSON; what else is named is left out."""
    elements = tuple(job.elements[key] for key in ids if key in job.elements)
    loads = tuple(job.loads[key] for key in ids if key in job.loads)
    if not elements and not loads:
        raise FixtureError(
            "nothing that can be copied is selected", mend="select something placed, or a load"
        )
    return msgspec.json.encode(Clipping(elements=elements, loads=loads))


def pasted(job: Job, data: bytes, dx_mm: float = 0.0, dy_mm: float = 0.0) -> tuple[Job, list[str]]:
    """The job with the clipping, moved by this much, and the new ids.

    What stood on an adapter stands on its copy, else on the plate.
    """
    try:
        clipping = msgspec.json.decode(data, type=Clipping)
    except msgspec.MsgspecError as fault:
        raise FixtureError(
            "the clipboard holds nothing from Holdfast", mend="copy something in a job first"
        ) from fault
    hosts: dict[str, str] = {}
    new: list[str] = []
    in_order = sorted(clipping.elements, key=lambda e: not isinstance(e, Adapter))
    for element in in_order:
        copy = renumbered(job, shifted(element, dx_mm, dy_mm, 0.0))
        copy = replace(copy, host=hosts.get(element.host) if element.host else None)
        job = placed(job, copy)
        hosts[element.id] = copy.id
        new.append(copy.id)
    for load in clipping.loads:
        again = renumbered(job, load)
        job = with_new_load(job, again)
        new.append(again.id)
    return job, new
