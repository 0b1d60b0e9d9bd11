"""A screw through the part with its washer. The face that it presses is at z = 0."""

from __future__ import annotations

from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.catalog.items import ScrewItem, WasherItem
from fixtures_lib.job.model import PartScrew
from fixtures_lib.job.part_screws import head_seat_mm
from fixtures_lib.kernel.booleans import cut
from fixtures_lib.kernel.items.item_parts import (
    BLACK_STEEL,
    ZINC,
    ItemPart,
    hexagon,
    level,
    turned,
)
from fixtures_lib.kernel.items.screw_solids import socket_screw

_SOCKET_DEPTH = 0.6  # of a countersunk head's height


def part_screw_parts(screw: PartScrew) -> list[ItemPart]:
    """`screw` at x = y = 0 with its seat at 0."""
    item, seat = screw.item, head_seat_mm(screw)
    name = f"{item.name} x {screw.length_mm:g}"
    if item.head == "countersunk":
        return [ItemPart(name, BLACK_STEEL, _countersunk(item, seat - screw.length_mm, seat))]
    shape = socket_screw(item.thread, item.tap_drill_mm, (0.0, 0.0), seat, seat - screw.length_mm)
    parts = [ItemPart(name, BLACK_STEEL, shape)]
    if screw.washer is not None:
        parts.append(ItemPart(screw.washer.name, ZINC, _washer(screw.washer)))
    return parts


def _washer(washer: WasherItem) -> TopoDS_Shape:
    bore = turned([(-1.0, washer.bore_mm / 2.0), (washer.thickness_mm + 1.0, washer.bore_mm / 2.0)])
    disc = turned(
        [(0.0, washer.diameter_mm / 2.0), (washer.thickness_mm, washer.diameter_mm / 2.0)]
    )
    return cut(disc, [bore], washer.name)


def _countersunk(item: ScrewItem, tip: float, top: float) -> TopoDS_Shape:
    """A cone of 90 degrees under a flat top."""
    d, head = item.diameter_mm, item.head_diameter_mm
    cone = (head - d) / 2.0
    body = turned(
        [(tip, 0.42 * d), (tip + 0.1 * d, d / 2.0), (top - cone, d / 2.0), (top, head / 2.0)]
    )
    socket = level(hexagon(item.hex_mm), top - _SOCKET_DEPTH * item.head_height_mm, top + 1.0)
    return cut(body, [socket], item.name)
