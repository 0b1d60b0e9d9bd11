"""Pictures and papers beside any record. They are kept as they are, and never opened here."""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass
from pathlib import Path

import msgspec
from sqlalchemy import select

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.keeping import blobs
from fixtures_lib.shop.records import Attachment, Version
from fixtures_lib.shop.records.attachments import OwnerKind
from fixtures_lib.shop.store import tables
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.store.rows import RecordTable
from fixtures_lib.wording import worded

ATTACHMENTS = RecordTable(tables.attachments, Attachment, "attachment")


@dataclass(frozen=True)
class Owner:
    """The record that a picture or a paper belongs to."""

    kind: OwnerKind
    id: str

    @property
    def field(self) -> str:
        return f"{self.kind}_id"


_PICTURE = re.compile(r"version 0*(\d+)\.png")


def picture_name(number: int) -> str:
    """Names that sort as the versions do."""
    return f"version {number:05d}.png"


class Attachments:
    def __init__(self, database: Database, author: str) -> None:
        self._database = database
        self._author = author

    def add(
        self, owner: Owner, name: str, media_type: str, data: bytes, note: str = ""
    ) -> Attachment:
        if not data:
            raise FixtureError("the file is empty", where=name, mend="choose another one")
        with self._database.writing() as connection:
            sha256 = blobs.keep(connection, data, name)
            attachment = Attachment(
                name=name, media_type=media_type, sha256=sha256, size_bytes=len(data), note=note,
                author=self._author,
            )  # fmt: skip
            owned = msgspec.structs.replace(attachment, **{owner.field: owner.id})
            return ATTACHMENTS.add(connection, owned)

    def add_file(self, owner: Owner, path: Path, note: str = "") -> Attachment:
        """The file as it is, under its own name. FixtureError where it can't be read."""
        try:
            data = path.read_bytes()
        except OSError as fault:
            raise FixtureError(
                worded("the file can't be read ({fault})", fault=fault.strerror or fault),
                where=path.name,
                mend="choose a file that is there and that you may read",
            ) from fault
        media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return self.add(owner, path.name, media_type, data, note)

    def of_fixture(self, fixture_id: str) -> tuple[Attachment, ...]:
        """Those of the fixture and of its runs, the fixture's first, oldest first."""
        column, run = tables.attachments.c, tables.runs.c
        runs = select(run.id).where(run.fixture_id == fixture_id)
        mine = (column.fixture_id == fixture_id) | column.run_id.in_(runs)
        order = [column.run_id.is_not(None), column.at, column.name]
        with self._database.reading() as connection:
            return ATTACHMENTS.where(connection, mine, order=order)

    def of(self, owner: Owner) -> tuple[Attachment, ...]:
        column = tables.attachments.c
        with self._database.reading() as connection:
            return ATTACHMENTS.where(
                connection, column[owner.field] == owner.id, order=[column.at, column.name]
            )

    def first_pictures(self, fixture_ids: list[str]) -> dict[str, Attachment]:
        """By the fixture's id: the picture of its newest version, or else another of its own."""
        column = tables.attachments.c
        wanted = column.fixture_id.in_(fixture_ids) & column.media_type.like("image/%")
        with self._database.reading() as connection:
            found = ATTACHMENTS.where(connection, wanted, order=[column.name])
        found = tuple(sorted(found, key=lambda a: _PICTURE.fullmatch(a.name) is not None))
        return {a.fixture_id: a for a in found if a.fixture_id is not None}

    def picture_version(self, version: Version, png: bytes) -> Attachment:
        """How the fixture looked in this version."""
        owner = Owner("fixture", version.fixture_id)
        return self.add(owner, picture_name(version.number), "image/png", png)

    def pictures_of_versions(self, fixture_id: str) -> dict[int, Attachment]:
        """By the version's number."""
        kept = {a.name: a for a in self.of(Owner("fixture", fixture_id))}
        numbers = (int(found[1]) for name in kept if (found := _PICTURE.fullmatch(name)))
        return {number: kept[picture_name(number)] for number in numbers}

    def data(self, attachment: Attachment) -> bytes:
        with self._database.reading() as connection:
            return blobs.read(connection, attachment.sha256)

    def remove(self, attachment: Attachment) -> None:
        """Take it from its record; its bytes stay as long as the library."""
        column = tables.attachments.c
        with self._database.writing() as connection:
            connection.execute(tables.attachments.delete().where(column.id == attachment.id))
