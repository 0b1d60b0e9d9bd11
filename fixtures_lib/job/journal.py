"""Unsaved work, kept for the case that the program or the machine goes down.

    STATE/journal/<document>/lock         held by the living program
                             entry.json   when, where the job's file is, and the job itself
    STATE/parts/<sha256>.step             the part's bytes, once for all entries

The caller says when to record (every tenth edit, every minute). What is left when no process holds
the lock any more is offered for recovery.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import time
from pathlib import Path
from typing import Any

import msgspec
import platformdirs

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.live_lock import LiveLock, is_held
from fixtures_lib.job.model import Job
from fixtures_lib.job.storage.archive import PART_LIMIT, StoredJob
from fixtures_lib.job.storage.atomic import cannot_write, write_atomically
from fixtures_lib.job.storage.document import job_document, job_from_json
from fixtures_lib.job.storage.files import read_limited

_STATE_VARIABLE = "HOLDFAST_STATE"
_ENTRY = "entry.json"
_LOCK = "lock"
_FORGET_PART_S = 24 * 3600.0  # another program may have stored a part and not yet its entry


class _Entry(msgspec.Struct, frozen=True, kw_only=True):
    """entry.json."""

    time_s: float  # since 1970
    name: str
    path: str | None
    part_sha256: str
    document: msgspec.Raw


class Recoverable(msgspec.Struct, frozen=True, kw_only=True):
    """Unsaved work of a program that is no longer there."""

    folder: Path
    time_s: float
    size_bytes: int
    name: str
    path: Path | None  # of the job's file, if it had one

    def restore(self) -> StoredJob:
        """The job and its part, as recorded last; it is not saved anywhere yet."""
        entry = _entry_in(self.folder)
        where = f"unsaved work on {self.name}"
        job, version, left_out = job_from_json(bytes(entry.document), where)
        part = read_limited(_part_path(_state_of(self.folder), entry.part_sha256), PART_LIMIT)
        if hashlib.sha256(part).hexdigest() != job.part.sha256:
            raise FixtureError("the part that was kept is damaged", where=where)
        return StoredJob(
            job=job, part_bytes=part, path=self.path, version=version, left_out=left_out
        )

    def discard(self) -> None:
        """Forget it, and the parts that nothing needs any more."""
        shutil.rmtree(self.folder, ignore_errors=True)
        _forget_parts(_state_of(self.folder))


class Journal:
    """The record of one open document. One program at a time holds it."""

    def __init__(self, state: Path, folder: Path, lock: LiveLock) -> None:
        self._state = state
        self._folder = folder
        self._lock = lock

    @classmethod
    def open(cls, document_id: str, *, state: Path | None = None) -> Journal:
        """Begin, or go on with, the journal of a document. `document_id`: letters, digits, - _."""
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,80}", document_id):
            raise ValueError(f"not a document id: {document_id!r}")
        state = state or state_folder()
        folder = state / "journal" / document_id
        try:
            folder.mkdir(parents=True, exist_ok=True)
            lock = LiveLock(folder / _LOCK)
        except BlockingIOError as fault:
            raise FixtureError(
                "the document is open in another window", mend="close it there first"
            ) from fault
        except OSError as fault:
            raise cannot_write(folder, fault) from fault
        return cls(state, folder, lock)

    def record(self, job: Job, part_bytes: bytes, path: Path | None) -> None:
        """Keep the job as it is now. FixtureError if the disk does not take it."""
        part = _part_path(self._state, job.part.sha256)
        try:
            part.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise cannot_write(part.parent, fault) from fault
        if not part.exists() or part.stat().st_size != len(part_bytes):
            write_atomically(part, part_bytes)
        entry = _Entry(
            time_s=time.time(),
            name=job.name,
            path=str(path.resolve()) if path else None,
            part_sha256=job.part.sha256,
            document=msgspec.Raw(job_document(job)),
        )
        write_atomically(self._folder / _ENTRY, msgspec.json.encode(entry))

    def clear(self) -> None:
        """Nothing is unsaved now; the document stays open."""
        (self._folder / _ENTRY).unlink(missing_ok=True)

    def close(self) -> None:
        """The document was closed in order: nothing is left to recover."""
        self.clear()
        self._lock.release()
        shutil.rmtree(self._folder, ignore_errors=True)
        _forget_parts(self._state)

    def abandon(self) -> None:
        """Let go without forgetting: the work is offered at the next start."""
        self._lock.release()


def recoverable(*, state: Path | None = None) -> tuple[Recoverable, ...]:
    """Unsaved work that no living program holds, newest first. What can't be read is left out."""
    folders = ((state or state_folder()) / "journal").glob("*")
    found: list[Recoverable] = []
    for folder in folders:
        file = folder / _ENTRY
        if not file.exists() or is_held(folder / _LOCK):
            continue
        with contextlib.suppress(FixtureError):
            entry = _entry_in(folder)
            found.append(
                Recoverable(
                    folder=folder,
                    time_s=entry.time_s,
                    size_bytes=file.stat().st_size,
                    name=entry.name,
                    path=Path(entry.path) if entry.path else None,
                )
            )
    return tuple(sorted(found, key=lambda entry: entry.time_s, reverse=True))


def state_folder() -> Path:
    """Where this user's journals are; the variable HOLDFAST_STATE names another place."""
    named = os.environ.get(_STATE_VARIABLE)
    return Path(named) if named else platformdirs.user_state_path("holdfast", appauthor=False)


def _entry_in(folder: Path) -> _Entry:
    data = read_limited(folder / _ENTRY, PART_LIMIT)
    try:
        return msgspec.json.decode(data, type=_Entry)
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise FixtureError("the unsaved work can't be read", where=str(folder)) from fault


def _state_of(folder: Path) -> Path:
    return folder.parent.parent


def _part_path(state: Path, sha256: str) -> Path:
    if not re.fullmatch(r"[0-9a-f]{64}", sha256):
        raise FixtureError("the part's hash is not one", where=sha256[:80])
    return state / "parts" / f"{sha256}.step"


def _forget_parts(state: Path) -> None:
    """Remove the parts that no entry names and that are not fresh."""
    needed: set[Any] = set()
    for folder in (state / "journal").glob("*"):
        with contextlib.suppress(FixtureError):
            needed.add(_entry_in(folder).part_sha256)
    for part in (state / "parts").glob("*.step"):
        with contextlib.suppress(OSError):
            if part.stem not in needed and time.time() - part.stat().st_mtime > _FORGET_PART_S:
                part.unlink()
