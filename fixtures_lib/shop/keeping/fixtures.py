"""Fixtures: create, save, open, restore, branch."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import Job
from fixtures_lib.job.storage.document import job_from_json
from fixtures_lib.shop.finding.index import next_touch, put_words
from fixtures_lib.shop.keeping import blobs
from fixtures_lib.shop.keeping.saving import (
    FIXTURE_PLATES,
    FIXTURES,
    PREDICTIONS,
    VERSIONS,
    Saving,
    created,
    locked,
    numbered,
    saved,
    saved_elsewhere,
)
from fixtures_lib.shop.records import Fixture, FixturePlate, Prediction, Version
from fixtures_lib.shop.store import tables
from fixtures_lib.shop.store.database import Database

_LEAST_OF_ID = 4


class OpenedFixture(msgspec.Struct, frozen=True, kw_only=True):
    """A version of a fixture, as it comes out of the library."""

    fixture: Fixture
    version: Version
    job: Job
    part_bytes: bytes
    left_out: tuple[str, ...] = ()  # of a job that a newer program saved


class Fixtures:
    def __init__(self, database: Database, author: str) -> None:
        self._database = database
        self._author = author

    def create(self, fixture: Fixture, saving: Saving) -> tuple[Fixture, Version]:
        """Keep a new fixture with its first version. Sent again, it is kept once."""
        with self._database.writing() as connection:
            known = FIXTURES.found(connection, fixture.id)
            if known is not None:
                return known, VERSIONS.get(connection, saving.id)
            return created(connection, fixture, saving, self._author)

    def save(self, fixture_id: str, based_on: int, saving: Saving) -> Version:
        """A new head, made from version `based_on`. The same job again is the same version.

        Raises SavedElsewhere where the head is another one by now (this save is kept aside), and
        FixtureError where the fixture is released or obsolete.
        """
        with self._database.writing() as connection:
            fixture = locked(connection, fixture_id)
            version = VERSIONS.found(connection, saving.id)
            if version is None:
                version = saved(connection, fixture, based_on, saving, self._author)
            theirs = numbered(connection, fixture_id, fixture.head)
        if version.aside:
            raise saved_elsewhere(theirs, version)
        return version

    def open(self, fixture_id: str, number: int | None = None) -> OpenedFixture:
        """A version of the fixture; without a number its head."""
        with self._database.reading() as connection:
            fixture = FIXTURES.get(connection, fixture_id)
            version = numbered(connection, fixture_id, number or fixture.head)
            document = blobs.read(connection, version.job_sha256)
            part_bytes = blobs.read(connection, version.part_sha256)
        job, _, left_out = job_from_json(document, f"{fixture.name}, version {version.number}")
        return OpenedFixture(
            fixture=fixture, version=version, job=job, part_bytes=part_bytes, left_out=left_out
        )

    def get(self, id: str) -> Fixture:
        with self._database.reading() as connection:
            return FIXTURES.get(connection, id)

    def named(self, text: str, limit: int = 20) -> tuple[Fixture, ...]:
        """Those with this id, or number; or, if none, whose id begins so (four signs at least)."""
        column = tables.fixtures.c
        with self._database.reading() as connection:
            exact = FIXTURES.where(
                connection, (column.id == text) | (column.number == text), limit=limit
            )
            begins = column.id.startswith(text, autoescape=True)
            if exact or len(text) < _LEAST_OF_ID:
                return exact
            return FIXTURES.where(connection, begins, order=[column.id], limit=limit)

    def change(self, seen: Fixture, **changes: Any) -> Fixture:
        """Another name, number or note. EditConflict where it was changed since it was read."""
        allowed = {"name", "number", "note"}
        if set(changes) - allowed:
            raise FixtureError(
                "only the name, the number and the note of a fixture can be changed",
                mend="save a version for everything else",
            )
        with self._database.writing() as connection:
            touched = next_touch(connection)
            changed = FIXTURES.change(connection, seen, touched=touched, **changes)
            put_words(connection, seen.id, before=seen.touched)
        return changed

    def of_revision(self, revision_id: str) -> tuple[Fixture, ...]:
        column = tables.fixtures.c
        with self._database.reading() as connection:
            return FIXTURES.where(
                connection, column.revision_id == revision_id, order=[column.touched.desc()]
            )

    def versions(self, fixture_id: str) -> tuple[Version, ...]:
        """All of them, also those kept aside, oldest first."""
        column = tables.versions.c
        with self._database.reading() as connection:
            FIXTURES.get(connection, fixture_id)
            return VERSIONS.where(
                connection, column.fixture_id == fixture_id, order=[column.number]
            )

    def predict(self, version_id: str, predictions: Iterable[Prediction]) -> None:
        """Keep what was computed for a version, once: the first that is said stays."""
        of_it = tables.predictions.c.version_id == version_id
        with self._database.writing() as connection:
            VERSIONS.get(connection, version_id)
            if not PREDICTIONS.where(connection, of_it, limit=1):
                PREDICTIONS.add_all(connection, predictions)

    def predictions(self, version_id: str) -> tuple[Prediction, ...]:
        with self._database.reading() as connection:
            return PREDICTIONS.where(connection, tables.predictions.c.version_id == version_id)

    def build_on(self, fixture_id: str, plate_id: str) -> None:
        """Say that the fixture is built on this physical plate or adapter."""
        link = FixturePlate(fixture_id=fixture_id, plate_id=plate_id)
        column = tables.fixture_plates.c
        same = (column.fixture_id == fixture_id) & (column.plate_id == plate_id)
        with self._database.writing() as connection:
            if not FIXTURE_PLATES.where(connection, same):
                FIXTURE_PLATES.add(connection, link)

    def restore(self, fixture_id: str, number: int, why: str = "") -> Version:
        """An old version's job as the new head."""
        old = self.open(fixture_id, number)
        words = why or f"Restored from version {number}"
        return self.save(fixture_id, old.fixture.head, _again(old, words))

    def branch(self, fixture_id: str, number: int | None, name: str, why: str = "") -> Fixture:
        """A new fixture that begins with a version of this one."""
        old = self.open(fixture_id, number)
        words = why or f"Branched from {old.fixture.name}, version {old.version.number}"
        fixture = Fixture(revision_id=old.fixture.revision_id, name=name)
        return self.create(fixture, _again(old, words))[0]


def _again(old: OpenedFixture, why: str) -> Saving:
    return Saving(job=old.job, part_bytes=old.part_bytes, why=why, from_version=old.version.id)
