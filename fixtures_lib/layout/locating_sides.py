"""Side locators on the part's sides, or pins in its holes, added to a draft."""

from __future__ import annotations

from functools import partial

import shapely

from fixtures_lib.catalog.items import SideLocatorItem
from fixtures_lib.job.model import VacuumZone
from fixtures_lib.job.plate_zones import land_wall_mm
from fixtures_lib.layout.body_axes import BESIDE_A_PAD_MM, pad_areas
from fixtures_lib.layout.draft import Draft
from fixtures_lib.layout.pins import pins_in_holes
from fixtures_lib.layout.room_beside import RoomBeside
from fixtures_lib.layout.sides import SidePoints, side_places
from fixtures_lib.layout.sizing import side_locator_for

_GOOD = 0.3  # quality from which plane sides need no comparison with pins


def add_pins(draft: Draft) -> bool:
    """Pins in two holes, which hold the part both ways, so that clamps need not.

    False where there are no holes for them.
    """
    pins = pins_in_holes(
        draft.part.shape, draft.pose, tuple(draft.catalog.pins.values()), draft.seat_mm
    )
    draft.add(*(pins or ()))
    return pins is not None


def add_sides(draft: Draft, level: float, *, level_first: bool = False) -> SidePoints | None:
    """What locates the part in the plane: plane sides, else pins in holes, else curved sides.

    Where no locators have room, such that collide: the checks say so. With `level_first` sides at
    that level, where they locate well. The points of the side locators; None where pins locate it,
    or nothing.
    """
    planes = frozenset(f.number for f in draft.part.shape.planar_faces)
    room = _room_beside(draft)
    sides = _places(draft, level, planes, level_first, room)
    if sides is None or sides.quality < _GOOD:
        if add_pins(draft):
            return None
        sides = (
            sides
            or _places(draft, level, None, level_first, room)
            or _places(draft, level, planes, level_first, None)
            or _places(draft, level, None, level_first, None)
        )
    if sides is None:
        return None
    places = zip(sides.points, sides.normals, strict=True)
    draft.add(*[room.locator(i, point, push) for i, (point, push) in enumerate(places, start=1)])
    return sides


def _places(
    draft: Draft,
    level: float,
    faces: frozenset[int] | None,
    level_first: bool,
    room: RoomBeside | None,
) -> SidePoints | None:
    item = _item(draft, level)
    return side_places(
        draft.seating.mesh,
        draft.seating.centroid,
        item.reach_mm,
        level,
        faces,
        _raised(draft),
        tip_radius=item.tip.radius_mm if item.tip.shape == "flat" else 0.0,
        level_first=level_first,
        beside=room,
    )


def _room_beside(draft: Draft) -> RoomBeside:
    return RoomBeside(draft, partial(_item, draft))


def _item(draft: Draft, height_mm: float) -> SideLocatorItem:
    size = draft.mesh_size
    return side_locator_for(
        draft.catalog.side_locators.values(),
        height_mm,
        part_mm=float(max(size[:2])),
        room_mm=draft.side_height_mm,
    )


def _raised(draft: Draft) -> shapely.Geometry:
    """Where seal lands and pads stand: no place for a locator's hole."""
    zones = [e for e in draft.elements.values() if isinstance(e, VacuumZone)]
    return shapely.union_all(
        [
            pad_areas(draft.elements.values(), BESIDE_A_PAD_MM),
            *(
                shapely.LinearRing(loop.polyline()).buffer(
                    zone.cord.groove_width_mm / 2.0 + land_wall_mm(zone)
                )
                for zone in zones
                for loop in (zone.outer, *zone.islands)
            ),
        ]
    )
