"""Runs: an order on the machine, and what came out of it."""

from __future__ import annotations

import datetime as dates
from typing import Annotated

import msgspec

from fixtures_lib.shop.records.fixtures import VersionNumber
from fixtures_lib.shop.records.record import Count, Id, Length, Line, Note, Record

Minutes = Annotated[float, msgspec.Meta(ge=0.0, le=100_000.0)]


class Run(Record, frozen=True, kw_only=True):
    fixture_id: Id
    version: VersionNumber
    order: Line = ""
    date: dates.date
    machine: Line = ""
    quantity: Count = 0
    scrap: Count = 0
    setup_minutes: Minutes | None = None
    cycle_minutes: Minutes | None = None
    note: Note = ""
    author: Line = ""


class RunPlate(Record, frozen=True, kw_only=True):
    """A physical plate or adapter that stood on the machine in a run."""

    run_id: Id
    plate_id: Id


class Measured(Record, frozen=True, kw_only=True):
    """A feature of one piece, as measured after the run; `feature` is its id in the job."""

    run_id: Id
    feature: Line
    name: Line = ""
    piece: Annotated[int, msgspec.Meta(ge=1, le=10**9)] = 1
    measured_um: Length
    note: Line = ""
