"""A fixture as the library window shows it: its line, its picture, its plates, its events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.texts import shown, tr

if TYPE_CHECKING:
    from fixtures_lib.shop import FoundFixture, Library
    from fixtures_lib.shop.history.time_line import Event
    from fixtures_lib.shop.records import ShopPlate


@dataclass(frozen=True)
class Story:
    """`picture` is PNG, or nothing; `plates` and `bias` are words; the newest event comes first.

    `bias` says how measured features compare with what was predicted, where any were measured.
    """

    line: FoundFixture
    picture: bytes
    plates: tuple[str, ...]
    events: tuple[Event, ...]
    bias: str = ""


@dataclass(frozen=True)
class Difference:
    """Two versions of one fixture: their pictures (PNG, or nothing), and what is different."""

    name: str
    numbers: tuple[int, int]
    pictures: tuple[bytes, bytes]
    words: tuple[str, ...]


def story_of(library: Library, fixture_id: str) -> Story:
    """FixtureError where the library has no such fixture."""
    from fixtures_lib.shop.history.bias import bias_of

    bias = bias_of(library.measured_against_predicted(fixture_id))
    bias_words = "" if bias is None else shown(bias.words)
    return Story(
        line=library.find.lines([fixture_id])[0],
        picture=pictures_of(library, [fixture_id]).get(fixture_id, b""),
        plates=tuple(_plate_words(plate) for plate in library.plates.of_fixture(fixture_id)),
        events=library.time_line.of_fixture(fixture_id)[::-1],
        bias=f"{bias_words[:1].upper()}{bias_words[1:]}",
    )


def pictures_of(library: Library, fixture_ids: list[str]) -> dict[str, bytes]:
    """One picture each, for those that have any."""
    found = library.attachments.first_pictures(fixture_ids)
    return {key: library.attachments.data(picture) for key, picture in found.items()}


def difference_of(
    library: Library, fixture_id: str, number: int, before: int | None = None
) -> Difference:
    """Version `number` against another one; without one, that which it was made from."""
    if before is None:
        versions = {version.number: version for version in library.fixtures.versions(fixture_id)}
        before = versions[number].based_on or number - 1
    found = library.compare(fixture_id, before, number)
    pictures = library.attachments.pictures_of_versions(fixture_id)
    first, second = (
        library.attachments.data(pictures[n]) if n in pictures else b"" for n in (before, number)
    )
    return Difference(
        name=found.after.fixture.name,
        numbers=(before, number),
        pictures=(first, second),
        words=tuple(change.message for change in found.changes),
    )


def shelf_words(library: Library, fixture_id: str) -> tuple[str, ...]:
    """The plates that take it, what there is to do and for how long; below, whether a universal
    plate with an adapter pays."""
    from fixtures_lib.shop.reuse.in_library import shelf_for, shop_times, standard_for

    proposal = standard_for(library, fixture_id, shop_times(library))
    return (
        *shelf_for(library, fixture_id).words,
        tr("As a standard: {words}", words=proposal.words),
    )


def _plate_words(plate: ShopPlate) -> str:
    return f"{plate.serial} ({plate.shelf})" if plate.shelf else plate.serial
