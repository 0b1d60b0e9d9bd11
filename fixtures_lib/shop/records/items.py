"""Catalogue items of the shop's own, beside those that come with the program."""

from __future__ import annotations

from datetime import datetime

import msgspec

from fixtures_lib.shop.records.record import Line, Named, Note, Record, now


class ShopItem(Record, frozen=True, kw_only=True):
    """One item. `item` is its specification, as catalogue JSON."""

    item_id: Named
    kind: Named
    item: Note
    licence: Named
    source: Named
    file_name: Line = ""
    author: Line = ""
    at: datetime = msgspec.field(default_factory=now)
