"""A save becomes a version, which never changes.

A save names the version that it was made from. If somebody else has saved in the meantime, it is
refused, and kept aside: both can be looked at, compared, and taken over.
"""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, func, select, update

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import Job
from fixtures_lib.job.storage.document import job_document
from fixtures_lib.shop.finding.index import next_touch, put_words
from fixtures_lib.shop.keeping import blobs
from fixtures_lib.shop.keeping.customers import PARTS, REVISIONS
from fixtures_lib.shop.keeping.facts import fixture_facts, job_words
from fixtures_lib.shop.records import (
    Fixture,
    FixturePlate,
    Prediction,
    Revision,
    Version,
    new_id,
)
from fixtures_lib.shop.records.record import Id, Note
from fixtures_lib.shop.store import tables
from fixtures_lib.shop.store.database import missing
from fixtures_lib.shop.store.rows import EditConflict, RecordTable
from fixtures_lib.wording import worded

FIXTURES = RecordTable(tables.fixtures, Fixture, "fixture", made_there=frozenset({"status"}))
VERSIONS = RecordTable(tables.versions, Version, "version")
PREDICTIONS = RecordTable(tables.predictions, Prediction, "prediction")
FIXTURE_PLATES = RecordTable(tables.fixture_plates, FixturePlate, "plate of a fixture")


class Saving(msgspec.Struct, frozen=True, kw_only=True):
    """One save, on its way. It has its id before it is sent: sent again, it is saved once."""

    job: Job
    part_bytes: bytes
    why: Note = ""
    id: Id = msgspec.field(default_factory=new_id)
    from_version: Id | None = None


class SavedElsewhere(EditConflict):
    """Somebody else has saved the fixture: `theirs` is its head now, `yours` was kept aside."""

    theirs: Version
    yours: Version


def saved_elsewhere(theirs: Version, yours: Version) -> SavedElsewhere:
    fault = SavedElsewhere(
        _elsewhere_words(theirs, yours),
        mend=worded(
            "yours is kept aside as version {number}: compare them, and save again",
            number=yours.number,
        ),
    )
    fault.theirs, fault.yours = theirs, yours
    return fault


def _elsewhere_words(theirs: Version, yours: Version) -> str:
    if not theirs.author:
        return worded(
            "the fixture was saved as version {theirs} while you worked on version {yours}",
            theirs=theirs.number,
            yours=yours.based_on,
        )
    return worded(
        "the fixture was saved by {author} as version {theirs} while you worked on version {yours}",
        author=theirs.author,
        theirs=theirs.number,
        yours=yours.based_on,
    )


def created(
    connection: Connection, fixture: Fixture, saving: Saving, author: str
) -> tuple[Fixture, Version]:
    """The new fixture and its version 1, kept."""
    revision = REVISIONS.get(connection, fixture.revision_id)
    _check_part(saving, revision)
    facts = {
        "customer_id": PARTS.get(connection, revision.part_id).customer_id,
        "head": 1,
        "status": "draft",
        "touched": next_touch(connection),
        **fixture_facts(saving.job, revision),
    }
    kept = FIXTURES.add(connection, msgspec.structs.replace(fixture, **facts))
    version = _added(connection, kept, saving, _files(connection, saving), author, number=1)
    put_job_words(connection, kept.id, saving.job, before=kept.touched)
    return kept, version


def saved(
    connection: Connection, fixture: Fixture, based_on: int, saving: Saving, author: str
) -> Version:
    """The new version: the head, or kept aside where `based_on` is not the head any more."""
    head = numbered(connection, fixture.id, fixture.head)
    numbered(connection, fixture.id, based_on)
    files = _files(connection, saving)
    aside = based_on != fixture.head
    if not aside:
        check_open_for_edits(fixture)
        if files == (head.job_sha256, head.part_sha256):
            return head
    revision = _revision(connection, fixture, saving)
    version = _added(
        connection, fixture, saving, files, author,
        number=_last_number(connection, fixture.id) + 1, based_on=based_on, aside=aside,
    )  # fmt: skip
    if not aside:
        _move_head(connection, fixture, version, revision, saving.job)
    return version


def locked(connection: Connection, fixture_id: str) -> Fixture:
    """The fixture, which nobody else changes until this transaction ends."""
    columns = [tables.fixtures.c[name] for name in Fixture.__struct_fields__]
    query = select(*columns).where(tables.fixtures.c.id == fixture_id).with_for_update()
    row = connection.execute(query).first()
    if row is None:
        raise missing("fixture", fixture_id)
    return FIXTURES.record(row)


def numbered(connection: Connection, fixture_id: str, number: int) -> Version:
    column = tables.versions.c
    found = VERSIONS.where(
        connection, column.fixture_id == fixture_id, column.number == number, limit=1
    )
    if not found:
        raise missing("version", str(number))
    return found[0]


def check_open_for_edits(fixture: Fixture) -> None:
    if fixture.status == "draft":
        return
    raise FixtureError(
        worded("the fixture is {status} and locked", status=fixture.status),
        where=fixture.name,
        mend="branch it, or have it reopened by who may release",
    )


def _files(connection: Connection, saving: Saving) -> tuple[str, str]:
    document = blobs.keep(connection, job_document(saving.job), saving.job.name)
    part = blobs.keep(connection, saving.part_bytes, saving.job.part.name)
    if part != saving.job.part.sha256:
        raise FixtureError(
            "the part's STEP file is not the one that the job was made for",
            where=saving.job.name,
            mend="open the job again and save it then",
        )
    return document, part


def _check_part(saving: Saving, revision: Revision) -> None:
    if saving.job.part.sha256 != revision.step_sha256:
        raise FixtureError(
            worded("the job's part is not the file of revision {label}", label=revision.label),
            where=saving.job.name,
            mend="add the part as a revision first",
        )


def _revision(connection: Connection, fixture: Fixture, saving: Saving) -> Revision:
    """The revision that the job is for by now: another one of the same part, if it was moved."""
    revision = REVISIONS.get(connection, fixture.revision_id)
    column = tables.revisions.c
    wanted = saving.job.part.sha256
    if revision.step_sha256 != wanted:
        same_part = column.part_id == revision.part_id
        for other in REVISIONS.where(connection, same_part, column.step_sha256 == wanted):
            return other
    _check_part(saving, revision)
    return revision


def _last_number(connection: Connection, fixture_id: str) -> int:
    column = tables.versions.c
    query = select(func.max(column.number)).where(column.fixture_id == fixture_id)
    return int(connection.scalar(query) or 0)


def _added(
    connection: Connection,
    fixture: Fixture,
    saving: Saving,
    files: tuple[str, str],
    author: str,
    *,
    number: int,
    based_on: int | None = None,
    aside: bool = False,
) -> Version:
    return VERSIONS.add(
        connection,
        Version(
            id=saving.id, fixture_id=fixture.id, number=number, based_on=based_on,
            from_version=saving.from_version, aside=aside, job_sha256=files[0],
            part_sha256=files[1], why=saving.why, author=author,
        ),
    )  # fmt: skip


def _move_head(
    connection: Connection, fixture: Fixture, version: Version, revision: Revision, job: Job
) -> None:
    facts = fixture_facts(job, revision)
    column = tables.fixtures.c
    connection.execute(
        update(tables.fixtures)
        .where(column.id == fixture.id)
        .values(
            head=version.number, revision_id=revision.id, touched=next_touch(connection),
            edition=fixture.edition + 1, **facts,
        )
    )  # fmt: skip
    put_job_words(connection, fixture.id, job, before=fixture.touched)


def put_job_words(connection: Connection, fixture_id: str, job: Job, *, before: int) -> None:
    """The words of the fixture's job; `before` is the number that its words were kept under."""
    column = tables.fixtures.c
    words = "\n".join(job_words(job))
    connection.execute(
        update(tables.fixtures).where(column.id == fixture_id).values(job_words=words)
    )
    put_words(connection, fixture_id, before=before)
