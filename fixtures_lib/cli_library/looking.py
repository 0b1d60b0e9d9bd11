"""List, find, show, history, compare."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from fixtures_lib.cli_library import text
from fixtures_lib.cli_library.entry import Where, Which, fixture_named, library_app, opened
from fixtures_lib.cli_run import Json, Quiet, print_answer, run
from fixtures_lib.errors import FixtureError
from fixtures_lib.shop import Wanted
from fixtures_lib.shop.history.bias import Bias, Compared, bias_of
from fixtures_lib.shop.keeping.filing import PartFacts
from fixtures_lib.shop.records import Approval, Fixture, FixtureStatus, Run, ShopPlate, Version
from fixtures_lib.wording import worded

_Customer = Annotated[str, typer.Option(help="Only this customer's.")]
_Status = Annotated[str, typer.Option(help="draft, released or obsolete.")]
_Most = Annotated[int, typer.Option("--limit", min=1, max=1000, help="How many at most.")]


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """Everything about one fixture."""

    fixture: Fixture
    versions: tuple[Version, ...]
    approvals: tuple[Approval, ...]
    plates: tuple[ShopPlate, ...]
    runs: tuple[Run, ...]
    measured: tuple[Compared, ...]
    bias: Bias | None


@library_app.command("list")
def list_(
    customer: _Customer = "",
    status: _Status = "",
    limit: _Most = 50,
    where: Where = None,
    json: Json = False,
) -> None:
    """The fixtures, the last changed first."""
    find(customer=customer, status=status, limit=limit, where=where, json=json)


@library_app.command()
def find(
    words: Annotated[
        list[str] | None, typer.Argument(help="Words, or beginnings of words.")
    ] = None,
    customer: _Customer = "",
    status: _Status = "",
    material: Annotated[str, typer.Option(help="Id of the part's material.")] = "",
    pattern: Annotated[str, typer.Option(help='Of the plate: "50 mm: M8, 12 H7".')] = "",
    at_most: Annotated[str, typer.Option(help="The part's size at most, mm: 120x80x30.")] = "",
    at_least: Annotated[str, typer.Option(help="The part's size at least, mm.")] = "",
    tolerance: Annotated[float | None, typer.Option(help="Tightest tolerance at most, µm.")] = None,
    like: Annotated[Path | None, typer.Option(help="A STEP file: parts of this shape.")] = None,
    limit: _Most = 50,
    where: Where = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Find fixtures by words and facts; with --like parts by their shape."""
    if like is not None:
        facts: PartFacts = run("part_facts", str(like), quiet=quiet)
        if facts.fingerprint is None:
            raise FixtureError("the part has no shape to look for", where=like.name)
        with opened(where) as library:
            print_answer(library.shapes.like(facts.fingerprint, limit), json, text.shapes)
        return
    with opened(where) as library:
        owner = library.customers.named(customer) if customer else None
        if customer and owner is None:
            raise FixtureError(
                worded("the library has no customer “{customer}”", customer=customer)
            )
        wanted = Wanted(
            text=" ".join(words or ()), customer_id=owner.id if owner else None,
            status=_status(status),
            material=material or None, plate_pattern=pattern or None,
            at_most_mm=_size(at_most), at_least_mm=_size(at_least), tightest_to_um=tolerance,
            limit=limit,
        )  # fmt: skip
        print_answer(library.find.fixtures(wanted), json, text.fixtures)


@library_app.command()
def show(fixture: Which, where: Where = None, json: Json = False) -> None:
    """Everything about one fixture."""
    with opened(where) as library:
        found = fixture_named(library, fixture)
        measured = library.measured_against_predicted(found.id)
        shown = Shown(
            fixture=found,
            versions=library.fixtures.versions(found.id),
            approvals=library.releases.history(found.id),
            plates=library.plates.of_fixture(found.id),
            runs=library.runs.of_fixture(found.id),
            measured=measured,
            bias=bias_of(measured),
        )
    print_answer(
        shown, json,
        lambda s: text.shown(s.fixture, s.versions, s.approvals, s.plates, s.runs, s.bias),
    )  # fmt: skip


@library_app.command()
def history(fixture: Which, where: Where = None, json: Json = False) -> None:
    """What happened to all fixtures of the part, oldest first."""
    with opened(where) as library:
        found = fixture_named(library, fixture)
        part_id = library.parts.revision(found.revision_id).part_id
        print_answer(library.time_line.of_part(part_id), json, text.events)


@library_app.command()
def compare(
    fixture: Which,
    before: int,
    after: Annotated[int | None, typer.Argument(help="Without it the latest.")] = None,
    where: Where = None,
    json: Json = False,
) -> None:
    """What is different between two versions."""
    with opened(where) as library:
        found = library.compare(fixture_named(library, fixture).id, before, after)
    print_answer(found.changes, json, text.changes)


def _status(named: str) -> FixtureStatus | None:
    match named:
        case "":
            return None
        case "draft" | "released" | "obsolete":
            return named
    raise FixtureError(
        worded("a fixture is not “{named}”", named=named), mend="it is draft, released or obsolete"
    )


def _size(typed: str) -> tuple[float, float, float] | None:
    if not typed:
        return None
    try:
        length, width, height = (float(side) for side in typed.lower().split("x"))
    except ValueError as fault:
        raise FixtureError(
            worded("“{typed}” is not a size", typed=typed), mend="give three sides in mm: 120x80x30"
        ) from fault
    return length, width, height
