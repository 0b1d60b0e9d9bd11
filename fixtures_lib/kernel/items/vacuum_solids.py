"""Seal cords in their grooves, and port fittings in the plate's edge."""

from __future__ import annotations

import math

from fixtures_lib.catalog.items import CordItem, PortItem
from fixtures_lib.geometry.loop_offsets import band
from fixtures_lib.job.plate_features import PlannedGroove
from fixtures_lib.kernel.booleans import fused
from fixtures_lib.kernel.items.item_parts import BRASS, SEAL, ItemPart, turned
from fixtures_lib.kernel.items.screw_solids import hex_nut
from fixtures_lib.kernel.plane_shapes import ring_prism

_MANY_PIECES = 60
_SHOULDER = 0.25  # of the cord's height: how far its rounded edge is stepped in


def cord_parts(cord: CordItem, groove: PlannedGroove) -> list[ItemPart]:
    """The cord squeezed to the gland's depth, keeping its section; in the host's frame.

    Its rounded edges are drawn as one step, which is enough to read it as a cord; a cord of very
    many pieces is drawn without.
    """
    high = groove.seat_mm - groove.floor_mm
    wide = min(squeezed_width_mm(cord, high), groove.width_mm)
    step = _SHOULDER * high
    outer, inner = band(groove.centre, wide)
    if len(groove.centre.vertices) > _MANY_PIECES:
        whole = ring_prism(outer, inner, groove.floor_mm, groove.seat_mm)
        return [ItemPart(f"{cord.name}: seal", SEAL, whole)]
    outer_top, inner_top = band(groove.centre, max(wide - 2.0 * step, 0.3 * wide))
    belly = ring_prism(outer, inner, groove.floor_mm + step, groove.seat_mm - step)
    flat = ring_prism(outer_top, inner_top, groove.floor_mm, groove.seat_mm)
    return [ItemPart(f"{cord.name}: seal", SEAL, fused(belly, [flat], cord.name))]


def squeezed_width_mm(cord: CordItem, high: float) -> float:
    """Of a cord squeezed between two planes: a slot-shaped section of the round one's area."""
    section = math.pi * cord.diameter_mm**2 / 4.0
    return (section - math.pi * high**2 / 4.0) / high + high


def port_parts(port: PortItem) -> list[ItemPart]:
    """A hose fitting; in its own axes the thread goes down into z < 0."""
    d = port.tap_drill_mm * 1.1
    thread = turned([(-0.8 * port.thread_depth_mm, 0.46 * d), (0.0, 0.46 * d)])
    body = hex_nut(1.45 * d, (0.0, 0.0), 0.0, 0.6 * d)
    tail: list[tuple[float, float]] = [(0.6 * d, 0.36 * d), (0.8 * d, 0.36 * d)]
    at = 0.8 * d
    for _ in range(4):
        tail += [(at, 0.47 * d), (at + 0.3 * d, 0.38 * d)]
        at += 0.3 * d
    return [
        ItemPart(
            f"{port.name}: hose fitting", BRASS, fused(thread, [body, turned(tail)], port.name)
        )
    ]
