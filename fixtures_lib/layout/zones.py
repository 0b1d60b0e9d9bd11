"""A vacuum zone under a plane face of the part: its groove line, its cord, its port."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

import msgspec
import shapely

from fixtures_lib.catalog.items import CordItem, PortItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loops import Loop
from fixtures_lib.geometry.offsetting import ZoneLoops, zone_loops
from fixtures_lib.geometry.part_shape import PartShape, PlanarFace
from fixtures_lib.job.model import Port, VacuumZone

EDGE_MM = 4.5  # from the groove to the part's edge: the land's wall, and side locators beside it
Side = Literal["left", "right", "front", "back"]
HOLE_MM = 2.0  # between the groove and a hole


def horizontal_face(shape: PartShape, number: int, pose: Pose) -> PlanarFace:
    """The plane face with this number, if it looks down in this pose.

    Raises FixtureError where it isn't plane, or doesn't look down.
    """
    face = next((f for f in shape.planar_faces if f.number == number), None)
    if face is None:
        raise FixtureError(
            f"face {number} is not a plane", mend="draw the vacuum zone on a plane face"
        )
    if pose.vectors(face.normal)[2] > -math.cos(math.radians(0.05)):
        raise FixtureError(
            f"face {number} does not look straight down",
            mend="lay the part on that face, or choose the face that it lies on",
        )
    return face


def in_fixture(face: PlanarFace, loop: Loop, pose: Pose) -> Loop:
    """A boundary of a horizontal face, in (x, y) of the fixture."""
    origin = pose.points(face.origin)
    u = pose.vectors(face.x_axis)
    n = pose.vectors(face.normal)
    v = (n[1] * u[2] - n[2] * u[1], n[2] * u[0] - n[0] * u[2])
    return loop.mapped(
        (float(origin[0]), float(origin[1])), (float(u[0]), float(u[1])), (float(v[0]), float(v[1]))
    )


def default_inset(cord: CordItem) -> float:
    """From the face's boundary to the groove's centre line."""
    return cord.groove_width_mm / 2.0 + EDGE_MM


def groove_lines(face: PlanarFace, pose: Pose, cord: CordItem, inset_mm: float) -> ZoneLoops:
    """Groove lines under the face, at the cord's preferred corner radius where that has room."""
    outer = in_fixture(face, face.outer, pose)
    holes = tuple(in_fixture(face, loop, pose) for loop in face.inner)
    clearance = cord.groove_width_mm / 2.0 + HOLE_MM
    try:
        return zone_loops(outer, holes, inset_mm, cord.corner_radius_preferred_mm, clearance)
    except FixtureError:
        return zone_loops(outer, holes, inset_mm, cord.corner_radius_min_mm, clearance)


def zone_on_face(
    zone_id: str,
    name: str,
    shape: PartShape,
    pose: Pose,
    face_number: int,
    cord: CordItem,
    port: PortItem,
    *,
    plate_size: Point2,
    inset_mm: float | None = None,
    keep_clear: Sequence[shapely.Geometry] = (),
) -> VacuumZone:
    """A zone under this face, with its port clear of the rests' pads in `keep_clear`.

    Raises FixtureError where the groove finds no room.
    """
    face = horizontal_face(shape, face_number, pose)
    inset = default_inset(cord) if inset_mm is None else inset_mm
    loops = groove_lines(face, pose, cord, inset)
    zone = VacuumZone(
        id=zone_id,
        name=name,
        cord=cord,
        hardness=next(iter(cord.force_n_mm)),
        outer=loops.outer,
        islands=loops.islands,
        seat_mm=float(pose.points(face.origin)[2]),
        port=Port(item=port, x_mm=0.0, y_mm=0.0),
        face=face_number,
        land_gap_mm=0.0,
        inset_mm=inset,
    )
    return with_port(zone, plate_size, keep_clear)


def sealed_area(zone: VacuumZone) -> shapely.Geometry:
    """Inside the outer line, outside the islands, as an area in (x, y)."""
    area = shapely.Polygon(zone.outer.polyline())
    return area.difference(shapely.union_all([shapely.Polygon(i.polyline()) for i in zone.islands]))


def with_port(
    zone: VacuumZone, plate_size: Point2, keep_clear: Sequence[shapely.Geometry]
) -> VacuumZone:
    """The zone with its riser at the roomiest place, led to the nearest edge of the plate."""
    groove = zone.cord.groove_width_mm / 2.0 + zone.port.item.riser_mm
    room = sealed_area(zone).buffer(-groove).difference(shapely.union_all(list(keep_clear)))
    if room.is_empty:
        raise FixtureError(
            f"{zone.name} has no room for its vacuum port",
            mend="use a thinner cord or move the rests apart",
        )
    place = shapely.get_coordinates(shapely.maximum_inscribed_circle(room))[0]
    x, y = (round(float(v), 1) for v in place)
    port = Port(item=zone.port.item, x_mm=x, y_mm=y)
    nearest = exits(port, plate_size)[0][0]
    return msgspec.structs.replace(zone, port=msgspec.structs.replace(port, exit=nearest))


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
