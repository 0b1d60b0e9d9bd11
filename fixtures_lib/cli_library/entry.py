"""What all verbs share: which library is meant, and which fixture."""

from __future__ import annotations

from typing import Annotated

import typer

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop import Library, open_library
from fixtures_lib.shop.records import Fixture, ShopPlate
from fixtures_lib.wording import worded

library_app = typer.Typer(
    no_args_is_help=True,
    help="The repeat-customer library: customers, parts, plates, fixtures, runs.",
)

Where = Annotated[
    str | None,
    typer.Option(
        "--library",
        "-L",
        help="A file, or postgresql://NAME@SERVER/DATABASE. Without it HOLDFAST_LIBRARY, or the "
        "library in your own data folder.",
    ),
]
Which = Annotated[str, typer.Argument(help="A fixture: its id, the beginning of it, or number.")]
Reason = Annotated[str, typer.Option(help="Why, for who reads the history.")]


def opened(where: str | None) -> Library:
    return open_library(where)


def fixture_named(library: Library, named: str) -> Fixture:
    """FixtureError where none or several are meant."""
    found = library.fixtures.named(named)
    if len(found) == 1:
        return found[0]
    if not found:
        raise FixtureError(
            worded("the library has no fixture “{named}”", named=named),
            mend="look for it: holdfast library find",
        )
    raise FixtureError(
        worded("“{named}” are {count} fixtures", named=named, count=len(found)),
        mend=worded(
            "give its id: {names}", names=", ".join(fixture.id[:12] for fixture in found[:5])
        ),
    )


def plates_with(library: Library, serials: list[str]) -> list[ShopPlate]:
    return [library.plates.with_serial(serial) for serial in serials]
