"""Rests, side locators and pins."""

from __future__ import annotations

import math

from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.catalog.items import MountHole, PinItem, RestItem, SideLocatorItem
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.loops import Loop, rectangle
from fixtures_lib.job.screws import block_seat_mm, mounted_screw_mm
from fixtures_lib.job.vees import mouth_mm
from fixtures_lib.kernel.booleans import common, cut, fused
from fixtures_lib.kernel.items.item_parts import (
    BLACK_STEEL,
    GROUND_STEEL,
    ItemPart,
    domed,
    level,
    polygon,
    rod,
    side_view,
    turned,
    turned_along,
)
from fixtures_lib.kernel.items.screw_solids import head_sizes, socket_screw
from fixtures_lib.kernel.plane_shapes import turned_solid

_LEAD_SHARE = 0.3  # of a pin's height that is its lead-in
_LEAD_SLOPE = math.tan(math.radians(15.0))  # DIN 6321


def rest_parts(item: RestItem) -> list[ItemPart]:
    """A bought rest button with its stud or shank; nothing for a pad milled from the plate."""
    if not item.mount:
        return []
    radius, top = item.diameter_mm / 2.0, item.height_mm
    threaded = item.mount[0].kind == "tapped"
    body = (
        _crowned(item)
        if item.tip.shape == "sphere"
        else turned(rod(radius, 0.0, top, 0.1 * radius))
    )
    if threaded and top > 4.0:
        body = _with_flats(body, item)
    foot = _foot_shape(item.mount[0])
    return [ItemPart(item.name, GROUND_STEEL, fused(body, [foot], item.name))]


def _crowned(item: RestItem) -> TopoDS_Shape:
    profile = domed(item.diameter_mm / 2.0, item.tip.radius_mm, 0.0, item.height_mm)
    return turned_solid(profile, (0.0, 0.0, 0.0), (0.0, 0.0, 1.0))


def _with_flats(body: TopoDS_Shape, item: RestItem) -> TopoDS_Shape:
    """Two spanner flats, as on a foot with a threaded stud."""
    radius, low = item.diameter_mm / 2.0, 0.15 * item.height_mm
    high = min(0.6 * item.height_mm, low + 0.8 * item.diameter_mm)
    flat = 0.86 * radius
    slabs = [
        level(rectangle((-2.0 * radius, y), (2.0 * radius, y + radius)), low, high)
        for y in (flat, -flat - radius)
    ]
    return cut(body, slabs, item.name)


def _foot_shape(hole: MountHole) -> TopoDS_Shape:
    """What goes into the host: a stud in a thread, a shank in a bore."""
    if hole.kind == "tapped":
        d = head_sizes(hole.size, hole.diameter_mm)[0]
        depth = 0.85 * (hole.thread_depth_mm or hole.depth_mm)
    else:
        d, depth = hole.diameter_mm, 0.85 * hole.depth_mm
    return turned([(-depth, 0.4 * d), (-depth + 0.1 * d, d / 2.0), (0.0, d / 2.0)])


def pin_parts(item: PinItem) -> list[ItemPart]:
    """A locating pin with its lead-in; a diamond pin's lands look along x. A bush has its lead-in
    at the mouth of its bore."""
    if item.shape == "bush":
        return [ItemPart(item.name, GROUND_STEEL, _bush(item))]
    radius, top = item.diameter_mm / 2.0, item.height_mm
    lead = _LEAD_SHARE * top
    nose = radius - lead * _LEAD_SLOPE
    c = 0.3 * nose
    body = turned([(0.0, radius), (top - lead, radius), (top - c, nose), (top, nose - 0.6 * c)])
    if item.shape == "diamond":
        body = common(body, [level(_diamond(item), 0.0, top)], item.name)
    shanks = [_foot_shape(hole) for hole in item.mount[:1]]
    return [ItemPart(item.name, GROUND_STEEL, fused(body, shanks, item.name))]


def _bush(item: PinItem) -> TopoDS_Shape:
    outside, bore, top = item.shank_mm / 2.0, item.diameter_mm / 2.0, item.height_mm
    low = -max((hole.depth_mm for hole in item.mount), default=0.0)
    c = min(0.15 * item.diameter_mm, 0.6 * (outside - bore))
    body = turned(rod(outside, low, top, 0.2 * (outside - bore)))
    inside = turned([(low - 1.0, bore), (top - c, bore), (top, bore + c), (top + 1.0, bore + c)])
    return cut(body, [inside], item.name)


def _diamond(item: PinItem) -> Loop:
    """A rhombus of 60 degrees at its lands: it leaves them as wide as the catalogue says."""
    land = item.land_mm or 0.2 * item.diameter_mm
    edge = math.sqrt(max(0.0, item.diameter_mm**2 - land**2)) / 2.0
    beyond = edge + land / 2.0 * math.sqrt(3.0)
    side = beyond / math.sqrt(3.0)
    return polygon([(beyond, 0.0), (0.0, side), (-beyond, 0.0), (0.0, -side)])


def side_locator_parts(item: SideLocatorItem, contact_mm: float) -> list[ItemPart]:
    """A pin or a block that stands on z = 0 and touches the part at (0, 0, contact height); a V
    with its root there."""
    if item.body == "vee":
        return _vee_block(item)
    return _side_pin(item) if item.body == "pin" else _side_block(item, contact_mm)


def _side_pin(item: SideLocatorItem) -> list[ItemPart]:
    radius, x = item.diameter_mm / 2.0, -item.reach_mm
    depth = max((hole.depth_mm for hole in item.mount), default=0.0)
    low = -0.9 * depth
    profile: list[Point2] = [(low, 0.9 * radius), (low + 0.1 * radius, radius)]
    body = turned(
        [*profile, *rod(radius, low + 0.1 * radius, item.height_mm, 0.2 * radius)[1:]],
        (x, 0.0, 0.0),
    )
    if item.reach_mm < radius - 1e-6:
        flat = level(rectangle((0.0, -radius), (radius, radius)), 0.0, item.height_mm + 1.0)
        body = cut(body, [flat], item.name)
    return [ItemPart(item.name, GROUND_STEEL, body)]


def _side_block(item: SideLocatorItem, contact: float) -> list[ItemPart]:
    width, top, x = item.diameter_mm, item.height_mm, -item.reach_mm
    half = max((abs(h.at[0] - x) + h.diameter_mm / 2.0 for h in item.mount), default=width / 2.0)
    half = min(half + 4.0, item.reach_mm - 2.0)
    c = 0.05 * width
    outline = polygon(
        [(x - half, 0.0), (x + half, 0.0), (x + half, top - c), (x + half - c, top),
         (x - half + c, top), (x - half, top - c)]
    )  # fmt: skip
    screws = [hole for hole in item.mount if hole.kind == "tapped"]
    block = cut(side_view(outline, width / 2.0), [_screw_pocket(s, top) for s in screws], item.name)
    button = _button(item, x + half, contact)
    return [
        ItemPart(f"{item.name}: block", BLACK_STEEL, block),
        ItemPart(f"{item.name}: button", GROUND_STEEL, button),
        *(_block_screw(item, screw, top) for screw in screws),
    ]


def _vee_block(item: SideLocatorItem) -> list[ItemPart]:
    """Open along +x, with a slot at the root of its V."""
    half, top = item.diameter_mm / 2.0, item.height_mm
    behind = max((abs(h.at[0]) + h.diameter_mm / 2.0 for h in item.mount), default=half) + 4.0
    mouth, ahead, slot = mouth_mm(item)
    tip = slot * ahead / mouth  # where the slot's side meets the flank
    outline = polygon(
        [(-behind, -half), (ahead, -half), (ahead, -mouth), (tip, -slot), (-slot, -slot),
         (-slot, slot), (tip, slot), (ahead, mouth), (ahead, half), (-behind, half)]
    )  # fmt: skip
    screws = [hole for hole in item.mount if hole.kind == "tapped"]
    block = cut(level(outline, 0.0, top), [_screw_pocket(s, top) for s in screws], item.name)
    return [
        ItemPart(f"{item.name}: block", GROUND_STEEL, block),
        *(_block_screw(item, screw, top) for screw in screws),
    ]


def _screw_pocket(hole: MountHole, top: float) -> TopoDS_Shape:
    d, head, _, _ = head_sizes(hole.size, hole.diameter_mm)
    seat = block_seat_mm(hole, top)
    return turned(
        [(-1.0, 0.55 * d), (seat, 0.55 * d), (seat, 0.55 * head), (top + 1.0, 0.55 * head)],
        (*hole.at, 0.0),
    )


def _block_screw(item: SideLocatorItem, hole: MountHole, top: float) -> ItemPart:
    seat = block_seat_mm(hole, top)
    tip = seat - mounted_screw_mm(hole, seat)
    shape = socket_screw(hole.size, hole.diameter_mm, hole.at, seat, tip)
    return ItemPart(f"{item.name}: screw {hole.size}", BLACK_STEEL, shape)


def _button(item: SideLocatorItem, front: float, contact: float) -> TopoDS_Shape:
    """The button that touches the part, in the front of a block."""
    radius = min(0.32 * item.diameter_mm, 0.9 * item.tip.radius_mm)
    at, towards = (front, 0.0, contact), (1.0, 0.0, 0.0)
    if item.tip.shape == "flat":
        return turned_along(rod(radius, -2.0, -front, 0.1 * radius), at, towards)
    return turned_solid(domed(radius, item.tip.radius_mm, -2.0, -front), at, towards)
