"""Open and save a job."""

from __future__ import annotations

from pathlib import Path

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.model import Job
from fixtures_lib.job.storage.archive import PART_LIMIT, StoredJob, job_bytes, job_from_bytes
from fixtures_lib.job.storage.atomic import backup_path, write_atomically
from fixtures_lib.wording import worded

SUFFIX = ".holdfast"
KEPT = 3


def load_job(path: Path) -> StoredJob:
    """The job in a file, proved: its data, its references, its part's hash."""
    return job_from_bytes(read_limited(path, PART_LIMIT), path.name, path)


def save_job(path: Path, job: Job, part_bytes: bytes) -> Path:
    """Write the job, and keep the three versions before as NAME.~1~ (newest) to ~3~.

    The suffix .holdfast is added where it is missing; the path written is returned. On any
    FixtureError the old file is as it was.
    """
    path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
    write_atomically(path, job_bytes(job, part_bytes), keep=KEPT)
    return path


def backups(path: Path) -> tuple[Path, ...]:
    """The kept versions of a job's file, newest first."""
    return tuple(p for p in (backup_path(path, age) for age in range(1, KEPT + 1)) if p.exists())


def read_limited(path: Path, limit: int) -> bytes:
    """The file's bytes; FixtureError where it can't be read or is larger than `limit` bytes."""
    try:
        if path.stat().st_size > limit:
            raise FixtureError(
                worded("the file is larger than {limit} MB", limit=limit // 2**20),
                where=path.name,
                mend="choose another one",
            )
        return path.read_bytes()
    except OSError as fault:
        raise FixtureError(
            worded("the file can't be read ({strerror})", strerror=fault.strerror),
            where=path.name,
            mend="check the name and the rights",
        ) from fault
