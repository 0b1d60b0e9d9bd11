"""The plots of a result: over the positions of a pass, over a turn of its tool, over the meshes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from app.live.shown_step import shown_positions
from app.panels.deflection_result import DEFLECTION
from app.panels.plot_values import Level, Plot, Series
from app.panels.quantities import N_PER_LBF, UM_PER_THOU
from app.session import Session
from app.texts import fault_words, marked, tr
from fixtures_lib.cutting.pass_forces import pass_over_a_turn
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.job.model import CuttingPass, Job
from fixtures_lib.reports import SolvedPositions
from fixtures_lib.units import LengthUnit

_NO_PASS = marked("The job has no cutting pass. Add one under Loads to see its forces.")
_NOT_YET = marked("The positions of the pass are there when the deflection is solved.")


def margin_plot(session: Session) -> Plot:
    """How many times the force of the pass the part bears, position by position."""
    job, solved = session.shown_job, shown_positions(session)
    if job is None or solved is None:
        return Plot(lack=_lack(job))
    margins = [_gap(p.slip_margin) for p in solved.positions]
    wanted = Level(tr("wanted"), job.conditions.slip_safety, "warning")
    levels = [wanted, Level(tr("moves the part"), 1.0, "bad")]
    return Plot(
        tr("Position of the tool"), tr("Times the cutting force"),
        (Series(tr("borne"), _numbers(solved), tuple(margins), "points"),),
        tuple(levels), at=session.view_state.position + 1.0, goes="position",
    )  # fmt: skip


def added_plot(session: Session) -> Plot:
    """How far the tool moves the part there, low to high."""
    job, solved = session.shown_job, shown_positions(session)
    if job is None or solved is None:
        return Plot(lack=_lack(job))
    scale, unit = _small(job.unit)
    borne = [p.moves is None for p in solved.positions]
    low, high = (
        tuple(
            getattr(p.added_um, end) / scale if holds else np.nan
            for p, holds in zip(solved.positions, borne, strict=True)
        )
        for end in ("low", "high")
    )
    numbers = _numbers(solved)
    return Plot(
        tr("Position of the tool"), tr("Given way at the tool, {unit}", unit=unit),
        (
            Series(tr("low to high"), numbers, high, "band", low),
            Series(tr("at most"), numbers, high, "points"),
        ),
        at=session.view_state.position + 1.0, goes="position",
    )  # fmt: skip


def turn_plot(session: Session) -> Plot:
    """The force on the part over one turn of the mill."""
    job = session.shown_job
    cut = looked_at_pass(session)
    if job is None or cut is None:
        return Plot(lack=tr(_NO_PASS))
    try:
        turns = pass_over_a_turn(cut, job.part.material.id)
    except FixtureError as fault:
        return Plot(lack=fault_words(fault))
    if turns is None:
        return Plot(lack=tr("{name} pushes evenly over its turn.", name=cut.name))
    typical, high = turns
    scale, unit = _force(job.unit)
    x = _figures(high.angle_deg)
    made: tuple[tuple[str, Floats], ...] = (
        (tr("across, conservative"), high.lateral_n),
        (tr("up, conservative"), high.up_n),
        (tr("along the feed"), high.feed_n),
        (tr("normal to the wall"), high.normal_n),
    )
    series = [Series(name, x, _figures(force / scale)) for name, force in made]
    series.insert(
        1, Series(tr("across, typical"), x, _figures(typical.lateral_n / scale), "dashed")
    )
    return Plot(
        tr("Turn of the tool, °"), tr("Force on the part, {unit}", unit=unit), tuple(series)
    )


def mesh_plot(session: Session) -> Plot:
    """The largest displacement of each state: on both meshes, and what it may come to."""
    result, old = session.shown_result(DEFLECTION)
    job = session.shown_job
    if job is None or result is None or old:
        return Plot(lack=tr("The mesh error is there when the deflection is solved."))
    study = None if result.live else result.value.solution.mesh_study
    if study is None:
        return Plot(lack=tr("This part has one mesh only: its error is not known."))
    scale, unit = _small(job.unit)
    x = tuple(float(i) for i in range(len(study.steps)))
    fine = tuple(s.fine_um / scale for s in study.steps)
    coarse = tuple(s.coarse_um / scale for s in study.steps)
    most = tuple(s.most_um / scale for s in study.steps)
    names = tuple(s.state for s in study.steps)
    looked = session.view_state
    at = float(names.index(looked.state)) if looked.state in names and not looked.cut else None
    return Plot(
        tr("State"), tr("Largest displacement, {unit}", unit=unit),
        (
            Series(_meshed(tr("coarse"), study.coarse_unknowns), x, coarse, "points"),
            Series(_meshed(tr("fine"), study.fine_unknowns), x, fine, "points"),
            Series(tr("up to, with the mesh's error"), x, most, "band", fine),
        ),
        names=names, at=at, goes="state",
    )  # fmt: skip


PLOTS: Mapping[str, tuple[str, Callable[[Session], Plot]]] = MappingProxyType(
    {
        "margin": (marked("Margin over the positions"), margin_plot),
        "added": (marked("Deflection over the positions"), added_plot),
        "turn": (marked("Force over a turn"), turn_plot),
        "mesh": (marked("Error of the mesh"), mesh_plot),
    }
)


def looked_at_pass(session: Session) -> CuttingPass | None:
    """The one that is looked at, else the first."""
    job = session.shown_job
    if job is None:
        return None
    return job.passes.get(session.view_state.cut) or next(iter(job.passes.values()), None)


def _lack(job: Job | None) -> str:
    return tr(_NO_PASS) if job is None or not job.passes else tr(_NOT_YET)


def _meshed(name: str, unknowns: int) -> str:
    return tr("{name}, {count} unknowns", name=name, count=f"{unknowns:,}".replace(",", " "))


def _numbers(solved: SolvedPositions) -> tuple[float, ...]:
    return tuple(float(i + 1) for i in range(len(solved.positions)))


def _gap(value: float | None) -> float:
    return np.nan if value is None else value


def _figures(values: Floats) -> tuple[float, ...]:
    return tuple(float(v) for v in values)


def _small(unit: LengthUnit) -> tuple[float, str]:
    return (UM_PER_THOU, "thou") if unit == "in" else (1.0, "µm")


def _force(unit: LengthUnit) -> tuple[float, str]:
    return (N_PER_LBF, "lbf") if unit == "in" else (1.0, "N")
