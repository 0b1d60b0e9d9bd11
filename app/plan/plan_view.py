"""The plan of the plate: always the same job as the 3D view, seen and dragged from above.

Left: select and drag things, or pan. Wheel: zoom. F: everything. Arrow keys: a step. Esc: put back.
"""

from __future__ import annotations

from collections.abc import Iterable

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.hand.alignment import step_mm
from app.hand.dragging import grip_of
from app.hand.item_mime import dragged_item
from app.live.shown_step import colour_range_um, shown_step
from app.plan.drawing import PlanDrawing
from app.plan.heat_scale import HeatScale
from app.plan.inks import inks_of
from app.plan.plan_box import PlanBox
from app.plan.plan_drag import nudge
from app.plan.plan_mouse import PlanMouse, PlanTool
from app.plan.plan_pointer import PlanKey
from app.session import Selected, Session
from app.texts import tr
from fixtures_lib.job.model import Job
from fixtures_lib.units import MM_PER_INCH

_MARGIN = 0.06  # around the plate, when all of it is shown
_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, 1.0),
    Qt.Key.Key_Down: (0.0, -1.0),
}


class PlanView(QWidget):
    position_changed = Signal(str)  # where the pointer is, or what is being dragged, in words
    item_dragged_in = Signal(str)  # a catalogue item's id: start the tool that places it
    item_dragged_out = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._dirty = True
        self._fitted_plate: tuple[float, float] | None = None
        self.setObjectName("plan")
        self.setAccessibleName(tr("Plan of the plate"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.box = PlanBox()
        self._plot = pg.PlotWidget(viewBox=self.box)
        self._plot.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.hideButtons()
        self._plot.viewport().setAcceptDrops(False)
        self._plot.setAcceptDrops(False)
        self.drawing = PlanDrawing(session, self.box, inks_of(self.palette()))
        self.mouse = PlanMouse(session, self.box, self.drawing, self._tell_place)
        self.box.mouse = self.mouse
        self.heat_scale = HeatScale(self._plot.getPlotItem())
        self._pointer: QPointF | None = None
        scene = self._plot.scene()
        scene.sigMouseMoved.connect(self._follow_pointer)
        scene.sigMouseClicked.connect(lambda _event: self.setFocus())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot)
        self._dress()
        session.job_changed.connect(self.refresh)
        session.part_changed.connect(self._new_document)
        session.selection_changed.connect(self.drawing.draw_selection)
        session.view_changed.connect(self._show_heat)
        session.results_changed.connect(lambda _kind: self._show_heat())
        self.refresh()

    def set_tool(self, tool: PlanTool | None) -> None:
        """Give the mouse to a tool first; None: select and drag."""
        self.mouse.tool = tool

    def fit(self) -> None:
        """Show the whole plate and everything on it."""
        extent = self.drawing.extent()
        if not extent.isEmpty():
            self.box.setRange(extent, padding=_MARGIN)

    def show_things(self, things: Iterable[Selected]) -> None:
        """Bring these into the middle of the picture."""
        job = self._session.shown_job
        grips = [] if job is None else [grip_of(job, thing) for thing in things]
        points = [QPointF(g[0], g[1]) for g in grips if g is not None]
        if points:
            middle = QPointF(
                sum(p.x() for p in points) / len(points), sum(p.y() for p in points) / len(points)
            )
            shown = QRectF(self.box.viewRect())
            shown.moveCenter(middle)
            self.box.setRange(shown, padding=0.0)

    def refresh(self) -> None:
        """Draw the shown job, now or when the plan is looked at again."""
        if not self.isVisible():
            self._dirty = True
            return
        self._dirty = False
        self.drawing.refresh()
        self._show_axes()
        self._show_heat()
        job = self._session.shown_job
        plate = None if job is None else (job.plate.length_mm, job.plate.width_mm)
        if plate is not None and plate != self._fitted_plate:
            self._fitted_plate = plate
            self.fit()

    # ---- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), event.modifiers()
        if key == Qt.Key.Key_Escape and self.mouse.cancel_drag():
            return
        if self.mouse.key(PlanKey(key, event.text(), keys)):
            return
        if key in _ARROWS and self._nudge(_ARROWS[Qt.Key(key)], keys):
            return
        if key == Qt.Key.Key_F:
            self.fit()
        elif key == Qt.Key.Key_Escape:
            self._session.select()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._dirty:
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
            self.refresh()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.mouse.leave()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        item = dragged_item(event.mimeData())
        if item is not None:
            event.acceptProposedAction()
            self.item_dragged_in.emit(item)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()
        self.mouse.hover(self._mm(event.position()), event.modifiers())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.item_dragged_out.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.mouse.press_and_release(self._mm(event.position()), event.modifiers())
        self.setFocus()

    # ---- inner --------------------------------------------------------------------------------

    def _new_document(self) -> None:
        self._fitted_plate = None
        self.refresh()

    def _nudge(self, way: tuple[float, float], keys: Qt.KeyboardModifier) -> bool:
        job = self._session.job
        if job is None or len(self._session.selection) != 1:
            return False
        step = step_mm(job, keys & Qt.KeyboardModifier.ShiftModifier)
        if keys & Qt.KeyboardModifier.ControlModifier:
            step /= 10.0
        nudge(self._session, self._session.selection[0], way[0] * step, way[1] * step)
        return True

    def _mm(self, place: QPointF) -> QPointF:
        view = self._plot.mapFrom(self, place.toPoint())
        return QPointF(self.box.mapSceneToView(self._plot.mapToScene(view)))

    def _show_axes(self) -> None:
        job = self._session.shown_job
        unit = "mm" if job is None else job.unit
        for side, name in (("bottom", "X"), ("left", "Y")):
            axis = self._plot.getAxis(side)
            axis.setScale(1.0 / MM_PER_INCH if unit == "in" else 1.0)
            axis.setLabel(f"{name} ({unit})")

    def _show_heat(self) -> None:
        """The field of the state that is looked at, while it belongs to the shown job."""
        job, looked = self._session.shown_job, self._session.view_state
        step, old = shown_step(self._session)
        contacts = () if step is None or old else step.contacts
        self.drawing.contact_rings.show_contacts(job, contacts, self.palette())
        heat = self.drawing.heat_map
        if job is None or step is None or old or not looked.field_on or not self.isVisible():
            heat.hide()
            self.heat_scale.hide()
            return
        limits = colour_range_um(self._session, step)
        heat.show_field(step, job.setup.pose, limits)
        per_unit, unit = _small_unit(job)
        extremes = [(x, y, um / per_unit) for x, y, um in heat.extremes]
        ends = (limits[0] / per_unit, limits[1] / per_unit)
        self.heat_scale.show_range(ends, unit, extremes, inks_of(self.palette()))

    def _tell_place(self, words: str) -> None:
        """Where the pointer is, and the value of the heat map there."""
        job, at = self._session.shown_job, self._pointer
        value = None if at is None else self.drawing.heat_map.value_at(at.x(), at.y())
        if words and job is not None and value is not None:
            per_unit, unit = _small_unit(job)
            words += "   ·   " + tr("{value:.3g} {unit} here", value=value / per_unit, unit=unit)
        self.position_changed.emit(words)

    def _follow_pointer(self, at: QPointF) -> None:
        self._pointer = self.box.mapSceneToView(at)
        self.mouse.hover(self._pointer)

    def _dress(self) -> None:
        inks = inks_of(self.palette())
        self.drawing.dye(inks)
        self._plot.setBackground(inks.paper)
        for side in ("bottom", "left"):
            axis = self._plot.getAxis(side)
            axis.setPen(inks.plate_edge)
            axis.setTextPen(inks.text)


def _small_unit(job: Job) -> tuple[float, str]:
    """um of the unit that small lengths are told in, and its name."""
    return (MM_PER_INCH, "thou") if job.unit == "in" else (1.0, "µm")
