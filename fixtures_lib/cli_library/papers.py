"""Pictures and papers beside a fixture, a run of it, or a plate."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from fixtures_lib.cli_library import text
from fixtures_lib.cli_library.entry import Where, fixture_named, library_app, opened
from fixtures_lib.cli_run import Json, print_answer
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.storage.atomic import cannot_write, write_atomically
from fixtures_lib.shop.keeping.attachments import Owner
from fixtures_lib.shop.library import Library

_Fixture = Annotated[str, typer.Option(help="A fixture: its id, the beginning of it, or number.")]
_Order = Annotated[str, typer.Option(help="Of the fixture's run with this order's number.")]
_Plate = Annotated[str, typer.Option(help="Serial number of a plate.")]


@library_app.command()
def attach(
    file: Path,
    fixture: _Fixture = "",
    order: _Order = "",
    plate: _Plate = "",
    note: Annotated[str, typer.Option(help="For who looks at it.")] = "",
    where: Where = None,
    json: Json = False,
) -> None:
    """Keep a picture or a paper beside a fixture, one of its runs, or a plate."""
    with opened(where) as library:
        kept = library.attachments.add_file(_owner(library, fixture, order, plate), file, note)
    print_answer((kept,), json, text.papers)


@library_app.command()
def papers(
    fixture: _Fixture = "",
    order: _Order = "",
    plate: _Plate = "",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write them here.")] = None,
    where: Where = None,
    json: Json = False,
) -> None:
    """The pictures and papers beside it; with a folder, copies of them."""
    with opened(where) as library:
        found = library.attachments.of(_owner(library, fixture, order, plate))
        if output is not None:
            _make_folder(output)
            for number, paper in enumerate(found, start=1):
                # a name from another shop may hold a path: only its last part counts
                name = Path(paper.name.replace("\\", "/")).name or "paper"
                write_atomically(output / f"{number:03d} {name}", library.attachments.data(paper))
    print_answer(found, json, text.papers)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise cannot_write(folder, fault) from fault


def _owner(library: Library, fixture: str, order: str, plate: str) -> Owner:
    if bool(fixture) == bool(plate) or (order and not fixture):
        raise FixtureError(
            "it is not said what the files belong to",
            mend="give --fixture (and --order for one of its runs), or --plate",
        )
    if plate:
        return Owner("plate", library.plates.with_serial(plate).id)
    kept = fixture_named(library, fixture)
    if not order:
        return Owner("fixture", kept.id)
    for run in library.runs.of_fixture(kept.id):
        if run.order == order:
            return Owner("run", run.id)
    raise FixtureError(f"{kept.name} has no run of order “{order}”", mend="see: library runs")
