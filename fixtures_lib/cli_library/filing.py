"""Add parts, save jobs, open them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from fixtures_lib.cli_library import text
from fixtures_lib.cli_library.entry import Reason, Where, Which, fixture_named, library_app, opened
from fixtures_lib.cli_run import Heal, Json, Quiet, Solid, print_answer, run
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.storage.files import load_job, save_job
from fixtures_lib.shop import Placement, Saving
from fixtures_lib.shop.keeping.filing import Filing
from fixtures_lib.shop.records import Fixture, Version

_Customer = Annotated[str, typer.Option(help="Whose part it is; nobody's: the shop's own.")]
_Revision = Annotated[str, typer.Option(help="The revision; without it the next letter.")]
_Drawing = Annotated[str, typer.Option(help="The drawing's number.")]


class Saved(msgspec.Struct, frozen=True, kw_only=True):
    """A fixture, and the version of it that was saved."""

    fixture: Fixture
    version: Version


@library_app.command()
def add(
    part: Path,
    number: Annotated[str, typer.Option(help="The part's number.")],
    customer: _Customer = "",
    revision: _Revision = "",
    name: Annotated[str, typer.Option(help="What it is called.")] = "",
    drawing: _Drawing = "",
    material: Annotated[str, typer.Option(help="Id of a material of the catalogue.")] = "",
    where: Where = None,
    json: Json = False,
    quiet: Quiet = False,
    solid: Solid = None,
    heal: Heal = False,
) -> None:
    """File a part's STEP file as a revision, with its size and shape."""
    filing = Filing(
        part_number=number, customer=customer, part_name=name, revision=revision,
        drawing_number=drawing, material=material,
    )  # fmt: skip
    kept = run("library_add", where, str(part), filing, solid, heal, quiet=quiet)
    print_answer(kept, json, text.revision)


@library_app.command()
def save(
    job: Path,
    fixture: Annotated[str, typer.Option(help="The fixture that it is the next version of.")] = "",
    based_on: Annotated[int, typer.Option(help="The version that it was made from.")] = 0,
    number: Annotated[str, typer.Option(help="Of the part, for a new fixture.")] = "",
    customer: _Customer = "",
    revision: _Revision = "",
    name: Annotated[str, typer.Option(help="Of the new fixture; without it the job's.")] = "",
    why: Reason = "",
    check: Annotated[bool, typer.Option("--check", help="Keep its predictions with it.")] = False,
    where: Where = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Save a job: as a new fixture of a part, or as the next version of a fixture."""
    if bool(fixture) == bool(number):
        raise FixtureError(
            "it is not said where the job belongs",
            where=job.name,
            mend="give --fixture for its next version, or --number of the part for a new one",
        )
    if number:
        placement = Placement(
            customer=customer, part_number=number, revision=revision,
            fixture_name=name or job.stem, why=why,
        )  # fmt: skip
        kept, version = run("library_save", where, str(job), placement, check=check, quiet=quiet)
    else:
        kept, version = _next_version(where, job, fixture, based_on, why, check, quiet)
    answer = Saved(fixture=kept, version=version)
    print_answer(answer, json, lambda s: text.saved(s.version, s.fixture))


def _next_version(
    where: str | None, job: Path, named: str, based_on: int, why: str, check: bool, quiet: bool
) -> tuple[Fixture, Version]:
    """Only a check needs the kernel, and so a process of its own."""
    with opened(where) as library:
        kept = fixture_named(library, named)
        if not check:
            stored = load_job(job)
            saving = Saving(job=stored.job, part_bytes=stored.part_bytes, why=why)
            return kept, library.fixtures.save(kept.id, based_on or kept.head, saving)
    version = run(
        "library_save_version", where, str(job), kept.id, based_on or kept.head, why=why,
        quiet=quiet,
    )  # fmt: skip
    return kept, version


@library_app.command("open")
def open_(
    fixture: Which,
    output: Annotated[Path, typer.Option("--output", "-o", help="The job to write.")],
    version: Annotated[int | None, typer.Option(help="Without it the latest.")] = None,
    where: Where = None,
    json: Json = False,
) -> None:
    """Write a version's job to a file."""
    with opened(where) as library:
        found = library.fixtures.open(fixture_named(library, fixture).id, version)
    save_job(output, found.job, found.part_bytes)
    answer = Saved(fixture=found.fixture, version=found.version)
    print_answer(answer, json, lambda s: text.saved(s.version, s.fixture))
