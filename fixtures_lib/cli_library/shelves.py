"""Plates, runs, the shop's own items, and lists of them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from fixtures_lib.cli_library import text
from fixtures_lib.cli_library.entry import (
    Where,
    Which,
    fixture_named,
    library_app,
    opened,
    plates_with,
)
from fixtures_lib.cli_run import Json, print_answer
from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.records import Customer, Measured, Run, ShopPlate
from fixtures_lib.shop.transfer.lists import (
    all_fixtures,
    fixture_list,
    read_list,
    record_list,
    write_list,
)
from fixtures_lib.wording import worded


class Listed(StrEnum):
    """What there are lists of."""

    FIXTURES = "fixtures"
    CUSTOMERS = "customers"
    PLATES = "plates"


@library_app.command()
def plates(
    serial: Annotated[str, typer.Argument(help="One plate: what it was used for.")] = "",
    retired: Annotated[bool, typer.Option("--retired", help="Those as well.")] = False,
    where: Where = None,
    json: Json = False,
) -> None:
    """The plates and adapters on the shelves."""
    with opened(where) as library:
        if serial:
            use = library.plate_use(library.plates.with_serial(serial).id)
            print_answer(use, json, text.plate_use)
        else:
            print_answer(library.plates.all(retired=retired), json, text.plates)


@library_app.command()
def runs(fixture: Which, where: Where = None, json: Json = False) -> None:
    """The runs of a fixture."""
    with opened(where) as library:
        found = library.runs.of_fixture(fixture_named(library, fixture).id)
    print_answer(found, json, text.runs)


@library_app.command("add-run")
def add_run(
    fixture: Which,
    order: Annotated[str, typer.Option(help="The order's number.")] = "",
    on: Annotated[str, typer.Option("--date", help="2026-05-31; without it today.")] = "",
    quantity: Annotated[int, typer.Option(min=0)] = 0,
    scrap: Annotated[int, typer.Option(min=0)] = 0,
    setup_minutes: Annotated[float | None, typer.Option()] = None,
    machine: str = "",
    note: str = "",
    version: Annotated[int | None, typer.Option(help="Without it the latest.")] = None,
    plate: Annotated[list[str] | None, typer.Option(help="Serial of a plate used.")] = None,
    measured: Annotated[
        list[str] | None, typer.Option(help="FEATURE=µm, such as feature-1=13.")
    ] = None,
    where: Where = None,
    json: Json = False,
) -> None:
    """Keep a run of a fixture."""
    with opened(where) as library:
        found = fixture_named(library, fixture)
        run = Run(
            fixture_id=found.id, version=version or found.head, order=order, date=day(on),
            machine=machine, quantity=quantity, scrap=scrap, setup_minutes=setup_minutes,
            note=note, author=library.author,
        )  # fmt: skip
        used = [each.id for each in plates_with(library, plate or [])]
        figures = [_measured(run, typed) for typed in measured or []]
        print_answer((library.runs.add(run, used, figures),), json, text.runs)


@library_app.command()
def items(
    file: Annotated[Path | None, typer.Argument(help="A file of items to take over.")] = None,
    where: Where = None,
    json: Json = False,
) -> None:
    """The catalogue items of the shop's own; with a file its items are taken over."""
    with opened(where) as library:
        found = library.items.all() if file is None else library.items.add_file(file)
    print_answer(found, json, text.items)


@library_app.command()
def table(
    kind: Listed,
    output: Annotated[Path, typer.Option("--output", "-o", help="The CSV file to write.")],
    where: Where = None,
) -> None:
    """Write a list for a spreadsheet."""
    with opened(where) as library:
        match kind:
            case Listed.FIXTURES:
                data = fixture_list(all_fixtures(library.find))
            case Listed.CUSTOMERS:
                data = record_list(library.customers.all())
            case Listed.PLATES:
                data = record_list(library.plates.all(retired=True))
    write_list(output, data)


@library_app.command("read-table")
def read_table(kind: Listed, file: Path, where: Where = None, json: Json = False) -> None:
    """Take new customers or plates over from a list: all of them or none."""
    with opened(where) as library:
        match kind:
            case Listed.CUSTOMERS:
                customers = library.customers.add_all(read_list(file, Customer))
                print_answer(customers, json, text.customers)
            case Listed.PLATES:
                kept = library.plates.add_all(read_list(file, ShopPlate))
                print_answer(kept, json, text.plates)
            case Listed.FIXTURES:
                raise FixtureError(
                    "fixtures can't be read from a list", mend="import a package of them"
                )


def _measured(run: Run, typed: str) -> Measured:
    feature, _, figure = typed.rpartition("=")
    try:
        return Measured(run_id=run.id, feature=feature, name=feature, measured_um=float(figure))
    except ValueError as fault:
        raise FixtureError(
            f"“{typed}” is not a measured feature", mend="write it as feature-1=13, in µm"
        ) from fault


def day(typed: str) -> date:
    """As it was typed, or today; FixtureError for what is no date."""
    try:
        return date.fromisoformat(typed) if typed else date.today()
    except ValueError as fault:
        raise FixtureError(
            worded("“{typed}” is not a date", typed=typed), mend="write it as 2026-05-31"
        ) from fault
