"""Pieces in the place of the zone that they were cut from."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.elements import element_of
from fixtures_lib.job.model import AnyElement, Job, VacuumZone
from fixtures_lib.wording import worded


def with_pieces(job: Job, zone_id: str, pieces: Sequence[VacuumZone]) -> Job:
    """With these zones in the place of one, in its place in the list.

    Raises FixtureError where the zone is gone, or an id is taken meanwhile.
    """
    gone = element_of(job, zone_id)
    taken = {*job.elements, *job.loads, *job.passes, *job.features} - {zone_id}
    if clash := [piece for piece in pieces if piece.id in taken]:
        raise FixtureError(
            worded("the id {id} is taken", id=clash[0].id),
            where=gone.name,
            mend="split the zone again",
        )
    elements: dict[str, AnyElement] = {}
    for key, element in job.elements.items():
        if key == zone_id:
            elements |= {piece.id: piece for piece in pieces}
        else:
            elements[key] = element
    return replace(job, elements=elements)
