"""Bytes by their sha256, packed, kept once however often they are used."""

from __future__ import annotations

import hashlib
import zlib

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.store.database import attempt
from fixtures_lib.shop.store.faults import Damaged
from fixtures_lib.shop.store.tables import blobs
from fixtures_lib.wording import worded

LARGEST_BYTES = 512 * 2**20  # both databases end at 1 GB a value
_LEVEL = 6


def keep(connection: Connection, data: bytes, what: str) -> str:
    """The hash that `data` is kept under. FixtureError where it is larger than a library holds."""
    if len(data) > LARGEST_BYTES:
        raise FixtureError(
            worded(
                "{what} is larger than {largest_bytes} MB",
                what=what,
                largest_bytes=LARGEST_BYTES // 2**20,
            ),
            mend="keep it beside the library, and write in a note where",
        )
    sha256 = hashlib.sha256(data).hexdigest()
    if not is_kept(connection, sha256):
        row = insert(blobs).values(
            sha256=sha256, size_bytes=len(data), packed=zlib.compress(data, _LEVEL)
        )
        try:
            with attempt(connection):
                connection.execute(row)
        except IntegrityError:  # another engineer kept the same file at the same moment
            if not is_kept(connection, sha256):
                raise
    return sha256


def is_kept(connection: Connection, sha256: str) -> bool:
    query = select(blobs.c.sha256).where(blobs.c.sha256 == sha256)
    return connection.scalar(query) is not None


def size_of(connection: Connection, sha256: str) -> int:
    """In bytes, unpacked; Damaged where it is not kept."""
    query = select(blobs.c.size_bytes).where(blobs.c.sha256 == sha256)
    size = connection.scalar(query)
    if size is None:
        raise _damaged(sha256)
    return int(size)


def read(connection: Connection, sha256: str) -> bytes:
    """The bytes, proved by their hash. Damaged where they are not what was kept."""
    query = select(blobs.c.packed, blobs.c.size_bytes).where(blobs.c.sha256 == sha256)
    row = connection.execute(query).first()
    data = None if row is None else unpacked(row.packed, row.size_bytes)
    if data is None or hashlib.sha256(data).hexdigest() != sha256:
        raise _damaged(sha256)
    return data


def _damaged(sha256: str) -> Damaged:
    return Damaged(
        worded("the file {file}… in the library is damaged or missing", file=sha256[:12]),
        mend="restore a backup: holdfast library restore",
    )


def unpacked(packed: bytes, size: int) -> bytes | None:
    """None where it can't be unpacked to just `size` bytes; no more than that is unpacked."""
    engine = zlib.decompressobj()
    try:
        data = engine.decompress(packed, size + 1)
    except zlib.error:
        return None
    return data if len(data) == size and engine.eof else None
