"""Everything drawn on the plan, kept as graphics items and brought up to the job.

From below: plate, heat map, adapters, zones, part, locators and clamps, loads, dimensions, guides.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen

from app.hand.dragging import grip_of
from app.hand.marks import LineMark, Mark
from app.plan.contact_rings import ContactRings
from app.plan.dimensions import Dimensions
from app.plan.element_paths import element_path, load_path, zone_area
from app.plan.heat_map import HeatMap
from app.plan.inks import Inks, thin, wash
from app.plan.lines_item import LinesItem
from app.plan.part_outline import OutlineStore, PartOutline
from app.plan.path_item import PathItem
from app.plan.place_ghosts import PlaceGhosts
from app.plan.plate_paths import PlatePaths, plate_paths
from app.session import Selected, Session
from fixtures_lib.job.edits.elements import handle_of
from fixtures_lib.job.model import (
    Adapter,
    AnyElement,
    Clamp,
    CuttingForce,
    Job,
    PartScrew,
    Plate,
    VacuumZone,
)

Key = tuple[str, str]  # kind and id, as in a Selected


class PlanDrawing:
    def __init__(self, session: Session, box: pg.ViewBox, inks: Inks) -> None:
        self._session, self._box, self.inks = session, box, inks
        self._plate = {name: self._item(z) for name, z in _PLATE_LEVELS}
        self._part_edges, self._part_outline = self._lines(20), self._lines(21)
        self._guides = self._item(42)
        self._things: dict[Key, PathItem] = {}
        self._drawn: dict[Key, tuple[AnyElement | CuttingForce, Plate]] = {}
        self._areas: dict[str, PathItem] = {}
        self._datum = self._item(39)
        self._outlines = OutlineStore(self.refresh)
        self._shown_plate: PlatePaths | None = None
        self._shown_part: PartOutline | None = None
        self._places = PlaceGhosts(box)
        self.heat_map = HeatMap(box)
        self.contact_rings = ContactRings(box)
        self.dimensions = Dimensions(box)
        self._hovered: Key | None = None

    def dye(self, inks: Inks) -> None:
        """Use these colours from the next refresh on."""
        self.inks = inks
        self._drawn.clear()

    def refresh(self) -> None:
        """Draw the session's shown job."""
        job = self._session.shown_job
        self._draw_plate(job)
        self._draw_part(job)
        self._draw_things(job)
        self._places.show(job, self._shown_part, self.inks)
        self.draw_selection()

    def draw_selection(self) -> None:
        job = self._session.shown_job
        chosen = {(s.kind, s.id) for s in self._session.selection}
        for key, item in self._things.items():
            self._dress(item, key, job, key in chosen)
        only = self._session.selection[0] if len(self._session.selection) == 1 else None
        at = None if only is None or job is None else grip_of(job, only)
        point = None if at is None else (at[0], at[1])
        self.dimensions.show_point(point, "mm" if job is None else job.unit, self.inks)

    def hover(self, thing: Selected | None) -> None:
        key = None if thing is None else (thing.kind, thing.id)
        if key != self._hovered:
            self._hovered = key
            self.draw_selection()

    def show_guides(self, marks: Iterable[Mark]) -> None:
        path = QPainterPath()
        for mark in marks:
            if isinstance(mark, LineMark):
                path.moveTo(mark.start[0], mark.start[1])
                path.lineTo(mark.end[0], mark.end[1])
        self._guides.show_path(path)
        pen = thin(self.inks.selected)
        pen.setStyle(Qt.PenStyle.DashLine)
        self._guides.dye(pen)

    def at(self, x: float, y: float, reach_mm: float) -> Selected | None:
        """The smallest thing within reach of a point: a pin in a zone is got, not the zone."""
        near = QRectF(x - reach_mm, y - reach_mm, 2.0 * reach_mm, 2.0 * reach_mm)
        found: list[tuple[float, Key]] = []
        for key, item in self._things.items():
            about = near.translated(-item.pos())
            box = item.box
            if box.intersects(about) and item.path().intersects(about):
                found.append((box.width() * box.height(), key))
        if not found:
            return None
        kind, name = min(found)[1]
        return Selected(kind, id=name)  # type: ignore[arg-type]

    def part_at(self, x: float, y: float) -> bool:
        """Is the part's box there?"""
        box = self._part_outline.box.translated(self._part_outline.pos())
        return box.contains(QPointF(x, y))

    def extent(self) -> QRectF:
        """What is to be in the picture: the plate and everything on it."""
        extent = self._part_outline.box.translated(self._part_outline.pos())
        for item in (self._plate["edge"], *self._things.values()):
            extent = extent.united(item.box.translated(item.pos()))
        return extent

    def _draw_plate(self, job: Job | None) -> None:
        if job is None:
            self._shown_plate = None
            for item in (*self._plate.values(), self._datum):
                item.show_path(QPainterPath())
            return
        paths, inks = plate_paths(job.plate), self.inks
        for name, item in self._plate.items():
            if paths is not self._shown_plate:
                item.show_path(getattr(paths, name))
            fill = {"edge": QBrush(inks.plate), "reamed": wash(inks.hole, 0.35)}
            item.dye(thin(inks.plate_edge if name == "edge" else inks.hole), fill.get(name))
        self._shown_plate = paths
        self._datum.show_path(_datum_path())
        self._datum.dye(thin(inks.dimension, 2.5))

    def _draw_part(self, job: Job | None) -> None:
        part = self._session.part
        if job is None or part is None:
            self._show_part(None)
            return
        pose = job.setup.pose
        made = self._outlines.outline(part, pose.rotation)
        if made is not self._shown_part:
            self._show_part(made)
        for item in (self._part_edges, self._part_outline):
            item.setPos(pose.x_mm, pose.y_mm)
        faint = QColor(self.inks.part)
        faint.setAlphaF(0.45)
        self._part_edges.set_pen(thin(faint, 0.8))
        self._part_outline.set_pen(thin(self.inks.part, 1.8))

    def _show_part(self, made: PartOutline | None) -> None:
        self._shown_part = made
        none = np.zeros((0, 2, 2))
        self._part_edges.show_segments(none if made is None else made.edges)
        self._part_outline.show_segments(none if made is None else made.outline)

    def _draw_things(self, job: Job | None) -> None:
        wanted: dict[Key, AnyElement | CuttingForce] = {}
        if job is not None:
            wanted |= {("element", key): element for key, element in job.elements.items()}
            wanted |= {("load", key): load for key, load in job.loads.items()}
        for key in [key for key in self._things if key not in wanted]:
            self._box.removeItem(self._things.pop(key))
            self._drawn.pop(key, None)
            if key[1] in self._areas:
                self._box.removeItem(self._areas.pop(key[1]))
        for key, thing in wanted.items():
            assert job is not None
            if self._drawn.get(key) != (thing, job.plate):
                self._drawn[key] = (thing, job.plate)
                self._place(key, thing, job)

    def _place(self, key: Key, thing: AnyElement | CuttingForce, job: Job) -> None:
        item = self._things.get(key) or self._things.setdefault(key, self._item(_level(thing)))
        if isinstance(thing, CuttingForce):
            item.show_path(load_path(thing))
            item.setPos(thing.at[0], thing.at[1])
        else:
            item.show_path(element_path(thing, job.plate))
            item.setPos(*handle_of(thing))
        if isinstance(thing, VacuumZone):
            self._fill_zone(thing)

    def _fill_zone(self, zone: VacuumZone) -> None:
        """The evacuated area, as a faint fill that can't be picked."""
        area = self._areas.get(zone.id) or self._areas.setdefault(zone.id, self._item(9.0))
        area.show_path(zone_area(zone))
        area.setPos(zone.port.x_mm, zone.port.y_mm)
        area.dye(QPen(Qt.PenStyle.NoPen), wash(self.inks.seal, 0.10))

    def _dress(self, item: PathItem, key: Key, job: Job | None, chosen: bool) -> None:
        element = None if job is None else job.elements.get(key[1])
        colour = self.inks.load if key[0] == "load" else _ink(element, self.inks)
        if chosen:
            colour = self.inks.selected
        elif key == self._hovered:
            colour = self.inks.hovered
        strong = chosen or key == self._hovered
        item.dye(thin(colour, 2.4 if strong else 1.6), wash(colour, 0.38 if strong else 0.2))

    def _lines(self, level: float) -> LinesItem:
        item = LinesItem()
        item.setZValue(level)
        self._box.addItem(item, ignoreBounds=True)
        return item

    def _item(self, level: float) -> PathItem:
        item = PathItem()
        item.setZValue(level)
        self._box.addItem(item, ignoreBounds=True)
        return item


_DATUM_MM = 12.0
_PLATE_LEVELS = (("edge", 0.0), ("slots", 0.5), ("tapped", 1.0), ("reamed", 1.0))


def _level(thing: AnyElement | CuttingForce) -> float:
    if isinstance(thing, CuttingForce):
        return 35.0
    if isinstance(thing, Adapter):
        return 8.0
    return 10.0 if isinstance(thing, VacuumZone) else 30.0


def _datum_path() -> QPainterPath:
    """The corner that everything is measured from."""
    path = QPainterPath()
    path.moveTo(0.0, _DATUM_MM)
    path.lineTo(0.0, 0.0)
    path.lineTo(_DATUM_MM, 0.0)
    return path


def _ink(element: AnyElement | None, inks: Inks) -> QColor:
    match element:
        case VacuumZone():
            return inks.seal
        case Clamp() | PartScrew():
            return inks.clamp
        case Adapter():
            return inks.adapter
    return inks.locator
