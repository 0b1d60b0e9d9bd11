"""A vacuum zone as machining: grooves on their lands, the riser, the channel and the port.

The gland's depth is counted from the part's face, not from the plate: the cord is squeezed by what
the part leaves it. Where the part lies on the plate itself (seat 0) there is no land.
"""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from msgspec.structs import replace

from fixtures_lib.geometry.arrays import Point2, Vector
from fixtures_lib.geometry.loop_offsets import band
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.model import Port, VacuumZone
from fixtures_lib.job.places import first_id
from fixtures_lib.job.plate_features import Land, PlannedGroove, PlannedHole

WALL_MIN_MM = 2.0  # beside a groove, above and below a channel
_RISER_SINK = 0.25  # of the channel's diameter: how far below the channel's axis the riser goes


def land_wall_mm(zone: VacuumZone) -> float:
    """The wall that stays on each side of the groove."""
    return max(WALL_MIN_MM, zone.cord.diameter_mm)


def zone_loops(zone: VacuumZone) -> tuple[Loop, ...]:
    return (zone.outer, *zone.islands)


def zone_grooves(zone: VacuumZone, origin: Vector) -> tuple[PlannedGroove, ...]:
    """The grooves of a zone in the frame of its host, whose origin is at `origin`."""
    seat = zone.seat_mm - origin[2]
    mouth = max(0.0, seat - zone.land_gap_mm)
    return tuple(
        _groove(zone, loop.moved(-origin[0], -origin[1]), seat, mouth) for loop in zone_loops(zone)
    )


def zone_rings(
    zones: Sequence[VacuumZone], origin: Vector
) -> tuple[dict[str, tuple[PlannedGroove, ...]], dict[str, tuple[Land, ...]]]:
    """Grooves and lands of the zones on one host, by zone; those of other places are shifted from
    the first place's, for following a boundary takes its time."""
    by_id = {zone.id: zone for zone in zones}
    grooves: dict[str, tuple[PlannedGroove, ...]] = {}
    lands: dict[str, tuple[Land, ...]] = {}
    for zone in zones:
        first = by_id[first_id(zone.id)] if first_id(zone.id) in grooves else zone
        if first is zone:
            grooves[zone.id] = zone_grooves(zone, origin)
            lands[zone.id] = zone_lands(zone, grooves[zone.id])
            continue
        dx, dy = zone.port.x_mm - first.port.x_mm, zone.port.y_mm - first.port.y_mm
        grooves[zone.id] = tuple(
            replace(
                groove,
                element=zone.id,
                centre=groove.centre.moved(dx, dy),
                outer=groove.outer.moved(dx, dy),
                inner=groove.inner.moved(dx, dy),
            )
            for groove in grooves[first.id]
        )
        lands[zone.id] = tuple(
            replace(
                land,
                element=zone.id,
                outer=land.outer.moved(dx, dy),
                inner=land.inner.moved(dx, dy),
            )
            for land in lands[first.id]
        )
    return grooves, lands


def _groove(zone: VacuumZone, centre: Loop, seat: float, mouth: float) -> PlannedGroove:
    cord = zone.cord
    outer, inner = band(centre, cord.groove_width_mm)
    return PlannedGroove(
        element=zone.id,
        centre=centre,
        outer=outer,
        inner=inner,
        width_mm=cord.groove_width_mm,
        seat_mm=seat,
        mouth_mm=mouth,
        floor_mm=seat - cord.groove_depth_mm,
        bottom_radius_mm=cord.bottom_radius_mm,
        corner_radius_min_mm=cord.corner_radius_min_mm,
    )


def zone_lands(zone: VacuumZone, grooves: tuple[PlannedGroove, ...]) -> tuple[Land, ...]:
    """A raised wall under each groove; none where the part lies on the plate itself."""
    wall = land_wall_mm(zone)
    return tuple(_land(groove, wall) for groove in grooves if groove.mouth_mm > 0.0)


def _land(groove: PlannedGroove, wall: float) -> Land:
    outer, inner = band(groove.centre, groove.width_mm + 2.0 * wall)
    return Land(element=groove.element, outer=outer, inner=inner, top_mm=groove.mouth_mm)


def port_holes(
    zone: VacuumZone,
    origin: Vector,
    size: Vector,
    grooves: tuple[PlannedGroove, ...],
    lands: tuple[Land, ...],
) -> tuple[PlannedHole, ...]:
    """Riser, port and channel in the frame of a host of this size (length, width, thickness)."""
    port = zone.port
    at = (port.x_mm - origin[0], port.y_mm - origin[1])
    mouth = _riser_mouth(at, port.item.riser_mm, lands)
    if port.exit == "below":
        return _straight_down(zone.id, port, at, mouth, size[2])
    axis = _channel_height(port, size[2], grooves)
    edge, inwards, length = _edge(port, at, axis, size)
    riser = PlannedHole(
        elements=(zone.id,),
        purpose="riser",
        kind="drilled",
        size=f"D{port.item.riser_mm:g}",
        diameter_mm=port.item.riser_mm,
        mouth=(*at, mouth),
        depth_mm=mouth - axis + _RISER_SINK * port.item.channel_mm,
    )
    channel = PlannedHole(
        elements=(zone.id,),
        purpose="channel",
        kind="drilled",
        size=f"D{port.item.channel_mm:g}",
        diameter_mm=port.item.channel_mm,
        mouth=edge,
        direction=inwards,
        depth_mm=length + port.item.channel_mm,
    )
    return (riser, _port_thread(zone.id, port, edge, inwards), channel)


def _straight_down(
    zone: str, port: Port, at: Point2, mouth: float, thickness: float
) -> tuple[PlannedHole, ...]:
    riser = PlannedHole(
        elements=(zone,),
        purpose="riser",
        kind="drilled",
        size=f"D{port.item.riser_mm:g}",
        diameter_mm=port.item.riser_mm,
        mouth=(*at, mouth),
        depth_mm=mouth + thickness,
        through=True,
    )
    return (riser, _port_thread(zone, port, (*at, -thickness), (0.0, 0.0, 1.0)))


def _port_thread(zone: str, port: Port, mouth: Vector, direction: Vector) -> PlannedHole:
    return PlannedHole(
        elements=(zone,),
        purpose="port",
        kind="tapped",
        size=port.item.thread,
        diameter_mm=port.item.tap_drill_mm,
        mouth=mouth,
        direction=direction,
        depth_mm=port.item.thread_depth_mm,
        thread_depth_mm=port.item.thread_depth_mm,
    )


def _riser_mouth(at: Point2, riser_mm: float, lands: tuple[Land, ...]) -> float:
    """The plate's top face, or the top of the land that the riser comes up in or touches."""
    spot = shapely.Point(at).buffer(riser_mm / 2.0)
    return max((land.top_mm for land in lands if _wall(land).intersects(spot)), default=0.0)


def _wall(land: Land) -> shapely.Geometry:
    outer, inner = (shapely.Polygon(loop.polyline()) for loop in (land.outer, land.inner))
    return outer.difference(inner)


def _channel_height(port: Port, thickness: float, grooves: tuple[PlannedGroove, ...]) -> float:
    """The height of the channel's axis: half way down, deeper where a groove needs its floor."""
    radius = max(port.item.channel_mm, port.item.tap_drill_mm) / 2.0
    floor = min((groove.floor_mm for groove in grooves), default=0.0)
    wanted = min(-thickness / 2.0, floor - WALL_MIN_MM - radius)
    lowest = -(thickness - WALL_MIN_MM - radius)
    return min(-thickness / 2.0, max(wanted, lowest))


def _edge(port: Port, at: Point2, axis: float, size: Vector) -> tuple[Vector, Vector, float]:
    """Where the channel starts, its direction, and how far the riser is from there."""
    x, y = at
    match port.exit:
        case "left":
            return (0.0, y, axis), (1.0, 0.0, 0.0), x
        case "right":
            return (size[0], y, axis), (-1.0, 0.0, 0.0), size[0] - x
        case "back":
            return (x, size[1], axis), (0.0, -1.0, 0.0), size[1] - y
        case _:
            return (x, 0.0, axis), (0.0, 1.0, 0.0), y
