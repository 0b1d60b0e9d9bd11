"""Write a package."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.storage.atomic import write_atomically
from fixtures_lib.shop.finding.shapes import exact_fingerprints
from fixtures_lib.shop.keeping import blobs
from fixtures_lib.shop.keeping.attachments import ATTACHMENTS
from fixtures_lib.shop.keeping.customers import CUSTOMERS, PARTS, REVISIONS
from fixtures_lib.shop.keeping.items import ITEMS
from fixtures_lib.shop.keeping.plates import PLATES
from fixtures_lib.shop.keeping.saving import FIXTURE_PLATES, FIXTURES, VERSIONS, numbered
from fixtures_lib.shop.records import Attachment, Fixture, Version, now
from fixtures_lib.shop.records.items import ShopItem
from fixtures_lib.shop.store import tables
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.transfer.package import FILES, MANIFEST, PACKAGE_LIMIT, SUFFIX, Package
from fixtures_lib.wording import worded

_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_package(
    database: Database,
    fixture_ids: Iterable[str],
    target: Path,
    *,
    author: str = "",
    note: str = "",
    history: bool = False,
) -> Package:
    """Pack these fixtures: with `history` all their versions, without it their heads. The suffix
    is added where it is missing. FixtureError where it can't be written or grows too large."""
    target = target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX)
    buffer = io.BytesIO()
    with database.reading() as connection:
        package = _gathered(connection, list(dict.fromkeys(fixture_ids)), author, note, history)
        if sum(package.files.values()) > PACKAGE_LIMIT:
            raise FixtureError(
                worded(
                    "the package would be larger than {package_limit} GB",
                    package_limit=PACKAGE_LIMIT // 2**30,
                ),
                where=target.name,
                mend="pack fewer fixtures at a time",
            )
        with zipfile.ZipFile(buffer, "w") as archive:
            _add(archive, MANIFEST, msgspec.json.encode(package))
            for sha256 in sorted(package.files):
                _add(archive, FILES + sha256, blobs.read(connection, sha256))
    write_atomically(target, buffer.getvalue())
    return package


def _gathered(
    connection: Connection, ids: list[str], author: str, note: str, history: bool
) -> Package:
    fixtures = tuple(FIXTURES.get(connection, id) for id in ids)
    versions = tuple(v for f in fixtures for v in _versions(connection, f, history))
    links = FIXTURE_PLATES.where(connection, tables.fixture_plates.c.fixture_id.in_(ids))
    hashes = {version.part_sha256 for version in versions}
    used = {fixture.revision_id for fixture in fixtures}
    revisions = tuple(REVISIONS.get(connection, id) for id in sorted(used))
    parts = tuple(PARTS.get(connection, id) for id in sorted({r.part_id for r in revisions}))
    owners = sorted({p.customer_id for p in parts if p.customer_id is not None})
    attachments = _attachments(connection, ids, [r.id for r in revisions])
    hashes |= {r.step_sha256 for r in revisions} | {a.sha256 for a in attachments}
    hashes |= {version.job_sha256 for version in versions}
    return Package(
        author=author, at=now(), note=note,
        customers=tuple(CUSTOMERS.get(connection, id) for id in owners),
        parts=parts, revisions=revisions, fixtures=fixtures, versions=versions,
        plates=tuple(PLATES.get(connection, id) for id in sorted({k.plate_id for k in links})),
        fixture_plates=links, attachments=attachments, items=_items(connection, fixtures),
        fingerprints=exact_fingerprints(connection, [r.id for r in revisions]),
        files={sha256: blobs.size_of(connection, sha256) for sha256 in sorted(hashes)},
    )  # fmt: skip


def _versions(connection: Connection, fixture: Fixture, history: bool) -> tuple[Version, ...]:
    if not history:
        return (numbered(connection, fixture.id, fixture.head),)
    column = tables.versions.c
    return VERSIONS.where(connection, column.fixture_id == fixture.id, order=[column.number])


def _attachments(
    connection: Connection, fixtures: list[str], revisions: list[str]
) -> tuple[Attachment, ...]:
    column = tables.attachments.c
    theirs = column.fixture_id.in_(fixtures) | column.revision_id.in_(revisions)
    return ATTACHMENTS.where(connection, theirs, order=[column.id])


def _items(connection: Connection, fixtures: tuple[Fixture, ...]) -> tuple[ShopItem, ...]:
    """The shop's own items that the plates and materials of the fixtures name."""
    named = {f.plate_item for f in fixtures} | {f.material for f in fixtures}
    return ITEMS.where(connection, tables.shop_items.c.item_id.in_(sorted(named)))


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, date_time=_EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, data, compresslevel=6)
