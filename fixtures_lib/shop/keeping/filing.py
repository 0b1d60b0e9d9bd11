"""File a part under its customer and number, making what is not there yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.likeness.fingerprint import Fingerprint
from fixtures_lib.shop.records import Customer, Part, Revision
from fixtures_lib.wording import worded

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
    """The part's revision, found or made. FixtureError where the label is another file's.

    Without a label it is the one that has this file already, or the next letter.
    """
    part = _part(library, filing)
    known = library.parts.revisions(part.id)
    same_file = (r for r in known if (r.step_sha256, r.solid) == (facts.sha256, facts.solid))
    wanted = (r for r in known if r.label == filing.revision)
    found = next(wanted if filing.revision else same_file, None)
    if found is None:
        label = filing.revision or _next_label([revision.label for revision in known])
        found = _added(library, part, facts, step, filing, label)
    if found.step_sha256 != facts.sha256:
        raise FixtureError(
            worded(
                "revision {label} of {number} is another STEP file, {file_name}",
                label=found.label,
                number=part.number,
                file_name=found.file_name,
            ),
            mend="give this one its own revision",
        )
    if facts.fingerprint is not None and library.shapes.of(found.id) is None:
        library.shapes.put(found.id, facts.fingerprint)
    return found


def _added(
    library: Library, part: Part, facts: PartFacts, step: bytes, filing: Filing, label: str
) -> Revision:
    length, width, height = sorted(facts.size_mm, reverse=True)
    revision = Revision(
        part_id=part.id, label=label, step_sha256=facts.sha256, file_name=facts.file_name,
        solid=facts.solid, healed=facts.healed, drawing_number=filing.drawing_number,
        material=filing.material, length_mm=length, width_mm=width, height_mm=height,
        volume_mm3=facts.volume_mm3, area_mm2=facts.area_mm2, note=filing.note,
        author=library.author,
    )  # fmt: skip
    return library.parts.add_revision(revision, step)


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
