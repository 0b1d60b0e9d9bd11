"""Pictures and papers, each belonging to one record; the bytes are kept once, by hash."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

import msgspec

from fixtures_lib.shop.records.record import Id, Line, Named, Record, Sha256, now

OwnerKind = Literal["customer", "part", "revision", "plate", "fixture", "run"]
MediaType = Annotated[str, msgspec.Meta(pattern=r"^[a-z]+/[a-z0-9.+-]+$", max_length=80)]


class Attachment(Record, frozen=True, kw_only=True):
    """A file beside a record. Just one of the owners is named."""

    customer_id: Id | None = None
    part_id: Id | None = None
    revision_id: Id | None = None
    plate_id: Id | None = None
    fixture_id: Id | None = None
    run_id: Id | None = None
    name: Named
    media_type: MediaType
    sha256: Sha256
    size_bytes: int
    note: Line = ""
    author: Line = ""
    at: datetime = msgspec.field(default_factory=now)

    @property
    def is_picture(self) -> bool:
        return self.media_type.startswith("image/")
