"""One plate or adapter: taken in, inspected, a hole used up, moved, retired."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.cli_library import text
from fixtures_lib.cli_library.entry import Where, Which, fixture_named, library_app, opened
from fixtures_lib.cli_library.shelves import day
from fixtures_lib.cli_run import Json, print_answer
from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.keeping.items import specification
from fixtures_lib.shop.keeping.plates import plate_of
from fixtures_lib.shop.library import Library
from fixtures_lib.shop.records import Inspection, UsedHole

_Serial = Annotated[str, typer.Argument(help="The plate's serial number.")]
_Note = Annotated[str, typer.Option(help="For who reads it later.")]


@library_app.command("add-plate")
def add_plate(
    serial: _Serial,
    item: Annotated[str, typer.Option(help="Id of a plate or an adapter of the catalogue.")],
    length: Annotated[float, typer.Option(min=0.0, help="mm; without it the catalogue's.")] = 0.0,
    width: Annotated[float, typer.Option(min=0.0, help="mm; without it the catalogue's.")] = 0.0,
    shelf: Annotated[str, typer.Option(help="Where it is.")] = "",
    note: _Note = "",
    where: Where = None,
    json: Json = False,
) -> None:
    """Take in a plate or an adapter, with a copy of its specification."""
    size = (length, width) if length and width else None
    with opened(where) as library:
        plate = plate_of(_item(library, item), serial, size_mm=size, shelf=shelf, note=note)  # type: ignore[arg-type]  # it refuses other items itself
        print_answer((library.plates.add(plate),), json, text.plates)


@library_app.command("inspect-plate")
def inspect_plate(
    serial: _Serial,
    passed: Annotated[bool, typer.Option("--passed/--failed", help="What came of it.")],
    flatness: Annotated[float | None, typer.Option(min=0.0, help="µm.")] = None,
    bores: Annotated[float | None, typer.Option(min=0.0, help="The worst is off by, µm.")] = None,
    on: Annotated[str, typer.Option("--date", help="2026-05-31; without it today.")] = "",
    note: _Note = "",
    where: Where = None,
    json: Json = False,
) -> None:
    """Keep an inspection of a plate."""
    with opened(where) as library:
        plate = library.plates.with_serial(serial)
        library.plates.inspected(
            Inspection(
                plate_id=plate.id, on=day(on), passed=passed, flatness_um=flatness,
                hole_size_um=bores, note=note, author=library.author,
            )
        )  # fmt: skip
        print_answer(library.plate_use(plate.id), json, text.plate_use)


@library_app.command("use-up")
def use_up(
    serial: _Serial,
    x: Annotated[float, typer.Option(help="mm from the plate's datum corner.")],
    y: Annotated[float, typer.Option(help="mm from the plate's datum corner.")],
    why: Annotated[str, typer.Option(help="Such as: thread stripped.")] = "",
    where: Where = None,
    json: Json = False,
) -> None:
    """Say that a hole of a plate can't be used again."""
    with opened(where) as library:
        plate = library.plates.with_serial(serial)
        library.plates.use_up(
            UsedHole(plate_id=plate.id, x_mm=x, y_mm=y, why=why, author=library.author)
        )
        print_answer(library.plate_use(plate.id), json, text.plate_use)


@library_app.command("move-plate")
def move_plate(
    serial: _Serial,
    shelf: Annotated[str, typer.Argument(help="Where it is now.")],
    where: Where = None,
    json: Json = False,
) -> None:
    """Say where a plate is."""
    with opened(where) as library:
        plate = library.plates.with_serial(serial)
        print_answer((library.plates.change(plate, shelf=shelf),), json, text.plates)


@library_app.command("retire-plate")
def retire_plate(
    serial: _Serial,
    why: Annotated[str, typer.Option(help="For who looks for it.")] = "",
    where: Where = None,
    json: Json = False,
) -> None:
    """Take a plate out of use; what it was used for stays."""
    with opened(where) as library:
        plate = library.plates.with_serial(serial)
        print_answer((library.plates.retire(plate, why, date.today()),), json, text.plates)


@library_app.command("build-on")
def build_on(fixture: Which, serial: _Serial, where: Where = None, json: Json = False) -> None:
    """Say that a fixture is built on this plate or adapter."""
    with opened(where) as library:
        kept = fixture_named(library, fixture)
        library.fixtures.build_on(kept.id, library.plates.with_serial(serial).id)
        print_answer(library.plates.of_fixture(kept.id), json, text.plates)


def _item(library: Library, id: str) -> object:
    """Of the program's catalogue, or of the shop's own items."""
    item = load_catalog().by_id.get(id)
    own = None if item else next((i for i in library.items.all() if i.item_id == id), None)
    if item is None and own is None:
        raise FixtureError(
            f"there is no item “{id}”",
            mend="take an id of the catalogue, or one of: holdfast library items",
        )
    return item if own is None else specification(own)
