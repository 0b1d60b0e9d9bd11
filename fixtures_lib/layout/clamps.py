"""Clamps added to a draft: against its side locators, or down on flat tops above its rests."""

from __future__ import annotations

import math

import numpy as np
import shapely

from fixtures_lib.catalog.items import ClampItem, RestItem
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.job.model import Clamp, Pin
from fixtures_lib.layout.carrying import add_rests, rest_points, rests_at, room_for_pads
from fixtures_lib.layout.clamp_stances import judged_face
from fixtures_lib.layout.clamping import (
    ClampPlace,
    central_place,
    clampable,
    near_rests,
    places_over_support,
)
from fixtures_lib.layout.draft import Draft
from fixtures_lib.layout.first_loads import top_feature
from fixtures_lib.layout.placed_bodies import free_of_all, standing_clamps
from fixtures_lib.layout.side_clamping import SideClampPlace, side_clamp_places
from fixtures_lib.layout.sides import SidePoints
from fixtures_lib.layout.sizing import pad_sizes
from fixtures_lib.layout.under_clamps import add_rests_under_clamps, pad_below

_TIP_EDGE_MM = 0.3  # of the part's side below a side clamp's tip
_PIN_ROOM_MM = 2.0
_OUTSIDE_MM = 0.2  # rests have as much room to the edge
_DOWNWARD = ("strap", "toe", "screw")
_FOOT_MM = 5.0  # radius of the largest foot that is tried on a part of usual size
_MOST_TRIALS = 6  # of three places for clamps
_MOST_LOOKED_AT = 120  # places for clamps, the nearest to the rests
_SMALL_PADS = 2  # the smallest that are tried on rims and narrow walls


def level(draft: Draft, cam: ClampItem) -> float:
    """Of contact: as low as the clamp's whole tip is on the part's side."""
    return draft.seat_mm + min(cam.tip.radius_mm + _TIP_EDGE_MM, draft.side_height_mm / 2.0)


def side_clamp(draft: Draft) -> ClampItem | None:
    """One whose tip lies on the part's side: the stoutest up to a sixth of the part's width."""
    height, width = draft.side_height_mm, min(float(v) for v in draft.mesh_size[:2])
    fitting = [
        c
        for c in draft.catalog.clamps.values()
        if c.style == "side"
        and c.height_min_mm <= level(draft, c) <= c.height_max_mm
        and 2.0 * c.tip.radius_mm <= height
    ]
    slim = [c for c in fitting if c.body_width_mm <= width / 6.0]
    if slim:
        return max(slim, key=lambda c: c.body_width_mm)
    return min(fitting, key=lambda c: c.body_width_mm, default=None)


def add_side_clamps(draft: Draft, item: ClampItem, sides: SidePoints, force: float) -> None:
    """Clamps against the side locators, each with a force that the cut can't overcome."""
    height = level(draft, item)
    choices = side_clamp_places(draft.seating.mesh, sides, height, item.tip.radius_mm)
    for number, places in enumerate(choices, start=1):
        clamps = [_side_clamp(item, number, place, force) for place in places]
        draft.add(next((c for c in clamps if free_of_all(draft, c)), clamps[0]))


def _side_clamp(item: ClampItem, number: int, place: SideClampPlace, force: float) -> Clamp:
    return Clamp(
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


def add_clamped_support(draft: Draft, needed: float) -> None:
    """Three rests with a clamp straight above each, together pressing with `needed` N at least.

    The largest foot and pad that find room, down to small ones. Where nothing is above support,
    rests as far apart as they go, and clamps as near to them as they can be. A clamp that has
    room nowhere is left out.
    """
    downward = [c for c in draft.catalog.clamps.values() if c.style in _DOWNWARD]
    largest = max(_FOOT_MM, min(float(v) for v in draft.mesh_size[:2]) / 40.0)
    feet = sorted({c.tip.radius_mm for c in downward if c.tip.radius_mm <= largest}, reverse=True)
    mesh = draft.seating.mesh
    face = judged_face(mesh, [n for f in top_feature(draft).values() for n in f.faces])
    found: dict[float, list[ClampPlace]] = {}
    for foot in feet:
        found[foot] = list(clampable(mesh, foot, _with_foot(downward, foot), face))
        if found[foot] and _add_over_support(draft, found[foot], foot, needed):
            return
    add_rests(draft, None)
    solid = {foot: _over_solid(draft, places) for foot, places in found.items()}
    clamps: list[Clamp] = []
    for choice in (solid, found):
        for foot, places in choice.items():
            more = _near_rests(draft, places, foot, needed) if places else []
            clamps = max(clamps, more, key=len)  # of equals the larger foot
            if clamps and len(clamps) >= len(rest_points(draft)):
                break
        if clamps and len(clamps) >= len(rest_points(draft)):
            break
    if len(clamps) < len(rest_points(draft)):  # fewer would tip it: one in the middle
        clamps = _in_the_middle(draft, [*solid.values(), *found.values()], needed) or clamps
    draft.add(*clamps)
    add_rests_under_clamps(draft, _pads(draft))


def _add_over_support(draft: Draft, places: list[ClampPlace], foot: float, needed: float) -> bool:
    """Three clamps, each with a pad straight below: as large as the foot, else smaller ones."""
    pads = [p for p in _pads(draft) if p.diameter_mm <= 2.0 * foot]
    for pad in dict.fromkeys((pads[0], *pads[-_SMALL_PADS:])):
        radius = pad.diameter_mm / 2.0
        usable = room_for_pads(draft, radius).difference(_pins(draft, radius))
        clamps = _over_support(draft, places, usable, needed)
        if clamps is not None:
            spots = np.array([(c.x_mm, c.y_mm) for c in clamps])
            draft.add(*rests_at(draft, pad, _a_little_outside(spots)), *clamps)
            return True
    return False


def _over_solid(draft: Draft, places: list[ClampPlace]) -> list[ClampPlace]:
    """Of the places near a rest, those with the flat underside straight below, nothing hollow
    between: a pad there makes the clamp squeeze."""
    rests, mesh = rest_points(draft), draft.seating.mesh
    if not len(rests):
        return []
    near = sorted(places, key=lambda p: min(math.dist((p.x, p.y), rest) for rest in rests))
    pads = _pads(draft)
    return [p for p in near[:_MOST_LOOKED_AT] if pad_below(mesh, (p.x, p.y, p.z), pads)]


def _near_rests(draft: Draft, places: list[ClampPlace], foot: float, needed: float) -> list[Clamp]:
    """A clamp near each rest; fewer where there is no room for as many."""
    rests = rest_points(draft)
    clamps: dict[ClampPlace, Clamp] = {}
    for _ in range(_MOST_TRIALS):
        chosen = near_rests(places, rests, foot)
        clamps = standing_clamps(draft, chosen, needed)
        if len(chosen) < len(rests) or len(clamps) == len(chosen):
            break
        places = [p for p in places if p not in chosen or p in clamps]
    return list(clamps.values())


def _in_the_middle(draft: Draft, choices: list[list[ClampPlace]], needed: float) -> list[Clamp]:
    for places in choices:
        middle = central_place(places, rest_points(draft), draft.seating.centroid)
        clamps = standing_clamps(draft, middle, needed)
        if clamps:
            return list(clamps.values())
    return []


def _with_foot(items: list[ClampItem], foot: float) -> tuple[ClampItem, ...]:
    return tuple(c for c in items if c.tip.radius_mm <= foot)


def _over_support(
    draft: Draft, places: list[ClampPlace], support: shapely.Geometry, needed: float
) -> list[Clamp] | None:
    """A clamp on each of three places; a place where none can stand is taken out, a few times."""
    for _ in range(_MOST_TRIALS):
        chosen = places_over_support(places, support, draft.seating.centroid)
        if chosen is None:
            return None
        clamps = standing_clamps(draft, chosen, needed)
        if len(clamps) == len(chosen):
            return list(clamps.values())
        places = [p for p in places if p not in chosen or p in clamps]
    return None


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
