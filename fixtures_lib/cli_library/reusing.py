"""Which plates on the shelf take a fixture; a standard instead of a plate of its own."""

from __future__ import annotations

from typing import Annotated

import typer

from fixtures_lib.cli_library import text
from fixtures_lib.cli_library.entry import Where, Which, fixture_named, library_app, opened
from fixtures_lib.cli_run import Json, print_answer
from fixtures_lib.shop.reuse.in_library import shelf_for, shop_times, standard_for

_Standing = Annotated[str, typer.Option(help="Serial of the plate on the machine now.")]


@library_app.command()
def shelf(
    fixture: Which, standing: _Standing = "", where: Where = None, json: Json = False
) -> None:
    """The plates that take the fixture, the quickest setup first, and why others don't."""
    with opened(where) as library:
        found = shelf_for(library, fixture_named(library, fixture).id, standing=standing)
    print_answer(found, json, text.shelf)


@library_app.command()
def standard(fixture: Which, where: Where = None, json: Json = False) -> None:
    """Whether a universal plate with an adapter pays, instead of a dedicated plate."""
    with opened(where) as library:
        found = standard_for(library, fixture_named(library, fixture).id, shop_times(library))
    print_answer(found, json, text.standard)
