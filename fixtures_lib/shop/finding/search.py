"""Find fixtures by words and facts; the one that was changed last comes first."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    cast,
    column,
    func,
    literal,
    literal_column,
    select,
    table,
    union_all,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from fixtures_lib.shop.finding.wanted import Facet, Facets, FoundFixture, Three, Wanted
from fixtures_lib.shop.finding.words import asked_words
from fixtures_lib.shop.keeping.saving import FIXTURES
from fixtures_lib.shop.records import Fixture
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.store.tables import (
    customers,
    fixture_plates,
    fixtures,
    parts,
    revisions,
)

_SIDES = ("length_mm", "width_mm", "height_mm")
_FACET_VALUES = 30
_FACETS = ("customer_id", "material", "plate_pattern", "status")
_WORDS = table("fixture_words", column("rowid"), column("words"))
_KEPT = [fixtures.c[name] for name in Fixture.__struct_fields__]
_BESIDE = [
    customers.c.name, parts.c.id, parts.c.number, parts.c.name, revisions.c.label,
    revisions.c.drawing_number,
]  # fmt: skip


class Search:
    def __init__(self, database: Database) -> None:
        self._database = database

    def fixtures(self, wanted: Wanted) -> tuple[FoundFixture, ...]:
        """A page of the fixtures that fit, the last changed first."""
        with self._database.reading() as connection:
            ids = _ordered(_fitting(connection, wanted)).limit(wanted.limit)
            return _lines(connection, ids)

    def by_text(self, words: str, limit: int = 50) -> tuple[FoundFixture, ...]:
        """Fixtures with all these words, or words that begin so, anywhere in their texts."""
        return self.fixtures(Wanted(text=words, limit=limit))

    def lines(self, fixture_ids: list[str]) -> tuple[FoundFixture, ...]:
        """These fixtures, in their order."""
        with self._database.reading() as connection:
            wanted = select(fixtures.c.touched).where(fixtures.c.id.in_(fixture_ids))
            found = {line.fixture.id: line for line in _lines(connection, wanted)}
        return tuple(found[id] for id in fixture_ids if id in found)

    def count(self, wanted: Wanted) -> int:
        with self._database.reading() as connection:
            fitting = _fitting(connection, wanted).subquery()
            return int(connection.scalar(select(func.count()).select_from(fitting)) or 0)

    def facets(self, wanted: Wanted) -> Facets:
        """What else the fixtures that fit have in common, to narrow the question."""
        with self._database.reading() as connection:
            counted = _counted(connection, wanted)
            names = _customer_names(connection, [value for value, _ in counted["customer_id"]])
        return Facets(
            customers=tuple(
                Facet(value=value, count=n, words=names.get(value, ""))
                for value, n in counted["customer_id"]
            ),
            materials=_facets(counted["material"]),
            plate_patterns=_facets(counted["plate_pattern"]),
            statuses=_facets(counted["status"]),
        )


def _fitting(connection: Connection, wanted: Wanted) -> Select[Any]:
    """The `touched` numbers of the fixtures that fit."""
    query = select(fixtures.c.touched).where(*_facts(wanted))
    words = asked_words(wanted.text)
    if words:
        is_server = connection.dialect.name == "postgresql"
        having = _server_words(words) if is_server else _file_words(words)
        query = query.join(_WORDS, _WORDS.c.rowid == fixtures.c.touched).where(having)
        query = query.order_by(_WORDS.c.rowid.desc())
    elif wanted.text.strip():  # signs only: nothing has such a word
        query = query.where(literal_column("0") == literal_column("1"))
    return query


def _ordered(query: Select[Any]) -> Select[Any]:
    return query if query._order_by_clauses else query.order_by(fixtures.c.touched.desc())


def _file_words(words: list[str]) -> ColumnElement[bool]:
    """Full-text search of SQLite; words are of a-z and 0-9 only, so that nothing is interpreted."""
    asked = " ".join(f'"{word}"*' for word in words)
    return literal_column("fixture_words").op("MATCH")(asked)


def _server_words(words: list[str]) -> ColumnElement[bool]:
    asked = " & ".join(f"'{word}':*" for word in words)
    return _WORDS.c.words.op("@@")(cast(asked, TSQUERY))


def _facts(wanted: Wanted) -> list[ColumnElement[bool]]:
    c = fixtures.c
    same: tuple[tuple[Column[Any], Any], ...] = (
        (c.customer_id, wanted.customer_id),
        (c.material, wanted.material),
        (c.plate_item, wanted.plate_item),
        (c.plate_pattern, wanted.plate_pattern),
        (c.status, wanted.status),
    )
    found = [field == value for field, value in same if value is not None]
    found += [c[side] >= size for side, size in _sides(wanted.at_least_mm)]
    found += [c[side] <= size for side, size in _sides(wanted.at_most_mm)]
    if wanted.tightest_from_um is not None:
        found.append(c.tightest_um >= wanted.tightest_from_um)
    if wanted.tightest_to_um is not None:
        found.append(c.tightest_um <= wanted.tightest_to_um)
    if wanted.plate_id is not None:
        link = fixture_plates.c
        found.append(c.id.in_(select(link.fixture_id).where(link.plate_id == wanted.plate_id)))
    if wanted.before is not None:
        found.append(c.touched < wanted.before)
    return found


def _sides(size: Three | None) -> list[tuple[str, float]]:
    return [] if size is None else list(zip(_SIDES, sorted(size, reverse=True), strict=True))


def _lines(connection: Connection, touched: Select[Any]) -> tuple[FoundFixture, ...]:
    numbers = [row[0] for row in connection.execute(touched)]
    query = (
        select(*_KEPT, *_BESIDE)
        .join(revisions, revisions.c.id == fixtures.c.revision_id)
        .join(parts, parts.c.id == revisions.c.part_id)
        .outerjoin(customers, customers.c.id == fixtures.c.customer_id)
        .where(fixtures.c.touched.in_(numbers))
        .order_by(fixtures.c.touched.desc())
    )
    return tuple(_line(tuple(row)) for row in connection.execute(query))


def _line(row: tuple[Any, ...]) -> FoundFixture:
    customer, part_id, number, name, label, drawing = row[len(_KEPT) :]
    return FoundFixture(
        fixture=FIXTURES.record(row[: len(_KEPT)]), customer=customer or "", part_id=part_id,
        part_number=number, part_name=name, revision=label, drawing_number=drawing,
    )  # fmt: skip


def _counted(connection: Connection, wanted: Wanted) -> dict[str, list[tuple[str, int]]]:
    """The commonest values of each facet. With words, what fits is found once, and counted then;
    without, the indexes of the columns count faster than any list of what fits."""
    fields: list[ColumnElement[Any]] = [fixtures.c[name] for name in _FACETS]
    fitting = _fitting(connection, wanted).order_by(None)
    if wanted.text.strip():
        once = fitting.with_only_columns(*fields).cte("fitting").prefix_with("MATERIALIZED")
        fitting, fields = select(once), [once.c[name] for name in _FACETS]
    each = [
        fitting.with_only_columns(literal(name), field, func.count()).group_by(field)
        for name, field in zip(_FACETS, fields, strict=True)
    ]
    counted: dict[str, list[tuple[str, int]]] = {name: [] for name in _FACETS}
    for name, value, count in connection.execute(union_all(*each)):
        if value:
            counted[name].append((value, count))
    return {
        name: sorted(values, key=lambda pair: (-pair[1], pair[0]))[:_FACET_VALUES]
        for name, values in counted.items()
    }


def _facets(counted: list[tuple[str, int]]) -> tuple[Facet, ...]:
    return tuple(Facet(value=value, count=n) for value, n in counted)


def _customer_names(connection: Connection, ids: list[str]) -> dict[str, str]:
    query = select(customers.c.id, customers.c.name).where(customers.c.id.in_(ids))
    return {row.id: row.name for row in connection.execute(query)}
