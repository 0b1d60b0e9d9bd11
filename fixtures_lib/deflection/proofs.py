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
from fixtures_lib.deflection.proof_discs import (
    held_at_the_rim,
    mirror,
    mirror_on_six,
    on_three_points,
)
from fixtures_lib.deflection.proof_free_plates import plate_on_inner_points, plate_pulled_by_vacuum
from fixtures_lib.deflection.proof_half_space import half_space
from fixtures_lib.deflection.proof_heat import bimetal, plate_warm_on_top, warm_bar
from fixtures_lib.deflection.proof_nafems import elliptic_membrane, hot_vessel, thick_plate
from fixtures_lib.deflection.proof_partial_slip import ball_pushed_sideways
from fixtures_lib.deflection.proof_plates import (
    force_at_the_middle,
    moments,
    rectangles,
    vacuum_floor,
)
from fixtures_lib.errors import FixtureError
from fixtures_lib.progress import Progress, silent
from fixtures_lib.proof import Figure, Proof, compared
from fixtures_lib.resources import resource
from fixtures_lib.wording import worded

_CALCULATIONS: tuple[Callable[[], dict[str, Figure]], ...] = (
    cantilever,
    plate_with_held_edges,
    plate_on_corners,
    beam_on_three,
    sliding_block,
    dents,
    half_space,
    ball_pushed_sideways,
    elliptic_membrane,
    thick_plate,
    hot_vessel,
    rectangles,
    force_at_the_middle,
    moments,
    vacuum_floor,
    plate_on_inner_points,
    plate_pulled_by_vacuum,
    held_at_the_rim,
    on_three_points,
    mirror,
    mirror_on_six,
    warm_bar,
    plate_warm_on_top,
    bimetal,
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
    """Every target of the file, one after the other; about 20 s on two cores."""
    known = targets()
    for calculation in _CALCULATIONS:
        progress(worded("proof: {rstrip}", rstrip=(calculation.__doc__ or "").strip().rstrip(".")))
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
        raise FixtureError(worded("no calculation proves {min}", min=min(known)))


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
