"""Is each part known again, in whatever form it comes, and is none taken for another?

Every STEP file of the shared parts is a known part. Each comes back moved and turned, mirrored, in
inches, from another export (faces in another order, round walls in halves), and as two revisions
made by the kernel: a hole moved, a wall grown. Counted: how often the part itself is found first,
what it is said to be, and false matches over all pairs of unlike parts.
"""

from __future__ import annotations

import csv
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from OCP.Standard import Standard_Failure
from OCP.TopoDS import TopoDS_Shape
from rich.console import Console
from rich.table import Table

from fixtures_lib import tasks
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.kernel.loading import load_part, shape_of
from fixtures_lib.shop.likeness.comparing import likeness
from fixtures_lib.tasks.reusing import KnownPart
from tests.conftest import SHARED_PARTS
from tests.lib.likeness_parts import (
    grown_wall,
    halved,
    mirrored,
    moved_hole,
    shuffled,
    turned,
    written,
)

_SHOWN_EVERY = 5  # parts, for a table so far
_LARGE = 1000  # faces: such a part comes back in one form only
_ONE_PART = ("pocket_unit", "odd/", "two_solids", "overlapping")  # files of one geometry


@dataclass(frozen=True)
class Form:
    """How a part comes back, and what it is then to the known one."""

    name: str
    made: Callable[[TopoDS_Shape, LoadedPart], TopoDS_Shape | None]
    wanted: tuple[str, ...]
    unit: str = "MM"


FORMS = (
    Form("turned", lambda shape, part: turned(shape), ("same",)),
    Form("mirrored", lambda shape, part: mirrored(shape), ("mirrored", "same")),
    Form("inch", lambda shape, part: shape, ("same",), unit="INCH"),
    Form("other order", lambda shape, part: shuffled(shape), ("same",)),
    Form("halved walls", lambda shape, part: halved(turned(shape)), ("same",)),
    Form("hole moved", moved_hole, ("revision",)),
    Form("wall grown", grown_wall, ("revision",)),
)


@dataclass
class Tally:
    asked: int = 0
    first: int = 0
    right: int = 0
    seconds: float = 0.0


def study(console: Console, folder: Path) -> None:
    parts = _parts(console)
    known = [_known(name, part) for name, part in parts.items()]
    _false_matches(known, console)
    tallies = {form.name: Tally() for form in FORMS}
    for number, (name, part) in enumerate(parts.items(), 1):
        begun = time.perf_counter()
        for form in FORMS:
            if len(part.shape.faces) < _LARGE or form is FORMS[0]:
                _ask(name, part, form, known, tallies[form.name], folder, console)
        taken = time.perf_counter() - begun
        faces = len(part.shape.faces)
        console.print(f"[dim]{number} of {len(parts)}: {name}, {faces} faces, {taken:.1f} s[/]")
        if number % _SHOWN_EVERY == 0 or number == len(parts):  # a run that is broken off tells too
            console.print(_table(tallies))


def _parts(console: Console) -> dict[str, LoadedPart]:
    """The first solid of each file that has one; an invalid one healed."""
    found: dict[str, LoadedPart] = {}
    with (SHARED_PARTS / "index.csv").open(encoding="utf-8") as file:
        names = [row["file"] for row in csv.DictReader(file)]
    for name in names:
        try:
            part = load_part(SHARED_PARTS / name, solid=1)
            if not part.shape.valid:
                part = load_part(SHARED_PARTS / name, solid=1, heal=True)
            tasks.fingerprint_part(part)
        except FixtureError as fault:
            console.print(f"[dim]{name}: {fault.what}[/]")
            continue
        if part.shape.valid:
            found[name] = part
        else:
            console.print(f"[dim]{name}: not valid, and can't be mended[/]")
    return found


def _known(name: str, part: LoadedPart) -> KnownPart:
    return KnownPart(
        key=name,
        name=name,
        fingerprint=tasks.fingerprint_part(part),
        step=(SHARED_PARTS / name).read_bytes(),
        solid=1,
        healed=part.healed,
    )


def _ask(
    name: str,
    part: LoadedPart,
    form: Form,
    known: list[KnownPart],
    tally: Tally,
    folder: Path,
    console: Console,
) -> None:
    again = _come_back(name, part, form, folder, console)
    if again is None:
        return
    begun = time.perf_counter()
    best = tasks.recognise(again, known)[0]
    tally.seconds += time.perf_counter() - begun
    tally.asked += 1
    itself = _one_part(best.key, name)
    tally.first += itself
    right = itself and best.likeness.relation in form.wanted
    tally.right += right
    if not right:
        console.print(
            f"{form.name}: {name} -> {best.key}: {best.likeness.relation}, "
            f"distance {best.likeness.distance:.3f}, {best.likeness.words}"
        )


def _come_back(
    name: str, part: LoadedPart, form: Form, folder: Path, console: Console
) -> LoadedPart | None:
    """None where the form can't be made of this part: it has no hole, or the kernel can't."""
    path = folder / f"{Path(name).stem}_{form.name.replace(' ', '_')}.step"
    try:
        shape = form.made(shape_of(part), part)
        return None if shape is None else written(shape, path, unit=form.unit)
    except (FixtureError, Standard_Failure) as fault:
        console.print(f"[dim]{form.name} can't be made of {name}: {str(fault)[:80]}[/]")
        return None


def _one_part(a: str, b: str) -> bool:
    families = [{f for f in _ONE_PART if f in name} for name in (a, b)]
    pocket = {"pocket_unit", "odd/"}
    alike = bool(families[0] & families[1]) or all(f & pocket for f in families)
    solids = {"two_solids", "overlapping"}
    return a == b or alike or all(f & solids for f in families)


def _table(tallies: dict[str, Tally]) -> Table:
    shown = Table("Form", "Asked", "Itself first", "Said rightly", "Seconds each")
    for name, tally in tallies.items():
        each = tally.seconds / max(tally.asked, 1)
        shown.add_row(name, str(tally.asked), str(tally.first), str(tally.right), f"{each:.2f}")
    return shown


def _false_matches(known: list[KnownPart], console: Console) -> None:
    pairs = [(a, b) for a, b in combinations(known, 2) if not _one_part(a.key, b.key)]
    said: dict[str, list[str]] = {}
    for a, b in pairs:
        relation = likeness(a.fingerprint, b.fingerprint).relation
        said.setdefault(relation, []).append(f"{a.name} / {b.name}")
    console.print(f"{len(pairs)} pairs of unlike parts, by fingerprints alone:")
    for relation in ("same", "mirrored", "revision", "similar", "other"):
        names = said.get(relation, [])
        shown = "" if relation in ("similar", "other") else f": {'; '.join(names)}"
        console.print(f"  {relation} {len(names)}{shown}")
