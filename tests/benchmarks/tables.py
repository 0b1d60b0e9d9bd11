"""Figures beside what they are held against."""

from __future__ import annotations

from dataclasses import dataclass

from rich.table import Table


@dataclass(frozen=True)
class Ratio:
    """`got` in words, whether it reaches `wanted`, and what was measured how."""

    name: str
    got: str
    wanted: str
    reached: bool
    measured: str


def as_table(ratios: list[Ratio]) -> Table:
    table = Table("benchmark", "got", "wanted", "", "measured", show_lines=True)
    for ratio in ratios:
        verdict = "[green]reached[/]" if ratio.reached else "[red]missed[/]"
        table.add_row(ratio.name, ratio.got, ratio.wanted, verdict, ratio.measured)
    return table


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1e3:.3g} ms"
