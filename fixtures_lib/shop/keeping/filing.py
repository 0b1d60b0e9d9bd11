"""File a part or a job under its customer and part number, making what is not there yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.keeping.saving import Saving
from fixtures_lib.shop.likeness.fingerprint import Fingerprint
from fixtures_lib.shop.records import Customer, Fixture, Part, Revision, Version

if TYPE_CHECKING:
    from fixtures_lib.shop.library import Library


class PartFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What the kernel found out about a part's file."""

    sha256: str
    file_name: str
    solid: int
    healed: bool
    size_mm: tuple[float, float, float]
    volume_mm3: float
    area_mm2: float
    fingerprint: Fingerprint | None = None


class Filing(msgspec.Struct, frozen=True, kw_only=True):
    """Where it belongs. Without a customer the part is the shop's own."""

    part_number: str
    customer: str = ""
    part_name: str = ""
    revision: str = ""  # empty: the next letter
    drawing_number: str = ""
    material: str = ""
    note: str = ""


def file_part(library: Library, facts: PartFacts, step: bytes, filing: Filing) -> Revision:
    """The revision of this part that has this file; added where there is none yet."""
    part = _part(library, filing)
    known = library.parts.revisions(part.id)
    for revision in known:
        if (revision.step_sha256, revision.solid) == (facts.sha256, facts.solid):
            return revision
    label = filing.revision or _next_label([revision.label for revision in known])
    if label in {revision.label for revision in known}:
        raise FixtureError(
            f"revision {label} of {part.number} is another file",
            where=facts.file_name,
            mend="give the next revision's letter",
        )
    length, width, height = sorted(facts.size_mm, reverse=True)
    revision = library.parts.add_revision(
        Revision(
            part_id=part.id, label=label, step_sha256=facts.sha256, file_name=facts.file_name,
            solid=facts.solid, healed=facts.healed, drawing_number=filing.drawing_number,
            material=filing.material, length_mm=length, width_mm=width, height_mm=height,
            volume_mm3=facts.volume_mm3, area_mm2=facts.area_mm2, note=filing.note,
            author=library.author,
        ),
        step,
    )  # fmt: skip
    if facts.fingerprint is not None:
        library.shapes.put(revision.id, facts.fingerprint)
    return revision


def file_job(
    library: Library,
    saving: Saving,
    facts: PartFacts,
    filing: Filing,
    fixture: str,
    number: str = "",
) -> tuple[Fixture, Version]:
    """A new fixture with this job, under its part; later saves go to library.fixtures.save."""
    revision = file_part(library, facts, saving.part_bytes, filing)
    new = Fixture(revision_id=revision.id, name=fixture, number=number)
    return library.fixtures.create(new, saving)


def _part(library: Library, filing: Filing) -> Part:
    customer_id = None
    if filing.customer:
        name = filing.customer
        owner = library.customers.named(name) or library.customers.add(Customer(name=name))
        customer_id = owner.id
    known = library.parts.numbered(filing.part_number, customer_id)
    new = Part(customer_id=customer_id, number=filing.part_number, name=filing.part_name)
    return known or library.parts.add(new)


def _next_label(labels: list[str]) -> str:
    """A, B, ... Z; then the first free number."""
    letters = [label for label in labels if len(label) == 1 and "A" <= label < "Z"]
    wanted = chr(ord(max(letters)) + 1) if letters else "A"
    numbers = (str(n) for n in range(1, 10_000))
    return wanted if wanted not in labels else next(n for n in numbers if n not in labels)
