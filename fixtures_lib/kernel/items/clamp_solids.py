"""Clamps of each style, as a machinist would recognise them. The contact is at (0, 0, height)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from fixtures_lib.catalog.items import ClampItem, MountHole
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.kernel.booleans import common, cut, fused
from fixtures_lib.kernel.items.item_parts import (
    BLACK_STEEL,
    BRASS,
    GROUND_STEEL,
    RED_GRIP,
    ZINC,
    ItemPart,
    hexagon,
    level,
    polygon,
    rod,
    side_view,
    stadium,
    turned,
    turned_along,
)
from fixtures_lib.kernel.items.screw_solids import head_sizes, hex_nut, socket_screw, stud
from fixtures_lib.kernel.items.toggle_solid import toggle_parts


def clamp_parts(item: ClampItem, contact_mm: float, slide_mm: float = 0.0) -> list[ItemPart]:
    """The clamp as tightened: its tip at the contact, its body on z = 0 at x = -reach; the stud of
    a strap `slide_mm` behind that, in its slot."""
    height = max(contact_mm, 0.5)
    if item.style == "strap":
        return _strap(item, height, slide_mm)
    return _STYLES[item.style](item, height)


def _screw(item: ClampItem) -> MountHole | None:
    return next((hole for hole in item.mount if hole.kind == "tapped"), None)


def _nominal(item: ClampItem) -> float:
    """The diameter of the clamp's screw."""
    hole = _screw(item)
    return head_sizes(hole.size, hole.diameter_mm)[0] if hole else 0.35 * item.body_width_mm


def _depth(item: ClampItem) -> float:
    hole = _screw(item)
    return 0.85 * (hole.thread_depth_mm or hole.depth_mm) if hole else 0.0


def _strap(item: ClampItem, h: float, slide: float = 0.0) -> list[ItemPart]:
    """A strap over a stud, with a heel as high as the part behind it."""
    w, x, tip, d = item.body_width_mm, -item.reach_mm, item.tip.radius_mm, _nominal(item)
    t, rear = 0.5 * w, -1.9 * item.reach_mm - 0.35 * w
    heel = rear + 0.45 * w
    side = polygon(
        [(tip, h), (tip, h + 0.4 * t), (-0.4 * item.reach_mm, h + t), (rear + 0.15 * t, h + t),
         (rear, h + 0.85 * t), (rear, h), (-2.2 * tip, h), (-1.6 * tip, h + 0.12 * t),
         (-1.2 * tip, h + 0.12 * t), (-tip, h)]
    )  # fmt: skip
    nose = max(1.4 * tip, 0.3 * w) / 2.0 + 0.15 * w
    plan = polygon(
        [(tip, -nose), (tip, nose), (-0.45 * item.reach_mm, w / 2.0), (rear, w / 2.0),
         (rear, -w / 2.0), (-0.45 * item.reach_mm, -w / 2.0)]
    )  # fmt: skip
    bar = common(side_view(side, w), [level(plan, h - 1.0, h + t + 1.0)], item.name)
    room = max(0.35 * item.reach_mm, item.slide_mm + 0.56 * d)
    slot = stadium(x - room, x + room, 0.56 * d)
    bar = cut(bar, [level(slot, h - 1.0, h + t + 1.0)], item.name)
    parts = [
        ItemPart(f"{item.name}: strap", BLACK_STEEL, bar),
        ItemPart(f"{item.name}: heel", GROUND_STEEL, _heel(heel, 0.36 * w, h)),
    ]
    x -= slide
    return parts + (_nut(item, x, d, h + t) if item.torque_nm > 0.0 else _cam(item, x, d, h + t))


def _heel(x: float, radius: float, top: float) -> object:
    """A screw jack under the strap's rear end: base, hexagon, column with a round top."""
    base = min(0.3 * top, 0.5 * radius)
    c = 0.12 * radius
    column = turned(
        [(0.0, radius - c), (c, radius), (base, radius), (base, 0.62 * radius),
         (top - c, 0.62 * radius), (top, 0.62 * radius - c)],
        (x, 0.0, 0.0),
    )  # fmt: skip
    if top < 3.0 * radius:
        return column
    collar = hex_nut(1.5 * radius, (x, 0.0), 0.45 * top, 0.45 * top + 0.5 * radius)
    return fused(column, [collar], "heel")


def _nut(item: ClampItem, x: float, d: float, top: float) -> list[ItemPart]:
    """Stud, spherical washer and a high nut."""
    washer = turned(
        [(top, 1.05 * d), (top + 0.25 * d, 1.05 * d), (top + 0.4 * d, 0.85 * d)], (x, 0.0, 0.0)
    )
    hole = turned([(top - 1.0, d / 2.0), (top + d, d / 2.0)], (x, 0.0, 0.0))
    low = top + 0.4 * d
    bolt = stud(d, (x, 0.0), -_depth(item), low + 1.75 * d)
    nut = cut(hex_nut(1.55 * d, (x, 0.0), low, low + 1.4 * d), [bolt], item.name)
    return [
        ItemPart(f"{item.name}: stud", ZINC, bolt),
        ItemPart(f"{item.name}: washer", ZINC, cut(washer, [hole], item.name)),
        ItemPart(f"{item.name}: nut", BLACK_STEEL, nut),
    ]


def _cam(item: ClampItem, x: float, d: float, top: float) -> list[ItemPart]:
    """Stud with an eccentric lever."""
    radius, half = 1.1 * d, 0.9 * d
    centre = top + radius
    drum = turned_along(
        [(-half, radius - 0.5), (0.5 - half, radius), (half - 0.5, radius), (half, radius - 0.5)],
        (x, 0.0, centre),
        (0.0, 1.0, 0.0),
    )
    towards = (-0.94, 0.0, 0.34)
    lever = turned_along([(0.5 * radius, 0.3 * d), (6.0 * d, 0.36 * d)], (x, 0.0, centre), towards)
    knob = turned_along(
        [(5.6 * d, 0.4 * d), (6.0 * d, 0.62 * d), (7.6 * d, 0.62 * d), (8.0 * d, 0.4 * d)],
        (x, 0.0, centre),
        towards,
    )
    bolt = stud(d, (x, 0.0), -_depth(item), centre)
    return [
        ItemPart(f"{item.name}: stud", ZINC, cut(bolt, [drum], item.name)),
        ItemPart(
            f"{item.name}: cam",
            BLACK_STEEL,
            cut(fused(drum, [lever], item.name), [knob], item.name),
        ),
        ItemPart(f"{item.name}: grip", RED_GRIP, knob),
    ]


def _toe(item: ClampItem, h: float) -> list[ItemPart]:
    """A short clamp that stands on its heel and reaches over the part's edge."""
    w, x, tip, d = item.body_width_mm, -item.reach_mm, item.tip.radius_mm, _nominal(item)
    t, rear = 0.55 * w, -item.reach_mm - 0.75 * w
    foot = rear + 0.3 * w
    front = max(x + 0.8 * d, -0.55 * item.reach_mm)
    arch = min(0.5 * h, h - 0.3)
    under, nose_end = h + 0.12 * t, max(-1.6 * tip, front + 0.1)  # of the nose, clear of the part
    side = polygon(
        [(tip, h), (tip, h + 0.5 * t), (front, h + t), (rear + 0.25 * t, h + t),
         (rear, h + 0.6 * t), (rear, 0.0), (foot, 0.0), (foot + 0.3 * w, arch), (front, arch),
         (front, under), (nose_end, under), (-1.1 * tip, h)]
    )  # fmt: skip
    nose = max(tip, 0.25 * w)
    plan = polygon(
        [(tip, -nose), (tip, nose), (nose_end, nose), (front, w / 2.0), (rear, w / 2.0),
         (rear, -w / 2.0), (front, -w / 2.0), (nose_end, -nose)]
    )  # fmt: skip
    body = common(side_view(side, w), [level(plan, -1.0, h + t + 1.0)], item.name)
    return [
        ItemPart(
            f"{item.name}: body",
            BLACK_STEEL,
            cut(body, [_bore(x, d, arch - 1.0, h + t + 1.0)], item.name),
        ),
        *_head(item, x, h + t),
    ]


def _bore(x: float, d: float, low: float, high: float) -> object:
    return turned([(low, 0.55 * d), (high, 0.55 * d)], (x, 0.0, 0.0))


def _head(item: ClampItem, x: float, seat: float) -> list[ItemPart]:
    """The socket screw that tightens the clamp, on its washer."""
    hole = _screw(item)
    if hole is None:
        return []
    d = _nominal(item)
    washer = turned([(seat, 1.05 * d), (seat + 0.18 * d, 1.05 * d)], (x, 0.0, 0.0))
    inside = turned([(seat - 1.0, 0.5 * d), (seat + d, 0.5 * d)], (x, 0.0, 0.0))
    screw = socket_screw(hole.size, hole.diameter_mm, (x, 0.0), seat + 0.18 * d, -_depth(item))
    return [
        ItemPart(f"{item.name}: washer", ZINC, cut(washer, [inside], item.name)),
        ItemPart(f"{item.name}: screw {hole.size}", BLACK_STEEL, screw),
    ]


def _side(item: ClampItem, h: float) -> list[ItemPart]:
    return _wedge(item, h) if item.down_share > 0.0 else _eccentric(item, h)


def _eccentric(item: ClampItem, h: float) -> list[ItemPart]:
    """A hexagon of brass that an eccentric screw drives against the part."""
    w, d, x = item.body_width_mm, _nominal(item), -item.reach_mm
    half = min(0.25 * w, max(0.6, h - 0.2))
    low, high = h - half, h + half
    screw = _screw(item)
    head = w - 2.0 * abs(x + w / 2.0) - 1.2
    head, tall = min(head, 1.5 * d), head_sizes(screw.size, 0.0)[2] if screw else d
    seat, pocket = max(low, high - tall), 0.5 * head + 0.2
    bore = turned(
        [(low - 1.0, 0.55 * d), (seat, 0.55 * d), (seat, pocket), (high + 1.0, pocket)],
        (x, 0.0, 0.0),
    )
    washer = cut(level(hexagon(w, (-w / 2.0, 0.0)), low, high), [bore], item.name)
    parts = [ItemPart(f"{item.name}: hexagon", BRASS, washer)]
    if screw:
        shape = socket_screw(
            screw.size, screw.diameter_mm, (x, 0.0), seat, -_depth(item), head_mm=head
        )
        parts.append(ItemPart(f"{item.name}: screw {screw.size}", BLACK_STEEL, shape))
    return parts


def _wedge(item: ClampItem, h: float) -> list[ItemPart]:
    """A screw draws a wedge down, and the wedge drives the jaw forwards and down."""
    w, d, reach = item.body_width_mm, _nominal(item), item.reach_mm
    top = max(1.25 * item.height_max_mm, h + 0.3 * item.height_max_mm)
    rear = -1.75 * reach
    jaw = polygon([(0.0, 0.2), (0.0, top), (-0.30 * reach, top), (-0.52 * reach, 0.2)])
    wedge = polygon(
        [(-0.36 * reach, top - 0.4), (-0.58 * reach, 0.2), (rear, 0.2), (rear, 0.82 * top - 0.4),
         (rear + 0.2 * reach, top - 0.4)]
    )  # fmt: skip
    teeth = [
        side_view([(0.1, z - 0.02 * top), (0.1, z + 0.02 * top), (-0.03 * reach, z)], w)
        for z in (top * k / 8.0 for k in range(1, 8))
        if abs(z - h) > 0.09 * top
    ]
    hole = _screw(item)
    bore = turned(
        [(-1.0, 0.55 * d), (0.45 * top, 0.55 * d), (0.45 * top, 0.85 * d), (top + 1.0, 0.85 * d)],
        (-reach, 0.0, 0.0),
    )
    parts = [
        ItemPart(f"{item.name}: jaw", GROUND_STEEL, cut(side_view(jaw, w / 2.0), teeth, item.name)),
        ItemPart(
            f"{item.name}: wedge", BLACK_STEEL, cut(side_view(wedge, w / 2.0), [bore], item.name)
        ),
    ]
    if hole:
        screw = socket_screw(hole.size, hole.diameter_mm, (-reach, 0.0), 0.45 * top, -_depth(item))
        parts.append(ItemPart(f"{item.name}: screw {hole.size}", ZINC, screw))
    return parts


def _screw_clamp(item: ClampItem, h: float) -> list[ItemPart]:
    """A bracket that carries a screw with a swivel foot above the part."""
    w, x, tip, d = item.body_width_mm, -item.reach_mm, item.tip.radius_mm, _nominal(item)
    half = 0.32 * w
    arm, t = h + 1.6 * d, 0.55 * w
    c = 0.2 * t
    side: list[Point2] = [
        (x - half, 0.0), (x + half, 0.0), (x + half, arm - 0.5 * t), (x + half + 0.5 * t, arm),
        (0.55 * w, arm), (0.55 * w, arm + t - c), (0.55 * w - c, arm + t),
        (x - half + c, arm + t), (x - half, arm + t - c),
    ]  # fmt: skip
    plan = Loop(
        ((x - half, -w / 2.0, 0.0), (0.05 * w, -w / 2.0, 1.0), (0.05 * w, w / 2.0, 0.0),
         (x - half, w / 2.0, 0.0))
    )  # fmt: skip
    body = common(side_view(side, w), [level(plan, -1.0, arm + t + 1.0)], item.name)
    foot_top = h + 0.45 * d
    top = arm + t + 2.2 * d
    spindle = turned(
        [
            (foot_top, 0.36 * d),
            (foot_top + 0.3 * d, d / 2.0),
            *rod(d / 2.0, foot_top, top, 0.1 * d)[1:],
        ]
    )
    bar = turned_along(
        [(-1.9 * d, 0.16 * d), (1.9 * d, 0.16 * d)], (0.0, 0.0, top - 0.8 * d), (0.0, 1.0, 0.0)
    )
    head = turned(rod(0.8 * d, top - 1.5 * d, top, 0.15 * d))
    foot = turned([(h, tip), (h + 0.2 * d, tip), (foot_top, 0.7 * tip)])
    bracket = cut(body, [turned([(arm - 1.0, d / 2.0), (arm + t + 1.0, d / 2.0)])], item.name)
    return [
        ItemPart(f"{item.name}: bracket", BLACK_STEEL, bracket),
        ItemPart(f"{item.name}: spindle", ZINC, fused(spindle, [head, bar], item.name)),
        ItemPart(f"{item.name}: foot", GROUND_STEEL, foot),
    ]


_STYLES: Mapping[str, Callable[[ClampItem, float], list[ItemPart]]] = MappingProxyType(
    {
        "strap": _strap,
        "toe": _toe,
        "side": _side,
        "toggle": toggle_parts,
        "screw": _screw_clamp,
    }
)
