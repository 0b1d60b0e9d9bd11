"""Release, reopen, declare obsolete; take an old version back; branch."""

from __future__ import annotations

from typing import Annotated

import typer

from fixtures_lib.cli_library import text
from fixtures_lib.cli_library.entry import Reason, Where, Which, fixture_named, library_app, opened
from fixtures_lib.cli_run import Json, print_answer

_Note = Annotated[str, typer.Option(help="For who reads the history.")]


@library_app.command()
def release(
    fixture: Which,
    version: Annotated[int, typer.Option(help="The version that you looked at.")],
    note: _Note = "",
    where: Where = None,
    json: Json = False,
) -> None:
    """Approve the latest version, and lock the fixture."""
    with opened(where) as library:
        kept = library.releases.release(fixture_named(library, fixture).id, version, note)
    print_answer(kept, json, text.fixture)


@library_app.command()
def reopen(fixture: Which, note: _Note = "", where: Where = None, json: Json = False) -> None:
    """Make a released or obsolete fixture a draft again."""
    with opened(where) as library:
        kept = library.releases.reopen(fixture_named(library, fixture).id, note)
    print_answer(kept, json, text.fixture)


@library_app.command()
def obsolete(fixture: Which, note: _Note = "", where: Where = None, json: Json = False) -> None:
    """Say that the fixture is not to be used any more."""
    with opened(where) as library:
        kept = library.releases.obsolete(fixture_named(library, fixture).id, note)
    print_answer(kept, json, text.fixture)


@library_app.command()
def revert(
    fixture: Which, version: int, why: Reason = "", where: Where = None, json: Json = False
) -> None:
    """Make an old version the latest again."""
    with opened(where) as library:
        kept = library.fixtures.restore(fixture_named(library, fixture).id, version, why)
    print_answer(kept, json, text.saved)


@library_app.command()
def branch(
    fixture: Which,
    name: Annotated[str, typer.Option(help="Of the new fixture.")],
    version: Annotated[int | None, typer.Option(help="Without it the latest.")] = None,
    why: Reason = "",
    where: Where = None,
    json: Json = False,
) -> None:
    """Begin a new fixture with a version of this one."""
    with opened(where) as library:
        kept = library.fixtures.branch(fixture_named(library, fixture).id, version, name, why)
    print_answer(kept, json, text.fixture)
