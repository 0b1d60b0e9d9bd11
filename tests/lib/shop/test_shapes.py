"""Revisions are found by the fingerprints that are kept with them; others' are seen at once."""

from __future__ import annotations

import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop import Library, open_library
from fixtures_lib.shop.finding import shapes
from fixtures_lib.shop.likeness.fingerprint import VERSION
from fixtures_lib.shop.records import Fixture, Revision
from tests.lib.shop.prints import print_of, vectors
from tests.lib.shop.shelves import new_revision, saving


def several(library: Library, count: int) -> list[Revision]:
    return [new_revision(library, number=f"N-{n}") for n in range(count)]


def test_the_same_its_mirror_and_a_revision_come_first(library: Library) -> None:
    base, *others = vectors(6)
    nearly = base.copy()
    nearly[3] += 0.3
    revisions = several(library, 8)
    prints = [print_of(v) for v in others]
    prints += [print_of(nearly), print_of(base, hand=-0.1), print_of(base)]
    for revision, fingerprint in zip(revisions, prints, strict=True):
        library.shapes.put(revision.id, fingerprint)
    found = library.shapes.like(print_of(base), limit=4)
    assert [f.likeness.relation for f in found[:3]] == ["same", "mirrored", "revision"]
    assert [f.revision.id for f in found[:3]] == [r.id for r in (*revisions[:4:-1],)]
    assert [f.part.number for f in found[:3]] == ["N-7", "N-6", "N-5"]


def test_fixtures_of_the_likest_part_come_first(library: Library) -> None:
    far, near = several(library, 2)
    one, two = vectors(2)
    library.shapes.put(far.id, print_of(two))
    library.shapes.put(near.id, print_of(one))
    for revision in (near, far):
        library.fixtures.create(Fixture(revision_id=revision.id, name=revision.id), saving())
    found = library.shapes.fixtures_of(library.shapes.like(print_of(one)))
    assert [line.fixture.name for line in found] == [near.id, far.id]


def test_what_others_add_and_replace_is_found(library: Library, where: str) -> None:
    one, two, three = vectors(3)
    first, second = several(library, 2)
    library.shapes.put(first.id, print_of(one))
    assert [f.revision.id for f in library.shapes.like(print_of(two))] == [first.id]
    with open_library(where) as other:
        other.shapes.put(second.id, print_of(two))
        other.shapes.put(first.id, print_of(three))
    best = library.shapes.like(print_of(two))[0]
    assert (best.revision.id, best.likeness.relation) == (second.id, "same")
    assert library.shapes.like(print_of(three))[0].revision.id == first.id
    assert library.shapes.like(print_of(one))[0].likeness.relation != "same"


def test_what_was_read_before_is_not_read_for_the_question(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    (vector,) = vectors(1)
    (revision,) = several(library, 1)
    library.shapes.put(revision.id, print_of(vector))
    library.shapes.catch_up()
    monkeypatch.setattr(shapes._Known, "_load", lambda *_: pytest.fail("read again"))
    assert [f.revision.id for f in library.shapes.like(print_of(vector))] == [revision.id]


def test_fingerprints_of_another_version_are_made_again(library: Library) -> None:
    (vector,) = vectors(1)
    (revision,) = several(library, 1)
    assert library.shapes.missing() == (revision,)
    library.shapes.put(revision.id, print_of(vector, version=VERSION + 1))
    assert library.shapes.missing() == (revision,)
    assert library.shapes.like(print_of(vector)) == ()
    assert library.shapes.of(revision.id) is None
    library.shapes.put(revision.id, print_of(vector))
    assert library.shapes.missing() == ()
    assert library.shapes.of(revision.id) == print_of(vector)


def test_a_shape_belongs_to_a_revision(library: Library) -> None:
    with pytest.raises(FixtureError, match="has no revision"):
        library.shapes.put("0" * 32, print_of(vectors(1)[0]))
