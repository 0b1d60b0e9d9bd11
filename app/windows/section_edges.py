"""The exact outline of the cut through the part, for who measures on it.

plane or part at rest --> the worker cuts the solid --> the view has the outline, in its own place

What was cut before is kept by its plane: back at it nothing is asked for again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.background.jobs import Jobs
from app.session import Session
from app.texts import tr
from app.viewport import Viewport
from app.windows.section_bar import SectionBar
from app.windows.view_binding import PART, ViewBinding
from fixtures_lib.geometry.arrays import Vector, as_vector, unit

if TYPE_CHECKING:
    from fixtures_lib.geometry.section_outline import SectionOutline

KIND = "section_outline"
_KEY = "section"
_REST_MS = 200  # while the plane is dragged nothing is cut
_PRIORITY = -1  # who looks at bodies and problems comes first
_DIGITS = 9

_Plane = tuple[Vector, Vector]  # point and normal, in the part's own coordinates


class SectionEdges(QObject):
    def __init__(
        self, session: Session, binding: ViewBinding, bar: SectionBar, view: Viewport, jobs: Jobs
    ) -> None:
        super().__init__(view)
        self._session, self._view, self._jobs = session, view, jobs
        self._asked: _Plane | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask)
        bar.moved.connect(self._follow)
        session.job_changed.connect(self._follow)
        session.view_changed.connect(self._follow)
        session.part_changed.connect(self._forget)
        binding.seen_changed.connect(self._follow)

    def _forget(self) -> None:
        """Another part: whatever is being cut is not of it."""
        self._asked = None
        self._follow()

    def _follow(self) -> None:
        """Show the outline that belongs to the plane as it is, or ask for it in a moment."""
        plane = self._plane()
        known = None if plane is None else self._session.result(KIND, plane)
        outline: SectionOutline | None = None if known is None else known.value
        if outline is not None:
            outline = outline.placed(self._view.body_pose(PART))
        self._view.set_cut_outline(outline)
        if plane is None or known is not None:
            self._rest.stop()
        elif plane != self._asked:
            self._rest.start()

    def _plane(self) -> _Plane | None:
        """Where the part is cut as its file has it; None while it is whole, hidden or bent."""
        plane, part = self._view.section, self._session.part
        drawn = plane is not None and part is not None and PART in self._view.body_keys
        if plane is None or not drawn or not self._view.body_style(PART).visible:
            return None
        if self._session.view_state.factor != 0.0:
            return None
        pose = self._view.body_pose(PART)
        point = pose.points_back(plane.point)
        normal = unit(pose.vectors_back(plane.normal))
        return as_vector(point.round(_DIGITS)), as_vector(normal.round(_DIGITS))

    def _ask(self) -> None:
        plane, part = self._plane(), self._session.part
        if plane is None or part is None or not part.shape.valid:
            return
        self._asked = plane
        self._jobs.submit(
            "outline_of_cut",
            *(part, *plane),
            label=tr("Cutting the part"),
            key=_KEY,
            priority=_PRIORITY,
            quiet=True,
            background=True,
            on_done=lambda outline: self._take(plane, outline),
            on_failed=lambda _fault: self._give_up(plane),
        )

    def _take(self, plane: _Plane, outline: SectionOutline) -> None:
        self._session.add_result(KIND, plane, outline)
        self._give_up(plane)
        self._follow()

    def _give_up(self, plane: _Plane) -> None:
        """Of a cut that the kernel can't do, places are measured as they are picked."""
        if self._asked == plane:
            self._asked = None
