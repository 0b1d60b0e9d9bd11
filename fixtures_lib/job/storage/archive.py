"""The zip as bytes: `job.json`, and `part-<sha256>.step` with the part's original bytes.

Nothing in it is executed, no path in it is followed, and no more is unpacked than a job can hold.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from pathlib import Path

import msgspec

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import Job
from fixtures_lib.job.storage.document import (
    VERSION,
    job_document,
    job_from_json,
)
from fixtures_lib.wording import worded

JOB_NAME = "job.json"
JOB_LIMIT = 64 * 2**20
PART_LIMIT = 2**30
_RATIO_LIMIT = 500  # STEP text packs 4 to 20 times smaller
_RATIO_FREE = 8 * 2**20  # below this size any ratio is harmless
_EPOCH = (1980, 1, 1, 0, 0, 0)


class StoredJob(msgspec.Struct, frozen=True, kw_only=True):
    """A job with its part's bytes, as opened. Read-only: it was written by a newer program."""

    job: Job
    part_bytes: bytes
    path: Path | None = None
    version: int = VERSION
    read_only: bool = False
    left_out: tuple[str, ...] = ()  # places in a newer file that this program doesn't know


def part_name(sha256: str) -> str:
    return f"part-{sha256}.step"


def job_bytes(job: Job, part_bytes: bytes) -> bytes:
    """The file's bytes; equal jobs give equal bytes. FixtureError if the part is another one."""
    _check_part(job, part_bytes, job.name)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _add(archive, JOB_NAME, job_document(job))
        _add(archive, part_name(job.part.sha256), part_bytes)
    return buffer.getvalue()


def job_from_bytes(data: bytes, where: str, path: Path | None = None) -> StoredJob:
    """The job in the bytes of a file; `where` names the file in messages."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _opened(archive, where, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as fault:
        raise FixtureError(
            "the file is damaged or is not a Holdfast job",
            where=where,
            mend="take one of the kept copies beside it (.~1~)",
        ) from fault


def _opened(archive: zipfile.ZipFile, where: str, path: Path | None) -> StoredJob:
    entries = archive.infolist()
    _check_entries(entries, where)
    job, version, left_out = job_from_json(_unpacked(archive, JOB_NAME, JOB_LIMIT, where), where)
    name = part_name(job.part.sha256)
    if name not in {entry.filename for entry in entries}:
        raise FixtureError("the part's STEP file is missing", where=where, mend=_KEPT)
    part = _unpacked(archive, name, PART_LIMIT, where)
    _check_part(job, part, where)
    return StoredJob(
        job=job,
        part_bytes=part,
        path=path,
        version=version,
        read_only=version > VERSION,
        left_out=left_out,
    )


_KEPT = "take one of the kept copies beside it (.~1~)"


def _check_entries(entries: list[zipfile.ZipInfo], where: str) -> None:
    """One job.json, beside it only flat files, none of them far larger than it is packed."""
    names = [entry.filename for entry in entries]
    if names.count(JOB_NAME) != 1 or len(set(names)) != len(names):
        raise FixtureError("this is not a Holdfast job", where=where, mend="choose another file")
    for entry in entries:
        if entry.header_offset < 0:
            raise zipfile.BadZipFile(f"{entry.filename} begins before the file")
        if {"/", "\\", ":"} & set(entry.filename) or entry.filename.startswith("."):
            raise FixtureError(
                worded(
                    "it holds a file “{filename}” that does not belong in a job",
                    filename=entry.filename,
                ),
                where=where,
                mend="don't open this file if you don't know where it is from",
            )
        if entry.flag_bits & 1:
            raise FixtureError("it is locked with a password", where=where, mend="unlock it first")
        if entry.file_size > max(_RATIO_FREE, _RATIO_LIMIT * entry.compress_size):
            raise _too_large(entry.filename, where)


def _unpacked(archive: zipfile.ZipFile, name: str, limit: int, where: str) -> bytes:
    """The entry's bytes, read no further than the limit whatever its header promises."""
    with archive.open(name) as entry:
        data = entry.read(limit + 1)
    if len(data) > limit:
        raise _too_large(name, where)
    return data


def _too_large(name: str, where: str) -> FixtureError:
    return FixtureError(
        worded("{name} unpacks to more than a job can hold", name=name),
        where=where,
        mend="don't open this file if you don't know where it is from",
    )


def _check_part(job: Job, part_bytes: bytes, where: str) -> None:
    if hashlib.sha256(part_bytes).hexdigest() != job.part.sha256:
        raise FixtureError(
            "the part's STEP file is not the one that the job was made for",
            where=where,
            mend="take one of the kept copies, or make the job again from the part",
        )


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, date_time=_EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3  # the same on every system
    info.external_attr = 0o644 << 16
    archive.writestr(info, data, compresslevel=6)
