"""Backup, restore, check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from fixtures_lib.cli_library import text
from fixtures_lib.cli_library.entry import Where, library_app, opened
from fixtures_lib.cli_run import Json, print_answer
from fixtures_lib.shop.safety import backup as backups
from fixtures_lib.shop.safety.checking import check_library
from fixtures_lib.shop.safety.mending import mend_words

_FAILED_CHECK = 1


@library_app.command()
def backup(output: Path, where: Where = None, json: Json = False) -> None:
    """Write the whole library to one file, while others go on working."""
    with opened(where) as library:
        written = backups.back_up(library.database, output)
    print_answer({"backup": str(written)}, json, lambda told: f"Backed up to {told['backup']}")


@library_app.command()
def restore(file: Path, where: Where = None, json: Json = False) -> None:
    """Make the library what it was at a backup; the state before is kept in a file."""
    with opened(where) as library:
        kept = backups.restore(library.database, file)
    answer = {"restored": str(file), "before": str(kept)}
    print_answer(answer, json, _restored)


def _restored(answer: dict[str, str]) -> str:
    return f"Restored from {answer['restored']}; the state before is kept in {answer['before']}"


@library_app.command()
def check(
    mend: Annotated[bool, typer.Option("--mend", help="Write lost words anew first.")] = False,
    where: Where = None,
    json: Json = False,
) -> None:
    """Is everything in the library whole?"""
    with opened(where) as library:
        if mend:
            mend_words(library.database)
        problems = check_library(library.database)
    print_answer(problems, json, text.problems)
    if problems:
        raise typer.Exit(_FAILED_CHECK)
