"""The bodies of clamps and locators in a draft: clear of the part and of what is placed."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import shapely

from fixtures_lib.job.collision_checks import Standing, in_each_other, in_part
from fixtures_lib.job.loading_checks import way_clear
from fixtures_lib.job.model import Clamp, Pin, SideLocator
from fixtures_lib.kernel.items.item_slabs import standing_on_plate
from fixtures_lib.layout.body_axes import body_axes, hole_areas
from fixtures_lib.layout.clamping import ClampPlace
from fixtures_lib.layout.draft import Draft

_LEAST_FORCE_N = 100.0
_HOLE_ROOM_MM = 16.0  # between the holes of two items
_BETWEEN_HOLES_MM = 1.0  # half of the wall
_MOST_EXACT = 8  # stances of one place that are looked at exactly


def standing_clamps(
    draft: Draft, places: Sequence[ClampPlace], needed: float
) -> dict[ClampPlace, Clamp]:
    """A clamp on each of the places, together pressing with `needed` N; none where there is no
    room for its body."""
    taken = _bodies(draft)
    holes = [hole for e in draft.elements.values() for hole in body_axes(e)]
    found: dict[ClampPlace, Clamp] = {}
    for place in places:
        force = needed / len(places)
        clamp = _with_room(draft, place, len(found) + 1, force, taken, holes)
        if clamp is not None:
            found[place] = clamp
            taken.append(standing_on_plate(clamp))
            holes += body_axes(clamp)
    return found


def free_of_all(draft: Draft, element: Clamp | SideLocator) -> bool:
    """Whether an item that is not placed yet would collide with nothing, nor its holes meet any."""
    holes = hole_areas([element], _BETWEEN_HOLES_MM)
    if holes.intersects(hole_areas(draft.elements.values(), _BETWEEN_HOLES_MM)):
        return False
    return _free(draft, standing_on_plate(element), _bodies(draft))


def apart(one: SideLocator, other: SideLocator) -> bool:
    """Whether two items leave room for each other, their holes too."""
    holes = (hole_areas([element], _BETWEEN_HOLES_MM) for element in (one, other))
    if shapely.intersects(*holes):
        return False
    return in_each_other(standing_on_plate(one), standing_on_plate(other)) is None


def _with_room(
    draft: Draft,
    place: ClampPlace,
    number: int,
    force: float,
    taken: Sequence[Standing],
    holes: Sequence[tuple[float, float]],
) -> Clamp | None:
    """The first stance that has room; one that lets the part be lifted off before others."""
    held: Clamp | None = None
    tried = 0
    for clamp in _clamps(place, number, force):
        axis = body_axes(clamp)[0]
        if any(math.dist(axis, hole) < _HOLE_ROOM_MM for hole in holes):
            continue
        body = standing_on_plate(clamp)
        tried += 1
        if _free(draft, body, taken):
            if way_clear(clamp, [*taken, body], draft.seating.mesh) is not None:
                return clamp
            held = held or clamp
        if tried == _MOST_EXACT:
            break
    return held


def _clamps(place: ClampPlace, number: int, force: float) -> Iterator[Clamp]:
    for stance in place.stances:
        item = stance.item
        yield Clamp(
            id=f"clamp-{number}",
            name=f"Clamp {number}",
            item=item,
            x_mm=round(place.x, 3),
            y_mm=round(place.y, 3),
            z_mm=place.z,
            angle_deg=stance.angle_deg,
            force_n=round(min(max(force, _LEAST_FORCE_N), item.force_max_n), -1),
            order=number,
        )


def _free(draft: Draft, body: Standing, taken: Sequence[Standing]) -> bool:
    return in_part(body, draft.seating.mesh) is None and all(
        in_each_other(body, other) is None for other in taken
    )


def _bodies(draft: Draft) -> list[Standing]:
    return [
        standing_on_plate(e)
        for e in draft.elements.values()
        if isinstance(e, Clamp | SideLocator | Pin)
    ]
