"""The command line: scripts, batch work and tests use the same tasks as the window.

Text for people by default, `--json` for programs; progress on stderr. Exit status 0 done, 1 the job
fails a check, 2 bad input (one line that says what and where). All kernel, mesh and solver work
runs in a process of its own, so that a file that crashes the kernel gives a sentence too.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from fixtures_lib import cli_text
from fixtures_lib.cli_library import library_app
from fixtures_lib.cli_run import Heal, Json, Quiet, Solid, print_answer, run
from fixtures_lib.errors import FixtureError
from fixtures_lib.isolation import WorkerFault
from fixtures_lib.wording import worded

if TYPE_CHECKING:
    from fixtures_lib.deliver.options import ExportOptions

DONE, FAILED_CHECK, BAD_INPUT, BUG = 0, 1, 2, 3
VERBS = (
    "inspect",
    "new",
    "check",
    "export",
    "blank",
    "recognise",
    "reuse",
    "library",
    "schema",
    "selftest",
)

_app = typer.Typer(
    name="holdfast",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Fixtures and workholding for low-volume CNC work. Without a verb: the window.",
)
_app.add_typer(library_app, name="library")


class Unit(StrEnum):
    """Lengths of a delivery."""

    MM = "mm"
    IN = "in"


class Schema(StrEnum):
    """Application protocols of STEP."""

    AP242 = "ap242"
    AP214 = "ap214"


@_app.command()
def inspect(
    part: Path, json: Json = False, quiet: Quiet = False, solid: Solid = None, heal: Heal = False
) -> None:
    """What is in a STEP file: unit, solids, size, validity, holes, faces, PMI, problems."""
    found = run("inspect_file", str(part), solid=solid, heal=heal, quiet=quiet)
    print_answer(found.told() if json else found, json, cli_text.inspection)


@_app.command()
def new(
    part: Path,
    output: Annotated[Path, typer.Option("--output", "-o", help="The job to write.")],
    layout: Annotated[Path | None, typer.Option(help="A layout to take over (JSON).")] = None,
    auto: Annotated[bool, typer.Option("--auto", help="Propose a whole layout.")] = False,
    material: Annotated[str, typer.Option(help="The part's material.")] = "al6061_t6",
    json: Json = False,
    quiet: Quiet = False,
    solid: Solid = None,
    heal: Heal = False,
) -> None:
    """A job for a part: laid on its flattest face; with --auto located and held as well."""
    made = run(
        "new_file",
        str(part),
        str(output),
        layout=str(layout) if layout else None,
        auto=auto,
        material=material,
        solid=solid,
        heal=heal,
        quiet=quiet,
    )
    print_answer(made, json, cli_text.created)


@_app.command()
def check(
    job: Path,
    json: Json = False,
    quiet: Quiet = False,
    unknowns: Annotated[
        int | None, typer.Option(help="About how many unknowns the part's mesh has.")
    ] = None,
) -> None:
    """Locating, holding, deflection, tolerances and problems of a job."""
    report = run("check_file", str(job), unknowns=unknowns, quiet=quiet)
    print_answer(report, json, cli_text.check)
    if not report.passed:
        raise typer.Exit(FAILED_CHECK)


@_app.command()
def export(
    job: Path,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")],
    unit: Annotated[Unit | None, typer.Option(help="Of papers and STEP: else the job's.")] = None,
    step: Annotated[Schema | None, typer.Option(help="Protocol of the STEP files.")] = None,
    revision: Annotated[str | None, typer.Option(help="For title block and letters.")] = None,
    drawing: Annotated[str | None, typer.Option(help="The drawing's number.")] = None,
    part_number: Annotated[str | None, typer.Option(help="The part's number.")] = None,
    stock: Annotated[float | None, typer.Option(help="Write the blank too, stock in mm.")] = None,
    templates: Annotated[Path | None, typer.Option(help="The shop's own templates.")] = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """The plate as STEP with everything that goes with it, each file proved.

    What is not said here is as the job remembers it.
    """
    said = {
        "unit": unit.value if unit else None,
        "step": step.value if step else None,
        "revision": revision,
        "drawing_number": drawing,
        "part_number": part_number,
        "stock_mm": stock,
        "templates": str(templates) if templates else None,
    }
    changes = {key: value for key, value in said.items() if value is not None}
    manifest = run("export_file", str(job), str(output), changes=changes, quiet=quiet)
    print_answer(manifest, json, cli_text.manifest)
    if not manifest.proved:
        raise typer.Exit(FAILED_CHECK)


@_app.command()
def blank(
    file: Annotated[Path, typer.Argument(help="A job, or a part's STEP file.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The STEP file to write.")],
    stock: Annotated[float, typer.Option(help="Stock on each face, mm.")] = 0.5,
    faces: Annotated[str, typer.Option(help="Face numbers, as 3,7,12.")] = "",
    unit: Annotated[Unit | None, typer.Option(help="Of the STEP file.")] = None,
    step: Annotated[Schema, typer.Option(help="Protocol of the STEP file.")] = Schema.AP242,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """The part with stock on chosen plane faces, for printing or sawing.

    Without faces: those of a job that have a tolerance, or all plane faces of a part.
    """
    chosen = tuple(_face_number(word) for word in faces.replace(",", " ").split())
    made = run(
        "blank_of_file", str(file), str(output), stock, chosen,
        options=_options(unit, step), quiet=quiet,
    )  # fmt: skip
    print_answer(made, json, cli_text.delivered_file)
    if not made.proved:
        raise typer.Exit(FAILED_CHECK)


def _face_number(word: str) -> int:
    if not word.isdigit():
        raise FixtureError(
            worded("“{word}” is not the number of a face", word=word), mend="write them as 3,7,12"
        )
    return int(word)


def _options(unit: Unit | None, step: Schema) -> ExportOptions:
    from fixtures_lib.deliver.options import ExportOptions

    return ExportOptions(unit=unit.value if unit else None, step=step.value)


@_app.command()
def recognise(
    part: Path,
    library: Annotated[str | None, typer.Option(help="The library's file or URL.")] = None,
    json: Json = False,
    quiet: Quiet = False,
    solid: Solid = None,
    heal: Heal = False,
) -> None:
    """Which known part a STEP file is: the same, mirrored, a new revision, a similar one."""
    found = run("recognise_file", str(part), library, solid=solid, heal=heal, quiet=quiet)
    print_answer(found, json, cli_text.recognised)


@_app.command()
def reuse(
    job: Path,
    part: Path,
    output: Annotated[Path, typer.Option("--output", "-o", help="The job to write.")],
    json: Json = False,
    quiet: Quiet = False,
    solid: Solid = None,
    heal: Heal = False,
) -> None:
    """A fixture moved over to a new revision of its part: what fits, moved, lost its place."""
    moved = run("reuse_file", str(job), str(part), str(output), solid=solid, heal=heal, quiet=quiet)
    print_answer(moved, json, cli_text.reused)
    if not moved.complete:
        raise typer.Exit(FAILED_CHECK)


@_app.command()
def schema() -> None:
    """The JSON Schema of a job."""
    from fixtures_lib.job.storage.schema import job_schema

    sys.stdout.write(msgspec.json.format(msgspec.json.encode(job_schema()), indent=2).decode())
    sys.stdout.write("\n")


@_app.command()
def selftest(json: Json = False, quiet: Quiet = False) -> None:
    """The validation targets, each with source, expected, got, tolerance and verdict."""
    proofs = run("selftest", quiet=quiet)
    print_answer(proofs, json, cli_text.proofs)
    if not all(proof.passed for proof in proofs):
        raise typer.Exit(FAILED_CHECK)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; the exit status."""
    try:
        outcome = _app(args=list(sys.argv[1:] if arguments is None else arguments),
                       standalone_mode=False)  # fmt: skip
        return int(outcome or DONE)
    except typer.Exit as end:
        return int(end.exit_code)
    except typer.Abort:
        return BAD_INPUT
    except FixtureError as fault:
        return _refused(str(fault))
    except WorkerFault as fault:
        return _bug(fault)
    except typer.TyperException as fault:  # a call that the command line does not know
        message = getattr(fault, "format_message", fault.__str__)
        return _refused(str(message()))


def _refused(sentence: str) -> int:
    sys.stderr.write(f"holdfast: {sentence}\n")
    return BAD_INPUT


def _bug(fault: WorkerFault) -> int:
    from fixtures_lib.diagnostics import kept_trace

    sys.stderr.write(
        f"holdfast: this is a bug in Holdfast, not in your file ({kept_trace(fault)})\n"
    )
    return BUG


if __name__ == "__main__":
    raise SystemExit(main())
