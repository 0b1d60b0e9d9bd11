"""What spreads the vacuum where the part lies on the plate itself: a shallow pocket, or channels.

     groove ( )  wall |   pocket        island   |        grid: channels at a pitch, both ways
     ____  __  _______|                 ______   |
         ||  ||       |_________________|    |___|        islands: supports, rests, mouths of holes

Its outline and its inner corners take a cutter of the channel's width. The riser opens in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec
import numpy as np
import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arc_fitting import fitted_loop
from fixtures_lib.geometry.arrays import Floats, Point2, Vector
from fixtures_lib.geometry.least_radius import opened, polygons_of
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.job.model import VacuumZone
from fixtures_lib.job.plate_features import PlannedHole, Pocket
from fixtures_lib.job.plate_zones import land_wall_mm
from fixtures_lib.wording import worded

_RISER_RIM_MM = 1.0
_HOLE_WALL_MM = 2.0  # what stays round the mouth of a hole
_LEAST_MM2 = 4.0
_SAMPLE_MM = 0.002

Disc = tuple[float, float, float]  # x, y, radius


def zone_recess(
    zone: VacuumZone, origin: Vector, holes: Sequence[PlannedHole], standing: Sequence[Disc]
) -> tuple[Pocket, ...]:
    """The pockets of a zone in the frame of its host; none where its land stands above the plate.

    `holes` are the host's, `standing` what else the part lies on. Raises FixtureError where there
    is no room for the cutter.
    """
    if zone.recess == "none" or zone.seat_mm - origin[2] > 1e-6:
        return ()
    x, y, _ = origin
    kept = [(s.x_mm - x, s.y_mm - y, s.diameter_mm / 2.0) for s in zone.supports]
    kept += [
        (h.mouth[0], h.mouth[1], h.widest_mm / 2.0 + _HOLE_WALL_MM)
        for h in holes
        if h.vertical and h.direction[2] < 0.0 and not _is_riser(h, zone)
    ]
    return _pockets(zone, (x, y), (*kept, *standing))


def sunk(hole: PlannedHole, pockets: Sequence[Pocket]) -> PlannedHole:
    """A riser that opens in its recess, and any hole in a nest's pocket, starts at its floor."""
    x, y, z = hole.mouth
    for pocket in pockets:
        opens = hole.purpose == "riser" and pocket.element in hole.elements
        opens |= pocket.purpose == "nest" and hole.vertical and hole.direction[2] < 0.0
        if opens and pocket.region.contains(shapely.Point(x, y)):
            lower = z - pocket.floor_mm
            wide = max(0.0, hole.counterbore_depth_mm - lower)
            return msgspec.structs.replace(
                hole,
                mouth=(x, y, pocket.floor_mm),
                depth_mm=hole.depth_mm - lower,
                counterbore_depth_mm=wide,
                counterbore_diameter_mm=hole.counterbore_diameter_mm if wide > 0.0 else 0.0,
            )
    return hole


def _is_riser(hole: PlannedHole, zone: VacuumZone) -> bool:
    return hole.purpose == "riser" and zone.id in hole.elements


def _pockets(zone: VacuumZone, origin: Point2, kept: tuple[Disc, ...]) -> tuple[Pocket, ...]:
    wall = zone.cord.groove_width_mm / 2.0 + land_wall_mm(zone)
    port = zone.port
    riser = (port.x_mm - origin[0], port.y_mm - origin[1], port.item.riser_mm / 2.0 + _RISER_RIM_MM)
    outer = zone.outer.moved(-origin[0], -origin[1])
    islands = tuple(i.moved(-origin[0], -origin[1]) for i in zone.islands)
    rings = _outlines(
        outer, islands, wall, zone.recess, zone.recess_channel_mm, zone.recess_pitch_mm, kept, riser
    )
    if not rings:
        raise FixtureError(
            worded("the {recess} inside the seal finds no room", recess=zone.recess),
            where=zone.name,
            mend="take narrower channels, fewer supports, or no recess",
        )
    return tuple(
        Pocket(
            element=zone.id,
            purpose="recess",
            outer=ring,
            islands=inner,
            floor_mm=-zone.recess_depth_mm,
        )
        for ring, inner in rings
    )


@lru_cache(maxsize=64)
def _outlines(
    outer: Loop,
    islands: tuple[Loop, ...],
    wall: float,
    kind: str,
    channel: float,
    pitch: float,
    kept: tuple[Disc, ...],
    riser: Disc,
) -> tuple[tuple[Loop, tuple[Loop, ...]], ...]:
    area = shapely.Polygon(outer.polyline(_SAMPLE_MM)).buffer(-wall, quad_segs=32)
    lost = [shapely.Polygon(i.polyline(_SAMPLE_MM)).buffer(wall, quad_segs=32) for i in islands]
    lost += [shapely.Point(x, y).buffer(r, quad_segs=32) for x, y, r in kept]
    room = area.difference(shapely.union_all(lost))
    x, y, rim = riser
    spot = shapely.Point(x, y).buffer(max(rim, channel / 2.0), quad_segs=32)
    if kind == "grid":  # made of strokes of the cutter: no corner is tighter than it
        whole = _grid(room, channel, pitch, (x, y)).union(spot)
    else:
        whole = opened(room.union(spot), channel / 2.0 * (1.0 - 1e-3))
    open_parts = [p for p in polygons_of(whole) if p.area > _LEAST_MM2 and p.intersects(spot)]
    return tuple(
        (_loop(p.exterior, channel), tuple(_loop(r, channel) for r in p.interiors))
        for p in open_parts
    )


def _grid(room: shapely.Geometry, channel: float, pitch: float, at: Point2) -> shapely.Geometry:
    """Channels along x and y whose ends stay in the room; one of each goes past the riser."""
    axes = room.buffer(-channel / 2.0, quad_segs=16)
    if axes.is_empty:
        return axes
    x0, y0, x1, y1 = axes.bounds
    lines = [shapely.LineString([(x, y0), (x, y1)]) for x in _steps(x0, x1, at[0], pitch)]
    lines += [shapely.LineString([(x0, y), (x1, y)]) for y in _steps(y0, y1, at[1], pitch)]
    inside = shapely.intersection(lines, axes)
    return shapely.union_all(shapely.buffer(inside, channel / 2.0, quad_segs=16))


def _steps(low: float, high: float, through: float, pitch: float) -> Floats:
    first = through - np.floor((through - low) / pitch) * pitch
    return np.arange(first, high + 1e-9, pitch)


def _loop(ring: shapely.LinearRing, channel: float) -> Loop:
    points = np.asarray(shapely.get_coordinates(ring))[:-1]
    if not ring.is_ccw:
        points = points[::-1]
    return fitted_loop(points, radii=(channel / 2.0,))
