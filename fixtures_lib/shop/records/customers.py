"""Customers, their parts, and the revisions of a part that were drawn."""

from __future__ import annotations

from datetime import datetime

import msgspec

from fixtures_lib.shop.records.record import Id, Length, Line, Named, Note, Record, Sha256, now


class Customer(Record, frozen=True, kw_only=True):
    name: Named
    number: Line = ""  # in the shop's own books
    contact: Line = ""
    note: Note = ""


class Part(Record, frozen=True, kw_only=True):
    """One part number of a customer. Without a customer it is the shop's own."""

    customer_id: Id | None = None
    number: Named
    name: Line = ""
    note: Note = ""


class Revision(Record, frozen=True, kw_only=True):
    """A part as it was drawn at one time: its STEP file by hash, and one solid of it.

    `length_mm` >= `width_mm` >= `height_mm` is its box; 0 where it has not been measured.
    """

    part_id: Id
    label: Named  # "C"
    step_sha256: Sha256
    file_name: Named
    solid: int = 1
    healed: bool = False
    drawing_number: Line = ""
    material: Line = ""  # id of a catalogue material
    length_mm: Length = 0.0
    width_mm: Length = 0.0
    height_mm: Length = 0.0
    volume_mm3: float = 0.0
    area_mm2: float = 0.0
    note: Note = ""
    author: Line = ""
    at: datetime = msgspec.field(default_factory=now)
