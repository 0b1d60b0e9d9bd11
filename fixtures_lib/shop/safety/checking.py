"""Is everything in a library whole: its file, its references, each kept file, each version."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection, and_, func, select, text

from fixtures_lib.errors import FixtureError
from fixtures_lib.job.problems import Problem
from fixtures_lib.job.storage.document import job_from_json
from fixtures_lib.progress import Progress, silent
from fixtures_lib.shop.keeping.blobs import unpacked
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.store.tables import approvals, blobs, fixtures, versions
from fixtures_lib.wording import worded

_PAGE = 200
_STATUS = {"release": "released", "reopen": "draft", "obsolete": "obsolete"}


def check_library(database: Database, *, progress: Progress = silent) -> tuple[Problem, ...]:
    """Everything that is not as it should be; empty where the library is whole."""
    with database.reading() as connection:
        progress("Checking the library's structure")
        found = list(_structure(connection, database.is_server))
        found += _heads(connection)
        found += _statuses(connection)
        found += _words(connection)
        progress("Checking the kept files")
        found += _files(connection, progress)
        progress("Checking the jobs")
        found += _jobs(connection, progress)
    return tuple(found)


def _problem(code: str, message: str) -> Problem:
    return Problem(
        code=f"library.{code}", severity="error", message=message,
        mend="restore a backup from before: holdfast library restore",
    )  # fmt: skip


def _structure(connection: Connection, is_server: bool) -> Iterator[Problem]:
    if is_server:
        return
    for line in connection.scalars(text("PRAGMA integrity_check(20)")):
        if line != "ok":
            yield _problem("structure", worded("The library's file is damaged: {line}.", line=line))
    for row in connection.execute(text("PRAGMA foreign_key_check")):
        yield _problem(
            "reference",
            worded("A row of {row} belongs to none of {row2}.", row=row[0], row2=row[2]),
        )


def _heads(connection: Connection) -> Iterator[Problem]:
    """Each fixture has its head, and its versions are numbered 1, 2, 3, ... without a gap."""
    is_head = and_(versions.c.fixture_id == fixtures.c.id, versions.c.number == fixtures.c.head)
    headless = (
        select(fixtures.c.name)
        .outerjoin(versions, and_(is_head, versions.c.aside.is_(False)))
        .where(versions.c.id.is_(None))
    )
    for name in connection.scalars(headless):
        yield _problem(
            "head", worded("The fixture “{name}” has lost its latest version.", name=name)
        )
    number = versions.c.number
    gaps = (
        select(versions.c.fixture_id)
        .group_by(versions.c.fixture_id)
        .having((func.max(number) != func.count()) | (func.min(number) != 1))
    )
    for id in connection.scalars(gaps):
        yield _problem("gap", worded("The fixture {id} has lost a version.", id=id))


def _statuses(connection: Connection) -> Iterator[Problem]:
    last = (
        select(approvals.c.fixture_id, func.max(approvals.c.number).label("number"))
        .group_by(approvals.c.fixture_id)
        .subquery()
    )
    is_last = and_(approvals.c.fixture_id == last.c.fixture_id, approvals.c.number == last.c.number)
    query = (
        select(fixtures.c.name, fixtures.c.status, approvals.c.act)
        .outerjoin(last, last.c.fixture_id == fixtures.c.id)
        .outerjoin(approvals, is_last)
        .where((fixtures.c.status != "draft") | approvals.c.act.is_not(None))
    )
    for name, status, act in connection.execute(query):
        if _STATUS.get(act, "draft") != status:
            yield _problem(
                "status",
                worded(
                    "Nobody said that the fixture “{name}” is {status}.", name=name, status=status
                ),
            )


def _words(connection: Connection) -> Iterator[Problem]:
    query = "SELECT count(*) FROM fixtures WHERE touched NOT IN (SELECT rowid FROM fixture_words)"
    missing = connection.scalar(text(query))
    if missing:
        yield Problem(
            code="library.words", severity="warning",
            message=worded("{missing} fixtures can't be found by their words.", missing=missing),
            mend="holdfast library check --mend",
        )  # fmt: skip


def _files(connection: Connection, progress: Progress) -> Iterator[Problem]:
    total = connection.scalar(select(func.count()).select_from(blobs)) or 0
    done, last = 0, ""
    while True:
        after = select(blobs.c.sha256, blobs.c.size_bytes, blobs.c.packed)
        page = after.where(blobs.c.sha256 > last).order_by(blobs.c.sha256).limit(_PAGE)
        rows = connection.execute(page).all()
        if not rows:
            return
        for sha256, size, packed in rows:
            data = unpacked(packed, size)
            if data is None or hashlib.sha256(data).hexdigest() != sha256:
                yield _problem(
                    "file", worded("The kept file {sha256}… is damaged.", sha256=sha256[:12])
                )
        done, last = done + len(rows), rows[-1].sha256
        progress("Checking the kept files", done / total)


def _jobs(connection: Connection, progress: Progress) -> Iterator[Problem]:
    """Each different job can be opened."""
    jobs = select(versions.c.job_sha256).distinct().subquery()
    query = select(blobs.c.sha256, blobs.c.size_bytes, blobs.c.packed).join(
        jobs, jobs.c.job_sha256 == blobs.c.sha256
    )
    rows = connection.execution_options(yield_per=_PAGE).execute(query)
    for sha256, size, packed in rows:
        data = unpacked(packed, size)
        if data is None:
            continue  # said already
        try:
            job_from_json(data, sha256[:12])
        except FixtureError as fault:
            yield _problem("job", worded("A version's job can't be opened: {fault}", fault=fault))
