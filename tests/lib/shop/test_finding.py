"""Fixtures are found by their words and facts, alike on both databases."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixtures_lib.shop import Library, Wanted
from fixtures_lib.shop.finding.words import asked_words, words_of
from fixtures_lib.shop.records import Fixture, Run
from tests.lib.shop.shelves import new_fixture, new_plate, new_revision, saving

HOSTILE = (
    "Robert'); DROP TABLE fixtures;--", '" OR 1=1 --', "<script>alert(1)</script>", "%_*?[]",
    "a' AND sleep(9)", "NEAR(a b)", "words:x", "'':*", "& | ! ( )", "\\x00 \\", "${jndi:x}",
    "🔩 Ø12", "name\nsecond line", "-x +y ~z ^1", '"unclosed', "NOT", "AND", "OR",
)  # fmt: skip


def names(library: Library, question: str) -> list[str]:
    return [line.fixture.name for line in library.find.by_text(question)]


@pytest.mark.parametrize(
    "question",
    [
        "träger", "TRAGER", "söh", "4711", "ab4711", "AB-4711", "ab 47", "D-100", "6061",
        "blank", "block.step", "first side träger",
    ],
)  # fmt: skip
def test_words_of_customer_part_job_and_note_are_found(library: Library, question: str) -> None:
    revision = new_revision(library)
    fixture, _ = library.fixtures.create(
        Fixture(revision_id=revision.id, name="Block", note="a first side"), saving()
    )
    (line,) = library.find.by_text(question)
    assert (line.fixture.id, line.customer) == (fixture.id, "Träger & Söhne")
    assert (line.part_number, line.revision) == ("AB-4711", "A")
    assert library.find.by_text(f"{question} elsewhere") == ()


def test_the_latest_change_comes_first_and_pages_follow(library: Library) -> None:
    ids = [new_fixture(library, f"Fixture {n}")[0].id for n in range(5)]
    library.fixtures.save(ids[1], 1, saving("changed"))
    found = library.find.by_text("fixture")
    assert [line.fixture.id for line in found] == [ids[n] for n in (1, 4, 3, 2, 0)]
    first = library.find.fixtures(Wanted(text="fixture", limit=2))
    rest = library.find.fixtures(Wanted(text="fixture", before=first[-1].fixture.touched))
    assert [*first, *rest] == list(found)
    assert library.find.count(Wanted(text="fixture")) == 5


def test_words_follow_what_is_changed(library: Library) -> None:
    fixture, _ = new_fixture(library, "Oldname")
    library.fixtures.change(library.fixtures.get(fixture.id), name="Newname")
    assert names(library, "oldname") == ["Newname"], "its customer is called so"
    library.fixtures.save(fixture.id, 1, saving("zirconium", why="because of quokkas"))
    assert names(library, "zircon") == names(library, "quokka") == ["Newname"]
    library.runs.add(Run(fixture_id=fixture.id, version=2, order="O-99", date=date(2026, 1, 2)))
    assert names(library, "o-99") == ["Newname"]
    library.fixtures.save(fixture.id, 2, saving("nothing"))
    assert names(library, "zircon") == []


def test_words_follow_their_customer_and_part(library: Library) -> None:
    fixture, _ = new_fixture(library, "Bracket")
    (customer,) = library.customers.all()
    library.customers.change(customer, name="Umbrella")
    assert names(library, "umbrella") == ["Bracket"]
    assert names(library, "customer") == []
    part = library.parts.of_customer(customer.id)[0]
    library.parts.change(part, number="ZZ-1")
    assert names(library, "zz-1") == ["Bracket"]
    library.parts.change_revision(library.parts.revision(fixture.revision_id), note="thin walls")
    assert names(library, "thin") == ["Bracket"]


def test_facts_narrow_the_answer(library: Library) -> None:
    fixture, _ = new_fixture(library)
    plate = new_plate(library)
    fits = (
        Wanted(material="material/6061-t6"),
        Wanted(status="draft", plate_item="plate/blank"),
        Wanted(at_most_mm=(60.0, 20.0, 100.0)),
        Wanted(at_least_mm=(99.0, 59.0, 19.0), at_most_mm=(101.0, 61.0, 21.0)),
        Wanted(tightest_to_um=20.0, tightest_from_um=5.0),
        Wanted(text="block", customer_id=fixture.customer_id),
    )
    misses = (
        Wanted(material="steel"),
        Wanted(status="released"),
        Wanted(plate_pattern="50 mm: M8"),
        Wanted(at_most_mm=(99.0, 99.0, 99.0)),
        Wanted(tightest_to_um=19.0),
        Wanted(text="block", customer_id="0" * 32),
        Wanted(plate_id=plate.id),
    )
    assert [library.find.count(wanted) for wanted in fits] == [1] * len(fits)
    assert [library.find.fixtures(wanted) for wanted in misses] == [()] * len(misses)
    library.fixtures.build_on(fixture.id, plate.id)
    assert library.find.count(Wanted(plate_id=plate.id)) == 1


def test_facets_count_what_was_found(library: Library) -> None:
    fixture, _ = new_fixture(library, "One")
    new_fixture(library, "Two")
    library.releases.release(fixture.id, 1)
    facets = library.find.facets(Wanted(text="customer"))
    assert sorted((f.words, f.count) for f in facets.customers) == [
        ("Customer of One", 1), ("Customer of Two", 1),
    ]  # fmt: skip
    assert [(f.value, f.count) for f in facets.statuses] == [("draft", 1), ("released", 1)]
    assert [(f.value, f.count) for f in facets.materials] == [("material/6061-t6", 2)]


def test_signs_of_sql_and_markup_are_only_text(library: Library) -> None:
    fixture, _ = new_fixture(library, "Innocent")
    for text in HOSTILE:
        seen = library.fixtures.get(fixture.id)
        kept = library.fixtures.change(seen, name=text, note=text, number=text)
        assert library.fixtures.get(fixture.id) == kept
        assert (kept.name, kept.note, kept.number) == (text, text, text)
        found = library.find.by_text(text)
        assert [line.fixture.name for line in found] == ([text] if asked_words(text) else [])
        assert library.find.count(Wanted()) == 1


@given(st.text(max_size=40))
@settings(max_examples=300, deadline=None)
def test_words_leave_nothing_to_interpret_and_a_text_finds_itself(text: str) -> None:
    kept, asked = words_of([text]), asked_words(text)
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in kept + asked)
    assert all(any(word.startswith(a) for word in kept) for a in asked)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=60))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_is_kept_and_found(library: Library, text: str) -> None:
    found = library.find.by_text("innocent")
    fixture = found[0].fixture if found else new_fixture(library, "Innocent")[0]
    changed = library.fixtures.change(library.fixtures.get(fixture.id), note=text)
    assert library.fixtures.get(fixture.id) == changed
    assert changed.note == text
    assert len(library.find.by_text(text)) == (1 if asked_words(text) else 0)
    for value in (text, f"{text}%"):
        assert library.find.fixtures(Wanted(material=value)) == ()
