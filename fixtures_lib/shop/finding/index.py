"""The words of each fixture, kept under its `touched` number: the latest change is found first."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, select, text

from fixtures_lib.shop.finding.words import words_of
from fixtures_lib.shop.store.tables import customers, fixtures, parts, revisions, runs, versions

_RUN_TEXTS = 200  # the words of the latest runs; older orders are found in the runs themselves


def next_touch(connection: Connection) -> int:
    """A number larger than that of any change before."""
    if connection.dialect.name == "postgresql":
        number = connection.scalar(text("SELECT nextval('touches')"))
    else:
        number = connection.scalar(text("SELECT coalesce(max(touched), 0) + 1 FROM fixtures"))
    return int(number or 1)


def put_words(connection: Connection, fixture_id: str, *, before: int | None = None) -> None:
    """Write the fixture's words anew; `before` is the number that they were kept under."""
    touched, texts = _texts(connection, fixture_id)
    for number in {touched, before if before is not None else touched}:
        connection.execute(
            text("DELETE FROM fixture_words WHERE rowid = :number"), {"number": number}
        )
    words = words_of(texts)
    if connection.dialect.name == "postgresql":
        row = "INSERT INTO fixture_words VALUES (:number, array_to_tsvector(:words))"
        connection.execute(text(row), {"number": touched, "words": words})
    else:
        row = "INSERT INTO fixture_words (rowid, words) VALUES (:number, :words)"
        connection.execute(text(row), {"number": touched, "words": " ".join(words)})


def put_words_where(connection: Connection, condition: ColumnElement[bool]) -> None:
    """Write the words of all fixtures anew whose part or customer is meant by `condition`."""
    query = (
        select(fixtures.c.id)
        .join(revisions, revisions.c.id == fixtures.c.revision_id)
        .join(parts, parts.c.id == revisions.c.part_id)
        .where(condition)
        .order_by(fixtures.c.id)  # everybody locks in the same order
    )
    for id in connection.scalars(query).all():
        put_words(connection, id)


def _texts(connection: Connection, fixture_id: str) -> tuple[int, list[str]]:
    query = (
        select(
            fixtures.c.touched, fixtures.c.number, fixtures.c.name, fixtures.c.note,
            fixtures.c.material, fixtures.c.plate_pattern, fixtures.c.job_words,
            parts.c.number, parts.c.name, parts.c.note, revisions.c.label, revisions.c.file_name,
            revisions.c.drawing_number, revisions.c.note, customers.c.name, customers.c.number,
            versions.c.why,
        )
        .join(revisions, revisions.c.id == fixtures.c.revision_id)
        .join(parts, parts.c.id == revisions.c.part_id)
        .outerjoin(customers, customers.c.id == fixtures.c.customer_id)
        .outerjoin(
            versions,
            (versions.c.fixture_id == fixtures.c.id) & (versions.c.number == fixtures.c.head),
        )
        .where(fixtures.c.id == fixture_id)
        .with_for_update(of=fixtures)  # on a server: two that write its words take turns
    )  # fmt: skip
    touched, *texts = connection.execute(query).one()
    return int(touched), [*(t or "" for t in texts), *_run_texts(connection, fixture_id)]


def _run_texts(connection: Connection, fixture_id: str) -> list[str]:
    query = (
        select(runs.c.order, runs.c.machine, runs.c.note)
        .where(runs.c.fixture_id == fixture_id)
        .order_by(runs.c.date.desc())
        .limit(_RUN_TEXTS)
    )
    return [text for row in connection.execute(query) for text in row]
