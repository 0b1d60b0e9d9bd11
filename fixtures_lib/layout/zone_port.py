"""Where a vacuum zone is evacuated: its riser in the sealed area, its channel to an edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec
import numpy as np
import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.job.model import Port, VacuumZone
from fixtures_lib.wording import worded

Side = Literal["left", "right", "front", "back"]
_WALL_MM = 1.5  # between a channel and a hole that it passes
_TRIES = 120  # places for the riser, the roomiest first


def sealed_area(zone: VacuumZone) -> shapely.Geometry:
    """Inside the outer line, outside the islands, as an area in (x, y)."""
    area = shapely.Polygon(zone.outer.polyline())
    return area.difference(shapely.union_all([shapely.Polygon(i.polyline()) for i in zone.islands]))


def with_port(
    zone: VacuumZone,
    plate_size: Point2,
    keep_clear: Sequence[shapely.Geometry],
    passing: Sequence[shapely.Geometry] = (),
) -> VacuumZone:
    """The zone with its riser at a roomy place, clear of what is in `keep_clear`, led straight to
    the nearest edge of the plate past the holes in `passing`.

    Where no straight way is free the riser stands at the roomiest place, led to the nearest edge.
    """
    item = zone.port.item
    groove = zone.cord.groove_width_mm / 2.0 + item.riser_mm
    room = sealed_area(zone).buffer(-groove).difference(shapely.union_all(list(keep_clear)))
    if room.is_empty:
        raise FixtureError(
            worded("{name} has no room for its vacuum port", name=zone.name),
            mend="use a thinner cord or move the rests apart",
        )
    holes = shapely.union_all(list(passing))
    half = max(item.channel_mm, item.tap_drill_mm) / 2.0 + _WALL_MM
    first: Port | None = None
    for x, y in _places(room):
        port = Port(item=item, x_mm=x, y_mm=y)
        ways = exits(port, plate_size)
        free = [side for side, way in ways if holes.is_empty or way.distance(holes) >= half]
        first = first or msgspec.structs.replace(port, exit=ways[0][0])
        if free:
            return msgspec.structs.replace(zone, port=msgspec.structs.replace(port, exit=free[0]))
    assert first is not None
    return msgspec.structs.replace(zone, port=first)


def _places(room: shapely.Geometry) -> Iterator[Point2]:
    """The middle of the room's widest place, then others spread over it, those with room first."""
    x, y = shapely.get_coordinates(shapely.maximum_inscribed_circle(room))[0]
    yield round(float(x), 1), round(float(y), 1)
    x0, y0, x1, y1 = room.bounds
    step = max(1.0, float(np.sqrt(room.area / _TRIES)))
    grid = np.array(np.meshgrid(np.arange(x0, x1, step), np.arange(y0, y1, step)))
    points = np.round(grid.reshape(2, -1).T, 1)
    points = points[shapely.contains_xy(room, points[:, 0], points[:, 1])]
    away = shapely.distance(shapely.points(points), shapely.boundary(room))
    for index in np.argsort(-away, kind="stable")[:_TRIES]:
        yield float(points[index, 0]), float(points[index, 1])


def exits(port: Port, plate_size: Point2) -> list[tuple[Side, shapely.LineString]]:
    """The plate's edges with the straight way of the channel to each, the nearest first."""
    (length, width), here = plate_size, (port.x_mm, port.y_mm)
    ends: dict[Side, Point2] = {
        "left": (0.0, port.y_mm),
        "right": (length, port.y_mm),
        "front": (port.x_mm, 0.0),
        "back": (port.x_mm, width),
    }
    ways = [(side, shapely.LineString([here, end])) for side, end in ends.items()]
    return sorted(ways, key=lambda way: float(way[1].length))


def channel_way(zone: VacuumZone, plate_size: Point2) -> shapely.Geometry:
    """From the zone's riser to its edge of the plate, seen from above, as wide as what is bored."""
    item, port = zone.port.item, zone.port
    ways = dict(exits(port, plate_size))
    if port.exit == "below":
        return shapely.Point(port.x_mm, port.y_mm).buffer(item.riser_mm / 2.0)
    return ways[port.exit].buffer(max(item.channel_mm, item.tap_drill_mm) / 2.0, cap_style="flat")
