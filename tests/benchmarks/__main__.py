"""Ratios, side by side in one run:

    .venv/bin/python -m tests.benchmarks [--part STEP] [--only layout first drag growth library
        start window drive cancels plate]

CalculiX (ccx, of Debian's calculix-ccx) solves the same mesh once for the first two.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from rich.console import Console

from tests.benchmarks import (
    drag,
    growth,
    library,
    one_layout,
    plate_build,
    recognition,
    window_start,
)
from tests.benchmarks.first_states import first_states
from tests.benchmarks.tables import Ratio, as_table
from tests.conftest import SHARED_PARTS

PART = SHARED_PARTS / "real" / "odri_hip_aa_support.step"
_OF_WINDOW = ("start", "window", "drive", "cancels")  # these want a screen
STUDIES = ("layout", "first", "drag", "growth", "library", "recognition", "plate", *_OF_WINDOW)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--part", type=Path, default=PART, help="a STEP file with one solid")
    parser.add_argument("--in-window", type=Path, nargs="+", help="STEP files for the last study")
    parser.add_argument("--chapters", nargs="+", help="of the drive: look, change, solve …")
    parser.add_argument("--only", nargs="+", choices=STUDIES, default=STUDIES)
    parser.add_argument(
        "--library-sizes", nargs="+", type=int, default=list(library.SIZES), help="of fixtures"
    )
    chosen = parser.parse_args()
    console = Console()
    with tempfile.TemporaryDirectory(prefix="holdfast-bench-") as folder:
        os.environ["HOLDFAST_CACHE"] = str(Path(folder) / "cache")
        _run(chosen, set(chosen.only), Path(folder), console)


def _run(chosen: argparse.Namespace, studies: set[str], folder: Path, console: Console) -> None:
    part: Path = chosen.part
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    console.print(f"{part.name}, {os.cpu_count()} processors, load {load}")
    ratios: list[Ratio] = []
    if studies & {"layout", "first", "drag"}:
        started = first_states(part, folder, console)
        if "first" in studies:
            ratios.append(started.ratio)
        if "layout" in studies:
            ratios.append(one_layout.ratio(started))
        if "drag" in studies:
            ratios += drag.ratios(started)
    if "library" in studies:
        ratios += library.study(console, tuple(chosen.library_sizes))
    if "plate" in studies:
        ratios += plate_build.ratios()
    if "start" in studies:
        ratios.append(window_start.ratio())
    if "window" in studies:
        from tests.benchmarks import window_parts  # its libraries are the window's own

        ratios += window_parts.study(console, folder, chosen.in_window)
    if "drive" in studies:
        from tests.benchmarks import window_drive, window_parts

        driven = chosen.in_window or window_parts.parts()
        window_drive.study(console, folder, driven, tuple(chosen.chapters or window_drive.CHAPTERS))
    if "cancels" in studies:
        from tests.benchmarks import window_cancels

        for path in chosen.in_window or [chosen.part]:
            window_cancels.study(console, folder, path)
    if ratios:
        console.print(as_table(ratios))
    if "recognition" in studies:
        recognition.study(console, folder)
    if "growth" in studies:
        console.print(growth.table(console))


if __name__ == "__main__":
    main()
