"""Fixtures: a job with every version of it.

    version 1 <- 2 <- 3 = head        the line of versions that counts
                  \\
                   4 (aside)          an edit of 2 that came second: refused, and kept

A version never changes. What is released is a version; the fixture is locked until it is reopened.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

import msgspec

from fixtures_lib.shop.records.record import (
    Count,
    Id,
    Length,
    Line,
    Named,
    Note,
    Record,
    Sha256,
    now,
)

FixtureStatus = Literal["draft", "released", "obsolete"]
VersionNumber = Annotated[int, msgspec.Meta(ge=1)]


class Fixture(Record, frozen=True, kw_only=True):
    """The facts are those of the head version; `touched` grows with every change of any fixture."""

    revision_id: Id
    customer_id: Id | None = None
    number: Line = ""
    name: Named
    note: Note = ""
    status: FixtureStatus = "draft"
    head: VersionNumber = 1
    touched: Count = 0
    material: Line = ""
    length_mm: Length = 0.0
    width_mm: Length = 0.0
    height_mm: Length = 0.0
    plate_item: Line = ""
    plate_pattern: Line = ""
    tightest_um: Length | None = None  # the smallest tolerance


class Version(Record, frozen=True, kw_only=True):
    """One state of a fixture's job. `why` is the author's own words."""

    fixture_id: Id
    number: VersionNumber
    based_on: VersionNumber | None = None
    from_version: Id | None = None  # restored or branched from it
    aside: bool = False
    job_sha256: Sha256
    part_sha256: Sha256
    why: Note = ""
    author: Line = ""
    at: datetime = msgspec.field(default_factory=now)


class Approval(Record, frozen=True, kw_only=True):
    """Who released a version, reopened the fixture or declared it obsolete, and when.

    `login` is written by the server: who was really there.
    """

    fixture_id: Id
    number: VersionNumber  # the first, second, ... thing that was said of the fixture
    version: VersionNumber
    act: Literal["release", "reopen", "obsolete"]
    note: Note = ""
    author: Line = ""
    login: Line = ""
    at: datetime = msgspec.field(default_factory=now)


class Prediction(Record, frozen=True, kw_only=True):
    """What was computed for a feature of a version's job, released from the fixture."""

    version_id: Id
    feature: Line  # its id in the job
    name: Line = ""
    low_um: float
    high_um: float
    tolerance_um: Length


class FixturePlate(Record, frozen=True, kw_only=True):
    """A physical plate or adapter that the fixture is built on."""

    fixture_id: Id
    plate_id: Id
