"""Catalogue items of the shop's own, taken over from files.

[file]                     what the file says of itself: all three are needed
licence = "CC-BY-4.0"
source = "Maker's catalogue 2026, page 12"
units = "mm"               the unit that the lengths are in: the names end in _mm for it

[[rest]]                   items as in the program's own catalogue
id = "rest/..."
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from fixtures_lib.catalog.items import AnyItem
from fixtures_lib.catalog.loading import ItemFile, read_item_file
from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.records.items import ShopItem
from fixtures_lib.shop.store import tables
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.store.rows import RecordTable
from fixtures_lib.wording import worded

ITEMS = RecordTable(tables.shop_items, ShopItem, "item")
_OWN_WORDS = {"id", "edition", "at", "author", "file_name"}


class Items:
    def __init__(self, database: Database, author: str) -> None:
        self._database = database
        self._author = author

    def read_file(self, path: Path) -> tuple[ShopItem, ...]:
        """The items in a file, not kept yet. FixtureError with the line of the first that is wrong,
        or where the file does not say its licence, source and unit."""
        file = read_item_file(path)
        licence, source = _said(file, path)
        return tuple(
            ShopItem(
                item_id=item.id, kind=str(type(item).__struct_config__.tag),
                item=msgspec.json.encode(item).decode(), licence=licence, source=source,
                file_name=path.name, author=self._author,
            )
            for item in file.items
        )  # fmt: skip

    def add_file(self, path: Path) -> tuple[ShopItem, ...]:
        """Keep all items of a file, or none. An item that is there already, just so, stays."""
        new = self.read_file(path)
        with self._database.writing() as connection:
            return tuple(_kept(ITEMS, connection, item) for item in new)

    def all(self) -> tuple[ShopItem, ...]:
        with self._database.reading() as connection:
            return ITEMS.where(connection, order=[tables.shop_items.c.item_id])

    def remove(self, item: ShopItem) -> None:
        """Fixtures that use it keep their copies."""
        column = tables.shop_items.c
        with self._database.writing() as connection:
            connection.execute(tables.shop_items.delete().where(column.id == item.id))


def specification(item: ShopItem) -> AnyItem:
    """The item as the catalogue has them. FixtureError for one that this program can't read."""
    try:
        found: AnyItem = msgspec.json.decode(item.item, type=AnyItem)
    except msgspec.MsgspecError as fault:
        raise FixtureError(
            worded("the item can't be read ({fault})", fault=fault),
            where=item.item_id,
            mend="take it over again",
        ) from fault
    return found


def _said(file: ItemFile, path: Path) -> tuple[str, str]:
    said = file.about
    for name in ("licence", "source", "units"):
        if not isinstance(said.get(name), str) or not str(said[name]).strip():
            raise FixtureError(
                worded("the file does not say its {name}", name=name),
                where=worded("{name}, [file]", name=path.name),
                mend=worded('write {name} = "..." under [file]', name=name),
            )
    if said["units"] != "mm":
        raise FixtureError(
            worded("its lengths are in {said}", said=said["units"]),
            where=worded("{name}, [file]", name=path.name),
            mend='convert them to millimetres, and say units = "mm"',
        )
    return str(said["licence"]), str(said["source"])


def _kept(items: RecordTable[ShopItem], connection: Any, item: ShopItem) -> ShopItem:
    for known in items.where(connection, tables.shop_items.c.item_id == item.item_id):
        if _told(known) == _told(item):
            return known
        raise FixtureError(
            "the library has another item of this id", where=item.item_id, mend="take another id"
        )
    return items.add(connection, item)


def _told(item: ShopItem) -> dict[str, Any]:
    return {k: v for k, v in msgspec.structs.asdict(item).items() if k not in _OWN_WORDS}
