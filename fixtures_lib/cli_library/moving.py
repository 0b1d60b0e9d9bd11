"""Packages for another shop, out and in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from fixtures_lib.cli_library import text
from fixtures_lib.cli_library.entry import Where, fixture_named, library_app, opened
from fixtures_lib.cli_run import Json, print_answer
from fixtures_lib.shop.transfer.merging import merge, preview
from fixtures_lib.shop.transfer.packing import write_package
from fixtures_lib.shop.transfer.unpacking import PackageFile


@library_app.command()
def export(
    fixtures: Annotated[list[str], typer.Argument(help="Ids or numbers of fixtures.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The package to write.")],
    history: Annotated[bool, typer.Option("--history", help="All versions.")] = False,
    note: Annotated[str, typer.Option(help="For who opens it.")] = "",
    where: Where = None,
    json: Json = False,
) -> None:
    """Pack fixtures, with their parts, plates, items and pictures, for another shop."""
    with opened(where) as library:
        ids = [fixture_named(library, named).id for named in fixtures]
        package = write_package(
            library.database, ids, output, author=library.author, note=note, history=history
        )
    print_answer(package, json, text.package)


@library_app.command("import")
def import_(
    package: Path,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what it would do.")] = False,
    where: Where = None,
    json: Json = False,
) -> None:
    """Take a package over. What is here already stays as it is; conflicts are told."""
    file = PackageFile(package)
    with opened(where) as library:
        if dry_run:
            plan = preview(library.database, file)
        else:
            plan = merge(library.database, file, author=library.author)
    print_answer(plan.steps, json, text.steps)
