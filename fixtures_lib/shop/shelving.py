"""A job goes into the library in one step: its customer, part and revision are found or made.

Sent again after the server was gone it makes nothing twice: what is there by name is taken.
"""

from __future__ import annotations

import msgspec

from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.model import Job
from fixtures_lib.shop.keeping.filing import Filing, PartFacts, file_part
from fixtures_lib.shop.keeping.saving import Saving
from fixtures_lib.shop.library import Library
from fixtures_lib.shop.likeness.fingerprint import Fingerprint
from fixtures_lib.shop.records import Fixture, Version, new_id
from fixtures_lib.shop.records.record import Id, Line, Named, Note


class Placement(msgspec.Struct, frozen=True, kw_only=True):
    """Where a job belongs: names as a person types them. `id` is the new fixture's."""

    customer: Line = ""  # none: the shop's own part
    part_number: Named
    part_name: Line = ""
    revision: Line  # none: the one with this file, or the next letter
    drawing_number: Line = ""
    fixture_name: Named
    fixture_number: Line = ""
    why: Note = ""
    id: Id = msgspec.field(default_factory=new_id)


def shelve(
    library: Library,
    placement: Placement,
    saving: Saving,
    shape: PartShape,
    fingerprint: Fingerprint | None = None,
) -> tuple[Fixture, Version]:
    """Keep a job as a new fixture. FixtureError where the revision is known with another file."""
    ref = saving.job.part
    facts = PartFacts(
        sha256=ref.sha256, file_name=ref.name, solid=ref.solid, healed=ref.healed,
        size_mm=shape.size_mm, volume_mm3=shape.volume_mm3, area_mm2=shape.area_mm2,
        fingerprint=fingerprint,
    )  # fmt: skip
    filing = Filing(
        part_number=placement.part_number, customer=placement.customer.strip(),
        part_name=placement.part_name, revision=placement.revision,
        drawing_number=placement.drawing_number, material=ref.material.id,
    )  # fmt: skip
    revision = file_part(library, facts, saving.part_bytes, filing)
    fixture = Fixture(
        id=placement.id,
        revision_id=revision.id,
        name=placement.fixture_name,
        number=placement.fixture_number,
    )
    return library.fixtures.create(fixture, saving)


def placement_of(library: Library, job: Job) -> Placement:
    """What can be told beforehand: the part's number and revision where its file is known."""
    known = library.parts.revisions_of_file(job.part.sha256)
    stem = job.part.name.rpartition(".")[0] or job.part.name
    if not known:
        return Placement(
            part_number=stem, revision="A", fixture_name=job.name, fixture_number=job.number
        )
    revision = known[-1]
    part = library.parts.get(revision.part_id)
    customer = library.customers.get(part.customer_id).name if part.customer_id else ""
    return Placement(
        customer=customer,
        part_number=part.number,
        part_name=part.name,
        revision=revision.label,
        drawing_number=revision.drawing_number,
        fixture_name=job.name,
        fixture_number=job.number,
    )
