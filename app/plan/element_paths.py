"""What is placed, from above, at its true size in mm. Each path is about the element's handle.

side locator   body ( ) behind the contact, a point > at it
clamp          bar from its body to the contact, a disc where it presses
zone           both walls of the groove, the port, the channel's way to the edge
"""

from __future__ import annotations

import math

import numpy as np
import shapely
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from fixtures_lib.catalog.items import SideLocatorItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.job.model import (
    Adapter,
    AnyElement,
    Clamp,
    CuttingForce,
    Engraving,
    Nest,
    PartScrew,
    Pin,
    Plate,
    PlateHole,
    Potting,
    Rest,
    SideLocator,
    VacuumZone,
)
from fixtures_lib.job.part_screws import pressing_mm
from fixtures_lib.job.places import PLACE_MARK, place_number
from fixtures_lib.job.plate_tray import drain_at, tray_wall
from fixtures_lib.job.stroke_font import strokes_of
from fixtures_lib.job.vees import mouth_mm

_ARROW_MM = 24.0
_CHORD_MM = 0.05
_CHORD_SHARE = 2e-4  # of a loop's size: what is finer is less than a pixel
_PLATE_HOLE_MM = 5.0
_CORE = 0.34  # of a rest's size: the spot that tells it from a hole


def element_path(element: AnyElement, plate: Plate) -> QPainterPath:
    """About (0, 0), the element's handle."""
    match element:
        case Rest():
            return _rest(element.item.diameter_mm / 2.0)
        case SideLocator():
            return _turned(_side_locator(element), element.angle_deg)
        case Pin():
            return _turned(_pin(element), element.angle_deg)
        case Clamp():
            return _turned(_clamp(element), element.angle_deg)
        case PartScrew():
            return _part_screw(element)
        case VacuumZone():
            return _zone(element, plate)
        case Adapter():
            return _adapter(element)
        case Nest():
            return _turned(_nest(element), element.angle_deg)
        case Potting():
            return _turned(_potting(element), element.angle_deg)
        case Engraving():
            return _turned(_letters(element), element.angle_deg)
        case PlateHole():
            return _rest(_PLATE_HOLE_MM)


def load_path(load: CuttingForce) -> QPainterPath:
    """An arrow that ends at the load's point, as long as the share of the force in the plane."""
    x, y, z = load.force_n
    size = math.sqrt(x * x + y * y + z * z)
    length = _ARROW_MM * (math.hypot(x, y) / size if size > 0.0 else 0.0)
    path = QPainterPath()
    _disc(path, load.patch_radius_mm)
    if length > 1.0:
        path.moveTo(-length, 0.0)
        path.lineTo(0.0, 0.0)
        _triangle(path, 0.0, 5.0)
    return _turned(path, math.degrees(math.atan2(y, x)))


def _rest(radius: float) -> QPainterPath:
    path = QPainterPath()
    _disc(path, radius)
    _disc(path, radius * _CORE)
    return path


def _side_locator(locator: SideLocator) -> QPainterPath:
    """Pushes along +x: its contact at the origin, its body behind."""
    item, path = locator.item, QPainterPath()
    half = item.diameter_mm / 2.0
    if item.body == "vee":
        return _vee(item)
    if item.body == "pin":
        path.addEllipse(QPointF(-item.reach_mm, 0.0), half, half)
    else:
        path.addRect(QRectF(-item.reach_mm - half, -half, item.reach_mm + half, 2.0 * half))
    _triangle(path, 0.0, min(half, 5.0))
    return path


def _vee(item: SideLocatorItem) -> QPainterPath:
    """Open along +x: its root at the origin."""
    half, (mouth, ahead, slot) = item.diameter_mm / 2.0, mouth_mm(item)
    behind = item.reach_mm + half / 2.0
    tip = slot * ahead / mouth
    path = QPainterPath(QPointF(-behind, -half))
    for x, y in (
        (ahead, -half), (ahead, -mouth), (tip, -slot), (-slot, -slot), (-slot, slot), (tip, slot),
        (ahead, mouth), (ahead, half), (-behind, half),
    ):  # fmt: skip
        path.lineTo(x, y)
    path.closeSubpath()
    return path


def _pin(pin: Pin) -> QPainterPath:
    """A diamond holds along x, so its flats lie across: it is narrow in y."""
    radius, path = pin.item.diameter_mm / 2.0, QPainterPath()
    if pin.item.shape == "diamond":
        land = max(pin.item.land_mm, radius * 0.5) / 2.0
        corners = ((radius, -land), (radius, land), (0.0, radius * 0.75), (-radius, land))
        ring = [*corners, (-radius, -land), (0.0, -radius * 0.75)]
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    else:
        _disc(path, radius)
        if pin.item.shape == "bush":
            _disc(path, pin.item.shank_mm / 2.0)
    arm = radius * 0.5
    path.moveTo(-arm, 0.0)
    path.lineTo(arm, 0.0)
    path.moveTo(0.0, -arm)
    path.lineTo(0.0, arm)
    return path


def _clamp(clamp: Clamp) -> QPainterPath:
    item, path = clamp.item, QPainterPath()
    half, reach = item.body_width_mm / 2.0, clamp.stud_mm
    tip = min(item.tip.radius_mm, half)
    path.addRoundedRect(QRectF(-reach - half, -half, 2.0 * half, 2.0 * half), 2.0, 2.0)
    path.addRect(QRectF(-reach + half, -tip, max(reach - half, 0.0), 2.0 * tip))
    if item.style == "side":
        _triangle(path, 0.0, min(half, 6.0))
    else:
        _disc(path, tip)
    return path


def _part_screw(screw: PartScrew) -> QPainterPath:
    """What presses the part, its socket, and the ring under the part."""
    path, key = QPainterPath(), screw.item.hex_mm / 2.0
    _disc(path, pressing_mm(screw) / 2.0)
    if screw.ring_mm > 0.0:
        _disc(path, screw.ring_mm / 2.0)
    corners = [math.radians(60.0 * i) for i in range(6)]
    ring = [QPointF(1.155 * key * math.cos(a), 1.155 * key * math.sin(a)) for a in corners]
    path.addPolygon(QPolygonF(ring))
    path.closeSubpath()
    return path


def _zone(zone: VacuumZone, plate: Plate) -> QPainterPath:
    port, path = zone.port, QPainterPath()
    rings = [shapely.LinearRing(points) for points in _loops(zone)]
    for band in shapely.get_parts(
        shapely.buffer(rings, zone.cord.groove_width_mm / 2.0, quad_segs=4)
    ):
        for wall in (band.exterior, *band.interiors):
            _ring(path, np.asarray(wall.coords) - (port.x_mm, port.y_mm))
    for support in zone.supports:
        r = support.diameter_mm / 2.0
        path.addEllipse(QPointF(support.x_mm - port.x_mm, support.y_mm - port.y_mm), r, r)
    _disc(path, port.item.riser_mm / 2.0)
    ends = {
        "left": (-port.x_mm, 0.0),
        "right": (plate.length_mm - port.x_mm, 0.0),
        "front": (0.0, -port.y_mm),
        "back": (0.0, plate.width_mm - port.y_mm),
    }
    if port.exit in ends:
        path.moveTo(0.0, 0.0)
        path.lineTo(*ends[port.exit])
    else:
        _disc(path, port.item.tap_drill_mm / 2.0)
    return path


def zone_area(zone: VacuumZone) -> QPainterPath:
    """What is evacuated, about the port: for an odd-even fill, in which islands are holes."""
    path = QPainterPath()
    for points in _loops(zone):
        _ring(path, points - (zone.port.x_mm, zone.port.y_mm))
    return path


def _loops(zone: VacuumZone) -> list[Floats]:
    chord = max(_CHORD_MM, _CHORD_SHARE * zone.outer.length_mm)
    return [loop.polyline(chord) for loop in (zone.outer, *zone.islands)]


def _adapter(adapter: Adapter) -> QPainterPath:
    item, path = adapter.item, QPainterPath()
    path.addRect(QRectF(0.0, 0.0, item.length_mm, item.width_mm))
    for hole in item.mount:
        path.addEllipse(QPointF(*hole.at), hole.diameter_mm / 2.0, hole.diameter_mm / 2.0)
    return path


def _nest(nest: Nest) -> QPainterPath:
    """Both faces of its wall, and a mark at each contact that points at the part."""
    path = QPainterPath()
    part = shapely.Polygon(nest.outline.polyline(_CHORD_MM))
    cavity = part.buffer(nest.clearance_mm + nest.stock_mm, quad_segs=6)
    wall = cavity.buffer(nest.wall_mm, quad_segs=6) if nest.form == "wall" else cavity
    for edge in (cavity.exterior, wall.exterior) if nest.form == "wall" else (cavity.exterior,):
        _ring(path, np.asarray(edge.coords))
    for contact in nest.contacts:
        mark = QPainterPath()
        _triangle(mark, 0.0, 5.0)
        placed = QTransform().translate(contact.x_mm, contact.y_mm).rotate(contact.angle_deg)
        path.addPath(placed.map(mark))
    return path


def _potting(potting: Potting) -> QPainterPath:
    """Both faces of the tray's wall, and the drain. Nothing where it can't be milled."""
    path = QPainterPath()
    flat = replace(potting, x_mm=0.0, y_mm=0.0, angle_deg=0.0)
    try:
        wall = tray_wall(flat, (0.0, 0.0, 0.0))
    except FixtureError:  # the problems say so
        return path
    for loop in wall.loops:
        _ring(path, loop.polyline(_CHORD_MM))
    if potting.drain.strip():
        drain = QPainterPath()
        _disc(drain, _PLATE_HOLE_MM / 2.0)
        path.addPath(drain.translated(*drain_at(flat)))
    return path


def _letters(engraving: Engraving) -> QPainterPath:
    path = QPainterPath()
    text = engraving.text.replace(PLACE_MARK, str(place_number(engraving.id)))
    for strokes in strokes_of(text, engraving.letter_mm):
        for stroke in strokes:
            path.moveTo(*stroke[0])
            for point in stroke[1:]:
                path.lineTo(*point)
    return path


def _ring(path: QPainterPath, points: Floats) -> None:
    path.addPolygon(QPolygonF([QPointF(float(x), float(y)) for x, y in points]))
    path.closeSubpath()


def _disc(path: QPainterPath, radius: float) -> None:
    path.addEllipse(QPointF(0.0, 0.0), radius, radius)


def _triangle(path: QPainterPath, tip: float, size: float) -> None:
    ring = ((tip, 0.0), (tip - size, size * 0.5), (tip - size, -size * 0.5))
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
    path.closeSubpath()


def _turned(path: QPainterPath, angle_deg: float) -> QPainterPath:
    return QTransform().rotate(angle_deg).map(path)
