"""Screws, nuts, studs and dowels: drawn with their nominal diameter, without a thread's helix."""

from __future__ import annotations

from functools import lru_cache

from OCP.TopoDS import TopoDS_Shape

from fixtures_lib.catalog.screw_lengths import socket_head
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.kernel.booleans import common, cut
from fixtures_lib.kernel.items.item_parts import hexagon, level, rod, turned


@lru_cache(maxsize=64)
def head_sizes(thread: str, hole_mm: float) -> tuple[float, float, float, float]:
    """Diameter, head diameter, head height and hexagon of the socket head screw for this thread.

    From the catalogue (ISO 4762); in its proportions for a thread that it does not have.
    """
    screw = socket_head(thread)
    if screw is not None:
        return screw.diameter_mm, screw.head_diameter_mm, screw.head_height_mm, screw.hex_mm
    d = hole_mm * 1.18
    return d, 1.5 * d, d, 0.8 * d


def socket_screw(
    thread: str,
    hole_mm: float,
    at: Point2,
    seat: float,
    tip: float,
    *,
    head_mm: float | None = None,
) -> TopoDS_Shape:
    """A socket head cap screw whose head sits at the height `seat`; its end is at `tip`.

    `head_mm` is the diameter of a head that is turned down.
    """
    d, usual, high, key = head_sizes(thread, hole_mm)
    head = min(usual, head_mm or usual)
    socket, c = min(key, 0.6 * head), 0.08 * head
    shank = [(tip, 0.42 * d), (tip + 0.1 * d, d / 2.0), (seat, d / 2.0)]
    top = [(seat, head / 2.0), (seat + high - c, head / 2.0), (seat + high, head / 2.0 - c)]
    body = turned([*shank, *top], (*at, 0.0))
    hole = level(hexagon(socket, at), seat + 0.45 * high, seat + high + 1.0)
    return cut(body, [hole], "socket head screw")


def hex_nut(across_flats: float, at: Point2, low: float, high: float) -> TopoDS_Shape:
    """A nut with its chamfered corners; `low` is its bearing face."""
    corner = across_flats * 0.578
    c = 0.08 * across_flats
    outline = turned(
        [(low, corner - c), (low + 0.6 * c, corner), (high - 0.6 * c, corner), (high, corner - c)],
        (*at, 0.0),
    )
    return common(level(hexagon(across_flats, at), low, high), [outline], "nut")


def stud(d: float, at: Point2, low: float, high: float) -> TopoDS_Shape:
    return turned(
        [
            (low, 0.42 * d),
            (low + 0.1 * d, d / 2.0),
            *rod(d / 2.0, low + 0.1 * d, high, 0.1 * d)[1:],
        ],
        (*at, 0.0),
    )


def dowel(d: float, at: Point2, low: float, high: float) -> TopoDS_Shape:
    c = 0.12 * d
    return turned(
        [(low, d / 2.0 - c), (low + c, d / 2.0), *rod(d / 2.0, low + c, high, c)[1:]], (*at, 0.0)
    )
