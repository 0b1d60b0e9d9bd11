"""Physical plates and adapters: where they are, what is used up, how they measured."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from fixtures_lib.catalog.items import AdapterItem, PlateItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.keeping.facts import pattern_of
from fixtures_lib.shop.keeping.saving import FIXTURE_PLATES
from fixtures_lib.shop.records import Inspection, ShopPlate, UsedHole
from fixtures_lib.shop.store import tables
from fixtures_lib.shop.store.database import Database, missing
from fixtures_lib.shop.store.rows import RecordTable

PLATES = RecordTable(tables.plates, ShopPlate, "plate")
USED_HOLES = RecordTable(tables.used_holes, UsedHole, "used hole")
INSPECTIONS = RecordTable(tables.inspections, Inspection, "inspection")


def plate_of(
    item: PlateItem | AdapterItem,
    serial: str,
    *,
    size_mm: tuple[float, float] | None = None,
    shelf: str = "",
    note: str = "",
) -> ShopPlate:
    """A plate or an adapter of this specification, a copy of which it keeps; without a size the
    first that the catalogue has. FixtureError for an item that is neither."""
    if isinstance(item, AdapterItem):
        length, width, thickness = item.length_mm, item.width_mm, item.thickness_mm
        pattern = f"{item.pitch_mm:g} mm: {item.screw}"
    elif isinstance(item, PlateItem):
        first = item.sizes[0]
        length, width = size_mm or (first.length_mm, first.width_mm)
        thickness, pattern = first.thickness_mm, pattern_of(item)
    else:
        raise FixtureError(
            "this is neither a plate nor an adapter",
            where=getattr(item, "id", ""),
            mend="choose one of the catalogue's plates or adapters",
        )
    return ShopPlate(
        serial=serial.strip(),
        kind="adapter" if isinstance(item, AdapterItem) else "plate",
        item_id=item.id,
        item=msgspec.json.encode(item).decode(),
        name=item.name,
        pattern=pattern,
        length_mm=length,
        width_mm=width,
        thickness_mm=thickness,
        shelf=shelf,
        note=note,
    )


class Plates:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, plate: ShopPlate) -> ShopPlate:
        with self._database.writing() as connection:
            return PLATES.add(connection, plate)

    def add_all(self, plates: Iterable[ShopPlate]) -> tuple[ShopPlate, ...]:
        """All of them or none."""
        with self._database.writing() as connection:
            return PLATES.add_all(connection, plates)

    def change(self, seen: ShopPlate, **changes: Any) -> ShopPlate:
        """EditConflict where somebody else has changed it since it was read."""
        with self._database.writing() as connection:
            return PLATES.change(connection, seen, **changes)

    def retire(self, seen: ShopPlate, why: str, on: date | None = None) -> ShopPlate:
        return self.change(seen, retired_on=on or date.today(), retired_why=why)

    def get(self, id: str) -> ShopPlate:
        with self._database.reading() as connection:
            return PLATES.get(connection, id)

    def with_serial(self, serial: str) -> ShopPlate:
        """FixtureError where there is none."""
        with self._database.reading() as connection:
            found = PLATES.where(connection, tables.plates.c.serial == serial)
        if not found:
            raise missing("plate", serial)
        return found[0]

    def all(self, *, retired: bool = False) -> tuple[ShopPlate, ...]:
        """Those in use; with `retired` the others as well."""
        column = tables.plates.c
        wanted = [] if retired else [column.retired_on.is_(None)]
        with self._database.reading() as connection:
            return PLATES.where(connection, *wanted, order=[column.serial])

    def of_fixture(self, fixture_id: str) -> tuple[ShopPlate, ...]:
        """The plates that a fixture is built on."""
        link = tables.fixture_plates.c
        with self._database.reading() as connection:
            links = FIXTURE_PLATES.where(connection, link.fixture_id == fixture_id)
            return tuple(PLATES.get(connection, each.plate_id) for each in links)

    def use_up(self, hole: UsedHole) -> UsedHole:
        """Say that a hole can't be used again."""
        with self._database.writing() as connection:
            return USED_HOLES.add(connection, hole)

    def all_used_holes(self) -> dict[str, tuple[UsedHole, ...]]:
        """Of all plates that have any, by the plate's id: one question for a shop's thousand."""
        found: dict[str, list[UsedHole]] = {}
        with self._database.reading() as connection:
            for hole in USED_HOLES.where(connection, order=[tables.used_holes.c.at]):
                found.setdefault(hole.plate_id, []).append(hole)
        return {plate: tuple(holes) for plate, holes in found.items()}

    def used_holes(self, plate_id: str) -> tuple[UsedHole, ...]:
        column = tables.used_holes.c
        with self._database.reading() as connection:
            return USED_HOLES.where(connection, column.plate_id == plate_id, order=[column.at])

    def inspected(self, inspection: Inspection) -> Inspection:
        with self._database.writing() as connection:
            return INSPECTIONS.add(connection, inspection)

    def inspections(self, plate_id: str) -> tuple[Inspection, ...]:
        """Oldest first."""
        column = tables.inspections.c
        with self._database.reading() as connection:
            return INSPECTIONS.where(connection, column.plate_id == plate_id, order=[column.on])
