"""What the command line prints for people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from fixtures_lib.geometry.part_shape import Hole, PartShape, StepReport
from fixtures_lib.job.problems import Problem
from fixtures_lib.proof import Proof
from fixtures_lib.reports import (
    BlankReport,
    CheckReport,
    Created,
    DeflectionReport,
    EnvelopeReport,
    Inspection,
    Range,
)

if TYPE_CHECKING:
    from fixtures_lib.deliver.manifest import DeliveredFile, Manifest
    from fixtures_lib.kernel.proof.export_check import ExportCheck
    from fixtures_lib.shop.reuse.report import Reused
    from fixtures_lib.tasks.reusing import Recognition

_MARKS = {"error": ("✗", "red"), "warning": ("!", "yellow"), "info": ("·", "dim")}
_VERDICTS = {"pass": "green", "open": "yellow", "fail": "red"}


def inspection(found: Inspection) -> RenderableType:
    parts: list[RenderableType] = [_file(found.file)]
    if found.part is not None:
        parts += [_shape(found.part), _holes(found.part.holes)]
    parts += [Text(f"· {note}") for note in found.notes]
    parts += [Text(f"! {problem}", style="yellow") for problem in found.file.problems]
    return Group(*parts)


def _file(report: StepReport) -> RenderableType:
    table = _plain_table()
    table.add_row("File", report.file)
    table.add_row("Schema", report.schema)
    table.add_row("Length unit", report.unit)
    table.add_row("PMI", ", ".join(f"{n} {kind}" for kind, n in report.pmi.items() if n) or "none")
    for solid in report.solids:
        size = " x ".join(f"{v:.4g}" for v in solid.size_mm)
        words = f"{solid.name or 'unnamed'}: {size} mm, {solid.faces} faces"
        table.add_row(f"Solid {solid.index}", words + ("" if solid.valid else ", not valid"))
    if report.loose_faces:
        table.add_row("Loose faces", str(report.loose_faces))
    return table


def _shape(shape: PartShape) -> RenderableType:
    table = _plain_table()
    table.add_row("Size", " x ".join(f"{v:.4g}" for v in shape.size_mm) + " mm")
    table.add_row("Volume", f"{shape.volume_mm3 / 1000.0:.6g} cm³")
    table.add_row("Valid", "yes" if shape.valid else "no")
    if shape.thinnest_wall_mm is not None:
        table.add_row("Thinnest wall", f"{shape.thinnest_wall_mm:.3g} mm")
    largest = max((f.area_mm2 for f in shape.planar_faces), default=0.0)
    table.add_row(
        "Plane faces",
        f"{len(shape.planar_faces)} of {len(shape.faces)}, the largest {largest:.5g} mm²",
    )
    table.add_row(
        "Features",
        f"{len(shape.holes)} holes, {len(shape.bosses)} bosses, {len(shape.slots)} slots",
    )
    return table


def _holes(holes: tuple[Hole, ...]) -> RenderableType:
    if not holes:
        return Text("")
    table = Table("Hole", "Ø mm", "Depth mm", "Kind", "Mouth mm", box=None, pad_edge=False)
    for hole in holes:
        mouth = ", ".join(f"{v:.3f}" for v in hole.mouth)
        table.add_row(
            hole.id, f"{hole.diameter_mm:.4g}", f"{hole.depth_mm:.4g}", _kind(hole), mouth
        )
    return table


def _kind(hole: Hole) -> str:
    words = ["through" if hole.through else "blind"]
    if hole.counterbore is not None:
        words.append(f"counterbored {hole.counterbore.diameter_mm:.4g}")
    if hole.countersink_diameter_mm is not None:
        words.append(f"countersunk {hole.countersink_diameter_mm:.4g}")
    if hole.thread is not None:
        words.append(hole.thread)
    return ", ".join(words)


def created(made: Created) -> RenderableType:
    located = "located" if made.determined else "not yet located"
    lines: list[RenderableType] = [
        Text(f"{made.path}: {made.name} on {made.plate}, {located}"),
        *(Text(f"  {name}") for name in made.elements),
        *_problems(made.problems),
    ]
    return Group(*lines)


def recognised(found: tuple[Recognition, ...]) -> RenderableType:
    if not found:
        return Text("The library knows no part like this.")
    table = Table("Part", "Is", "Score", "In words", box=None, pad_edge=False)
    for each in found:
        like = each.likeness
        table.add_row(each.name, like.relation, f"{like.score:.2f}", like.words)
    return table


def reused(made: Reused) -> RenderableType:
    """The new job, what the part became, and what that did to the fixture."""
    located = "located" if made.determined else "not located"
    lines: list[RenderableType] = [
        Text(f"{made.path}: for {made.part}, {made.relation.words.split(':')[0]}"),
        *(Text(f"  {change}") for change in made.changes),
        Text(f"The fixture, {located}:"),
        *(Text(f"  {line}") for line in made.words),
        *_problems(made.problems),
    ]
    return Group(*lines)


def check(report: CheckReport) -> RenderableType:
    locating, holding = report.locating, report.holding
    fixed = "fixed" if locating.determined else f"not fixed: {', '.join(locating.free_motions)}"
    table = _plain_table()
    table.add_row("Part", report.part)
    condition = "" if locating.condition is None else f", condition {locating.condition:.1f}"
    table.add_row("Locating", f"{fixed} (rank {locating.rank}{condition})")
    table.add_row("Weight", f"{holding.weight_n:.1f} N")
    for zone in holding.zones:
        state = "seats" if zone.seats else "does not seat"
        table.add_row(
            f"Vacuum {zone.id}",
            f"{zone.area_mm2 / 100.0:.1f} cm² at {zone.pressure_kpa:.1f} kPa: "
            f"{zone.force_n:.0f} N, cord {zone.seal_force_n:.0f} N, {state}",
        )
    margins = {
        "slip": holding.slip_margin, "lift": holding.lift_margin, "tip": holding.tip_margin
    }  # fmt: skip
    words = [f"{kind} {_factor(margin)}" for kind, margin in margins.items()]
    table.add_row("Margins", ", ".join(words))
    parts: list[RenderableType] = [table]
    if report.deflection is not None:
        parts += _deflection(report.deflection)
    parts += _problems(report.problems)
    verdict = "passed" if report.passed else "not passed"
    seconds = report.timing_s.get("total", 0.0)
    parts.append(Text(f"{verdict} ({seconds:.1f} s)", style="green" if report.passed else "red"))
    return Group(*parts)


def _factor(margin: float | None) -> str:
    return "no load" if margin is None else f"{margin:.2f}"


def _deflection(report: DeflectionReport) -> list[RenderableType]:
    states = Table("State", "Largest µm", "At mm", box=None, pad_edge=False)
    for state in report.states:
        if state.moves:
            states.add_row(state.name, Text(f"the part {state.moves}", style="red"), "")
        else:
            at = ", ".join(f"{v:.1f}" for v in state.at_mm)
            states.add_row(state.name, _um(state.max_um), at)
    features = Table(
        "Feature", "Held µm", "Released µm", "Allowed µm", "Verdict", box=None, pad_edge=False
    )
    for f in report.features:
        features.add_row(
            f.name, _um(f.held_um), _um(f.released_um), f"{f.tolerance_um:g}",
            Text(f.verdict, style=_VERDICTS[f.verdict]),
        )  # fmt: skip
    passes = Table("Cutting pass", "Worst µm", "At mm", "Bears, times", box=None, pad_edge=False)
    for cut in report.envelopes:
        passes.add_row(cut.name, *_pass_cells(cut))
    left_out = Text(f"Not included: {'; '.join(report.not_included)}.", style="dim")
    blank = [] if report.blank is None else [Text(_blank(report.blank))]
    shown = [(features, report.features), (passes, report.envelopes)]
    return [states, *(table for table, rows in shown if rows), *blank, left_out]


def _blank(blank: BlankReport) -> str:
    return (
        f"The blank, bowed by {blank.bow_um:g} µm, springs back by {_um(blank.spring_back_um)} µm "
        f"when released; {_um(blank.left_um)} µm of its bow stay while it is held."
    )


def _pass_cells(cut: EnvelopeReport) -> tuple[Text | str, ...]:
    at = ", ".join(f"{v:.1f}" for v in cut.at_mm)
    bears = "any" if cut.slip_margin is None else f"{cut.slip_margin:.2f}"
    if cut.moves:
        return Text(f"the part {cut.moves}", style="red"), at, bears
    return _um(cut.worst_um), at, bears


def _um(bound: Range) -> str:
    return f"{bound.low:.2f} to {bound.high:.2f}"


def manifest(done: Manifest) -> RenderableType:
    lines: list[RenderableType] = [_proofs_of(file) for file in done.files]
    lines += [_failed(name, check) for name, check in done.failed()]
    lines += _problems(done.problems)
    return Group(*lines)


def delivered_file(file: DeliveredFile) -> RenderableType:
    failed = [_failed(file.name, check) for check in file.checks if not check.passed]
    return Group(_proofs_of(file), *failed)


def _proofs_of(file: DeliveredFile) -> Text:
    held = sum(check.passed for check in file.checks)
    note = f"{held} of {len(file.checks)} proofs hold" if file.checks else file.what
    return Text(f"{file.name}  {note}", style="" if file.proved else "red")


def _failed(name: str, c: ExportCheck) -> Text:
    words = f"✗ {name}: {c.subject} {c.what}: expected {c.expected}, got {c.got}"
    return Text(words, style="red")


def proofs(results: Iterable[Proof]) -> RenderableType:
    table = Table("Target", "Expected", "Got", "Unit", "Tolerance", "", box=None, pad_edge=False)
    for proof in results:
        mark = Text("pass", style="green") if proof.passed else Text("FAIL", style="red")
        table.add_row(
            f"{proof.id}", _figures(proof.expected), _figures(proof.got), proof.unit,
            str(proof.tolerance), mark,
        )  # fmt: skip
    return table


def _figures(value: Any) -> str:
    if isinstance(value, (tuple, list)):
        return " ".join(f"{v:.5g}" for v in value)
    return f"{value:.6g}"


def _problems(problems: Iterable[Problem]) -> list[RenderableType]:
    lines: list[RenderableType] = []
    for problem in problems:
        mark, style = _MARKS[problem.severity]
        lines.append(Text(f"{mark} {problem.message}", style=style))
    return lines


def _plain_table() -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column()
    return table
