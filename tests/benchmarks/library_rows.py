"""Many fixtures, generated straight into a library's tables, with words, facts and shapes.

The rows are those that saving makes (`finding.index.put_words` writes the words); only the jobs are
shared, so that 100,000 fixtures are there in a minute and not in an hour.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import numpy as np
from sqlalchemy import Connection, insert, text

from fixtures_lib.shop import Library
from fixtures_lib.shop.finding.words import words_of
from fixtures_lib.shop.likeness.fingerprint import LENGTH, VERSION
from fixtures_lib.shop.records import Customer, Fixture, Part, Revision, Version, new_id
from fixtures_lib.shop.records.record import plain
from fixtures_lib.shop.store import tables
from tests.lib.sample_jobs import STEP_SHA
from tests.lib.shop.prints import print_of
from tests.lib.shop.shelves import new_fixture

_NOUNS = (
    "bracket housing lever plate cover flange manifold carrier arm shaft yoke clamp block frame "
    "mount adapter ring sleeve bearing cap base hinge rail gusset spider link body sensor valve"
)
_WORDS = (
    "thin wall first side second deburr by hand anodise black titanium rush keep burr chatter "
    "vacuum leaks near port rework insert helicoil customer wants flatness polished sawcut billet "
    "printed blank warps after release slow feed new cutter check seal cord bought tumble"
)
_MATERIALS = ("al6061_t6", "al7075_t6", "steel_1018", "ss304", "ti6al4v", "pom", "brass_c360")
_PATTERNS = ("", "50 mm: M8, 12 H7", "25 mm: M6, 8 H7", "100 mm: M12", "2 in: 1/2-13")
_CHUNK = 2000


def fill(library: Library, count: int, seed: int = 7) -> None:
    """Add `count` fixtures, each with its part and revision; a customer has about a hundred."""
    dice = random.Random(seed * 1_000_003 + count)
    first, version = new_fixture(library, f"Template {new_id()[:8]}")
    customers = [
        library.customers.add(
            Customer(name=f"{dice.choice(_NOUNS.split()).title()} Works {new_id()[:6]}")
        )
        for _ in range(max(1, count // 100))
    ]
    for start in range(0, count, _CHUNK):
        rows = [
            _fixture(dice, dice.choice(customers), version)
            for _ in range(min(_CHUNK, count - start))
        ]
        with library.database.writing() as connection:
            _put(connection, rows, dice.randrange(2**32))
    _tidy(library)
    assert library.fixtures.get(first.id).name == first.name


def _fixture(dice: random.Random, customer: Customer, version: Version) -> tuple[Any, ...]:
    noun = dice.choice(_NOUNS.split())
    sides = sorted((dice.lognormvariate(4.0, 0.6) for _ in range(3)), reverse=True)
    size = dict(zip(("length_mm", "width_mm", "height_mm"), sides, strict=True))
    part = Part(
        customer_id=customer.id, name=noun,
        number=f"{noun[:2].upper()}-{dice.randrange(10**6):06d}{new_id()[:4]}",
    )  # fmt: skip
    revision = Revision(
        part_id=part.id, label=dice.choice("ABCDE"), step_sha256=STEP_SHA,
        file_name=f"{part.number}.step", drawing_number=f"D{dice.randrange(10**7):07d}",
        material=dice.choice(_MATERIALS), volume_mm3=sides[0] * sides[1] * sides[2] * 0.3,
        **size,
    )  # fmt: skip
    fixture = Fixture(
        revision_id=revision.id, customer_id=customer.id, number=f"F{dice.randrange(10**6):06d}",
        name=f"{noun} {dice.choice(('first', 'second'))} side",
        note=" ".join(dice.choices(_WORDS.split(), k=dice.randint(3, 25))),
        material=revision.material, plate_pattern=dice.choice(_PATTERNS),
        tightest_um=dice.choice((5, 10, 20, 50, 100, None)),
        **size,
    )  # fmt: skip
    kept = Version(
        fixture_id=fixture.id, number=1, job_sha256=version.job_sha256,
        part_sha256=version.part_sha256, why="generated", author="generator",
    )  # fmt: skip
    texts = (
        fixture.number, fixture.name, fixture.note, fixture.material, fixture.plate_pattern,
        part.number, part.name, revision.label, revision.file_name, revision.drawing_number,
        customer.name, kept.why,
    )  # fmt: skip
    return part, revision, fixture, kept, words_of(texts)


def _put(connection: Connection, rows: list[tuple[Any, ...]], seed: int) -> None:
    is_server = connection.dialect.name == "postgresql"
    parts, revisions, fixtures, versions, words = zip(*rows, strict=True)
    numbers = list(_touches(connection, len(rows), is_server))
    for table, records in ((tables.parts, parts), (tables.revisions, revisions)):
        connection.execute(insert(table), [plain(record) for record in records])
    touched = [
        {**_without(plain(fixture), "status"), "touched": number}
        for fixture, number in zip(fixtures, numbers, strict=True)
    ]
    connection.execute(insert(tables.fixtures), touched)
    connection.execute(insert(tables.versions), [plain(version) for version in versions])
    made = "array_to_tsvector(:words)" if is_server else ":words"
    connection.execute(
        text(f"INSERT INTO fixture_words (rowid, words) VALUES (:number, {made})"),
        [
            {"number": number, "words": word if is_server else " ".join(word)}
            for number, word in zip(numbers, words, strict=True)
        ],
    )
    connection.execute(insert(tables.fingerprints), list(_prints(revisions, seed)))


def _touches(connection: Connection, count: int, is_server: bool) -> Iterator[int]:
    if is_server:
        query = "SELECT nextval('touches') FROM generate_series(1, :count)"
        yield from connection.scalars(text(query), {"count": count})
    else:
        last = connection.scalar(text("SELECT coalesce(max(touched), 0) FROM fixtures")) or 0
        yield from range(last + 1, last + 1 + count)


def _prints(revisions: tuple[Revision, ...], seed: int) -> Iterator[dict[str, Any]]:
    """Shapes in families, as a shop's parts are: near ones and far ones."""
    dice = np.random.default_rng(seed)
    families = np.random.default_rng(1).uniform(0.0, 2.0, (200, LENGTH))
    for revision in revisions:
        vector = families[dice.integers(len(families))] + dice.normal(0.0, 0.05, LENGTH)
        made = print_of(vector)
        yield {
            "revision_id": revision.id, "version": VERSION,
            "vector": made.as_row().astype("<f4").tobytes(), "data": _json(made),
        }  # fmt: skip


def _json(value: Any) -> str:
    import msgspec

    return msgspec.json.encode(value).decode()


def _without(values: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key != name}


def _tidy(library: Library) -> None:
    """What both databases do by themselves in a quiet minute."""
    with library.database.writing() as connection:
        connection.execute(text("ANALYZE"))
