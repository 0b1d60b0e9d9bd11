"""Plates and adapters that can be taken off a shelf: each one, with its own history."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from fixtures_lib.shop.records.record import Id, Length, Line, Named, Note, Record, now


class ShopPlate(Record, frozen=True, kw_only=True):
    """One physical plate or adapter. `item` is its specification, as catalogue JSON."""

    serial: Named
    kind: Literal["plate", "adapter"] = "plate"
    item_id: Line = ""
    item: Note = ""  # a copy: a new catalogue changes no old plate
    name: Line = ""
    pattern: Line = ""  # "50 mm: M8, 12 H7"
    length_mm: Length = 0.0
    width_mm: Length = 0.0
    thickness_mm: Length = 0.0
    shelf: Line = ""  # where it is
    note: Note = ""
    retired_on: date | None = None
    retired_why: Line = ""


class UsedHole(Record, frozen=True, kw_only=True):
    """A hole that can't be used again, at (x, y) from the plate's datum corner."""

    plate_id: Id
    x_mm: float
    y_mm: float
    why: Line = ""  # "thread stripped"
    fixture_id: Id | None = None  # the fixture that it was made or spoilt for
    author: Line = ""
    at: datetime = msgspec.field(default_factory=now)


class Inspection(Record, frozen=True, kw_only=True):
    plate_id: Id
    on: date
    passed: bool
    flatness_um: Length | None = None
    hole_size_um: Length | None = None  # the worst bore's deviation
    note: Note = ""
    author: Line = ""
