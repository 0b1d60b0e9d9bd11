"""Take a package over, in one change: all of it or nothing. What is here already stays as it is."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, func, select

from fixtures_lib.job.storage.document import job_from_json
from fixtures_lib.shop.finding.index import next_touch
from fixtures_lib.shop.finding.shapes import put_fingerprint
from fixtures_lib.shop.keeping import blobs
from fixtures_lib.shop.keeping.attachments import ATTACHMENTS
from fixtures_lib.shop.keeping.customers import CUSTOMERS, PARTS, REVISIONS
from fixtures_lib.shop.keeping.items import ITEMS
from fixtures_lib.shop.keeping.plates import PLATES
from fixtures_lib.shop.keeping.saving import FIXTURE_PLATES, FIXTURES, VERSIONS, put_job_words
from fixtures_lib.shop.records import Fixture, Version
from fixtures_lib.shop.store import tables
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.transfer.planning import Plan, plan
from fixtures_lib.shop.transfer.unpacking import PackageFile

__all__ = ["merge", "preview"]


def preview(database: Database, file: PackageFile) -> Plan:
    """What merging would do here."""
    with database.reading() as connection:
        return plan(connection, file.package)


def merge(database: Database, file: PackageFile, *, author: str = "") -> Plan:
    """Take everything over that is new; what was done."""
    package = file.package
    with database.writing() as connection:
        steps = plan(connection, package)
        _keep_files(connection, file)
        _add_parts(connection, file, steps)
        for fixture in package.fixtures:
            _take_fixture(connection, fixture, file, steps, author)
        _add_plates_and_items(connection, file, steps)
        for attachment in package.attachments:
            owned = {
                name: steps.ours(value)
                for name, value in msgspec.structs.asdict(attachment).items()
                if name.endswith("_id") and value is not None
            }
            if steps.step(attachment.id).meeting == "new":
                ATTACHMENTS.add(connection, msgspec.structs.replace(attachment, **owned))
    return steps


def _keep_files(connection: Connection, file: PackageFile) -> None:
    for sha256 in file.package.files:
        if not blobs.is_kept(connection, sha256):
            blobs.keep(connection, file.data(sha256), file.path.name)


def _add_parts(connection: Connection, file: PackageFile, steps: Plan) -> None:
    package = file.package
    for customer in package.customers:
        if steps.step(customer.id).meeting == "new":
            CUSTOMERS.add(connection, customer)
    for part in package.parts:
        owner = None if part.customer_id is None else steps.ours(part.customer_id)
        if steps.step(part.id).meeting == "new":
            PARTS.add(connection, msgspec.structs.replace(part, customer_id=owner))
    for revision in package.revisions:
        step = steps.step(revision.id)
        if step.meeting not in ("new", "conflict"):
            continue
        part_id = steps.ours(revision.part_id)
        label = revision.label
        if step.meeting == "conflict":
            label = _free_label(connection, part_id, label)
        REVISIONS.add(connection, msgspec.structs.replace(revision, part_id=part_id, label=label))
        if revision.id in package.fingerprints:
            put_fingerprint(connection, revision.id, package.fingerprints[revision.id])


def _free_label(connection: Connection, part_id: str, label: str) -> str:
    column = tables.revisions.c
    taken = set(connection.scalars(select(column.label).where(column.part_id == part_id)))
    return next(name for n in range(2, 10_000) if (name := f"{label} ({n})") not in taken)


def _take_fixture(
    connection: Connection, theirs: Fixture, file: PackageFile, steps: Plan, author: str
) -> None:
    versions = [v for v in file.package.versions if v.fixture_id == theirs.id]
    if steps.step(theirs.id).meeting == "new":
        revision_id = steps.ours(theirs.revision_id)
        part_id = REVISIONS.get(connection, revision_id).part_id
        kept = msgspec.structs.replace(
            theirs,
            revision_id=revision_id,
            customer_id=PARTS.get(connection, part_id).customer_id,
            touched=next_touch(connection),
        )
        _renumbered(connection, kept, versions, author)
        data = file.data(_head(theirs, versions).job_sha256)
        job, _, _ = job_from_json(data, theirs.name)
        put_job_words(connection, kept.id, job, before=kept.touched)
    elif steps.step(theirs.id).meeting == "conflict":
        _put_aside(connection, _head(theirs, versions), author)


def _renumbered(
    connection: Connection, fixture: Fixture, versions: list[Version], author: str
) -> None:
    """A head that comes without its history is version 1 here."""
    number = {version.number: n for n, version in enumerate(versions, start=1)}
    FIXTURES.add(connection, msgspec.structs.replace(fixture, head=number[fixture.head]))
    for version in versions:
        came = {} if version.why else {"why": f"From a package of {version.author or author}"}
        kept = msgspec.structs.replace(
            version,
            number=number[version.number],
            based_on=number.get(version.based_on or 0),
            from_version=None,
            **came,
        )
        VERSIONS.add(connection, kept)


def _put_aside(connection: Connection, theirs: Version, author: str) -> None:
    column = tables.versions.c
    last = connection.scalar(
        select(func.max(column.number)).where(column.fixture_id == theirs.fixture_id)
    )
    words = theirs.why or f"From a package of {theirs.author or author}"
    kept = msgspec.structs.replace(
        theirs, number=(last or 0) + 1, based_on=None, from_version=None, aside=True, why=words
    )
    VERSIONS.add(connection, kept)


def _head(fixture: Fixture, versions: list[Version]) -> Version:
    return next(version for version in versions if version.number == fixture.head)


def _add_plates_and_items(connection: Connection, file: PackageFile, steps: Plan) -> None:
    package = file.package
    for plate in package.plates:
        if steps.step(plate.id).meeting == "new":
            PLATES.add(connection, plate)
    for item in package.items:
        if steps.step(item.id).meeting == "new":
            ITEMS.add(connection, item)
    links = tables.fixture_plates.c
    for link in package.fixture_plates:
        ours = msgspec.structs.replace(link, plate_id=steps.ours(link.plate_id))
        same = (links.fixture_id == ours.fixture_id) & (links.plate_id == ours.plate_id)
        if not FIXTURE_PLATES.where(connection, same):
            FIXTURE_PLATES.add(connection, ours)
