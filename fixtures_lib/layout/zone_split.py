"""A vacuum zone divided by straight lines: each piece an ordinary zone with its own port.

 _____________________________
|  .---------.   .---------.  |     gap    between two grooves: one wall, which both share
|  |  piece  |gap|  piece  |  |     The pieces take the zone's own line where it is theirs, and
|  |    1  o |   |    2  o |  |     bend into the cut as its cord allows; islands stay islands,
|  '---------'   '---------'  |     one that is cut through is left outside both pieces.
|_____________________________|
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec
import numpy as np
import shapely

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.cut_lines import CutLine, parted
from fixtures_lib.geometry.least_radius import grown, polygons_of
from fixtures_lib.geometry.loops import Loop, circle
from fixtures_lib.job.edits.elements import shifted
from fixtures_lib.job.edits.naming import default_name, fresh_id
from fixtures_lib.job.model import Job, VacuumZone
from fixtures_lib.job.plate_zones import land_wall_mm, zone_grooves, zone_lands
from fixtures_lib.layout.carrier import Carrier, carrier_of
from fixtures_lib.layout.zone_port import channel_way, sealed_area, with_port
from fixtures_lib.layout.zone_room import Obstacle
from fixtures_lib.layout.zones import HOLE_MM, drawn_lines
from fixtures_lib.wording import worded

_CHORD_MM = 0.002
_WALL_MM = 1.5  # between a channel and what it passes


def pieces_of(
    zone: VacuumZone, job: Job, lines: tuple[CutLine, ...], mouths: Sequence[Obstacle] = ()
) -> tuple[VacuumZone, ...]:
    """The zone's pieces, ready to take its place; the first one keeps its id and name.

    `mouths` are blind holes of the part, in the fixture. Raises FixtureError where no line crosses
    the zone, or where a piece has no room for its groove or its port.
    """
    if zone.slots:
        raise FixtureError(
            worded("{name} lies in the plate's own slots", name=zone.name),
            mend=worded("choose its cells, and draw a second zone over the others"),
        )
    carrier = carrier_of(job, zone.host)
    bare = msgspec.structs.replace(
        job, elements={k: e for k, e in job.elements.items() if k != zone.id}
    )
    here = _shifted(zone, carrier, -1.0)
    cuts = tuple(
        CutLine((c.through[0] - carrier.x_mm, c.through[1] - carrier.y_mm), c.angle_deg)
        for c in lines
    )
    obstacles = [*carrier.obstacles(bare), *(_seen(mouth, carrier) for mouth in mouths)]
    areas = parted(
        shapely.Polygon(here.outer.polyline(_CHORD_MM)),
        cuts,
        here.cord.groove_width_mm + land_wall_mm(here),
    )
    if len(areas) < 2:
        raise FixtureError(
            worded("the line does not cross {name}", name=zone.name),
            mend=worded("lay it through the zone"),
        )
    shapes = [_lines_in(here, area, obstacles, n, len(areas)) for n, area in enumerate(areas, 1)]
    made = _named(shapes, bare)
    return tuple(_shifted(piece, carrier, 1.0) for piece in _with_ports(made, bare, carrier))


def _shifted(zone: VacuumZone, carrier: Carrier, sense: float) -> VacuumZone:
    """Into the carrier's own frame, or back out of it."""
    moved = shifted(zone, *(sense * v for v in (carrier.x_mm, carrier.y_mm, carrier.top_mm)))
    assert isinstance(moved, VacuumZone)
    return moved


def _seen(mouth: Obstacle, carrier: Carrier) -> Obstacle:
    outline = mouth.outline.moved(-carrier.x_mm, -carrier.y_mm)
    return msgspec.structs.replace(mouth, outline=outline)


def _lines_in(
    zone: VacuumZone,
    area: shapely.Polygon,
    obstacles: Sequence[Obstacle],
    number: int,
    count: int,
) -> VacuumZone:
    """The zone with the groove lines of one of its pieces."""
    ring = shapely.get_coordinates(shapely.geometry.polygon.orient(area).exterior)[:-1]
    outline = Loop(tuple((float(x), float(y), 0.0) for x, y in ring))
    sealed = sealed_area(zone)
    near = [o for o in obstacles if not o.leaks or o.area().intersects(sealed)]
    clearance = zone.cord.groove_width_mm / 2.0 + HOLE_MM
    holes = [hole for island in zone.islands for hole in _inside(island, clearance)]
    try:
        lines = drawn_lines(outline, holes, near, zone.cord, 0.0, raised=zone.seat_mm > 0.0)
        piece = msgspec.structs.replace(
            zone, outer=lines.outer, islands=lines.islands, piece=True, supports=()
        )
        zone_lands(piece, zone_grooves(piece, (0.0, 0.0, 0.0)))  # raises where it can't be cut
    except FixtureError as fault:
        x0, y0, x1, y1 = area.bounds
        raise FixtureError(
            worded(
                "piece {number} of {count}, {length:.0f} × {width:.0f} mm, has no room for the "
                "groove of {cord}, which bends with {radius:g} mm",
                number=number,
                count=count,
                length=x1 - x0,
                width=y1 - y0,
                cord=zone.cord.name,
                radius=zone.cord.corner_radius_min_mm,
            ),
            where=zone.name,
            mend=worded("ask for fewer pieces, move the line, or take a thinner cord"),
        ) from fault
    return piece


def _inside(island: Loop, by_mm: float) -> list[Loop]:
    """What an island's line keeps `by_mm` away from: then it is drawn where it was."""
    if len(island.vertices) == 2 and all(v[2] == 1.0 for v in island.vertices):
        (x0, y0, _), (x1, y1, _) = island.vertices
        radius = math.dist((x0, y0), (x1, y1)) / 2.0 - by_mm
        return [circle(((x0 + x1) / 2.0, (y0 + y1) / 2.0), max(radius, 0.1))]
    cores = polygons_of(grown(shapely.Polygon(island.polyline(_CHORD_MM)), -by_mm))
    rings = [shapely.get_coordinates(core.exterior)[:-1] for core in cores]
    return [Loop(tuple((float(x), float(y), 0.0) for x, y in ring)) for ring in rings]


def _named(pieces: Sequence[VacuumZone], bare: Job) -> list[VacuumZone]:
    """The first keeps the zone's id and name, the others get fresh ones."""
    first, *others = pieces
    made = [first]
    job = msgspec.structs.replace(bare, elements={**bare.elements, first.id: first})
    for piece in others:
        key = fresh_id(job, "zone")
        made.append(msgspec.structs.replace(piece, id=key, name=default_name(key)))
        job = msgspec.structs.replace(job, elements={**job.elements, key: made[-1]})
    return made


def _with_ports(pieces: Sequence[VacuumZone], bare: Job, carrier: Carrier) -> list[VacuumZone]:
    """Each with its riser in its own area, and a channel that meets no other one."""
    obstacles = carrier.obstacles(bare)
    others = [
        _shifted(e, carrier, -1.0)
        for e in bare.elements.values()
        if isinstance(e, VacuumZone) and e.host == carrier.host and not e.slots
    ]
    holes = [shapely.Polygon(o.outline.polyline(0.1)) for o in obstacles if o.kind == "hole"]
    areas = [o.area() for o in obstacles]
    made: list[VacuumZone] = []
    for piece in _outermost_last(pieces):
        ways = [channel_way(other, carrier.size) for other in (*others, *made)]
        above = [way.buffer(piece.port.item.riser_mm / 2.0 + _WALL_MM) for way in ways]
        ported = with_port(piece, carrier.size, [*areas, *above], [*holes, *ways])
        if piece.port.exit == "below":
            port = msgspec.structs.replace(ported.port, exit="below")
            ported = msgspec.structs.replace(ported, port=port)
        made.append(ported)
    order = [piece.id for piece in pieces]
    return sorted(made, key=lambda piece: order.index(piece.id))


def _outermost_last(pieces: Sequence[VacuumZone]) -> list[VacuumZone]:
    """Those with the longest way to the middle of all last: they find another way most easily."""
    middles = [np.mean(piece.outer.polyline(), axis=0) for piece in pieces]
    centre = np.mean(middles, axis=0)
    far = [float(np.abs(middle - centre).max()) for middle in middles]
    return [pieces[i] for i in np.argsort(far, kind="stable")]
