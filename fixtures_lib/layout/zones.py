"""A vacuum zone under a plane face of the part: its groove line, its cord, its port.

The groove follows the face's boundary inwards. It goes round what it must keep clear of: holes of
the part that leak get an island; a pad or a blind hole may lie inside the zone, and only where the
groove or the wall of its land would run over it the line is drawn round it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import shapely

from fixtures_lib.catalog.items import CordItem, PortItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Point2
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.geometry.loops import Loop, circle
from fixtures_lib.geometry.offsetting import ZoneLoops, zone_loops
from fixtures_lib.geometry.part_shape import PartShape, PlanarFace
from fixtures_lib.job.model import Port, VacuumZone
from fixtures_lib.job.plate_zones import WALL_MIN_MM, zone_grooves, zone_lands
from fixtures_lib.layout.zone_port import with_port
from fixtures_lib.layout.zone_room import Obstacle, blind_loops
from fixtures_lib.wording import listed, worded

EDGE_MM = 4.5  # from the groove to the part's edge: the land's wall, and side locators beside it
HOLE_MM = 2.0  # between the groove and a hole
_TIGHT_EDGE_MM = 0.5  # from the land's wall to the part's edge, where there is no room for more
_ROUNDS = 8  # of finding what the line runs over, and drawing it round that
_CHORD_MM = 0.02
_REPEAT = 1.1  # of the least radius, where a fitted line came out tighter than that
_RADIUS_SLACK_MM = 0.02
_BLIND = worded("a blind hole of the part")


def horizontal_face(shape: PartShape, number: int, pose: Pose) -> PlanarFace:
    """The plane face with this number, if it looks down in this pose.

    Raises FixtureError where it isn't plane, or doesn't look down.
    """
    face = next((f for f in shape.planar_faces if f.number == number), None)
    if face is None:
        raise FixtureError(
            worded("face {number} is not a plane", number=number),
            mend="draw the vacuum zone on a plane face",
        )
    if pose.vectors(face.normal)[2] > -math.cos(math.radians(0.05)):
        raise FixtureError(
            worded("face {number} does not look straight down", number=number),
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


def tight_inset(cord: CordItem) -> float:
    """The least: the wall of the land ends just inside the part's edge."""
    return cord.groove_width_mm / 2.0 + max(WALL_MIN_MM, cord.diameter_mm) + _TIGHT_EDGE_MM


def groove_lines(
    shape: PartShape,
    face: PlanarFace,
    pose: Pose,
    cord: CordItem,
    inset_mm: float,
    obstacles: Sequence[Obstacle] = (),
) -> ZoneLoops:
    """Groove lines under the face, at the cord's preferred corner radius where that has room.

    A fitted line may bend a little tighter than asked; at the least radius it is drawn once more.
    Raises FixtureError, with the place, where they find none.
    """
    z = float(pose.points(face.origin)[2])
    outer = in_fixture(face, face.outer, pose)
    rims = tuple(in_fixture(face, loop, pose) for loop in face.inner)
    blind = blind_loops(shape, pose, rims, z)
    raised = z > 0.0
    known = [*blind_mouths(shape, face, pose, cord), *obstacles]
    holes = [rim for i, rim in enumerate(rims) if i not in blind]
    return drawn_lines(outer, holes, known, cord, inset_mm, raised=raised)


def blind_mouths(
    shape: PartShape, face: PlanarFace, pose: Pose, cord: CordItem
) -> tuple[Obstacle, ...]:
    """Mouths of blind holes in a horizontal face: the land may pass below them, a groove not."""
    z = float(pose.points(face.origin)[2])
    rims = tuple(in_fixture(face, loop, pose) for loop in face.inner)
    room = HOLE_MM - wall_beside_mm(cord, raised=z > 0.0)
    return tuple(
        Obstacle(kind="part", name=_BLIND, outline=rims[i], room_mm=room)
        for i in sorted(blind_loops(shape, pose, rims, z))
    )


def drawn_lines(
    outer: Loop,
    holes: Sequence[Loop],
    obstacles: Sequence[Obstacle],
    cord: CordItem,
    inset_mm: float,
    *,
    raised: bool,
) -> ZoneLoops:
    """Groove lines inside an outline, round what leaks and what they would run over; `raised`
    where a land carries them. Raises FixtureError, with the place, where they find no way."""
    least = cord.corner_radius_min_mm
    found: ZoneLoops | None = None
    for radius in (least, cord.corner_radius_preferred_mm, least * _REPEAT):
        try:
            lines = _round_all(outer, holes, obstacles, cord, inset_mm, radius, raised=raised)
        except FixtureError:
            if found is None:
                raise
            continue
        if radius > least and _tightest(lines) >= least - _RADIUS_SLACK_MM:
            return lines
        found = found or lines
    assert found is not None
    return found


def _tightest(lines: ZoneLoops) -> float:
    return min(loop.smallest_radius_mm for loop in (lines.outer, *lines.islands))


def _round_all(
    outer: Loop,
    holes: Sequence[Loop],
    obstacles: Sequence[Obstacle],
    cord: CordItem,
    inset: float,
    radius: float,
    *,
    raised: bool,
) -> ZoneLoops:
    """Drawn again round everything that the lines run over, until they run over nothing."""
    half = cord.groove_width_mm / 2.0
    clearance = half + HOLE_MM
    wall = half + wall_beside_mm(cord, raised=raised)
    taken = [o for o in obstacles if o.leaks]
    for _ in range(_ROUNDS):
        walls = tuple(_with_room(o, wall - clearance) for o in taken)
        lines = zone_loops(outer, (*holes, *walls), inset, radius, clearance)
        rings = [shapely.LinearRing(x.polyline(_CHORD_MM)) for x in (lines.outer, *lines.islands)]
        over = [
            o
            for o in obstacles
            if o not in taken and any(o.area(wall - 0.05).intersects(ring) for ring in rings)
        ]
        if not over:
            return lines
        taken += over
    names = listed(sorted({o.name for o in taken}))
    raise FixtureError(
        worded("the groove finds no way round {names}", names=names),
        mend="move what is in its way, or make it smaller",
    )


def wall_beside_mm(cord: CordItem, *, raised: bool) -> float:
    """Beside the groove: of its land, or of the plate itself."""
    return max(WALL_MIN_MM, cord.diameter_mm) if raised else WALL_MIN_MM


def _with_room(obstacle: Obstacle, beyond_mm: float) -> Loop:
    """What a hole's clearance must be counted from, so that the land's wall stays clear too."""
    grown = obstacle.area(beyond_mm)
    ring = obstacle.outline
    if len(ring.vertices) == 2 and all(v[2] == 1.0 for v in ring.vertices):
        (x0, y0, _), (x1, y1, _) = ring.vertices
        radius = math.dist((x0, y0), (x1, y1)) / 2.0 + obstacle.room_mm + beyond_mm
        return circle(((x0 + x1) / 2.0, (y0 + y1) / 2.0), max(radius, 0.1))
    points = shapely.get_coordinates(grown.exterior)[:-1]
    return Loop(tuple((float(x), float(y), 0.0) for x, y in points))


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
    obstacles: Sequence[Obstacle] = (),
) -> VacuumZone:
    """A zone under this face that keeps clear of the obstacles.

    Raises FixtureError where the groove, its land or the port finds no room.
    """
    face = horizontal_face(shape, face_number, pose)
    inset = default_inset(cord) if inset_mm is None else inset_mm
    loops = groove_lines(shape, face, pose, cord, inset, obstacles)
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
    grooves = zone_grooves(zone, (0.0, 0.0, 0.0))  # raises where the land or groove can't be cut
    zone_lands(zone, grooves)
    holes = [shapely.Polygon(o.outline.polyline(0.1)) for o in obstacles if o.kind == "hole"]
    return with_port(zone, plate_size, [o.area() for o in obstacles], holes)
