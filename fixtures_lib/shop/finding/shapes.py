"""Find parts by shape: the fingerprints of all revisions, in memory, and what came since.

fingerprints.vector  ->  one matrix  ->  the nearest rows  ->  exact comparison  ->  revisions
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
from sqlalchemy import Connection, func, insert, select

from fixtures_lib.geometry.arrays import Singles
from fixtures_lib.shop.finding.search import Search
from fixtures_lib.shop.finding.wanted import FoundFixture
from fixtures_lib.shop.keeping.customers import PARTS, REVISIONS
from fixtures_lib.shop.keeping.saving import FIXTURES
from fixtures_lib.shop.likeness.comparing import ORDER, Likeness, likeness
from fixtures_lib.shop.likeness.fingerprint import LENGTH, VERSION, Fingerprint
from fixtures_lib.shop.likeness.nearest import nearest, squared_lengths
from fixtures_lib.shop.records import Part, Revision
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.store.tables import fingerprints, fixtures, parts, revisions

_LITTLE = np.dtype("<f4")
_AT_ONCE = 2000  # rows: other threads, a window's among them, have their turn in between


class FoundShape(msgspec.Struct, frozen=True, kw_only=True):
    """A revision that is like the part that was asked about."""

    revision: Revision
    part: Part
    likeness: Likeness


class Shapes:
    """One matrix for all threads of a program; it follows what others add."""

    def __init__(self, database: Database, search: Search) -> None:
        self._database = database
        self._search = search
        self._known = _Known()
        self._lock = threading.Lock()

    def put(self, revision_id: str, fingerprint: Fingerprint) -> None:
        """Keep a revision's shape, instead of an older fingerprint of it."""
        with self._database.writing() as connection:
            REVISIONS.get(connection, revision_id)
            put_fingerprint(connection, revision_id, fingerprint)

    def of(self, revision_id: str) -> Fingerprint | None:
        """The revision's fingerprint; None where it has none of this program's version."""
        with self._database.reading() as connection:
            return exact_fingerprints(connection, [revision_id]).get(revision_id)

    def missing(self, limit: int = 1000) -> tuple[Revision, ...]:
        """Revisions that have no fingerprint of this program's version yet."""
        has_one = select(fingerprints.c.revision_id).where(fingerprints.c.version == VERSION)
        with self._database.reading() as connection:
            return REVISIONS.where(connection, revisions.c.id.not_in(has_one), limit=limit)

    def catch_up(self) -> None:
        """Read what is not in memory yet, so that the next question need not wait for it."""
        with self._database.reading() as connection, self._lock:
            self._known.catch_up(connection)

    def like(self, fingerprint: Fingerprint, limit: int = 10) -> tuple[FoundShape, ...]:
        """The revisions that are most like it: the same, mirrored, revisions of it, similar."""
        with self._database.reading() as connection:
            with self._lock:
                self._known.catch_up(connection)
                ids = self._known.nearest(fingerprint.as_row(), limit)
            exact = exact_fingerprints(connection, ids)
            kept = REVISIONS.where(connection, revisions.c.id.in_(list(exact)))
            of_parts = parts.c.id.in_([revision.part_id for revision in kept])
            by_id = {part.id: part for part in PARTS.where(connection, of_parts)}
        found = [
            FoundShape(
                revision=revision,
                part=by_id[revision.part_id],
                likeness=likeness(fingerprint, exact[revision.id]),
            )
            for revision in kept
        ]
        return tuple(sorted(found, key=_rank))

    def fixtures_of(self, found: tuple[FoundShape, ...]) -> tuple[FoundFixture, ...]:
        """The fixtures of these revisions, those of the likest first."""
        order = [shape.revision.id for shape in found]
        with self._database.reading() as connection:
            kept = FIXTURES.where(
                connection, fixtures.c.revision_id.in_(order), order=[fixtures.c.touched.desc()]
            )
        kept = tuple(sorted(kept, key=lambda fixture: order.index(fixture.revision_id)))
        return self._search.lines([fixture.id for fixture in kept])


def put_fingerprint(connection: Connection, revision_id: str, fingerprint: Fingerprint) -> None:
    same = fingerprints.c.revision_id == revision_id
    values = {
        "revision_id": revision_id,
        "version": fingerprint.version,
        "vector": fingerprint.as_row().astype(_LITTLE).tobytes(),
        "data": msgspec.json.encode(fingerprint).decode(),
    }
    if connection.dialect.name == "sqlite":  # a number is never used twice
        last = connection.scalar(select(func.max(fingerprints.c.number)))
        values["number"] = (last or 0) + 1
    connection.execute(fingerprints.delete().where(same))
    connection.execute(insert(fingerprints).values(**values))


class _Known:
    """The matrix, one row a revision."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._last = 0
        self._count = 0
        self._ids: list[str] = []
        self._row_of: dict[str, int] = {}
        self._matrix: Singles = np.zeros((0, LENGTH), np.float32)
        self._norms: Singles = np.zeros(0, np.float32)

    def catch_up(self, connection: Connection) -> None:
        c = fingerprints.c
        ours = c.version == VERSION
        query = select(func.count(), func.max(c.number)).where(ours)
        count, last = connection.execute(query).one()
        if count == self._count and (last or 0) == self._last:
            return
        self._load(connection)
        if len(self._ids) != count:  # one came in late, under a smaller number
            self._forget()
            self._load(connection)
        self._count = count

    def _load(self, connection: Connection) -> None:
        c = fingerprints.c
        fresh = (c.version == VERSION) & (c.number > self._last)
        query = select(c.number, c.revision_id, c.vector).where(fresh).order_by(c.number)
        new: list[Singles] = []
        replaced: dict[int, bytes] = {}
        for rows in connection.execute(query).partitions(_AT_ONCE):
            new.append(_stacked(self._sorted_in(rows, replaced)))
            self._last = rows[-1][0]
        if not new:
            return
        self._matrix = np.concatenate([self._matrix, *new])
        for row, vector in replaced.items():
            self._matrix[row] = _stacked([vector])[0]
        self._norms = squared_lengths(self._matrix)

    def _sorted_in(self, rows: Sequence[Any], replaced: dict[int, bytes]) -> list[bytes]:
        """Of rows (number, revision, vector) the vectors of revisions that are new; those of known
        ones go into `replaced`."""
        new: list[bytes] = []
        for _, id, vector in rows:
            if id in self._row_of:
                replaced[self._row_of[id]] = vector
            else:
                self._row_of[id] = len(self._ids)
                self._ids.append(id)
                new.append(vector)
        return new

    def nearest(self, row: Singles, count: int) -> list[str]:
        found, _ = nearest(row, self._matrix, count, self._norms)
        return [self._ids[index] for index in found]


def _stacked(vectors: list[bytes]) -> Singles:
    flat = np.frombuffer(b"".join(vectors), _LITTLE)
    return flat.reshape(len(vectors), LENGTH).astype(np.float32)


def exact_fingerprints(connection: Connection, ids: list[str]) -> dict[str, Fingerprint]:
    """Those of this program's version, by revision."""
    c = fingerprints.c
    query = select(c.revision_id, c.data).where(c.revision_id.in_(ids), c.version == VERSION)
    return {
        row.revision_id: msgspec.json.decode(row.data, type=Fingerprint)
        for row in connection.execute(query)
    }


def _rank(found: FoundShape) -> tuple[int, float, str]:
    return ORDER.index(found.likeness.relation), found.likeness.distance, found.revision.label
