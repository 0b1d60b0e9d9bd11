"""Parts are filed under customer and number; a file is known again, a label is one file's."""

from __future__ import annotations

import msgspec
import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop import Library
from fixtures_lib.shop.keeping.filing import Filing, PartFacts, file_part
from tests.lib.sample_jobs import STEP_BYTES, STEP_SHA
from tests.lib.shop.prints import print_of, vectors
from tests.lib.shop.shelves import MORE_STEP_BYTES, MORE_STEP_SHA

FACTS = PartFacts(
    sha256=STEP_SHA, file_name="block.step", solid=1, healed=False, size_mm=(20.0, 100.0, 60.0),
    volume_mm3=1e5, area_mm2=2e4, fingerprint=print_of(vectors(1)[0]),
)  # fmt: skip
OTHER = msgspec.structs.replace(FACTS, sha256=MORE_STEP_SHA, file_name="block_b.step")
FILING = Filing(part_number="H-1", customer="Ajax")


def test_the_same_file_is_the_same_revision_and_another_the_next(library: Library) -> None:
    first = file_part(library, FACTS, STEP_BYTES, FILING)
    assert (first.label, first.length_mm, first.height_mm) == ("A", 100.0, 20.0)
    assert file_part(library, FACTS, STEP_BYTES, FILING) == first
    assert library.shapes.of(first.id) == FACTS.fingerprint
    second = file_part(library, OTHER, MORE_STEP_BYTES, FILING)
    assert second.label == "B"
    assert [r.label for r in library.parts.revisions(first.part_id)] == ["A", "B"]
    assert len(library.customers.all()) == 1


def test_a_label_is_one_files(library: Library) -> None:
    named = msgspec.structs.replace(FILING, revision="C")
    file_part(library, FACTS, STEP_BYTES, named)
    with pytest.raises(FixtureError, match="revision C of H-1 is another STEP file, block"):
        file_part(library, OTHER, MORE_STEP_BYTES, named)
    redrawn = msgspec.structs.replace(FILING, revision="D")
    assert file_part(library, FACTS, STEP_BYTES, redrawn).label == "D", "the drawing changed only"


def test_after_z_come_numbers(library: Library) -> None:
    file_part(library, FACTS, STEP_BYTES, msgspec.structs.replace(FILING, revision="Z"))
    assert file_part(library, OTHER, MORE_STEP_BYTES, FILING).label == "A"
    for label in "BCDEFGHIJKLMNOPQRSTUVWXY":
        file_part(library, FACTS, STEP_BYTES, msgspec.structs.replace(FILING, revision=label))
    third = msgspec.structs.replace(OTHER, solid=2)
    assert file_part(library, third, MORE_STEP_BYTES, FILING).label == "1"
