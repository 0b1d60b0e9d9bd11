"""Clamps added to a draft: against its side locators, or down on flat tops above its rests."""

from __future__ import annotations

import math

import msgspec
import numpy as np
import shapely

from fixtures_lib.catalog.items import ClampItem, RestItem
from fixtures_lib.geometry.arrays import Floats, as_vector
from fixtures_lib.job.model import Clamp, Pin
from fixtures_lib.layout.body_axes import body_axes
from fixtures_lib.layout.carrying import add_rests, rest_points, rests_at, room_for_pads
from fixtures_lib.layout.clamping import (
    ClampPlace,
    central_place,
    clamp_places,
    places_over_support,
)
from fixtures_lib.layout.draft import SEAT_MM, Draft
from fixtures_lib.layout.side_clamping import side_clamp_places
from fixtures_lib.layout.sides import SidePoints
from fixtures_lib.layout.sizing import pad_sizes
from fixtures_lib.layout.under_clamps import add_rests_under_clamps, solid_below

_TIP_EDGE_MM = 0.3  # of the part's side below a side clamp's tip
_PIN_ROOM_MM = 2.0
_OUTSIDE_MM = 0.2  # rests have as much room to the edge
_FOOT_MM = 5.0  # radius of the largest foot that is tried on a part of usual size
_LEAST_FORCE_N = 100.0
_HOLE_ROOM_MM = 16.0  # between the holes of two items
_LEAST_ROOM_MM = 11.0
_TURNS_DEG = (0.0, 30.0, -30.0, 60.0, -60.0, 90.0, -90.0)


def level(cam: ClampItem, side_height_mm: float) -> float:
    """Of contact: as low as the clamp's whole tip is on the part's side."""
    return SEAT_MM + min(cam.tip.radius_mm + _TIP_EDGE_MM, side_height_mm / 2.0)


def side_clamp(draft: Draft) -> ClampItem | None:
    """One whose tip lies on the part's side: the stoutest up to a sixth of the part's width."""
    height, width = draft.side_height_mm, min(float(v) for v in draft.mesh_size[:2])
    fitting = [
        c
        for c in draft.catalog.clamps.values()
        if c.style == "side"
        and c.height_min_mm <= level(c, height) <= c.height_max_mm
        and 2.0 * c.tip.radius_mm <= height
    ]
    slim = [c for c in fitting if c.body_width_mm <= width / 6.0]
    if slim:
        return max(slim, key=lambda c: c.body_width_mm)
    return min(fitting, key=lambda c: c.body_width_mm, default=None)


def add_side_clamps(draft: Draft, item: ClampItem, sides: SidePoints, force: float) -> None:
    """Clamps against the side locators, each with a force that the cut can't overcome."""
    height = level(item, draft.side_height_mm)
    places = side_clamp_places(draft.seating.mesh, sides, height, item.tip.radius_mm)
    for number, place in enumerate(places, start=1):
        draft.add(
            Clamp(
                id=f"clamp-{number}",
                name=f"Side clamp {number}",
                item=item,
                x_mm=place.x,
                y_mm=place.y,
                z_mm=place.z,
                angle_deg=place.angle_deg,
                force_n=min(math.ceil(force / 10.0) * 10.0, item.force_max_n),
                order=number,
            )
        )


def add_clamped_support(draft: Draft, needed: float) -> None:
    """Three rests with a clamp straight above each, together pressing with `needed` N at least.

    The largest foot and pad that find room, down to small ones. Where nothing is above support,
    rests as far apart as they go, and clamps as near to them as they can be.
    """
    downward = [c for c in draft.catalog.clamps.values() if c.style in ("strap", "toe")]
    largest = max(_FOOT_MM, min(float(v) for v in draft.mesh_size[:2]) / 40.0)
    feet = sorted({c.tip.radius_mm for c in downward if c.tip.radius_mm <= largest}, reverse=True)
    for foot in feet:
        pad = next(p for p in _pads(draft) if p.diameter_mm <= 2.0 * foot)
        radius = pad.diameter_mm / 2.0
        usable = room_for_pads(draft, radius).difference(_pins(draft, radius))
        mesh = draft.seating.mesh
        places = places_over_support(mesh, usable, draft.seating.centroid, foot)
        if places is not None:
            draft.add(*rests_at(pad, _a_little_outside(np.array([(p.x, p.y) for p in places]))))
            _add_clamps(draft, places, foot, needed)
            return
    add_rests(draft, None)
    rests = rest_points(draft)
    least = min(pad.diameter_mm for pad in _pads(draft)) / 2.0
    places = clamp_places(
        mesh, rests, feet[-1], lambda spot: solid_below(mesh, as_vector(spot), least) is not None
    )
    if len(places) < len(rests):  # fewer would tip it: one in the middle
        places = central_place(mesh, rests, draft.seating.centroid, feet[-1]) or places
    _add_clamps(draft, places, feet[-1], needed)
    add_rests_under_clamps(draft, _pads(draft))


def _a_little_outside(places: Floats) -> Floats:
    """So that each clamp by itself, the first to be tightened, lies inside what the rests span."""
    out = places - places.mean(axis=0)
    return np.asarray(places + _OUTSIDE_MM * out / np.linalg.norm(out, axis=1, keepdims=True))


def _pins(draft: Draft, pad_radius: float) -> shapely.Geometry:
    """Where pins stand, with room for a pad beside them."""
    room = _PIN_ROOM_MM + pad_radius
    return shapely.union_all(
        [
            shapely.Point(e.x_mm, e.y_mm).buffer(
                max(e.item.diameter_mm, e.item.shank_mm) / 2.0 + room
            )
            for e in draft.elements.values()
            if isinstance(e, Pin)
        ]
    )


def _pads(draft: Draft) -> list[RestItem]:
    return pad_sizes(draft.catalog.rests.values(), min(float(v) for v in draft.mesh_size[:2]))


def _add_clamps(draft: Draft, places: list[ClampPlace], foot: float, needed: float) -> None:
    downward = [c for c in draft.catalog.clamps.values() if c.style in ("strap", "toe")]
    fitting = [c for c in downward if c.tip.radius_mm <= foot]
    for number, place in enumerate(places, start=1):
        clamp = _clamp(draft, number, place, fitting, needed / len(places))
        if clamp is not None:
            draft.add(clamp)


def _clamp(
    draft: Draft, number: int, place: ClampPlace, items: list[ClampItem], force: float
) -> Clamp | None:
    """Straight in, or turned to where its hole has room; None where it has none."""
    item = _reaching(items, place)
    turned = [_facing(place, item, turn, number, force) for turn in _TURNS_DEG]
    outside = [clamp for clamp in turned if _stands_outside(draft, clamp)] or turned
    for clamp in outside:
        if _room(draft, clamp) > _HOLE_ROOM_MM:
            return clamp
    roomiest = max(outside, key=lambda clamp: _room(draft, clamp))
    return roomiest if _room(draft, roomiest) > _LEAST_ROOM_MM else None


def _reaching(items: list[ClampItem], place: ClampPlace) -> ClampItem:
    """The shortest one that reaches over the part's edge; else the one that reaches farthest.

    Where none is high enough, the highest one on step blocks.
    """
    fitting = [c for c in items if c.height_min_mm - 1e-6 <= place.z <= c.height_max_mm]
    reaching = [c for c in fitting if _throat_mm(c) >= place.overhang_mm]
    if reaching:
        return min(reaching, key=lambda c: (c.reach_mm, c.force_n))
    if fitting:
        return max(fitting, key=lambda c: c.reach_mm)
    lowest = min(items, key=lambda c: c.height_min_mm)
    if place.z < lowest.height_min_mm:
        return lowest
    straps = [c for c in items if c.style == "strap"]
    highest = max(straps or items, key=lambda c: c.height_max_mm)
    height = float(math.ceil(place.z))
    name = f"{highest.name}, on step blocks to {height:g} mm"
    return msgspec.structs.replace(highest, name=name, height_max_mm=height)


def _throat_mm(item: ClampItem) -> float:
    """How far a part may reach in below it: to a strap's stud, to the front of a toe's heel."""
    if item.style == "toe":
        return 0.55 * item.reach_mm
    return item.reach_mm - item.body_width_mm / 4.0


def _facing(place: ClampPlace, item: ClampItem, turn: float, number: int, force: float) -> Clamp:
    return Clamp(
        id=f"clamp-{number}",
        name=f"Clamp {number}",
        item=item,
        x_mm=round(place.x, 3),
        y_mm=round(place.y, 3),
        z_mm=place.z,
        angle_deg=round((place.angle_deg + turn) % 360.0, 1),
        force_n=round(min(max(force, _LEAST_FORCE_N), item.force_max_n), -1),
        order=number,
    )


def _stands_outside(draft: Draft, clamp: Clamp) -> bool:
    x, y = body_axes(clamp)[0]
    low, high = draft.seating.mesh.box
    return not (low[0] < x < high[0] and low[1] < y < high[1])


def _room(draft: Draft, clamp: Clamp) -> float:
    """From its hole to the nearest hole of another item."""
    axis = body_axes(clamp)[0]
    others = [hole for e in draft.elements.values() for hole in body_axes(e)]
    return min((math.dist(axis, other) for other in others), default=math.inf)
