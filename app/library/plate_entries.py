"""What is said of a plate on the shelf: a new one, an inspection, a hole used up, retired."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.library.entry_dialog import Entry, Typed, figure, needed_figure
from app.texts import tr
from fixtures_lib.errors import FixtureError
from fixtures_lib.wording import worded

if TYPE_CHECKING:
    from fixtures_lib.shop import Library
    from fixtures_lib.shop.records import Inspection, ShopPlate, UsedHole


def new_plate_entries() -> tuple[Entry, ...]:
    from fixtures_lib.catalog.items import AdapterItem, PlateItem
    from fixtures_lib.catalog.loading import load_catalog

    kinds = (PlateItem, AdapterItem)
    items = tuple(
        (item.id, item.name) for item in load_catalog().items() if isinstance(item, kinds)
    )
    return (
        Entry("serial", tr("Serial number")),
        Entry("item", tr("Specification"), choices=items),
        Entry("length", tr("Length"), hint=tr("as in the catalogue")),
        Entry("width", tr("Width"), hint=tr("as in the catalogue")),
        Entry("shelf", tr("Where it is"), hint=tr("Rack 2, B4")),
        Entry("note", tr("Note")),
    )


def add_plate(library: Library, typed: Typed) -> ShopPlate:
    from fixtures_lib.catalog.loading import load_catalog
    from fixtures_lib.shop.keeping.plates import plate_of

    length, width = (figure(typed, name, "mm") for name in ("length", "width"))
    plate = plate_of(
        load_catalog().by_id[typed["item"]],  # type: ignore[arg-type]  # only plates are offered
        typed["serial"],
        size_mm=None if length is None or width is None else (length, width),
        shelf=typed["shelf"],
        note=typed["note"],
    )
    return library.plates.add(plate)


def inspection_entries() -> tuple[Entry, ...]:
    verdicts = (("passed", tr("passed")), ("failed", tr("did not pass")))
    return (
        Entry("day", tr("Date"), date.today().isoformat()),
        Entry("verdict", tr("It"), choices=verdicts),
        Entry("flatness", tr("Flatness"), hint=tr("such as 12 µm")),
        Entry("bores", tr("Worst bore, off by"), hint=tr("such as 8 µm")),
        Entry("note", tr("Note")),
    )


def inspect(library: Library, plate: ShopPlate, typed: Typed) -> Inspection:
    from fixtures_lib.shop.records import Inspection

    return library.plates.inspected(
        Inspection(
            plate_id=plate.id,
            on=_day(typed["day"]),
            passed=typed["verdict"] == "passed",
            flatness_um=figure(typed, "flatness", "micrometer"),
            hole_size_um=figure(typed, "bores", "micrometer"),
            note=typed["note"],
            author=library.author,
        )
    )


def used_hole_entries() -> tuple[Entry, ...]:
    return (
        Entry("x", "X", hint=tr("from the plate's datum corner")),
        Entry("y", "Y", hint=tr("from the plate's datum corner")),
        Entry("why", tr("Why"), hint=tr("thread stripped")),
    )


def use_up(library: Library, plate: ShopPlate, typed: Typed) -> UsedHole:
    from fixtures_lib.shop.records import UsedHole

    return library.plates.use_up(
        UsedHole(
            plate_id=plate.id,
            x_mm=needed_figure(typed, "x", "X"),
            y_mm=needed_figure(typed, "y", "Y"),
            why=typed["why"],
            author=library.author,
        )
    )


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError as fault:
        raise FixtureError(
            worded("“{typed}” is not a date", typed=typed), mend="write it as 2026-05-31"
        ) from fault
