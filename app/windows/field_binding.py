"""Results in the 3D view: colours in um, the bent shape, forces at contacts, loads, zones."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject

from app.live.force_scale import force_scale, size_of
from app.live.shown_step import POSITIONS, ShownStep, colour_range_um, shown_positions, shown_step
from app.panels.figures import force_words
from app.panels.quantities import UM_PER_THOU
from app.session import Session
from app.texts import tr
from app.viewport import Arrow, Dot, Field, Line, Marker, Viewport
from app.windows.contact_marks import contact_marks
from app.windows.position_marks import force_marks, position_marks
from app.windows.selection_marks import ring
from app.windows.view_binding import PART
from fixtures_lib.geometry.arrays import as_vector
from fixtures_lib.job.model import Job, VacuumZone

_LOAD = (0.75, 0.12, 0.45)
_SEAL = (0.10, 0.45, 0.80)
_BENT_SHARE = 0.06  # of the part's size: how far the largest displacement is drawn


class FieldBinding(QObject):
    def __init__(self, session: Session, view: Viewport, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        session.part_changed.connect(self.refresh)
        session.job_changed.connect(self.refresh)
        session.view_changed.connect(self.refresh)
        session.results_changed.connect(self._on_result)
        self.refresh()

    @property
    def good_factor(self) -> float:
        """The bent shape's factor at which its largest displacement is seen well: 1, 2 or 5 x."""
        step, _ = shown_step(self._session)
        part = self._session.part
        if step is None or part is None:
            return 1.0
        largest_um = float(np.abs(step.displacement_um).max(initial=0.0))
        wanted = _BENT_SHARE * size_of(part.shape.size_mm) * 1000.0 / max(largest_um, 1e-6)
        power = 10.0 ** np.floor(np.log10(max(wanted, 1.0)))
        return float(
            power * max(step for step in (1.0, 2.0, 5.0) if step * power <= max(wanted, 1))
        )

    def refresh(self) -> None:
        """Draw what the session says now."""
        job = self._session.shown_job
        if job is None or self._session.part is None or PART not in self._view.body_keys:
            return
        step, old = shown_step(self._session)
        self._show_field(step, old)
        self._view.set_markers("zones", _zone_lines(job))
        cones = self._session.view_state.cones  # they stand in the plate: in front of everything
        self._view.set_markers("contacts", self._contacts(job, step, old), on_top=cones)
        self._show_position(job, step, old)

    def _on_result(self, kind: str) -> None:
        if kind in ("deflection", "bodies", POSITIONS):
            self.refresh()

    def _show_field(self, step: ShownStep | None, old: bool) -> None:
        """An old result keeps its place in the panels, but never its colours on a changed job."""
        looked = self._session.view_state
        if step is None or old or not looked.field_on:
            self._view.clear_field()
            return
        moved, scale = step.displacement_um, self._um_per_unit
        self._view.set_field(
            PART,
            Field(
                surface=step.surface,
                values=step.sizes_um / scale,
                displacement_mm=moved / 1000.0,
                title=_title(step),
                unit="µm" if scale == 1.0 else "thou",
                limits=_scaled(colour_range_um(self._session, step), scale),
            ),
            factor=looked.factor,
        )

    def _show_position(self, job: Job, step: ShownStep | None, old: bool) -> None:
        """The tool where it cuts, at the position that is looked at; else the single loads."""
        solved = shown_positions(self._session)
        if solved is None or step is None or step.position is None or old:
            self._view.set_markers("loads", self._load_arrows(job))
            self._view.set_markers("position", [])
            self._view.set_markers("force", [])
            return
        shown, pose = step.position, job.setup.pose
        near = np.linalg.norm(step.surface.points - pose.points_back(shown.at_mm), axis=1).argmin()
        bent = step.displacement_um[near] * self._session.view_state.factor / 1000.0
        at = as_vector(np.array(shown.at_mm) + pose.vectors(bent))
        words = force_words(float(np.linalg.norm(shown.force_n)), job.unit)
        marks = position_marks(solved, shown, job.passes[solved.cut], at)
        self._view.set_markers("loads", [])
        self._view.set_markers("position", marks)
        forces = force_marks(shown.force_n, at, self._arrow_mm, words)
        self._view.set_markers("force", forces, on_top=True)

    def _contacts(self, job: Job, step: ShownStep | None, old: bool) -> list[Marker]:
        forces = () if step is None or old else step.contacts
        cones = self._session.view_state.cones
        return contact_marks(job, forces, force_scale(self._session), cones=cones)

    def _load_arrows(self, job: Job) -> list[Marker]:
        made: list[Marker] = []
        for load in job.loads.values():
            size = float(np.linalg.norm(load.force_n))
            if size == 0.0:
                made.append(Dot(load.at, _LOAD, text=load.name))
                continue
            way = as_vector(np.asarray(load.force_n) / size)
            made.append(
                Arrow(
                    load.at,
                    way,
                    self._arrow_mm,
                    _LOAD,
                    tip_at_start=True,
                    text=force_words(size, job.unit),
                )
            )
        return made

    @property
    def _um_per_unit(self) -> float:
        job = self._session.shown_job
        return UM_PER_THOU if job is not None and job.unit == "in" else 1.0

    @property
    def _arrow_mm(self) -> float:
        return force_scale(self._session).longest_mm


def _scaled(ends_um: tuple[float, float], scale: float) -> tuple[float, float]:
    return ends_um[0] / scale, ends_um[1] / scale


def _title(step: ShownStep) -> str:
    if step.live:
        return tr("Live estimate")
    return tr("By the cut") if step.added else tr("Displacement")


def _zone_lines(job: Job) -> list[Marker]:
    return [
        Line(ring(loop, element.seat_mm), _SEAL, 2.5)
        for element in job.elements.values()
        if isinstance(element, VacuumZone)
        for loop in (element.outer, *element.islands)
    ]
