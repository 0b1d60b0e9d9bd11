"""The tool in hand: made, shown in the views, and put away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal

from app.desk import ToolDesk
from app.hand.dragging import grip_of
from app.hand.marks import ArrowMark, DotMark, LineMark, Mark, PathMark
from app.plan.plan_view import PlanView
from app.session import Selected, Session
from app.texts import tr
from app.tools import (
    DrawNest,
    DrawPotting,
    DrawVacuumZone,
    NestRequest,
    PottingRequest,
    Select,
    Tool,
    ZoneRequest,
    selected_of,
)
from app.viewport import Arrow, Dot, Line, Marker, Pick, Text, Viewport
from app.windows.handle_binding import HandleBinding
from app.windows.pick_choice import PickChoice
from app.windows.pointer_talk import PointerTalk
from fixtures_lib.catalog.items import AnyItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import as_vector
from fixtures_lib.job.edits import placed
from fixtures_lib.job.model import Nest, Potting, VacuumZone

SELECT = "select"
_INK = (0.10, 0.42, 0.85)
_GUIDE = (0.45, 0.55, 0.68)


class Tooling(QObject):
    tool_changed = Signal(str)
    hint_changed = Signal(str)

    def __init__(
        self,
        session: Session,
        view: Viewport,
        plan: PlanView,
        tools: Mapping[str, type[Tool]],
        items: tuple[AnyItem, ...],
        choice: PickChoice,
        desk: ToolDesk,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._items = session, items
        self._view, self._plan = view, plan
        self._tools, self._desk = tools, desk
        self._choice = choice
        self._tool: Tool | None = None
        self.name = SELECT
        self.handles = HandleBinding(session, view, self)
        self.pointer = PointerTalk(session, view, self)
        view.picked.connect(self._on_picked)
        view.boxed.connect(self._on_boxed)
        session.part_changed.connect(lambda: self.start(SELECT))
        self.start(SELECT)

    def set_items(self, items: tuple[AnyItem, ...]) -> None:
        """What the tools that are taken up from now on choose from."""
        self._items = items

    @property
    def tool(self) -> Tool | None:
        return self._tool

    def start(self, name: str, item: AnyItem | None = None) -> None:
        """Take up a tool by its name in place of the one in hand."""
        self._put_down()
        if self._session.job is not None:
            self._take_up(name, self._tools[name](self._session, self._items, item))
        self.tool_changed.emit(self.name)

    def _take_up(self, name: str, tool: Tool) -> None:
        tool.hint_changed.connect(self.hint_changed)
        tool.marks_changed.connect(self._show_marks)
        tool.refused.connect(self._desk.notifications.warning)
        tool.finished.connect(self._finish)
        self.pointer.listen_to(tool)
        if isinstance(tool, Select):
            tool.handle_changed.connect(self.handles.heat)
        if isinstance(tool, DrawVacuumZone):
            tool.zone_requested.connect(self._draw_zone)
        if isinstance(tool, DrawNest):
            tool.nest_requested.connect(self._draw_nest)
        if isinstance(tool, DrawPotting):
            tool.potting_requested.connect(self._draw_potting)
        self._tool, self.name = tool, name
        self._view.set_tool(tool)
        self._plan.set_tool(None if name == SELECT else tool)  # the plan selects by itself
        tool.begin()
        self.handles.set_active(isinstance(tool, Select))
        self._choice.set_active(isinstance(tool, Select))
        self._view.setFocus()

    def _put_down(self) -> None:
        tool, self._tool, self.name = self._tool, None, SELECT
        if tool is not None:
            self._view.set_tool(None)
            self._plan.set_tool(None)
            tool.end()
            tool.deleteLater()
        self.handles.set_active(False)
        self._view.set_markers("tool", [])
        self.hint_changed.emit("")

    def _finish(self) -> None:
        self.start(SELECT)

    def _on_picked(self, pick: Pick | None, keys: Qt.KeyboardModifier) -> None:
        if isinstance(self._tool, Select):
            self._tool.picked(pick, keys, self._choice.takes, self._choice.meant)
        elif self._session.job is None:  # no tool yet: the part is still being loaded
            thing = None if pick is None else selected_of(None, pick)
            self._session.select(*(() if thing is None else (thing,)))

    def _on_boxed(self, box: QRectF, keys: Qt.KeyboardModifier) -> None:
        """Select what is placed with its grip in the box."""
        job = self._session.shown_job
        if job is None or not isinstance(self._tool, Select):
            return
        things = [Selected("element", id=key) for key in job.elements]
        things += [Selected("load", id=key) for key in job.loads]
        places = [(thing, grip_of(job, thing)) for thing in things]
        inside = [
            thing
            for thing, place in places
            if place is not None and box.contains(QPointF(*self._view.pixel(place)))
        ]
        self._tool.boxed(inside, keys)

    def _draw_zone(self, request: ZoneRequest) -> None:
        job, part = self._session.job, self._session.part
        if job is None or part is None:
            return
        cord = None if request.cord is None else request.cord.id
        self._desk.jobs.submit(
            "draw_zone",
            *(job, part, request.face, None, cord, request.port.id),
            label=tr("Drawing the groove"),
            key="zone",
            priority=5,
            on_done=self._place_drawn,
        )

    def _draw_nest(self, request: NestRequest) -> None:
        job, part = self._session.job, self._session.part
        if job is None or part is None:
            return
        self._desk.jobs.submit(
            "draw_nest",
            *(job, part, request.height_mm, request.stock_mm),
            label=tr("Drawing the nest"),
            key="nest",
            priority=5,
            on_done=self._place_drawn,
        )

    def _draw_potting(self, request: PottingRequest) -> None:
        job, part = self._session.job, self._session.part
        if job is None or part is None:
            return
        alloy = None if request.alloy is None else request.alloy.id
        self._desk.jobs.submit(
            "draw_potting",
            *(job, part, request.fill_mm, alloy),
            label=tr("Drawing the tray"),
            key="potting",
            priority=5,
            on_done=self._place_drawn,
        )

    def _place_drawn(self, drawn: VacuumZone | Nest | Potting) -> None:
        try:
            self._session.apply(tr("Draw {name}", name=drawn.name), lambda job: placed(job, drawn))
        except FixtureError as fault:  # the job went on meanwhile
            self._desk.notifications.fault(fault)
            return
        self._session.select(Selected("element", id=drawn.id))
        if self._tool is not None:  # it told what was being drawn
            self.hint_changed.emit(tr(self._tool.start_hint))

    def _show_marks(self, marks: Iterable[Mark]) -> None:
        made = [marker for mark in marks for marker in self._markers(mark)]
        self._view.set_markers("tool", made, on_top=True)

    def _markers(self, mark: Mark) -> list[Marker]:
        match mark:
            case DotMark():
                return [Dot(mark.at, _INK, text=mark.text)]
            case LineMark():
                ends = np.array([mark.start, mark.end])
                colour, width = (_GUIDE, 1.2) if mark.guide else (_INK, 2.2)
                line: Marker = Line(ends, colour, width)
                middle = as_vector(ends.mean(axis=0))
                return [line, Text(middle, mark.text)] if mark.text else [line]
            case PathMark():
                return [Line(np.array(mark.points), _INK, 3.0)]
            case ArrowMark():
                length = 48.0 * self._view.mm_per_px(mark.tip)
                return [
                    Arrow(mark.tip, mark.direction, length, _INK, tip_at_start=True, text=mark.text)
                ]
