"""From the STEP file to the first full set of states, against one linear solve by CalculiX."""

from __future__ import annotations

import resource
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rich.console import Console

from fixtures_lib.deflection.case import Case
from fixtures_lib.deflection.part_model import PartModel, prepared
from tests.benchmarks.subject import PLACES, SIZE, Layout, brep_of
from tests.benchmarks.tables import Ratio
from tests.validation.calculix import run
from tests.validation.calculix.deck import deck_of
from tests.validation.calculix.layouts import ALUMINIUM, surroundings

_AT_MOST = 2.0


@dataclass(frozen=True, eq=False)
class Started:
    """A part made ready with all columns, and how long that and CalculiX took."""

    model: PartModel
    layout: Layout
    case: Case
    calculix_s: float
    seconds: dict[str, float]
    cpu_s: float
    calculix_cpu_s: float

    @property
    def ratio(self) -> Ratio:
        total = sum(self.seconds.values())
        share = total / self.calculix_s
        pieces = ", ".join(f"{name} {value:.1f}" for name, value in self.seconds.items())
        return Ratio(
            "(b) STEP to first states",
            f"{share:.2f} x",
            f"<= {_AT_MOST:g} x",
            share <= _AT_MOST,
            f"{total:.1f} s ({pieces}) against {self.calculix_s:.1f} s; "
            f"{self.model.unknowns} unknowns, {3 * PLACES} candidate columns; "
            f"processor time {self.cpu_s:.1f} against {self.calculix_cpu_s:.1f} s, which other "
            "work on the machine disturbs less",
        )


def first_states(part: Path, folder: Path, console: Console) -> Started:
    """Imports are not counted, compiled loops are warm, nothing comes from the disk cache."""
    _warm_up()
    seconds: dict[str, float] = {}
    cpu = time.process_time()
    begun = time.perf_counter()

    def lap(name: str) -> None:
        nonlocal begun
        now = time.perf_counter()
        seconds[name], begun = now - begun, now
        console.print(f"  {name} {seconds[name]:.2f} s")

    brep = brep_of(part)
    lap("STEP")
    model = prepared(brep, ALUMINIUM, SIZE, judge_mesh=False)
    lap("mesh")
    layout = Layout(surroundings(model.body.mesh))
    case = layout.case()
    _ = model.body.factor
    lap("stiffness and factor")
    model.columns(layout.candidates(model.body.skin))
    lap("candidate columns")
    model.solve(case)
    lap("states")
    cpu = time.process_time() - cpu
    calculix, calculix_cpu = _calculix_s(model, layout.last_state(case), folder)
    console.print(f"  CalculiX {calculix:.2f} s")
    return Started(model, layout, case, calculix, seconds, cpu, calculix_cpu)


def _calculix_s(model: PartModel, case: Case, folder: Path) -> tuple[float, float]:
    """Elapsed and processor time of ccx: reading, one linear solve, printing the skin."""
    deck = deck_of(model.body, case, "bonded")
    run.write(deck, folder)
    started, cpu = time.perf_counter(), _children_cpu_s()
    run.ccx(folder, longest_s=3600.0)
    seconds, cpu = time.perf_counter() - started, _children_cpu_s() - cpu
    assert np.isfinite(run.read(deck, folder).skin).all()
    return seconds, cpu


def _children_cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _warm_up() -> None:
    """Load the kernel and compile the assembler, as a running program has."""
    import cadquery as cq

    from fixtures_lib.kernel.shape_bytes import to_brep_text

    brep = to_brep_text(cq.Workplane().box(40.0, 20.0, 10.0).val().wrapped)
    model = prepared(brep, ALUMINIUM, judge_mesh=False)
    model.columns(Layout(surroundings(model.body.mesh)).candidates(model.body.skin)[:3])
