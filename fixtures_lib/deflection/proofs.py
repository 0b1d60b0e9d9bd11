"""Targets with a closed form or a published number, run on the program's own elements and contacts.

The targets lie in resources/validation/deflection_targets.csv with their sources.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator

import msgspec

from fixtures_lib.deflection.proof_bending import (
    cantilever,
    plate_on_corners,
    plate_with_held_edges,
)
from fixtures_lib.deflection.proof_contact import beam_on_three, dents, sliding_block
from fixtures_lib.errors import FixtureError
from fixtures_lib.progress import Progress, silent
from fixtures_lib.proof import Figure, Proof, compared
from fixtures_lib.resources import resource

_CALCULATIONS: tuple[Callable[[], dict[str, Figure]], ...] = (
    cantilever,
    plate_with_held_edges,
    plate_on_corners,
    beam_on_three,
    sliding_block,
    dents,
)


class Target(msgspec.Struct, frozen=True):
    """A number (or several) that a calculation must reach, and where it comes from."""

    id: str
    description: str
    expected: Figure
    unit: str
    tolerance: float
    source: str


def targets() -> dict[str, Target]:
    """By id, in the order of the file."""
    path = resource("validation", "deflection_targets.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: _target(row) for row in csv.DictReader(file)}


def deflection_proofs(progress: Progress = silent) -> Iterator[Proof]:
    """Every target of the file, one after the other; about 10 s on two cores."""
    known = targets()
    for calculation in _CALCULATIONS:
        progress(f"proof: {(calculation.__doc__ or '').strip().rstrip('.')}")
        for name, got in calculation().items():
            target = known.pop(name)
            yield compared(
                target.id,
                target.description,
                source=target.source,
                expected=target.expected,
                got=got,
                unit=target.unit,
                tolerance=target.tolerance,
            )
    if known:
        raise FixtureError(f"no calculation proves {min(known)}")


def _target(row: dict[str, str]) -> Target:
    numbers = tuple(float(text) for text in row["expected"].split(";"))
    return Target(
        row["id"],
        row["description"],
        numbers if len(numbers) > 1 else numbers[0],
        row["unit"],
        float(row["tolerance"]),
        row["source"],
    )
