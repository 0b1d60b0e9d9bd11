"""What carries the part: rests, and the vacuum zone that pulls it onto them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import numpy as np
import shapely

from fixtures_lib.catalog.items import RestItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.holding.vacuum import seats, zone_holding
from fixtures_lib.job.model import Conditions, Rest, VacuumZone
from fixtures_lib.job.plate_zones import land_wall_mm
from fixtures_lib.layout.body_axes import BESIDE_A_PAD_MM, body_axes, hole_areas
from fixtures_lib.layout.draft import Draft
from fixtures_lib.layout.sizing import pad_sizes
from fixtures_lib.layout.support import rest_places
from fixtures_lib.layout.zone_port import exits, with_port
from fixtures_lib.layout.zones import zone_on_face

_PORT = "port-g1-8"
_CHANNEL_ROOM_MM = 12.0  # from a channel to the middle of a hole
_MOST_ISLANDS = 24  # each needs its own cord: beyond this, clamps are the simpler fixture
_EDGE_MM = 0.2  # from a pad to the edge of the face that lies on it
_LAND_ROOM_MM = 1.0  # between a pad and the land, so that a cutter gets round the pad
# Those that push back least come first: the part is pulled most.
_CORDS = ("cord-sponge-3", "cord-sponge-4", "cord-solid-2", "cord-solid-3", "cord-solid-4")


def add_vacuum(draft: Draft) -> VacuumZone | None:
    """Three pads, and the vacuum zone that pulls most of those that find room and seat."""
    for zone in zones_below(draft):
        if add_rests(draft, zone):
            draft.add(_with_clear_port(draft, zone))
            return zone
    return None


def zones_below(draft: Draft) -> Iterator[VacuumZone]:
    """One with each cord that finds room below the part and seats, the strongest first; each is
    looked for once, also for copies of the draft."""
    for cord in _CORDS:
        if cord not in draft.zones:
            draft.zones[cord] = _zone(draft, cord)
        zone = draft.zones[cord]
        if zone is not None:
            yield zone


def _pull_centre(zone: VacuumZone) -> Floats:
    """Where the vacuum less the cord's push acts, (2,)."""
    holding = zone_holding(zone, Conditions())
    pull = holding.force_n * np.array(holding.centre)
    return np.asarray((pull - holding.seal_force_n * np.array(holding.seal_centre))
                      / holding.net_force_n)  # fmt: skip


def _zone(draft: Draft, cord_id: str) -> VacuumZone | None:
    face = draft.seating.down_face
    if face is None:
        return None
    try:
        zone = zone_on_face(
            "zone-1", "Vacuum zone 1", draft.part.shape, draft.pose, face,
            draft.catalog.cords[cord_id], draft.catalog.ports[_PORT],
            plate_size=(draft.plate.length_mm, draft.plate.width_mm),
        )  # fmt: skip
    except FixtureError:
        return None
    sensible = len(zone.islands) <= _MOST_ISLANDS
    return zone if sensible and seats(zone, Conditions()) else None


def lead_out(draft: Draft, zone: VacuumZone) -> None:
    """Lead the zone's channel to the nearest edge past the holes of all that is placed."""
    placed = draft.elements[zone.id]
    assert isinstance(placed, VacuumZone)
    holes = shapely.MultiPoint([axis for e in draft.elements.values() for axis in body_axes(e)])
    ways = exits(placed.port, (draft.plate.length_mm, draft.plate.width_mm))
    free = [side for side, way in ways if holes.is_empty or way.distance(holes) > _CHANNEL_ROOM_MM]
    if free:
        port = msgspec.structs.replace(placed.port, exit=free[0])
        draft.add(msgspec.structs.replace(placed, port=port))


def _with_clear_port(draft: Draft, zone: VacuumZone) -> VacuumZone:
    pads = [
        shapely.Point(e.x_mm, e.y_mm).buffer(e.item.diameter_mm / 2.0 + 1.0)
        for e in draft.elements.values()
        if isinstance(e, Rest)
    ]
    return with_port(zone, (draft.plate.length_mm, draft.plate.width_mm), pads)


def add_rests(draft: Draft, zone: VacuumZone | None) -> bool:
    """Three rests clear of the groove, as large as fit; False where there is no room."""
    span = min(float(v) for v in draft.mesh_size[:2])
    centres = [draft.seating.centroid[:2], *([] if zone is None else [_pull_centre(zone)])]
    for pad in pad_sizes(draft.catalog.rests.values(), span):
        radius = pad.diameter_mm / 2.0
        usable = room_for_pads(draft, radius, zone)
        places = rest_places(usable, np.array(centres))
        if places is not None and all(_holds(places, centre) for centre in centres):
            draft.add(*rests_at(draft, pad, places))
            return True
    return zone is None and _add_point_rests(draft)


def room_for_pads(
    draft: Draft, pad_radius: float, zone: VacuumZone | None = None
) -> shapely.Geometry:
    """Where the middle of a pad can be: wholly under the part, clear of holes and of the seal."""
    usable = draft.support.buffer(-(pad_radius + _EDGE_MM)).difference(
        hole_areas(draft.elements.values(), pad_radius + BESIDE_A_PAD_MM)
    )
    return usable if zone is None else usable.difference(groove_of(zone, pad_radius))


def groove_of(zone: VacuumZone, pad_radius: float) -> shapely.Geometry:
    """Where a pad would touch the seal's land."""
    half = zone.cord.groove_width_mm / 2.0 + land_wall_mm(zone) + _LAND_ROOM_MM + pad_radius
    lines = [shapely.LinearRing(loop.polyline()) for loop in (zone.outer, *zone.islands)]
    return shapely.union_all(lines).buffer(half)


def _holds(places: Floats, centroid: Floats) -> bool:
    return bool(shapely.Polygon(places).contains(shapely.Point(*centroid)))


def _add_point_rests(draft: Draft) -> bool:
    """For a part without a flat underside: the points that it would lie on, on round buttons."""
    mesh = draft.seating.mesh
    height = float(draft.mesh_size[2])
    low = mesh.points[:, 2] - draft.seat_mm < 1e-3 * height
    places = rest_places(
        shapely.MultiPoint(mesh.points[low, :2]).convex_hull, draft.seating.centroid[None, :2]
    )
    if places is None:
        return False
    pad = pad_sizes(draft.catalog.rests.values(), 0.0)[-1]
    draft.add(*rests_at(draft, pad, places))
    return True


def rests_at(draft: Draft, pad: RestItem, places: Floats) -> list[Rest]:
    """Rests on these places (n, 2), at the seat."""
    return [
        Rest(id=f"rest-{i}", name=f"Rest {i}", item=pad, x_mm=x, y_mm=y, top_mm=draft.seat_mm)
        for i, (x, y) in enumerate(places.tolist(), start=1)
    ]


def rest_points(draft: Draft) -> Floats:
    """(n, 2) of the rests placed so far."""
    points = [(e.x_mm, e.y_mm) for e in draft.elements.values() if isinstance(e, Rest)]
    return np.array(points).reshape(-1, 2)
