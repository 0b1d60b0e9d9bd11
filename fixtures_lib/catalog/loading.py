"""The catalogue, read from TOML.

A file holds any number of items, each in a table named after its kind:

    [[rest]]
    id = "rest-milled-12"
    ...

The name of the file is free, so a shop adds its own shelf as one more file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, get_args

import msgspec

from fixtures_lib.catalog.item_lines import line_of
from fixtures_lib.catalog.items import (
    AdapterItem,
    AlloyItem,
    AnyItem,
    ClampItem,
    CordItem,
    CutterItem,
    DowelItem,
    FrictionItem,
    Item,
    MaterialItem,
    PinItem,
    PlateItem,
    PortItem,
    PumpItem,
    RestItem,
    ScrewItem,
    SideLocatorItem,
    WasherItem,
)
from fixtures_lib.errors import FixtureError
from fixtures_lib.resources import resource
from fixtures_lib.wording import worded

DEFAULT_MATERIAL = "al6061_t6"  # of a part, where nobody says what it is made of
_Kind = TypeVar("_Kind", bound=Item)
_KINDS: Mapping[str, type[Item]] = MappingProxyType(
    {str(kind.__struct_config__.tag): kind for kind in get_args(AnyItem)}
)


@dataclass(frozen=True, eq=False)
class Catalog:
    """What can be placed, by id. Each kind has a property that gives its items in file order."""

    by_id: Mapping[str, AnyItem]

    def items(self) -> tuple[AnyItem, ...]:
        return tuple(self.by_id.values())

    def item(self, id: str) -> AnyItem:
        """FixtureError where the catalogue has no such item."""
        try:
            return self.by_id[id]
        except KeyError:
            raise FixtureError(
                worded("the catalogue has no item “{id}”", id=id), mend="choose one that it has"
            ) from None

    def of(self, kind: type[_Kind]) -> dict[str, _Kind]:
        """The items of one kind, by id."""
        return {id: item for id, item in self.by_id.items() if isinstance(item, kind)}

    def get(self, kind: type[_Kind], id: str) -> _Kind:
        """The item of this kind; FixtureError where `id` is unknown or names another kind."""
        item = self.item(id)
        if not isinstance(item, kind):
            raise FixtureError(
                worded(
                    "“{id}” is a {tag}, not a {tag2}", id=id, tag=_tag(type(item)), tag2=_tag(kind)
                )
            )
        return item

    @property
    def plates(self) -> dict[str, PlateItem]:
        return self.of(PlateItem)

    @property
    def rests(self) -> dict[str, RestItem]:
        return self.of(RestItem)

    @property
    def side_locators(self) -> dict[str, SideLocatorItem]:
        return self.of(SideLocatorItem)

    @property
    def pins(self) -> dict[str, PinItem]:
        return self.of(PinItem)

    @property
    def clamps(self) -> dict[str, ClampItem]:
        return self.of(ClampItem)

    @property
    def cords(self) -> dict[str, CordItem]:
        return self.of(CordItem)

    @property
    def ports(self) -> dict[str, PortItem]:
        return self.of(PortItem)

    @property
    def pumps(self) -> dict[str, PumpItem]:
        return self.of(PumpItem)

    @property
    def screws(self) -> dict[str, ScrewItem]:
        """Socket head cap screws: the metric threads and their holes are known by them."""
        return {id: s for id, s in self.of(ScrewItem).items() if s.head == "socket"}

    @property
    def countersunk_screws(self) -> dict[str, ScrewItem]:
        return {id: s for id, s in self.of(ScrewItem).items() if s.head == "countersunk"}

    @property
    def alloys(self) -> dict[str, AlloyItem]:
        return self.of(AlloyItem)

    @property
    def washers(self) -> dict[str, WasherItem]:
        return self.of(WasherItem)

    @property
    def dowels(self) -> dict[str, DowelItem]:
        return self.of(DowelItem)

    @property
    def adapters(self) -> dict[str, AdapterItem]:
        return self.of(AdapterItem)

    @property
    def materials(self) -> dict[str, MaterialItem]:
        return self.of(MaterialItem)

    @property
    def cutters(self) -> dict[str, CutterItem]:
        return self.of(CutterItem)

    @property
    def frictions(self) -> dict[str, FrictionItem]:
        return self.of(FrictionItem)


def load_catalog(folder: Path | None = None) -> Catalog:
    """Every *.toml of `folder`, or the program's own catalogue, which is read once.

    Raises FixtureError that names file, item and field.
    """
    return _own_catalog() if folder is None else _read(folder)


@lru_cache(maxsize=1)
def _own_catalog() -> Catalog:
    return _read(resource("catalog"))


def _read(place: Path) -> Catalog:
    files = sorted(place.glob("*.toml")) if place.is_dir() else []
    if not files:
        raise FixtureError("no catalogue here", where=str(place), mend="choose another folder")
    found: dict[str, AnyItem] = {}
    for file in files:
        for item in _items(file):
            if item.id in found:
                raise FixtureError(
                    worded("two items are called “{id}”", id=item.id),
                    where=file.name,
                    mend="rename one",
                )
            found[item.id] = item
    return Catalog(MappingProxyType(found))


@dataclass(frozen=True)
class ItemFile:
    """A file of items, with what it says of itself under [file]."""

    about: Mapping[str, Any]
    items: tuple[AnyItem, ...]


def read_item_file(path: Path) -> ItemFile:
    """A shop's or a maker's file. FixtureError names the line of the first item that is wrong."""
    tables = _tables(path)
    about = tables.pop("file", {})
    items = tuple(_items(path, tables))
    ids = [item.id for item in items]
    for id in ids:
        if ids.count(id) > 1:
            raise FixtureError(
                worded("two items are called “{id}”", id=id), where=path.name, mend="rename one"
            )
    if not items:
        raise FixtureError("there is no item in it", where=path.name, mend="choose another file")
    return ItemFile(about if isinstance(about, dict) else {}, items)


def _items(file: Path, tables_of_file: Mapping[str, Any] | None = None) -> Iterator[AnyItem]:
    found = _tables(file) if tables_of_file is None else tables_of_file
    for kind, tables in found.items():
        if kind not in _KINDS or not isinstance(tables, list):
            raise FixtureError(
                worded("“{kind}” is not a kind of item", kind=kind),
                where=file.name,
                mend=worded("use {kinds}", kinds=", ".join(_KINDS)),
            )
        for number, table in enumerate(tables, start=1):
            yield _item(kind, number, table, file)


def _tables(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as fault:
        raise FixtureError("the file can't be read", where=str(file)) from fault
    except tomllib.TOMLDecodeError as fault:
        raise FixtureError(
            worded("not valid TOML: {fault}", fault=fault), where=file.name
        ) from fault


def _item(kind: str, number: int, table: Any, file: Path) -> AnyItem:
    name = table.get("id") if isinstance(table, dict) else None
    try:
        return msgspec.convert(table, _KINDS[kind])  # type: ignore[return-value]
    except msgspec.ValidationError as fault:
        words = _in_words(str(fault))
        field = words.partition(":")[0] if " - at " in str(fault) else _named_field(str(fault))
        line = line_of(file.read_text(encoding="utf-8"), kind, number, field)
        place = name or f"{kind} number {number}"
        where = f"{file.name}, {place}" if line is None else f"{file.name}, line {line}, {place}"
        raise FixtureError(words, where=where) from fault


def _named_field(fault: str) -> str:
    """The field that msgspec's message is about, where it gives no place: "`x` is missing"."""
    return fault.split("`")[1] if fault.count("`") >= 2 else ""


def _in_words(fault: str) -> str:
    """ "field `$.tip.radius_mm`" of msgspec as "tip.radius_mm: ..."."""
    said, _, place = fault.partition(" - at `$")
    return f"{place.strip('.`')}: {said}" if place else said


def _tag(kind: type[Item]) -> str:
    return str(kind.__struct_config__.tag).replace("_", " ")
