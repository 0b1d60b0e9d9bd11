"""How a verb of the command line runs its task, and gives its answer."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console

from fixtures_lib.isolation import run_isolated
from fixtures_lib.progress import Progress, silent
from fixtures_lib.wording import as_plain

Json = Annotated[bool, typer.Option("--json", help="Machine-readable output.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress on stderr.")]
Solid = Annotated[int | None, typer.Option(help="Which solid of the file, from 1.")]
Heal = Annotated[bool, typer.Option("--heal", help="Mend the shape if it is not valid.")]


def run(task: str, *args: Any, quiet: bool, **kwargs: Any) -> Any:
    """A task's value, from a process of its own; its stages are told on stderr."""
    if quiet or not sys.stderr.isatty():
        return run_isolated(task, *args, progress=silent if quiet else _line, **kwargs)
    console = Console(stderr=True)
    with console.status("Starting") as status:

        def show(stage: str, fraction: float | None = None) -> None:
            share = "" if fraction is None else f" {fraction:.0%}"
            status.update(f"{stage}{share}")

        shown: Progress = show
        return run_isolated(task, *args, progress=shown, **kwargs)


def _line(stage: str, fraction: float | None = None) -> None:
    if fraction is None:
        sys.stderr.write(f"{stage}\n")


def print_answer(value: Any, as_json: bool, text: Any) -> None:
    """The answer as JSON, or as `text` makes it for people."""
    if as_json:
        told = msgspec.json.encode(value, enc_hook=as_plain)
        sys.stdout.write(msgspec.json.format(told, indent=2).decode() + "\n")
    else:
        Console(highlight=False, soft_wrap=True).print(text(value), markup=False)
