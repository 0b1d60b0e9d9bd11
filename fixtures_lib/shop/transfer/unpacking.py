"""Read a package, trusting nothing in it: no path is followed, nothing is run, no more is unpacked
than was said, and every file must have the hash that it is named by."""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from pathlib import Path

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits.values import in_words
from fixtures_lib.job.storage.document import job_from_json
from fixtures_lib.shop.keeping.blobs import LARGEST_BYTES
from fixtures_lib.shop.records.record import Record, sound
from fixtures_lib.shop.transfer.package import (
    ENTRIES_LIMIT,
    FILES,
    FORMAT,
    MANIFEST,
    MANIFEST_LIMIT,
    PACKAGE_LIMIT,
    VERSION,
    Package,
)
from fixtures_lib.wording import worded

_NAME = re.compile(rf"{FILES}[0-9a-f]{{64}}\Z")
_UNTRUSTED = "don't take it over if you don't know where it is from"
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError)


class PackageFile:
    """A package on the disk that was proved; its files are read, and proved again, one by one."""

    def __init__(self, path: Path) -> None:
        """FixtureError for what is not a package, or not a sound one."""
        self.path = path
        self.package = self._read_manifest()
        self._check_records()
        for sha256 in self.package.files:
            self.data(sha256)
        self._check_jobs()

    def data(self, sha256: str) -> bytes:
        """The bytes of one of its files."""
        size = self.package.files[sha256]
        found = self._read(FILES + sha256, size)
        if len(found) != size or hashlib.sha256(found).hexdigest() != sha256:
            raise self._fault(
                worded("the file {file}… in it is not the one that was packed", file=sha256[:12])
            )
        return found

    def _read_manifest(self) -> Package:
        self._check_entries()
        data = self._read(MANIFEST, MANIFEST_LIMIT)
        try:
            kind = msgspec.json.decode(data, type=_Kind)
            if kind.format != FORMAT:
                raise self._fault(worded("this is not a Holdfast package"))
            if kind.version > VERSION:
                raise self._fault(
                    worded(
                        "it is of version {version}, this program knows up to {newest}",
                        version=kind.version,
                        newest=VERSION,
                    ),
                    worded("open it with a newer Holdfast"),
                )
            return msgspec.json.decode(data, type=Package)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
            words = worded("its manifest can't be read: {fault}", fault=in_words(str(fault)))
            raise self._fault(words) from fault

    def _check_entries(self) -> None:
        try:
            with zipfile.ZipFile(self.path) as archive:
                entries = archive.infolist()
        except _DAMAGED as fault:
            raise self._fault(worded("this is not a Holdfast package, or it is damaged")) from fault
        names = [entry.filename for entry in entries]
        if names.count(MANIFEST) != 1 or len(set(names)) != len(names):
            raise self._fault(worded("this is not a Holdfast package"))
        if len(names) > ENTRIES_LIMIT:
            raise self._fault(
                worded("it holds {count} files, more than a package can", count=len(names))
            )
        for entry in entries:
            if entry.filename != MANIFEST and not _NAME.match(entry.filename):
                raise self._fault(
                    worded(
                        "it holds a file “{name}” that does not belong in a package",
                        name=entry.filename[:80],
                    )
                )
            if entry.flag_bits & 1:
                raise self._fault(worded("it is locked with a password"), worded("unlock it first"))
        if sum(entry.file_size for entry in entries) > PACKAGE_LIMIT:
            raise self._fault(worded("it unpacks to more than a package can hold"))

    def _read(self, name: str, limit: int) -> bytes:
        """An entry's bytes, read no further than the limit, whatever its header promises."""
        try:
            with zipfile.ZipFile(self.path) as archive, archive.open(name) as entry:
                data = entry.read(limit + 1)
        except KeyError as fault:
            missing = worded("the file {file}… is missing", file=name.removeprefix(FILES)[:12])
            raise self._fault(missing) from fault
        except _DAMAGED as fault:
            raise self._fault(worded("this is not a Holdfast package, or it is damaged")) from fault
        if len(data) > limit:
            raise self._fault(worded("{name} unpacks to more than was said", name=name[:20]))
        return data

    def _check_records(self) -> None:
        """What is written in them can be kept, and what they name is in the package."""
        package = self.package
        records: list[Record] = [
            *package.customers, *package.parts, *package.revisions, *package.fixtures,
            *package.versions, *package.plates, *package.attachments, *package.items,
        ]  # fmt: skip
        for record in records:
            sound(record, f"{self.path.name}, {type(record).__name__.lower()}")
        ids = [record.id for record in records]
        if len(set(ids)) != len(ids):
            raise self._fault(worded("two of its records have one id"))
        known = set(ids) | set(package.files)
        if any(size > LARGEST_BYTES for size in package.files.values()):
            raise self._fault(worded("a file in it is larger than a library holds"))
        for record in records:
            for name, value in msgspec.structs.asdict(record).items():
                if name in _NAMES_ANOTHER and value is not None and value not in known:
                    kind = type(record).__name__.lower()
                    raise self._fault(worded("it lacks what a {kind} names", kind=kind))

    def _check_jobs(self) -> None:
        for version in self.package.versions:
            job, _, _ = job_from_json(self.data(version.job_sha256), self.path.name)
            if job.part.sha256 != version.part_sha256:
                raise self._fault(
                    worded(
                        "the job “{name}” is for another part than the packed one", name=job.name
                    )
                )

    def _fault(self, what: str, mend: str = _UNTRUSTED) -> FixtureError:
        return FixtureError(what, where=self.path.name, mend=mend)


class _Kind(msgspec.Struct):
    format: str
    version: int


_NAMES_ANOTHER = {
    "customer_id", "part_id", "revision_id", "fixture_id", "plate_id", "step_sha256", "job_sha256",
    "part_sha256", "sha256",
}  # fmt: skip
