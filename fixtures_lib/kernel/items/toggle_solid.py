"""A horizontal toggle clamp: base, side plates, arm with its spindle, handle lying back when shut.

     spindle                    ____ handle
arm ___||_______pivot__________/
     ||        |    |
     || part   |base|
"""

from __future__ import annotations

from fixtures_lib.catalog.items import ClampItem
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.job.screws import mounted_screw_mm, toggle_sheet_mm
from fixtures_lib.kernel.booleans import cut, fused
from fixtures_lib.kernel.items.item_parts import (
    BLACK_STEEL,
    RED_GRIP,
    RUBBER,
    ZINC,
    ItemPart,
    level,
    polygon,
    side_view,
    turned,
    turned_along,
)
from fixtures_lib.kernel.items.screw_solids import head_sizes, hex_nut, socket_screw, stud


def toggle_parts(item: ClampItem, h: float) -> list[ItemPart]:
    """The clamp when shut; the contact is under the spindle's rubber tip at (0, 0, h)."""
    w, tip = item.body_width_mm, item.tip.radius_mm
    back, front = _base(item)
    sheet = toggle_sheet_mm(item)
    arm = max(h + 2.2 * tip, 0.75 * w)
    pivot = front - 0.12 * (front - back)
    return [
        ItemPart(f"{item.name}: base", ZINC, _frame(item, back, front, arm, sheet)),
        ItemPart(f"{item.name}: arm", ZINC, _arm(item, pivot, arm, sheet)),
        *_spindle(item, h, arm, sheet),
        *_handle(item, back, pivot, arm, sheet),
        *_screws(item, sheet),
    ]


def _base(item: ClampItem) -> tuple[float, float]:
    """Where the base begins and ends along x."""
    along = [hole.at[0] for hole in item.mount] or [-1.4 * item.reach_mm, -item.reach_mm]
    edge = 0.25 * item.body_width_mm
    return min(along) - edge, max(along) + edge


def _frame(item: ClampItem, back: float, front: float, arm: float, sheet: float) -> object:
    """The base plate with its two upright side plates."""
    w = item.body_width_mm
    flange = level(rectangle((back, -0.62 * w), (front, 0.62 * w), 0.12 * w), 0.0, sheet)
    holes = [_hole(hole.at, hole.diameter_mm * 0.65, sheet) for hole in item.mount]
    run = front - back
    outline: list[Point2] = [
        (back + 0.18 * run, 0.0), (front - 0.05 * run, 0.0), (front - 0.05 * run, arm - 0.1 * w),
        (front - 0.15 * run, arm + 0.18 * w), (back + 0.5 * run, arm + 0.18 * w),
        (back + 0.18 * run, 0.45 * arm),
    ]  # fmt: skip
    cheeks = [side_view(outline, sheet / 2.0, y) for y in (-0.24 * w, 0.24 * w)]
    return cut(fused(flange, cheeks, item.name), holes, item.name)


def _hole(at: Point2, radius: float, sheet: float) -> object:
    return turned([(-1.0, radius), (sheet + 1.0, radius)], (*at, 0.0))


def _arm(item: ClampItem, pivot: float, arm: float, sheet: float) -> object:
    """A flat bar from behind the pivot to past the spindle, forked there by a slot."""
    w = item.body_width_mm
    deep = 0.22 * w
    side = polygon(
        [(pivot - 0.35 * w, arm - deep), (0.30 * w, arm - 0.5 * deep), (0.30 * w, arm + 0.5 * deep),
         (pivot, arm + deep), (pivot - 0.35 * w, arm + 0.8 * deep)]
    )  # fmt: skip
    half = 0.24 * w - 0.5 * sheet - 0.2
    bar = side_view(side, half)
    slot = level(rectangle((-0.28 * w, -0.09 * w), (0.18 * w, 0.09 * w)), arm - w, arm + w)
    return cut(bar, [slot], item.name)


def _spindle(item: ClampItem, h: float, arm: float, sheet: float) -> list[ItemPart]:
    w, tip = item.body_width_mm, item.tip.radius_mm
    d, deep = 0.17 * w, 0.11 * w + 0.3
    cap = min(1.4 * tip, 0.6 * (arm - deep - h))
    low, high = arm - deep - 0.12 * w, arm + deep + 0.12 * w
    rubber = turned(
        [(h, 0.85 * tip), (h + 0.15 * tip, tip), (h + 0.7 * cap, tip), (h + cap, 0.75 * tip)]
    )
    bolt = stud(d, (0.0, 0.0), h + cap, high + 0.4 * d)
    nuts = [
        cut(hex_nut(1.6 * d, (0.0, 0.0), z, z + 0.6 * d), [bolt], item.name)
        for z in (max(h + cap + 0.2, low), high - 0.6 * d)
    ]
    return [
        ItemPart(f"{item.name}: rubber tip", RUBBER, rubber),
        ItemPart(f"{item.name}: spindle", ZINC, bolt),
        *(ItemPart(f"{item.name}: nut", BLACK_STEEL, nut) for nut in nuts),
    ]


def _handle(item: ClampItem, back: float, pivot: float, arm: float, sheet: float) -> list[ItemPart]:
    """The lever from the pivot backwards, with its grip; and the pins of both joints."""
    w = item.body_width_mm
    start, direction = (pivot - 0.2 * w, 0.0, arm + 0.12 * w), (-0.985, 0.0, 0.17)
    length = (pivot - back) + 1.1 * w
    lever = turned_along([(0.0, 0.09 * w), (length + 0.3 * w, 0.09 * w)], start, direction)
    end = length + 1.6 * w
    grip = turned_along(
        [
            (length, 0.11 * w),
            (length + 0.06 * w, 0.16 * w),
            (end - 0.1 * w, 0.17 * w),
            (end, 0.1 * w),
        ],
        start,
        direction,
    )
    reach = 0.24 * w + 1.5 * sheet
    pins = [
        turned_along([(-reach, 0.08 * w), (reach, 0.08 * w)], (x, 0.0, z), (0.0, 1.0, 0.0))
        for x, z in ((pivot, arm), (pivot - 0.2 * w, arm + 0.1 * w))
    ]
    return [
        ItemPart(f"{item.name}: lever", ZINC, cut(lever, [grip], item.name)),
        ItemPart(f"{item.name}: grip", RED_GRIP, grip),
        *(ItemPart(f"{item.name}: pivot", BLACK_STEEL, pin) for pin in pins),
    ]


def _screws(item: ClampItem, sheet: float) -> list[ItemPart]:
    return [
        ItemPart(
            f"{item.name}: screw {hole.size}",
            BLACK_STEEL,
            socket_screw(
                hole.size, hole.diameter_mm, hole.at, sheet, sheet - mounted_screw_mm(hole, sheet)
            ),
        )
        for hole in item.mount
        if head_sizes(hole.size, hole.diameter_mm)[0] > 0.0
    ]
